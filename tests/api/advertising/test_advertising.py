"""Campaigns as a seller works with them: made, watched over several pages, changed and stopped."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from walmart_async import BadRequestError, Marketplace, NotFoundError, OutcomeUnknownError
from walmart_async.api.advertising import CampaignSettings
from walmart_async.clock import ManualClock
from walmart_async.emulator import Emulator


@pytest.fixture
async def emulator():
    async with Emulator(seed=7, clock=ManualClock(jump=True)) as running:
        for sku in ("LAMP", "MUG", "CUP"):
            running.add_item(sku)
        yield running


@pytest.fixture
async def walmart(emulator):
    async with Marketplace(
        client_id=emulator.client_id,
        client_secret=emulator.client_secret,
        base_url=emulator.url,
        clock=emulator.clock,
        retries=1,
    ) as client:
        yield client


def settings(emulator, **more) -> CampaignSettings:
    today = datetime.fromtimestamp(emulator.clock.time(), UTC).date()
    return CampaignSettings(**{"name": "Lamps", "start_date": today, "daily_budget": "12.50", **more})


async def test_a_campaign_from_beginning_to_end(walmart, emulator) -> None:
    made = await walmart.advertising.create_campaign(settings(emulator), ["LAMP", "MUG"])
    campaign = await walmart.advertising.get_campaign(made.campaign_id)
    assert (campaign.status, str(campaign.daily_budget)) == ("RUNNING", "12.5")
    await walmart.advertising.update_campaign(made.campaign_id, add=["CUP"], remove=["MUG"])
    assert emulator.campaigns[made.campaign_id]["skus"] == ["LAMP", "CUP"]
    assert await walmart.advertising.stop_campaign(made.campaign_id) is None
    assert (await walmart.advertising.get_campaign(made.campaign_id)).status == "STOPPED"
    assert await walmart.advertising.delete_campaign(made.campaign_id) is None
    with pytest.raises(NotFoundError):
        await walmart.advertising.get_campaign(made.campaign_id)


async def test_lists_are_walked_to_their_end(walmart, emulator) -> None:
    names = [f"Campaign {number}" for number in range(5)]
    for name in names:
        await walmart.advertising.create_campaign(settings(emulator, name=name), ["LAMP"])
    walk = walmart.advertising.list_campaigns(sort_by="name", descending=False, limit=2)
    assert [each.name async for each in walk] == names
    asked = [request for request in emulator.requests if request.path.endswith("performance-summary")]
    assert len(asked) == 3


async def test_a_second_campaign_is_never_made_by_a_retry(walmart, emulator) -> None:
    emulator.faults.cut("POST", "/v3/advertising/sem/campaigns", applied=True)
    with pytest.raises(OutcomeUnknownError):
        await walmart.advertising.create_campaign(settings(emulator), ["LAMP"])
    assert len(emulator.campaigns) == 1


async def test_a_refusal_of_either_form_says_why(walmart, emulator) -> None:
    with pytest.raises(BadRequestError, match="SKU"):
        await walmart.advertising.create_campaign(settings(emulator), ["NO SUCH"])
    body = {"error": [{"type": "about:blank", "title": "Request Not Valid", "status": 400, "detail": "No such field."}]}
    emulator.faults.answer("POST", "/v3/advertising/sem/item-issues/search", status=400, body=body)
    with pytest.raises(BadRequestError, match="No such field") as caught:
        await anext(aiter(walmart.advertising.search_item_issues()))
    assert "Request Not Valid" in str(caught.value)


async def test_issues_are_explained_by_their_types(walmart, emulator) -> None:
    await walmart.advertising.create_campaign(settings(emulator), ["LAMP"])
    emulator.set_ad_issues("LAMP", "ITEM_OUT_OF_STOCK")
    types = await walmart.advertising.issue_types()
    (item,) = [each async for each in walmart.advertising.search_item_issues()]
    assert types[item.issues[0].issue_type or ""].category == item.issue_category == "BLOCKED"
