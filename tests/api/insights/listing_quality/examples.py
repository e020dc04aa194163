"""Calls of listing quality."""

from __future__ import annotations

from support.examples import Example, call
from walmart_async.api.insights.listing_quality import QualityFilter, QualityFilterField, QualityOperator

EQUALS, BETWEEN = QualityOperator.EQUALS, QualityOperator.BETWEEN
PATH = "/v3/insights/items/listingQuality"
DOLLARS = {"amount": 36.29, "currency": "USD"}
LAMP = {
    "qualityScoreData": {
        "score": 15.5,
        "values": [
            {"impact": "MEDIUM", "scoreType": "content & Discoverability", "scoreValue": 62},
            {"impact": "HIGH", "scoreType": "offer", "scoreValue": 0},
        ],
    },
    "productId": "3F82A2A8W0DJ",
    "scoreDetails": {
        "offer": {
            "shippingSpeed": {
                "totalIssue": 1,
                "score": 0,
                "issueDesc": "Send it faster",
                "issueTitle": "Slow",
                "shippingType": "Value",
            },
            "price": {
                "totalIssue": 1,
                "score": None,
                "walmartShipping": 0,
                "additionalDes": None,
                "competitorShipping": 0,
                "competitorPrice": {"amount": 34.95, "currency": "USD"},
                "price": DOLLARS,
                "issueTitle": "Price Not Competitive",
                "asin": "B00PD",
            },
            "publishAndTransactable": {
                "score": 0,
                "issueTitle": "Issue Detected",
                "maxIssue": 7,
                "totalIssue": 2,
                "issues": [
                    {"date": "2026-11-18", "transactableFlag": False, "publishFlag": True},
                    {"date": "2026-11-17", "transactableFlag": False, "publishFlag": True},
                ],
            },
            "issueCount": 4,
        },
        "contentAndDiscoverability": {
            "issueCount": 2,
            "issues": [
                {
                    "score": 0,
                    "isEditable": True,
                    "isSpecAttribute": False,
                    "attributeName": "color",
                    "issueCount": 1,
                    "issues": [{"title": "MISSING", "value": "Missing"}],
                },
                {
                    "score": 99.9,
                    "isEditable": True,
                    "attributeValue": "Lumen",
                    "isSpecAttribute": True,
                    "attributeName": "brand",
                    "issueCount": 0,
                },
                {"title": "MISSING_KEY_ATTRIBUTES", "value": "Say what color it is."},
            ],
        },
        "ratingReviews": {"maxRating": 5, "ratingCount": 0},
    },
    "wfsEnabled": 0,
    "priority": "LOW",
    "categoryName": "Home",
    "updatedTimestamp": "2026-11-20 12:56:28.984",
    "productName": "Lamp",
    "itemId": "9168",
    "stats": {
        "orders": "0",
        "conversionRate": "0",
        "gmvAmount": {"amount": "0", "currency": "USD"},
        "totalUnits": "0",
    },
    "sku": "LAMP",
    "condition": "New",
    "productType": "Lamps",
    "trends": [{"statsType": "GMV"}, {"values": [{"value": {"currency": "USD"}}], "statsType": "totalUnits"}],
    "last30DaysConversionRate": 34.3,
    "last30DaysPageViews": 983,
    "gmv": 342.3,
    "isCustomerFavorites": True,
    "isInStock": True,
    "isFastAndFreeShipping": True,
}
PAGE = {"nextCursor": "AoIFQC8=", "totalItems": 1, "payload": [LAMP], "status": "OK"}

MARKETPLACE = [
    Example(
        call("score"),
        f"GET {PATH}/score",
        answer={
            "payload": {
                "score": {
                    "offerScore": 50,
                    "ratingReviewScore": 14.48,
                    "contentScore": 64.24,
                    "competitivePriceScore": 64.24,
                    "shippingScore": 64.24,
                    "transactibilityScore": 64.24,
                },
                "postPurchaseQuality": {"itemDefectCnt": 0, "defectRatio": 0},
                "listingQuality": 44.7,
            },
            "status": "OK",
        },
    ),
    Example(call("score", trending=True, wfs=False), f"GET {PATH}/score?viewTrendingItems=true&wfsFlag=false"),
    Example(
        call("items", "sku", "WB 433KP412-12"),
        f"POST {PATH}/items?limit=200",
        body={"query": {"field": "sku", "value": "WB 433KP412-12"}},
        answer=PAGE,
    ),
    Example(
        call(
            "items",
            filters=[QualityFilter(field=QualityFilterField.QUALITY_SCORE, op=BETWEEN, values=[10, 50])],
            limit=5,
            cursor="AoIFQC8A=",
        ),
        f"POST {PATH}/items?limit=5&nextCursor=AoIFQC8A%3D",
        body={"filters": [{"field": "qualityScorePercentage", "op": "between", "values": [10, 50]}]},
        answer=PAGE,
    ),
    Example(
        call(
            "items",
            filters=[
                QualityFilter(field=QualityFilterField.POST_PURCHASE_ISSUES, op=EQUALS, values=[0]),
                QualityFilter(field=QualityFilterField.PRODUCT_TYPE, op=EQUALS, values=["Music"]),
            ],
        ),
        f"POST {PATH}/items?limit=200",
        body={
            "filters": [
                {"field": "viewPostPurchaseItems", "op": "equals", "values": [0]},
                {"field": "productType", "op": "equals", "values": ["Music"]},
            ]
        },
        answer=PAGE,
    ),
    Example(
        call(
            "items",
            filters=[QualityFilter(field=QualityFilterField.CONDITIONS, op=EQUALS, values=["New", "New without tags"])],
        ),
        f"POST {PATH}/items?limit=200",
        body={"filters": [{"field": "conditionList", "op": "equals", "values": ["New", "New without tags"]}]},
        answer=PAGE,
    ),
    Example(
        call("counts"),
        f"GET {PATH}/count?type=category&limit=100",
        answer={
            "status": "OK",
            "totalCount": 1,
            "payload": [
                {
                    "category": "Home",
                    "offerCount": 120,
                    "productType": [{"productTypeName": "Lamps", "offerCount": 90}],
                }
            ],
        },
    ),
    Example(
        call("counts", "brand", has_issue=True, trending=False, wfs=True, in_demand=True, limit=2, cursor="4"),
        f"GET {PATH}/count?type=brand&hasIssue=1&viewTrendingItems=false&wfsFlag=true&inDemandIndicator=true"
        "&limit=2&offset=4",
        answer={"status": "OK", "totalCount": 5, "payload": [{"name": "Lumen", "count": 15}]},
    ),
]
