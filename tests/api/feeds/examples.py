"""Calls of the feeds endpoints."""

from __future__ import annotations

from support.examples import Example, call

FEED_ID = "F129C19240844B97A3C6AD8F1A2C4997@AU8BAQA"
IN_PATH = "F129C19240844B97A3C6AD8F1A2C4997%40AU8BAQA"
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

BOTH = [
    Example(
        call("submit", "price", {"PriceHeader": {"version": "1.7"}, "Price": [{"sku": "Größe", "pricing": []}]}),
        "POST /v3/feeds?feedType=price",
        body={"PriceHeader": {"version": "1.7"}, "Price": [{"sku": "Größe", "pricing": []}]},
        answer=ACKNOWLEDGED,
    ),
    Example(
        call("submit", "lagtime", [1, 2], ship_node="721 407"),
        "POST /v3/feeds?feedType=lagtime&shipNode=721%20407",
        body=[1, 2],
        answer={"feedId": FEED_ID},
    ),
    Example(call("submit", "item", {"MPItem": []}), "POST /v3/feeds?feedType=item", body={"MPItem": []}),
    Example(
        call("upload", "inventory", b'{"Inventory":[]}', ship_node="7"),
        "POST /v3/feeds?feedType=inventory&shipNode=7",
        file=("feed.json", "application/json", b'{"Inventory":[]}'),
        answer=ACKNOWLEDGED,
    ),
    Example(
        call(
            "upload", "FITMENT_ACES", b"PK\x03\x04--\r\n--\x00\xff", filename="fit é.zip", media_type="application/zip"
        ),
        "POST /v3/feeds?feedType=FITMENT_ACES",
        file=("fit é.zip", "application/zip", b"PK\x03\x04--\r\n--\x00\xff"),
        answer=ACKNOWLEDGED,
    ),
    Example(
        call("list"),
        "GET /v3/feeds?offset=0&limit=50",
        answer={"totalResults": 1, "offset": 0, "limit": 50, "results": {"feed": [SUMMARY]}},
    ),
    Example(
        call("list", feed_id=FEED_ID, limit=20, cursor="40"),
        f"GET /v3/feeds?feedId={IN_PATH}&offset=40&limit=20",
        answer={"totalResults": 41, "offset": 40, "limit": 20, "results": {"feed": [SUMMARY]}},
    ),
    Example(call("get", FEED_ID), f"GET /v3/feeds/{IN_PATH}?includeDetails=false", answer=PROGRESS),
    Example(call("items", FEED_ID), f"GET /v3/feeds/{IN_PATH}?includeDetails=true&offset=0&limit=50", answer=PROGRESS),
    Example(
        call("items", FEED_ID, limit=25, cursor="100"),
        f"GET /v3/feeds/{IN_PATH}?includeDetails=true&offset=100&limit=25",
        answer=PROGRESS,
    ),
    Example(
        call("items", FEED_ID, limit=9, cursor="AoE9MDAw="),
        f"GET /v3/feeds/{IN_PATH}?includeDetails=true&limit=9&nextCursor=AoE9MDAw%3D",
        answer=PROGRESS,
    ),
    Example(
        call("error_report", FEED_ID, "FITMENT_PIES"),
        f"GET /v3/feeds/{IN_PATH}/errorReport?feedType=FITMENT_PIES",
        answer=b"PK\x03\x04\x00\xff",
    ),
]
MARKETPLACE = [
    Example(
        call("submit", "PROGRAM_ACTIONS", {"ProgramAction": []}, request_type="SHIPPING_CONFIG"),
        "POST /v3/feeds?feedType=PROGRAM_ACTIONS&requestType=SHIPPING_CONFIG",
        body={"ProgramAction": []},
        answer=ACKNOWLEDGED,
    ),
    Example(
        call("upload", "PROGRAM_ACTIONS", b"{}", request_type="WALMART_PLUS_SFF", part="fileName"),
        "POST /v3/feeds?feedType=PROGRAM_ACTIONS&requestType=WALMART_PLUS_SFF",
        file=("feed.json", "application/json", b"{}"),
        part="fileName",
        answer=ACKNOWLEDGED,
    ),
]
SUPPLIER = [
    Example(
        call("submit", "OMNI_DSV_ITEM", {"SupplierItemFeedHeader": {}, "SupplierItem": []}),
        "POST /v3/feeds?feedType=OMNI_DSV_ITEM",
        body={"SupplierItemFeedHeader": {}, "SupplierItem": []},
    ),
    Example(
        call("upload", "OMNI_MAINTENANCE", b"{}"),
        "POST /v3/feeds?feedType=OMNI_MAINTENANCE",
        file=("feed.json", "application/json", b"{}"),
    ),
]
