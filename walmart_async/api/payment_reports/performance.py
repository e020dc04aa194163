"""How well a seller did, over windows of 7 to 90 days."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from ...errors import ErrorDetail
from ...models.base import Answer, unwrap

__all__ = ["PaymentAnswer", "Performance", "PerformanceWindow"]

_FIRST_FAILURE = 400


class PaymentAnswer(Answer, frozen=True, kw_only=True):
    """What the services of payment reports say of an answer, beside what was asked for."""

    status_code: int | None = None
    """The status of the service, which the HTTP status does not always follow."""
    status: str | None = None
    """``OK``."""
    error: str | None = None
    """What went wrong; empty if nothing did."""
    partner_id: str | None = None
    """The seller's id."""

    def failures(self) -> list[ErrorDetail]:
        """The error that came with a good HTTP status, if one did."""
        said = (self.error or "").strip()
        if not said and (self.status_code or 0) < _FIRST_FAILURE:
            return []
        return [ErrorDetail(code=str(self.status_code or ""), description=said or self.status or "")]


class PerformanceWindow(Answer, frozen=True, kw_only=True):
    """Rates of a window of days, in percent."""

    refund_rate_seller_fault: Decimal | None = None
    """Orders that were refunded through the seller's fault."""
    refund_rate_customer_fault: Decimal | None = None
    """Orders that were refunded through the customer's fault."""
    on_time_shipment: Decimal | None = msgspec.field(default=None, name="ots")
    """Orders that were shipped in time."""
    on_time_delivery: Decimal | None = msgspec.field(default=None, name="otd")
    """Orders that arrived in time."""
    valid_tracking: Decimal | None = msgspec.field(default=None, name="vtr")
    """Orders with a tracking number that carriers know."""
    cancellation_seller_fault: Decimal | None = None
    """Orders that were cancelled through the seller's fault."""
    cancellation_customer_fault: Decimal | None = None
    """Orders that were cancelled through the customer's fault."""


class Performance(PaymentAnswer, frozen=True, kw_only=True):
    """How well the seller did."""

    last_7_days: PerformanceWindow | None = msgspec.field(default=None, name="7DAY")
    """The last 7 days."""
    last_14_days: PerformanceWindow | None = msgspec.field(default=None, name="14DAY")
    """The last 14 days."""
    last_30_days: PerformanceWindow | None = msgspec.field(default=None, name="30DAY")
    """The last 30 days."""
    last_60_days: PerformanceWindow | None = msgspec.field(default=None, name="60DAY")
    """The last 60 days."""
    last_90_days: PerformanceWindow | None = msgspec.field(default=None, name="90DAY")
    """The last 90 days."""
    payload: Performance | None = None
    """Empty: what came inside of it is where it comes without it."""

    def __post_init__(self) -> None:
        """Take out what came inside of a wrapper, as the published example shows it and the schema does not."""
        unwrap(self, "payload")
