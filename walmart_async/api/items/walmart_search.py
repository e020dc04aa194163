"""What a search of all that Walmart sells finds: items as customers see them, or as feeds that set them up."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final

import msgspec

from ..._declare.checks import gtin14, optional, short_repr
from ...errors import RequestInvalidError
from ...models.base import Answer
from ...models.values import Many
from .parts import GroupingAttribute, ItemPrice

__all__ = [
    "ItemImage",
    "ItemSpecPayload",
    "ItemVariant",
    "ItemVariants",
    "RelatedQuery",
    "SpecHeader",
    "SpecItem",
    "SpecSearch",
    "VariantAttribute",
    "WalmartItem",
    "WalmartItemProperties",
    "WalmartSearch",
]

_UPC: Final = re.compile(r"\d{12}", re.ASCII)
_ASIN: Final = re.compile(r"[A-Z0-9]{10}")


def searched(query: str | None, upc: str | None, gtin: str | None) -> dict[str, str | None]:
    """Words or identifiers to search by; at least one.

    Raises:
        RequestInvalidError: There is none, or one is malformed.
    """
    found = {"query": optional("query", query), **_identifiers(upc, gtin, None)}
    if not any(found.values()):
        raise RequestInvalidError("query", "is missing", "query, upc or gtin")
    return found


def identified(upc: str | None, gtin: str | None, asin: str | None) -> dict[str, str | None]:
    """The one identifier of an item.

    Raises:
        RequestInvalidError: There is none or more than one, or it is malformed.
    """
    found = _identifiers(upc, gtin, asin)
    if len(given := [name for name, value in found.items() if value]) != 1:
        raise RequestInvalidError("gtin", f"comes with {', '.join(given)}" if given else "is missing", "one identifier")
    return found


def _identifiers(upc: str | None, gtin: str | None, asin: str | None) -> dict[str, str | None]:
    return {
        "upc": _formed("upc", upc, _UPC, "12 digits"),
        "gtin": None if gtin is None else gtin14("gtin", gtin),
        "asin": _formed("asin", asin, _ASIN, "10 capital letters and digits"),
    }


def _formed(field: str, value: object, form: re.Pattern[str], expected: str) -> str | None:
    if value is not None and not (isinstance(value, str) and form.fullmatch(value)):
        raise RequestInvalidError(field, f"is {short_repr(value)}", expected)
    return value


class ItemImage(Answer, frozen=True, kw_only=True):
    """An image of an item."""

    url: str | None = None
    """Where it is."""


class VariantAttribute(Answer, frozen=True, kw_only=True):
    """An attribute that variants differ in."""

    name: str | None = None
    """Its name: ``actual_color``."""


class ItemVariant(Answer, frozen=True, kw_only=True):
    """A variant of an item."""

    item_id: str | None = None
    """Walmart's item id."""
    title: str | None = None
    """Its title."""
    product_image_url: str | None = None
    """Its image."""
    is_available: str | None = None
    """``Y`` or ``N``."""
    variant_values: Many[GroupingAttribute] = ()
    """What it differs in."""


class ItemVariants(Answer, frozen=True, kw_only=True):
    """The variants of an item."""

    variant_meta: Many[VariantAttribute] = ()
    """What they differ in."""
    variant_data: Many[ItemVariant] = ()
    """The variants."""


class WalmartItemProperties(Answer, frozen=True, kw_only=True):
    """What else is known of an item."""

    variant_items_num: int | None = None
    """How many variants it has."""
    num_reviews: int | None = None
    """How many customers reviewed it."""
    categories: Many[str] = ()
    """Its categories, the broadest first."""
    variants: ItemVariants | None = None
    """Its variants."""
    next_day_eligible: bool | None = None
    """Whether it can arrive the next day."""
    formerly_variant_items_num: int | None = msgspec.field(default=None, name="variant_items_num")
    """The first of these under its former name."""
    formerly_num_reviews: int | None = msgspec.field(default=None, name="num_reviews")
    """The same of ``num_reviews``."""
    formerly_next_day_eligible: bool | None = msgspec.field(default=None, name="next_day_eligible")
    """The same of ``next_day_eligible``."""

    def __post_init__(self) -> None:
        """Have what came under a former name under its own too."""
        for name in ("variant_items_num", "num_reviews", "next_day_eligible"):
            if (former := getattr(self, f"formerly_{name}")) is not None and getattr(self, name) is None:
                msgspec.structs.force_setattr(self, name, former)


class WalmartItem(Answer, frozen=True, kw_only=True):
    """An item that Walmart sells, of whatever seller."""

    item_id: str | None = None
    """Walmart's item id."""
    condition: str | None = None
    """``New``, ``Restored`` and so on."""
    is_market_place_item: bool | None = None
    """Whether other sellers offer it."""
    images: Many[ItemImage] = ()
    """Its images."""
    customer_rating: Decimal | None = None
    """What customers think of it, 1 to 5."""
    price: ItemPrice | None = None
    """What it costs."""
    description: str | None = None
    """Its description, in HTML."""
    title: str | None = None
    """Its title."""
    brand: str | None = None
    """Its brand."""
    product_type: str | None = None
    """Its product type."""
    properties: WalmartItemProperties | None = None
    """What else is known of it."""


class RelatedQuery(Answer, frozen=True, kw_only=True):
    """Another search that Walmart suggests."""

    suggested: str | None = None
    """Its words."""
    suggested_url: str | None = None
    """Its page."""


class WalmartSearch(Answer, frozen=True, kw_only=True):
    """What a search found: up to 40 items, all of them published."""

    items: Many[WalmartItem] = ()
    """The items."""
    related_queries: Many[RelatedQuery] = ()
    """Other searches."""


class SpecHeader(Answer, frozen=True, kw_only=True):
    """The header of a feed that sets up what was found."""

    version: str | None = None
    """The version of the specification."""
    locale: str | None = None
    """The language: ``en``."""
    business_unit: str | None = None
    """The mart, in an ``MP_ITEM``."""
    selling_channel: str | None = None
    """``mpsetupbymatch``, in an ``MP_ITEM_MATCH``."""
    subset: str | None = None
    """``external``, in an ``MP_ITEM_MATCH``."""


class ItemSpecPayload(Answer, frozen=True, kw_only=True):
    """A feed that sets up what was found; price and SKU are for the seller to add."""

    header: SpecHeader | None = msgspec.field(default=None, name="MPItemFeedHeader")
    """Its header."""
    items: Many[Mapping[str, Any]] = msgspec.field(default=(), name="MPItem")
    """Its items, as open as specifications are."""


class SpecItem(Answer, frozen=True, kw_only=True):
    """An item as the feed that sets it up."""

    feed_type: str | None = None
    """``MP_ITEM``, or ``MP_ITEM_MATCH`` where an offer of it can be set up by match."""
    version: str | None = None
    """The version of the specification."""
    product_type: str | None = None
    """Its product type, in an ``MP_ITEM``."""
    item_spec_payload: ItemSpecPayload | None = None
    """The feed."""


class SpecSearch(Answer, frozen=True, kw_only=True):
    """What was found by an identifier: one item, or none."""

    items: Many[SpecItem] = ()
    """The item."""
