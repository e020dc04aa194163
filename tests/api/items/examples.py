"""Calls of the items endpoints."""

from __future__ import annotations

from support.examples import Example, call
from walmart_async.api.items import ItemAvailability, ItemCondition, ProductIdType, PublishedStatus, SetupFeedType

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
PACK = {
    "bundleType": "VIRTUALPACK",
    "sku": "7",
    "itemId": "7",
    "quantity": 3,
    "price": {"currency": "USD", "amount": 27.5},
    "siteStartDate": "2026-01-02T03:04:05Z",
}
GROUPS = [{"productTypeGroupName": "Decor", "productType": [{"productTypeName": "Candles"}]}]
TAXONOMY = {"itemTaxonomy": [{"category": "Home", "productTypeGroup": GROUPS}], "status": "SUCCESS"}
FULL = {"gtin": "00012947218283", "sku": "a/b", "price": {"amount": 9.99, "currency": "USD"}, "1PBuyBox": "NO"}
SPEC_VERSION = "5.0.20250828-17_32_59-api"

SPEC = {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "Items",
    "type": "object",
    "properties": {},
    "required": [],
    "additionalProperties": False,
}


def spec(answer: dict[str, object]) -> Example:
    return Example(
        call("spec", "OMNI_OWNED_ITEM", SPEC_VERSION, ["Shirts", "Shoes & More"]),
        "POST /v3/items/spec",
        body={"feedType": "OMNI_OWNED_ITEM", "version": SPEC_VERSION, "productTypes": ["Shirts", "Shoes & More"]},
        answer=answer,
    )


MARKETPLACE = [
    spec({"schema": SPEC}),
    Example(
        call("spec", "MP_VIRTUAL_PACK_BUNDLE", "5.0.20260508-19_30_00-api"),
        "POST /v3/items/spec",
        body={"feedType": "MP_VIRTUAL_PACK_BUNDLE", "version": "5.0.20260508-19_30_00-api"},
        answer={"schema": SPEC},
    ),
    Example(
        call("list"),
        "GET /v3/items?nextCursor=%2A&offset=0&limit=200",
        answer={"ItemResponse": [CANDLE], "totalItems": 1, "nextCursor": "AoE/"},
    ),
    Example(
        call(
            "list",
            sku="a/b",
            lifecycle_status="ACTIVE",
            published_status=PublishedStatus.UNPUBLISHED,
            variant_group_id="V 1",
            condition=ItemCondition.PRE_OWNED_FAIR,
            availability=ItemAvailability.IN_STOCK,
            show_duplicate_item_info=True,
            include_customer_favorites_status=True,
            limit=20,
            cursor="20 00c0ffee AoE/Gj==",
        ),
        "GET /v3/items?nextCursor=AoE%2FGj%3D%3D&offset=20&limit=20&sku=a%2Fb&lifecycleStatus=ACTIVE"
        "&publishedStatus=UNPUBLISHED&variantGroupId=V%201&condition=Pre-Owned%3A%20Fair&availability=In_stock"
        "&showDuplicateItemInfo=true&includeCustomerFavoritesStatus=true",
        answer={"ItemResponse": [CANDLE], "totalItems": 21, "nextCursor": "AoE/Gj=="},
    ),
    Example(
        call("list", gtin="00012947218283", bundle_type="VIRTUALPACK"),
        "GET /v3/items?nextCursor=%2A&offset=0&limit=200&gtin=00012947218283&bundleType=VIRTUALPACK",
        answer={"ItemResponse": [{**CANDLE, "bundles": [PACK]}], "totalItems": 1},
    ),
    Example(call("get", "a/b"), "GET /v3/items/a%2Fb", answer={"ItemResponse": [CANDLE], "totalItems": 1}),
    Example(
        call(
            "get",
            "12947218283",
            product_id_type=ProductIdType.GTIN,
            condition="New",
            availability="Preorder",
            show_duplicate_item_details=True,
            include_customer_favorites_status=False,
        ),
        "GET /v3/items/00012947218283?condition=New&availability=Preorder&showDuplicateItemDetails=true"
        "&includeCustomerFavoritesStatus=false&productIdType=GTIN",
        answer={"responseRecord": CANDLE},
    ),
    Example(
        call("taxonomy"),
        "GET /v3/items/taxonomy",
        answer={"status": "SUCCESS", "payload": [{"category": "Home", "subcategory": [{"subCategoryName": "Decor"}]}]},
    ),
    Example(
        call("taxonomy", version="5.0", feed_type="MP_ITEM"),
        "GET /v3/items/taxonomy?feedType=MP_ITEM&version=5.0",
        answer={"status": "SUCCESS"},
    ),
]
SUPPLIER = [
    spec({name: value for name, value in SPEC.items() if name != "title"}),
    Example(call("list"), "GET /v3/items?nextCursor=%2A", answer={"itemResponse": [CANDLE], "totalItems": 1}),
    Example(
        call("list", sku="a/b", published_status="PUBLISHED", cursor="200 00c0ffee 610c8690-916e"),
        "GET /v3/items?nextCursor=610c8690-916e&sku=a%2Fb&publishedStatus=PUBLISHED",
        answer={"itemResponse": [CANDLE], "totalItems": 201},
    ),
    Example(call("get", "a/b"), "GET /v3/items/a%2Fb", answer={"itemResponse": CANDLE}),
    Example(
        call("get_full", "12947218283"),
        "GET /v4/items/00012947218283?productIdType=GTIN&includeFullItemDetails=NO",
        answer={"itemResponse": FULL},
    ),
    Example(
        call("get_full", "a/b", product_id_type=ProductIdType.SKU, full_details=True),
        "GET /v4/items/a%2Fb?productIdType=SKU&includeFullItemDetails=YES",
        answer={"itemResponse": {**FULL, "walmartOrderableAttributes": {"electronicsIndicator": "NO"}}},
    ),
    Example(call("taxonomy", "5.0"), "GET /v3/items/taxonomy?version=5.0", answer=TAXONOMY),
    Example(
        call("submit", "OMNI_OWNED_ITEM", "27340816"),
        "POST /v3/feeds/items?feedType=OMNI_OWNED_ITEM",
        body={"file": "27340816"},
    ),
    Example(
        call("upload", SetupFeedType.OMNI_DSV_ITEM, {"Item": [{"Orderable": {"price": 1.5}}]}),
        "POST /v3/feeds/items?feedType=OMNI_DSV_ITEM",
        file=("item.json", "application/json", b'{"Item":[{"Orderable":{"price":1.5}}]}'),
    ),
    Example(
        call("upload", "OMNI_ONLINE_ITEM", b'{"Item": []}', filename="grün.json"),
        "POST /v3/feeds/items?feedType=OMNI_ONLINE_ITEM",
        file=("grün.json", "application/json", b'{"Item": []}'),
    ),
]
