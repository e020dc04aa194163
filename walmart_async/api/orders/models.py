"""An order as answered: seller's and drop-ship vendor's orders have one shape, and each leaves some of it out."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from ...errors import ErrorDetail
from ...models.base import Answer, unwrap
from ...models.values import Essential, Instant, Many, OpenEnum
from .lines import OrderLine, OrderLines, PostalAddress, ShipMethod

__all__ = [
    "Order",
    "OrderPage",
    "OrderPageElements",
    "OrderPageMeta",
    "OrderSubTotal",
    "OrderSummary",
    "OrderTotal",
    "OrderType",
    "PersonName",
    "PhoneValidity",
    "PickupPerson",
    "PickupPhone",
    "ShipNode",
    "ShipNodeType",
    "ShippingInfo",
]


class OrderType(OpenEnum):
    """What kind of order it is."""

    REGULAR = "REGULAR"
    REPLACEMENT = "REPLACEMENT"
    PREORDER = "PREORDER"


class ShipNodeType(OpenEnum):
    """Who ships an order."""

    SELLER = "SellerFulfilled"
    WALMART = "WFSFulfilled"
    THIRD_PARTY = "3PLFulfilled"


class ShipNode(Answer, frozen=True, kw_only=True):
    """Where an order ships from."""

    type: ShipNodeType | None = None
    """Who ships it."""
    name: str | None = None
    """What the seller calls it."""
    id: str | None = None
    """The ship node."""


class ShippingInfo(Answer, frozen=True, kw_only=True):
    """Where an order goes, and when."""

    phone: str | None = None
    """The customer's, often one that forwards."""
    estimated_delivery_date: Instant | None = None
    """When the customer expects it; absent once it is shipped."""
    estimated_ship_date: Instant | None = None
    """By when it is to be shipped; absent once it is."""
    method_code: ShipMethod | None = None
    """How fast."""
    carrier_method_name: str | None = None
    """The carrier's service that was promised."""
    postal_address: PostalAddress | None = None
    """The customer's address."""


class OrderTotal(Answer, frozen=True, kw_only=True):
    """An amount in the summary of an order."""

    currency_amount: Decimal | None = None
    """How much."""
    currency_unit: str | None = None
    """The ISO 4217 code."""
    amount: Decimal | None = None
    """How much, in the other form."""
    currency: str | None = None
    """The ISO 4217 code, in the other form."""


class OrderSubTotal(Answer, frozen=True, kw_only=True):
    """One part of the total."""

    sub_total_type: str | None = None
    """What it is of: products, shipping, fees."""
    total_amount: OrderTotal | None = None
    """How much."""


class OrderSummary(Answer, frozen=True, kw_only=True):
    """What an order comes to."""

    total_amount: OrderTotal | None = None
    """All of it."""
    order_sub_totals: Many[OrderSubTotal] = ()
    """Its parts."""


class PersonName(Answer, frozen=True, kw_only=True):
    """The name of who picks up."""

    complete_name: str | None = None
    first_name: str | None = None
    middle_name: str | None = None
    last_name: str | None = None
    general_suffix: str | None = None
    maturity_suffix: str | None = None
    title_of_respect: str | None = None
    empty: bool | None = None
    """Whether there is none."""


class PhoneValidity(Answer, frozen=True, kw_only=True):
    """Whether a phone number was checked."""

    validation_type: str | None = None
    """How: ``SMS``, ``IVR`` or ``CALL``."""
    validation_status: str | None = None
    """``SUCCESS``, ``FAILURE`` or ``SKIPPED``."""
    validated_date: Instant | None = None
    validated_by: str | None = None


class PickupPhone(Answer, frozen=True, kw_only=True):
    """The phone of who picks up."""

    id: str | None = None
    area_code: str | None = None
    extension: str | None = None
    complete_number: str | None = None
    type: str | None = None
    """``MOBILE``, ``HOME`` or ``WORK``."""
    subscriber_number: str | None = None
    country_code: str | None = None
    phone_validity: PhoneValidity | None = None


class PickupPerson(Answer, frozen=True, kw_only=True):
    """Somebody who may pick an order up."""

    name: PersonName | None = None
    phone: PickupPhone | None = None


class Order(Answer, frozen=True, kw_only=True):
    """A purchase order: the part of a customer's order that one seller or vendor ships."""

    purchase_order_id: Essential[str] = ""
    """What every call about it names."""
    customer_order_id: str | None = None
    """The customer's order, which may hold several purchase orders."""
    customer_email_id: str | None = None
    """An address that forwards to the customer."""
    seller_order_id: str | None = None
    """The seller's own number, where one was sent with a shipment."""
    order_type: OrderType | None = None
    """What kind of order it is."""
    original_customer_order_id: str | None = msgspec.field(default=None, name="originalCustomerOrderID")
    """The customer order that a replacement replaces, as sellers' orders spell it; see `replaces`."""
    supplier_original_customer_order_id: str | None = msgspec.field(default=None, name="originalCustomerOrderId")
    """The same as vendors' orders spell it."""
    order_date: Instant | None = None
    """When the customer ordered."""
    buyer_id: str | None = None
    """The customer, without a name."""
    mart: str | None = None
    """Where it was ordered: ``Walmart.com``."""
    is_guest: bool | None = None
    """Whether the customer has no account."""
    shipping_info: ShippingInfo | None = None
    """Where it goes, and when."""
    order_lines: OrderLines = OrderLines()
    """Its lines; `lines` is shorter."""
    payment_types: Many[str] = ()
    """How it was paid."""
    order_summary: OrderSummary | None = None
    """What it comes to."""
    pickup_persons: Many[PickupPerson] = ()
    """Who may pick it up."""
    ship_node: ShipNode | None = None
    """Where it ships from."""
    order: Order | None = None
    """Nothing: an order that stands in an object of its own within a list is found in the other fields."""

    def __post_init__(self) -> None:
        """Take the object off, where there is one."""
        if self.order is not None:
            unwrap(self, "order")

    @property
    def replaces(self) -> str | None:
        """The customer order that a replacement replaces."""
        return self.original_customer_order_id or self.supplier_original_customer_order_id

    @property
    def lines(self) -> Many[OrderLine]:
        """Its lines."""
        return self.order_lines.order_line


class OrderPageMeta(Answer, frozen=True, kw_only=True):
    """Where a page stands among its siblings."""

    total_count: Essential[int | None] = None
    """How many orders there are in all."""
    limit: int | None = None
    """How many a page may hold."""
    next_cursor: Essential[str | None] = None
    """The query of the next page, filters included; it is sent back byte for byte."""


class OrderPageElements(Answer, frozen=True, kw_only=True):
    """The orders of a page."""

    order: Many[Order] = ()
    """One entry an order."""


class OrderPage(Answer, frozen=True, kw_only=True):
    """One page of a list of orders."""

    meta: OrderPageMeta = OrderPageMeta()
    """Where it stands."""
    elements: OrderPageElements = OrderPageElements()
    """Its orders."""
    errors: Many[ErrorDetail] = ()
    """What Walmart could not list."""
