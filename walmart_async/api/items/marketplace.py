"""A seller's catalogue: its items, one or all, and the taxonomy and specifications to set up new ones by.

Items are set up with feeds: ``feeds.submit("MP_ITEM", …)``.
"""

from __future__ import annotations

from typing import Final

from ..._declare.checks import between, identifier
from ..._declare.decorators import GET
from ..._declare.modes import M
from ..._declare.pager import Pages
from ..._declare.rates import bucket
from ..._declare.request import Request
from .both import SharedItems, catalog_cursor, optional, product_id
from .marketplace_models import ItemAnswer, ItemCondition
from .models import CatalogItem, ItemPage, LifecycleStatus, ProductIdType, PublishedStatus
from .taxonomy import Taxonomy

__all__ = ["Items"]

_LIST: Final = bucket("GET /v3/items", "300/min")
_FILTERED_LIST: Final = bucket("GET /v3/items with filters", "60/min")
_GET: Final = bucket("GET /v3/items/{id}", "900/min")
_QUERIED_GET: Final = bucket("GET /v3/items/{id} with parameters", "60/min")


class Items(SharedItems[M], family="items", surface="marketplace"):
    """Read a seller's items."""

    @GET("/v3/items", (_LIST, _FILTERED_LIST), cursor=catalog_cursor(counted=True), spec="item-management/getAllItems")
    def list(
        self,
        *,
        sku: str | None = None,
        lifecycle_status: LifecycleStatus | str | None = None,
        published_status: PublishedStatus | str | None = None,
        variant_group_id: str | None = None,
        condition: ItemCondition | str | None = None,
        offset: int = 0,
        limit: int = 200,
        cursor: str | None = None,
    ) -> Pages[ItemPage, CatalogItem]:
        """The items of the catalogue, retired ones included unless a filter leaves them out.

        Walmart lists from a snapshot that it keeps for two minutes: a walk that pauses for longer between two pages
        ends in a `BadRequestError`; ``offset`` begins a new one anywhere. It refuses places beyond 10,000 likewise, so
        divide large catalogues by filters. Filters cost: 60 calls a minute instead of 300.

        Args:
            lifecycle_status: Only active, archived or retired ones.
            published_status: Only those customers can see, or cannot.
            variant_group_id: Only those of a variant group.
            condition: Only new ones, restored ones and so on.
            offset: The place to begin at, 0 to 10,000.
            limit: Items a page, 1 to 1,000.

        Raises:
            PartialFailureError: Walmart reports errors inside of a page; ``data`` is the page.
        """
        filters = {
            "sku": optional("sku", sku),
            "lifecycleStatus": optional("lifecycle_status", lifecycle_status),
            "publishedStatus": optional("published_status", published_status),
            "variantGroupId": optional("variant_group_id", variant_group_id),
            "condition": optional("condition", condition),
        }
        place = {"offset": between("offset", offset, 0, 10_000), "limit": between("limit", limit, 1, 1_000)}
        first: Request[ItemPage] = Request(
            query={"nextCursor": "*", **place, **filters},
            buckets=(_FILTERED_LIST if any(filters.values()) else _LIST,),
            failures=lambda page, _: page.errors,
        )
        return Pages(first, lambda page: page.items, cursor)

    @GET("/v3/items/{id}", (_GET, _QUERIED_GET), spec="item-management/getAnItem")
    def get(
        self,
        id: str,  # noqa: A002 - as Walmart calls it
        *,
        product_id_type: ProductIdType | str = ProductIdType.SKU,
        condition: ItemCondition | str | None = None,
    ) -> Request[ItemAnswer]:
        """One item.

        Args:
            id: The SKU, or what ``product_id_type`` says; a GTIN in up to 14 digits.
            product_id_type: ``SKU``, ``GTIN``, ``UPC``, ``ISBN``, ``EAN`` or ``ITEM_ID``. By SKU, 900 calls a minute
                are allowed, by anything else 60.
            condition: Which of several with that id: the new one, a restored one and so on; 60 calls a minute too.

        Returns:
            The item, as ``item``.
        """
        kind = identifier("product_id_type", product_id_type)
        query = {
            "productIdType": None if kind == ProductIdType.SKU else str(kind),
            "condition": optional("condition", condition),
        }
        path = {"id": product_id("id", id, kind)}
        return Request(path=path, query=query, buckets=(_QUERIED_GET if any(query.values()) else _GET,))

    @GET("/v3/items/taxonomy", "200/min", spec="item-management/getTaxonomyResponse")
    def taxonomy(self, *, version: str | None = None, feed_type: str | None = None) -> Request[Taxonomy]:
        """What Walmart files items under; about 2 MB.

        Args:
            version: The version of the taxonomy; without one, the current one.
            feed_type: The feed type it is for.
        """
        query = {"feedType": optional("feed_type", feed_type), "version": optional("version", version)}
        return Request(query=query)
