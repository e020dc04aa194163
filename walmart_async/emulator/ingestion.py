"""What each feed type's file must hold, and how one record of it is applied."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from .item_setup import product_of_setup, set_up_item
from .pricing import change_promotions
from .rates import UPLOADS
from .validation import Problem, item_of_gtin, item_of_sku, mapping, node, quantity, sequence, supplier_level, whole

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from .feeds import Feed
    from .state import State

__all__ = ["FeedError", "FeedKind", "Outcome", "find_kind", "parse"]


@dataclass(frozen=True)
class FeedError:
    """Why a whole feed was refused."""

    code: str
    description: str


@dataclass(frozen=True)
class Outcome:
    """What became of one record."""

    problems: list[Problem]

    @property
    def succeeded(self) -> bool:
        """Whether all of it was applied."""
        return not self.problems


@dataclass(frozen=True)
class FeedKind:
    """A feed type, with what is particular to it."""

    name: str
    surface: str
    number: int
    """Where the feed id tells it."""
    array: str | None
    """The key under which the records are; None for a zip archive."""
    header: str = ""
    header_fields: tuple[str, ...] = ()
    change: Callable[[Mapping[str, Any], Feed, State], list[Problem]] | None = None
    product_key: str = "sku"
    listed_as: str = ""
    """Its name in the list of feeds, where that is another one."""
    find_product: Callable[[Mapping[str, Any], str], Any] | None = None
    """Finds the product of a record by ``product_key``, where it is not on top."""
    also: tuple[str, str] = ("", "")
    """Header and array, as older files name them."""

    def product_of(self, record: Any) -> str | None:
        """The SKU of a record, or the GTIN in a supplier's feed; None where it names none."""
        if not isinstance(record, dict):
            return None
        fields = cast("dict[str, Any]", record)
        product = self.find_product(fields, self.product_key) if self.find_product else fields.get(self.product_key)
        return product if isinstance(product, str) else None

    def apply(self, record: Any, feed: Feed, state: State) -> Outcome:
        """Apply one record, and say what came of it."""
        try:
            return Outcome(self.change(mapping(record, "record"), feed, state) if self.change else [])
        except Problem as problem:
            return Outcome([problem])


def find_kind(surface: str, feed_type: str) -> FeedKind | None:
    """The feed type of this name on one surface; upper and lower case are the same to Walmart."""
    return next((kind for kind in _KINDS if kind.surface == surface and kind.name.lower() == feed_type.lower()), None)


def parse(kind: FeedKind, body: bytes) -> tuple[Sequence[Any], FeedError | None]:
    """The records of a file, or why there are none.

    Walmart publishes no list of these codes: two were seen (unreadable file, wrong array), the rest follow them.
    """
    if kind.array is None:
        return [], None if zipfile.is_zipfile(io.BytesIO(body)) else FeedError("ERR_PDI_0001", "not a zip archive")
    try:
        document = mapping(json.loads(body), "feed")
    except (ValueError, RecursionError, Problem):
        return [], FeedError("ERR_PDI_0001", "The file is not a JSON object.")
    header_name, array = kind.also if kind.also[0] in document else (kind.header, kind.array)
    header = document.get(header_name) or document.get(header_name[0].swapcase() + header_name[1:])
    if not isinstance(header, dict) or not set(kind.header_fields) <= set(cast("dict[str, Any]", header)):
        return [], FeedError("ERR_PDI_0001", f"{header_name} needs {', '.join(kind.header_fields)}.")
    records = document.get(array)
    if not isinstance(records, list) or not records:
        return [], FeedError("ERR_EXT_DATA_0503009", f"{array} is missing or empty.")
    most = UPLOADS[kind.surface][kind.name.lower()].max_items
    if most is not None and len(cast("Sequence[Any]", records)) > most:
        return [], FeedError("ERR_PDI_0002", f"A feed holds at most {most} items.")
    return cast("Sequence[Any]", records), None


