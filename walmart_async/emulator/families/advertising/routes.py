"""Campaigns: made, read, changed, stopped and deleted; how they do, and what was charged."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...gateway.operations import Answer, Call, Route
from ...gateway.validation import Problem
from .campaigns import Campaign, Campaigns
from .listing import conditions, kept, page, paged, sorted_by
from .settings import checked_items, checked_settings

if TYPE_CHECKING:
    from ...world import Item, World

__all__ = ["ROUTES", "item_document"]

_DOCUMENT = "advertising"
_MOST = 200


def _create(call: Call) -> Answer:
    settings = checked_settings(call.object.get("metadata"))
    added, removed = checked_items(call.world, call.object.get("itemsOperations"))
    wanted = [item for item in added if item not in removed]
    if not wanted:
        raise Problem("itemsOperations", "must add a SKU")
    made = call.world.of(Campaigns).add(settings, wanted)
    return Answer(document={"campaignId": made.campaign_id})


def _get(call: Call) -> Answer:
    return Answer(document=_find(call).document(call.world.of(Campaigns).today()))


def _update(call: Call) -> Answer:
    campaign, body = _find(call), call.object
    if campaign.stopped:
        raise call.refusal("INVALID_REQUEST", "The campaign was stopped.", field="campaignId")
    stated = body.get("metadata")
    settings = {} if stated is None else checked_settings(stated, campaign.settings, campaign.traffic().ad_spend)
    operations = body.get("itemsOperations")
    added, removed = ([], []) if operations is None else checked_items(call.world, operations)
    campaign.settings |= settings
    for item in added:
        campaign.take(item)
    for item in removed:
        campaign.let_go(item)
    return Answer(document={"campaignId": campaign.campaign_id})


def _stop(call: Call) -> Answer:
    _find(call).stopped = True
    return Answer(204)


def _delete(call: Call) -> Answer:
    del call.world.of(Campaigns).by_id[_find(call).campaign_id]
    return Answer(204)


def _list(call: Call) -> Answer:
    known = call.world.of(Campaigns)
    documents = [
        {**each.document(known.today()), "traffic": each.traffic().document()} for each in known.by_id.values()
    ]
    return _answer(call, documents)


def _items(call: Call) -> Answer:
    documents = [
        {**item_document(call.world, item), "status": "OPTIMIZING", "traffic": traffic.document()}
        for item, traffic in _find(call).items.items()
    ]
    return _answer(call, documents)


def _invoices(call: Call) -> Answer:
    offset, limit = page(call.object, most=_MOST, usual=_MOST)
    return Answer(document=paged(call.world.of(Campaigns).invoices, offset, limit))


def _answer(call: Call, documents: list[dict[str, Any]]) -> Answer:
    body = call.object
    offset, limit = page(body, most=_MOST, usual=_MOST)
    return Answer(document=paged(sorted_by(kept(documents, conditions(body)), body), offset, limit))


def _find(call: Call) -> Campaign:
    found = call.world.of(Campaigns).by_id.get(call.params["campaignId"])
    if found is None:
        raise call.refusal("CONTENT_NOT_FOUND", "There is no campaign with this id.", field="campaignId")
    return found


def item_document(world: World, item: Item) -> dict[str, Any]:
    """An item as advertising shows it."""
    item_id = world.ids.item_id(item.sku)
    return {
        "itemId": item_id,
        "sku": item.sku,
        "productId": item.gtin or "",
        "productName": f"Item {item.sku}",
        "categoryName": "Home",
        "productUrl": f"https://www.walmart.com/ip/{item_id}",
        "productImageUrl": f"https://i5.walmartimages.com/{item_id}.jpeg",
    }


ROUTES = (
    Route(f"{_DOCUMENT}/createCampaign", _create),
    Route(f"{_DOCUMENT}/getCampaignDetails", _get),
    Route(f"{_DOCUMENT}/updateCampaign", _update),
    Route(f"{_DOCUMENT}/stopCampaign", _stop),
    Route(f"{_DOCUMENT}/deleteCampaign", _delete),
    Route(f"{_DOCUMENT}/getCampaignLevelSummary", _list, asks=True),
    Route(f"{_DOCUMENT}/getItemLevelSummary", _items, asks=True),
    Route(f"{_DOCUMENT}/getBillingHistory", _invoices, asks=True),
)
