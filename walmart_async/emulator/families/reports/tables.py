"""What is in the file of a report: the rows and columns that its request asks for, packed in some way."""

from __future__ import annotations

import csv
import gzip
import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ...gateway.validation import Problem, mapping, sequence

if TYPE_CHECKING:
    from ...world import World
    from .kinds import ReportKind, Row

__all__ = ["UnknownColumn", "file_of", "table_of"]

_FILTERS = {"enumFilter", "multiValueFilter", "rangeFilter"}


class UnknownColumn(Exception):  # noqa: N818 - a report that names one is taken, and fails later
    """A column that the report does not have."""


def table_of(kind: ReportKind, payload: Mapping[str, Any], world: World) -> list[list[str]]:
    """Header and rows of a report as they are now, with what its request asks for.

    Raises:
        Problem: The request is malformed.
        UnknownColumn: It names a column that is not there.
    """
    included, excluded = (
        [_known(kind, name) for name in _listed(payload, field)] for field in ("includeColumns", "excludeColumns")
    )
    tests = [_filter(kind, given) for given in _filters(payload)]
    columns = [
        name
        for place, name in enumerate(kind.columns)
        if (place == 0 or not included or name in included) and name not in excluded
    ]
    rows = [row for row in kind.rows(world) if all(test(row) for test in tests)]
    return [columns, *([row.get(name, "") for name in columns] for row in rows)]


def _known(kind: ReportKind, name: Any) -> str:
    column = kind.column(str(name))
    if column is None:
        raise UnknownColumn(str(name))
    return column


def _filters(payload: Mapping[str, Any]) -> Sequence[Any]:
    """The filters of a request, under the name that is published, or as one of the examples spells it."""
    return _listed(payload, "rowFilters") or _listed(payload, "rowfilters")


def _listed(payload: Mapping[str, Any], field: str) -> Sequence[Any]:
    return sequence(payload[field], field) if payload.get(field) else ()


def _filter(kind: ReportKind, given: Any) -> Callable[[Row], bool]:
    condition = mapping(given, "rowFilters")
    # Ranges have it under another name in the schema than in the example.
    kind_of_filter = condition.get("type") or condition.get("rowFilterType")
    if kind_of_filter not in _FILTERS:
        raise Problem("rowFilters.type", "must be enumFilter, multiValueFilter or rangeFilter")
    if kind_of_filter == "rangeFilter":
        least, most = condition.get("from"), condition.get("to")
        if least is None and most is None:
            raise Problem("rowFilters.from", "or to is required")
        column = _known(kind, condition.get("columnName"))
        return lambda row: (
            (least is None or _key(row.get(column, "")) >= _key(least))
            and (most is None or _key(row.get(column, "")) <= _key(most))
        )
    values = sequence(condition.get("values"), "rowFilters.values")
    column = _known(kind, condition.get("columnName"))
    return lambda row: row.get(column, "") in values


def _key(value: Any) -> tuple[float, str]:
    """Numbers by size, and before all that is none."""
    try:
        return float(value), ""
    except (TypeError, ValueError):
        return float("inf"), str(value)


def file_of(table: list[list[str]], name: str, packing: str) -> tuple[bytes, str]:
    """A report as a file, with its media type: CSV in UTF-8 behind a byte order mark, packed in some way."""
    text = io.StringIO()
    csv.writer(text).writerows(table)
    plain = text.getvalue().encode("utf-8-sig")
    if packing == "plain":
        return plain, "text/csv"
    if packing == "gzip":
        return gzip.compress(plain, mtime=0), "application/octet-stream"
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(f"{name}.csv", plain)
    return archive.getvalue(), "application/zip"
