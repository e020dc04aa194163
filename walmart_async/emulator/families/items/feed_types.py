"""The feeds about items, and those whose files are archives of fitment data."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING, Any

from ..feeds.archives import ArchiveFeed
from ..feeds.feed import FeedError
from ..feeds.records import RecordFeed, header_value_fault
from .maintenance import change_item, convert_item, delete_item, match_item, retire_item
from .packs import add_pack
from .setup import product_of_setup, set_up_item, set_up_item_of_walmart

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ...gateway.validation import Problem
    from ...world import World
    from ..feeds.feed import Feed

    Change = Callable[[Mapping[str, Any], Feed, World], list[Problem]]

__all__ = ["FEED_TYPES"]

_HEADER = ("businessUnit", "locale", "version")
_VERSION = re.compile(r"5\.0\.\d{8}-\d{2}_\d{2}_\d{2}(-api)?", re.ASCII)
_MATCH_VERSION = re.compile(r"4\.[12]", re.ASCII)


def _header_fault(header: Mapping[str, Any], *also: str) -> FeedError | None:
    """Sellers were seen to get these for headers that older specifications had."""
    if {"sellingChannel", "processMode"} & header.keys():
        return FeedError("ERR_INT_DATA_01010092", "The file could not be processed.")
    if extra := header.keys() - {*_HEADER, *also}:
        return FeedError("ERR_PDI_0001", f"{min(extra)} is not a valid field.")
    if not set(_HEADER) <= header.keys():
        return FeedError("ERR_PDI_0001", f"The header needs {', '.join(_HEADER)}.")
    if not _VERSION.fullmatch(str(header["version"])):
        return FeedError("ERR_INT_SYS_0801003", "WM_SPEC_MODE: version must be a whole one, with its date.")
    return header_value_fault(header)


def _match_fault(header: Mapping[str, Any]) -> FeedError | None:
    """Setup by match keeps its older header beside that of the fifth generation."""
    if header.get("sellingChannel") != "mpsetupbymatch":
        return _header_fault(header)
    if not _MATCH_VERSION.fullmatch(str(header.get("version"))):
        return FeedError(
            "ERR_INT_SYS_0801003", "WM_SPEC_MODE: version must be 4.1, 4.2 or one of the fifth generation."
        )
    return None


def _pack_fault(header: Mapping[str, Any]) -> FeedError | None:
    if header.get("feedType") != "MP_VIRTUAL_PACK_BUNDLE":
        return FeedError("ERR_PDI_0001", "feedType must be MP_VIRTUAL_PACK_BUNDLE.")
    return _header_fault(header, "feedType")


def _supplier_fault(header: Mapping[str, Any]) -> FeedError | None:
    if not _VERSION.fullmatch(str(header["version"])):
        return FeedError("ERR_PDI_0001", "version must be a whole one, with its date.")
    return header_value_fault(header)


def _retirement_fault(header: Mapping[str, Any]) -> FeedError | None:
    try:
        datetime.fromisoformat(str(header["feedDate"]))
    except ValueError:
        return FeedError("ERR_PDI_0001", "feedDate must be a moment in ISO 8601.")
    return None if str(header["version"]) == "1.0" else FeedError("ERR_PDI_0001", "version must be 1.0.")


def _of_sellers(name: str, number: int, change: Change, **more: Any) -> RecordFeed:
    form: dict[str, Any] = {"header": "MPItemFeedHeader", "array": "MPItem", "header_fault": _header_fault}
    form |= {"header_fields": _HEADER, "find_product": product_of_setup, "most_items": 10_000}
    return RecordFeed(name=name, surface="marketplace", number=number, change=change, **form | more)


def _of_suppliers(name: str, number: int, change: Change) -> RecordFeed:
    return RecordFeed(
        name=name,
        surface="supplier",
        number=number,
        header="ItemFeedHeader",
        header_fields=_HEADER,
        header_fault=_supplier_fault,
        array="Item",
        change=change,
        product_key="productId",
        find_product=product_of_setup,
        also=("SupplierItemFeedHeader", "SupplierItem"),
    )


_RETIREMENT: Mapping[str, Any] = {
    "header": "RetireItemHeader",
    "header_fields": ("feedDate", "version"),
    "header_fault": _retirement_fault,
    "array": "RetireItem",
    "find_product": None,
}
_PACK: Mapping[str, Any] = {
    "header_fault": _pack_fault,
    "product_key": "bundle_component_gtin",
}
FEED_TYPES = (
    _of_sellers("MP_ITEM", 0x4F, set_up_item),
    _of_sellers("MP_WFS_ITEM", 0x50, set_up_item_of_walmart),
    _of_sellers("MP_ITEM_MATCH", 0x51, match_item, header_fields=("version", "locale"), header_fault=_match_fault),
    _of_sellers("MP_MAINTENANCE", 0x52, change_item),
    _of_sellers("MP_WFS_MAINTENANCE", 0x53, change_item),
    _of_sellers("OMNI_WFS", 0x0A, convert_item, header="SupplierItemFeedHeader", array="SupplierItem"),
    _of_sellers("MP_VIRTUAL_PACK_BUNDLE", 0x54, add_pack, **_PACK),
    _of_sellers("DELETE_ITEM", 0x56, delete_item, header="ItemFeedHeader", array="Item"),
    _of_sellers("RETIRE_ITEM", 0x02, retire_item, **_RETIREMENT),
    _of_suppliers("OMNI_DSV_ITEM", 0x03, set_up_item),
    _of_suppliers("OMNI_ONLINE_ITEM", 0x04, set_up_item),
    _of_suppliers("OMNI_OWNED_ITEM", 0x05, set_up_item),
    _of_suppliers("OMNI_MAINTENANCE", 0x06, change_item),
    ArchiveFeed("FITMENT_ACES", "marketplace", 0x61),
    ArchiveFeed("FITMENT_PIES", "marketplace", 0x62),
)
