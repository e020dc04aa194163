"""A seller's promotional prices: changed, and listed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...gateway.markets import MARTS
from ...gateway.operations import Answer, Call, Route
from ...gateway.validation import item_of_sku, mapping
from ...gateway.xml import Root
from .promotions import Promotions
from .settings import apply

if TYPE_CHECKING:
    from ...world import Item
    from ..prices.prices import Price, Pricing

__all__ = ["ROUTES"]


def _put(call: Call) -> Answer:
    item = item_of_sku(call.world, call.object.get("sku"))
    call.world.of(Promotions).change(item, call.object)
    return _taken(call, item)


def _post(call: Call) -> Answer:
    given = mapping(mapping(call.object.get("MPItem"), "MPItem").get("Price"), "MPItem.Price")
    return _taken(call, apply(call.world, given, call.market))


def _taken(call: Call, item: Item) -> Answer:
    told = "The promotion is taken, and will show on the site in minutes."
    mart = {"mart": MARTS[call.market]} if call.market in MARTS else {}
    return Answer(document={"ItemPriceResponse": {**mart, "sku": item.sku, "message": told}})


def _get(call: Call) -> Answer:
    item = item_of_sku(call.world, call.params["sku"])
    pricing = [_listed(promotion) for promotion in call.world.of(Promotions).of(item)]
    payload = {"itemIdentifier": {"sku": item.sku}, "pricingList": {"replaceAll": False, "pricing": pricing}}
    return Answer(document={"status": "OK", "payload": payload})


def _listed(promotion: Pricing) -> dict[str, Any]:
    """One promotion, in the order of the published XML."""
    document: dict[str, Any] = {
        "currentPrice": _value(promotion.current),
        "currentPriceType": promotion.current_type,
        "promoId": promotion.promo_id,
    }
    if promotion.comparison is not None:
        document["comparisonPrice"] = _value(promotion.comparison)
    if promotion.comparison_type is not None:
        document["comparisonPriceType"] = promotion.comparison_type
    if promotion.comparison is not None:
        saved = promotion.comparison.amount - promotion.current.amount
        document["savingsAmount"] = round(saved, 2)
        document["savingsPercent"] = round(100 * saved / promotion.comparison.amount, 2)
    document["priceDisplayCodes"] = {
        "isRollback": False,
        "isStrikethrough": promotion.comparison is not None,
        "isReducedPrice": promotion.current_type == "REDUCED",
        "isClearance": promotion.current_type == "CLEARANCE",
    }
    if promotion.effective is not None:
        document["effectiveDate"] = promotion.effective
    if promotion.expires is not None:
        document["expirationDate"] = promotion.expires
    return document


def _value(price: Price) -> dict[str, Any]:
    return {"value": {"currency": price.currency, "amount": price.amount}}


# As in the published example: what is around the prices is in no namespace, and these are attributes.
_LISTING = Root(
    "ServiceResponse",
    "ns2",
    attributes=frozenset({"promoId", "isRollback", "isStrikethrough", "isReducedPrice", "isClearance"}),
    unqualified=frozenset({"ServiceResponse", "status", "payload"}),
)
ROUTES = (
    Route("promotion-management/updatePromotionalPrices", _put),
    Route("promotion-management/updateSyncPromotionalPrices", _post),
    Route("promotion-management/getPromotionalPrices", _get, xml=_LISTING),
)
