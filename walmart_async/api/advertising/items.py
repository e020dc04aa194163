"""Which items can be advertised, what keeps others from it, and what Walmart recommends."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, Literal

from ..._declare.checks import between
from ..._declare.cursors.body_offset import BodyOffsetCursor
from ..._declare.decorators import GET, POST
from ..._declare.modes import M
from ..._declare.pager import Pages
from ..._declare.repeat import read
from ..._declare.request import Request
from ..._declare.resource import Resource
from ..._declare.several import members
from ...models.values import OpenEnum
from .advice import AdviceKind, AdvisedCampaign, AdvisedCampaignPage
from .issues import AdIssueType, IssueCategory, ItemIssues, ItemIssuesPage
from .models import ItemsForAds
from .questions import AdFilter, AdOrder, AdQuestion, EligibilityQuestion, PlaceInList

__all__ = ["AdvertisableItems"]

_MOST_VALUES: Final = 100
_MOST: Final = 100
_ISSUE_PAGES = BodyOffsetCursor[ItemIssuesPage](lambda page: len(page.items), lambda page: page.total)
_ADVICE_PAGES = BodyOffsetCursor[AdvisedCampaignPage](lambda page: len(page.campaigns), lambda page: page.total)


class AdvertisableItems(Resource[M], family="advertising", surface="marketplace"):
    """Find out what can be advertised, and how to do it better."""

    @POST(
        "/v3/advertising/sem/items/eligibility",
        "10/min",
        sends=EligibilityQuestion,
        repeat=read("it only asks"),
        spec="advertising/getEligibleItems",
    )
    def eligible_items(self, filters: Mapping[str, Sequence[str]]) -> Request[ItemsForAds]:
        """Those of a seller's items that can be advertised.

        Args:
            filters: Values by field, such as ``{"sku": ["A", "B"]}``; Walmart publishes no list of the fields.
        """
        return Request(body=EligibilityQuestion(filters=AdFilter.several(filters)))

    @GET("/v3/advertising/sem/items/recommendations", "10/min", spec="advertising/getItemRecommendations")
    def recommended_items(self, *, limit: int = 100) -> Request[ItemsForAds]:
        """The items that Walmart would advertise first.

        Args:
            limit: At most so many, 1 to 200; there is no second page.
        """
        return Request(query={"limit": between("limit", limit, 1, 200)})

    @GET("/v3/advertising/sem/item-issues/issue-types", "10/min", spec="advertising/getIssueTypes")
    def issue_types(self) -> Request[dict[str, AdIssueType]]:
        """Every kind of issue by the name that `search_item_issues` has for it: ``ITEM_OUT_OF_STOCK``."""
        return Request()

    @POST(
        "/v3/advertising/sem/item-issues/search",
        "10/min",
        sends=AdQuestion,
        cursor=_ISSUE_PAGES,
        repeat=read("it only asks"),
        spec="advertising/searchItemIssues",
    )
    def search_item_issues(
        self,
        *,
        issues: Sequence[str] | None = None,
        categories: Sequence[IssueCategory | str] | None = None,
        item_ids: Sequence[str] | None = None,
        limit: int = _MOST,
        cursor: str | None = None,
    ) -> Pages[ItemIssuesPage, ItemIssues]:
        """Items of active campaigns that are blocked or limited, 1 to 100 a page; each filter takes up to 100 values.

        Args:
            issues: With one of these, by the keys of `issue_types`.
            categories: In one of these; with ``NO_ISSUES``, items without any are listed too.
            item_ids: These items, by Walmart's own ids.
        """
        filters = AdFilter.of(
            _MOST_VALUES,
            issues=("issues", issues),
            categories=("issueCategory", _values("categories", categories, IssueCategory)),
            item_ids=("itemId", item_ids),
        )
        question = AdQuestion(page=PlaceInList.first(limit, _MOST), filters=filters)
        first: Request[ItemIssuesPage] = Request(body=question)
        return Pages(first, lambda page: page.items, cursor)

    @POST(
        "/v3/advertising/sem/campaigns/recommendations/search",
        "10/min",
        sends=AdQuestion,
        cursor=_ADVICE_PAGES,
        repeat=read("it only asks"),
        spec="advertising/searchCampaignRecommendations",
    )
    def search_recommendations(
        self,
        *,
        campaign_ids: Sequence[str] | None = None,
        kinds: Sequence[AdviceKind | str] | None = None,
        by_ad_spend: Literal["ASC", "DESC"] | None = None,
        limit: int = _MOST,
        cursor: str | None = None,
    ) -> Pages[AdvisedCampaignPage, AdvisedCampaign]:
        """Active campaigns with what Walmart would change in them, 1 to 100 a page.

        Args:
            campaign_ids: These campaigns.
            kinds: Changes of these kinds.
            by_ad_spend: The lowest or the highest ad spend first.
        """
        wanted = _values("kinds", kinds, AdviceKind)
        filters = AdFilter.of(campaign_ids=("campaignIds", campaign_ids), kinds=("recommendationType", wanted))
        order = None if by_ad_spend is None else AdOrder.of("by_ad_spend", "adspend", by_ad_spend)
        question = AdQuestion(page=PlaceInList.first(limit, _MOST), sort=order, filters=filters)
        first: Request[AdvisedCampaignPage] = Request(body=question)
        return Pages(first, lambda page: page.campaigns, cursor)


def _values(field: str, values: Sequence[str] | None, kind: type[OpenEnum]) -> Sequence[str] | None:
    return None if values is None else members(field, values, kind)
