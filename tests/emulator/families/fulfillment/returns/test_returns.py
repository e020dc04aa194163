"""Returns of orders from other channels, route by route."""

from __future__ import annotations

from typing import Any

import pytest

BASE = "/v3/fulfillment/return-orders"
DAY = 86_400


@pytest.fixture
async def delivered(place, listed, emulator) -> str:
    """Walmart's id of an order of two lamps that has arrived."""
    await place("O1")
    emulator.deliver_multichannel_order("O1")
    (order,) = await listed()
    return order["sellerOrderId"]


def back(order: str, amount: int = 1, sku: str = "LAMP", return_id: str = "r-1") -> dict[str, Any]:
    items = [{"itemDetail": {"sku": sku}, "qty": {"unitOfMeasure": "EA", "measurementValue": amount}}]
    payload = {"sellerReturnOrderId": return_id, "sellerOrderId": order, "orderItems": items}
    return {"header": {}, "payload": payload}


async def test_what_comes_back_can_be_ordered_again(delivered, seller, listed, lamps, clock) -> None:
    made = (await seller("POST", BASE, body=back(delivered))).data["payload"]
    assert (await seller("POST", BASE, body=back(delivered))).data["payload"] == made
    assert await lamps() == (8, 0)
    assert [each["status"] for each in await listed()] == ["PARTIALLY RETURN_INITIATED"]
    clock.advance(8 * DAY)
    await seller.log_in()
    assert await lamps() == (9, 0)
    assert [each["status"] for each in await listed()] == ["PARTIALLY RETURNED"]
    (found,) = (await seller("GET", BASE)).data["payload"]
    assert found["returnOrderId"] == made["returnOrderId"]
    assert found["returnOrderLines"][0]["lineQuantityInfo"][0]["status"] == "RETURN_RECEIVED"
    assert (await seller("POST", f"{BASE}/{made['returnOrderId']}/cancel")).status == 400


async def test_a_return_is_cancelled_and_made_once_more(delivered, seller, listed, lamps, emulator) -> None:
    made = (await seller("POST", BASE, body=back(delivered, 2))).data["payload"]["returnOrderId"]
    assert (await seller("POST", BASE, body=back(delivered, return_id="r-2"))).status == 400
    assert (await seller("POST", f"{BASE}/{made}/cancel")).data["payload"] == {"returnOrderId": made}
    assert (await seller("POST", f"{BASE}/0/cancel")).status == 400
    again = (await seller("POST", BASE, body=back(delivered, 2, return_id="r-2"))).data["payload"]["returnOrderId"]
    assert [each["status"] for each in await listed()] == ["RETURN_INITIATED"]
    emulator.receive_multichannel_return(again)
    with pytest.raises(ValueError, match="RETURN_RECEIVED"):
        emulator.receive_multichannel_return(again)
    assert await lamps() == (10, 0)
    assert [each.status for each in emulator.multichannel_returns] == ["RETURN_CANCELLED", "RETURN_RECEIVED"]


async def test_only_what_was_delivered_comes_back(delivered, place, listed, seller) -> None:
    await place("O2")
    waiting = (await listed("orderNumber=O2"))[0]["sellerOrderId"]
    for body in (back("0"), back(waiting), back(delivered, 3), back(delivered, sku="MUG")):
        assert (await seller("POST", BASE, body=body)).status == 400
