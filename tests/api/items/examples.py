"""Calls of the items endpoints."""

from __future__ import annotations

from datetime import UTC, datetime

from support.examples import Example, call
from walmart_async.api.items import (
    CatalogFilter,
    CatalogFilterField,
    ExemptionStatus,
    FilterOperator,
    HoldStatus,
    ItemAvailability,
    ItemCondition,
    ItemFeedType,
    MediaCaptions,
    MediaDocument,
    MediaImage,
    MediaVideo,
    MediaVideoFile,
    ProductIdType,
    PublishedStatus,
    RichMedia,
    SearchedField,
    SetupFeedType,
    SupplierItemFeedType,
)

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


FED = {"Orderable": {"sku": "a/b", "price": 1.5}, "Visible": {"Candles": {"productName": "Candle"}}}
US = {"businessUnit": "WALMART_US", "locale": "en"}
NEWEST = "5.0.20260803-17_50_56-api"
FOUND = {
    "mart": "WALMART_US",
    "sku": "a/b",
    "gtin": "05420529997042",
    "itemId": "562433848",
    "productName": "Electronic <mark>Cables</mark>",
    "price": {"amount": 70, "unit": "USD"},
    "publishedStatus": {"status": "UNPUBLISHED", "reasons": ["END_DATE"]},
    "lifecycleStatus": "RETIRED",
    "variantGroupId": "Toysgroup0101",
    "variantGroupInfo": {"groupingAttributes": [{"name": "actual_color", "value": "7"}], "isPrimary": True},
}
HELD = {
    "gtin": "00051494401255",
    "sku": "SD-AB-12345",
    "status": "ACTION_NEEDED",
    "createdAt": 1611140177328,
    "updatedAt": 1629992924901,
    "errors": [
        {
            "code": "ERR_EXT_DATA_4001029",
            "field": "batteryTechnologyType",
            "description": "Check it.",
            "severity": "ERROR",
        }
    ],
}
HOLD_PAGE = {
    "status": "OK",
    "header": {},
    "payload": {"totalItems": 1, "actionNeeded": 1, "inReview": 0, "prohibited": 0, "items": [HELD]},
}
EXEMPTION = {
    "category": "Animal",
    "productType": "Aquarium Water Pumps",
    "brand": "Acme",
    "exemptionStatus": "DENIED",
    "statusReason": "No.",
    "submissionId": "7CBB553D",
    "submissionTime": 1741375159005,
}
EXEMPTIONS = {"totalRecords": 1, "gtinExemptions": [EXEMPTION]}
WALMART_ITEM = {
    "itemId": "1738959383",
    "isMarketPlaceItem": False,
    "images": [{"url": "https://i5.example/1.jpeg"}],
    "customerRating": "4.7",
    "price": {"amount": "9.68", "currency": "USD"},
    "properties": {
        "variantItemsNum": "2",
        "numReviews": "548",
        "categories": ["Books"],
        "variants": {
            "variantMeta": [{"name": "book_format"}],
            "variantData": [
                {
                    "itemId": "1738959383",
                    "isAvailable": "Y",
                    "variantValues": [{"name": "book_format", "value": "Paperback"}],
                }
            ],
        },
        "nextDayEligible": True,
    },
}
MATCH = {
    "feedType": "MP_ITEM_MATCH",
    "version": "4.2",
    "itemSpecPayload": {
        "MPItemFeedHeader": {
            "sellingChannel": "mpsetupbymatch",
            "locale": "en",
            "version": "4.2",
            "subset": "external",
        },
        "MPItem": [{"Item": {"productIdentifiers": {"productId": "06714190146168", "productIdType": "GTIN"}}}],
    },
}
TEMPLATE = {
    "shippingTemplate": {"name": "Template 1", "type": "CUSTOM", "id": "98723284584755201"},
    "shipNodeName": "MP_Deliverr",
    "shipNode": "80991834993020929",
}
LIFECYCLE = [
    *(
        Example(
            call("set_up", kind, NEWEST, [FED]),
            f"POST /v3/feeds?feedType={kind}",
            body={"MPItemFeedHeader": {"version": NEWEST, **US}, "MPItem": [FED]},
        )
        for kind in (ItemFeedType.MP_ITEM, "MP_MAINTENANCE", "MP_ITEM_MATCH", "MP_WFS_ITEM", "MP_WFS_MAINTENANCE")
    ),
    Example(
        call("set_up", "MP_VIRTUAL_PACK_BUNDLE", "5.0.20260508-19_30_00-api", [FED]),
        "POST /v3/feeds?feedType=MP_VIRTUAL_PACK_BUNDLE",
        body={
            "MPItemFeedHeader": {
                "version": "5.0.20260508-19_30_00-api",
                **US,
                "feedType": "MP_VIRTUAL_PACK_BUNDLE",
            },
            "MPItem": [FED],
        },
    ),
    Example(
        call("convert_to_wfs", NEWEST, [FED, FED]),
        "POST /v3/feeds?feedType=OMNI_WFS",
        body={"SupplierItemFeedHeader": {"version": NEWEST, **US}, "SupplierItem": [FED, FED]},
    ),
    Example(
        call("retire", "97964/KF Test"),
        "DELETE /v3/items/97964%2FKF%20Test",
        answer={"sku": "97964/KF Test", "message": "Thank you.", "additionalAttributes": None, "errors": None},
    ),
    Example(
        call("bulk_retire", ["a/b", "c", "a/b"], made_at=datetime(2020, 1, 22, 0, 59, 14, tzinfo=UTC)),
        "POST /v3/feeds?feedType=RETIRE_ITEM",
        body={
            "RetireItemHeader": {"version": "1.0", "feedDate": "2020-01-22T00:59:14.000Z"},
            "RetireItem": [{"sku": "a/b"}, {"sku": "c"}],
        },
    ),
    Example(
        call("bulk_delete", ["a/b"], NEWEST),
        "POST /v3/feeds?feedType=DELETE_ITEM",
        body={"ItemFeedHeader": {"version": NEWEST, **US}, "Item": [{"Deletable": {"sku": "a/b"}}]},
    ),
    Example(call("count"), "GET /v3/items/count?status=ALL", answer={"All": 682}),
    *(
        Example(call("count", status), f"GET /v3/items/count?status={status}", answer={status: 99})
        for status in ("PUBLISHED", "UNPUBLISHED", "SYSTEM_PROBLEM", "IN_PROGRESS")
    ),
    Example(
        call("variant_counts"),
        "GET /v3/items/groups/count",
        answer={"status": 200, "payload": [{"variantGroupId": "VGWATER130", "count": 1}]},
    ),
    Example(
        call("variant_counts", "V 1"),
        "GET /v3/items/groups/count?variantGroupId=V%201",
        answer={"status": "OK", "payload": [{"variantGroupId": "V 1", "count": "5"}]},
    ),
    Example(
        call("associations", ["RG-IRAE-79VD", "AC73891"]),
        "POST /v3/items/associations",
        body={"items": [{"sku": "RG-IRAE-79VD"}, {"sku": "AC73891"}]},
        answer={"items": [{"sku": "RG-IRAE-79VD", "associations": [TEMPLATE]}, {"sku": "AC73891"}]},
    ),
]
SEARCHES = [
    Example(
        call(
            "search_catalog",
            SearchedField.PRODUCT_NAME,
            "cable*",
            filters=[
                CatalogFilter(field=CatalogFilterField.PRICE, op=FilterOperator.BETWEEN, values=["10", "70.5"]),
                CatalogFilter(field="publishedStatus", op="equals", values=["UNPUBLISHED", "SYSTEM_PROBLEM"]),
                CatalogFilter(field="customerRating", op="greater_than", values=["3"]),
            ],
            sort_by="customerRating",
            descending=True,
            limit=20,
            cursor="DnF1==",
        ),
        "POST /v3/items/catalog/search?limit=20&nextCursor=DnF1%3D%3D",
        body={
            "query": {"field": "productName", "value": "cable*"},
            "filters": [
                {"field": "price", "op": "between", "values": ["10", "70.5"]},
                {"field": "publishedStatus", "op": "equals", "values": ["UNPUBLISHED", "SYSTEM_PROBLEM"]},
                {"field": "customerRating", "op": "greater_than", "values": ["3"]},
            ],
            "sort": {"field": "customerRating", "order": "DESC"},
        },
        answer={"status": "Success", "payload": [FOUND], "totalItems": 1, "limit": 20},
    ),
    Example(
        call("search_catalog"),
        "POST /v3/items/catalog/search?limit=100",
        body={},
        answer={"status": "Success", "payload": [FOUND], "totalItems": 1, "limit": 10},
    ),
    Example(
        call("search_catalog", "sku", "a/b", sort_by="num_reviews"),
        "POST /v3/items/catalog/search?limit=100",
        body={"query": {"field": "sku", "value": "a/b"}, "sort": {"field": "num_reviews", "order": "ASC"}},
        answer={"status": "Success", "payload": []},
    ),
    Example(
        call("search", "fit & bit"),
        "GET /v3/items/walmart/search?query=fit%20%26%20bit",
        answer={"items": [WALMART_ITEM], "relatedQueries": [{"suggested": "fitbit", "suggestedUrl": "/q"}]},
    ),
    Example(
        call("search", upc="012345678905", gtin="12345678905"),
        "GET /v3/items/walmart/search?upc=012345678905&gtin=00012345678905",
        answer={"items": [WALMART_ITEM]},
    ),
    Example(
        call("search_spec", gtin="6714190146168"),
        "GET /v3/items/walmart/search?gtin=06714190146168&responseFormat=SPEC",
        answer={"items": [MATCH]},
    ),
    Example(
        call("search_spec", asin="A503WQ6FP1"),
        "GET /v3/items/walmart/search?asin=A503WQ6FP1&responseFormat=SPEC",
        answer={},
    ),
    Example(
        call("search_spec", upc="012345678905"),
        "GET /v3/items/walmart/search?upc=012345678905&responseFormat=SPEC",
        answer={"items": [MATCH]},
    ),
    Example(call("on_hold"), "POST /v3/items/onhold/search", body={}, answer=HOLD_PAGE),
    Example(
        call(
            "on_hold",
            gtin="6154035330299",
            statuses=[HoldStatus.PROHIBITED, "IN_REVIEW", "ACTION_NEEDED"],
            sort_by="updatedAt",
        ),
        "POST /v3/items/onhold/search",
        body={
            "query": {"field": "gtin", "value": "06154035330299"},
            "filters": [{"field": "status", "op": "equals", "values": ["PROHIBITED", "IN_REVIEW", "ACTION_NEEDED"]}],
            "sort": {"field": "updatedAt", "order": "DESC"},
        },
        answer=HOLD_PAGE,
    ),
    Example(
        call("on_hold", sku="a/b", sort_by="createdAt", descending=False, cursor="?limit=1&offset=1"),
        "POST /v3/items/onhold/search?limit=1&offset=1",
        body={"query": {"field": "sku", "value": "a/b"}, "sort": {"field": "createdAt", "order": "ASC"}},
        answer=HOLD_PAGE,
    ),
    Example(call("gtin_exemptions"), "GET /v3/items/gtin-exemption/status?limit=100", answer=EXEMPTIONS),
    Example(
        call(
            "gtin_exemptions",
            category="anim",
            product_type="pump",
            brand="Acme",
            exemption_status=ExemptionStatus.NEEDS_INFO,
            submission_id="7CBB",
            sort_by="brand",
            descending=True,
            submitted_from=datetime(2026, 1, 1, tzinfo=UTC),
            submitted_until=datetime(2026, 2, 1, tzinfo=UTC),
            limit=25,
            cursor="H4sI_A",
        ),
        "GET /v3/items/gtin-exemption/status?category=anim&productType=pump&brand=Acme&exemptionStatus=NEEDS_INFO"
        "&submissionId=7CBB&sortBy=brand&submissionTimeFrom=1767225600000&submissionTimeUpto=1769904000000"
        "&sortOrder=DESC&limit=25&nextCursor=H4sI_A",
        answer={"totalExemptions": 1, "gtinExemptions": [EXEMPTION]},
    ),
    Example(
        call("gtin_exemptions", descending=False, exemption_status="CLOSED"),
        "GET /v3/items/gtin-exemption/status?exemptionStatus=CLOSED&sortOrder=ASC&limit=100",
        answer=EXEMPTIONS,
    ),
]


