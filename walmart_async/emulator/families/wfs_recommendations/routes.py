"""Recommendations of Walmart Fulfillment Services: lists, and quantities of items that are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...gateway.errors import Refusal
from ...gateway.json_values import is_list
from ...gateway.operations import Answer, Call, Route
from ..items.catalogue import item_document
from .advice import WfsAdvice

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ...world import Item, World
    from .advice import Advice

__all__ = ["ROUTES"]

_DOCUMENT = "recommendations-api"
_MOST, _USUAL = 300, 30
_MOST_ITEMS = 1_000
_ORDERED_BY = {"restock": "forecastedSalesLift", "fulfill-with-wfs": "estimatedSalesLift"}


def _list(name: str) -> Callable[[Call], Answer]:
    def answer(call: Call) -> Answer:
        limit, offset = call.integer("limit", _USUAL, 1, _MOST), call.integer("offset", 0, 0, 10**9)
        found = _chosen(call, name)
        payload: dict[str, Any] = {
            "recommendedItems": [_row(call.world, *each) for each in found[offset : offset + limit]],
            "totalRecords": len(found),
        }
        if call.query.get("showInsights", str(name == "restock")).lower() == "true":
            payload["totalInsights"] = [_TOTALS[name](dict(found))]
        return Answer(document={"status": "OK", "payload": payload})

    return answer


def _chosen(call: Call, name: str) -> list[tuple[Item, Advice]]:
    favorite, hidden = _flag(call, "customerFavorite"), bool(_flag(call, "showHiddenRecordsOnly"))
    found = [
        (item, advice)
        for item, advice in call.world.of(WfsAdvice).lists[name].items()
        if call.world.items.get(item.sku) is item
        and advice.hidden == hidden
        and favorite in {None, advice.insights["customerFavorite"]}
    ]
    order = call.query.get("sort_by") or _ORDERED_BY.get(name, "estimatedStorageFee")
    # The document prints the order of one list as that which another has unless told otherwise.
    if order == "estimatedSalesLift" and name == "unpublished":
        order = "estimatedStorageFee"
    if any(order not in {**advice.more, **advice.insights} for _, advice in found):
        raise _bad("sort_by")
    found.sort(
        key=lambda each: _key({**each[1].more, **each[1].insights}[order]),
        reverse=call.query.get("sort_order", "DESC").upper() == "DESC",
    )
    return found


def _key(value: Any) -> tuple[float, str]:
    return (float(value), "") if isinstance(value, int | float) else (0.0, str(value))


def _flag(call: Call, name: str) -> bool | None:
    given = call.query.get(name)
    return None if not given else given.lower() == "true"


def _row(world: World, item: Item, advice: Advice) -> dict[str, Any]:
    return {
        "gtin": item.gtin or "",
        "sku": item.sku,
        "itemId": world.ids.item_id(item.sku),
        "brand": "Unbranded",
        "itemName": item_document(item, world)["productName"],
        **advice.more,
        "insights": [dict(advice.insights)],
    }


def _sum(kept: Mapping[Item, Advice], name: str, *, times: str = "") -> float:
    total: float = sum(each.insights[name] * (each.more[times] if times else 1) for each in kept.values())
    return round(total, 4)


def _restock_totals(kept: Mapping[Item, Advice]) -> dict[str, Any]:
    out = {item: each for item, each in kept.items() if each.more["stockStatus"] == "Out of Stock"}
    lost, total = _sum(out, "forecastedSalesLift"), _sum(kept, "forecastedSalesLift")
    return {
        "totalEstimatedSalesLift": total,
        "totalForecastedSalesLost": lost,
        "totalForecastedSalesAtRisk": round(total - lost, 4),
    }


def _conversion_totals(kept: Mapping[Item, Advice]) -> dict[str, Any]:
    lift = _sum(kept, "estimatedSalesLift")
    return {
        "sellerFulfilledPast30DaysSales": lift,
        "walmartFulfilledEstimatedSales": 2 * lift,
        "totalEstimatedSalesLift": lift,
    }


def _unpublished_totals(kept: Mapping[Item, Advice]) -> dict[str, Any]:
    return {
        "totalUnpublishedUnitsStored": sum(each.more["unitsStored"] for each in kept.values()),
        "totalEstimatedStorageFee": _sum(kept, "estimatedStorageFee", times="unitsStored"),
        "totalInventoryValue": _sum(kept, "inventoryValue"),
    }


_TOTALS: dict[str, Callable[[Mapping[Item, Advice]], dict[str, Any]]] = {
    "restock": _restock_totals,
    "fulfill-with-wfs": _conversion_totals,
    "unpublished": _unpublished_totals,
}


def _quantities(call: Call) -> Answer:
    gtins, skus = (_listed(call, name) for name in ("listOfGtins", "listOfSkus"))
    if not gtins and not skus:
        raise _bad("gtin/sku is required attribute.")
    world, known = call.world, call.world.of(WfsAdvice).quantities
    wanted = {world.by_gtin.get(gtin) for gtin in gtins} | {world.items.get(sku) for sku in skus}
    found = [_quantity(world, item, *each) for item, each in known.items() if item in wanted]
    return Answer(document={"status": "OK", "payload": {"replenishments": found}})


def _quantity(world: World, item: Item, suggested: int, most: int, favorite: bool) -> dict[str, Any]:  # noqa: FBT001
    gtin = item.gtin or ""
    return {
        "itemId": world.ids.item_id(item.sku),
        "gtin": gtin,
        "upc": gtin[2:],
        "vendorSku": item.sku,
        "suggestedQty": suggested,
        "maxQty": most,
        "customerFavorite": favorite,
    }


def _listed(call: Call, name: str) -> list[str]:
    given = call.object.get(name, [])
    if not is_list(given) or len(given) > _MOST_ITEMS or not all(isinstance(each, str) for each in given):
        raise _bad(name)
    return [each for each in given if isinstance(each, str)]


def _bad(description: str) -> Refusal:
    """As these services say it."""
    error = {
        "code": "400.WFS.100",
        "field": "null",
        "description": description,
        "info": "null",
        "severity": "ERROR",
        "category": "REQUEST",
        "causes": list[Any](),
    }
    return Refusal(400, [error], {"status": "INTERNAL_SERVER_ERROR", "errors": [error]})


ROUTES = (
    Route(f"{_DOCUMENT}/getShipmentQuantityRecommendations", _quantities, asks=True),
    Route(f"{_DOCUMENT}/getRestockRecommendations", _list("restock")),
    Route(f"{_DOCUMENT}/getFulfillWithWFSRecommendations", _list("fulfill-with-wfs")),
    Route(f"{_DOCUMENT}/getUnpublishedRecommendations", _list("unpublished")),
)
