"""The parameters of a request against the published ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .checking import faults
from .conversion import typed
from .errors import refusal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..facts import Parameter
    from .operations import Served

__all__ = ["check_headers", "check_query"]


def check_query(served: Served, query: Mapping[str, Sequence[str]]) -> None:
    """Refuse a query that lacks a parameter or has one with a value that none can have.

    An empty value is none, and what is not published is not looked at.
    """
    for name, parameter in served.operation.parameters.query.items():
        values = [value for value in query.get(name, ()) if value]
        if values:
            _check(served, name, parameter, values, "INVALID_REQUEST_PARAM")
        elif parameter.required:
            raise refusal("MISSING_REQUEST_PARAM", served.service, f"{name} is required.", field=name)


def check_headers(served: Served, headers: Mapping[str, str]) -> None:
    """Refuse a request that lacks a header which this operation has beyond those of every call, or has a wrong one."""
    for name, parameter in served.operation.parameters.header.items():
        value = headers.get(name, "").strip()
        if value:
            _check(served, name, parameter, [value], "INVALID_REQUEST_HEADER")
        elif parameter.required:
            raise refusal("MISSING_REQUEST_HEADER", served.service, f"{name} set blank or null", field=name)


def _check(served: Served, name: str, parameter: Parameter, values: Sequence[str], code: str) -> None:
    schema = served.document.resolve(parameter.schema)
    given: list[str] | str = values[0]
    if "array" in schema.types:
        given = [part for value in values for part in value.split(",")]
    for fault in faults(served.document, schema, typed(served.document, schema, given)):
        raise refusal(code, served.service, f"{name} {fault.problem}.", field=name)
