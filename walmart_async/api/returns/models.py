"""Returns as answered."""

from __future__ import annotations

import msgspec

from ...models.base import Answer
from ...models.measure import CurrencyAmount, Measurement
from ...models.values import Essential, Instant, Many, OpenEnum
from .lines import ReturnLine

__all__ = [
    "CustomerName",
    "RefundIssued",
    "RefundedReturnLine",
    "ReturnCarrier",
    "ReturnChannel",
    "ReturnGroupLine",
    "ReturnLabel",
    "ReturnLineGroup",
    "ReturnOrder",
    "ReturnPage",
    "ReturnPageMeta",
    "ReturnType",
]


class ReturnType(OpenEnum):
    """What the customer gets for what comes back."""

    REFUND = "REFUND"
    REPLACEMENT = "REPLACEMENT"
    PREORDER = "PREORDER"


class CustomerName(Answer, frozen=True, kw_only=True):
    """Who returns it."""

    first_name: str | None = None
    last_name: str | None = None


class ReturnCarrier(Answer, frozen=True, kw_only=True):
    """Who carries it back."""

    carrier_id: str | None = None
    carrier_name: str | None = None
    """``FEDEX``, …"""
    service_type: str | None = None
    """The carrier's service: ``FedEx Ground``."""
    tracking_no: str | None = None


class ReturnLabel(Answer, frozen=True, kw_only=True):
    """The label of a parcel."""

    label_image_url: str | None = msgspec.field(default=None, name="labelImageURL")
    """Where the picture of it is."""
    carrier_info_list: Many[ReturnCarrier] = ()


class ReturnGroupLine(Answer, frozen=True, kw_only=True):
    """One of the lines that travel together."""

    return_order_line_number: int | None = None


class ReturnLineGroup(Answer, frozen=True, kw_only=True):
    """Lines that come back in one parcel."""

    group_no: int | None = None
    """Its number in the return, from 1 on."""
    return_lines: Many[ReturnGroupLine] = ()
    labels: Many[ReturnLabel] = ()
    return_expected_flag: bool | None = None
    """Whether the customer has to send it back at all."""


class ReturnChannel(Answer, frozen=True, kw_only=True):
    """Where a return was begun."""

    channel_name: str | None = None
    """``ONLINE``, ``IN_STORE`` or ``CUSTOMER_CARE``."""


class ReturnOrder(Answer, frozen=True, kw_only=True):
    """A return of one customer's order."""

    return_order_id: Essential[str | None] = None
    """Also called RMA number; a refund names it."""
    customer_email_id: str | None = None
    """An address that forwards to the customer."""
    return_type: ReturnType | None = None
    replacement_customer_order_id: str | None = None
    """The order that replaces it; told if replacements are asked for."""
    customer_name: CustomerName | None = None
    customer_order_id: str | None = None
    """The order that it comes from; a refund names it as well."""
    return_order_date: Instant | None = None
    """When it was begun."""
    return_by_date: Instant | None = None
    """By when it has to be sent back."""
    refund_mode: str | None = None
    """When the customer is refunded: ``INSTANT``, ``POST_DELIVERY``, …"""
    total_refund_amount: CurrencyAmount | None = None
    return_line_groups: Many[ReturnLineGroup] = ()
    """Its parcels."""
    return_order_lines: Many[ReturnLine] = ()
    return_channel: ReturnChannel | None = None


class ReturnPageMeta(Answer, frozen=True, kw_only=True):
    """Where a page stands among its siblings."""

    total_count: Essential[int | None] = None
    """How many returns there are in all."""
    limit: int | None = None
    """How many a page may hold."""
    next_cursor: Essential[str | None] = None
    """The query of the next page; it is sent back byte for byte."""


class ReturnPage(Answer, frozen=True, kw_only=True):
    """One page of a list of returns."""

    meta: ReturnPageMeta = ReturnPageMeta()
    return_orders: Many[ReturnOrder] = ()


class RefundedReturnLine(Answer, frozen=True, kw_only=True):
    """A line that is refunded."""

    return_order_line_number: int | None = None
    quantity: Measurement | None = None
    """How many units."""


class RefundIssued(Answer, frozen=True, kw_only=True):
    """A refund that Walmart took on."""

    return_order_id: str | None = None
    customer_order_id: str | None = None
    refund_lines: Many[RefundedReturnLine] = ()
