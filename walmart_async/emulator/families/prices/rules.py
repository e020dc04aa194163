"""The rules that a seller's prices must keep, regular and promotional."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from ...gateway.validation import Problem, mapping
from .prices import Price, Pricing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["choice", "read_pricing"]

CURRENCIES = ("USD", "CAD", "MXN", "CLP")
SETTABLE = ("BASE", "REDUCED", "CLEARANCE")
_CENT = Decimal("0.01")


def read_pricing(entry: Any, field: str = "pricing") -> Pricing:
    """One entry of a ``pricing`` list."""
    given = mapping(entry, field)
    comparison = _price(given["comparisonPrice"], f"{field}.comparisonPrice") if given.get("comparisonPrice") else None
    effective, expires = (_moment(given.get(name), f"{field}.{name}") for name in ("effectiveDate", "expirationDate"))
    if effective and expires and expires <= effective:
        raise Problem(f"{field}.expirationDate", "must be after effectiveDate")
    return Pricing(
        current=_price(given.get("currentPrice"), f"{field}.currentPrice"),
        current_type=choice(given.get("currentPriceType"), f"{field}.currentPriceType", SETTABLE),
        comparison=comparison,
        comparison_type=_optional(given, field, "comparisonPriceType", ("BASE",)),
        display=_optional(given, field, "priceDisplayCodes", ("CART", "CHECKOUT")),
        effective=effective,
        expires=expires,
        promo_id=given.get("promoId"),
        process_mode=choice(given.get("processMode", "UPSERT"), f"{field}.processMode", ("UPSERT", "DELETE")),
    )


def _price(value: Any, field: str) -> Price:
    given = mapping(value, field)
    amount = given.get("amount")
    if isinstance(amount, bool) or not isinstance(amount, int | float) or not 0 < amount < float("inf"):
        raise Problem(f"{field}.amount", "must be a number above zero")
    exact = Decimal(str(amount))
    if exact != exact.quantize(_CENT):
        raise Problem(f"{field}.amount", "must not have more than two decimals")
    return Price(choice(given.get("currency"), f"{field}.currency", CURRENCIES), amount)


def choice(value: Any, field: str, allowed: Sequence[str]) -> str:
    """One of the values that are allowed."""
    if value not in allowed:
        raise Problem(field, f"must be {' or '.join(allowed)}")
    return str(value)


def _optional(given: Mapping[str, Any], field: str, name: str, allowed: Sequence[str]) -> str | None:
    return None if given.get(name) is None else choice(given[name], f"{field}.{name}", allowed)


def _moment(value: Any, field: str) -> datetime | None:
    if value is None:
        return None
    try:
        moment = datetime.fromisoformat(value)
    except (TypeError, ValueError):
        raise Problem(field, "must be an ISO 8601 date and time") from None
    if moment.tzinfo is None:
        raise Problem(field, "must have a time zone")
    return moment
