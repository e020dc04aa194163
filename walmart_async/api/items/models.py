"""Items as the catalogue shows them, to sellers and to drop-ship vendors alike."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import msgspec

from ..._declare.checks import identifier
from ..._declare.several import texts
from ...errors import ErrorDetail, RequestInvalidError
from ...models.base import Answer, Body
from ...models.values import Essential, Many, OpenEnum
from .parts import AdditionalAttributes, Duplicate, ItemPrice, UnpublishedReasons, VariantGroupInfo, VirtualPack

__all__ = [
    "CatalogItem",
    "ItemPage",
    "ItemSpecRequest",
    "LifecycleStatus",
    "ProductIdType",
    "PublishedStatus",
]

_VIRTUAL_PACKS: Final = "MP_VIRTUAL_PACK_BUNDLE"


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
    product_types: tuple[str, ...] | None = None
    """1 to 20 product types, as the taxonomy spells them; none for virtual packs."""

    @classmethod
    def of(cls, feed_type: str, version: str, product_types: Sequence[str]) -> ItemSpecRequest:
        """1 to 20 product types of a feed type, or what has none."""
        feed_type, version = identifier("feed_type", feed_type), identifier("version", version)
        has_types = feed_type.upper() != _VIRTUAL_PACKS
        wanted = tuple(texts("product_types", product_types, 20, least=1 if has_types else 0))
        if wanted and not has_types:
            raise RequestInvalidError("product_types", f"has {len(wanted):,} entries", f"none for {_VIRTUAL_PACKS}")
        return cls(feed_type=feed_type, version=version, product_types=wanted or None)


class CatalogItem(Answer, frozen=True, kw_only=True):
    """An item as the catalogue lists it."""

    mart: str | None = None
    """The mart: ``WALMART_US``."""
    sku: str | None = None
    """The seller's or vendor's own identifier."""
    condition: str | None = None
    """``New``, ``Restored`` and so on."""
    availability: str | None = None
    """``In_stock``, ``Out_of_stock`` or ``Preorder``."""
    wpid: str | None = None
    """Walmart's product id."""
    upc: str | None = None
    """The UPC; ``""`` where there is none."""
    gtin: str | None = None
    """The GTIN."""
    product_name: str | None = None
    """Its name."""
    shelf: str | None = None
    """The shelf, as Walmart sends it: a list in JSON, or a path with slashes. `shelves` has its names."""
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
    is_customer_favorite: bool | None = None
    """Whether customers favour it; only if asked for."""
    is_duplicate: bool | None = None
    """Whether it is a duplicate; Walmart leaves it out where an item is asked for by SKU."""
    duplicate_item_info: Duplicate | None = None
    """Which item it is a duplicate of, in the list; only if asked for."""
    duplicate_item_details: Duplicate | None = None
    """The same of one item."""
    bundles: Many[VirtualPack] = ()
    """Packs of it; only if asked for."""

    @property
    def shelves(self) -> tuple[str, ...]:
        """The names that lead to its shelf, the broadest first."""
        if not self.shelf:
            return ()
        try:
            return tuple(msgspec.json.decode(self.shelf, type=list[str]))
        except msgspec.DecodeError:
            return tuple(name.strip() for name in self.shelf.split("/") if name.strip())


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
