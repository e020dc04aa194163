"""How the prices of a seller do, made of what the emulator knows of its items."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...gateway.json_values import is_list
from ...gateway.operations import Answer, Call, Route
from ...gateway.validation import Problem, mapping, sequence, whole
from ..inventory.stock import Stock
from ..prices.prices import Prices
from ..repricer.strategies import Strategies

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...world import Item, World

__all__ = ["ROUTES"]

_PAGE = 25
_FIELDS = {
    "buyBoxWinRate": "buyBoxWinRate",
    "priceCompetitiveness": "priceCompetitiveScore",
    "gmvL30D": "gmv30",
    "traffic": "traffic",
    "itemPublishStatus": "",
    "isInDemand": "inDemand",
}
_ORDERS = {
    "PRICE_COMPETITIVE_SCORE": "priceCompetitiveScore",
    "GMVL30D": "gmv30",
    "BUY_BOX_WIN_RATE": "buyBoxWinRate",
    "REFERENCE_PRICE": "comparisonPrice",
    "IS_IN_DEMAND": "inDemand",
    "TRAFFIC": "traffic",
    "PAGE_VIEWS": "traffic",
}


def _list(call: Call) -> Answer:
    asked, world = call.object, call.world
    rows = [_row(world, item) for item in world.items.values()]
    if asked.get("searchCriteria"):
        wanted = mapping(asked["searchCriteria"], "searchCriteria").get("searchValue")
        rows = [row for row in rows if row["sku"] in sequence(wanted, "searchValue")]
    for condition in sequence(asked["filter"], "filter") if asked.get("filter") else ():
        rows = [row for row in rows if _meets(row, mapping(condition, "filter"))]
    if asked.get("sort"):
        sort = mapping(asked["sort"], "sort")
        name = _ORDERS.get(str(sort.get("sortField")), "sku")
        rows.sort(key=lambda row: str(row.get(name)), reverse=sort.get("sortOrder") == "DESC")
    begin = whole(asked.get("pageNumber"), "pageNumber") * _PAGE
    page = rows[begin : begin + _PAGE]
    # As recorded: number and pages are 0, however many there are.
    context = {"pageNo": 0, "currentPageCount": len(page), "totalCount": len(rows), "totalPages": 0}
    return Answer(document={"data": {"pageContext": context, "pricingInsightsResponseList": page}})


def _meets(row: Mapping[str, Any], condition: Mapping[str, Any]) -> bool:
    name, operator, value = str(condition.get("name")), condition.get("operator"), condition.get("value")
    if name not in _FIELDS or not is_list(value) or not value:
        raise Problem("filter", f"must be of {', '.join(_FIELDS)}, with a list of values")
    field = _FIELDS[name]
    if not field:  # of the state of a listing nothing is known here
        return True
    if operator == "BETWEEN":
        if not all(isinstance(bound, int | float) for bound in value):
            raise Problem("filter", "must have numbers as bounds")
        return bool(value[0] <= float(row[field]) <= value[-1])
    return str(row[field]).lower() in {str(each).lower() for each in value}


def _row(world: World, item: Item) -> dict[str, Any]:
    price, assigned = world.of(Prices).regular.get(item), world.of(Strategies).assigned.get(item)
    amount = price.current.amount if price else None
    return {
        "itemName": item.sku,
        "sku": item.sku,
        "currentPrice": amount,
        "buyBoxBasePrice": amount,
        "buyBoxTotalPrice": amount,
        "buyBoxWinRate": "100" if amount else "0",
        "competitorPrice": None,
        "comparisonPrice": price.comparison.amount if price and price.comparison else None,
        "fulfillment": "Seller Fulfilled",
        "inventoryCount": sum(world.of(Stock).seller(item).values()),
        "repricerStrategyName": assigned.strategy if assigned else None,
        "repricerStatus": "Active" if assigned else None,
        "repricerMinPrice": assigned.minimum if assigned else None,
        "repricerMaxPrice": assigned.maximum if assigned else None,
        "priceCompetitiveScore": 100 if amount else 0,
        "gmv30": 0,
        "inDemand": False,
        "traffic": "LOW",
        "priceCompetitive": amount is not None,
        "suggestedPriceDriver": "NONE",
    }


ROUTES = (Route("price-management/PricingInsights", _list, asks=True),)
