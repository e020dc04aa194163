"""What the families with a state of their own answer fits what Walmart published, whatever the state."""

from __future__ import annotations

from decimal import Decimal

import msgspec
import pytest
from jsonschema import Draft202012Validator

from walmart_async.emulator import Recommended, facts

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
    "authentication/tokenAPI": [("POST", "/v3/token", None)],
    "authentication/getTokenDetail": [("GET", "/v3/token/detail", None)],
    "inventory-management/getInventory": [("GET", "/v3/inventory?sku=A", None)],
    "inventory-management/updateInventoryForAnItem": [("PUT", "/v3/inventory?sku=A", {"sku": "A", "quantity": EACH})],
    "inventory-management/getMultiNodeInventoryForSkuAndAllShipnodes": [("GET", "/v3/inventories/A", None)],
    "inventory-management/updateMultiNodeInventory": [("PUT", "/v3/inventories/A", NODES)],
    "inventory-management/POST_/v3/feeds": [("POST", "/v3/feeds?feedType=inventory", SELLER_FEED)],
    "inventory-management/getMultiNodeInventoryForAllSkuAndAllShipNodes": [("GET", "/v3/inventories?limit=1", None)],
    "feed-management/getAllFeedStatuses": [("GET", "/v3/feeds", None)],
    "feed-management/getFeedItemStatus": [
        ("GET", "/v3/feeds/{feed}", None),
        ("GET", "/v3/feeds/{feed}?includeDetails=true", None),
        ("GET", "/v3/feeds/{broken}?includeDetails=true", None),
    ],
    "price-management/updatePrice": [("PUT", "/v3/price", PRICES)],
    "promotion-management/updatePromotionalPrices": [
        ("PUT", "/v3/price?promo=true", PRICES),
        ("PUT", "/v3/price?promo=true", {"sku": "A", "replaceAll": "true", "pricing": []}),
    ],
    "promotion-management/updateBulkPromotionalPrice": [("POST", "/v3/feeds?feedType=promo", PROMO_FEED)],
    "promotion-management/getPromotionalPrices": [
        ("GET", "/v3/promo/sku/C", None),
        ("GET", "/v3/promo/sku/A", None),
    ],
    "assortment-recommendations/getAssortmentRecommendations": [
        ("POST", RECOMMENDATIONS, {"recommendationType": "ITEM", "meta": {"limit": 1}}),
        ("POST", RECOMMENDATIONS, {"recommendationType": "ITEM", "filterCriteria": {"searchText": "nothing"}}),
    ],
    "assortment-recommendations/getCategorizationDetailsOfAssortmentRecommendations": [
        ("POST", f"{RECOMMENDATIONS}/categorization/counts", {"categorizationType": "BRAND", "meta": {"limit": 1}}),
    ],
    "assortment-recommendations/rejectAssortmentRecommendations": [
        ("PUT", f"{RECOMMENDATIONS}/rejections", REJECTION),
    ],
    "item-management/getAllItems": [
        ("GET", "/v3/items", None),
        ("GET", "/v3/items?nextCursor=*&offset=1&limit=1&publishedStatus=PUBLISHED", None),
    ],
    "item-management/getAnItem": [
        ("GET", "/v3/items/C", None),
        ("GET", f"/v3/items/{GTIN}?productIdType=GTIN", None),
    ],
    "item-management/getTaxonomyResponse": [("GET", "/v3/items/taxonomy", None)],
    "dropship-vendor-items/getAllItems": [("GET", "/v3/items?nextCursor=*", None)],
    "dropship-vendor-items/getAnItem": [("GET", "/v3/items/A", None)],
    "dropship-vendor-items/getAnItemV4": [
        ("GET", f"/v4/items/{GTIN}", None),
        ("GET", "/v4/items/A?productIdType=SKU&includeFullItemDetails=YES", None),
    ],
    "dropship-vendor-items/getTaxonomyResponse": [("GET", "/v3/items/taxonomy?version=5.0", None)],
    "dropship-vendor-inventory/getInventory": [("GET", f"/v3/inventory?gtin={GTIN}&shipNode=N1", None)],
    "dropship-vendor-inventory/putUpdateInventory": [
        ("PUT", "/v3/inventory?shipNode=N1", {"gtin": GTIN, "availabilityCode": "AC", "quantity": EACH}),
        ("PUT", "/v3/inventory?shipNode=N1", {"gtin": GTIN, "availabilityCode": "AA"}),
    ],
    "dropship-vendor-inventory/getSingleItemInventory": [("GET", f"/v3/inventories/{GTIN}?productIdType=gtin", None)],
    "dropship-vendor-inventory/postBulkUpdateInventory": [("POST", "/v3/feeds?feedType=DSV_INVENTORY", DSV_FEED)],
    "on-request-report-management/generateReport": [
        ("POST", "/v3/reports/reportRequests?reportType=ITEM&reportVersion=v4", ITEM_REPORT),
        ("POST", "/v3/reports/reportRequests?reportType=INVENTORY&reportVersion=v1", {}),
    ],
    "on-request-report-management/getRequestsStatus": [
        ("GET", "/v3/reports/reportRequests?reportType=ITEM", None),
    ],
    "on-request-report-management/getSingleRequestStatus": [("GET", "/v3/reports/reportRequests/{report}", None)],
    "on-request-report-management/downloadReport": [
        ("GET", "/v3/reports/downloadReport?requestId={report}", None),
        ("GET", "/v3/reports/downloadReport?requestId={failed}", None),
    ],
    "dropship-vendor-on-request-reports/createReportRequest": [
        ("POST", "/v3/reports/reportRequests?reportType=INVENTORY_DSV&reportVersion=v1", {"includeColumns": ["GTIN"]}),
    ],
    "dropship-vendor-on-request-reports/getAllReportRequests": [
        ("GET", "/v3/reports/reportRequests?reportType=INVENTORY_DSV", None),
    ],
    "dropship-vendor-on-request-reports/retrieveReportRequestStatus": [
        ("GET", "/v3/reports/reportRequests/{vendor_report}", None),
    ],
    "dropship-vendor-on-request-reports/downloadReportUrl": [
        ("GET", "/v3/reports/downloadReport?requestId={vendor_report}", None),
    ],
}


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
    published = facts.operations()[name]
    schema = msgspec.to_builtins(published.operation.responses["200"]["application/json"])
    validator = Draft202012Validator({**schema, "$defs": msgspec.to_builtins(published.document.definitions)})
    caller = supplier if name.startswith("dropship") else seller
    for method, path, body in CALLS[name]:
        for placeholder, feed_id in ids.items():
            path = path.replace(placeholder, feed_id)  # noqa: PLW2901
        token_call = path == "/v3/token"
        headers = {"Content-Type": "application/json"} if body is not None or "detail" in path else {}
        reply = await (caller.token() if token_call else caller(method, path, body=body, headers=headers))
        assert reply.status == 200, reply.body
        validator.validate(without_nulls(reply.data))
        assert reply.headers["X-Emulator-Operation"] == name


def without_nulls(value: object) -> object:
    """Recorded answers have null for what is not there, whatever is published."""
    if isinstance(value, dict):
        return {name: without_nulls(each) for name, each in value.items() if each is not None}
    return [without_nulls(each) for each in value] if isinstance(value, list) else value
