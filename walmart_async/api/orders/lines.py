"""The lines of an order as answered: what was ordered, charged, shipped, cancelled and refunded."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import msgspec

from ...models.base import Answer
from ...models.money import Money
from ...models.values import Essential, Instant, Many, OpenEnum

__all__ = [
    "CancellationReason",
    "CarrierName",
    "Charge",
    "Charges",
    "Fulfillment",
    "Incentive",
    "LineQuantity",
    "LineState",
    "LineStatus",
    "LineStatuses",
    "MiscAttributes",
    "OrderLine",
    "OrderLines",
    "OrderedItem",
    "Percentage",
    "PostalAddress",
    "Refund",
    "RefundLines",
    "RefundReason",
    "RefundedCharge",
    "RefundedCharges",
    "Refunds",
    "ReturnCenter",
    "ShipMethod",
    "Tax",
    "TrackingInfo",
    "Weight",
]


class LineState(OpenEnum):
    """How far a part of a line is."""

    CREATED = "Created"
    ACKNOWLEDGED = "Acknowledged"
    SHIPPED = "Shipped"
    DELIVERED = "Delivered"
    CANCELLED = "Cancelled"
    REFUND = "Refund"


class ShipMethod(OpenEnum):
    """How fast something is shipped."""

    STANDARD = "Standard"
    EXPRESS = "Express"
    ONE_DAY = "OneDay"
    FREIGHT = "Freight"
    WHITE_GLOVE = "WhiteGlove"
    VALUE = "Value"


class CancellationReason(OpenEnum):
    """Why a line is cancelled: the first five are a seller's, the others a drop-ship vendor's."""

    CUSTOMER_REQUEST = "CUSTOMER_REQUESTED_SELLER_TO_CANCEL"
    PRICING_ERROR = "SELLER_CANCEL_PRICING_ERROR"
    OUT_OF_STOCK = "SELLER_CANCEL_OUT_OF_STOCK"
    FRAUD = "SELLER_CANCEL_FRAUD_STOP_SHIPMENT"
    ADDRESS_NOT_SERVICEABLE = "SELLER_CANCEL_ADDRESS_NOT_SERVICEABLE"
    SUPPLIER = "SUPPLIER_CANCEL"
    SUPPLIER_CUSTOMER_REQUEST = "SUPPLIER_CANCEL_CUSTOMER_REQUEST"
    SUPPLIER_BACKORDER = "SUPPLIER_CANCEL_BACKORDER"
    SUPPLIER_DISCONTINUED = "SUPPLIER_CANCEL_DISCONTINUE"
    SUPPLIER_UNRECOGNIZED = "SUPPLIER_CANCEL_UNRECOGNIZED"


class RefundReason(OpenEnum):
    """Why a customer gets money back."""

    BILLING_ERROR = "BillingError"
    TAX_EXEMPT_CUSTOMER = "TaxExemptCustomer"
    ITEM_NOT_AS_ADVERTISED = "ItemNotAsAdvertised"
    INCORRECT_ITEM_RECEIVED = "IncorrectItemReceived"
    CANCELLED_YET_SHIPPED = "CancelledYetShipped"
    ITEM_NOT_RECEIVED = "ItemNotReceivedByCustomer"
    INCORRECT_SHIPPING_PRICE = "IncorrectShippingPrice"
    DAMAGED_ITEM = "DamagedItem"
    DEFECTIVE_ITEM = "DefectiveItem"
    CUSTOMER_CHANGED_MIND = "CustomerChangedMind"
    RECEIVED_LATE = "CustomerReceivedItemLate"
    MISSING_PARTS = "Missing Parts / Instructions"
    GOODWILL = "Finance -> Goodwill"
    ROLLBACK = "Finance -> Rollback"
    BUYER_CANCELED = "Buyer canceled"
    RETURNED = "Customer returned item"
    GENERAL_ADJUSTMENT = "General adjustment"
    MERCHANDISE_NOT_RECEIVED = "Merchandise not received"
    QUALITY_MISSING_PARTS = "Quality -> Missing Parts / Instructions"
    SHIPPING_DAMAGED = "Shipping & Delivery -> Damaged"
    SHIPPING_PRICE_DISCREPANCY = "Shipping & Delivery -> Shipping Price Discrepancy"
    OTHERS = "Others"


class PostalAddress(Answer, frozen=True, kw_only=True):
    """A postal address."""

    name: str | None = None
    address1: str | None = None
    address2: str | None = None
    city: str | None = None
    state: str | None = None
    """The state or province, as its abbreviation."""
    postal_code: str | None = None
    country: str | None = None
    """Three letters: ``USA``."""
    address_type: str | None = None
    """``RESIDENTIAL``, ``OFFICE``, …"""


class ReturnCenter(PostalAddress, frozen=True, kw_only=True):
    """Where a customer sends something back to."""

    day_phone: str | None = None
    email_id: str | None = None


class LineQuantity(Answer, frozen=True, kw_only=True):
    """A number of units."""

    unit_of_measurement: str | None = None
    """``EACH``, or ``EA``."""
    amount: int | None = None
    """How many; text on the wire."""


class Weight(Answer, frozen=True, kw_only=True):
    """What an item weighs."""

    value: Decimal | None = None
    unit: str | None = None
    """``Pounds``."""


class OrderedItem(Answer, frozen=True, kw_only=True):
    """What was ordered."""

    product_name: str | None = None
    sku: str | None = None
    """The seller's or vendor's SKU."""
    condition: str | None = None
    """``New``, ``Restored``, …"""
    image_url: str | None = None
    """With ``product_info``."""
    weight: Weight | None = None
    """With ``product_info``."""


class Tax(Answer, frozen=True, kw_only=True):
    """A tax, or a fee that is told like one."""

    tax_name: str | None = None
    tax_amount: Money | None = None


class Charge(Answer, frozen=True, kw_only=True):
    """Something that is paid for."""

    charge_type: str | None = None
    """``PRODUCT``, ``SHIPPING``, ``FEE``, …"""
    charge_name: str | None = None
    """``ItemPrice``, ``Shipping``, …"""
    charge_amount: Money | None = None
    """How much, without tax."""
    tax: Tax | None = None
    """The tax on it."""
    tax_and_other_fees: Tax | None = None
    """The tax on it together with other fees."""


class Charges(Answer, frozen=True, kw_only=True):
    """What is paid for one line."""

    charge: Many[Charge] = ()


class CarrierName(Answer, frozen=True, kw_only=True):
    """Who ships."""

    carrier: str | None = None
    """A carrier that Walmart lists: ``UPS``, ``FedEx``, ``USPS``, …"""
    other_carrier: str | None = None
    """Any other."""


class TrackingInfo(Answer, frozen=True, kw_only=True):
    """How a shipment is found."""

    ship_date_time: Instant | None = None
    """When it was shipped."""
    carrier_name: CarrierName | None = None
    """Who ships it."""
    method_code: ShipMethod | None = None
    """How fast."""
    carrier_method_code: Any = None
    """The carrier's service, usually as a number of Walmart's; the documents leave its type open."""
    tracking_number: str | None = None
    seller_tracking_url: str | None = msgspec.field(default=None, name="trackingURL")
    """As sellers' orders spell it."""
    supplier_tracking_url: str | None = msgspec.field(default=None, name="trackingUrl")
    """As vendors' orders spell it."""

    @property
    def tracking_url(self) -> str | None:
        """Where to follow it, however it is spelled."""
        return self.seller_tracking_url or self.supplier_tracking_url


