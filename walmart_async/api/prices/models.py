"""Prices as sent in the older form, regular and promotional alike."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from ..._declare.checks import money, one_of
from ..._declare.rates import bucket
from ...models.base import Body
from ...models.money import Amount
from ...models.values import OpenEnum

__all__ = [
    "DisplayCode",
    "ItemPricing",
    "Price",
    "PriceType",
    "Pricing",
    "ProcessMode",
]

PRICE_UPDATES: Final = bucket("PUT /v3/price", "100/hour", mx="30/min")
"""Of regular and promotional prices together: they have one route, and nothing says that its rate is not shared."""


class PriceType(OpenEnum):
    """What a price is; only the first three can be set."""

    BASE = "BASE"
    """The regular price."""
    REDUCED = "REDUCED"
    """Lower than the price it is compared with."""
    CLEARANCE = "CLEARANCE"
    """Lower, for the last of them."""
    SAVINGS_AMT = "SAVINGS_AMT"
    SAVINGS_PCT = "SAVINGS_PCT"
    ROLLBACK = "ROLLBACK"
    LIST_PRICE = "LIST_PRICE"


_SETTABLE: Final = (PriceType.BASE, PriceType.REDUCED, PriceType.CLEARANCE)


class DisplayCode(OpenEnum):
    """Where customers get to see a promotional price."""

    CART = "CART"
    CHECKOUT = "CHECKOUT"


class ProcessMode(OpenEnum):
    """What to do with a promotional price."""

    UPSERT = "UPSERT"
    """Set it up, or change it."""
    DELETE = "DELETE"
    """Remove it."""


class Price(Body, frozen=True, kw_only=True):
    """An amount of money, as sent."""

    currency: str
    """Its ISO 4217 code; ``USD`` and ``CAD`` are published."""
    amount: Decimal
    """How much, with at most two decimals."""


class Pricing(Body, frozen=True, kw_only=True):
    """One price of a SKU, as sent; all but the two that are required and the comparison is for promotions."""

    current_price: Price
    """What customers pay."""
    current_price_type: PriceType
    """What kind of price that is."""
    comparison_price: Price | None = None
    """What is shown struck through beside it."""
    comparison_price_type: PriceType | None = None
    """``BASE``, which is the only kind published."""
    price_display_codes: DisplayCode | None = None
    """Where customers get to see it."""
    effective_date: str | None = None
    """When it begins, ISO 8601 in UTC with milliseconds."""
    expiration_date: str | None = None
    """When it ends, likewise."""
    promo_id: str | None = None
    """The promotion it is about, if Walmart knows it already."""
    process_mode: ProcessMode | None = None
    """Whether to set or to remove it."""

    @classmethod
    def of(
        cls, price: Amount, price_type: PriceType, comparison_price: Amount | None, currency: str, *, prefix: str = ""
    ) -> Pricing:
        """A price, and what it is compared with; ``prefix`` goes before the names of arguments in errors."""
        compared = None
        if comparison_price is not None:
            compared = Price(currency=currency, amount=money(f"{prefix}comparison_price", comparison_price))
        return cls(
            current_price=Price(currency=currency, amount=money(f"{prefix}price", price)),
            current_price_type=one_of(f"{prefix}price_type", price_type, _SETTABLE),
            comparison_price=compared,
            comparison_price_type=None if compared is None else PriceType.BASE,
        )


class ItemPricing(Body, frozen=True, kw_only=True):
    """The prices of one SKU, as sent."""

    sku: str
    """The seller's SKU."""
    pricing: tuple[Pricing, ...]
    """Its prices; sent even where there are none, for that removes all promotions."""
    offer_id: str | None = None
    """The offer, for promotions."""
    replace_all: str | None = None
    """``true`` where these promotions take the place of all that there were."""
