"""How customers are served: answers, cancellations, returns, and what they complain of."""

from __future__ import annotations

from decimal import Decimal

from ....models.base import Answer
from .metrics import CumulativeMetric, MetricTrend, ReturnCondition, SalesMetric

__all__ = [
    "CancellationDrivers",
    "Cancellations",
    "ChangedMindDrivers",
    "CustomerCancellationDrivers",
    "FeedbackDrivers",
    "FulfillmentDrivers",
    "ItemNotReceived",
    "NegativeFeedback",
    "NotReceivedDrivers",
    "OtherRefundDrivers",
    "RefundDrivers",
    "Refunds",
    "ResponseDrivers",
    "ReturnDrivers",
    "Returns",
    "SellerResponse",
]


class ResponseDrivers(Answer, frozen=True, kw_only=True):
    """How many questions were answered in time, each in percent, by what they were about."""

    cancellation_rate: Decimal | None = None
    feedback_rate: Decimal | None = None
    item_issue_rate: Decimal | None = None
    returns_refunds_rate: Decimal | None = None
    track_order_rate: Decimal | None = None
    miscellaneous_rate: Decimal | None = None


class SellerResponse(CumulativeMetric, frozen=True, kw_only=True):
    """How many questions of customers are answered within 48 hours."""

    impacted_customer_count: int | None = None
    """How many customers waited longer."""
    impacted_customer_trend: MetricTrend | None = None
    """Where that goes."""
    seller_accountable_drivers: ResponseDrivers | None = None
    """The rate of each kind of question."""


class CancellationDrivers(Answer, frozen=True, kw_only=True):
    """Why sellers cancelled, each in percent of orders."""

    out_of_stock_rate: Decimal | None = None
    """There was none left."""
    pricing_error_rate: Decimal | None = None
    """The price was wrong."""
    inc_mrkd_add_not_svcble_rate: Decimal | None = None
    """Said to be for an address that cannot be reached, which it can."""
    ship_window_exp_rate: Decimal | None = None
    """It was too late to ship."""


class CustomerCancellationDrivers(Answer, frozen=True, kw_only=True):
    """Why orders were cancelled that the seller is not to blame for, each in percent of orders."""

    customer_req_rate: Decimal | None = None
    """The customer asked for it."""
    customer_fraud_rate: Decimal | None = None
    """The customer was a fraud."""
    miscellaneous_rate: Decimal | None = None
    """Anything else."""


class Cancellations(SalesMetric, frozen=True, kw_only=True):
    """How many orders are cancelled."""

    seller_accountable_drivers: CancellationDrivers | None = None
    """Why, as far as it is the seller's fault."""
    non_accountable_drivers: CustomerCancellationDrivers | None = None
    """Why, where it is not."""


class ReturnDrivers(Answer, frozen=True, kw_only=True):
    """Why orders came back that the seller is to blame for, each in percent of orders."""

    incorrect_items_rate: Decimal | None = None
    """Something else was sent."""
    arrived_late_rate: Decimal | None = None
    """It came late."""
    defective_rate: Decimal | None = None
    """It does not work."""
    damaged_rate: Decimal | None = None
    """It was damaged."""


class ChangedMindDrivers(Answer, frozen=True, kw_only=True):
    """What the seller is not to blame for, each in percent of orders."""

    customer_changed_mind_rate: Decimal | None = None
    """The customer did not want it any more."""
    miscellaneous_rate: Decimal | None = None
    """Anything else."""


class Returns(SalesMetric, frozen=True, kw_only=True):
    """How many orders come back."""

    condition_type: ReturnCondition | None = None
    """Which orders it covers."""
    seller_accountable_drivers: ReturnDrivers | None = None
    """Why, as far as it is the seller's fault."""
    non_accountable_drivers: ChangedMindDrivers | None = None
    """Why, where it is not."""


class RefundDrivers(ReturnDrivers, frozen=True, kw_only=True):
    """Why orders were refunded that the seller is to blame for, each in percent of orders."""

    lost_rate: Decimal | None = None
    """It was lost."""


class OtherRefundDrivers(ChangedMindDrivers, frozen=True, kw_only=True):
    """Why orders were refunded that the seller is not to blame for, each in percent of orders."""

    undelivered_rate: Decimal | None = None
    """It could not be delivered."""


class Refunds(SalesMetric, frozen=True, kw_only=True):
    """How many orders are refunded."""

    seller_accountable_drivers: RefundDrivers | None = None
    """Why, as far as it is the seller's fault."""
    non_accountable_drivers: OtherRefundDrivers | None = None
    """Why, where it is not."""


class NotReceivedDrivers(Answer, frozen=True, kw_only=True):
    """Why items did not arrive that the seller is to blame for, each in percent of orders."""

    incorrect_items_rate: Decimal | None = None
    """Something else was sent."""
    lost_rate: Decimal | None = None
    """It was lost."""


class ItemNotReceived(SalesMetric, frozen=True, kw_only=True):
    """How many orders never arrive."""

    seller_accountable_drivers: NotReceivedDrivers | None = None
    """Why, as far as it is the seller's fault."""
    non_accountable_drivers: ChangedMindDrivers | None = None
    """Why, where it is not."""


class FeedbackDrivers(Answer, frozen=True, kw_only=True):
    """What customers complain of that the seller is to blame for, each as a rate."""

    assembly_instr_rate: Decimal | None = None
    """How it is put together."""
    cancellation_rate: Decimal | None = None
    """That the seller cancelled."""
    carrier_rate: Decimal | None = None
    """The carrier."""
    item_size_comfort_rate: Decimal | None = None
    """Size, fit or comfort."""
    product_quality_rate: Decimal | None = None
    """The quality of the product."""
    packaging_rate: Decimal | None = None
    """How it was packed."""
    damaged_rate: Decimal | None = None
    """That it was damaged."""
    defective_rate: Decimal | None = None
    """That it does not work."""
    pricing_feedback_rate: Decimal | None = None
    """The price."""
    incorrect_item_rate: Decimal | None = None
    """That it was something else."""
    invalid_tracking_rate: Decimal | None = None
    """That it could not be tracked."""
    late_rate: Decimal | None = None
    """That it came late."""
    lost_rate: Decimal | None = None
    """That it was lost."""
    missing_item_rate: Decimal | None = None
    """That something was missing."""
    item_not_as_desc_rate: Decimal | None = None
    """That it was described otherwise."""
    response_quality_rate: Decimal | None = None
    """How their questions were answered."""
    return_rate: Decimal | None = None
    """How their return went."""
    miscellaneous_rate: Decimal | None = None
    """Several things."""
    other_rate: Decimal | None = None
    """Anything else."""


class FulfillmentDrivers(Answer, frozen=True, kw_only=True):
    """What customers complain of that the seller is not to blame for, each as a rate."""

    wfs_rate: Decimal | None = None
    """Orders that Walmart Fulfillment Services shipped."""
    sww_rate: Decimal | None = None
    """Orders that the seller shipped."""


class NegativeFeedback(SalesMetric, frozen=True, kw_only=True):
    """How many customers complain; Walmart calls this rate a decimal, and others percent."""

    seller_accountable_drivers: FeedbackDrivers | None = None
    """What of, as far as it is the seller's fault."""
    non_accountable_drivers: FulfillmentDrivers | None = None
    """What of, where it is not."""
