"""What Walmart pays a drop-ship vendor for items."""

from __future__ import annotations

from collections.abc import Sequence

from ..._declare.decorators import POST
from ..._declare.modes import M
from ..._declare.request import Request
from ..._declare.resource import Resource
from ..feeds.types import FeedBody
from .models import COSTS, CostAcknowledgement, ItemCost, SentCost

__all__ = ["Costs"]


class Costs(Resource[M], family="costs", surface="supplier"):
    """Change what Walmart pays for items; it has to have given its consent to that."""

    @POST("/v3/feeds", COSTS.buckets, sends=FeedBody, spec="dropship-vendor-costs/postCreateAnAccessToken")
    def bulk_update(self, costs: Sequence[ItemCost], *, version: str | None = None) -> Request[CostAcknowledgement]:
        """Set 1 to 10,000 costs with a feed of 25 MB at most, no SKU and ship node twice.

        Args:
            version: The version of the feed's form, instead of the published one.
        """
        return Request(query={"feedType": COSTS.name}, body=SentCost.feed(costs, version))
