"""Orders to ship, and to cancel, as callers state them and as they travel."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

from ...._declare.checks import identifier, one_of, written_instant
from ...._declare.several import by_name, one, several
from ....errors import RequestInvalidError
from ....models.base import Body, Record
from ....models.values import OpenEnum
from ..requests import UNITED_STATES, SentMartHeader, SentSku, SentUnits, short_text
from .recipients import Buyer, DeliveryAddress, SentBuyerContact, SentRecipient

__all__ = [
    "FulfilledItem",
    "FulfillmentSpeed",
    "SentCancellation",
    "SentCancelledLine",
    "SentCancelledOrder",
    "SentCustomer",
    "SentFulfilledItem",
    "SentFulfillment",
    "SentFulfillmentOrder",
]

_LONGEST_ORDER_NO, _LONGEST_LINE_ID, _LONGEST_CANCELLED_LINE = 36, 6, 32
_ORDER_NO: Final = re.compile(r"[A-Za-z0-9\s]+")


class FulfillmentSpeed(OpenEnum):
    """How fast an order is to be there."""

    STANDARD = "STANDARD"
    EXPEDITED = "EXPEDITED"


class SentFulfilledItem(Body, frozen=True, kw_only=True):
    """A line of an order, as sent."""

    seller_line_id: str
    shipping_method: FulfillmentSpeed | None = None
    item_detail: SentSku
    qty: SentUnits
    shipping_to: SentRecipient


class FulfilledItem(Record, frozen=True, kw_only=True):
    """Units of an item that Walmart is to ship."""

    sku: str
    units: int = 1
    """From 1 on."""
    line_id: str | None = None
    """Up to 6 characters; without it, the place of the line: ``1``, ``2``, …"""
    speed: FulfillmentSpeed | None = None
    ship_to: DeliveryAddress | None = None
    """Where this line goes, if not where the order does."""
    recipient: Buyer | None = None
    """Who takes this line in, if not who ordered."""

    def sent(self, field: str, place: int, customer: SentBuyerContact, ship_to: DeliveryAddress) -> SentFulfilledItem:
        """It as it travels.

        Args:
            field: What errors call it.
            place: Its place in the order, from 1 on.
            customer: Who ordered.
            ship_to: Where the order goes.
        """
        address = ship_to if self.ship_to is None else one(f"{field}.ship_to", self.ship_to, DeliveryAddress)
        contact = customer
        if self.recipient is not None:
            contact = one(f"{field}.recipient", self.recipient, Buyer).sent(f"{field}.recipient")
        line_id = str(place) if self.line_id is None else self.line_id
        return SentFulfilledItem(
            seller_line_id=short_text(f"{field}.line_id", line_id, _LONGEST_LINE_ID),
            shipping_method=(
                None if self.speed is None else one_of(f"{field}.speed", self.speed, tuple(FulfillmentSpeed))
            ),
            item_detail=SentSku(sku=identifier(f"{field}.sku", self.sku)),
            qty=SentUnits.of(f"{field}.units", self.units),
            shipping_to=SentRecipient(
                contact=contact,
                address=address.sent("ship_to" if self.ship_to is None else f"{field}.ship_to"),
            ),
        )


class SentCustomer(Body, frozen=True, kw_only=True):
    """Who ordered."""

    contact: SentBuyerContact


class SentFulfillmentOrder(Body, frozen=True, kw_only=True):
    """An order, as sent."""

    order_channel_id: str
    customer_order_no: str
    order_placed_time: str | None = None
    customer: SentCustomer
    order_items: Sequence[SentFulfilledItem]


class SentFulfillment(Body, frozen=True, kw_only=True):
    """An order that Walmart is to ship."""

    header: SentMartHeader
    payload: SentFulfillmentOrder

    @classmethod
    def of(
        cls,
        channel_id: str,
        customer_order_no: str,
        items: Sequence[FulfilledItem],
        *,
        customer: Buyer,
        ship_to: DeliveryAddress,
        placed_at: datetime | None,
    ) -> SentFulfillment:
        """It, once everything is known to be right."""
        number = short_text("customer_order_no", customer_order_no, _LONGEST_ORDER_NO)
        if not _ORDER_NO.fullmatch(number):
            raise RequestInvalidError("customer_order_no", "holds other characters", "letters and digits")
        buyer = one("customer", customer, Buyer).sent("customer")
        address = one("ship_to", ship_to, DeliveryAddress)
        lines = [
            item.sent(field, place, buyer, address)
            for place, (field, item) in enumerate(several("items", items, FulfilledItem), 1)
        ]
        if len({line.seller_line_id for line in lines}) < len(lines):
            raise RequestInvalidError("items", "have a line_id twice", "another line_id for each")
        order = SentFulfillmentOrder(
            order_channel_id=identifier("channel_id", channel_id),
            customer_order_no=number,
            order_placed_time=None if placed_at is None else written_instant("placed_at", placed_at),
            customer=SentCustomer(contact=buyer),
            order_items=lines,
        )
        return cls(header=UNITED_STATES, payload=order)


class SentCancelledLine(Body, frozen=True, kw_only=True):
    """Units of a line that are not to be shipped."""

    seller_line_id: str
    qty: SentUnits


class SentCancelledOrder(Body, frozen=True, kw_only=True):
    """What of an order is not to be shipped."""

    seller_order_id: str | None = None
    customer_order_no: str
    order_items: Sequence[SentCancelledLine]


class SentCancellation(Body, frozen=True, kw_only=True):
    """A cancellation."""

    header: SentMartHeader
    payload: SentCancelledOrder

    @classmethod
    def of(cls, customer_order_no: str, lines: Mapping[str, int], seller_order_id: str | None) -> SentCancellation:
        """It, once everything is known to be right."""
        order = SentCancelledOrder(
            seller_order_id=None if seller_order_id is None else identifier("seller_order_id", seller_order_id),
            customer_order_no=identifier("customer_order_no", customer_order_no),
            order_items=[
                SentCancelledLine(
                    seller_line_id=short_text(field, line, _LONGEST_CANCELLED_LINE), qty=SentUnits.of(field, units)
                )
                for field, line, units in by_name("lines", lines)
            ],
        )
        return cls(header=UNITED_STATES, payload=order)
