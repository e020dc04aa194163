"""Returns of orders from other channels: made, cancelled, listed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ....gateway.operations import Answer, Call, Route
from ....gateway.validation import mapping, sequence, whole
from ..mcs import HEADER, day_bounds, iso, page, refused, units
from ..orders.orders import DELIVERED, MultichannelOrders
from .returns import INITIATED, MultichannelReturns, ReturnedLine

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..orders.orders import MultichannelOrder
    from .returns import MultichannelReturn

__all__ = ["ROUTES"]

_REFUSED = "500.RETURN_ORDER_SERVICE.400"
_CODES = {INITIATED: 1000, "RETURN_RECEIVED": 5000, "RETURN_CANCELLED": 9000}
_CENTER = {
    "address": {
        "addressLineOne": "1 Return Road",
        "city": "Joliet",
        "countryCode": "US",
        "postalCode": "60433",
        "stateOrProvinceCode": "IL",
    },
    "name": {"completeName": "Returns", "firstName": "Returns"},
}


def _create(call: Call) -> Answer:
    payload = mapping(call.object["payload"], "payload")
    known, seller_id = call.world.of(MultichannelReturns), str(payload.get("sellerReturnOrderId") or "")
    made = known.of_seller(seller_id) if seller_id else None
    if made is None:
        order = call.world.of(MultichannelOrders).find(payload["sellerOrderId"])
        if order is None:
            raise refused("sellerOrderId", "is not that of an order", "INVALID_SELLER_ORDER_ID")
        if order.status != DELIVERED:
            raise refused("sellerOrderId", "is that of an order that is not delivered", _REFUSED)
        stated = sequence(payload["orderItems"], "orderItems")
        lines: list[ReturnedLine] = []
        for place, each in enumerate(stated):
            lines.append(_line(order, lines, place, mapping(each, "orderItems")))
        made = known.create(seller_id or call.world.ids.uuid(), order, lines)
    return Answer(document={"status": "OK", "header": HEADER, "payload": _listed(made, status=False)})


def _line(order: MultichannelOrder, before: list[ReturnedLine], place: int, stated: Mapping[str, Any]) -> ReturnedLine:
    field = f"orderItems[{place}]"
    sku = mapping(stated.get("itemDetail"), f"{field}.itemDetail").get("sku")
    count = whole(mapping(stated.get("qty"), f"{field}.qty").get("measurementValue"), f"{field}.qty")
    of_sku = [line for line in order.lines if line.item.sku == sku]
    if not of_sku:
        raise refused(f"{field}.itemDetail.sku", "is not in the order", _REFUSED)
    for line in of_sku:
        left = line.shipped - line.returned - sum(each.units for each in before if each.line is line)
        if 1 <= count <= left:
            return ReturnedLine(line, count, str(stated.get("returnReason") or "No Longer Wanted"))
    raise refused(f"{field}.qty", "is not 1 or more, or more than a line has left to return", _REFUSED)


def _cancel(call: Call) -> Answer:
    known = call.world.of(MultichannelReturns)
    found = known.by_id.get(call.params["orderId"])
    if found is None:
        raise refused("orderId", "is not that of a return", _REFUSED)
    if found.status != INITIATED:
        raise refused("orderId", f"is that of a return that is {found.status}, and cannot be cancelled", _REFUSED)
    known.cancel(found)
    return Answer(document={"status": "OK", "header": HEADER, "payload": {"returnOrderId": found.return_order_id}})


def _list(call: Call) -> Answer:
    begins, ends = day_bounds(call, "fromOrderDate", "toOrderDate")
    found = [each for each in call.world.of(MultichannelReturns).by_id.values() if begins <= each.created < ends]
    return Answer(document=page(call, [_listed(each, status=True) for each in reversed(found)]))


def _listed(found: MultichannelReturn, *, status: bool) -> dict[str, Any]:
    lines: list[dict[str, Any]] = []
    for place, each in enumerate(found.lines, 1):
        line: dict[str, Any] = {
            "lineNo": str(place),
            "returnReason": each.reason,
            "returnReasonDesc": each.reason,
            "itemDetail": {"sku": each.line.item.sku},
            "qty": units(each.units),
        }
        if status:
            told = {"status": found.status, "statusCode": _CODES[found.status], "statusQuantity": units(each.units)}
            line["lineQuantityInfo"] = [told]
            line["currentTrackingStatuses"] = [
                {
                    "trackingStatus": found.status,
                    "quantity": units(each.units, "EACH"),
                    "currentTrackingStatusTime": iso(found.changed),
                }
            ]
        lines.append(line)
    own = {} if status else {"sellerReturnOrderId": found.seller_return_id}
    group = {
        "groupNo": "1",
        "returnOrderGroupLines": [{"lineNo": each["lineNo"], "qty": each["qty"]} for each in lines],
        "labelImageUrl": f"https://labels.example/{found.return_order_id}.png",
        "carrierInfo": {
            "carrierName": "FEDEX",
            "trackingNo": found.return_order_id[-12:],
            "trackingUrl": f"https://tracking.example/{found.return_order_id[-12:]}",
        },
        "shipTo": _CENTER,
    }
    return {
        **own,
        "returnOrderId": found.return_order_id,
        "sellerOrderId": found.order.seller_order_id,
        "returnOrderLines": lines,
        "returnLineGroups": [group],
        "channelName": "Seller_Returns",
    }


_DOCUMENT = "fulfillment-management"
ROUTES = (
    Route(f"{_DOCUMENT}/createReturnFulfillment", _create),
    Route(f"{_DOCUMENT}/cancelReturnFulfillment", _cancel),
    Route(f"{_DOCUMENT}/getReturnOrdersStatus", _list),
)