class LineStatus(Answer, frozen=True, kw_only=True):
    """Some units of a line that are equally far."""

    status: Essential[LineState | None] = None
    """How far they are."""
    sub_seller_id: Any = None
    status_quantity: LineQuantity | None = None
    """How many."""
    cancellation_reason: str | None = None
    """Why they were cancelled."""
    tracking_info: TrackingInfo | None = None
    """How they were shipped."""
    return_center_address: ReturnCenter | None = None
    """Where they can be sent back to."""


class LineStatuses(Answer, frozen=True, kw_only=True):
    """All units of a line, by how far they are."""

    order_line_status: Many[LineStatus] = ()


class RefundedCharge(Answer, frozen=True, kw_only=True):
    """One charge that was refunded."""

    refund_reason: str | None = None
    """Why; one of `RefundReason`, or an older word for it."""
    charge: Charge | None = None
    """What was refunded, with negative amounts."""


class RefundedCharges(Answer, frozen=True, kw_only=True):
    """The charges of a refund."""

    refund_charge: Many[RefundedCharge] = ()


class Refund(Answer, frozen=True, kw_only=True):
    """Money that went back."""

    refund_id: str | None = None
    refund_comments: str | None = None
    refund_charges: RefundedCharges | None = None


class RefundLines(Answer, frozen=True, kw_only=True):
    """Refunds of single lines, in the newer form."""

    refund_line: Many[Refund] = ()


