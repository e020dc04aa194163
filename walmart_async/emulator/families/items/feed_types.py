"""The feeds that set items up, and those whose files are archives of fitment data."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from ..feeds.archives import ArchiveFeed
from ..feeds.feed import FeedError
from ..feeds.records import RecordFeed, header_value_fault
from .setup import product_of_setup, set_up_item

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["FEED_TYPES"]


_HEADER = ("businessUnit", "locale", "version")
_VERSION = re.compile(r"5\.0\.\d{8}-\d{2}_\d{2}_\d{2}(-api)?", re.ASCII)


def _header_fault(header: Mapping[str, Any]) -> FeedError | None:
    """Sellers were seen to get these for headers that older specifications had."""
    if {"sellingChannel", "processMode"} & header.keys():
        return FeedError("ERR_INT_DATA_01010092", "The file could not be processed.")
    if extra := header.keys() - set(_HEADER):
        return FeedError("ERR_PDI_0001", f"{min(extra)} is not a valid field.")
    if not _VERSION.fullmatch(str(header["version"])):
        return FeedError("ERR_INT_SYS_0801003", "WM_SPEC_MODE: version must be a whole one, with its date.")
    return header_value_fault(header)


def _setup(name: str, surface: str, number: int) -> RecordFeed:
    supplier = surface == "supplier"
    return RecordFeed(
        name=name,
        surface=surface,
        number=number,
        header="ItemFeedHeader" if supplier else "MPItemFeedHeader",
        header_fields=_HEADER,
        header_fault=header_value_fault if supplier else _header_fault,
        array="Item" if supplier else "MPItem",
        change=set_up_item,
        product_key="productId" if supplier else "sku",
        find_product=product_of_setup,
        also=("SupplierItemFeedHeader", "SupplierItem") if supplier else ("", ""),
    )


FEED_TYPES = (
    _setup("MP_ITEM", "marketplace", 0x4F),
    _setup("OMNI_DSV_ITEM", "supplier", 0x03),
    _setup("OMNI_ONLINE_ITEM", "supplier", 0x04),
    _setup("OMNI_OWNED_ITEM", "supplier", 0x05),
    ArchiveFeed("FITMENT_ACES", "marketplace", 0x61),
    ArchiveFeed("FITMENT_PIES", "marketplace", 0x62),
)
