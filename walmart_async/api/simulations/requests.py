"""What is to be simulated, as callers state it and as it is sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..._declare.checks import between, identifier, known, money, optional
from ..._declare.markets import MarketFacts
from ..._declare.several import by_name, one, several
from ...errors import RequestInvalidError
from ...models.base import Body, Record
from ...models.money import Amount, SentMoney
from ..orders.sent_lines import SentQuantity
from .models import SimulatedCondition, SimulatedReturnReason

__all__ = [
    "DeliveredLine",
    "DeliveredLines",
    "LineStatus",
    "LineStatuses",
    "NewItem",
    "OrderedItem",
    "SentDelivery",
    "SentItem",
    "SentItemChange",
    "SentItems",
    "SentOrder",
    "SentOrderLine",
    "SentOrderLines",
    "SentReturn",
    "SentReturnEvent",
    "SentShipping",
    "SimulatedAddress",
]

_MOST_UNITS = 1_000_000


class SentItem(Body, frozen=True, kw_only=True):
    """An item to create."""

    sku: str
    product_name: str
    product_type: str
    condition: SimulatedCondition | None = None
    price: SentMoney


class SentItems(Body, frozen=True, kw_only=True):
    """Items to create."""

    items: Sequence[SentItem]


class NewItem(Record, frozen=True, kw_only=True):
    """An item to create."""

    sku: str
    """The seller's own identifier."""
    product_name: str
    product_type: str
    """``Baby Carriers``, …"""
    price: Amount
    """What one unit costs."""
    currency: str | None = None
    """Without it, that of the market."""
    condition: SimulatedCondition | None = None

    def sent(self, field: str, market: MarketFacts) -> SentItem:
        """As it travels."""
        return SentItem(
            sku=identifier(f"{field}.sku", self.sku),
            product_name=identifier(f"{field}.product_name", self.product_name),
            product_type=identifier(f"{field}.product_type", self.product_type),
            condition=condition_of(f"{field}.condition", self.condition),
            price=price_of(field, self.price, self.currency, market),
        )


class SentItemChange(Body, frozen=True, kw_only=True):
    """What an item is to be."""

    mart: str | None = None
    sku: str
    condition: SimulatedCondition | None = None
    availability: str | None = None
    wpid: str | None = None
    upc: str | None = None
    gtin: str | None = None
    product_name: str | None = None
    product_type: str | None = None
    shelf: Sequence[str] | None = None
    price: SentMoney | None = None
    published_status: str | None = None
    lifecycle_status: str | None = None
    is_duplicate: bool | None = None


class SimulatedAddress(Body, frozen=True, kw_only=True):
    """Where an order goes; what is left out, the sandbox makes up."""

    name: str | None = None
    address1: str | None = None
    """Street and number."""
    city: str | None = None
    state: str | None = None
    postal_code: str | None = None
    country: str | None = None
    """Three letters: ``USA``."""
    address_type: str | None = None
    """``RESIDENTIAL``, ``COMMERCIAL``, …"""


class SentShipping(Body, frozen=True, kw_only=True):
    """Where an order goes, and whom to call."""

    phone: str | None = None
    postal_address: SimulatedAddress | None = None


class OrderedItem(Body, frozen=True, kw_only=True):
    """What is ordered."""

    sku: str


class SentOrderLine(Body, frozen=True, kw_only=True):
    """What is ordered, and how much."""

    item: OrderedItem
    order_line_quantity: SentQuantity


class SentOrderLines(Body, frozen=True, kw_only=True):
    """The lines of an order."""

    order_line: Sequence[SentOrderLine]


class SentOrder(Body, frozen=True, kw_only=True):
    """An order to create."""

    customer_email_id: str | None = None
    shipping_info: SentShipping | None = None
    order_lines: SentOrderLines


class LineStatus(Body, frozen=True, kw_only=True):
    """How far a line is."""

    status: str


class LineStatuses(Body, frozen=True, kw_only=True):
    """How far the units of a line are."""

    order_line_status: Sequence[LineStatus]


class DeliveredLine(Body, frozen=True, kw_only=True):
    """A line that arrives."""

    line_number: str
    order_line_statuses: LineStatuses


class DeliveredLines(Body, frozen=True, kw_only=True):
    """The lines that arrive."""

    order_line: Sequence[DeliveredLine]


class SentDelivery(Body, frozen=True, kw_only=True):
    """What arrives of an order."""

    order_lines: DeliveredLines


class SentReturn(Body, frozen=True, kw_only=True):
    """A return to begin."""

    purchase_order_id: str
    line_number: int
    qty: int
    return_reason: SimulatedReturnReason


class SentReturnEvent(Body, frozen=True, kw_only=True):
    """Something that happens to a return."""

    return_order_id: str
    line_number: int
    qty: int
    status: str
    event_tag: str


def condition_of(field: str, condition: SimulatedCondition | str | None) -> SimulatedCondition | None:
    """A condition, or none."""
    return None if condition is None else known(field, condition, SimulatedCondition)


def price_of(field: str, price: object, currency: object, market: MarketFacts) -> SentMoney:
    """A price in its currency, or else that of the market."""
    prefix = f"{field}." if field else ""
    amount = money(f"{prefix}price", price)
    return SentMoney(currency=market.currency_of(f"{prefix}currency", currency), amount=amount)


def items_of(items: Sequence[NewItem], market: MarketFacts) -> SentItems:
    """Items to create, each of another SKU."""
    sent = [each.sent(name, market) for name, each in several("items", items, NewItem)]
    skus = [each.sku for each in sent]
    for place, sku in enumerate(skus):
        if sku in skus[:place]:
            raise RequestInvalidError(f"items[{place}].sku", f"is {sku!r}, as of another item", "each SKU once")
    return SentItems(items=sent)


def shipping_of(phone: str | None, given: SimulatedAddress | None) -> SentShipping | None:
    """Where an order goes; nothing where neither is given."""
    address = None if given is None else one("address", given, SimulatedAddress)
    for name in () if address is None else address.__struct_fields__:
        optional(f"address.{name}", getattr(address, name))
    if phone is None and address is None:
        return None
    return SentShipping(phone=optional("phone", phone), postal_address=address)


def lines_of(units: Mapping[str, int]) -> SentOrderLines:
    """One line a SKU."""
    lines = [
        SentOrderLine(
            item=OrderedItem(sku=sku), order_line_quantity=SentQuantity.of(between(name, count, 1, _MOST_UNITS))
        )
        for name, sku, count in by_name("units", units)
    ]
    return SentOrderLines(order_line=lines)
