"""Calls of every endpoint with what they must send and what is answered: read by conftest.py, shared by all tests here.

Answers have the published shapes.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

from walmart_async.api.disputes import DuplicateIssue
from walmart_async.api.inventory import Availability, InTransit, SupplierLevel
from walmart_async.api.items import ItemCondition, ProductIdType, PublishedStatus, SetupFeedType
from walmart_async.api.prices import DisplayCode, PriceType, ProcessMode
from walmart_async.api.promotions import Promotion
from walmart_async.api.recommendations import where
from walmart_async.api.reports import EnumFilter, MultiValueFilter, RangeFilter, ReportState

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
        "feeds.get",
        "GET",
        f"/v3/feeds/{IN_PATH}?includeDetails=true&limit=100&nextCursor=AoE9MDAw%3D",
        (FEED_ID,),
        {"include_details": True, "limit": 100, "next_cursor": "AoE9MDAw="},
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
        f"/v3/feeds/{IN_PATH}?includeDetails=true&limit=9&nextCursor=AoE9MDAw%3D",
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

REQUEST_ID = "4406b7c3-674e-41e4-a18a-5fd6f123479f"


def report(kind: str, state: str = "RECEIVED", **more: Any) -> dict[str, Any]:
    return {
        "requestId": REQUEST_ID,
        "requestStatus": state,
        "requestSubmissionDate": "2026-11-20T08:30:15Z",
        "reportType": kind,
        "reportVersion": "v1",
        **more,
    }


CHEAP = {"type": "rangeFilter", "columnName": "Price", "from": "10", "to": "100"}
UNPUBLISHED = {"type": "enumFilter", "columnName": "Published Status", "values": ["UNPUBLISHED"]}
BRANDS = {"type": "multiValueFilter", "columnName": "brand", "values": ["A & B", "C"]}
FILTERED = {"rowFilters": [CHEAP, UNPUBLISHED, BRANDS]}
FILTERS = [
    RangeFilter(column_name="Price", from_="10", to="100"),
    EnumFilter(column_name="Published Status", values=["UNPUBLISHED"]),
    MultiValueFilter(column_name="brand", values=["A & B", "C"]),
]
REPORTS = [
    Example(
        MARKETPLACE,
        "reports.create",
        "POST",
        "/v3/reports/reportRequests?reportType=ITEM&reportVersion=v4",
        ("ITEM", "v4"),
        {"row_filters": FILTERS, "exclude_columns": ["Shelf Name"]},
        body={**FILTERED, "excludeColumns": ["Shelf Name"]},
        answer=report("ITEM", payload={**FILTERED, "excludeColumns": ["Shelf Name"]}),
    ),
    Example(
        SUPPLIER,
        "reports.create",
        "POST",
        "/v3/reports/reportRequests?reportType=INVENTORY_DSV&reportVersion=v1",
        ("INVENTORY_DSV", "v1"),
        {"row_filters": FILTERS, "include_columns": ["Season Year"]},
        body={**FILTERED, "includeColumns": ["Season Year"]},
        answer=report("INVENTORY_DSV"),
    ),
    Example(
        BOTH,
        "reports.create",
        "POST",
        "/v3/reports/reportRequests?reportType=ITEM&reportVersion=v1",
        ("ITEM", "v1"),
        body={},
        answer={"requestId": REQUEST_ID, "requestStatus": "RECEIVED"},
    ),
    Example(
        SUPPLIER,
        "reports.create_at_newer_path",
        "POST",
        "/v3/reports?reportType=DSV_INVENTORY&reportVersion=v1",
        kwargs={"row_filters": FILTERS[1:2]},
        body={"rowFilters": [UNPUBLISHED]},
        answer=report("DSV_INVENTORY"),
    ),
    Example(
        BOTH,
        "reports.status",
        "GET",
        f"/v3/reports/reportRequests/{REQUEST_ID}",
        (REQUEST_ID,),
        answer={"requestId": REQUEST_ID, "requestStatus": "READY", "reportGenerationDate": "2026-11-20T08:45:00Z"},
    ),
    Example(
        SUPPLIER,
        "reports.status",
        "GET",
        f"/v3/reports/reportRequests/{REQUEST_ID}?reportType=DSV_INVENTORY&reportVersion=v1",
        (REQUEST_ID,),
        {"report_type": "DSV_INVENTORY", "report_version": "v1"},
        answer={"requestId": REQUEST_ID, "requestStatus": "INPROGRESS", "reportVersion": "v1"},
    ),
    *(
        Example(
            (surface,),
            "reports.list",
            "GET",
            f"/v3/reports/reportRequests?reportType={kind}&reportVersion=v1&requestStatus=READY"
            "&requestSubmissionStartDate=2026-11-19T23%3A00%3A00Z&requestSubmissionEndDate=2026-11-20T08%3A30%3A15Z",
            (kind,),
            {
                "report_version": "v1",
                "request_status": ReportState.READY,
                "submitted_from": datetime(2026, 11, 20, tzinfo=timezone(timedelta(hours=1))),
                "submitted_until": datetime(2026, 11, 20, 8, 30, 15, 123456, UTC),
            },
            answer={"page": 1, "totalCount": 1, "limit": 10, "requests": [report(kind, "READY")]},
            paged=True,
        )
        for surface, kind in (("marketplace", "INVENTORY"), ("supplier", "INVENTORY_DSV"))
    ),
    *(
        Example(
            (surface,),
            "reports.download_url",
            "GET",
            f"/v3/reports/downloadReport?requestId={REQUEST_ID}",
            (REQUEST_ID,),
            answer=report(
                kind,
                "READY",
                reportGenerationDate="2026-11-20T08:45:00Z",
                downloadURL="https://marketplace.walmartapis.com/v3/reports/getReport/x/y.zip?se=z&sig=a%2Fb%3D",
                downloadURLExpirationTime="2026-11-20T09:03:00Z",
            ),
        )
        for surface, kind in (("marketplace", "INVENTORY"), ("supplier", "INVENTORY_DSV"))
    ),
    Example(
        BOTH,
        "reports.download_url",
        "GET",
        f"/v3/reports/downloadReport?requestId={REQUEST_ID}",
        (REQUEST_ID,),
        answer={"requestId": REQUEST_ID, "requestStatus": "INPROGRESS"},
    ),
]

ISSUES = {"issues": [{"productId": "2XB4", "productIdType": "WPID"}, {"productId": "a/b", "productIdType": "GTIN"}]}
CONTESTED = [
    DuplicateIssue(product_id="2XB4", product_id_type="WPID"),
    DuplicateIssue(product_id="a/b", product_id_type="GTIN"),
]
DISPUTES = [
    Example(
        MARKETPLACE,
        "disputes.contest",
        "POST",
        "/v3/items/dispute/duplicates/contest",
        (CONTESTED,),
        body=ISSUES,
        answer={"status": "ACKNOWLEDGED"},
    ),
    Example(
        MARKETPLACE,
        "disputes.status",
        "POST",
        "/v3/items/dispute/duplicates/status",
        (CONTESTED,),
        body=ISSUES,
        answer={
            "itemResponse": [
                {**issue, "status": "IN_REVIEW", "lastUpdatedDate": 1_700_000_000_000} for issue in ISSUES["issues"]
            ]
        },
    ),
]

RECOMMENDATIONS = "/v3/growth/assortment/recommendations"
PRICE = {"amount": 9.99, "currency": "USD"}
ASSORTMENT = [
    Example(
        MARKETPLACE,
        "recommendations.list",
        "POST",
        RECOMMENDATIONS,
        body={"recommendationType": "ITEM", "meta": {"limit": 200}},
        answer={"payload": {"recommendationType": "ITEM", "meta": {"totalRecords": 0}, "records": []}},
        paged=True,
    ),
    Example(
        MARKETPLACE,
        "recommendations.list",
        "POST",
        RECOMMENDATIONS,
        (where.text("and").brand("A & B").item_availability_status("NEW_TO_WALMART").price("1.0", Decimal("3.50")),),
        {"limit": 4, "cursor": "AoRYPg/+="},
        body={
            "recommendationType": "ITEM",
            "meta": {"limit": 4, "nextCursor": "AoRYPg/+="},
            "filterCriteria": {
                "searchText": "and",
                "multiValueFilter": [{"parameter": "BRAND", "values": ["A & B"]}],
                "enumFilter": [{"parameter": "ITEM_AVAILABILITY_STATUS", "values": ["NEW_TO_WALMART"]}],
                "rangeFilter": [{"parameter": "PRICE", "from": "1.0", "to": "3.50"}],
            },
        },
        answer={
            "payload": {
                "recommendationType": "ITEM",
                "meta": {"totalRecords": 5, "recordsFetched": 1, "limit": 4},
                "records": [
                    {
                        "itemRecommendationUniqueId": "806AND",
                        "itemDetails": {
                            "title": "Lamp",
                            "itemAvailabilityStatus": "NEW_TO_WALMART",
                            "shoppingTrends": ["BEST_SELLERS", "DEAL_ITEMS"],
                            "competitors": [{"itemId": "B06", "itemPrice": PRICE, "shippingPrice": PRICE}],
                        },
                    }
                ],
            }
        },
        paged=True,
    ),
    Example(
        MARKETPLACE,
        "recommendations.counts",
        "POST",
        f"{RECOMMENDATIONS}/categorization/counts",
        ("BRAND", where.category("Toys")),
        {"limit": 2, "cursor": "categorizationType=BRAND&limit=2&offset=2"},
        body={
            "categorizationType": "BRAND",
            "meta": {"limit": 2, "nextCursor": "categorizationType=BRAND&limit=2&offset=2"},
            "filterCriteria": {"multiValueFilter": [{"parameter": "CATEGORY", "values": ["Toys"]}]},
        },
        answer={
            "payload": {
                "categorizationType": "BRAND",
                "meta": {"totalRecords": 4, "recordsFetched": 1, "limit": 2},
                "records": [{"name": "Swarovsk and Co.", "numberOfItemRecommendations": -1}],
            }
        },
        paged=True,
    ),
    Example(
        MARKETPLACE,
        "recommendations.reject",
        "PUT",
        f"{RECOMMENDATIONS}/rejections",
        (["NOT_SELLING_THESE_BRANDS", "OTHER_REASON"],),
        {"where": where.brand("A & B").price(to="3"), "message": "Not ours"},
        body={
            "recommendationType": "ITEM",
            "filterCriteria": {
                "multiValueFilter": [{"parameter": "BRAND", "values": ["A & B"]}],
                "rangeFilter": [{"parameter": "PRICE", "to": "3"}],
            },
            "rejectionCodes": ["NOT_SELLING_THESE_BRANDS", "OTHER_REASON"],
            "customRejectionMessage": "Not ours",
        },
        answer={"payload": {"message": "They go shortly."}},
    ),
    Example(
        MARKETPLACE,
        "recommendations.reject",
        "PUT",
        f"{RECOMMENDATIONS}/rejections",
        (["ALREADY_SELLING_ON_WALMART"],),
        {"ids": ["806AND", "806ANE"]},
        body={
            "recommendationType": "ITEM",
            "itemRecommendationUniqueIds": ["806AND", "806ANE"],
            "rejectionCodes": ["ALREADY_SELLING_ON_WALMART"],
        },
        answer={"payload": {"message": "They go shortly."}},
    ),
]

CANDLE = {
    "mart": "WALMART_US",
    "sku": "a/b",
    "wpid": "0RE1TWYTKBKH",
    "upc": "",
    "gtin": "00012947218283",
    "productName": "Candle",
    "shelf": '["Home Page","Home"]',
    "productType": "Candles",
    "price": {"currency": "USD", "amount": 9.99},
    "publishedStatus": "UNPUBLISHED",
    "unpublishedReasons": {"reason": ["No image."]},
    "lifecycleStatus": "ACTIVE",
}
GROUPS = [{"productTypeGroupName": "Decor", "productType": [{"productTypeName": "Candles"}]}]
TAXONOMY = {"itemTaxonomy": {"category": "Home", "productTypeGroup": GROUPS}, "status": "SUCCESS"}
FULL = {"gtin": "00012947218283", "sku": "a/b", "price": {"amount": 9.99, "currency": "USD"}, "1PBuyBox": "NO"}
SPEC_VERSION = "5.0.20250828-17_32_59-api"
ITEMS = [
    Example(
        BOTH,
        "items.spec",
        "POST",
        "/v3/items/spec",
        ("OMNI_OWNED_ITEM", SPEC_VERSION, ["Shirts", "Shoes & More"]),
        body={"feedType": "OMNI_OWNED_ITEM", "version": SPEC_VERSION, "productTypes": ["Shirts", "Shoes & More"]},
        answer={"$schema": "http://json-schema.org/draft-07/schema#", "type": "object", "properties": {}},
    ),
    Example(
        MARKETPLACE,
        "items.list",
        "GET",
        "/v3/items?nextCursor=%2A&offset=0&limit=200",
        answer={"ItemResponse": [CANDLE], "totalItems": 1, "nextCursor": "AoE/"},
        paged=True,
    ),
    Example(
        MARKETPLACE,
        "items.list",
        "GET",
        "/v3/items?nextCursor=AoE%2FGj%3D%3D&offset=20&limit=20&sku=a%2Fb&lifecycleStatus=ACTIVE"
        "&publishedStatus=UNPUBLISHED&variantGroupId=V%201&condition=Pre-Owned%3A%20Fair",
        kwargs={
            "sku": "a/b",
            "lifecycle_status": "ACTIVE",
            "published_status": PublishedStatus.UNPUBLISHED,
            "variant_group_id": "V 1",
            "condition": ItemCondition.PRE_OWNED_FAIR,
            "limit": 20,
            "cursor": "20 00c0ffee AoE/Gj==",
        },
        answer={"ItemResponse": [CANDLE], "totalItems": 21, "nextCursor": "AoE/Gj=="},
        paged=True,
    ),
    Example(
        MARKETPLACE, "items.get", "GET", "/v3/items/a%2Fb", ("a/b",), answer={"ItemResponse": [CANDLE], "totalItems": 1}
    ),
    Example(
        MARKETPLACE,
        "items.get",
        "GET",
        "/v3/items/00012947218283?productIdType=GTIN&condition=New",
        ("12947218283",),
        {"product_id_type": ProductIdType.GTIN, "condition": "New"},
        answer={"responseRecord": CANDLE},
    ),
    Example(
        MARKETPLACE,
        "items.taxonomy",
        "GET",
        "/v3/items/taxonomy",
        answer={"status": "SUCCESS", "payload": [{"category": "Home", "subcategory": [{"subCategoryName": "Decor"}]}]},
    ),
    Example(
        MARKETPLACE,
        "items.taxonomy",
        "GET",
        "/v3/items/taxonomy?feedType=MP_ITEM&version=5.0",
        kwargs={"version": "5.0", "feed_type": "MP_ITEM"},
        answer={"status": "SUCCESS"},
    ),
    Example(
        SUPPLIER,
        "items.list",
        "GET",
        "/v3/items?nextCursor=%2A",
        answer={"itemResponse": [CANDLE], "totalItems": 1},
        paged=True,
    ),
    Example(
        SUPPLIER,
        "items.list",
        "GET",
        "/v3/items?nextCursor=610c8690-916e&sku=a%2Fb&publishedStatus=PUBLISHED",
        kwargs={"sku": "a/b", "published_status": "PUBLISHED", "cursor": "200 00c0ffee 610c8690-916e"},
        answer={"itemResponse": [CANDLE], "totalItems": 201},
        paged=True,
    ),
    Example(SUPPLIER, "items.get", "GET", "/v3/items/a%2Fb", ("a/b",), answer={"itemResponse": CANDLE}),
    Example(
        SUPPLIER,
        "items.get_full",
        "GET",
        "/v4/items/00012947218283?productIdType=GTIN&includeFullItemDetails=NO",
        ("12947218283",),
        answer={"itemResponse": FULL},
    ),
    Example(
        SUPPLIER,
        "items.get_full",
        "GET",
        "/v4/items/a%2Fb?productIdType=SKU&includeFullItemDetails=YES",
        ("a/b",),
        {"product_id_type": ProductIdType.SKU, "full_details": True},
        answer={"itemResponse": {**FULL, "walmartOrderableAttributes": {"electronicsIndicator": "NO"}}},
    ),
    Example(SUPPLIER, "items.taxonomy", "GET", "/v3/items/taxonomy?version=5.0", ("5.0",), answer=TAXONOMY),
    Example(
        SUPPLIER,
        "items.submit",
        "POST",
        "/v3/feeds/items?feedType=OMNI_OWNED_ITEM",
        ("OMNI_OWNED_ITEM", "27340816"),
        body={"file": "27340816"},
        answer={"feedId": FEED_ID},
    ),
    Example(
        SUPPLIER,
        "items.upload",
        "POST",
        "/v3/feeds/items?feedType=OMNI_DSV_ITEM",
        (SetupFeedType.OMNI_DSV_ITEM, {"Item": [{"Orderable": {"price": 1.5}}]}),
        file=("item.json", "application/json", b'{"Item":[{"Orderable":{"price":1.5}}]}'),
        answer={"feedId": FEED_ID},
    ),
    Example(
        SUPPLIER,
        "items.upload",
        "POST",
        "/v3/feeds/items?feedType=OMNI_ONLINE_ITEM",
        ("OMNI_ONLINE_ITEM", b'{"Item": []}'),
        {"filename": "gr\u00fcn.json"},
        file=("gr\u00fcn.json", "application/json", b'{"Item": []}'),
        answer={"feedId": FEED_ID},
    ),
]

SALE = {
    "currentPrice": {"currency": "USD", "amount": 4},
    "currentPriceType": "REDUCED",
    "comparisonPrice": {"currency": "USD", "amount": 4.99},
    "comparisonPriceType": "BASE",
    "priceDisplayCodes": "CHECKOUT",
    "effectiveDate": "2027-01-01T00:00:00.000Z",
    "expirationDate": "2027-01-31T23:59:59.999Z",
    "promoId": "ce9dfbce-4043-442c-8cb9-77d39d0f727f",
    "processMode": "DELETE",
}
PROMOTION = Promotion(
    price=4,
    comparison_price="4.99",
    display=DisplayCode.CHECKOUT,
    effective=datetime(2027, 1, 1, tzinfo=UTC),
    expires=datetime(2027, 1, 31, 23, 59, 59, 999_000, UTC),
    promo_id="ce9dfbce-4043-442c-8cb9-77d39d0f727f",
    process_mode=ProcessMode.DELETE,
)
PRICE_TAKEN = {"mart": "WALMART_US", "sku": "A", "message": "Taken.", "errors": []}
PRICES = [
    Example(
        MARKETPLACE,
        "prices.update",
        "PUT",
        "/v3/price",
        ("a/b", "19.95"),
        {"currency": "CAD", "price_type": PriceType.REDUCED, "comparison_price": 25},
        body={
            "sku": "a/b",
            "pricing": [
                {
                    "currentPrice": {"currency": "CAD", "amount": 19.95},
                    "currentPriceType": "REDUCED",
                    "comparisonPrice": {"currency": "CAD", "amount": 25},
                    "comparisonPriceType": "BASE",
                }
            ],
        },
        answer={"ItemPriceResponse": PRICE_TAKEN},
    ),
    Example(
        MARKETPLACE,
        "promotions.update",
        "PUT",
        "/v3/price?promo=true",
        ("A", [PROMOTION]),
        {"replace_all": True, "offer_id": "OFFER1"},
        body={"sku": "A", "pricing": [SALE], "offerId": "OFFER1", "replaceAll": "true"},
        answer=PRICE_TAKEN,
    ),
    Example(
        MARKETPLACE,
        "promotions.delete_all",
        "PUT",
        "/v3/price?promo=true",
        ("A",),
        body={"sku": "A", "pricing": [], "replaceAll": "true"},
        answer=PRICE_TAKEN,
    ),
    Example(
        MARKETPLACE,
        "promotions.get",
        "GET",
        "/v3/promo/sku/a%2Fb%20c",
        ("a/b c",),
        answer={
            "status": "OK",
            "payload": {
                "itemIdentifier": {"sku": "a/b c"},
                "pricingList": {
                    "replaceAll": False,
                    "pricing": [
                        {
                            "currentPrice": {"value": {"currency": "USD", "amount": 4}},
                            "currentPriceType": "REDUCED",
                            "priceDisplayCodes": {"isReducedPrice": True},
                            "effectiveDate": 1572774597943,
                            "expirationDate": 1575366597943,
                            "promoId": "ce9dfbce-4043-442c-8cb9-77d39d0f727f",
                        }
                    ],
                },
            },
        },
    ),
    Example(
        MARKETPLACE,
        "promotions.bulk_update",
        "POST",
        "/v3/feeds?feedType=promo",
        ({"A": [Promotion(price=4)], "b/c": []},),
        {"replace_all": True, "filename": "sale.json"},
        file=(
            "sale.json",
            "application/json",
            b"".join(
                (
                    b'{"PriceHeader":{"version":"1.7"},"Price":[{"sku":"A","pricing":[{"currentPrice":',
                    b'{"currency":"USD","amount":4},"currentPriceType":"REDUCED","processMode":"UPSERT"}],',
                    b'"replaceAll":"true"},{"sku":"b/c","pricing":[],"replaceAll":"true"}]}',
                )
            ),
        ),
        answer=ACKNOWLEDGED,
    ),
]

EXAMPLES = [*AUTHENTICATION, *FEEDS, *SELLER, *VENDOR, *REPORTS, *DISPUTES, *ASSORTMENT, *ITEMS, *PRICES]
