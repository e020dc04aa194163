"""How many days a drop-ship vendor takes to ship an item, read for one and set in bulk."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from ..._declare.checks import identifier
from ..._declare.decorators import GET, POST
from ..._declare.modes import M
from ..._declare.request import Request
from ..._declare.resource import Resource
from ..feeds.models import FeedAcknowledgement
from ..feeds.types import FeedBody
from ..inventory.supplier_models import one_identifier
from .models import LAG_TIMES
from .supplier_models import GtinLagTime, SentGtinLagTime, SupplierLagTime

__all__ = ["LagTimes"]


class LagTimes(Resource[M], family="lag_time", surface="supplier"):
    """Read and set lag times: the days from an order until it ships from a ship node."""

    @GET("/v3/lagtime", "1500/min", spec="dropship-vendor-lag-time/getRetrieveLagTime")
    def get(self, *, ship_node: str, sku: str | None = None, gtin: str | None = None) -> Request[GtinLagTime]:
        """The lag time of an item, named by SKU or GTIN, at one ship node."""
        kind, value = one_identifier(sku, gtin)
        return Request(query={kind: value, "shipNode": identifier("ship_node", ship_node)})

    @POST("/v3/feeds", LAG_TIMES.buckets, sends=FeedBody, spec="dropship-vendor-lag-time/postCreateAnAccessToken")
    def bulk_update(
        self, lag_times: Sequence[SupplierLagTime], *, made_at: datetime | None = None, version: str | None = None
    ) -> Request[FeedAcknowledgement]:
        """Set 1 to 10,000 lag times with a feed of 10 MB at most; Walmart lets selected vendors do so.

        Args:
            lag_times: No product and ship node twice.
            made_at: When they were decided; without it, now.
            version: The version of the feed's form, instead of the published one.
        """
        body = SentGtinLagTime.feed(lag_times, datetime.now(UTC) if made_at is None else made_at, version)
        return Request(query={"feedType": LAG_TIMES.name}, body=body)
