"""Advertising, route by route."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

SEM = "/v3/advertising/sem"
CAMPAIGNS = f"{SEM}/campaigns"
DAY = 86_400


def day(clock, days: int = 0) -> str:
    return (datetime.fromtimestamp(clock.time(), UTC).date() + timedelta(days=days)).isoformat()


def campaign(clock, *skus: str, **changes: Any) -> dict[str, Any]:
    metadata = {"name": "Lamps", "startDate": day(clock), "dailyBudget": 10, **changes}
    return {
        "metadata": {name: value for name, value in metadata.items() if value is not None},
        "itemsOperations": [{"operationType": "ADD", "skus": list(skus or ("LAMP",))}],
    }


@pytest.fixture
def items(emulator) -> None:
    for sku in ("LAMP", "MUG", "CUP"):
        emulator.add_item(sku)


@pytest.fixture
async def made(seller, clock, items) -> str:
    return (await seller("POST", CAMPAIGNS, body=campaign(clock, "LAMP", "MUG"))).data["campaignId"]


async def test_a_campaign_goes_through_its_days(seller, clock, items) -> None:
    body = campaign(clock, startDate=day(clock, 1), endDate=day(clock, 2))
    number = (await seller("POST", CAMPAIGNS, body=body)).data["campaignId"]
    seen = []
    for _ in range(4):
        await seller.log_in()
        seen.append((await seller("GET", f"{CAMPAIGNS}/{number}")).data["status"])
        clock.advance(DAY)
    assert seen == ["SCHEDULED", "RUNNING", "RUNNING", "COMPLETED"]


async def test_what_is_not_stated(seller, clock, made) -> None:
    shown = (await seller("GET", f"{CAMPAIGNS}/{made}")).data
    assert (shown["endDate"], shown["targetRoas"], shown["biddingStrategyType"]) == ("9999-12-30", 3.5, "TARGET_ROAS")
    assert (shown["createdDate"], shown["name"], shown["dailyBudget"]) == (day(clock), "Lamps", 10)


async def test_a_campaign_is_changed(seller, emulator, made) -> None:
    operations = [{"operationType": "ADD", "skus": ["CUP"]}, {"operationType": "REMOVE", "skus": ["LAMP"]}]
    body = {"metadata": {"dailyBudget": 20}, "itemsOperations": operations}
    assert (await seller("PUT", f"{CAMPAIGNS}/{made}", body=body)).data == {"campaignId": made}
    shown = emulator.campaigns[made]
    assert (shown["dailyBudget"], shown["name"], shown["skus"]) == (20, "Lamps", ["MUG", "CUP"])


async def test_it_is_stopped_and_deleted(seller, made) -> None:
    stopped = await seller("PUT", f"{CAMPAIGNS}/{made}/stop")
    assert (stopped.status, stopped.body) == (204, b"")
    assert (await seller("GET", f"{CAMPAIGNS}/{made}")).data["status"] == "STOPPED"
    change = {"metadata": {"dailyBudget": 20}}
    assert (await seller("PUT", f"{CAMPAIGNS}/{made}", body=change)).error["description"] == "The campaign was stopped."
    assert (await seller("DELETE", f"{CAMPAIGNS}/{made}")).status == 204
    for method, path in (("GET", ""), ("DELETE", ""), ("PUT", "/stop")):
        assert (await seller(method, f"{CAMPAIGNS}/{made}{path}")).status == 404


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"name": None}, "metadata.name"),
        ({"name": "50 %"}, "metadata.name"),
        ({"startDate": "2026-02-30"}, "metadata.startDate"),
        ({"endDate": "2000-01-01"}, "metadata.endDate"),
        ({"dailyBudget": 4.99}, "metadata.dailyBudget"),
        ({"dailyBudget": 10.001}, "metadata.dailyBudget"),
        ({"totalBudget": 9}, "metadata.totalBudget"),
        ({"targetRoas": 21}, "metadata.targetRoas"),
        ({}, "itemsOperations"),
    ],
)
@pytest.mark.usefixtures("items")
async def test_settings_that_walmart_does_not_take(seller, emulator, clock, changes, field) -> None:
    body = campaign(clock, **changes)
    if not changes:
        body["itemsOperations"].append({"operationType": "REMOVE", "skus": ["LAMP"]})
    reply = await seller("POST", CAMPAIGNS, body=body)
    assert (reply.status, reply.error["field"]) == (400, field)
    assert emulator.campaigns == {}


async def test_items_that_the_seller_does_not_have(seller, clock, items) -> None:
    assert (await seller("POST", CAMPAIGNS, body=campaign(clock, "NO SUCH"))).status == 400


async def test_a_total_below_what_is_spent(seller, emulator, made) -> None:
    emulator.set_ad_traffic(made, "LAMP", impressions=900, clicks=90, ad_spend=45.0, gmv=180.0)
    change = {"metadata": {"totalBudget": 44}}
    assert (await seller("PUT", f"{CAMPAIGNS}/{made}", body=change)).error["field"] == "metadata.totalBudget"
    taken_out = {"itemsOperations": [{"operationType": "REMOVE", "skus": ["LAMP"]}]}
    assert (await seller("PUT", f"{CAMPAIGNS}/{made}", body=taken_out)).status == 200
    assert (await seller("PUT", f"{CAMPAIGNS}/{made}", body=change)).status == 400
    change = {"metadata": {"totalBudget": 45}}
    assert (await seller("PUT", f"{CAMPAIGNS}/{made}", body=change)).status == 200


async def test_how_ads_do(seller, emulator, made) -> None:
    emulator.set_ad_traffic(made, "LAMP", impressions=900, clicks=90, ad_spend=45.0, gmv=180.0)
    emulator.set_ad_traffic(made, "MUG", impressions=100, clicks=10, ad_spend=5.0, gmv=5.0)
    (of_all,) = (await seller("POST", f"{CAMPAIGNS}/performance-summary", body={})).data["data"]
    expected = {"impressions": 1000, "clicks": 100, "ctr": 0.1, "adspend": 50.0, "cpc": 0.5, "gmv": 185.0, "roas": 3.7}
    assert of_all["traffic"] == expected
    asked = {"sort": {"field": "gmv", "order": "ASC"}, "page": {"offset": 1, "limit": 1}}
    page = (await seller("POST", f"{CAMPAIGNS}/{made}/item-level-summary", body=asked)).data
    assert [each["sku"] for each in page["data"]] == ["LAMP"]
    assert page["pagination"] == {"pageNo": 1, "pageSize": 1, "totalCount": 2, "totalPages": 2}


async def test_invoices_come_newest_first(seller, emulator, clock) -> None:
    emulator.charge_for_ads(date(2026, 9, 1), date(2026, 9, 30), -12.5)
    emulator.charge_for_ads(date(2026, 10, 1), date(2026, 10, 31), -50.0, status="PENDING")
    invoices = (await seller("POST", f"{SEM}/billing-history", body={})).data["data"]
    assert [each["amount"] for each in invoices] == [-50.0, -12.5]
    assert invoices[0]["invoiceDate"] == day(clock)


async def test_blocked_items_are_not_eligible(seller, emulator, items) -> None:
    emulator.set_ad_issues("MUG", "ITEM_OUT_OF_STOCK")
    asked = {"filters": [{"field": "sku", "values": ["LAMP", "MUG", "NO SUCH"]}]}
    found = (await seller("POST", f"{SEM}/items/eligibility", body=asked)).data
    assert [each["sku"] for each in found["data"]] == ["LAMP"]
    with pytest.raises(ValueError, match="NO_SUCH_ISSUE"):
        emulator.set_ad_issues("MUG", "NO_SUCH_ISSUE")


async def test_what_is_not_advertised_yet_is_recommended(seller, made) -> None:
    found = (await seller("GET", f"{SEM}/items/recommendations?limit=5")).data
    assert [each["sku"] for each in found["data"]] == ["CUP"]


async def test_issues_of_items_in_active_campaigns(seller, emulator, made) -> None:
    emulator.set_ad_issues("LAMP", "TITLE_TOO_LONG", "ITEM_OUT_OF_STOCK")
    emulator.set_ad_issues("CUP", "INVALID_GTIN")
    url = f"{SEM}/item-issues/search"
    (found,) = (await seller("POST", url, body={})).data["data"]
    assert (found["sku"], found["issueCategory"]) == ("LAMP", "BLOCKED")
    assert found["campaignAssociations"] == [{"campaignId": made, "campaignName": "Lamps"}]
    types = (await seller("GET", f"{SEM}/item-issues/issue-types")).data
    assert {each["issueType"] for each in found["issues"]} <= types.keys()
    healthy = {"filters": [{"field": "issueCategory", "values": ["NO_ISSUES"]}]}
    assert [each["sku"] for each in (await seller("POST", url, body=healthy)).data["data"]] == ["MUG"]
    other = {"filters": [{"field": "issues", "values": ["INVALID_GTIN"]}]}
    assert (await seller("POST", url, body=other)).data["data"] == []
    await seller("PUT", f"{CAMPAIGNS}/{made}/stop")
    assert (await seller("POST", url, body={})).data["data"] == []


@pytest.mark.parametrize(
    "asked",
    [
        {"page": {"offset": -1, "limit": 5}},
        {"page": {"offset": 0, "limit": 101}},
        {"filters": [{"field": "brand", "values": ["x"]}]},
        {"filters": [{"field": "itemId", "values": []}]},
        {"filters": [{"field": "itemId", "values": ["1"]}, {"field": "itemId", "values": ["2"]}]},
        {"filters": [{"field": "issueCategory", "values": ["FINE"]}]},
    ],
)
async def test_questions_that_are_none(seller, asked) -> None:
    reply = await seller("POST", f"{SEM}/item-issues/search", body=asked)
    assert reply.status == 400
    assert reply.data["error"][0]["title"] == "Request Not Valid"


async def test_a_budget_is_recommended(seller, emulator, clock, made) -> None:
    other = (await seller("POST", CAMPAIGNS, body=campaign(clock, "CUP", name="Cups"))).data["campaignId"]
    emulator.set_ad_traffic(other, "CUP", impressions=10, clicks=5, ad_spend=9.0, gmv=0.0)
    url = f"{CAMPAIGNS}/recommendations/search"
    assert (await seller("POST", url, body={})).data["data"] == []
    for number in (made, other):
        emulator.recommend_budget(number, 24.0)
    found = (await seller("POST", url, body={"sort": {"field": "adspend", "order": "DESC"}})).data["data"]
    assert [each["campaignId"] for each in found] == [other, made]
    (advice,) = found[0]["campaignRecommendations"]
    assert (advice["subType"], advice["recommendedValue"]) == ("INCREASE_DAILY_BUDGET", "24.0")
    one = {"filters": [{"field": "campaignIds", "values": [made]}]}
    assert [each["campaignId"] for each in (await seller("POST", url, body=one)).data["data"]] == [made]
