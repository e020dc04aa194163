"""What orders and returns of other channels have in common: headers, moments, pages, and what they refuse."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from ...gateway.errors import Refusal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...gateway.operations import Call

__all__ = ["HEADER", "day_bounds", "entry", "iso", "page", "refused", "units"]

HEADER = {"headerAttributes": {"buId": "0", "martId": "202"}}
_USUAL, _MOST, _LAST = 10, 50, 50_000
_INVALID = "INVALID_MCS_REQUEST"


def iso(seconds: float) -> str:
    """The moment that is so many seconds after the Unix epoch."""
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def units(amount: int, unit: str = "EA") -> dict[str, Any]:
    """So many units."""
    return {"unitOfMeasure": unit, "measurementValue": amount}


def entry(field: str, description: str, code: str = _INVALID) -> dict[str, Any]:
    """One thing that is wrong."""
    told = {"code": code, "field": field, "description": f"{field} {description}", "info": description}
    return {**told, "severity": "ERROR", "category": "REQUEST", "causes": []}


def refused(field: str, description: str, code: str = _INVALID) -> Refusal:
    """A refusal for one reason."""
    told = entry(field, description, code)
    return Refusal(400, [told], {"status": "BAD_REQUEST", "header": HEADER, "errors": [told]})


def day_bounds(call: Call, begins: str, ends: str) -> tuple[float, float]:
    """The seconds from the Unix epoch between which two days of the query lie, both included."""
    first, last = _day(call, begins), _day(call, ends)
    low = float("-inf") if first is None else _midnight(first)
    return low, float("inf") if last is None else _midnight(last) + timedelta(days=1).total_seconds()


def _day(call: Call, name: str) -> date | None:
    text = call.query.get(name)
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise refused(name, "must be a day as YYYY-MM-DD") from None


def _midnight(day: date) -> float:
    return datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()


def page(call: Call, rows: Sequence[Any]) -> dict[str, Any]:
    """As many as are asked for, with the count of all."""
    limit, offset = _whole(call, "limit", _USUAL, 1, _MOST), _whole(call, "offset", 0, 0, _LAST)
    count = {**HEADER["headerAttributes"], "pageCount": -(-len(rows) // limit), "totalCount": len(rows)}
    return {"status": "OK", "header": {"headerAttributes": count}, "payload": list(rows[offset : offset + limit])}


def _whole(call: Call, name: str, default: int, low: int, high: int) -> int:
    text = call.query.get(name) or str(default)
    if not (text.isascii() and text.isdigit() and low <= int(text[:10]) <= high):
        raise refused(name, f"must be {low} to {high}")
    return int(text)
