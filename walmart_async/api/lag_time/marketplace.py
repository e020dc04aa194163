"""How many days a seller takes to ship an item, read for one SKU and set in bulk."""

from __future__ import annotations

from collections.abc import Mapping

from ..._declare.checks import identifier
from ..._declare.decorators import GET, POST
from ..._declare.modes import M
from ..._declare.request import Request
from ..._declare.resource import Resource
from ..feeds.models import FeedAcknowledgement
from ..feeds.types import FeedBody
from .models import LAG_TIMES, LagTime, SentLagTime

__all__ = ["LagTimes"]


class LagTimes(Resource[M], family="lag_time", surface="marketplace"):
    """Read and set lag times: the days from an order until it ships."""

    @GET("/v3/lagtime", "20/hour", spec="lag-time/getLagTime")
    def get(self, sku: str) -> Request[LagTime]:
        """The lag time of a SKU."""
        return Request(query={"sku": identifier("sku", sku)})

    @POST("/v3/feeds", LAG_TIMES.buckets, sends=FeedBody, spec="lag-time/updateLagTimeBulk")
    def bulk_update(
        self, days: Mapping[str, int], *, attributes: Mapping[str, str] | None = None, version: str | None = None
    ) -> Request[FeedAcknowledgement]:
        """Set the lag times of 1 to 10,000 SKUs with a feed of 10 MB at most.

        Args:
            days: By SKU, from 0 on; from 2 on Walmart may have to approve of it.
            attributes: Further attributes of all of them, by name.
            version: The version of the feed's form, instead of the published one.
        """
        return Request(query={"feedType": LAG_TIMES.name}, body=SentLagTime.feed(days, attributes, version=version))
