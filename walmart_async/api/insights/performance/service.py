"""Metrics of how customers are served, each with the report of the orders behind it."""

from __future__ import annotations

from typing import Final

from ...._declare.checks import one_of
from ...._declare.decorators import GET
from ...._declare.download import File
from ...._declare.modes import M
from ...._declare.request import Request
from ...._declare.resource import Resource
from .asking import about
from .metrics import ReturnCondition
from .service_models import Cancellations, ItemNotReceived, NegativeFeedback, Refunds, Returns, SellerResponse

__all__ = ["ServiceMetrics"]

_OF: Final = "/v3/insights/performance"
_IN: Final = "insights-management"
_FILE: Final = "application/octet-stream"
_REPORTED: Final = (ReturnCondition.NEW, ReturnCondition.RESOLD)
_ENDS: Final = "2027-03-27"


class ServiceMetrics(Resource[M], family="insights.performance", surface="marketplace"):
    """The metrics of what customers say and do."""

    @GET(f"{_OF}/srr/summary", "1/min", inside="payload", empty="not found", spec=f"{_IN}/getSrr")
    def seller_response(self, days: int = 30) -> Request[SellerResponse]:
        """How many questions of customers are answered within 48 hours."""
        return Request(query=about(days))

    @GET(f"{_OF}/srr/report", "1/min", answers=_FILE, empty="not found", spec=f"{_IN}/getSrrOrdersReport")
    def seller_response_report(self, days: int = 30) -> File:
        """The orders behind `seller_response`, as an Excel workbook (.xlsx)."""
        return File(Request(query=about(days)))

    @GET(f"{_OF}/cancellations/summary", "1/min", inside="payload", empty="not found", spec=f"{_IN}/getCancel")
    def cancellations(self, days: int = 30) -> Request[Cancellations]:
        """How many orders are cancelled."""
        return Request(query=about(days))

    @GET(
        f"{_OF}/cancellations/report",
        "1/min",
        answers=_FILE,
        empty="not found",
        spec=f"{_IN}/getCancellationsOrdersReport",
    )
    def cancellations_report(self, days: int = 30) -> File:
        """The orders behind `cancellations`, as an Excel workbook (.xlsx)."""
        return File(Request(query=about(days)))

    @GET(f"{_OF}/returns/summary", inside="payload", empty="not found", spec=f"{_IN}/getReturns")
    def returns(self, days: int = 60, *, condition_type: ReturnCondition | str | None = None) -> Request[Returns]:
        """How many orders come back."""
        return Request(query=about(days, condition_type=condition_type))

    @GET(f"{_OF}/returns/report", answers=_FILE, empty="not found", spec=f"{_IN}/getReturnReport")
    def returns_report(self, days: int = 60, *, condition_type: ReturnCondition | str = ReturnCondition.NEW) -> File:
        """The orders behind `returns` of items that were sold new, or again, as an Excel workbook (.xlsx)."""
        condition = one_of("condition_type", condition_type, _REPORTED)
        return File(Request(query=about(days, condition_type=condition)))

    @GET(
        f"{_OF}/refunds/summary",
        "1/min",
        inside="payload",
        empty="not found",
        sunset=(_ENDS, "insights.performance.returns"),
        spec=f"{_IN}/getRefunds",
    )
    def refunds(self, days: int = 30) -> Request[Refunds]:
        """How many orders are refunded."""
        return Request(query=about(days))

    @GET(
        f"{_OF}/refunds/report",
        "1/min",
        answers=_FILE,
        empty="not found",
        sunset=(_ENDS, "insights.performance.returns_report"),
        spec=f"{_IN}/getRefundsOrdersReport",
    )
    def refunds_report(self, days: int = 30) -> File:
        """The orders behind `refunds`, as an Excel workbook (.xlsx)."""
        return File(Request(query=about(days)))

    @GET(f"{_OF}/itemNotReceived/summary", inside="payload", empty="not found", spec=f"{_IN}/getInr")
    def item_not_received(self, days: int = 60) -> Request[ItemNotReceived]:
        """How many orders never arrive."""
        return Request(query=about(days))

    @GET(f"{_OF}/itemNotReceived/report", answers=_FILE, empty="not found", spec=f"{_IN}/getInrReport")
    def item_not_received_report(self, days: int = 60) -> File:
        """The orders behind `item_not_received`, as an Excel workbook (.xlsx)."""
        return File(Request(query=about(days)))

    @GET(f"{_OF}/negativeFeedback/summary", inside="payload", empty="not found", spec=f"{_IN}/getNegativeFeedback")
    def negative_feedback(self, days: int = 60) -> Request[NegativeFeedback]:
        """How many customers complain."""
        return Request(query=about(days))

    @GET(f"{_OF}/negativeFeedback/report", answers=_FILE, empty="not found", spec=f"{_IN}/getNegativeFeedbackReport")
    def negative_feedback_report(self, days: int = 60) -> File:
        """The orders behind `negative_feedback`, as an Excel workbook (.xlsx)."""
        return File(Request(query=about(days)))
