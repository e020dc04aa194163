"""The feeds that set items up, and those whose files are archives of fitment data."""

from __future__ import annotations

from ..feeds.feed import FeedType
from .setup import product_of_setup, set_up_item

__all__ = ["FEED_TYPES"]

_HEADER = ("businessUnit", "locale", "version")
_SUPPLIER_ITEMS = ("SupplierItemFeedHeader", "SupplierItem")
_SETUPS = tuple(
    FeedType(
        name,
        surface,
        number,
        array,
        header,
        _HEADER,
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
FEED_TYPES = (
    *_SETUPS,
    FeedType("FITMENT_ACES", "marketplace", 0x61, None),
    FeedType("FITMENT_PIES", "marketplace", 0x62, None),
)
