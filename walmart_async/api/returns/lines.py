"""The lines of a return: what comes back, why, how far it is, and what is refunded for it."""

from __future__ import annotations

import msgspec

from ...models.base import Answer
from ...models.measure import CurrencyAmount, Measurement, NamedValue
from ...models.values import Instant, Many, OpenEnum

__all__ = [
    "RefundChannel",
    "RefundCoverage",
    "ReturnCharge",
    "ReturnChargeTax",
    "ReturnChargeTotal",
    "ReturnLine",
    "ReturnReason",
    "ReturnStatus",
    "ReturnTrackingEvent",
    "ReturnTrackingStatus",
    "ReturnedItem",
]


class ReturnStatus(OpenEnum):
    """How far a return is."""

    INITIATED = "INITIATED"
    DELIVERED = "DELIVERED"
    """It has arrived where it was sent back to."""
    COMPLETED = "COMPLETED"


class ReturnReason(OpenEnum):
    """Why a customer sends something back."""

    ARRIVED_DAMAGED = "ARRIVED_DAMAGED"
    ARRIVED_LATE = "ARRIVED_LATE"
    BOUGHT_ANOTHER_SIZE_OR_COLOR = "BOUGHT_ANOTHER_SIZE_OR_COLOR"
    BOUGHT_SOMEWHERE_ELSE = "BOUGHT_SOMEWHERE_ELSE"
    BUYER_CHANGED_MIND = "BUYER_CHANGED_MIND"
    CANCEL_ORDER = "CANCEL_ORDER"
    COLOR_NOT_EXPECTED = "COLOR_NOT_EXPECTED"
    DAMAGED = "DAMAGED"
    DEFECTIVE = "DEFECTIVE"
    PARTS_DO_NOT_WORK = "DEVICE/PART(S)_DO_NOT_WORK"
    DID_NOT_LIKE_FABRIC = "DID_NOT_LIKE_FABRIC"
    DIFFICULT_TO_SET_UP = "DIFFICULT_TO_SETUP/NOT_COMPATIBLE"
    DUPLICATE_ITEM = "DUPLICATE_ITEM"
    INCORRECT_ITEM = "INCORRECT_ITEM"
    ITEM_MISSING = "ITEM_MISSING"
    ITEM_NOT_WORKING = "ITEM_NOT_WORKING"
    LOST_AFTER_DELIVERY = "LOST_AFTER_DELIVERY"
    LOST_IN_TRANSIT = "LOST_IN_TRANSIT"
    LOWER_PRICE = "LOWER_PRICE"
    MISSING_PARTS = "MISSING_PARTS"
    NOT_AS_DESCRIBED = "NOT_AS_DESCRIBED"
    NO_LONGER_WANTED = "NO_LONGER_WANTED"
    ORDERED_WRONG_ITEM = "ORDERED_WRONG_ITEM"
    OTHER = "OTHER"
    OUT_OF_STOCK = "OUT_OF_STOCK"
    PACKAGING_IS_DAMAGED = "PACKAGING_OR_ITEMBOX_IS_DAMAGED"
    RETURN_TO_SENDER = "RETURN_TO_SENDER"
    SELLER_WRONG_ITEM_SHIPPED = "SELLER_WRONG_ITEM_SHIPPED"
    SHIPPING_BOX_DAMAGED = "SHIPPING_BOX_DAMAGED"
    TRIED_TO_CANCEL = "TRIED_TO_CANCEL"
    WRONG_ITEM = "WRONG_ITEM"
    WRONG_SIZE = "WRONG_SIZE/POOR_FIT"


class RefundCoverage(OpenEnum):
    """Who pays a refund."""

    SELLER = "seller"
    CUSTOMER = "customer"
    WALMART = "walmart"
    REPLACEMENT = "replacement"
    SELLER_KEEP_IT = "seller - keep it"
    """The seller, and the customer keeps the item."""
    WALMART_KEEP_IT = "walmart - keep it"
    """Walmart, and the customer keeps the item."""


class ReturnedItem(Answer, frozen=True, kw_only=True):
    """What is sent back."""

    sku: str | None = None
    """The seller's own identifier."""
    condition: str | None = None
    """``New``, ``Pre-Owned: Like New``, …"""
    product_name: str | None = None
    item_weight: Measurement | None = None


class ReturnChargeTax(Answer, frozen=True, kw_only=True):
    """A tax on a charge."""

    tax_name: str | None = None
    excess_tax: CurrencyAmount | None = None
    """What was taken too much."""
    tax_per_unit: CurrencyAmount | None = None


