"""Searches of sellers: of their catalogue, of all that Walmart sells, of items on hold, and of GTIN exemptions."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final, Unpack

from ..._declare.checks import between, flag
from ..._declare.cursors.query import QueryCursor, SearchCursor
from ..._declare.cursors.query_string import QueryStringCursor
from ..._declare.decorators import GET, POST
from ..._declare.filters import query_of
from ..._declare.modes import M
from ..._declare.pager import Pages
from ..._declare.rates import bucket
from ..._declare.repeat import read
from ..._declare.request import Request
from ..._declare.resource import Resource
from .catalog_search import (
    CatalogFilter,
    CatalogSearch,
    CatalogSearchPage,
    CatalogSortField,
    FoundItem,
    SearchedField,
)
from .exemptions import ExemptionFilters, GtinExemption, GtinExemptionPage, submitted
from .lifecycle import SEARCHES
from .on_hold import HeldItem, HoldSearch, HoldSortField, HoldStatus, OnHoldPage
from .walmart_search import SpecSearch, WalmartSearch, identified, searched

__all__ = ["ItemSearches"]

_ASKS: Final = read("it only asks")
_SEARCH: Final = bucket("GET /v3/items/walmart/search", "200/min")
_SPEC_SEARCH: Final = bucket("GET /v3/items/walmart/search for specifications", "1000/day")
_FOUND: Final = SearchCursor[CatalogSearchPage](lambda page: page.next_cursor if page.payload else None)
_HELD: Final = QueryStringCursor[OnHoldPage](lambda page: page.next_cursor if page.items else None)
_EXEMPTIONS: Final = QueryCursor[GtinExemptionPage](lambda page: page.next_cursor if page.gtin_exemptions else None)


class ItemSearches(Resource[M], family="items", surface="marketplace"):
    """The endpoints that search."""

    @POST(
        "/v3/items/catalog/search",
        SEARCHES,
        repeat=_ASKS,
        sends=CatalogSearch,
        cursor=_FOUND,
        spec="item-management/getCatalogSearch",
    )
    def search_catalog(
        self,
        by: SearchedField | str | None = None,
        value: str | None = None,
        *,
        filters: Sequence[CatalogFilter] = (),
        sort_by: CatalogSortField | str | None = None,
        descending: bool = False,
        limit: int = 100,
        cursor: str | None = None,
    ) -> Pages[CatalogSearchPage, FoundItem]:
        """Search the seller's own catalogue: ``search_catalog("productName", "candle*")``.

        Walmart keeps what a search found for two minutes; a walk that pauses for longer ends in an error.

        Args:
            value: What is looked for.
            filters: Conditions that all must be met.
            limit: Items a page, 1 to 1,000.

        Raises:
            PartialFailureError: Walmart reports errors inside of a page; ``data`` is the page.
        """
        first: Request[CatalogSearchPage] = Request(
            query={"limit": between("limit", limit, 1, 1_000)},
            body=CatalogSearch.of(by, value, filters, sort_by, descending),
            failures=lambda page, _: page.errors,
        )
        return Pages(first, lambda page: page.payload, cursor)

    @GET("/v3/items/walmart/search", _SEARCH, spec="item-management/getSearchResult")
    def search(
        self, query: str | None = None, *, upc: str | None = None, gtin: str | None = None
    ) -> Request[WalmartSearch]:
        """Search all published items of Walmart, whoever sells them, by words, UPC or GTIN; 40 at most.

        Raises:
            NotFoundError: Nothing matches.
        """
        return Request(query=searched(query, upc, gtin))

    @GET("/v3/items/walmart/search", (_SEARCH, _SPEC_SEARCH), variant_of="item-management/getSearchResult")
    def search_spec(
        self, gtin: str | None = None, *, upc: str | None = None, asin: str | None = None
    ) -> Request[SpecSearch]:
        """The one item with an identifier, as the feed that sets it up; none where nothing has it.

        Args:
            gtin: A GTIN in up to 14 digits; this or another identifier.
            asin: Amazon's identifier.

        Raises:
            NotFoundError: Nothing matches.
        """
        return Request(query={**identified(upc, gtin, asin), "responseFormat": "SPEC"})

    @POST(
        "/v3/items/onhold/search",
        "30/hour",
        repeat=_ASKS,
        sends=HoldSearch,
        inside="payload",
        cursor=_HELD,
        spec="fulfillment-management/wercsFeedback",
    )
    def on_hold(
        self,
        *,
        sku: str | None = None,
        gtin: str | None = None,
        statuses: Sequence[HoldStatus | str] = (),
        sort_by: HoldSortField | str | None = None,
        descending: bool = True,
        cursor: str | None = None,
    ) -> Pages[OnHoldPage, HeldItem]:
        """Items on hold until it is known how hazardous they are, with what to correct.

        Args:
            gtin: A GTIN in up to 14 digits; this, a SKU, or neither.
            statuses: Those in one of these; without any, all.

        Raises:
            PartialFailureError: Walmart reports errors inside of a page; ``data`` is the page.
        """
        body = HoldSearch.of(sku, gtin, statuses, sort_by, descending)
        first: Request[OnHoldPage] = Request(body=body, failures=lambda page, _: page.errors)
        return Pages(first, lambda page: page.items, cursor)

    @GET("/v3/items/gtin-exemption/status", "100/min", cursor=_EXEMPTIONS, spec="item-management/getGtinExemption")
    def gtin_exemptions(
        self,
        *,
        submitted_from: datetime | None = None,
        submitted_until: datetime | None = None,
        descending: bool | None = None,
        limit: int = 100,
        cursor: str | None = None,
        **filters: Unpack[ExemptionFilters],
    ) -> Pages[GtinExemptionPage, GtinExemption]:
        """Applications to sell products without a GTIN, the latest first, 1 to 1,000 a page.

        Args:
            submitted_from: Sent from then on; a moment with a time zone.
            submitted_until: Sent until then.
            descending: Which way the order runs; without it, as Walmart has it: downwards.

        Raises:
            PartialFailureError: Walmart reports errors inside of a page; ``data`` is the page.
        """
        order = {None: None, True: "DESC", False: "ASC"}[flag("descending", descending)]
        query = {**query_of(ExemptionFilters, filters), **submitted(submitted_from, submitted_until)}
        first: Request[GtinExemptionPage] = Request(
            query={**query, "sortOrder": order, "limit": between("limit", limit, 1, 1_000)},
            failures=lambda page, _: page.errors,
        )
        return Pages(first, lambda page: page.gtin_exemptions, cursor)
