"""Returns at the emulator, route by route."""

from __future__ import annotations

import pytest

ORDER = "5000000000001"


def refund(*lines: object, order: str = ORDER) -> dict[str, object]:
    return {"customerOrderId": order, "refundLines": list(lines)}


def line(number: int, units: object = None) -> dict[str, object]:
    quantity = {} if units is None else {"quantity": {"unitOfMeasure": "EACH", "measurementValue": units}}
    return {"returnOrderLineNumber": number, **quantity}


async def test_both_bounds_of_the_beginning_belong_together(seller) -> None:
    reply = await seller("GET", "/v3/returns?returnCreationStartDate=2026-01-01")
    assert (reply.status, reply.error["field"]) == (400, "returnCreationStartDate")
    both = "/v3/returns?returnCreationStartDate=2026-01-01&returnCreationEndDate=2026-01-02"
    assert (await seller("GET", both)).data == {
        "meta": {"totalCount": 0, "limit": 10, "nextCursor": ""},
        "returnOrders": [],
    }


@pytest.mark.parametrize("query", ["limit=201", "limit=0", "returnLastModifiedStartDate=yesterday"])
async def test_a_query_that_cannot_be(seller, emulator, query) -> None:
    emulator.add_return({"A": 1})
    assert (await seller("GET", f"/v3/returns?{query}")).status == 400


async def test_the_next_page_is_a_whole_query(seller, emulator) -> None:
    for _ in range(3):
        emulator.add_return({"A": 1})
    first = (await seller("GET", "/v3/returns?limit=2&status=INITIATED")).data
    assert first["meta"] == {
        "totalCount": 3,
        "limit": 2,
        "nextCursor": "?sellerId=151&limit=2&offset=2&status=INITIATED",
    }
    last = (await seller("GET", f"/v3/returns{first['meta']['nextCursor']}")).data
    assert (len(last["returnOrders"]), last["meta"]["nextCursor"]) == (1, "")


@pytest.mark.parametrize(
    ("body", "status", "field"),
    [
        (refund(line(1), order="other"), 404, "returnOrderId"),
        (refund(), 400, "refundLines"),
        (refund(line(2)), 400, "returnOrderLineNumber"),
        (refund(line(1, 3)), 400, "measurementValue"),
        (refund(line(1, 0)), 400, "measurementValue"),
        (refund(line(1, 1.5)), 400, "measurementValue"),
        (refund(line(1, 1), line(1, 1)), 400, "refundLines"),
    ],
)
async def test_refunds_that_are_refused_change_nothing(seller, emulator, body, status, field) -> None:
    begun = emulator.add_return({"A": 2})
    reply = await seller("POST", f"/v3/returns/{begun}/refund", body=body)
    assert (reply.status, reply.error["field"]) == (status, field)
    (shown,) = (await seller("GET", "/v3/returns")).data["returnOrders"]
    assert shown["returnOrderLines"][0]["refundedQty"] == 0


async def test_nothing_is_refunded_twice(seller, emulator) -> None:
    begun = emulator.add_return({"A": 2})
    assert (await seller("POST", f"/v3/returns/{begun}/refund", body=refund(line(1)))).status == 200
    assert (await seller("POST", f"/v3/returns/{begun}/refund", body=refund(line(1)))).status == 400


def test_units_that_cannot_be(emulator) -> None:
    with pytest.raises(ValueError, match="whole number from 1 on"):
        emulator.add_return({"A": 0})
    with pytest.raises(KeyError):
        emulator.deliver_return("none")
