"""The metrics of a seller's service, each as a summary and as a workbook of the orders behind it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from ...gateway.operations import Answer, Call, Route
from .performance import METRICS, Figures, Metric, Performance
from .workbook import workbook

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["ROUTES"]

_FILE = "application/octet-stream"
_LATE_SHIPMENT_DAYS = (14, 30, 60, 90)
_MOST_DAYS = 2**31 - 1
_COLUMNS = ("PO #", "Order Date", "Reason")
_NOTHING = Answer(204, body=b"")


def _figures(call: Call, metric: Metric) -> Figures | None:
    days = _days(call, metric)
    method, condition = call.query.get("shippingMethod"), call.query.get("conditionType")
    figures = call.world.of(Performance).of(metric, days)
    # Orders of the emulator are to be shipped in the usual time, and its items are new.
    is_other = method in {"TWO_DAY", "ONE_DAY"} or condition == "RESOLD"
    return None if is_other and metric.name not in call.world.of(Performance).arranged else figures


def _days(call: Call, metric: Metric) -> int:
    days = call.integer("reportDuration", metric.days, 1, _MOST_DAYS)
    if metric.name == "lateShipment" and days not in _LATE_SHIPMENT_DAYS:
        told = f"reportDuration must be one of {_LATE_SHIPMENT_DAYS}."
        raise call.refusal("INVALID_REQUEST_PARAM", told, field="reportDuration")
    return days


def _summary(call: Call, metric: Metric) -> Answer:
    figures = _figures(call, metric)
    if figures is None:
        return _NOTHING
    told = (
        {"shippingMethod": call.query.get("shippingMethod") or "ALL_METHODS"} if metric.name in {"otd", "vtr"} else {}
    )
    if metric.name == "returns":
        told = {"conditionType": call.query.get("conditionType") or "ALL"}
    # Without a zone, as these services write moments.
    counted = datetime.fromtimestamp(call.world.clock.time(), UTC).replace(tzinfo=None).isoformat(timespec="seconds")
    payload = {"reportDuration": _days(call, metric), "updatedTimestamp": counted, **told, **figures.summary}
    return Answer(document={"status": "OK", "payload": payload})


def _report(call: Call, metric: Metric) -> Answer:
    figures = _figures(call, metric)
    if figures is None:
        return _NOTHING
    columns = list(dict.fromkeys(name for row in figures.rows for name in row)) or _COLUMNS
    table = [columns, *([row.get(name, "") for name in columns] for row in figures.rows)]
    return Answer(body=workbook(table), media_type=_FILE)


def _routes(metric: Metric) -> Iterator[Route]:
    yield Route(f"insights-management/{metric.summary}", lambda call: _summary(call, metric))
    yield Route(f"insights-management/{metric.report}", lambda call: _report(call, metric))


ROUTES = tuple(route for metric in METRICS.values() for route in _routes(metric))