FULL_MEDIA = RichMedia(
    product_id="00012947218283",
    product_id_type="GTIN",
    marketing_content="z",
    videos=[
        MediaVideo(
            title="A lamp",
            description="Bright",
            files=[
                MediaVideoFile(
                    url="https://example.com/a.mp4",
                    width=720,
                    height=480,
                    screen="mobile",
                    thumbnail=MediaImage(url="https://example.com/a.png", width=120, height=100),
                )
            ],
            captions=MediaCaptions(url="https://example.com/a.vtt"),
            min_age=0,
            duration=30,
            tags="lamp",
        )
    ],
    documents=[MediaDocument(title="Manual", url="https://example.com/a.pdf", pages=2, size=99)],
    expert_reviews=["Good"],
    other_modules={"misc-modules": {"@provider": "us", "misc-module": [{"attributeName": "a"}]}},
    provider="us",
)
MADE_AT = datetime(2026, 11, 20, 8, 30, tzinfo=UTC)
MARKETPLACE = [
    *LIFECYCLE,
    *SEARCHES,
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
    *(
        Example(
            call("set_up", kind, SPEC_VERSION, [FED]),
            f"POST /v3/feeds?feedType={kind.value}",
            body={"ItemFeedHeader": {"version": SPEC_VERSION, **US}, "Item": [FED]},
        )
        for kind in SupplierItemFeedType
    ),
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
    Example(
        call(
            "add_rich_media",
            [RichMedia(product_id="8", product_tour="<b>x</b>", view_360="y")],
            request_id="R",
            made_at=MADE_AT,
        ),
        "POST /v2/feeds?feedType=item",
        body=b"<?xml version='1.0' encoding='utf-8'?>\n"
        b'<RichMediaFeed xmlns="http://walmart.com/"><RichMediaFeedHeader><version>2.1.2</version>'
        b"<requestId>R</requestId><requestBatchId>R</requestBatchId><feedDate>2026-11-20T08:30:00</feedDate>"
        b"<mart>WALMART_US</mart></RichMediaFeedHeader><RichMedia><productIdentifiers><productIdentifier>"
        b"<productIdType>UPC</productIdType><productId>8</productId></productIdentifier></productIdentifiers>"
        b'<Modules processMode="MERGE"><view360 provider=""><html-content>y</html-content></view360>'
        b'<product-tour provider=""><html-content>&lt;b&gt;x&lt;/b&gt;</html-content>'
        b"</product-tour></Modules></RichMedia></RichMediaFeed>",
        answer=b'<ns2:FeedAcknowledgement xmlns:ns2="http://walmart.com/"><ns2:feedId>2D4D@AQMB</ns2:feedId>'
        b"</ns2:FeedAcknowledgement>",
    ),
    Example(
        call("add_rich_media", [FULL_MEDIA], made_at=MADE_AT, version="2.1.3"),
        "POST /v2/feeds?feedType=item",
        body=b"<?xml version='1.0' encoding='utf-8'?>\n"
        b'<RichMediaFeed xmlns="http://walmart.com/"><RichMediaFeedHeader><version>2.1.3</version>'
        b"<feedDate>2026-11-20T08:30:00</feedDate><mart>WALMART_US</mart></RichMediaFeedHeader>"
        b"<RichMedia><productIdentifiers><productIdentifier><productIdType>GTIN</productIdType>"
        b"<productId>00012947218283</productId></productIdentifier></productIdentifiers>"
        b'<Modules processMode="MERGE"><marketing-content provider="us"><html-content>z</html-content>'
        b'</marketing-content><videos provider="us"><video provider="us"><title>A lamp</title>'
        b"<description>Bright</description><language>en-US</language><closed-caption><url>https://example.com/a.vtt"
        b"</url><format>webvtt</format><language>en-US</language></closed-caption><age-gate>0</age-gate><sources>"
        b"<source><url>https://example.com/a.mp4</url><width>720</width><height>480</height><format>mp4</format>"
        b"<screen>mobile</screen><thumbnail><url>https://example.com/a.png</url><format>png</format>"
        b"<width>120</width><height>100</height></thumbnail></source></sources><duration>30</duration>"
        b'<tags>lamp</tags></video></videos><documents provider="us"><document><title>Manual</title>'
        b"<url>https://example.com/a.pdf</url><format>pdf</format><pages>2</pages><size>99</size></document>"
        b'</documents><expert-reviews provider="us"><expert-review provider="us"><html-content>Good</html-content>'
        b'</expert-review></expert-reviews><misc-modules provider="us"><misc-module><attributeName>a</attributeName>'
        b"</misc-module></misc-modules></Modules></RichMedia></RichMediaFeed>",
    ),
]
