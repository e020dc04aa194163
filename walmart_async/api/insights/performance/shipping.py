"""Metrics of how orders are shipped and delivered, each with the report of the orders behind it."""

from __future__ import annotations

from typing import Final

from ...._declare.decorators import GET
from ...._declare.download import File
from ...._declare.modes import M
from ...._declare.request import Request
from ...._declare.resource import Resource
from .asking import LATE_SHIPMENT_DAYS, about
from .metrics import ShippingMethod
from .shipping_models import LateShipment, OnTimeDelivery, OnTimeShipment, ShippingAccuracy, ValidTracking

__all__ = ["ShippingMetrics"]

_OF: Final = "/v3/insights/performance"
_IN: Final = "insights-management"
_FILE: Final = "application/octet-stream"


class ShippingMetrics(Resource[M], family="insights.performance", surface="marketplace"):
    """The metrics of shipping and delivery."""

    @GET(f"{_OF}/otd/summary", "1/min", inside="payload", empty="not found", spec=f"{_IN}/getOtd")
    def on_time_delivery(
        self, days: int = 30, *, shipping_method: ShippingMethod | str | None = None
    ) -> Request[OnTimeDelivery]:
        """How many orders arrive in time."""
        return Request(query=about(days, shipping_method=shipping_method))

    @GET(f"{_OF}/otd/report", "1/min", answers=_FILE, empty="not found", spec=f"{_IN}/getOtdOrdersReport")
    def on_time_delivery_report(self, days: int = 30, *, shipping_method: ShippingMethod | str | None = None) -> File:
        """The orders behind `on_time_delivery`, as an Excel workbook (.xlsx)."""
        return File(Request(query=about(days, shipping_method=shipping_method)))

    @GET(f"{_OF}/lateShipment/summary", inside="payload", empty="not found", spec=f"{_IN}/getLsr")
    def late_shipment(
        self, days: int = 30, *, shipping_method: ShippingMethod | str | None = None
    ) -> Request[LateShipment]:
        """How many orders are shipped late, over 14, 30, 60 or 90 days."""
        return Request(query=about(days, allowed=LATE_SHIPMENT_DAYS, shipping_method=shipping_method))

    @GET(f"{_OF}/lateShipment/report", answers=_FILE, empty="not found", spec=f"{_IN}/getLsrReport")
    def late_shipment_report(self, days: int = 30, *, shipping_method: ShippingMethod | str | None = None) -> File:
        """The orders behind `late_shipment`, as an Excel workbook (.xlsx)."""
        return File(Request(query=about(days, allowed=LATE_SHIPMENT_DAYS, shipping_method=shipping_method)))

    @GET(f"{_OF}/vtr/summary", "1/min", inside="payload", empty="not found", spec=f"{_IN}/getVtr")
    def valid_tracking(
        self, days: int = 30, *, shipping_method: ShippingMethod | str | None = None
    ) -> Request[ValidTracking]:
        """How many orders can be tracked."""
        return Request(query=about(days, shipping_method=shipping_method))

    @GET(f"{_OF}/vtr/report", "1/min", answers=_FILE, empty="not found", spec=f"{_IN}/getVtrOrdersReport")
    def valid_tracking_report(self, days: int = 30, *, shipping_method: ShippingMethod | str | None = None) -> File:
        """The orders behind `valid_tracking`, as an Excel workbook (.xlsx)."""
        return File(Request(query=about(days, shipping_method=shipping_method)))

    @GET(f"{_OF}/sss/ots/summary", "1/min", inside="payload", empty="not found", spec=f"{_IN}/getOts")
    def on_time_shipment(self, days: int = 30) -> Request[OnTimeShipment]:
        """How often orders leave when simplified shipping was told they would."""
        return Request(query=about(days))

    @GET(f"{_OF}/sss/ots/report", "1/min", answers=_FILE, empty="not found", spec=f"{_IN}/getOrdersSssOtsReport")
    def on_time_shipment_report(self, days: int = 30) -> File:
        """The orders behind `on_time_shipment`, as an Excel workbook (.xlsx)."""
        return File(Request(query=about(days)))

    @GET(f"{_OF}/sss/sfla/summary", "1/min", inside="payload", empty="not found", spec=f"{_IN}/getSfla")
    def ship_from_location_accuracy(self, days: int = 30) -> Request[ShippingAccuracy]:
        """How often orders leave from where simplified shipping was told they would."""
        return Request(query=about(days))

    @GET(f"{_OF}/sss/sfla/report", "1/min", answers=_FILE, empty="not found", spec=f"{_IN}/getOrdersSssSflaReport")
    def ship_from_location_accuracy_report(self, days: int = 30) -> File:
        """The orders behind `ship_from_location_accuracy`, as an Excel workbook (.xlsx)."""
        return File(Request(query=about(days)))

    @GET(f"{_OF}/sss/cma/summary", "1/min", inside="payload", empty="not found", spec=f"{_IN}/getCma")
    def carrier_method_accuracy(self, days: int = 30) -> Request[ShippingAccuracy]:
        """How often orders leave with the carrier method that simplified shipping was told."""
        return Request(query=about(days))

    @GET(f"{_OF}/sss/cma/report", "1/min", answers=_FILE, empty="not found", spec=f"{_IN}/getOrdersSssCmaReport")
    def carrier_method_accuracy_report(self, days: int = 30) -> File:
        """The orders behind `carrier_method_accuracy`, as an Excel workbook (.xlsx)."""
        return File(Request(query=about(days)))
