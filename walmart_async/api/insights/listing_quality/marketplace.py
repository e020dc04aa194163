"""How good a seller's listings are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from ...._declare.checks import between, flag, known
from ...._declare.cursors.offset import OffsetCursor
from ...._declare.cursors.query import SearchCursor
from ...._declare.decorators import GET, POST
from ...._declare.modes import M
from ...._declare.pager import Pages
from ...._declare.rates import bucket
from ...._declare.repeat import read
from ...._declare.request import Request
from ...._declare.resource import Resource
from .filters import QualityFilter, QualityGroup, QualitySearch, SearchedBy
from .models import CatalogueScore, ListingQualityItem, ListingQualityPage, QualityCount, QualityCountPage

__all__ = ["ListingQuality"]

_COUNTS: Final = OffsetCursor[QualityCountPage](lambda page: len(page.counts), lambda page: page.total_count)
_ITEMS: Final = "/v3/insights/items/listingQuality/items"
_MOST_ITEMS: Final = 200
_MOST_COUNTS: Final = 1_000


class _ItemCursor(SearchCursor[ListingQualityPage]):
    """The token of a page; the last page has one too, and to ask for what is behind it takes a minute."""

    def after(self, request: Request[Any], page: ListingQualityPage) -> str | None:
        """The token, unless the page is not full and holds as many listings as there are."""
        is_full = len(page.items) >= int(request.query["limit"] or 0)
        is_all = page.total_items is not None and len(page.items) >= page.total_items
        return super().after(request, page) if page.items and (is_full or not is_all) else None


class ListingQuality(Resource[M], family="insights.listing_quality", surface="marketplace"):
    """See how good listings are, and what to mend."""

    @GET(
        "/v3/insights/items/listingQuality/score",
        "10/hour",
        inside="payload",
        spec="insights-management/getListingQualityScore",
    )
    def score(self, *, trending: bool | None = None, wfs: bool | None = None) -> Request[CatalogueScore]:
        """The score of the catalogue as a whole.

        Args:
            trending: Whether items count that shoppers look at much.
            wfs: Whether items count that Walmart Fulfillment Services could ship.
        """
        return Request(query={"viewTrendingItems": flag("trending", trending), "wfsFlag": flag("wfs", wfs)})

    @POST(
        _ITEMS,
        bucket(f"POST {_ITEMS}", "1/min", mx="2/min"),
        repeat=read("it only asks"),
        sends=QualitySearch,
        cursor=_ItemCursor(lambda page: page.next_cursor),
        spec="insights-management/itemsDetailsForListing",
    )
    def items(
        self,
        by: SearchedBy | str | None = None,
        value: str | None = None,
        *,
        filters: Sequence[QualityFilter] = (),
        limit: int = _MOST_ITEMS,
        cursor: str | None = None,
    ) -> Pages[ListingQualityPage, ListingQualityItem]:
        """The score of each listing, and what would raise it: ``items("sku", "LAMP")``. One page a minute.

        Args:
            value: What is looked for.
            filters: Conditions that all must be met.
            limit: Listings a page, 1 to 200.
        """
        query = {"limit": between("limit", limit, 1, _MOST_ITEMS)}
        first: Request[ListingQualityPage] = Request(query=query, body=QualitySearch.of(by, value, filters))
        return Pages(first, lambda page: page.items, cursor)

    @GET("/v3/insights/items/listingQuality/count", cursor=_COUNTS, spec="insights-management/getCategoriesList")
    def counts(
        self,
        by: QualityGroup | str = QualityGroup.CATEGORY,
        *,
        has_issue: bool | None = None,
        trending: bool | None = None,
        wfs: bool | None = None,
        in_demand: bool | None = None,
        limit: int = 100,
        cursor: str | None = None,
    ) -> Pages[QualityCountPage, QualityCount]:
        """How many listings each category or brand has, 1 to 1,000 of these a page.

        Args:
            has_issue: Whether listings with something to mend are counted.
            trending: Whether items are counted that shoppers look at much.
            wfs: Whether items are counted that Walmart Fulfillment Services could ship.
            in_demand: Whether what customers ask for most is counted.
        """
        first: Request[QualityCountPage] = Request(
            query={
                "type": known("by", by, QualityGroup),
                "hasIssue": None if flag("has_issue", has_issue) is None else int(bool(has_issue)),
                "viewTrendingItems": flag("trending", trending),
                "wfsFlag": flag("wfs", wfs),
                "inDemandIndicator": flag("in_demand", in_demand),
                "limit": between("limit", limit, 1, _MOST_COUNTS),
            }
        )
        return Pages(first, lambda page: page.counts, cursor)
