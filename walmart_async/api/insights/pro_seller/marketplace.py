"""Where a seller stands in the Pro Seller program."""

from __future__ import annotations

from ...._declare.decorators import GET
from ...._declare.modes import M
from ...._declare.request import Request
from ...._declare.resource import Resource
from .models import ProSellerStatus

__all__ = ["ProSeller"]


class ProSeller(Resource[M], family="insights.pro_seller", surface="marketplace"):
    """See the tier of the account, and its rewards."""

    @GET("/v3/insights/sellerIncentives", "1/min", inside="payload", spec="insights-management/getSellerIncentivesInfo")
    def get(self) -> Request[ProSellerStatus]:
        """The tier, what it was measured by, and the rewards that come with it."""
        return Request()
