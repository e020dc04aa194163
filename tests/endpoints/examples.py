"""Calls of every endpoint with what they must send and what is answered: read by conftest.py, shared by all tests here.

Answers have the published shapes.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

from walmart_async.supplier.inventory import SupplierLevel
from walmart_async.supplier.models.inventory import Availability, InTransit

MARKETPLACE, SUPPLIER = ("marketplace",), ("supplier",)
BOTH = (*MARKETPLACE, *SUPPLIER)
FEED_ID = "F129C19240844B97A3C6AD8F1A2C4997@AU8BAQA"
IN_PATH = "F129C19240844B97A3C6AD8F1A2C4997%40AU8BAQA"


@dataclass(frozen=True)
class Example:
    """One call."""

    surfaces: tuple[str, ...]
    endpoint: str
    """Family and name."""
    method: str
    target: str
    args: tuple[Any, ...] = ()
    kwargs: dict[str, Any] = field(default_factory=dict)
    body: Any = None
    """What the JSON body must be; None for none."""
    content_type: str | None = None
    form: str | None = None
    """What a URL-encoded body must be."""
    file: tuple[str, str, bytes] | None = None
    """File name, media type and content that a multipart body must hold."""
    headers: dict[str, str] = field(default_factory=dict)
    answer: Any = None
    """What is answered; bytes as they are."""
    paged: bool = False

    @property
    def family(self) -> str:
        return self.endpoint.partition(".")[0]

    @property
    def name(self) -> str:
        return self.endpoint.partition(".")[2]

    def __str__(self) -> str:
        return f"{self.endpoint} {self.target}"


def each(amount: int) -> dict[str, Any]:
    return {"unit": "EACH", "amount": amount}


def stock(amount: int, **identifiers: str) -> dict[str, Any]:
    return {**identifiers, "quantity": each(amount)}


def level(node: str) -> dict[str, Any]:
    return {"shipNode": node, "inputQty": each(9), "availToSellQty": each(7), "reservedQty": each(2)}


TOKEN = {"access_token": "eyJraWQiOiJ.example", "token_type": "Bearer", "expires_in": 900}
FORM = "application/x-www-form-urlencoded"
AUTHENTICATION = [
    Example(
        BOTH,
        "authentication.token",
        "POST",
        "/v3/token",
        content_type=FORM,
        form="grant_type=client_credentials",
        answer=TOKEN,
    ),
    Example(
        BOTH,
        "authentication.token",
        "POST",
        "/v3/token",
        ("authorization_code",),
        {"code": "A/b+c=", "redirect_uri": "https://example.com/back?x=1", "partner_id": "10001"},
        content_type=FORM,
        form="grant_type=authorization_code&code=A%2Fb%2Bc%3D&redirect_uri=https%3A%2F%2Fexample.com%2Fback%3Fx%3D1",
        headers={"WM_PARTNER.ID": "10001"},
        answer={**TOKEN, "refresh_token": "APXcIoTpKMH9OQN.example"},
    ),
    Example(
        BOTH,
        "authentication.token",
        "POST",
        "/v3/token",
        ("refresh_token",),
        {"refresh_token": "APX.example", "partner_id": "10001"},
        content_type=FORM,
        form="grant_type=refresh_token&refresh_token=APX.example",
        headers={"WM_PARTNER.ID": "10001"},
        answer=TOKEN,
    ),
    Example(
        BOTH,
        "authentication.token_detail",
        "GET",
        "/v3/token/detail",
        content_type="application/json",
        answer={
            "expire_at": "1560973098000",
            "issued_at": "1560972198000",
            "is_valid": True,
            "is_channel_match": True,
            "scopes": {"reports": "view_only", "item": "full_access", "price": "no_access"},
        },
    ),
]

SUMMARY = {
    "feedId": FEED_ID,
    "feedSource": "SELLER",
    "feedType": "inventory",
    "partnerId": "100009",
    "itemsReceived": 2,
    "itemsSucceeded": 1,
    "itemsFailed": 1,
    "itemsProcessing": 0,
    "feedStatus": "PROCESSED",
    "feedDate": 1623456789000,
    "batchId": "HP_REQUEST_BATCH",
    "modifiedDtm": 1623456999000,
}
ITEM = {
    "martId": 0,
    "sku": "A",
    "wpid": "1DBQXEIY3JDF",
    "index": 0,
    "ingestionStatus": "DATA_ERROR",
    "ingestionErrors": {"ingestionError": [{"type": "DATA_ERROR", "code": "ERR_1", "description": "No such SKU."}]},
}
PROGRESS = {
    "feedId": FEED_ID,
    "feedStatus": "PROCESSED",
    "ingestionErrors": {"ingestionError": []},
    "itemsReceived": 1,
    "itemsSucceeded": 0,
    "itemsFailed": 1,
    "itemsProcessing": 0,
    "offset": 0,
    "limit": 50,
    "itemDetails": {"itemIngestionStatus": [ITEM]},
}
ACKNOWLEDGED = {"feedId": FEED_ID, "additionalAttributes": None, "errors": None}
FEEDS = [
    Example(
        BOTH,
        "feeds.submit",
        "POST",
        "/v3/feeds?feedType=price",
        ("price", {"PriceHeader": {"version": "1.7"}, "Price": [{"sku": "Größe", "pricing": []}]}),
        body={"PriceHeader": {"version": "1.7"}, "Price": [{"sku": "Größe", "pricing": []}]},
        answer=ACKNOWLEDGED,
    ),
    Example(
        BOTH,
        "feeds.submit",
        "POST",
        "/v3/feeds?feedType=lagtime&shipNode=721%20407",
        ("lagtime", [1, 2]),
        {"ship_node": "721 407"},
        body=[1, 2],
        answer={"feedId": FEED_ID},
    ),
    Example(
        BOTH,
        "feeds.upload",
        "POST",
        "/v3/feeds?feedType=inventory&shipNode=7",
        ("inventory", b'{"Inventory":[]}'),
        {"ship_node": "7"},
        file=("feed.json", "application/json", b'{"Inventory":[]}'),
        answer=ACKNOWLEDGED,
    ),
    Example(
        BOTH,
        "feeds.upload",
        "POST",
        "/v3/feeds?feedType=FITMENT_ACES",
        ("FITMENT_ACES", b"PK\x03\x04--\r\n--\x00\xff"),
        {"filename": "fit \u00e9.zip", "media_type": "application/zip"},
        file=("fit \u00e9.zip", "application/zip", b"PK\x03\x04--\r\n--\x00\xff"),
        answer=ACKNOWLEDGED,
    ),
    Example(
        BOTH,
        "feeds.list",
        "GET",
        "/v3/feeds?offset=0&limit=50",
        answer={"totalResults": 1, "offset": 0, "limit": 50, "results": {"feed": [SUMMARY]}},
        paged=True,
    ),
    Example(
        BOTH,
        "feeds.list",
        "GET",
        f"/v3/feeds?feedId={IN_PATH}&offset=40&limit=20",
        kwargs={"feed_id": FEED_ID, "limit": 20, "cursor": "40"},
        answer={"totalResults": 41, "offset": 40, "limit": 20, "results": {"feed": [SUMMARY]}},
        paged=True,
    ),
    Example(BOTH, "feeds.get", "GET", f"/v3/feeds/{IN_PATH}?includeDetails=false", (FEED_ID,), answer=PROGRESS),
    Example(
        BOTH,
        "feeds.get",
        "GET",
        f"/v3/feeds/{IN_PATH}?includeDetails=true&offset=100&limit=25",
        (FEED_ID,),
        {"include_details": True, "offset": 100, "limit": 25},
        answer=PROGRESS,
    ),
    Example(
        BOTH,
        "feeds.items",
        "GET",
        f"/v3/feeds/{IN_PATH}?includeDetails=true&offset=0&limit=50",
        (FEED_ID,),
        answer=PROGRESS,
        paged=True,
    ),
    Example(
        BOTH,
        "feeds.items",
        "GET",
        f"/v3/feeds/{IN_PATH}?includeDetails=true&offset=0&limit=9&nextCursor=AoE9MDAw%3D",
        (FEED_ID,),
        {"limit": 9, "cursor": "AoE9MDAw="},
        answer=PROGRESS,
        paged=True,
    ),
    Example(
        BOTH,
        "feeds.error_report",
        "GET",
        f"/v3/feeds/{IN_PATH}/errorReport?feedType=FITMENT_PIES",
        (FEED_ID, "FITMENT_PIES"),
        headers={"Accept": "application/octet-stream"},
        answer=b"PK\x03\x04\x00\xff",
    ),
]

SELLER = [
    Example(
        MARKETPLACE, "inventory.get", "GET", "/v3/inventory?sku=8x10%7BIS", ("8x10{IS",), answer=stock(5, sku="8x10{IS")
    ),
    Example(
        MARKETPLACE,
        "inventory.get",
        "GET",
        "/v3/inventory?sku=A&shipNode=721407",
        ("A",),
        {"ship_node": "721407"},
        answer=stock(5, sku="A"),
    ),
    Example(
        MARKETPLACE,
        "inventory.update",
        "PUT",
        "/v3/inventory?sku=a%2Fb",
        ("a/b", 0),
        body=stock(0, sku="a/b"),
        answer=stock(0, sku="a/b"),
    ),
    Example(
        MARKETPLACE,
        "inventory.update",
        "PUT",
        "/v3/inventory?sku=A&shipNode=7",
        ("A",),
        {"amount": 12, "ship_node": "7"},
        body=stock(12, sku="A"),
        answer=stock(12, sku="A"),
    ),
    Example(
        MARKETPLACE,
        "inventory.get_nodes",
        "GET",
        "/v3/inventories/a%2Fb%20c",
        ("a/b c",),
        answer={"sku": "a/b c", "nodes": [level("1"), level("2")]},
    ),
    Example(
        MARKETPLACE,
        "inventory.get_nodes",
        "GET",
        "/v3/inventories/A?shipNode=2",
        ("A",),
        {"ship_node": "2"},
        answer={"sku": "A", "nodes": [level("2")]},
    ),
    Example(
        MARKETPLACE,
        "inventory.update_nodes",
        "PUT",
        "/v3/inventories/A",
        ("A", {"1": 3, "2": 0}),
        body={
            "inventories": {"nodes": [{"shipNode": "1", "inputQty": each(3)}, {"shipNode": "2", "inputQty": each(0)}]}
        },
        answer={
            "sku": "A",
            "nodes": [{"shipNode": "1", "status": "Success"}, {"shipNode": "2", "status": "Success", "errors": []}],
        },
    ),
    Example(
        MARKETPLACE,
        "inventory.list",
        "GET",
        "/v3/inventories?limit=50",
        answer={"meta": {"totalCount": 1}, "elements": {"inventories": [{"sku": "A", "nodes": [level("1")]}]}},
        paged=True,
    ),
    Example(
        MARKETPLACE,
        "inventory.list",
        "GET",
        "/v3/inventories?limit=10&nextCursor=AoE%2FGg%3D%3D",
        kwargs={"limit": 10, "cursor": "AoE/Gg=="},
        answer={"meta": {"totalCount": 1}, "elements": {"inventories": [{"sku": "A", "nodes": [level("1")]}]}},
        paged=True,
    ),
    Example(
        MARKETPLACE,
        "inventory.bulk_update",
        "POST",
        "/v3/feeds?feedType=inventory&shipNode=7",
        ({"A": 1, "b/c": 0},),
        {"ship_node": "7"},
        body={"InventoryHeader": {"version": "1.4"}, "Inventory": [stock(1, sku="A"), stock(0, sku="b/c")]},
        answer=ACKNOWLEDGED,
    ),
    Example(
        MARKETPLACE,
        "inventory.bulk_update_nodes",
        "POST",
        "/v3/feeds?feedType=MP_INVENTORY",
        ({"A": {"1": 4, "2": 5}},),
        body={
            "inventoryHeader": {"version": "1.5"},
            "inventory": [
                {
                    "sku": "A",
                    "shipNodes": [{"shipNode": "1", "quantity": each(4)}, {"shipNode": "2", "quantity": each(5)}],
                }
            ],
        },
        answer=ACKNOWLEDGED,
    ),
]

GTIN, PADDED = "12947218283", "00012947218283"
VENDOR = [
    Example(
        SUPPLIER,
        "inventory.get",
        "GET",
        f"/v3/inventory?gtin={PADDED}&shipNode=721407",
        kwargs={"gtin": GTIN, "ship_node": "721407"},
        answer=stock(5, sku="A", gtin=PADDED),
    ),
    Example(
        SUPPLIER,
        "inventory.get",
        "GET",
        "/v3/inventory?sku=A%20B&shipNode=721407",
        kwargs={"sku": "A B", "ship_node": "721407"},
        answer=stock(5, sku="A B", gtin=PADDED),
    ),
    Example(
        SUPPLIER,
        "inventory.get_nodes",
        "GET",
        f"/v3/inventories/{PADDED}?productIdType=gtin",
        kwargs={"gtin": PADDED},
        answer={"sku": "A", "gtin": PADDED, "nodes": [level("1"), level("2")]},
    ),
    Example(
        SUPPLIER,
        "inventory.get_nodes",
        "GET",
        "/v3/inventories/A%2FB?productIdType=sku&shipNode=1",
        kwargs={"sku": "A/B", "ship_node": "1"},
        answer={"sku": "A/B", "gtin": PADDED, "nodes": [level("1")]},
    ),
    *(
        Example(
            SUPPLIER,
            f"inventory.{name}",
            "PUT",
            f"{path}?shipNode=721407",
            args,
            {"ship_node": "721407", **more},
            body=body,
            answer=answer,
        )
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
        SUPPLIER,
        "inventory.bulk_update",
        "POST",
        "/v3/feeds?feedType=DSV_INVENTORY",
        (
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
        ),
        {"made_at": datetime(2026, 11, 20, 8, 30, 15, 123456, UTC), "version": "5.0"},
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
        answer={"feedId": FEED_ID},
    ),
]

EXAMPLES = [*AUTHENTICATION, *FEEDS, *SELLER, *VENDOR]
