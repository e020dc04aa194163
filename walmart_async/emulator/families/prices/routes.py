"""A seller's prices and promotions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...gateway.bodies import json_object, problems_of
from ...gateway.errors import PRICE
from ...gateway.routing import Answer, Call, Root, Route
from ...gateway.validation import Problem, item_of_sku, sequence
from .prices import Prices
from .rules import change_promotions, read_pricing

if TYPE_CHECKING:
    from .prices import Price, Pricing

__all__ = ["ROUTES"]

JSON = "application/json"


@problems_of(PRICE)
def _put(call: Call) -> Answer:
    prices, body = call.world.of(Prices), json_object(call, PRICE)
    item = item_of_sku(call.world, body.get("sku"))
    if call.query.get("promo", "").lower() == "true":
        change_promotions(prices, item, body)
    else:
        entries = sequence(body.get("pricing"), "pricing")
        if len(entries) > 1:
            raise Problem("pricing", "must hold one regular price")
        prices.regular[item] = read_pricing(entries[0])
    done = {
        "mart": "WALMART_US",
        "sku": item.sku,
        "message": "The price is taken, and will show on the site in minutes.",
    }
    return Answer(document={"ItemPriceResponse": done})


@problems_of(PRICE)
def _get(call: Call) -> Answer:
    item = item_of_sku(call.world, call.params["sku"])
    pricing = [_listed(promotion) for promotion in call.world.of(Prices).promotions(item)]
    payload = {"itemIdentifier": {"sku": item.sku}, "pricingList": {"replaceAll": False, "pricing": pricing}}
    return Answer(document={"status": "OK", "payload": payload})


def _listed(promotion: Pricing) -> dict[str, Any]:
    document: dict[str, Any] = {
        "currentPrice": _value(promotion.current),
        "currentPriceType": promotion.current_type,
        "priceDisplayCodes": {
            "isRollback": False,
            "isStrikethrough": promotion.comparison is not None,
            "isReducedPrice": promotion.current_type == "REDUCED",
            "isClearance": promotion.current_type == "CLEARANCE",
        },
        "promoId": promotion.promo_id,
    }
    if promotion.comparison is not None:
        saved = promotion.comparison.amount - promotion.current.amount
        document["comparisonPrice"] = _value(promotion.comparison)
        document["savingsAmount"] = round(saved, 2)
        document["savingsPercent"] = round(100 * saved / promotion.comparison.amount, 2)
    if promotion.comparison_type is not None:
        document["comparisonPriceType"] = promotion.comparison_type
    if promotion.effective is not None:
        document["effectiveDate"] = promotion.effective
    if promotion.expires is not None:
        document["expirationDate"] = promotion.expires
    return document


def _value(price: Price) -> dict[str, Any]:
    return {"value": {"currency": price.currency, "amount": price.amount}}


ROUTES = (
    Route("PUT", "/v3/price", _put, xml=Root("ItemPriceResponse", "ns2"), consumes=(JSON,), surfaces=("marketplace",)),
    Route("GET", "/v3/promo/sku/{sku}", _get, xml=Root("ServiceResponse", "ns2"), surfaces=("marketplace",)),
)
