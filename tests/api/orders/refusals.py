"""Arguments of orders that are refused before anything is sent."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import msgspec

from support.examples import Refusal, call
from walmart_async.api.orders import (
    CancellationReason,
    CancelledLine,
    RefundedAmount,
    RefundedLine,
    RefundReason,
    ReturnAddress,
    ShippedLine,
)

PO = "1796277083022"
SHIPPED = ShippedLine(line_number=1, carrier="UPS", tracking_number="1", shipped_at=datetime(2026, 1, 1, tzinfo=UTC))
CANCELLED = CancelledLine(line_number=1, reason=CancellationReason.OUT_OF_STOCK)
AMOUNT = RefundedAmount(amount="1", reason=RefundReason.GOODWILL)
REFUNDED = RefundedLine(line_number=1, charges=[AMOUNT])
CENTER = ReturnAddress(address1="1 Road", city="Town", state="AL", postal_code="1", country="USA")


def changed(line: Any, **fields: Any) -> Any:
    return msgspec.structs.replace(line, **fields)


WRONG_SHIPMENTS = [
    ({"line_number": ""}, "lines[0].line_number"),
    ({"line_number": 1.5}, "lines[0].line_number"),
    ({"line_number": True}, "lines[0].line_number"),
    ({"quantity": 0}, "lines[0].quantity"),
    ({"quantity": 1.0}, "lines[0].quantity"),
    ({"carrier": None}, "lines[0].carrier, lines[0].other_carrier"),
    ({"other_carrier": "X"}, "lines[0].carrier, lines[0].other_carrier"),
    ({"carrier": " "}, "lines[0].carrier"),
    ({"tracking_number": ""}, "lines[0].tracking_number"),
    ({"shipped_at": datetime(2026, 1, 1)}, "lines[0].shipped_at"),  # noqa: DTZ001
    ({"pallet_asn": "P"}, "lines[0].pallet_asn"),
]
MARKETPLACE = [
    *(Refusal(call("list", limit=limit), "limit") for limit in (0, 201, "10", True)),
    *(Refusal(call("released", limit=limit), "limit") for limit in (0, 201)),
    Refusal(call("list", stauts="Created"), "stauts"),
    Refusal(call("list", sku=""), "sku"),
    Refusal(call("list", product_info="yes"), "product_info"),
    Refusal(call("list", created_start_date="2026-01-01"), "created_start_date"),
    Refusal(call("list", created_start_date=datetime(2026, 1, 1)), "created_start_date"),  # noqa: DTZ001
    Refusal(call("released", status="Created"), "status"),
    *(Refusal(call(name, ""), "purchase_order_id") for name in ("get", "acknowledge")),
    Refusal(call("ship", "", [SHIPPED]), "purchase_order_id"),
    Refusal(call("ship", PO, []), "lines"),
    *(Refusal(call("ship", PO, [changed(SHIPPED, **wrong)]), field) for wrong, field in WRONG_SHIPMENTS),
    Refusal(call("cancel", PO, []), "lines"),
    Refusal(call("cancel", PO, [changed(CANCELLED, quantity=-1)]), "lines[0].quantity"),
    Refusal(call("cancel", PO, [changed(CANCELLED, reason=CancellationReason.SUPPLIER)]), "lines[0].reason"),
    Refusal(call("cancel", PO, [CANCELLED, changed(CANCELLED, line_number=" ")]), "lines[1].line_number"),
    Refusal(call("refund", PO, []), "lines"),
    Refusal(call("refund", PO, [changed(REFUNDED, charges=[])]), "lines[0].charges"),
    *(
        Refusal(
            call("refund", PO, [changed(REFUNDED, charges=[changed(AMOUNT, amount=amount)])]),
            "lines[0].charges[0].amount",
        )
        for amount in ("0", "-1", 1.5, "1.001", "many", None)
    ),
    Refusal(
        call("refund", PO, [changed(REFUNDED, charges=[changed(AMOUNT, currency="usd")])]),
        "lines[0].charges[0].currency",
    ),
]
SUPPLIER = [
    Refusal(call("list", ship_node=""), "ship_node"),
    Refusal(call("list", ship_node="1", last_modified_start_date=None), "last_modified_start_date"),
    Refusal(call("released", ship_node="1", limit=0), "limit"),
    Refusal(call("get", PO, ship_node=" "), "ship_node"),
    Refusal(call("acknowledge", "", ship_node="1"), "purchase_order_id"),
    *(
        Refusal(call("ship", PO, [changed(SHIPPED, **wrong)], ship_node="1"), field)
        for wrong, field in [
            *WRONG_SHIPMENTS,
            ({"seller_order_id": "1"}, "lines[0].seller_order_id"),
            ({"despite_cancel_request": True}, "lines[0].despite_cancel_request"),
            ({"return_address": CENTER}, "lines[0].return_address"),
        ]
    ),
    Refusal(call("cancel", PO, [CANCELLED], ship_node="1"), "lines[0].reason"),
]
