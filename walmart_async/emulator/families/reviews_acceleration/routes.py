"""The review accelerator program: its items by status, their categories, and their enrolment."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Any

from ...gateway.json_values import is_list
from ...gateway.operations import Answer, Call, Route
from ...gateway.validation import Problem, mapping, sequence
from ..items.catalogue import item_document
from .program import STATUSES, Program, Scroll

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ...world import Item, World
    from .program import Participation

__all__ = ["PAGE", "ROUTES"]

_DOCUMENT = "reviews-acceleration"
PAGE = 50
"""Made up: how many items a page has is not published."""
_PERIODS = ("7DAYS", "14DAYS", "30DAYS")
_USUAL_TARGET, _MOST_TARGET = 5, 20


def _items(call: Call) -> Answer:
    program, wanted = call.world.of(Program), mapping(call.object.get("filter"), "filter")
    if wanted.get("itemStatus") not in STATUSES:
        raise Problem("filter.itemStatus", f"must be one of {', '.join(STATUSES)}")
    if wanted.get("dateRange", _PERIODS[0]) not in _PERIODS:
        raise Problem("filter.dateRange", f"must be one of {', '.join(_PERIODS)}")
    scroll_id, scroll = _scroll(call, program, wanted)
    page, scroll.place = scroll.items[scroll.place : scroll.place + PAGE], scroll.place + PAGE
    payload = {
        "totalItems": len(scroll.items),
        "fetchedItems": len(page),
        "dateRange": wanted.get("dateRange", _PERIODS[0]),
        "items": [_row(call.world, item, program.items[item]) for item in page],
        "scrollId": scroll_id,
    }
    return Answer(document={"statusCode": 200, "payload": payload})


def _scroll(call: Call, program: Program, wanted: Mapping[str, Any]) -> tuple[str, Scroll]:
    """The search that an id stands for, which stays the same from page to page; a new one for ``*``."""
    scroll_id = call.query["scrollId"]
    if scroll_id == "*":
        keep = _filter(call.world, call.object, wanted)
        known = call.world.items
        found = [item for item, each in program.items.items() if known.get(item.sku) is item and keep(item, each)]
        made = Scroll(_sorted(call, program, found), call.object)
        scroll_id = base64.b64encode(b"\x0d\x71uery" + call.world.ids.uuid().encode()).decode()
        program.scrolls[scroll_id] = made
        return scroll_id, made
    scroll = program.scrolls.get(scroll_id)
    if scroll is None or scroll.body != call.object:
        raise Problem("scrollId", "is not one of this search")
    return scroll_id, scroll


def _filter(world: World, body: Mapping[str, Any], wanted: Mapping[str, Any]) -> Callable[[Item, Participation], bool]:
    categories = sequence(wanted["category"], "filter.category") if "category" in wanted else None
    price = mapping(wanted.get("price", {}), "filter.price")
    low, high = _number(price, "minimum", 0.0), _number(price, "maximum", float("inf"))
    texts = [_search(mapping(each, "search")) for each in _listed(body, "search")]
    favorite = wanted.get("isCustomerFavorite")
    if favorite is not None and not isinstance(favorite, bool):
        raise Problem("filter.isCustomerFavorite", "must be true or false")

    def keep(item: Item, each: Participation) -> bool:
        document = item_document(item, world)
        return (
            each.status == wanted["itemStatus"]
            and (categories is None or each.category in categories)
            and low <= document["price"]["amount"] <= high
            and favorite in {None, bool(each.favorite)}
            and all(text in str(document[name]).lower() for name, text in texts)
        )

    return keep


def _listed(body: Mapping[str, Any], name: str) -> list[Any]:
    given = body.get(name, [])
    if not is_list(given):
        raise Problem(name, "must be a list")
    return list(given)


def _number(price: Mapping[str, Any], name: str, default: float) -> float:
    value = price.get(name, default)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise Problem(f"filter.price.{name}", "must be a number")
    return float(value)


def _search(given: Mapping[str, Any]) -> tuple[str, str]:
    names, value = {"ITEM_NAME": "productName", "SKU": "sku"}, given.get("value")
    if given.get("field") not in ("ITEM_NAME", "SKU") or not isinstance(value, str):
        raise Problem("search.field", "must be ITEM_NAME or SKU, with a text as value")
    return names[given["field"]], value.lower()


def _sorted(call: Call, program: Program, found: list[Item]) -> list[Item]:
    keys: dict[str, Callable[[Item], float]] = {
        "ITEM_PRIORITY": lambda item: program.items[item].priority,
        "PRICE": lambda item: item_document(item, call.world)["price"]["amount"],
    }
    steps = [mapping(each, "sort") for each in _listed(call.object, "sort")]
    for step in steps:
        if step.get("field") not in ("ITEM_PRIORITY", "PRICE") or step.get("order", "ASC") not in ("ASC", "DESC"):
            raise Problem("sort", "must have a field and an order that are known")
        if isinstance(step.get("priority", 1), bool) or not isinstance(step.get("priority", 1), int):
            raise Problem("sort.priority", "must be a whole number")
    for step in sorted(steps, key=lambda each: each.get("priority", 1), reverse=True):
        found.sort(key=keys[step["field"]], reverse=step.get("order") == "DESC")
    return found if steps else sorted(found, key=keys["ITEM_PRIORITY"])


def _row(world: World, item: Item, each: Participation) -> dict[str, Any]:
    return {
        "itemId": world.ids.item_id(item.sku),
        "itemName": item_document(item, world)["productName"],
        "sales": None,
        "currentReviews": each.reviews,
        "impressions": None,
        "currentPageViews": None,
        "reviewsCollected": each.collected,
        "sku": item.sku,
        "itemStatus": each.status,
        "itemPriority": each.priority,
        "isCustomerFavorite": each.favorite,
    }


def _categories(call: Call) -> Answer:
    statuses = sequence(call.object.get("itemStatus", list(STATUSES)), "itemStatus")
    if any(each not in STATUSES for each in statuses):
        raise Problem("itemStatus", f"must be of {', '.join(STATUSES)}")
    found = [each.category for each in call.world.of(Program).items.values() if each.status in statuses]
    return Answer(
        document={
            "statusCode": 200,
            "payload": {"itemStatus": list(statuses), "categories": list(dict.fromkeys(found))},
        }
    )


def _update(call: Call) -> Answer:
    program, status = call.world.of(Program), call.object.get("status")
    if status not in ("ENROLL", "DISENROLL"):
        raise Problem("status", "must be ENROLL or DISENROLL")
    done: list[dict[str, Any]] = []
    refused: list[dict[str, Any]] = []
    for each in [mapping(each, "items") for each in sequence(call.object.get("items"), "items")]:
        item_id, target = each.get("itemId"), each.get("targetReviews", _USUAL_TARGET)
        found = program.find(item_id) if isinstance(item_id, str) else None
        if found is None:
            refused.append(_refused(item_id, "400.INVALID_ITEMID.001", "Invalid itemId"))
        elif isinstance(target, bool) or not isinstance(target, int) or not 1 <= target <= _MOST_TARGET:
            refused.append(_refused(item_id, "400.INVALID_TARGET.001", "Invalid targetReviews"))
        elif found[1].status == "COMPLETE":
            refused.append(_refused(item_id, "400.INVALID_STATUS.001", "The item has all its reviews"))
        else:
            found[1].status, found[1].wanted = ("ENROLLED", target) if status == "ENROLL" else ("ELIGIBLE", 0)
            name = item_document(found[0], call.world)["productName"]
            done.append({"itemId": item_id, "itemDescription": name, "sku": found[0].sku})
    payload = {"success": {"items": done}, **({"failure": {"items": refused}} if refused else {})}
    return Answer(document={"statusCode": 200, "payload": payload})


def _refused(item_id: Any, code: str, description: str) -> dict[str, Any]:
    return {
        "itemId": str(item_id),
        "errorCode": code,
        "errorDescription": description,
        "severity": "ERROR",
        "category": "DATA",
    }


ROUTES = (
    Route(f"{_DOCUMENT}/getIrpItems", _items, asks=True),
    Route(f"{_DOCUMENT}/getIrpCategories", _categories, asks=True),
    Route(f"{_DOCUMENT}/bulkUpdateItemStatus", _update),
)
