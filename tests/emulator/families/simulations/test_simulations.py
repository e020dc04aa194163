"""Simulations as any client meets them: where they are found, and what is refused."""

from __future__ import annotations

import pytest

V2 = {"WM_SANDBOX": "v2"}
RETURNS = {**V2, "WM_SVC.VERSION": "1.0.0"}
ITEM = {"sku": "A", "productName": "a", "productType": "b", "price": {"amount": 2.5, "currency": "USD"}}
LINE = {"item": {"sku": "A"}, "orderLineQuantity": {"unitOfMeasurement": "EACH", "amount": "1"}}


async def test_production_has_none(seller) -> None:
    for method, path in (("GET", "items"), ("POST", "orders"), ("PUT", "returns")):
        assert (await seller(method, f"/v1/simulations/{path}", body={})).status == 404


@pytest.mark.parametrize(
    ("route", "body", "status"),
    [
        ("POST items", {"items": []}, 400),
        ("POST items", {"items": [{**ITEM, "sku": " "}]}, 400),
        ("POST items", {"items": [{**ITEM, "price": {"amount": 0, "currency": "USD"}}]}, 400),
        ("POST items", {"items": [{**ITEM, "price": {"amount": 1, "currency": ""}}]}, 400),
        ("POST items", {"items": [{**ITEM, "condition": "SHINY"}]}, 400),
        ("PUT items/B", {"sku": "B"}, 404),
        ("PUT items/A", {"sku": "B"}, 400),
        ("GET items/B", None, 404),
        ("POST orders", {}, 400),
        ("POST orders", {"orderLines": {"orderLine": [{"item": {"sku": "B"}}]}}, 400),
        ("POST orders", {"orderLines": {"orderLine": [{**LINE, "orderLineQuantity": {"amount": "0"}}]}}, 400),
        ("POST orders/1/deliver", {"orderLines": {"orderLine": [{"lineNumber": "1"}]}}, 404),
        ("POST returns", {"purchaseOrderId": "1", "lineNumber": 1, "qty": 1, "returnReason": "DEFECTIVE"}, 400),
        ("PUT returns", {"returnOrderId": "1", "lineNumber": 1, "qty": 1, "status": "x", "eventTag": "y"}, 400),
    ],
)
async def test_what_is_refused(seller, emulator, route, body, status) -> None:
    emulator.add_item("A")
    method, path = route.split()
    reply = await seller(method, f"/v1/simulations/{path}", body=body, headers=RETURNS)
    assert reply.status == status, reply.body
    assert emulator.stock("A") == {emulator.default_ship_node: 0}


async def test_lines_of_one_sku_are_one_and_other_lines_stay_where_they_are(seller, emulator) -> None:
    created = await seller("POST", "/v1/simulations/items", body={"items": [ITEM]}, headers=V2)
    assert created.data == [{**ITEM, "condition": "NEW"}]
    orders = {"orderLines": {"orderLine": [LINE, LINE]}}
    order = (await seller("POST", "/v1/simulations/orders", body=orders, headers=V2)).data["purchaseOrderId"]
    (line,) = (await seller("GET", f"/v3/orders/{order}")).data["order"]["orderLines"]["orderLine"]
    assert (line["orderLineQuantity"]["amount"], line["charges"]["charge"][0]["chargeAmount"]["amount"]) == ("2", 2.5)
    arrived = {"lineNumber": "1", "orderLineStatuses": {"orderLineStatus": [{"status": "Delivered"}]}}
    for lines in ([arrived], [{**arrived, "lineNumber": "2"}], [{"lineNumber": "1"}]):
        body = {"orderLines": {"orderLine": lines}}
        reply = await seller("POST", f"/v1/simulations/orders/{order}/deliver", body=body, headers=V2)
        assert reply.status == 400


async def test_a_return_that_a_customer_began_is_moved_on(seller, emulator) -> None:
    number = emulator.add_return({"A": 2, "B": 1})
    body = {"returnOrderId": number, "lineNumber": 2, "qty": 1, "status": "COMPLETED", "eventTag": "x"}
    first = await seller("PUT", "/v1/simulations/returns", body=body, headers=RETURNS)
    assert [line["status"] for line in first.data["returnOrderLines"]] == ["DELIVERED", "COMPLETED"]
    again = await seller("PUT", "/v1/simulations/returns", body=body, headers=RETURNS)
    assert (again.status, again.error["field"]) == (400, "qty")
    for change in ({"lineNumber": 3}, {"status": "LOST"}, {"qty": 3}, {"qty": 0}):
        bent = {**body, "lineNumber": 1, **change}
        assert (await seller("PUT", "/v1/simulations/returns", body=bent, headers=RETURNS)).status == 400
