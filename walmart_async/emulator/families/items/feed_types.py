"""The feeds that set items up, and those whose files are archives of fitment data."""

from __future__ import annotations

from ..feeds.archives import ArchiveFeed
from ..feeds.records import RecordFeed
from .setup import product_of_setup, set_up_item

__all__ = ["FEED_TYPES"]


def _setup(
    name: str, surface: str, number: int, keys: tuple[str, str], product_key: str, also: tuple[str, str] = ("", "")
) -> RecordFeed:
    header, array = keys
    return RecordFeed(
        name=name,
        surface=surface,
        number=number,
        header=header,
        header_fields=("businessUnit", "locale", "version"),
        array=array,
        change=set_up_item,
        product_key=product_key,
        find_product=product_of_setup,
        also=also,
    )


_SUPPLIER = (("ItemFeedHeader", "Item"), "productId", ("SupplierItemFeedHeader", "SupplierItem"))
FEED_TYPES = (
    _setup("MP_ITEM", "marketplace", 0x4F, ("MPItemFeedHeader", "MPItem"), "sku"),
    _setup("OMNI_DSV_ITEM", "supplier", 0x03, *_SUPPLIER),
    _setup("OMNI_ONLINE_ITEM", "supplier", 0x04, *_SUPPLIER),
    _setup("OMNI_OWNED_ITEM", "supplier", 0x05, *_SUPPLIER),
    ArchiveFeed("FITMENT_ACES", "marketplace", 0x61),
    ArchiveFeed("FITMENT_PIES", "marketplace", 0x62),
)
