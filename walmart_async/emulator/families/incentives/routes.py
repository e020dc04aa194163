"""Incentives: listed, and the settings of the account."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...gateway.errors import Refusal
from ...gateway.operations import Answer, Call, Route
from ..inventory.stock import Stock
from ..prices.prices import Prices
from .incentives import Incentives

if TYPE_CHECKING:
    from collections.abc import Callable

    from ...world import Item, World
    from .incentives import Incentive

__all__ = ["ROUTES"]

_MOST, _USUAL = 200, 25
_LOCKED_SECONDS = 4 * 3_600
_STATUSES = ("ELIGIBLE", "ENROLLED")
_ORDERS: dict[str, Callable[[dict[str, Any]], Any]] = {
    "ITEM_ID": lambda row: row["itemId"],
    "PRODUCT_NAME": lambda row: row["productName"],
    "CURRENT_PRICE": lambda row: row.get("currentPrice") or 0,
    "EXPIRATION_DATE": lambda row: row.get("expirationDate", ""),
    "ENROLLMENT_DATE": lambda row: row.get("enrollmentDate", ""),
}


def _list(call: Call) -> Answer:
    world, status, kind = call.world, call.query["incentiveStatus"], call.query.get("incentiveType")
    if status not in _STATUSES:
        told = f"incentiveStatus must be {' or '.join(_STATUSES)}."
        raise call.refusal("INVALID_REQUEST_PARAM", told, field="incentiveStatus")
    found = [
        _row(world, item, each)
        for (item, _), each in world.of(Incentives).of_items.items()
        if (each.enrolled is not None) == (status == "ENROLLED") and kind in {None, "", each.kind}
    ]
    if call.query.get("sortBy") in _ORDERS:
        found.sort(key=_ORDERS[call.query["sortBy"]], reverse=call.query.get("sortOrder") == "DESC")
    limit, offset = call.integer("limit", _USUAL, 1, _MOST), call.integer("offset", 0, 0, 10**9)
    page = found[offset : offset + limit]
    context = {
        "pageNo": offset // limit,
        "currentPageCount": len(page),
        "totalCount": len(found),
        "totalPages": -(-len(found) // limit),
    }
    return Answer(document={"pageContext": context, "items": page})


def _row(world: World, item: Item, incentive: Incentive) -> dict[str, Any]:
    price = world.of(Prices).regular.get(item)
    row: dict[str, Any] = {
        "itemId": world.ids.item_id(item.sku),
        "productName": item.sku,
        "skuId": item.sku,
        "targetPrice": incentive.target_price,
        "incentiveType": incentive.kind,
        "enrollmentType": "MANUAL" if incentive.by_hand else "AUTO",
        "incentiveStatus": "ELIGIBLE" if incentive.enrolled is None else "ENROLLED",
        "inventoryCount": sum(world.of(Stock).seller(item).values()),
        "startDate": _milliseconds(incentive.begins),
        "incentiveId": incentive.incentive_id,
    }
    if price is not None:
        row["currentPrice"] = price.current.amount
    if incentive.enrolled is not None:
        row["enrollmentDate"] = _milliseconds(incentive.enrolled)
    return row


def _milliseconds(moment: float) -> str:
    return str(round(moment * 1_000))


def _set_funded(call: Call) -> Answer:
    kept, now = call.world.of(Incentives), call.world.clock.time()
    if kept.funded_changed is not None and now < kept.funded_changed + call.world.hastened(_LOCKED_SECONDS):
        told = "The setting was changed less than four hours ago."
        raise Refusal(400, [{"code": "INVALID_REQUEST", "description": told, "field": "autoEnrollEnabled"}])
    kept.funded, kept.funded_changed = call.query["autoEnrollEnabled"].lower() == "true", now
    return Answer(document={"autoEnrollEnabled": kept.funded, "isDisabled": True})


def _set_subsidy(call: Call) -> Answer:
    kept = call.world.of(Incentives)
    kept.subsidy |= {name: call.object[name] for name in kept.subsidy if name in call.object}
    return Answer(document={"martId": "0", "statusInfo": dict(kept.subsidy)})


ROUTES = (
    Route("price-management/GET_/v3/price/incentives", _list),
    Route("price-management/updateWalmartFundedIncentivesEnrollmentStatus", _set_funded),
    Route("price-management/optCapProgramInPrice", _set_subsidy),
)
