"""Odd answers through whole calls: one odd value costs nobody else anything, and nothing is lost without telling."""

from __future__ import annotations

import json
from typing import Any

import pytest

from walmart_async import errors

ROW = {"sku": "B", "nodes": []}


def stock(*rows: Any, **meta: Any) -> dict[str, Any]:
    return {"meta": {"totalCount": len(rows), **meta}, "elements": {"inventories": list(rows)}}


def orders(*rows: Any) -> dict[str, Any]:
    return {"list": {"meta": {"totalCount": len(rows)}, "elements": {"order": list(rows)}}}


@pytest.mark.parametrize(
    ("family", "document", "path"),
    [
        ("orders", orders({"purchaseOrderId": "A", "orderDate": "yesterday"}, {"purchaseOrderId": "B"}), "orderDate"),
        (
            "orders",
            orders(
                {"purchaseOrderId": "A", "orderLines": {"orderLine": [{"orderLineQuantity": {"amount": "2.5"}}]}},
                {"purchaseOrderId": "B"},
            ),
            "orderLineQuantity.amount",
        ),
        (
            "inventory",
            stock({"sku": "A", "nodes": [{"shipNode": "1", "availToSellQty": {"amount": "many"}}]}, ROW),
            "nodes[0].availToSellQty.amount",
        ),
        ("inventory", stock(None, ROW), "inventories[0]"),
        (
            "items",
            {"ItemResponse": [{"sku": "A", "price": {"amount": "cheap"}}, {"sku": "B"}], "totalItems": 2},
            "price.amount",
        ),
    ],
)
async def test_one_odd_value_of_a_list_costs_its_neighbours_nothing(server, seller, family, document, path) -> None:
    server.reply(200, document)
    problems: list[errors.PartialDataError] = []
    rows = await getattr(seller(on_problem=problems.append), family).list().to_list()
    assert len(rows) == 2
    assert getattr(rows[1], "purchase_order_id", None) or rows[1].sku == "B"
    assert [problem.path.endswith(path) for each in problems for problem in each.problems] == [True]


@pytest.mark.parametrize(
    "document",
    [
        {"ItemResponse": [{"sku": "A"}], "totalItems": 2, "nextCursor": {"a": 1}},
        {"ItemResponse": [{"sku": "A"}], "totalItems": "two"},
        {"payload": {"ItemResponse": [{"sku": "A"}], "totalItems": 1}},
        {"elements": [{"sku": "A"}]},
    ],
)
async def test_what_a_walk_goes_by_or_a_form_that_nobody_knows_is_an_error(server, seller, document) -> None:
    server.reply(200, document)
    with pytest.raises(errors.DecodeError):
        await seller().items.list().to_list()


@pytest.mark.parametrize("name", ["itemResponse", "itemresponse", "ITEMRESPONSE", "Itemresponse"])
async def test_a_list_under_another_spelling_of_its_name_is_not_empty(server, seller, name) -> None:
    server.reply(200, {name: [{"sku": "A"}], "totalItems": 1})
    assert [each.sku for each in await seller().items.list().to_list()] == ["A"]


@pytest.mark.parametrize(
    "document",
    [
        {"Meta": {"TotalCount": 1}, "Elements": {"Inventories": [{"sku": "A", "nodes": [{"shipnode": "7"}]}]}},
        {"meta": {"totalCount": 1}, "elements": {"INVENTORIES": [{"SKU": "A", "Nodes": {"ShipNode": "7"}}]}},
        {"meta": [], "elements": [{"sku": "A", "nodes": [{"shipNode": "7"}]}]},
    ],
)
async def test_the_same_at_any_depth(server, seller, document) -> None:
    server.reply(200, document)
    (row,) = await seller().inventory.list().to_list()
    assert (row.sku, [node.ship_node for node in row.nodes]) == ("A", ["7"])


async def test_an_empty_page_is_empty_and_another_spelling_takes_nothing_from_the_right_one(server, seller) -> None:
    server.reply(200, {"ItemResponse": [], "itemresponse": [{"sku": "A"}], "totalItems": 0})
    assert await seller().items.list().to_list() == []


@pytest.mark.parametrize(
    "document",
    [
        {"payload": {"feedId": "A@1"}},
        {"status": "OK", "payload": {"feedID": "A@1"}},
        {"FEEDID": "A@1"},
        [{"feedId": "A@1"}],
        {"errors": None, "feedId": "A@1"},
    ],
)
async def test_a_feed_that_was_taken(server, seller, document) -> None:
    server.reply(200, document)
    assert (await seller().feeds.submit("inventory", {"Inventory": []})).feed_id == "A@1"


@pytest.mark.parametrize(
    "document",
    [{"feedId": None}, {"feedId": ""}, {"feedId": ["A@1"]}, {"payload": None}, {"feed": {"feedId": "A@1"}}, [], None],
)
async def test_a_feed_of_which_nobody_can_tell_whether_it_was_taken(server, seller, document) -> None:
    server.reply(200, json.dumps(document).encode())
    with pytest.raises(errors.OutcomeUnknownError):
        await seller().feeds.submit("inventory", {"Inventory": []})
    assert len(server.seen) == 1


@pytest.mark.parametrize("body", [b"", b"  ", b"\r\n", b"\xef\xbb\xbf", b"\xef\xbb\xbf\n", b"null"])
async def test_an_answer_with_nothing_in_it_is_none_where_that_may_be(server, seller, body) -> None:
    server.reply(200, body)
    assert await seller().request("DELETE", "/v3/items/A") is None


@pytest.mark.parametrize(
    ("shelf", "found"),
    [
        ('["Home Page", "Food", "Soup"]', ("Home Page", "Food", "Soup")),
        ("/Home Page/Food/", ("Home Page", "Food")),
        ("Home Page", ("Home Page",)),
        ("", ()),
        ("[]", ()),
    ],
)
async def test_a_shelf_in_every_form(server, seller, shelf, found) -> None:
    server.reply(200, {"ItemResponse": [{"sku": "A", "shelf": shelf}]})
    assert tuple((await seller().items.get("A")).shelves) == found
