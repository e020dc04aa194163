"""The rules that a seller's prices must keep, and what a change of promotions does."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from ...gateway.validation import Problem, mapping, sequence
from .prices import Price, Prices, Pricing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ...world import Item

__all__ = ["change_promotions", "read_pricing"]

CURRENCIES = ("USD", "CAD", "MXN", "CLP")
SETTABLE = ("BASE", "REDUCED", "CLEARANCE")
_CENT = Decimal("0.01")


def change_promotions(prices: Prices, item: Item, record: Mapping[str, Any]) -> None:
    """Apply one promotional update: all of it, or nothing."""
    replaced = _choice(record.get("replaceAll", "false"), "replaceAll", ("true", "false")) == "true"
    entries: Sequence[Any] = ()
    if not replaced or record.get("pricing") != []:
        entries = sequence(record.get("pricing"), "pricing")
    kept = [] if replaced else prices.promotions(item)
    for entry in entries:
        _apply(prices, item, read_pricing(entry), kept)
    prices.set_promotions(item, kept)


def _apply(prices: Prices, item: Item, entry: Pricing, kept: list[Pricing]) -> None:
    at = next((index for index, known in enumerate(kept) if _same(known, entry)), None)
    if at is None:
        if entry.promo_id is not None or entry.process_mode == "DELETE":
            raise Problem("promoId", "is not a promotion of this item")
        kept.append(replace(entry, promo_id=prices.new_promo_id(item)))
    elif entry.process_mode == "DELETE":
        del kept[at]
    else:
        kept[at] = replace(entry, promo_id=kept[at].promo_id)


def read_pricing(entry: Any, field: str = "pricing") -> Pricing:
    """One entry of a ``pricing`` list."""
    given = mapping(entry, field)
    comparison = _price(given["comparisonPrice"], f"{field}.comparisonPrice") if given.get("comparisonPrice") else None
    effective, expires = (_moment(given.get(name), f"{field}.{name}") for name in ("effectiveDate", "expirationDate"))
    if effective and expires and expires <= effective:
        raise Problem(f"{field}.expirationDate", "must be after effectiveDate")
    return Pricing(
        current=_price(given.get("currentPrice"), f"{field}.currentPrice"),
        current_type=_choice(given.get("currentPriceType"), f"{field}.currentPriceType", SETTABLE),
        comparison=comparison,
        comparison_type=_optional(given, field, "comparisonPriceType", ("BASE",)),
        display=_optional(given, field, "priceDisplayCodes", ("CART", "CHECKOUT")),
        effective=effective,
        expires=expires,
        promo_id=given.get("promoId"),
        process_mode=_choice(given.get("processMode", "UPSERT"), f"{field}.processMode", ("UPSERT", "DELETE")),
    )


def _same(known: Pricing, entry: Pricing) -> bool:
    if entry.promo_id is not None:
        return known.promo_id == entry.promo_id
    return (known.effective, known.expires) == (entry.effective, entry.expires)


def _price(value: Any, field: str) -> Price:
    given = mapping(value, field)
    amount = given.get("amount")
    if isinstance(amount, bool) or not isinstance(amount, int | float) or not 0 < amount < float("inf"):
        raise Problem(f"{field}.amount", "must be a number above zero")
    exact = Decimal(str(amount))
    if exact != exact.quantize(_CENT):
        raise Problem(f"{field}.amount", "must not have more than two decimals")
    return Price(_choice(given.get("currency"), f"{field}.currency", CURRENCIES), amount)


def _choice(value: Any, field: str, allowed: Sequence[str]) -> str:
    if value not in allowed:
        raise Problem(field, f"must be {' or '.join(allowed)}")
    return str(value)


def _optional(given: Mapping[str, Any], field: str, name: str, allowed: Sequence[str]) -> str | None:
    return None if given.get(name) is None else _choice(given[name], f"{field}.{name}", allowed)


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
