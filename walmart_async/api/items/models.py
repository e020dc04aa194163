"""Items as the catalogue shows them, to sellers and to drop-ship vendors alike."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from ...errors import ErrorDetail
from ...models.base import Answer, Body
from ...models.values import Essential, Many, OpenEnum

__all__ = [
    "AdditionalAttributes",
    "AttributeValue",
    "CatalogItem",
    "GroupingAttribute",
    "ItemPage",
    "ItemPrice",
    "ItemSpecRequest",
    "LifecycleStatus",
    "NameValueAttribute",
    "ProductIdType",
    "PublishedStatus",
    "UnpublishedReasons",
    "VariantGroupInfo",
]


class PublishedStatus(OpenEnum):
    """Whether customers can see an item."""

    PUBLISHED = "PUBLISHED"
    UNPUBLISHED = "UNPUBLISHED"
    INPROGRESS = "INPROGRESS"
    READY_TO_PUBLISH = "READY_TO_PUBLISH"
    IN_PROGRESS = "IN_PROGRESS"
    SYSTEM_PROBLEM = "SYSTEM_PROBLEM"
    STAGE = "STAGE"


class LifecycleStatus(OpenEnum):
    """Where an item is between its setup and its end."""

    ACTIVE = "ACTIVE"
    ARCHIVED = "ARCHIVED"
    RETIRED = "RETIRED"


class ProductIdType(OpenEnum):
    """What kind of identifier names an item."""

    EAN = "EAN"
    GTIN = "GTIN"
    ISBN = "ISBN"
    ITEM_ID = "ITEM_ID"
    SKU = "SKU"
    UPC = "UPC"
    WIN = "WIN"


class ItemSpecRequest(Body, frozen=True, kw_only=True):
    """Which specification is wanted."""

    feed_type: str
    """The feed type the items will be submitted with."""
    version: str
    """The version of the specification, in full: ``5.0.20250828-17_32_59-api``."""
    product_types: tuple[str, ...]
    """1 to 20 product types, as the taxonomy spells them."""


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


class CatalogItem(Answer, frozen=True, kw_only=True):
    """An item as the catalogue lists it."""

    mart: str | None = None
    """The mart: ``WALMART_US``."""
    sku: str | None = None
    """The seller's or vendor's own identifier."""
    condition: str | None = None
    """``New``, ``Restored`` and so on."""
    wpid: str | None = None
    """Walmart's product id."""
    upc: str | None = None
    """The UPC; ``""`` where there is none."""
    gtin: str | None = None
    """The GTIN."""
    product_name: str | None = None
    """Its name."""
    shelf: str | None = None
    """The shelf, as Walmart sends it: a list in JSON inside of a string. `shelves` is that list."""
    product_type: str | None = None
    """Its product type."""
    price: ItemPrice | None = None
    """What it costs."""
    published_status: PublishedStatus | None = None
    """Whether customers can see it."""
    unpublished_reasons: UnpublishedReasons | None = None
    """Why not, if they cannot."""
    lifecycle_status: LifecycleStatus | None = None
    """Where it is between setup and retirement."""
    additional_attributes: AdditionalAttributes | None = None
    """Anything else Walmart keeps of it."""
    variant_group_id: str | None = None
    """The variant group it belongs to."""
    variant_group_info: VariantGroupInfo | None = None
    """Its part in that group."""

    @property
    def shelves(self) -> tuple[str, ...]:
        """The names that lead to its shelf, the broadest first; one name if the shelf is not the usual JSON."""
        if not self.shelf:
            return ()
        try:
            return tuple(msgspec.json.decode(self.shelf, type=list[str]))
        except msgspec.DecodeError:
            return (self.shelf,)


class ItemPage(Answer, frozen=True, kw_only=True):
    """A page of the catalogue."""

    item_response: Many[CatalogItem] = ()
    """Its items, in the published spelling."""
    capitalised: Many[CatalogItem] = msgspec.field(default=(), name="ItemResponse")
    """Its items, in the spelling that is sent."""
    total_items: Essential[int | None] = None
    """How many items match in all."""
    next_cursor: Essential[str | None] = None
    """The token of the walk."""
    additional_attributes: AdditionalAttributes | None = None
    """Anything else of the page."""
    errors: Many[ErrorDetail] = ()
    """Errors inside of the answer."""

    @property
    def items(self) -> Many[CatalogItem]:
        """The items of this page in whatever spelling they came."""
        return self.item_response or self.capitalised
