"""Pages of lists: filtered by field, sorted, and cut by offset and limit."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from ...gateway.validation import Problem, mapping, sequence, whole

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["conditions", "kept", "page", "paged", "sorted_by"]


def page(body: Mapping[str, Any], *, most: int, usual: int) -> tuple[int, int]:
    """Offset and limit; both are required where one is stated.

    Raises:
        Problem: They are not numbers, or out of bounds.
    """
    if body.get("page") is None:
        return 0, usual
    stated = mapping(body["page"], "page")
    offset, limit = whole(stated.get("offset"), "page.offset"), whole(stated.get("limit"), "page.limit")
    if not 1 <= limit <= most:
        raise Problem("page.limit", f"must be between 1 and {most}")
    return offset, limit


def conditions(body: Mapping[str, Any], fields: tuple[str, ...] | None = None) -> dict[str, list[str]]:
    """Values by field, of which an entry must have one.

    Args:
        body: The request.
        fields: Which there may be; any, where nobody publishes them.

    Raises:
        Problem: A field is stated twice, has no values, or is none of ``fields``.
    """
    found: dict[str, list[str]] = {}
    for each in () if body.get("filters") in (None, []) else sequence(body["filters"], "filters"):
        condition = mapping(each, "filters")
        field, values = condition.get("field"), sequence(condition.get("values"), "values")
        if not isinstance(field, str) or not all(isinstance(value, str) for value in values):
            raise Problem("filters", "must have a field and values that are text")
        if fields is not None and field not in fields:
            raise Problem("filters", f"Allowed fields are [{', '.join(fields)}]")
        if field in found:
            raise Problem("filters", "must specify each field only once")
        found[field] = list(values)
    return found


def kept(documents: list[dict[str, Any]], wanted: Mapping[str, list[str]]) -> list[dict[str, Any]]:
    """Those that meet every condition; nothing has a field that entries lack."""
    return [each for each in documents if all(str(each.get(field)) in values for field, values in wanted.items())]


def sorted_by(documents: list[dict[str, Any]], body: Mapping[str, Any]) -> list[dict[str, Any]]:
    """In the order that is asked for, by a field of the entry or of how its ads do; numbers come before texts.

    Raises:
        Problem: The order is none.
    """
    if body.get("sort") is None:
        return documents
    sort = mapping(body["sort"], "sort")
    field, order = sort.get("field"), sort.get("order")
    if not isinstance(field, str) or order not in ("ASC", "DESC"):
        raise Problem("sort", "must have a field, and the order ASC or DESC")

    def key(document: dict[str, Any]) -> tuple[bool, float, str]:
        value = {**document.get("traffic", {}), **document}.get(field)
        number = value if isinstance(value, int | float) else None
        return number is None, number or 0.0, str(value)

    return sorted(documents, key=key, reverse=order == "DESC")


def paged(found: list[dict[str, Any]], offset: int, limit: int, *, flags: bool = False) -> dict[str, Any]:
    """One page, with its place in the list.

    Args:
        found: The whole list.
        offset: How many entries come before the page.
        limit: How many it may hold.
        flags: Whether the answer says if there are pages before and after it.
    """
    pagination: dict[str, Any] = {
        "pageNo": offset // limit,
        "pageSize": limit,
        "totalCount": len(found),
        "totalPages": math.ceil(len(found) / limit),
    }
    if flags:
        pagination |= {"hasNextPage": offset + limit < len(found), "hasPreviousPage": offset > 0}
    return {"pagination": pagination, "data": found[offset : offset + limit]}
