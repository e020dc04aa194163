"""The newer form of a promotion: one setting for an item, with its regular prices beside it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from ...gateway.validation import Problem, item_of_sku, mapping
from ..prices.prices import Price, Pricing
from ..prices.rules import amount, choice, currency_in, moment
from ..prices.settings import read_prices, set_prices
from .promotions import Promotions

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...world import Item, World

__all__ = ["apply"]

_ACTIONS = ("Create", "Delete", "Replace All")
_TYPES = {"Reduced": "REDUCED", "Clearance": "CLEARANCE"}
_LEAD, _LENGTH = timedelta(days=365), timedelta(days=180)


def apply(world: World, given: Mapping[str, Any], market: str) -> Item:
    """Set what is given of an item's prices, and do to its promotions what is said: all of it, or nothing.

    Raises:
        Problem: It is not a valid setting.
    """
    item = item_of_sku(world, given.get("sku"))
    prices, information = read_prices(given, market), given.get("promotionInformation")
    if not prices and information is None:
        raise Problem("price", "is missing, and so is promotionInformation")
    kept = None if information is None else _changed(world, item, given, market)
    set_prices(world, item, prices, market)
    if kept is not None:
        world.of(Promotions).keep(item, kept)
    return item


def _changed(world: World, item: Item, given: Mapping[str, Any], market: str) -> list[Pricing]:
    """The promotions that an item would have."""
    information = mapping(given["promotionInformation"], "promotionInformation")
    action = choice(information.get("promotionSettingAction"), "promotionSettingAction", _ACTIONS)
    if action == "Replace All" and information.get("promotionPrice") is None:
        return []
    promo_id = given.get("promoid")
    if action == "Delete":
        return world.of(Promotions).without(item, promo_id)
    pricing = _pricing(information, promo_id, market, datetime.fromtimestamp(world.clock.time(), UTC))
    return world.of(Promotions).changed(item, [pricing], replaced=action == "Replace All")


def _pricing(information: Mapping[str, Any], promo_id: str | None, market: str, now: datetime) -> Pricing:
    begins, ends = (_needed(information, f"promotionPrice{name}DateTime") for name in ("Start", "End"))
    if begins > now + _LEAD:
        raise Problem("promotionPriceStartDateTime", "must be within 365 days")
    if not begins < ends <= begins + _LENGTH:
        raise Problem("promotionPriceEndDateTime", "must be within 180 days after promotionPriceStartDateTime")
    if (placement := information.get("promotionPlacement")) is not None:
        choice(placement, "promotionPlacement", ("MAP Cart",))
    return Pricing(
        current=Price(currency_in(market), amount(information.get("promotionPrice"), "promotionPrice")),
        current_type=_TYPES[choice(information.get("promotionType"), "promotionType", tuple(_TYPES))],
        display=None if placement is None else "CART",
        effective=begins,
        expires=ends,
        promo_id=promo_id,
    )


def _needed(information: Mapping[str, Any], name: str) -> datetime:
    found = moment(information.get(name), name)
    if found is None:
        raise Problem(name, "is missing")
    return found
