"""``walmart operations``: everything that is declared, as a table or as JSON."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated, Any

import msgspec
import typer
from rich.console import Console
from rich.table import Table

from ..families import operations as declared_operations

if TYPE_CHECKING:
    from .._declare.operation import Operation

__all__ = ["operations"]

# Where nobody watches (a pipe, a file), there is no screen to fit into.
_UNBOUND_WIDTH = 400


def operations(
    *, as_json: Annotated[bool, typer.Option("--json", help="One JSON array, on standard output.")] = False
) -> None:
    """List every operation of Walmart's that this library declares."""
    if as_json:
        typer.echo(msgspec.json.format(msgspec.json.encode([_document(one) for one in declared_operations()])).decode())
        return
    table = Table(
        "Surface",
        "Operation",
        "Limits",
        "Repeat",
        "Paging",
        "Request → response",
        "Media",
        "Deprecated",
        "Published as",
    )
    for one in declared_operations():
        table.add_row(
            one.surface,
            f"{one.family}.{one.name}\n{one.route}",
            "\n".join(
                f"{bucket.name}: {', '.join(map(str, bucket.rates)) or 'not published'}" for bucket in one.buckets
            ),
            one.repeat.value,
            one.paging,
            f"{_type_name(one.request_type) or 'nothing'} →\n{_type_name(one.response_type)}",
            f"{one.request_media or 'nothing'} →\n{one.response_media}",
            one.deprecated_since,
            "\n".join(one.spec or one.variant_of),
            end_section=True,
        )
    width = None if sys.stdout.isatty() else _UNBOUND_WIDTH
    Console(width=width, markup=False, emoji=False, highlight=False).print(table)


def _document(one: Operation) -> dict[str, Any]:
    return {
        "surface": one.surface,
        "family": one.family,
        "name": one.name,
        "method": one.method,
        "path": one.path,
        "buckets": [{"name": bucket.name, "rates": [str(rate) for rate in bucket.rates]} for bucket in one.buckets],
        "repeat": one.repeat.value,
        "paging": one.paging,
        "request_type": _type_name(one.request_type),
        "response_type": _type_name(one.response_type),
        "request_media": one.request_media,
        "response_media": one.response_media,
        "deprecated_since": one.deprecated_since,
        "spec": one.spec,
        "variant_of": one.variant_of,
    }


def _type_name(kind: Any) -> str | None:
    return None if kind is None else getattr(kind, "__name__", str(kind))
