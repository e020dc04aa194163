"""Which items can be advertised, what keeps others from it, and what is recommended."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...gateway.errors import Refusal
from ...gateway.operations import Answer, Call, Route
from ...gateway.validation import Problem, mapping
from .campaigns import Campaigns
from .issue_types import ISSUE_TYPES
from .listing import conditions, kept, page, paged
from .routes import item_document

if TYPE_CHECKING:
    from collections.abc import Callable

    from ...world import Item, World

__all__ = ["ROUTES"]

_DOCUMENT = "advertising"
_MOST = 100
_MOST_RECOMMENDED = 200
_CATEGORIES = ("NO_ISSUES", "LIMITED", "BLOCKED")
_KINDS = ("BIDDING_STRATEGY", "BUDGET")


def _eligible(call: Call) -> Answer:
    wanted = conditions(call.object)
    if not wanted:
        raise Problem("filters", "is required")
    found = kept([item_document(call.world, item) for item in _advertisable(call.world)], wanted)
    return Answer(document=paged(found, 0, max(1, len(found))))


def _recommended(call: Call) -> Answer:
    limit = call.integer("limit", _MOST, 1, _MOST_RECOMMENDED)
    advertised = {item for each in call.world.of(Campaigns).active() for item in each.items}
    found = [
        {**item_document(call.world, item), "recommendationType": "NOT_ADVERTISED"}
        for item in _advertisable(call.world)
        if item not in advertised
    ]
    return Answer(document=paged(found[:limit], 0, limit))


def _issue_types(call: Call) -> Answer:  # noqa: ARG001 - as all handlers
    return Answer(document=ISSUE_TYPES)


def _issues(call: Call) -> Answer:
    body = _body(call)
    offset, limit = page(body, most=_MOST, usual=_MOST)
    wanted = conditions(body, ("issues", "issueCategory", "itemId"))
    if unknown := {*wanted.get("issueCategory", ())} - {*_CATEGORIES}:
        raise Problem("issueCategory", f"Invalid value {min(unknown)!r}. Allowed values are [{', '.join(_CATEGORIES)}]")
    categories, types = wanted.pop("issueCategory", list(_CATEGORIES[1:])), wanted.pop("issues", None)
    found = [
        each
        for each in kept(_of_active_campaigns(call.world), wanted)
        if each["issueCategory"] in categories
        and (types is None or any(issue["issueType"] in types for issue in each["issues"]))
    ]
    return Answer(document=paged(found, offset, limit, flags=True))


def _advice(call: Call) -> Answer:
    body = _body(call)
    offset, limit = page(body, most=_MOST, usual=10)
    wanted, order = conditions(body, ("campaignIds", "recommendationType")), None
    if body.get("sort") is not None:
        sort = mapping(body["sort"], "sort")
        order = sort.get("order")
        if sort.get("field") != "adspend" or order not in ("ASC", "DESC"):
            raise Problem("sort", "Allowed fields are [adspend], and allowed orders [ASC, DESC]")
    kinds = wanted.get("recommendationType", list(_KINDS))
    if unknown := {*kinds} - {*_KINDS}:
        raise Problem("recommendationType", f"Invalid value {min(unknown)!r}. Allowed values are [{', '.join(_KINDS)}]")
    campaigns = call.world.of(Campaigns).active()
    if order is not None:
        campaigns.sort(key=lambda each: each.traffic().ad_spend, reverse=order == "DESC")
    shown = ("name", "biddingStrategyType", "targetRoas", "dailyBudget")
    found = [
        {
            "campaignId": each.campaign_id,
            **{name: each.settings.get(name) for name in shown},
            "campaignRecommendations": advice,
        }
        for each in campaigns
        if (advice := [one for one in each.advice if one["type"] in kinds])
        and each.campaign_id in wanted.get("campaignIds", [each.campaign_id])
    ]
    return Answer(document=paged(found, offset, limit, flags=True))


def _advertisable(world: World) -> list[Item]:
    """Items without an issue that blocks them."""
    known = world.of(Campaigns)
    return [item for item in world.items.values() if _category(known.issues.get(item, [])) != "BLOCKED"]


def _of_active_campaigns(world: World) -> list[dict[str, Any]]:
    known = world.of(Campaigns)
    campaigns: dict[Item, list[dict[str, str]]] = {}
    for each in known.active():
        for item in each.items:
            reference = {"campaignId": each.campaign_id, "campaignName": each.settings["name"]}
            campaigns.setdefault(item, []).append(reference)
    return [
        {
            "offerId": f"{world.ids.item_id(item.sku)}-OFFER",
            **{name: value for name, value in item_document(world, item).items() if name not in _OF_CATALOGUE},
            "campaignAssociations": references,
            "issueCategory": _category(known.issues.get(item, [])),
            "issues": [{"issueType": each} for each in known.issues.get(item, [])],
        }
        for item, references in campaigns.items()
    ]


_OF_CATALOGUE = ("productId", "categoryName")


def _category(issues: list[str]) -> str:
    found = {ISSUE_TYPES[each]["issueCategory"] for each in issues}
    return next((each for each in reversed(_CATEGORIES) if each in found), "NO_ISSUES")


def _body(call: Call) -> Any:
    """What is asked, which may be left out."""
    return {} if call.body.document is None else call.object


def _in_other_form(handler: Callable[[Call], Answer]) -> Callable[[Call], Answer]:
    """These two refuse in a form of their own."""

    def answer(call: Call) -> Answer:
        try:
            return handler(call)
        except Problem as problem:
            error = {
                "type": "about:blank",
                "title": "Request Not Valid",
                "status": 400,
                "detail": f"{problem.field}: {problem.description}",
                "instance": call.served.operation.path,
            }
            raise Refusal(400, [{"code": "INVALID_REQUEST"}], {"error": [error]}) from None

    return answer


ROUTES = (
    Route(f"{_DOCUMENT}/getEligibleItems", _eligible, asks=True),
    Route(f"{_DOCUMENT}/getItemRecommendations", _recommended),
    Route(f"{_DOCUMENT}/getIssueTypes", _issue_types),
    Route(f"{_DOCUMENT}/searchItemIssues", _in_other_form(_issues), asks=True, checks_body=False),
    Route(f"{_DOCUMENT}/searchCampaignRecommendations", _in_other_form(_advice), asks=True, checks_body=False),
)
