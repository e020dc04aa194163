"""What sellers can narrow items down by."""

from __future__ import annotations

from typing import Literal, TypedDict

from ...models.values import OpenEnum
from .models import LifecycleStatus, PublishedStatus

__all__ = ["CatalogFilters", "ItemAvailability", "ItemCondition", "ItemFilters", "OfferFilters"]


class ItemCondition(OpenEnum):
    """The state an item is sold in."""

    NEW = "New"
    NEW_WITHOUT_BOX = "New without box"
    NEW_WITHOUT_TAGS = "New without tags"
    RESTORED_PREMIUM = "Restored Premium"
    RESTORED = "Restored"
    REMANUFACTURED = "Remanufactured"
    OPEN_BOX = "Open Box"
    PRE_OWNED_LIKE_NEW = "Pre-Owned: Like New"
    PRE_OWNED_GOOD = "Pre-Owned: Good"
    PRE_OWNED_FAIR = "Pre-Owned: Fair"
    NEW_WITH_DEFECTS = "New with defects"


class ItemAvailability(OpenEnum):
    """Whether an item can be bought now."""

    IN_STOCK = "In_stock"
    OUT_OF_STOCK = "Out_of_stock"
    PREORDER = "Preorder"


class OfferFilters(TypedDict, total=False):
    """What one item and the catalogue take alike."""

    condition: ItemCondition | str | None
    """New ones, restored ones and so on."""
    availability: ItemAvailability | str | None
    """In stock, out of stock, or on pre-order."""
    include_customer_favorites_status: bool | None
    """With whether customers favour it."""


class ItemFilters(OfferFilters, total=False):
    """What one item takes besides."""

    show_duplicate_item_details: bool | None
    """With what a duplicate is one of."""


class CatalogFilters(OfferFilters, total=False):
    """What the catalogue takes besides."""

    sku: str | None
    """This one."""
    gtin: str | None
    """Those of a GTIN, in 14 digits."""
    lifecycle_status: LifecycleStatus | str | None
    """Active, archived or retired ones."""
    published_status: PublishedStatus | str | None
    """Those customers can see, or cannot."""
    variant_group_id: str | None
    """Those of a variant group."""
    bundle_type: Literal["VIRTUALPACK"] | None
    """Items in virtual packs; with a GTIN, the packs of that item."""
    show_duplicate_item_info: bool | None
    """With what a duplicate is one of."""
