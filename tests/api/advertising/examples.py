"""Calls of the advertising endpoints."""

from __future__ import annotations

from datetime import date
from typing import Any

from support.examples import Example, call
from walmart_async.api.advertising import AdviceKind, BiddingStrategy, CampaignSettings, IssueCategory

SEM = "/v3/advertising/sem"
ISSUES, ADVICE = f"POST {SEM}/item-issues/search", f"POST {SEM}/campaigns/recommendations/search"
BLOCKED, LIMITED, HEALTHY = IssueCategory.BLOCKED, IssueCategory.LIMITED, IssueCategory.NO_ISSUES
STRATEGY = BiddingStrategy.TARGET_ROAS
SETTINGS = CampaignSettings(
    name="Lamps 2027-Q1_a",
    start_date=date(2027, 1, 2),
    end_date=date(2027, 3, 31),
    daily_budget="12.50",
    total_budget=900,
    bidding_strategy_type=STRATEGY,
    target_roas="4.25",
)
CAMPAIGN = {
    "campaignId": "711",
    "name": "Lamps 2027-Q1_a",
    "startDate": "2027-01-02",
    "endDate": "9999-12-30",
    "dailyBudget": 12.5,
    "totalBudget": 900,
    "biddingStrategyType": "TARGET_ROAS",
    "targetRoas": 4.25,
    "status": "RUNNING",
    "createdDate": "2026-11-27",
}
TRAFFIC = {"impressions": 900, "clicks": 45, "ctr": 0.05, "adspend": 22.5, "cpc": 0.5, "gmv": 90.0, "roas": 4.0}
ITEM = {
    "itemId": "5512",
    "sku": "LAMP",
    "productId": "00012345678905",
    "productName": "Lamp",
    "categoryName": "Home",
    "productUrl": "https://www.walmart.com/ip/5512",
    "productImageUrl": "https://i.example/5512.jpg",
}
LISTED = {"pageNo": 0, "pageSize": 200, "totalCount": 1, "totalPages": 1}
SEARCHED = {**LISTED, "pageSize": 20, "hasNextPage": False, "hasPreviousPage": False}
ITEM_ISSUES = {
    "offerId": "0FFE",
    "itemId": "5512",
    "sku": "LAMP",
    "productImageUrl": "https://i.example/5512.jpg",
    "productName": "Lamp",
    "campaignAssociations": [{"campaignId": "711", "campaignName": "Lamps"}],
    "issueCategory": "BLOCKED",
    "productUrl": "https://www.walmart.com/ip/5512",
    "issues": [{"issueType": "ITEM_OUT_OF_STOCK"}],
}


def impact(value: float, *, recommended: bool = False) -> dict[str, Any]:
    changes = {"adspendChange": 2 * value, "clicksChange": 31, "impressionsChange": 4_100}
    return {"value": value, **changes, "isRecommended": recommended}


ADVISED = {
    "campaignId": "711",
    "name": "Lamps",
    "biddingStrategyType": "TARGET_ROAS",
    "targetRoas": 3.5,
    "dailyBudget": 10,
    "campaignRecommendations": [
        {
            "type": "BUDGET",
            "subType": "INCREASE_DAILY_BUDGET",
            "recommendedValue": "24.0",
            "recommendedValueImpact": {
                "recommended": impact(24, recommended=True),
                "minRecommendation": impact(16),
                "maxRecommendation": impact(32),
            },
        }
    ],
}


def question(limit: int, *filters: tuple[str, list[str]], sort: dict[str, str] | None = None) -> dict[str, Any]:
    asked: dict[str, Any] = {"page": {"offset": 0, "limit": limit}}
    if filters:
        asked["filters"] = [{"field": field, "values": values} for field, values in filters]
    return asked if sort is None else {**asked, "sort": sort}


