"""What is in the reports: rows of the state, the filters of a request, and the files they are packed in."""

from __future__ import annotations

import csv
import gzip
import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from ...gateway.validation import Problem, mapping, sequence
from ..inventory.stock import Stock

if TYPE_CHECKING:
    from ...world import World

__all__ = ["ReportKind", "UnknownColumn", "file_of", "kind_of", "table_of"]

Row: TypeAlias = Mapping[str, str]

_STATUS = "Published Status"
_FILTERS = {"enumFilter", "multiValueFilter", "rangeFilter"}


class UnknownColumn(Exception):  # noqa: N818 - a report that names one is taken, and fails later
    """A column that the report does not have."""


@dataclass(frozen=True)
class ReportKind:
    """A type of report."""

    name: str
    """How its files are called."""
    columns: tuple[str, ...]
    rows: Callable[[World], list[Row]]
    versions: tuple[str, ...] = ("v1",)


def _items(world: World) -> list[Row]:
    return [{"SKU": item.sku, "GTIN": item.gtin or "", _STATUS: "PUBLISHED"} for item in world.items.values()]


def _seller_stock(world: World) -> list[Row]:
    return [
        {
            "SKU": item.sku,
            "Ship Node": node,
            "Quantity": str(units),
            "Reserved": str(world.of(Stock).reserved(item, node)),
        }
        for item in world.items.values()
        for node, units in world.of(Stock).seller(item).items()
    ]


def _supplier_stock(world: World) -> list[Row]:
    return [
        {
            "SKU": item.sku,
            "GTIN": gtin,
            "Ship Node": node,
            "Availability Code": level.availability_code,
            "Quantity": "" if level.quantity is None else str(level.quantity),
            _STATUS: "PUBLISHED",
        }
        for gtin, item in world.by_gtin.items()
        for node, level in world.of(Stock).supplier(item).items()
    ]


_ITEMS = ("SKU", "GTIN", _STATUS)
_VENDOR = ReportKind(
    "InventoryDSV", ("SKU", "GTIN", "Ship Node", "Availability Code", "Quantity", _STATUS), _supplier_stock
)
_KINDS: dict[str, dict[str, ReportKind]] = {
    "marketplace": {
        "ITEM": ReportKind("Item", _ITEMS, _items, ("v1", "v2", "v3", "v4", "v5", "v6")),
        "ITEM_PERFORMANCE": ReportKind("ItemPerformance", _ITEMS, _items, ("v1", "v2", "v3")),
        "INVENTORY": ReportKind("Inventory", ("SKU", "Ship Node", "Quantity", "Reserved"), _seller_stock),
    },
    # The specification and the overview page spell the same report differently.
    "supplier": {
        "INVENTORY_DSV": _VENDOR,
        "DSV_INVENTORY": _VENDOR,
        "ITEM_CONFIGURATION_DATA": ReportKind("ItemConfiguration", _ITEMS, _items),
    },
}
"""By surface, then by report type. What columns Walmart's own have is published for none of them."""


def kind_of(surface: str, report_type: str) -> ReportKind | None:
    """The report of a type. Of sellers' other types, which are published by name alone, each lists the items."""
    known = _KINDS[surface].get(report_type)
    if known is None and surface == "marketplace":
        return ReportKind(report_type.title().replace("_", ""), _ITEMS, _items)
    return known


def table_of(kind: ReportKind, payload: Mapping[str, Any], world: World) -> list[list[str]]:
    """Header and rows of a report as they are now, with what its request asks for.

    Raises:
        Problem: The request is malformed.
        UnknownColumn: It names a column that is not there.
    """
    included, excluded = (
        [_known(kind, name) for name in cast("Sequence[Any]", payload.get(field) or ())]
        for field in ("includeColumns", "excludeColumns")
    )
    tests = [_filter(kind, given) for given in cast("Sequence[Any]", payload.get("rowFilters") or ())]
    columns = [
        name
        for place, name in enumerate(kind.columns)
        if (place == 0 or not included or name in included) and name not in excluded
    ]
    rows = [row for row in kind.rows(world) if all(test(row) for test in tests)]
    return [columns, *([row[name] for name in columns] for row in rows)]


def _known(kind: ReportKind, name: Any) -> str:
    if name not in kind.columns:
        raise UnknownColumn(str(name))
    return cast("str", name)


def _filter(kind: ReportKind, given: Any) -> Callable[[Row], bool]:
    condition = mapping(given, "rowFilters")
    if condition.get("type") not in _FILTERS:
        raise Problem("rowFilters.type", "must be enumFilter, multiValueFilter or rangeFilter")
    if condition["type"] == "rangeFilter":
        least, most = condition.get("from"), condition.get("to")
        if least is None and most is None:
            raise Problem("rowFilters.from", "or to is required")
        column = _known(kind, condition.get("columnName"))
        return lambda row: (
            (least is None or _key(row[column]) >= _key(least)) and (most is None or _key(row[column]) <= _key(most))
        )
    values = sequence(condition.get("values"), "rowFilters.values")
    column = _known(kind, condition.get("columnName"))
    return lambda row: row[column] in values


def _key(value: str) -> tuple[float, str]:
    """Numbers by size, and before all that is none."""
    try:
        return float(value), ""
    except ValueError:
        return float("inf"), value


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
