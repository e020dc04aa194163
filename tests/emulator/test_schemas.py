"""Every answer fits the schema that Walmart published for it, and every published route is served."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from walmart_async.emulator import Recommended

FACTS = Path(__file__).parent.parent / "facts"
GTIN = "00012345678905"
EACH = {"unit": "EACH", "amount": 3}
SELLER_FEED = {"InventoryHeader": {"version": "1.4"}, "Inventory": [{"sku": "A", "quantity": EACH}, {"sku": "B"}]}
DSV_FEED = {
    "InventoryFeedHeader": {"version": "5", "feedType": "x", "feedDate": "x", "locale": "en", "businessUnit": "x"},
    "Inventory": [{"productId": GTIN, "shipNode": "N1", "availabilityCode": "AC", "quantity": 1}],
}
NODES = {"inventories": {"nodes": [{"shipNode": "N1", "inputQty": EACH}, {"shipNode": "N9", "inputQty": EACH}]}}
PRICE = {"currentPrice": {"currency": "USD", "amount": 4}, "currentPriceType": "REDUCED"}
PRICES = {"sku": "A", "pricing": [{**PRICE, "comparisonPrice": PRICE["currentPrice"], "comparisonPriceType": "BASE"}]}
PROMO_FEED = {"PriceHeader": {"version": "1.7"}, "Price": [PRICES]}
RECOMMENDATIONS = "/v3/growth/assortment/recommendations"
REJECTION = {
    "recommendationType": "ITEM",
    "itemRecommendationUniqueIds": ["x"],
    "rejectionCodes": ["ALREADY_SELLING_ON_WALMART"],
}
ITEM_REPORT = {
    "rowFilters": [
        {"type": "enumFilter", "columnName": "Published Status", "values": ["PUBLISHED"]},
        {"type": "rangeFilter", "columnName": "SKU", "from": "A", "rowFilterType": "rangeFilter"},
    ],
    "excludeColumns": ["GTIN"],
}

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
    "marketplace-prices updatePrice": [("PUT", "/v3/price", PRICES)],
    "marketplace-promotions updatePromotionalPrices": [
        ("PUT", "/v3/price?promo=true", PRICES),
        ("PUT", "/v3/price?promo=true", {"sku": "A", "replaceAll": "true", "pricing": []}),
    ],
    "marketplace-promotions updateBulkPromotionalPrice": [("POST", "/v3/feeds?feedType=promo", PROMO_FEED)],
    "marketplace-promotions getPromotionalPrices": [
        ("GET", "/v3/promo/sku/C", None),
        ("GET", "/v3/promo/sku/A", None),
    ],
    "marketplace-recommendations getAssortmentRecommendations": [
        ("POST", RECOMMENDATIONS, {"recommendationType": "ITEM", "meta": {"limit": 1}}),
        ("POST", RECOMMENDATIONS, {"recommendationType": "ITEM", "filterCriteria": {"searchText": "nothing"}}),
    ],
    "marketplace-recommendations getCategorizationDetailsOfAssortmentRecommendations": [
        ("POST", f"{RECOMMENDATIONS}/categorization/counts", {"categorizationType": "BRAND", "meta": {"limit": 1}}),
    ],
    "marketplace-recommendations rejectAssortmentRecommendations": [
        ("PUT", f"{RECOMMENDATIONS}/rejections", REJECTION),
    ],
    "marketplace-items getAllItems": [
        ("GET", "/v3/items", None),
        ("GET", "/v3/items?nextCursor=*&offset=1&limit=1&publishedStatus=PUBLISHED", None),
    ],
    "marketplace-items getAnItem": [
        ("GET", "/v3/items/C", None),
        ("GET", f"/v3/items/{GTIN}?productIdType=GTIN", None),
    ],
    "marketplace-items getTaxonomyResponse": [("GET", "/v3/items/taxonomy", None)],
    "dropship-vendor-items getAllItems": [("GET", "/v3/items?nextCursor=*", None)],
    "dropship-vendor-items getAnItem": [("GET", "/v3/items/A", None)],
    "dropship-vendor-items getAnItemV4": [
        ("GET", f"/v4/items/{GTIN}", None),
        ("GET", "/v4/items/A?productIdType=SKU&includeFullItemDetails=YES", None),
    ],
    "dropship-vendor-items getTaxonomyResponse": [("GET", "/v3/items/taxonomy?version=5.0", None)],
    "dropship-vendor-inventory getInventory": [("GET", f"/v3/inventory?gtin={GTIN}&shipNode=N1", None)],
    "dropship-vendor-inventory putUpdateInventory": [
        ("PUT", "/v3/inventory?shipNode=N1", {"gtin": GTIN, "availabilityCode": "AC", "quantity": EACH}),
        ("PUT", "/v3/inventory?shipNode=N1", {"gtin": GTIN, "availabilityCode": "AA"}),
    ],
    "dropship-vendor-inventory getSingleItemInventory": [("GET", f"/v3/inventories/{GTIN}?productIdType=gtin", None)],
    "dropship-vendor-inventory postBulkUpdateInventory": [("POST", "/v3/feeds?feedType=DSV_INVENTORY", DSV_FEED)],
    "marketplace-on-request-reports generateReport": [
        ("POST", "/v3/reports/reportRequests?reportType=ITEM&reportVersion=v4", ITEM_REPORT),
        ("POST", "/v3/reports/reportRequests?reportType=INVENTORY&reportVersion=v1", {}),
    ],
    "marketplace-on-request-reports getRequestsStatus": [
        ("GET", "/v3/reports/reportRequests?reportType=ITEM", None),
    ],
    "marketplace-on-request-reports getSingleRequestStatus": [("GET", "/v3/reports/reportRequests/{report}", None)],
    "marketplace-on-request-reports downloadReport": [
        ("GET", "/v3/reports/downloadReport?requestId={report}", None),
        ("GET", "/v3/reports/downloadReport?requestId={failed}", None),
    ],
    "dropship-vendor-on-request-reports createReportRequest": [
        ("POST", "/v3/reports/reportRequests?reportType=INVENTORY_DSV&reportVersion=v1", {"includeColumns": ["GTIN"]}),
    ],
    "dropship-vendor-on-request-reports getAllReportRequests": [
        ("GET", "/v3/reports/reportRequests?reportType=INVENTORY_DSV", None),
    ],
    "dropship-vendor-on-request-reports retrieveReportRequestStatus": [
        ("GET", "/v3/reports/reportRequests/{vendor_report}", None),
    ],
    "dropship-vendor-on-request-reports downloadReportUrl": [
        ("GET", "/v3/reports/downloadReport?requestId={vendor_report}", None),
    ],
}
NOT_SERVED = {"marketplace-inventory getWFSInventory"}
NOT_JSON = {"marketplace-feeds getFeedErrorReport"}
DOCUMENTS = (
    "marketplace-authentication",
    "marketplace-inventory",
    "marketplace-feeds",
    "marketplace-prices",
    "marketplace-promotions",
    "marketplace-recommendations",
    "dropship-vendor-inventory",
    "marketplace-items",
    "dropship-vendor-items",
    "marketplace-on-request-reports",
    "dropship-vendor-on-request-reports",
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
    for brand in ("Acme", "Bosch"):
        emulator.add_recommendation(
            Recommended(
                title="Lamp",
                brand=brand,
                category="Home",
                price=Decimal("2.50"),
                gtin=GTIN,
                new_to_walmart=False,
                shopping_trends=("BEST_SELLERS",),
            )
        )
    ids = {
        "{feed}": await seller.feed("inventory", SELLER_FEED),
        "{broken}": await seller.feed("inventory", b"not json"),
    }
    for placeholder, (caller, kind, body) in {
        "{report}": (seller, "ITEM", ITEM_REPORT),
        "{failed}": (seller, "ITEM", {"excludeColumns": ["no such column"]}),
        "{vendor_report}": (supplier, "INVENTORY_DSV", {}),
    }.items():
        created = f"/v3/reports/reportRequests?reportType={kind}&reportVersion=v1"
        ids[placeholder] = (await caller("POST", created, body=body)).data["requestId"]
    await seller("PUT", "/v3/price?promo=true", body=PRICES)
    clock.advance(100)
    schema = published()[name]["responses"]["200"]["application/json"]
    caller = supplier if name.startswith("dropship") else seller
    for method, path, body in CALLS[name]:
        for placeholder, feed_id in ids.items():
            path = path.replace(placeholder, feed_id)  # noqa: PLW2901
        token_call = path == "/v3/token"
        headers = {"Content-Type": "application/json"} if body is not None or "detail" in path else {}
        reply = await (caller.token() if token_call else caller(method, path, body=body, headers=headers))
        assert reply.status == 200, reply.body
        for document in one_each(name, reply.data):
            Draft202012Validator(schema).validate(document)


def one_each(name: str, document: dict) -> list[dict]:
    """The taxonomy is published as one category, and shown as a list of them; each is checked."""
    if name != "dropship-vendor-items getTaxonomyResponse":
        return [document]
    return [{**document, "itemTaxonomy": category} for category in document["itemTaxonomy"]]


def test_published_methods_and_paths_are_the_ones_called() -> None:
    for name, calls in CALLS.items():
        operation = published()[name]
        for method, path, _ in calls:
            assert method == operation["method"]
            shape = operation["path"].split("/")
            given = path.partition("?")[0].split("/")
            assert len(shape) == len(given)
            assert all(a == b or a.startswith("{") for a, b in zip(shape, given, strict=True))
