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

__all__ = ["as_published", "check_headers", "check_query"]


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


def as_published(served: Served, query: Mapping[str, str]) -> dict[str, str]:
    """A query whose enums are spelt as they are published: any case of letters is taken, and means the same."""
    known = served.operation.parameters.query
    return {name: _spelt(served, known[name], value) if name in known else value for name, value in query.items()}


def _spelt(served: Served, parameter: Parameter, value: str) -> str:
    values = (str(each) for each in served.document.resolve(parameter.schema).enum)
    return next((each for each in values if each.upper() == value.upper()), value)


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
