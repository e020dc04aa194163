"""A seller's catalogue: its items, one or all, and the taxonomy and specifications to set up new ones by."""

from __future__ import annotations

from typing import Final, Unpack

from ..._declare.checks import between, one_of, optional
from ..._declare.decorators import GET
from ..._declare.filters import query_of
from ..._declare.modes import M
from ..._declare.pager import Pages
from ..._declare.rates import bucket
from ..._declare.request import Request
from .both import SharedItems, catalog_cursor, product_id
from .filters import CatalogFilters, ItemFilters
from .lifecycle import COUNTS, ItemLifecycle
from .models import CatalogItem, ItemPage, ProductIdType
from .searching import ItemSearches
from .taxonomy import Taxonomy

__all__ = ["Items"]

_LIST: Final = bucket("GET /v3/items", "300/min")
_FILTERED_LIST: Final = bucket("GET /v3/items with filters", "60/min")
_GET: Final = bucket("GET /v3/items/{id}", "900/min")
_QUERIED_GET: Final = bucket("GET /v3/items/{id} with parameters", "60/min")
_ID_TYPES: Final = tuple(each for each in ProductIdType if each is not ProductIdType.WIN)


class Items(SharedItems[M], ItemLifecycle[M], ItemSearches[M], family="items", surface="marketplace"):
    """Set up, read, search and retire a seller's items.

    Filters cost: 60 calls a minute instead of 300 for lists, and instead of 900 for one item.
    """

    @GET("/v3/items", (_LIST, _FILTERED_LIST), cursor=catalog_cursor(counted=True), spec="item-management/getAllItems")
    def list(
        self, *, offset: int = 0, limit: int | None = None, cursor: str | None = None, **filters: Unpack[CatalogFilters]
    ) -> Pages[ItemPage, CatalogItem]:
        """The items of the catalogue, retired ones included unless a filter leaves them out.

        Walmart lists from a snapshot that it keeps for two minutes: a walk that pauses for longer between two pages
        ends in a `BadRequestError`; ``offset`` begins a new one anywhere. It refuses places beyond 10,000 likewise, so
        divide large catalogues by filters. Markets other than the United States have no snapshots: there, items that
        come or go during a walk move the others.

        Args:
            offset: The place to begin at, 0 to 10,000.
            limit: Items a page: 1 to 1,000 in the United States, to 200 in Canada, to 50 in Mexico and Chile. Without
                it, 200, or as many as the market takes.

        Raises:
            PartialFailureError: Walmart reports errors inside of a page; ``data`` is the page.
        """
        token = {"nextCursor": "*"} if self._market.has_item_cursor else {}
        place = {"offset": between("offset", offset, 0, 10_000), "limit": self._market.item_page("limit", limit)}
        narrowed = query_of(CatalogFilters, filters)
        first: Request[ItemPage] = Request(
            query={**token, **place, **narrowed},
            buckets=(_FILTERED_LIST if narrowed else _LIST,),
            failures=lambda page, _: page.errors,
        )
        return Pages(first, lambda page: page.items, cursor)

    @GET(
        "/v3/items/{id}", (_GET, _QUERIED_GET), inside="ItemResponse[]|responseRecord", spec="item-management/getAnItem"
    )
    def get(
        self,
        id: str,  # noqa: A002 - as Walmart calls it
        *,
        product_id_type: ProductIdType | str = ProductIdType.SKU,
        **filters: Unpack[ItemFilters],
    ) -> Request[CatalogItem]:
        """One item.

        Args:
            id: The SKU, or what ``product_id_type`` says; a GTIN in up to 14 digits.
            product_id_type: Any but ``WIN``; all but the SKU cost as filters do.
        """
        kind, query = one_of("product_id_type", product_id_type, _ID_TYPES), query_of(ItemFilters, filters)
        if kind is not ProductIdType.SKU:
            query["productIdType"] = kind.value
        buckets = (_QUERIED_GET if query else _GET,)
        return Request(path={"id": product_id("id", id, kind)}, query=query, buckets=buckets)

    @GET("/v3/items/taxonomy", COUNTS, spec="item-management/getTaxonomyResponse")
    def taxonomy(self, *, version: str | None = None, feed_type: str | None = None) -> Request[Taxonomy]:
        """What Walmart files items under; about 2 MB.

        Args:
            version: The version of the taxonomy; without one, the current one.
            feed_type: The feed type it is for.
        """
        query = {"feedType": optional("feed_type", feed_type), "version": optional("version", version)}
        return Request(query=query)
