"""What items consist of: their price, attributes and variants, what they are duplicates of, and packs of them."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from ...models.base import Answer
from ...models.values import Instant, Many

__all__ = [
    "AdditionalAttributes",
    "AttributeDifference",
    "AttributeValue",
    "DestinationItem",
    "Duplicate",
    "GroupingAttribute",
    "ItemPrice",
    "NameValueAttribute",
    "UnpublishedReasons",
    "VariantGroupInfo",
    "VirtualPack",
]


class ItemPrice(Answer, frozen=True, kw_only=True):
    """What an item costs."""

    currency: str | None = None
    """The ISO 4217 code: ``USD``."""
    amount: Decimal | None = None
    """How much."""


class UnpublishedReasons(Answer, frozen=True, kw_only=True):
    """The wrapper around a list of reasons."""

    reason: Many[str] = ()
    """Each in Walmart's words."""


class AttributeValue(Answer, frozen=True, kw_only=True):
    """One value of an additional attribute."""

    value: str | None = None
    """The value, as text whatever its type."""
    group: str | None = None
    """The group it belongs to."""
    source: str | None = None
    """Where it came from."""
    rank: int | None = None
    """Its place among the values."""
    is_variant: bool | None = None
    """Whether variants differ in it."""


class NameValueAttribute(Answer, frozen=True, kw_only=True):
    """An additional attribute."""

    name: str = ""
    """Its name."""
    type: str | None = None
    """What its values are: ``STRING``, ``DECIMAL``, ``BOOLEAN`` and the like."""
    is_variant: bool | None = None
    """Whether variants differ in it."""
    variant_resource_type: str | None = None
    """How the variants are shown."""
    value: Many[AttributeValue] = ()
    """Its values."""


class AdditionalAttributes(Answer, frozen=True, kw_only=True):
    """The wrapper around a list of attributes."""

    name_value_attribute: Many[NameValueAttribute] = ()
    """The attributes."""


class GroupingAttribute(Answer, frozen=True, kw_only=True):
    """What an item of a variant group differs in from the others."""

    name: str | None = None
    """The attribute: ``actual_color``."""
    value: str | None = None
    """What it is for this item."""


class VariantGroupInfo(Answer, frozen=True, kw_only=True):
    """An item's part in its variant group."""

    is_primary: bool | None = None
    """Whether it is the one shown first."""
    primary: bool | None = None
    """The same, as some answers spell it."""
    grouping_attributes: Many[GroupingAttribute] = ()
    """What it differs in."""


class DestinationItem(Answer, frozen=True, kw_only=True):
    """The item that another is a duplicate of."""

    mart: str | None = None
    """The mart: ``WALMART_US``."""
    wpid: str | None = None
    """Walmart's product id."""
    gtin: str | None = None
    """The GTIN."""
    upc: str | None = None
    """The UPC."""
    item_id: str | None = None
    """Walmart's item id."""
    product_name: str | None = None
    """Its name."""
    product_type: str | None = None
    """Its product type."""
    additional_attributes: Many[str] = ()
    """Its other attributes."""


class AttributeDifference(Answer, frozen=True, kw_only=True):
    """An attribute of both items."""

    source_item_value: str | None = None
    """What it is for the duplicate."""
    destination_item_value: str | None = None
    """What it is for the other item."""


class Duplicate(Answer, frozen=True, kw_only=True):
    """That an item is a duplicate, and of which one."""

    status: str | None = None
    """What has to be done: ``NEED_ACTION``."""
    last_updated_date: Instant | None = None
    """When that last changed."""
    identified_date: Instant | None = None
    """When it was found to be one."""
    destination_item: DestinationItem | None = None
    """The item that it is a duplicate of."""
    product_attributes: Many[Mapping[str, AttributeDifference]] = ()
    """Their attributes by name."""


class VirtualPack(Answer, frozen=True, kw_only=True):
    """Several units of an item that are sold as one."""

    bundle_type: str | None = None
    """``VIRTUALPACK``."""
    product_name: str | None = None
    """Its name."""
    offer_publish_status: str | None = None
    """Whether customers can see it: ``PUBLISHED``, ``UNPUBLISHED``."""
    item_id: str | None = None
    """Walmart's item id."""
    sku: str | None = None
    """Its SKU, which Walmart makes from the item id."""
    main_image_url: str | None = None
    """Its main image."""
    price: ItemPrice | None = None
    """What it costs."""
    quantity: int | None = None
    """How many units it holds, 2 to 6."""
    site_start_date: Instant | None = None
    """From when on it is on Walmart's site."""
    site_end_date: Instant | None = None
    """Until when."""
