"""Calls of the inventory endpoints."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from support.examples import Example, call
from walmart_async.api.inventory import Availability, InTransit, SupplierLevel

GTIN, PADDED = "12947218283", "00012947218283"


def each(amount: int) -> dict[str, Any]:
    return {"unit": "EACH", "amount": amount}


def stock(amount: int, **identifiers: str) -> dict[str, Any]:
    return {**identifiers, "quantity": each(amount)}


def level(node: str) -> dict[str, Any]:
    return {"shipNode": node, "inputQty": each(9), "availToSellQty": each(7), "reservedQty": each(2)}


WFS_HEADERS = {"totalCount": 1, "limit": 300, "offset": 0}
WFS = {
    "headers": WFS_HEADERS,
    "payload": {
        "inventory": [
            {
                "itemInformation": {
                    "itemName": "Lamp",
                    "gtin": PADDED,
                    "sku": "a/b",
                    "itemID": "7",
                    "offerID": "8",
                    "brand": "Acme",
                    "itemCondition": "New",
                },
                "inventoryData": {
                    "publishingStatus": "Published",
                    "stockStatus": "In-stock",
                    "availableUnits": 5,
                    "unavailableUnits": {"inventoryReviewUnits": 1, "inventoryMovementUnits": 0},
                    "inventoryAge": {"0To90days": 5, "91To180days": 0, "365PlusDays": 2},
                    "firstInStockDate": "2026-01-02",
                },
                "inventoryInsights": {
                    "salesForecastWeek1to4": 1.5,
                    "sellThroughRate": 0.25,
                    "daysOfSupply": "40",
                    "outOfStockDate": "2026-03-04",
                    "customerFavorite": True,
                },
            }
        ]
    },
}
WFS_FORMERLY = {
    "headers": WFS_HEADERS,
    "payload": {
        "inventory": [
            {
                "sku": "a/b",
                "shipNodes": [
                    {
                        "modifiedDate": "2026-01-02T03:04:05.000Z",
                        "availToSellQty": 5,
                        "onHandQty": 6,
                        "shipNodeType": "WFSFulfilled",
                    }
                ],
            }
        ]
    },
}

MARKETPLACE = [
    Example(call("list_wfs"), "GET /v3/wfs/inventory?limit=300", answer=WFS),
    Example(
        call("list_wfs", sku="a/b", gtin=GTIN, customer_favorite=False, limit=1),
        f"GET /v3/wfs/inventory?limit=1&sku=a%2Fb&gtin={PADDED}&customerFavorite=false",
        answer=WFS,
    ),
    Example(call("list_wfs", cursor="600"), "GET /v3/wfs/inventory?limit=300&offset=600", answer=WFS),
    Example(
        call("list_wfs_legacy", limit=1, cursor="9"),
        "GET /v3/fulfillment/inventory?limit=1&offset=9",
        answer=WFS_FORMERLY,
    ),
    Example(
        call(
            "list_wfs_legacy",
            modified_from=datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC),
            modified_until=datetime(2026, 2, 3, tzinfo=UTC),
        ),
        "GET /v3/fulfillment/inventory?limit=300&fromModifiedDate=2026-01-02%2003%3A04%3A05"
        "&toModifiedDate=2026-02-03%2000%3A00%3A00",
        answer=WFS_FORMERLY,
    ),
    Example(
        call("list_wfs_legacy", sku="A", ship_node_type="multichannel", limit=10),
        "GET /v3/fulfillment/inventory?limit=10&sku=A&shipNodeType=multichannel",
        answer=WFS_FORMERLY,
    ),
    Example(call("get", "8x10{IS"), "GET /v3/inventory?sku=8x10%7BIS", answer=stock(5, sku="8x10{IS")),
    Example(call("get", "A", ship_node="721407"), "GET /v3/inventory?sku=A&shipNode=721407", answer=stock(5, sku="A")),
    Example(
        call("update", "a/b", 0), "PUT /v3/inventory?sku=a%2Fb", body=stock(0, sku="a/b"), answer=stock(0, sku="a/b")
    ),
    Example(
        call("update", "A", quantity=12, ship_node="7"),
        "PUT /v3/inventory?sku=A&shipNode=7",
        body=stock(12, sku="A"),
        answer=stock(12, sku="A"),
    ),
    Example(
        call("get_nodes", "a/b c"),
        "GET /v3/inventories/a%2Fb%20c",
        answer={"sku": "a/b c", "nodes": [level("1"), level("2")]},
    ),
    Example(
        call("get_nodes", "A", ship_node="2"),
        "GET /v3/inventories/A?shipNode=2",
        answer={"sku": "A", "nodes": [level("2")]},
    ),
    Example(
        call("update_nodes", "A", {"1": 3, "2": 0}),
        "PUT /v3/inventories/A",
        body={
            "inventories": {"nodes": [{"shipNode": "1", "inputQty": each(3)}, {"shipNode": "2", "inputQty": each(0)}]}
        },
        answer={
            "sku": "A",
            "nodes": [{"shipNode": "1", "status": "Success"}, {"shipNode": "2", "status": "Success", "errors": []}],
        },
    ),
    Example(
        call("list"),
        "GET /v3/inventories?limit=50",
        answer={"meta": {"totalCount": 1}, "elements": {"inventories": [{"sku": "A", "nodes": [level("1")]}]}},
    ),
    Example(
        call("list", limit=10, cursor="AoE/Gg=="),
        "GET /v3/inventories?limit=10&nextCursor=AoE%2FGg%3D%3D",
        answer={"meta": {"totalCount": 1}, "elements": {"inventories": [{"sku": "A", "nodes": [level("1")]}]}},
    ),
    Example(
        call("bulk_update", {"A": 1, "b/c": 0}, ship_node="7"),
        "POST /v3/feeds?feedType=inventory&shipNode=7",
        body={"InventoryHeader": {"version": "1.4"}, "Inventory": [stock(1, sku="A"), stock(0, sku="b/c")]},
    ),
    Example(
        call("bulk_update_nodes", {"A": {"1": 4, "2": 5}}),
        "POST /v3/feeds?feedType=MP_INVENTORY",
        body={
            "inventoryHeader": {"version": "1.5"},
            "inventory": [
                {
                    "sku": "A",
                    "shipNodes": [{"shipNode": "1", "quantity": each(4)}, {"shipNode": "2", "quantity": each(5)}],
                }
            ],
        },
    ),
]
SUPPLIER = [
    Example(
        call("get", gtin=GTIN, ship_node="721407"),
        f"GET /v3/inventory?gtin={PADDED}&shipNode=721407",
        answer=stock(5, sku="A", gtin=PADDED),
    ),
    Example(
        call("get", sku="A B", ship_node="721407"),
        "GET /v3/inventory?sku=A%20B&shipNode=721407",
        answer=stock(5, sku="A B", gtin=PADDED),
    ),
    Example(
        call("get_nodes", gtin=PADDED),
        f"GET /v3/inventories/{PADDED}?productIdType=gtin",
        answer={"sku": "A", "gtin": PADDED, "nodes": [level("1"), level("2")]},
    ),
    Example(
        call("get_nodes", sku="A/B", ship_node="1"),
        "GET /v3/inventories/A%2FB?productIdType=sku&shipNode=1",
        answer={"sku": "A/B", "gtin": PADDED, "nodes": [level("1")]},
    ),
    *(
        Example(call(name, *args, ship_node="721407", **more), f"PUT {path}?shipNode=721407", body=body, answer=answer)
        for name, path in (("update", "/v3/inventory/update"), ("update_at_former_path", "/v3/inventory"))
        for args, more, body, answer in (
            (
                (GTIN, 23),
                {},
                {"gtin": PADDED, "availabilityCode": "AC", "quantity": each(23)},
                stock(23, sku="A", gtin=PADDED),
            ),
            (
                (GTIN,),
                {"availability": Availability.INFINITE},
                {"gtin": PADDED, "availabilityCode": "AA"},
                {"sku": "A", "gtin": PADDED},
            ),
        )
    ),
    Example(
        call(
            "bulk_update",
            [
                SupplierLevel(gtin=GTIN, ship_node="1", quantity=4),
                SupplierLevel(gtin=GTIN, ship_node="2", availability=Availability.INFINITE),
                SupplierLevel(
                    gtin="5",
                    ship_node="1",
                    quantity=0,
                    in_transit=InTransit(quantity=7, expected_availability_date=date(2027, 1, 31)),
                ),
            ],
            made_at=datetime(2026, 11, 20, 8, 30, 15, 123456, UTC),
            version="5.0",
        ),
        "POST /v3/feeds?feedType=DSV_INVENTORY",
        body={
            "InventoryFeedHeader": {
                "version": "5.0",
                "feedType": "DSV_INVENTORY",
                "feedDate": "2026-11-20T08:30:15.123Z",
                "locale": "en",
                "businessUnit": "WALMART_US",
            },
            "Inventory": [
                {"productId": PADDED, "shipNode": "1", "availabilityCode": "AC", "quantity": 4},
                {"productId": PADDED, "shipNode": "2", "availabilityCode": "AA"},
                {
                    "productId": "00000000000005",
                    "shipNode": "1",
                    "availabilityCode": "AC",
                    "quantity": 0,
                    "inTransitInventory": [{"quantity": 7, "expectedAvailabilityDate": "2027-01-31"}],
                },
            ],
        },
    ),
]