MARKETPLACE = [
    Example(
        call("create_campaign", SETTINGS, ["LAMP", "MUG"]),
        f"POST {SEM}/campaigns",
        {
            "metadata": {
                "name": "Lamps 2027-Q1_a",
                "startDate": "2027-01-02",
                "endDate": "2027-03-31",
                "dailyBudget": 12.5,
                "totalBudget": 900,
                "biddingStrategyType": "TARGET_ROAS",
                "targetRoas": 4.25,
            },
            "itemsOperations": [{"operationType": "ADD", "skus": ["LAMP", "MUG"]}],
        },
        answer={"campaignId": "711"},
    ),
    Example(call("get_campaign", "7/11"), f"GET {SEM}/campaigns/7%2F11", answer=CAMPAIGN),
    Example(
        call("update_campaign", "711", CampaignSettings(daily_budget=20), add=["CUP"], remove=["MUG"]),
        f"PUT {SEM}/campaigns/711",
        {
            "metadata": {"dailyBudget": 20},
            "itemsOperations": [
                {"operationType": "ADD", "skus": ["CUP"]},
                {"operationType": "REMOVE", "skus": ["MUG"]},
            ],
        },
        answer={"campaignId": "711"},
    ),
    Example(
        call("update_campaign", "711", remove=["MUG"]),
        f"PUT {SEM}/campaigns/711",
        {"itemsOperations": [{"operationType": "REMOVE", "skus": ["MUG"]}]},
        answer={"campaignId": "711"},
    ),
    Example(call("stop_campaign", "711"), f"PUT {SEM}/campaigns/711/stop", answer={"campaignId": "711"}),
    Example(call("delete_campaign", "711"), f"DELETE {SEM}/campaigns/711", answer={"campaignId": "711"}),
    Example(
        call("list_campaigns"),
        f"POST {SEM}/campaigns/performance-summary",
        question(200),
        answer={"pagination": LISTED, "data": [{**CAMPAIGN, "traffic": TRAFFIC}]},
    ),
    Example(
        call("list_campaigns", sort_by="gmv", descending=False, filters={"status": ["RUNNING", "STOPPED"]}, limit=50),
        f"POST {SEM}/campaigns/performance-summary",
        question(50, ("status", ["RUNNING", "STOPPED"]), sort={"field": "gmv", "order": "ASC"}),
        answer={"pagination": {"pageNo": 0, "pageSize": 50, "totalCount": 0, "totalPages": 0}, "data": []},
    ),
    Example(
        call("list_campaign_items", "711", sort_by="clicks", filters={"sku": ["LAMP"]}, cursor="200"),
        f"POST {SEM}/campaigns/711/item-level-summary",
        {
            "page": {"offset": 200, "limit": 200},
            "sort": {"field": "clicks", "order": "DESC"},
            "filters": [{"field": "sku", "values": ["LAMP"]}],
        },
        answer={
            "pagination": {**LISTED, "totalCount": 201},
            "data": [
                {
                    **ITEM,
                    "status": "OPTIMIZING",
                    "olqScore": 71.5,
                    "offerPrice": 9.99,
                    "competitorPrice": 10.49,
                    "googlePrice": 9.95,
                    "traffic": TRAFFIC,
                }
            ],
        },
    ),
    Example(
        call("list_invoices", limit=10),
        f"POST {SEM}/billing-history",
        question(10),
        answer={
            "pagination": LISTED,
            "data": [
                {
                    "invoiceDate": "2026-11-02",
                    "billingDateFrom": "2026-10-01",
                    "billingDateTo": "2026-10-31",
                    "status": "SUCCESS",
                    "amount": -22.5,
                    "currency": "USD",
                    "paymentMode": "SETTLEMENT",
                }
            ],
        },
    ),
    Example(
        call("eligible_items", {"sku": ["LAMP", "MUG"]}),
        f"POST {SEM}/items/eligibility",
        {"filters": [{"field": "sku", "values": ["LAMP", "MUG"]}]},
        answer={"pagination": LISTED, "data": [{**ITEM, "recommendationType": "TOP_SELLER"}]},
    ),
    Example(
        call("recommended_items", limit=5),
        f"GET {SEM}/items/recommendations?limit=5",
        answer={"pagination": LISTED, "data": [ITEM]},
    ),
    Example(
        call("issue_types"),
        f"GET {SEM}/item-issues/issue-types",
        answer={
            "ITEM_OUT_OF_STOCK": {
                "issueName": "No stock",
                "issueCategory": "BLOCKED",
                "isFixable": True,
                "issueDescription": "There is none left.",
                "learnMoreUrl": "https://learn.example/stock",
            },
            "POLICY_VIOLATION": {"issueName": "Policy", "issueCategory": "BLOCKED", "isFixable": False},
        },
    ),
    Example(
        call("search_item_issues", limit=20),
        ISSUES,
        question(20),
        answer={"pagination": SEARCHED, "data": [ITEM_ISSUES]},
    ),
    Example(
        call("search_item_issues", categories=[BLOCKED], limit=20),
        ISSUES,
        question(20, ("issueCategory", ["BLOCKED"])),
        answer={"pagination": {**SEARCHED, "totalCount": 0, "totalPages": 0}, "data": []},
    ),
    Example(
        call("search_item_issues", issues=["ITEM_OUT_OF_STOCK", "TITLE_TOO_LONG"], limit=50),
        ISSUES,
        question(50, ("issues", ["ITEM_OUT_OF_STOCK", "TITLE_TOO_LONG"])),
        answer={"pagination": SEARCHED, "data": [{**ITEM_ISSUES, "issueCategory": "NO_ISSUES", "issues": []}]},
    ),
    Example(
        call("search_item_issues", item_ids=["5512", "5513"], limit=10),
        ISSUES,
        question(10, ("itemId", ["5512", "5513"])),
        answer={"pagination": SEARCHED, "data": [ITEM_ISSUES]},
    ),
    Example(
        call(
            "search_item_issues",
            issues=["ITEM_OUT_OF_STOCK", "TITLE_TOO_LONG"],
            categories=[LIMITED, BLOCKED],
            limit=20,
        ),
        ISSUES,
        question(20, ("issues", ["ITEM_OUT_OF_STOCK", "TITLE_TOO_LONG"]), ("issueCategory", ["LIMITED", "BLOCKED"])),
        answer={"pagination": SEARCHED, "data": [ITEM_ISSUES]},
    ),
    Example(
        call("search_item_issues", categories=[LIMITED, BLOCKED, HEALTHY]),
        ISSUES,
        question(100, ("issueCategory", ["LIMITED", "BLOCKED", "NO_ISSUES"])),
        answer={"pagination": SEARCHED, "data": [ITEM_ISSUES]},
    ),
    Example(
        call("search_recommendations", limit=10),
        ADVICE,
        question(10),
        answer={"pagination": SEARCHED, "data": [ADVISED]},
    ),
    Example(
        call("search_recommendations", campaign_ids=["711", "712"], limit=10),
        ADVICE,
        question(10, ("campaignIds", ["711", "712"])),
        answer={"pagination": SEARCHED, "data": [{**ADVISED, "campaignRecommendations": []}]},
    ),
    Example(
        call("search_recommendations", kinds=[AdviceKind.BUDGET, AdviceKind.BIDDING_STRATEGY], limit=20),
        ADVICE,
        question(20, ("recommendationType", ["BUDGET", "BIDDING_STRATEGY"])),
        answer={"pagination": {**SEARCHED, "totalCount": 0, "totalPages": 0}, "data": []},
    ),
    Example(
        call("search_recommendations", by_ad_spend="DESC", limit=10),
        ADVICE,
        question(10, sort={"field": "adspend", "order": "DESC"}),
        answer={"pagination": SEARCHED, "data": [ADVISED]},
    ),
    Example(
        call("search_recommendations", campaign_ids=["711"], kinds=["BUDGET"], by_ad_spend="DESC", limit=10),
        ADVICE,
        question(
            10, ("campaignIds", ["711"]), ("recommendationType", ["BUDGET"]), sort={"field": "adspend", "order": "DESC"}
        ),
        answer={"pagination": SEARCHED, "data": [ADVISED]},
    ),
]
