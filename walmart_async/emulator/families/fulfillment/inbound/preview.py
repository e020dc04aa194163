"""Where the units of an order would go, and what Walmart would take for moving them on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ....gateway.operations import Answer, Call, Route
from ....gateway.validation import mapping
from .announcing import lines_of, wrong_with
from .centers import shares
from .refusing import refused

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .centers import Center
    from .shipments import Line

__all__ = ["ROUTES"]

_PER_UNIT = 0.25
_CURRENCY = "USD"


def _preview(call: Call) -> Answer:
    order = mapping(call.object["payload"], "payload")
    errors = list(wrong_with(call.world, order))
    if errors:
        raise refused(*errors)
    lines = lines_of(call, order)
    previews = [
        {"previewType": "inbound", "preview": _places(lines, transfer=True)},
        {"previewType": "selfMirroring", "preview": _places(lines, transfer=False)},
    ]
    payload = [{"inboundOrderId": str(order["inboundOrderId"]), "previews": previews}]
    return Answer(document={"status": "OK", "payload": payload})


def _places(lines: Sequence[Line], *, transfer: bool) -> list[dict[str, Any]]:
    divided: dict[Center, list[tuple[Line, int]]] = {}
    for line in lines:
        for center, units in shares(line.units, transfer=transfer):
            divided.setdefault(center, []).append((line, units))
    return [_place(center, parts, transfer=transfer) for center, parts in divided.items()]


def _place(center: Center, parts: Sequence[tuple[Line, int]], *, transfer: bool) -> dict[str, Any]:
    total = sum(units for _, units in parts)
    return {
        "shipNode": center.node,
        "isSortable": True,
        "isNonSortable": False,
        "nodeType": center.kind,
        "shipToAddress": center.address,
        **(_charge("totalNetTransferCharge", total) if transfer else {}),
        "shipmentItems": [
            {
                "vendorSku": line.item.sku,
                "productType": "GTIN",
                "productId": line.product_id,
                "itemQty": units,
                **(_charge("netTransferCharge", units) if transfer else {}),
            }
            for line, units in parts
        ],
    }


def _charge(name: str, units: int) -> dict[str, Any]:
    return {name: round(_PER_UNIT * units, 2), "currencyUnit": _CURRENCY}


ROUTES = (Route("fulfillment-management/inboundPreview", _preview, asks=True),)
