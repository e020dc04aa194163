"""What Walmart recommends to a seller who has items stored and shipped by it, or could have."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Unpack

from ..._declare.cursors.offset import OffsetCursor
from ..._declare.decorators import GET, POST
from ..._declare.modes import M
from ..._declare.pager import Pages
from ..._declare.repeat import read
from ..._declare.request import Request
from ..._declare.resource import Resource
from .models import (
    ConversionItem,
    ConversionPage,
    RestockItem,
    RestockPage,
    ShipmentQuantities,
    UnpublishedItem,
    UnpublishedPage,
)
from .requests import ListedRecommendations, ShipmentQuery, ShownRecommendations, listed

__all__ = ["WfsRecommendations"]


class WfsRecommendations(Resource[M], family="wfs_recommendations", surface="marketplace"):
    """See what to send to Walmart Fulfillment Services (WFS), and what not to keep there."""

    @POST(
        "/v3/wfs/recommendation/shipment-quantity",
        "100/min",
        repeat=read("it only asks"),
        sends=ShipmentQuery,
        inside="payload",
        spec="recommendations-api/getShipmentQuantityRecommendations",
    )
    def shipment_quantities(
        self, *, skus: Sequence[str] = (), gtins: Sequence[str] = ()
    ) -> Request[ShipmentQuantities]:
        """How many units of items to send, for up to 1,000 SKUs and 1,000 GTINs."""
        return Request(body=ShipmentQuery.of(skus, gtins), headers=self._market.headers)

    @GET(
        "/v3/wfs/recommendation/restock",
        inside="payload",
        cursor=OffsetCursor[RestockPage](lambda page: len(page.items), lambda page: page.total),
        spec="recommendations-api/getRestockRecommendations",
    )
    def restock(
        self, *, limit: int = 300, cursor: str | None = None, **filters: Unpack[ShownRecommendations]
    ) -> Pages[RestockPage, RestockItem]:
        """The items to send more of, 1 to 300 a page; by what that may bring unless told otherwise."""
        query = listed(ShownRecommendations, filters, limit)
        return Pages(Request(query=query, headers=self._headers()), lambda page: page.items, cursor)

    @GET(
        "/v3/wfs/recommendation/fulfill-with-wfs",
        inside="payload",
        cursor=OffsetCursor[ConversionPage](lambda page: len(page.items), lambda page: page.total_records),
        spec="recommendations-api/getFulfillWithWFSRecommendations",
    )
    def fulfill_with_wfs(
        self, *, limit: int = 300, cursor: str | None = None, **filters: Unpack[ShownRecommendations]
    ) -> Pages[ConversionPage, ConversionItem]:
        """The items that the seller ships and that might sell better with WFS, 1 to 300 a page."""
        query = listed(ShownRecommendations, filters, limit)
        return Pages(Request(query=query, headers=self._headers()), lambda page: page.items, cursor)

    @GET(
        "/v3/wfs/recommendation/unpublished",
        inside="payload",
        cursor=OffsetCursor[UnpublishedPage](lambda page: len(page.items), lambda page: page.total_records),
        spec="recommendations-api/getUnpublishedRecommendations",
    )
    def unpublished(
        self, *, limit: int = 300, cursor: str | None = None, **filters: Unpack[ListedRecommendations]
    ) -> Pages[UnpublishedPage, UnpublishedItem]:
        """The items that are stored and not for sale, with what storing them costs, 1 to 300 a page."""
        query = listed(ListedRecommendations, filters, limit)
        return Pages(Request(query=query, headers=self._headers()), lambda page: page.items, cursor)

    def _headers(self) -> dict[str, Any]:
        return {**self._market.headers, "wm_audit.origin_source": "SELLER_API"}