class Refunds(Answer, frozen=True, kw_only=True):
    """Refunds in the newer form."""

    refund_lines: RefundLines | None = None


class Percentage(Answer, frozen=True, kw_only=True):
    """A part of a fee."""

    percentage_applied: Decimal | None = None
    """In percent."""


class Incentive(Answer, frozen=True, kw_only=True):
    """What Walmart adds to a price; with ``incentive_info``."""

    type: str | None = None
    original_price: Money | None = None
    walmart_funded_incentive: Money | None = None
    original_referral_fee: Percentage | None = None
    reduced_referral_fee_discount: Percentage | None = None


class Fulfillment(Answer, frozen=True, kw_only=True):
    """How a line reaches its customer."""

    fulfillment_option: str | None = None
    """``S2H``: shipped home."""
    ship_method: str | None = None
    """``STANDARD``, ``EXPEDITED``, ``VALUE``, …"""
    store_id: str | None = None
    offer_id: str | None = None
    """A vendor's offer."""
    pick_up_date_time: Instant | None = None
    pick_up_by: str | None = None
    shipping_program_type: str | None = None
    """``TWO_DAY``, ``THREE_DAY``, …"""
    shipping_sla: str | None = msgspec.field(default=None, name="shippingSLA")
    shipping_config_source: str | None = None


class MiscAttributes(Answer, frozen=True, kw_only=True):
    """Whatever else Walmart says of a line; its schema is open."""

    misc_attribute: Many[Any] = ()


class OrderLine(Answer, frozen=True, kw_only=True):
    """One line of an order."""

    line_number: Essential[str] = ""
    """What calls about the line name; text or a number on the wire."""
    item: OrderedItem | None = None
    """What was ordered."""
    incentive: Incentive | None = None
    """What Walmart adds to its price."""
    charges: Charges | None = None
    """What is paid for it."""
    order_line_quantity: LineQuantity | None = None
    """How many units were ordered."""
    status_date: Instant | None = None
    """When its status changed last."""
    order_line_statuses: LineStatuses = LineStatuses()
    """How far its units are; `statuses` is shorter."""
    return_order_id: str | None = None
    refund: Refund | None = None
    """The last refund."""
    refunds: Refunds | None = None
    """All refunds, in the newer form."""
    original_carrier_method: str | None = None
    reference_line_id: str | None = None
    fulfillment: Fulfillment | None = None
    """How it reaches its customer."""
    serial_numbers: Many[str] = ()
    intent_to_cancel: str | None = None
    """Set where the customer asks to cancel."""
    config_id: str | None = None
    seller_order_id: str | None = None
    """The seller's own number."""
    misc_attributes: MiscAttributes | None = None

    @property
    def statuses(self) -> Many[LineStatus]:
        """How far its units are."""
        return self.order_line_statuses.order_line_status


class OrderLines(Answer, frozen=True, kw_only=True):
    """The lines of an order."""

    order_line: Many[OrderLine] = ()
