"""The types of reports: how their files are called, and their columns and rows out of the state."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from ..inventory.stock import Stock
from ..items.catalogue import Catalogue, item_document

if TYPE_CHECKING:
    from ...world import Item, World

__all__ = ["ReportKind", "Row", "kind_of"]

Row: TypeAlias = Mapping[str, str]

_STATUS = "Published Status"


@dataclass(frozen=True)
class ReportKind:
    """A type of report."""

    name: str
    """How its files are called."""
    columns: tuple[str, ...]
    """Those that are published by name alone, and of which the emulator keeps nothing, are empty."""
    rows: Callable[[World], list[Row]]
    versions: tuple[str, ...] = ("v1",)

    def column(self, name: str) -> str | None:
        """The column that is meant by a name: documents write them in any case of letters, and one in two ways."""
        wanted = _STATUS.lower() if name.lower() == "publish status" else name.lower()
        return next((column for column in self.columns if column.lower() == wanted), None)


def kind_of(surface: str, report_type: str) -> ReportKind | None:
    """The report of a type. Of sellers' other types, which are published by name alone, each lists the items."""
    known = _KINDS[surface].get(report_type)
    if known is None and surface == "marketplace":
        return ReportKind(report_type.title().replace("_", ""), _ITEMS, _items)
    return known


def _item(item: Item, world: World) -> Row:
    document, details = item_document(item, world), world.of(Catalogue).setups.get(item, {})
    nothing: Mapping[str, str] = {}
    visible: Mapping[str, str] = next(iter(details.get("Visible", {}).values()), nothing)
    return {
        "SKU": item.sku,
        "GTIN": item.gtin or "",
        _STATUS: document["publishedStatus"],
        "Product Name": document["productName"],
        "Brand": visible.get("brand", ""),
        "Category": document["productType"],
        "Price": str(document["price"]["amount"]),
        "Shelf Name": document["shelf"],
        "Primary Image URL": visible.get("mainImageUrl", ""),
    }


def _items(world: World) -> list[Row]:
    return [_item(item, world) for item in world.items.values()]


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
            _STATUS: item_document(item, world)["publishedStatus"],
        }
        for gtin, item in world.by_gtin.items()
        for node, level in world.of(Stock).supplier(item).items()
    ]


_ITEMS = (
    "SKU",
    "GTIN",
    _STATUS,
    "Product Name",
    "Brand",
    "Category",
    "Price",
    "Shelf Name",
    "Primary Image URL",
    "Offer Start Date",
    "Offer End Date",
    "Average Rating",
    "Item Page URL",
    "Primary Category Path",
    "Competitor URL",
    "Status Change Reason",
)
_CONFIGURATION = (
    "SKU",
    "GTIN",
    _STATUS,
    "Supply Item Status Code",
    "Unit Cost",
    "Season Code",
    "Season Year",
    "Shipping Dimensions",
)
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
        "ITEM_CONFIGURATION_DATA": ReportKind("ItemConfiguration", _CONFIGURATION, _items),
    },
}
"""By surface, then by report type. No list of columns is published; these are named in requests that are."""
