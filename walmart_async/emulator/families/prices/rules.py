"""The rules that a seller's prices must keep, regular and promotional."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from ...gateway.markets import CURRENCIES, DOCUMENTED
from ...gateway.validation import Problem, mapping
from .prices import Price, Pricing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["amount", "choice", "currencies_in", "currency_in", "moment", "read_pricing"]

EVERY_CURRENCY = tuple(CURRENCIES.values())
SETTABLE = ("BASE", "REDUCED", "CLEARANCE")
_CENT = Decimal("0.01")
_MOST = 10**12


def currencies_in(market: str) -> tuple[str, ...]:
    """The currencies of prices in a market: where they are documented both of them, elsewhere its own."""
    return tuple(CURRENCIES[each] for each in CURRENCIES if each == market or {each, market} <= DOCUMENTED)


def currency_in(market: str) -> str:
    """The currency of amounts that come without one."""
    return CURRENCIES.get(market, "USD")


def read_pricing(entry: Any, field: str = "pricing", currencies: Sequence[str] = EVERY_CURRENCY) -> Pricing:
    """One entry of a ``pricing`` list."""
    given = mapping(entry, field)
    comparison = None
    if given.get("comparisonPrice"):
        comparison = _price(given["comparisonPrice"], f"{field}.comparisonPrice", currencies)
    effective, expires = (moment(given.get(name), f"{field}.{name}") for name in ("effectiveDate", "expirationDate"))
    if effective and expires and expires <= effective:
        raise Problem(f"{field}.expirationDate", "must be after effectiveDate")
    return Pricing(
        current=_price(given.get("currentPrice"), f"{field}.currentPrice", currencies),
        current_type=choice(given.get("currentPriceType"), f"{field}.currentPriceType", SETTABLE),
        comparison=comparison,
        comparison_type=_optional(given, field, "comparisonPriceType", ("BASE",)),
        display=_optional(given, field, "priceDisplayCodes", ("CART", "CHECKOUT")),
        effective=effective,
        expires=expires,
        promo_id=given.get("promoId"),
        process_mode=choice(given.get("processMode", "UPSERT"), f"{field}.processMode", ("UPSERT", "DELETE")),
    )


def _price(value: Any, field: str, currencies: Sequence[str]) -> Price:
    given = mapping(value, field)
    number = amount(given.get("amount"), f"{field}.amount")
    return Price(choice(given.get("currency"), f"{field}.currency", currencies), number)


def amount(value: Any, field: str) -> float:
    """A number above zero, to the cent."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value < _MOST:
        raise Problem(field, f"must be a number above zero, and below {_MOST:,}")
    exact = Decimal(str(value))
    if exact != exact.quantize(_CENT):
        raise Problem(field, "must not have more than two decimals")
    return value


def choice(value: Any, field: str, allowed: Sequence[str]) -> str:
    """One of the values that are allowed."""
    if value not in allowed:
        raise Problem(field, f"must be {' or '.join(allowed)}")
    return str(value)


def _optional(given: Mapping[str, Any], field: str, name: str, allowed: Sequence[str]) -> str | None:
    return None if given.get(name) is None else choice(given[name], f"{field}.{name}", allowed)


def moment(value: Any, field: str) -> datetime | None:
    """A moment in ISO 8601 with its time zone; None where there is none."""
    if value is None:
        return None
    try:
        found = datetime.fromisoformat(value)
    except (TypeError, ValueError):
        raise Problem(field, "must be an ISO 8601 date and time") from None
    if found.tzinfo is None:
        raise Problem(field, "must have a time zone")
    return found