def _once(feed: Feed, product: str, ship_node: str) -> None:
    if (product, ship_node) in feed.seen:
        raise Problem(f"shipNode {ship_node}", "is named twice for this item in one feed")
    feed.seen.add((product, ship_node))


def _seller_level(feed: Feed, state: State, sku: Any, ship_node: Any, level: Any) -> None:
    item = item_of_sku(state, sku)
    known = node(state, ship_node)
    _once(feed, item.sku, known)
    state.set_seller_stock(item.sku, known, quantity(level, "quantity"))


def _inventory(record: Mapping[str, Any], feed: Feed, state: State) -> list[Problem]:
    ship_node = feed.ship_node or state.default_node
    _seller_level(feed, state, record.get("sku"), ship_node, record.get("quantity"))
    return []


def _mp_inventory(record: Mapping[str, Any], feed: Feed, state: State) -> list[Problem]:
    problems: list[Problem] = []
    for entry in sequence(record.get("shipNodes"), "shipNodes"):
        # One node's problem does not hold up the others.
        try:
            level = mapping(entry, "shipNodes")
            _seller_level(feed, state, record.get("sku"), level.get("shipNode"), level.get("quantity"))
        except Problem as problem:
            problems.append(problem)
    return problems


def _dsv_inventory(record: Mapping[str, Any], feed: Feed, state: State) -> list[Problem]:
    item = item_of_gtin(state, record.get("productId"), "productId")
    known = node(state, record.get("shipNode"))
    _once(feed, item.sku, known)
    units = whole(record["quantity"], "quantity") if record.get("quantity") is not None else None
    level = supplier_level(record.get("availabilityCode"), units, record.get("inTransitInventory"))
    state.set_supplier_level(cast("str", item.gtin), known, level)
    return []


def _promo(record: Mapping[str, Any], feed: Feed, state: State) -> list[Problem]:  # noqa: ARG001 - as all changes
    change_promotions(state.prices, item_of_sku(state, record.get("sku")).sku, record)
    return []


_DSV_HEADER = ("version", "feedType", "feedDate", "locale", "businessUnit")
_SUPPLIER_ITEMS = ("SupplierItemFeedHeader", "SupplierItem")
_ITEM_HEADER = ("businessUnit", "locale", "version")
_ITEM_SETUPS = tuple(
    FeedKind(
        name,
        surface,
        number,
        array,
        header,
        _ITEM_HEADER,
        set_up_item,
        product_key=product_key,
        find_product=product_of_setup,
        also=also,
    )
    for name, surface, number, array, header, product_key, also in (
        ("MP_ITEM", "marketplace", 0x4F, "MPItem", "MPItemFeedHeader", "sku", ("", "")),
        ("OMNI_DSV_ITEM", "supplier", 0x03, "Item", "ItemFeedHeader", "productId", _SUPPLIER_ITEMS),
        ("OMNI_ONLINE_ITEM", "supplier", 0x04, "Item", "ItemFeedHeader", "productId", _SUPPLIER_ITEMS),
        ("OMNI_OWNED_ITEM", "supplier", 0x05, "Item", "ItemFeedHeader", "productId", _SUPPLIER_ITEMS),
    )
)
_KINDS = (
    *_ITEM_SETUPS,
    FeedKind("inventory", "marketplace", 0x4A, "Inventory", "InventoryHeader", ("version",), _inventory),
    FeedKind("MP_INVENTORY", "marketplace", 0x4B, "inventory", "inventoryHeader", ("version",), _mp_inventory),
    FeedKind("promo", "marketplace", 0x54, "Price", "PriceHeader", ("version",), _promo, listed_as="PROMO_PRICE"),
    FeedKind("FITMENT_ACES", "marketplace", 0x61, None),
    FeedKind("FITMENT_PIES", "marketplace", 0x62, None),
    FeedKind(
        "DSV_INVENTORY",
        "supplier",
        0x09,
        "Inventory",
        "InventoryFeedHeader",
        _DSV_HEADER,
        _dsv_inventory,
        product_key="productId",
    ),
)
