"""What a question for rates or for a label must say, and what its package would cost."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from ...gateway.json_values import is_list
from ...gateway.validation import Problem, mapping, sequence, whole
from ..orders.orders import Orders
from .carriers import CARRIERS, PACKAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ...gateway.operations import Call
    from ..orders.orders import Order
    from .carriers import Service

__all__ = [
    "add_ons_of",
    "carriers_asked",
    "chosen_add_ons",
    "items_of",
    "order_of",
    "pounds_of",
    "promise_of",
    "rate_of",
]

_POUNDS = {"LB": 1.0, "OZ": 1 / 16, "KG": 2.2046}
_CUSTOM = "CUSTOM_PACKAGE"
_MOST = 1_000_000
_PRICES = {"SIGNATURE": 6.35, "INSURANCE": 0.33}


def order_of(call: Call) -> Order:
    """The seller's order that the package is for."""
    order = call.world.of(Orders).find("marketplace", str(call.object.get("purchaseOrderId")))
    if order is None:
        raise call.refusal("CONTENT_NOT_FOUND", "No such purchase order.", field="purchaseOrderId")
    return order


def items_of(call: Call, order: Order) -> Sequence[Mapping[str, Any]]:
    """Units of lines of the order."""
    items = [mapping(each, "boxItems") for each in sequence(call.object.get("boxItems"), "boxItems")]
    for item in items:
        line = order.line(str(item.get("lineNumber")))
        if line is None or line.sku != item.get("sku"):
            raise Problem("boxItems", "must name lines of the order with their SKU")
        if not 0 < whole(item.get("quantity"), "boxItems.quantity") <= line.units:
            raise Problem("boxItems.quantity", f"must be 1 to {line.units}")
    return items


def pounds_of(call: Call, carrier: str | None) -> float:
    """The weight of the package, once its kind and its size are known to be right."""
    kind, box = call.object.get("packageType"), mapping(call.object.get("boxDimensions"), "boxDimensions")
    kinds = {
        each["packageTypeShortName"]
        for name, several in PACKAGES.items()
        for each in several
        if carrier in (None, name)
    }
    if kind not in kinds:
        raise Problem("packageType", "is not a kind of package of this carrier")
    if kind == _CUSTOM and any(
        box.get(f"box{name}") is None for name in ("Length", "Width", "Height", "DimensionUnit")
    ):
        raise Problem("boxDimensions", "must have length, width, height and their unit")
    weight, unit = box.get("boxWeight"), str(box.get("boxWeightUnit"))
    if isinstance(weight, bool) or not isinstance(weight, int | float) or not 0 < weight < _MOST:
        raise Problem("boxDimensions.boxWeight", f"must be a number above zero, and below {_MOST:,}")
    if unit not in _POUNDS:
        raise Problem("boxDimensions.boxWeightUnit", f"must be {' or '.join(_POUNDS)}")
    return weight * _POUNDS[unit]


def chosen_add_ons(call: Call) -> Sequence[str]:
    """What is wanted besides the label."""
    names = call.object.get("addOns")
    if not is_list(names or []) or not set(map(str, names or [])) <= _PRICES.keys():
        raise Problem("addOns", f"must be of {', '.join(_PRICES)}")
    return names or ()


def carriers_asked(call: Call) -> set[str]:
    """The carriers whose services are wanted, in capitals; all of them where none is named."""
    names = call.object.get("carriers") or list(CARRIERS)
    return {str(name).upper() for name in sequence(names, "carriers")}


def rate_of(service: Service, pounds: float) -> dict[str, Any]:
    """What the service takes for a package of this weight."""
    return _dollars(service.base + 0.4 * pounds)


def promise_of(call: Call, service: Service, order: Order) -> tuple[datetime, bool]:
    """When the service would deliver, and whether that is as early as the customer was promised."""
    begins = _moment(call, "shipByDate") or datetime.fromtimestamp(call.world.clock.time(), UTC)
    promised = _moment(call, "deliverByDate") or datetime.fromtimestamp(order.deliver_by, UTC)
    delivered = begins + timedelta(days=service.days)
    return delivered, delivered <= promised


def add_ons_of(names: Iterable[str], order: Order, *, bought: bool) -> list[dict[str, Any]]:
    """Signature and insurance with their prices; an insurance pays what the order is worth."""
    worth = sum(line.price * line.units for line in order.lines)
    return [
        {
            "name": name,
            "charge": _dollars(_PRICES[name]),
            **({"declaredValue": _dollars(worth)} if name == "INSURANCE" else {}),
            **({"status": "Active"} if bought else {}),
        }
        for name in names
    ]


def _dollars(amount: float) -> dict[str, Any]:
    return {"amount": round(amount, 2), "currency": "USD"}


def _moment(call: Call, name: str) -> datetime | None:
    text = call.object.get(name)
    if text is None:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except (TypeError, ValueError):
        raise Problem(name, "must be an ISO 8601 date and time") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
