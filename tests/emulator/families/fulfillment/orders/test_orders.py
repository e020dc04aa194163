"""Orders from other channels, route by route."""

from __future__ import annotations

from typing import Any

import pytest

from ..conftest import BASE, line

DAY = 86_400


async def test_an_order_draws_on_stock_and_arrives_by_the_clock(place, seller, lamps, listed, clock) -> None:
    answer = await place("O1", line(shippingMethod="EXPEDITED"))
    assert answer.status == 200
    assert answer.data["payload"]["requestId"]
    assert await lamps() == (8, 2)
    (order,) = await listed("orderNumber=O1")
    assert (order["status"], order["shipments"]) == ("ACKNOWLEDGED", [])
    clock.advance(DAY)
    await seller.log_in()
    (order,) = await listed()
    assert order["status"] == order["shipments"][0]["status"] == "SHIPPED"
    assert await lamps() == (8, 0)
    assert await listed(f"trackingNumber={order['shipments'][0]['trackingNo']}") == [order]
    assert await listed("shipmentNumber=none") == []
    clock.advance(DAY)
    await seller.log_in()
    assert [each["status"] for each in await listed()] == ["DELIVERED"]


@pytest.mark.parametrize(
    ("changes", "lines", "code"),
    [
        ({"orderChannelId": "none"}, [line()], "INVALID_MCS_REQUEST"),
        ({"customerOrderNo": "O0"}, [line()], "SELLER_ORDER_ID_CUSTOMER_ORDER_NO_SAME"),
        ({}, [line(sku="MUG")], "INVALID_MCS_REQUEST"),
        ({}, [line(amount=9)], "INVALID_MCS_REQUEST"),
        ({}, [line(amount=5), line("2", amount=4)], "INVALID_MCS_REQUEST"),
        ({}, [line(), line()], "INVALID_MCS_REQUEST"),
    ],
)
async def test_what_cannot_be_shipped_is_refused(place, lamps, changes, lines, code) -> None:
    await place("O0")
    answer = await place("O1", *lines, **changes)
    assert (answer.status, answer.data["errors"][0]["code"]) == (400, code)
    assert await lamps() == (8, 2)


def cancelled(amount: int, number: str = "O1", **more: Any) -> dict[str, Any]:
    items = [{"sellerLineId": "1", "qty": {"unitOfMeasure": "EACH", "measurementValue": amount}}]
    return {"payload": {"customerOrderNo": number, "orderItems": items, **more}}


async def test_units_are_cancelled_until_they_are_shipped(place, seller, lamps, listed, emulator) -> None:
    await place("O1")
    assert (await seller("POST", f"{BASE}/cancel", body=cancelled(1))).status == 200
    assert await lamps() == (9, 1)
    assert [each["status"] for each in await listed()] == ["PARTIALLY CANCELLED"]
    assert (await seller("POST", f"{BASE}/cancel", body=cancelled(2))).status == 400
    assert (await seller("POST", f"{BASE}/cancel", body=cancelled(1, "O2"))).status == 400
    assert (await seller("POST", f"{BASE}/cancel", body=cancelled(1, sellerOrderId="0"))).status == 400
    assert (await seller("POST", f"{BASE}/cancel", body=cancelled(1))).status == 200
    assert [each["status"] for each in await listed()] == ["CANCELLED"]
    await place("O2")
    emulator.ship_multichannel_order("O2")
    assert (await seller("POST", f"{BASE}/cancel", body=cancelled(1, "O2"))).status == 400
    assert await lamps() == (8, 0)
    with pytest.raises(ValueError, match="O1 is CANCELLED"):
        emulator.deliver_multichannel_order("O1")
    emulator.deliver_multichannel_order("O2")
    assert [each.status for each in emulator.multichannel_orders] == ["CANCELLED", "DELIVERED"]


async def test_orders_are_paged_and_sorted(place, seller, listed) -> None:
    for number in ("O1", "O2", "O3"):
        await place(number, line(amount=1))
    newest = [each["sellerOrderId"] for each in await listed()]
    assert [each["sellerOrderId"] for each in await listed("sortOrder=asc&sortBy=orderDate")] == newest[::-1]
    answer = await seller("GET", f"{BASE}/status?limit=2&offset=2")
    assert [each["sellerOrderId"] for each in answer.data["payload"]] == newest[2:]
    assert answer.data["header"]["headerAttributes"]["totalCount"] == 3
    assert await listed("toOrderDate=2000-01-01") == []
    for query in ("limit=51", "offset=50001", "sortOrder=up", "sortBy=sku", "fromOrderDate=today"):
        assert (await seller("GET", f"{BASE}/status?{query}")).status == 400


def question(amount: int, sku: str = "LAMP") -> dict[str, Any]:
    offer = {"sku": sku, "lineId": "1", "salesUnit": "Each"}
    offer["requestedQuantity"] = {"measurementValue": amount, "unitOfMeasure": "EA"}
    address = {"city": "Reno", "postalCode": "89501", "stateCode": "NV"}
    destinations = [{"address": address, "fulfillmentType": "DELIVERY"}]
    return {"payload": {"destinations": destinations, "offerSelections": [{"offers": [offer]}]}}


@pytest.mark.parametrize(
    ("asked", "name"),
    [(question(10), "UNSCHEDULED_DELIVERY"), (question(11), "ERROR"), (question(1, "MUG"), "ERROR")],
)
async def test_what_is_in_stock_is_promised(channel, seller, lamps, asked, name) -> None:
    answer = (await seller("POST", f"{BASE}/fetchOrderPromiseOptions", body=asked)).data["payload"]
    (module,) = answer["fulfillmentPlans"][0]["fulfillmentModules"]
    assert module["name"] == name
    assert await lamps() == (10, 0)


async def test_channels_are_added_and_changed(seller) -> None:
    address = {"firstName": "Shop", "line1": "1", "line2": "-", "line3": "-", "city": "Reno"}
    address |= {"state": "NV", "country": "USA", "zip": "89501", "addressType": "Business"}
    path = f"{BASE}/channel-details"

    async def sent(method: str, **channel: Any) -> Any:
        details = [{"returnAddress": address, **channel}]
        return await seller(method, path, body={"payload": {"partnerId": "p-1", "mcsDetails": details}})

    (added,) = (await sent("POST", orderChannelName="My shop")).data["payload"]["mcsDetails"]
    assert (await sent("POST", orderChannelName="My shop")).status == 400
    known = {"orderChannelId": added["orderChannelId"], "orderChannelName": "Our shop"}
    assert (await sent("PUT", **known)).status == 200
    assert (await sent("PUT", **{**known, "orderChannelId": "none"})).status == 400
    (found,) = (await seller("GET", f"{path}?partnerId=p-1")).data["payload"]
    assert (found["orderChannelId"], found["orderChannelName"]) == (added["orderChannelId"], "Our shop")
    assert (await seller("GET", f"{path}?partnerId=p-2")).data["payload"] == []
