"""The log of an item's stock, the report of how it is, and the report of how it changed in a month."""

from __future__ import annotations

import csv
import io
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from ....gateway.errors import Refusal
from ....gateway.operations import Answer, Call, Route
from ....gateway.validation import item_of_gtin
from ...inventory.wfs import WfsStock
from ..mcs import day_bounds, iso

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...inventory.wfs import WfsChange

__all__ = ["ROUTES"]

_USUAL, _MOST, _LAST = 50, 50, 10**9
_DAYS = 90 * 86_400
_FC = "FC"
_BYTES = "application/octet-stream"
_MONTH = re.compile(r"(0[1-9]|1[0-2])-([1-9][0-9]{3})", re.ASCII)
_KINDS = ("RECEIVING", "SALES", "RETURNS", "ADJUSTMENT")


def _log(call: Call) -> Answer:
    item, stock = item_of_gtin(call.world, call.query["gtin"]), call.world.of(WfsStock)
    begins, ends = day_bounds(call, "startDate", "endDate")
    if not call.query.get("startDate"):
        begins = call.world.clock.time() - _DAYS
    rows = [
        _row(number, each)
        for number, each in enumerate(stock.changes)
        if each.item is item
        and begins <= each.at < ends
        and call.query.get("shipmentId", each.shipment_id) in {"", each.shipment_id}
        and call.query.get("transactionType", each.why) in {"", each.why}
        and call.query.get("transactionLocation", _FC) in {"", _FC}
    ]
    limit, offset = call.integer("limit", _USUAL, 1, _MOST), call.integer("offset", 0, 0, _LAST)
    shown = _sorted(call, rows)[offset : offset + limit]
    payload = {"gtin": item.gtin, "vendorSku": item.sku, "productName": item.sku, "inventoryLog": shown}
    headers = {"limit": limit, "offset": offset, "totalCount": len(rows)}
    return Answer(document={"headers": headers, "payload": payload})


def _row(number: int, change: WfsChange) -> dict[str, Any]:
    return {
        "id": str(number + 1),
        "fcName": change.center,
        "changedUnits": change.units,
        "transactionTime": iso(change.at),
        "transactionLocation": _FC,
        "transactionReasonCode": change.why,
        "transactionReasonDesc": change.why.capitalize(),
        "transactionType": change.why,
        "shipmentId": change.shipment_id,
    }


def _sorted(call: Call, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    by, order = call.query.get("sort_by") or "", (call.query.get("sort_order") or "").upper()
    if by not in {"", "gtin", "changedUnits", "transactionReasonCode", "transactionType", "shipmentId"}:
        raise call.refusal("INVALID_REQUEST_PARAM", "The log cannot be sorted by this.", field="sort_by")
    if order not in {"", "ASC", "DESC"}:
        raise call.refusal("INVALID_REQUEST_PARAM", "sort_order must be ASC or DESC.", field="sort_order")
    found = sorted(rows, key=lambda row: row[by]) if by not in {"", "gtin"} else rows
    return found[::-1] if order == "DESC" else found


def _health(call: Call) -> Answer:
    levels = call.world.of(WfsStock).levels.items()
    head = ["SKU", "GTIN", "Available units", "Reserved units", "On hand units", "Inbound units"]
    rows = [
        [item.sku, item.gtin or "", level.available, level.reserved, level.available + level.reserved, level.inbound]
        for item, level in levels
    ]
    return _file([head, *rows])


def _reconciliation(call: Call) -> Answer:
    stock, month = call.world.of(WfsStock), _MONTH.fullmatch(call.query["monthYear"])
    if month is None:
        raise _refused("monthYear", "monthYear must be a month as MM-YYYY.")
    number, year = int(month[1]), int(month[2])
    begins = datetime(year, number, 1, tzinfo=UTC)
    now = datetime.fromtimestamp(call.world.clock.time(), UTC)
    if begins > now:
        raise _refused("monthYear", "monthYear must not be in the future.")
    items = list(stock.levels)
    if gtin := call.query.get("gtin"):
        if (year, number) != (now.year, now.month):
            raise _refused("gtin", "gtin is for the current month alone.")
        items = [each for each in items if each.gtin == gtin]
    ends = datetime(year + number // 12, number % 12 + 1, 1, tzinfo=UTC).timestamp() if year < 9999 else float("inf")  # noqa: PLR2004
    head = ["SKU", "GTIN", "Beginning units", *(kind.capitalize() for kind in _KINDS), "Ending units"]
    rows: list[list[Any]] = [head]
    for item in items:
        of_item = [each for each in stock.changes if each.item is item and each.at < ends]
        before = sum(each.units for each in of_item if each.at < begins.timestamp())
        during = [each for each in of_item if each.at >= begins.timestamp()]
        by_kind = [sum(each.units for each in during if each.why == kind) for kind in _KINDS]
        rows.append([item.sku, item.gtin or "", before, *by_kind, before + sum(by_kind)])
    return _file(rows)


def _file(rows: Sequence[Sequence[Any]]) -> Answer:
    written = io.StringIO()
    csv.writer(written).writerows(rows)
    return Answer(body=written.getvalue().encode(), media_type=_BYTES)


def _refused(field: str, description: str) -> Refusal:
    told: dict[str, Any] = {
        "code": "INVALID_WFS_REQUEST",
        "field": field,
        "description": description,
        "info": description,
        "severity": "ERROR",
        "category": "DATA",
        "causes": [],
    }
    return Refusal(400, [told], {"status": "BAD_REQUEST", "errors": [told]})


_DOCUMENT = "fulfillment-management"
ROUTES = (
    Route(f"{_DOCUMENT}/getWFSInventoryLog", _log),
    Route(f"{_DOCUMENT}/getInventoryHealthReport", _health),
    Route(f"{_DOCUMENT}/getInventoryReconciliationReport", _reconciliation),
)
