"""Arguments of advertising that are refused before anything is sent."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from support.examples import Refusal, call
from walmart_async.api.advertising import CampaignSettings

DAY = date(2027, 1, 2)


def settings(**changes: Any) -> CampaignSettings:
    return CampaignSettings(**{"name": "Lamps", "start_date": DAY, "daily_budget": 10, **changes})


def created(field: str, **changes: Any) -> Refusal:
    return Refusal(call("create_campaign", settings(**changes), ["LAMP"]), f"settings.{field}")


MARKETPLACE = [
    created("name", name=None),
    created("name", name=""),
    created("name", name="50 % off"),
    created("name", name="a" * 256),
    created("start_date", start_date=None),
    created("start_date", start_date="2027-01-02"),
    created("start_date", start_date=datetime(2027, 1, 2, tzinfo=UTC)),
    created("end_date", end_date=date(2027, 1, 1)),
    created("daily_budget", daily_budget=None),
    created("daily_budget", daily_budget="4.99"),
    created("daily_budget", daily_budget="2500.01"),
    created("daily_budget", daily_budget=12.5),
    created("daily_budget", daily_budget="10.001"),
    created("total_budget", total_budget="9.99"),
    created("total_budget", total_budget="250000.01"),
    created("target_roas", target_roas="0.99"),
    created("target_roas", target_roas="20.01"),
    created("bidding_strategy_type", bidding_strategy_type="target_roas"),
    Refusal(call("create_campaign", {"name": "Lamps"}, ["LAMP"]), "settings"),
    Refusal(call("create_campaign", settings(), []), "skus"),
    Refusal(call("create_campaign", settings(), "LAMP"), "skus"),
    Refusal(call("create_campaign", settings(), [f"S{n}" for n in range(10_001)]), "skus"),
    Refusal(call("get_campaign", ""), "campaign_id"),
    Refusal(call("update_campaign", "711"), "settings"),
    Refusal(call("update_campaign", "711", CampaignSettings()), "settings"),
    Refusal(call("update_campaign", "711", CampaignSettings(daily_budget=4)), "settings.daily_budget"),
    Refusal(call("update_campaign", "711", add=["A"], remove=["B", "A"]), "remove"),
    Refusal(call("update_campaign", "711", add="A"), "add"),
    Refusal(call("stop_campaign", " "), "campaign_id"),
    Refusal(call("list_campaigns", limit=201), "limit"),
    Refusal(call("list_campaigns", filters={}), "filters"),
    Refusal(call("list_campaigns", filters={"status": []}), "filters['status']"),
    Refusal(call("list_campaigns", filters={"status": "LIVE"}), "filters['status']"),
    Refusal(call("list_campaigns", cursor="x"), "cursor"),
    Refusal(call("list_campaign_items", "711", limit=0), "limit"),
    Refusal(call("list_invoices", limit=201), "limit"),
    Refusal(call("eligible_items", None), "filters"),
    Refusal(call("recommended_items", limit=201), "limit"),
    Refusal(call("search_item_issues", issues=[]), "issues"),
    Refusal(call("search_item_issues", item_ids=[str(n) for n in range(101)]), "item_ids"),
    Refusal(call("search_item_issues", limit=101), "limit"),
    Refusal(call("search_recommendations", by_ad_spend="asc"), "by_ad_spend"),
    Refusal(call("search_recommendations", limit=101), "limit"),
]