class ReturnCharge(Answer, frozen=True, kw_only=True):
    """One charge of the line that is returned."""

    charge_category: str | None = None
    """``PRODUCT`` or ``FEE``."""
    charge_name: str | None = None
    """``ItemPrice`` of a product; ``SubscriptionDiscount`` where the order is of a subscription."""
    charge_per_unit: CurrencyAmount | None = None
    is_discount: bool | None = None
    """Whether it is taken off the refund."""
    is_billable: bool | None = None
    """Whether it counts in the refund."""
    tax: Many[ReturnChargeTax] = ()
    excess_charge: CurrencyAmount | None = None
    """What was taken too much."""
    references: Many[NamedValue] = ()


class ReturnChargeTotal(Answer, frozen=True, kw_only=True):
    """A sum over all units of a line."""

    name: str | None = None
    """``lineUnitPrice``, ``lineProductTaxes``, ``lineShippingFee``, ``lineTotal``, …"""
    value: CurrencyAmount | None = None


class ReturnTrackingEvent(Answer, frozen=True, kw_only=True):
    """Something that happened on the way back."""

    sequence_no: int | None = None
    """Its place among the others, from 1 on."""
    event_tag: str | None = None
    """``RETURN_IN_TRANSIT``, …"""
    event_description: str | None = None
    event_time: Instant | None = None
    references: Many[NamedValue] = ()


class ReturnTrackingStatus(Answer, frozen=True, kw_only=True):
    """How far some of the units are."""

    status: ReturnStatus | None = None
    status_time: Instant | None = None
    """Since when."""
    current_refund_status: str | None = None
    """``REFUND_INITIATED``, ``REFUND_COMPLETED``, …"""
    quantity: Measurement | None = None
    """How many units."""


class RefundChannel(Answer, frozen=True, kw_only=True):
    """Where some of the units were refunded."""

    refund_channel_name: str | None = None
    """``ONLINE``, ``IN_STORE`` or ``CUSTOMER_CARE``."""
    quantity: Measurement | None = None
    """How many units."""


class ReturnLine(Answer, frozen=True, kw_only=True):
    """One line of a return."""

    return_order_line_number: int | None = None
    """Its number in the return; a refund names it."""
    sales_order_line_number: int | None = None
    """The line of the customer's order."""
    seller_order_id: str | None = None
    """The seller's own number of the order."""
    return_reason: ReturnReason | None = None
    return_description: str | None = None
    """What the customer wrote; empty where fraud is suspected."""
    purchase_order_id: str | None = None
    """The purchase order that it was shipped with."""
    purchase_order_line_number: int | None = None
    """The line of that."""
    exception_item_type: str | None = None
    """Why it cannot be returned in the usual way: hazardous, freight, …"""
    is_return_for_exception: bool | None = None
    recharge_reason: str | None = None
    """Why the customer is charged for a replacement."""
    return_cancellation_reason: str | None = None
    item: ReturnedItem | None = None
    charges: Many[ReturnCharge] = ()
    unit_price: CurrencyAmount | None = None
    item_return_settings: Many[NamedValue] = ()
    charge_totals: Many[ReturnChargeTotal] = ()
    cancellable_quantity: int | None = msgspec.field(default=None, name="cancellableQty")
    """How many units can still be taken off the return."""
    quantity: Measurement | None = None
    """How many units come back."""
    return_expected_flag: bool | None = None
    """Whether the customer has to send it back at all."""
    is_fast_replacement: bool | None = None
    """Of Walmart's own goods."""
    is_keep_it: bool | None = None
    """Whether the customer may keep it."""
    last_item: bool | None = None
    """Whether nothing of the order's line is left with the customer after this."""
    refunded_quantity: float | None = msgspec.field(default=None, name="refundedQty")
    """How many units were refunded."""
    rechargeable_quantity: float | None = msgspec.field(default=None, name="rechargeableQty")
    """How many units the customer can be charged for again."""
    refund_covered_by: RefundCoverage | None = None
    refund_channel: str | None = None
    """How it was refunded, until September 2025: ``SELLER_AUTO_REFUND``."""
    return_tracking_detail: Many[ReturnTrackingEvent] = ()
    """What happened so far."""
    status: ReturnStatus | None = None
    status_time: Instant | None = None
    """Since when."""
    current_delivery_status: str | None = None
    """Where the carrier has it: ``NOT_SHIPPED``, …"""
    current_refund_status: str | None = None
    """``REFUND_INITIATED``, ``REFUND_COMPLETED``, …"""
    current_tracking_statuses: Many[ReturnTrackingStatus] = ()
    """How far the units are, where they differ."""
    refund_channels: Many[RefundChannel] = ()
