"""Every answer fits the schema that Walmart published for it, and every published route is served."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

FACTS = Path(__file__).parent.parent / "facts"
GTIN = "00012345678905"
EACH = {"unit": "EACH", "amount": 3}
SELLER_FEED = {"InventoryHeader": {"version": "1.4"}, "Inventory": [{"sku": "A", "quantity": EACH}, {"sku": "B"}]}
DSV_FEED = {
    "InventoryFeedHeader": {"version": "5", "feedType": "x", "feedDate": "x", "locale": "en", "businessUnit": "x"},
    "Inventory": [{"productId": GTIN, "shipNode": "N1", "availabilityCode": "AC", "quantity": 1}],
}
NODES = {"inventories": {"nodes": [{"shipNode": "N1", "inputQty": EACH}, {"shipNode": "N9", "inputQty": EACH}]}}

CALLS = {
    "marketplace-authentication tokenAPI": [("POST", "/v3/token", None)],
    "marketplace-authentication getTokenDetail": [("GET", "/v3/token/detail", None)],
    "marketplace-inventory getInventory": [("GET", "/v3/inventory?sku=A", None)],
    "marketplace-inventory updateInventoryForAnItem": [("PUT", "/v3/inventory?sku=A", {"sku": "A", "quantity": EACH})],
    "marketplace-inventory getMultiNodeInventoryForSkuAndAllShipnodes": [("GET", "/v3/inventories/A", None)],
    "marketplace-inventory updateMultiNodeInventory": [("PUT", "/v3/inventories/A", NODES)],
    "marketplace-inventory updateBulkInventory": [("POST", "/v3/feeds?feedType=inventory", SELLER_FEED)],
    "marketplace-inventory getMultiNodeInventoryForAllSkuAndAllShipNodes": [("GET", "/v3/inventories?limit=1", None)],
    "marketplace-feeds getAllFeedStatuses": [("GET", "/v3/feeds", None)],
    "marketplace-feeds getFeedItemStatus": [
        ("GET", "/v3/feeds/{feed}", None),
        ("GET", "/v3/feeds/{feed}?includeDetails=true", None),
        ("GET", "/v3/feeds/{broken}?includeDetails=true", None),
    ],
    "dropship-vendor-inventory getInventory": [("GET", f"/v3/inventory?gtin={GTIN}&shipNode=N1", None)],
    "dropship-vendor-inventory putUpdateInventory": [
        ("PUT", "/v3/inventory?shipNode=N1", {"gtin": GTIN, "availabilityCode": "AC", "quantity": EACH}),
        ("PUT", "/v3/inventory?shipNode=N1", {"gtin": GTIN, "availabilityCode": "AA"}),
    ],
    "dropship-vendor-inventory getSingleItemInventory": [("GET", f"/v3/inventories/{GTIN}?productIdType=gtin", None)],
    "dropship-vendor-inventory postBulkUpdateInventory": [("POST", "/v3/feeds?feedType=DSV_INVENTORY", DSV_FEED)],
}
NOT_SERVED = {"marketplace-inventory getWFSInventory"}
NOT_JSON = {"marketplace-feeds getFeedErrorReport"}
DOCUMENTS = (
    "marketplace-authentication",
    "marketplace-inventory",
    "marketplace-feeds",
    "dropship-vendor-inventory",
)


def published() -> dict[str, dict]:
    return {
        f"{document} {operation['id']}": operation
        for document in DOCUMENTS
        for operation in json.loads((FACTS / f"{document}.json").read_text(encoding="utf-8"))["operations"]
    }


def test_every_published_operation_is_called_here() -> None:
    assert CALLS.keys() | NOT_SERVED | NOT_JSON == published().keys()


@pytest.mark.parametrize("name", CALLS)
async def test_answers_fit(seller, supplier, emulator, clock, name) -> None:
    emulator.add_item("A", gtin=GTIN, stock={"N1": 5, "N2": 0}, reserved={"N1": 1})
    emulator.add_item("C", gtin=None)
    ids = {
        "{feed}": await seller.feed("inventory", SELLER_FEED),
        "{broken}": await seller.feed("inventory", b"not json"),
    }
    clock.advance(60)
    schema = published()[name]["responses"]["200"]["application/json"]
    caller = supplier if name.startswith("dropship") else seller
    for method, path, body in CALLS[name]:
        for placeholder, feed_id in ids.items():
            path = path.replace(placeholder, feed_id)  # noqa: PLW2901
        token_call = path == "/v3/token"
        headers = {"Content-Type": "application/json"} if body is not None or "detail" in path else {}
        reply = await (caller.token() if token_call else caller(method, path, body=body, headers=headers))
        assert reply.status == 200, reply.body
        Draft202012Validator(schema).validate(reply.data)


def test_published_methods_and_paths_are_the_ones_called() -> None:
    for name, calls in CALLS.items():
        operation = published()[name]
        for method, path, _ in calls:
            assert method == operation["method"]
            shape = operation["path"].split("/")
            given = path.partition("?")[0].split("/")
            assert len(shape) == len(given)
            assert all(a == b or a.startswith("{") for a, b in zip(shape, given, strict=True))
