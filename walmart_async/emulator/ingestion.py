"""What each feed type's file must hold, and how one record of it is applied."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

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

    def product_of(self, record: Any) -> str | None:
        """The SKU of a record, or the GTIN in a supplier's feed; None where it names none."""
        product = cast("dict[str, Any]", record).get(self.product_key) if isinstance(record, dict) else None
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
    header = document.get(kind.header) or document.get(kind.header[0].swapcase() + kind.header[1:])
    if not isinstance(header, dict) or not set(kind.header_fields) <= set(cast("dict[str, Any]", header)):
        return [], FeedError("ERR_PDI_0001", f"{kind.header} needs {', '.join(kind.header_fields)}.")
    records = document.get(kind.array)
    if not isinstance(records, list) or not records:
        return [], FeedError("ERR_EXT_DATA_0503009", f"{kind.array} is missing or empty.")
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


_DSV_HEADER = ("version", "feedType", "feedDate", "locale", "businessUnit")
_KINDS = (
    FeedKind("inventory", "marketplace", 0x4A, "Inventory", "InventoryHeader", ("version",), _inventory),
    FeedKind("MP_INVENTORY", "marketplace", 0x4B, "inventory", "inventoryHeader", ("version",), _mp_inventory),
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
