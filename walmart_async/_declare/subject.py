"""What a call is about, for its errors and log lines: read from its arguments when one of them is made."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, cast

if TYPE_CHECKING:
    from .operation import Operation
    from .request import Request

__all__ = ["subject_of"]

# By these Walmart knows things, never people: what else a query or a body holds may be a customer's.
_IDENTIFIERS: Final = (
    *("sku", "gtin", "shipNode", "purchaseOrderId", "feedId", "feedType", "requestId", "reportType", "reportDate"),
)


def subject_of(operation: Operation, request: Request[Any]) -> dict[str, str]:
    """What a call is about, by Walmart's names: ``{"sku": "LAMP-7"}``.

    The fields of a declared path, and of the query and the body those that identify things.
    """
    known = dict.fromkeys((*request.path, *_IDENTIFIERS) if operation.declared else _IDENTIFIERS)
    body = _fields(request.body)
    found = {name: _first(name, request.path, request.query, body) for name in known}
    return {name: str(value) for name, value in found.items() if value is not None}


def _fields(body: object) -> Mapping[str, Any]:
    if isinstance(body, Mapping):
        return cast("Mapping[str, Any]", body)
    return {name: value for name in _IDENTIFIERS if isinstance(value := getattr(body, name, None), str)}


def _first(name: str, *places: Mapping[str, Any]) -> str | int | None:
    values = (place.get(name) for place in places)
    return next((value for value in values if isinstance(value, str | int)), None)
