"""Feeds about items: what sets them up and changes them, and what takes them out of the catalogue."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final

import msgspec

from ..._declare.checks import identifier, one_of, short_repr, written_instant
from ..._declare.contents import sendable
from ..._declare.markets import MarketFacts
from ..._declare.several import check_length, is_list, texts
from ...errors import RequestInvalidError
from ...models.base import Body
from ...models.values import OpenEnum
from ..feeds.types import FeedBody, FeedType, feed_type
from .spec import ItemSpec

__all__ = ["DeletedItem", "ItemFeedType", "SentSku", "SupplierItemFeedType"]

RETIREMENTS: Final = feed_type("RETIRE_ITEM")
DELETIONS: Final = feed_type("DELETE_ITEM")
CONVERSIONS: Final = feed_type("OMNI_WFS")


class ItemFeedType(OpenEnum):
    """What a seller's feed does to items."""

    MP_ITEM = "MP_ITEM"
    """Sets up items that the seller ships."""
    MP_WFS_ITEM = "MP_WFS_ITEM"
    """Sets up items that Walmart ships."""
    MP_ITEM_MATCH = "MP_ITEM_MATCH"
    """Sets up offers of items that Walmart's catalogue has."""
    MP_MAINTENANCE = "MP_MAINTENANCE"
    """Changes items."""
    MP_WFS_MAINTENANCE = "MP_WFS_MAINTENANCE"
    """Changes items that Walmart ships."""
    MP_VIRTUAL_PACK_BUNDLE = "MP_VIRTUAL_PACK_BUNDLE"
    """Sells several units of an item as one."""


class SupplierItemFeedType(OpenEnum):
    """What a drop-ship vendor's feed does to items."""

    OMNI_DSV_ITEM = "OMNI_DSV_ITEM"
    """Sets up items that the vendor ships."""
    OMNI_ONLINE_ITEM = "OMNI_ONLINE_ITEM"
    """Sets up items that Walmart buys and sells online."""
    OMNI_OWNED_ITEM = "OMNI_OWNED_ITEM"
    """Sets up items that Walmart owns."""
    OMNI_MAINTENANCE = "OMNI_MAINTENANCE"
    """Changes items."""


class SentSku(Body, frozen=True, kw_only=True):
    """An item by its SKU."""

    sku: str


class DeletedItem(Body, frozen=True, kw_only=True):
    """An item to delete."""

    item: SentSku = msgspec.field(name="Deletable")


def setup_feed(
    kind: FeedType, version: str, items: Sequence[Mapping[str, Any]], market: MarketFacts, spec: ItemSpec | None
) -> FeedBody:
    """A feed of items in the form of their specification, checked against it if there is one.

    Raises:
        RequestInvalidError: There are none or too many, one is no mapping, or they do not fit.
    """
    if not is_list(items):
        raise RequestInvalidError("items", f"is {short_repr(items)}", "a list of mappings")
    check_length("items", items, kind.most_items)
    for place, item in enumerate(items):
        if not isinstance(item, Mapping) or not item:
            raise RequestInvalidError(
                f"items[{place}]", "is empty, or no mapping", "an item, as its specification has it"
            )
    sendable("items", items)
    more = {"feedType": kind.name} if kind.name == "MP_VIRTUAL_PACK_BUNDLE" else {}
    body = kind.body(items, version=identifier("version", version), **_header(market), **more)
    if spec is not None:
        checked_spec(spec).validate(body, field="items")
    return body


def checked_spec(spec: object) -> ItemSpec:
    """A specification that feeds can be checked against.

    Raises:
        RequestInvalidError: It is none.
    """
    if not isinstance(spec, ItemSpec):
        raise RequestInvalidError("spec", f"is {short_repr(spec)}", "an ItemSpec, as `spec` returns it")
    return spec


def retirement_feed(skus: Sequence[str], made_at: datetime, version: str | None) -> FeedBody:
    """A feed that retires 1 to 10,000 items, each named once."""
    items = [SentSku(sku=sku) for sku in _once(skus)]
    return RETIREMENTS.body(items, version=version, feedDate=written_instant("made_at", made_at))


def deletion_feed(skus: Sequence[str], version: str, market: MarketFacts) -> FeedBody:
    """A feed that deletes 1 to 10,000 items, each named once."""
    items = [DeletedItem(item=SentSku(sku=sku)) for sku in _once(skus)]
    return DELETIONS.body(items, version=identifier("version", version), **_header(market))


def of_kind(field: str, given: ItemFeedType | SupplierItemFeedType | str, kinds: type[OpenEnum]) -> FeedType:
    """What is published of a feed type that is one of these kinds.

    Raises:
        RequestInvalidError: It is none of them.
    """
    return feed_type(one_of(field, given, tuple(kinds)).value)


def _once(skus: Sequence[str]) -> Sequence[str]:
    return list(dict.fromkeys(texts("skus", skus, RETIREMENTS.most_items, least=1)))


def _header(market: MarketFacts) -> dict[str, str]:
    if not market.mart:
        problem = f"is {market.market}, whose name in the headers of feeds is not known"
        raise RequestInvalidError("market", problem, "feeds.submit, with a header of your own")
    return {"businessUnit": identifier("market", market.mart), "locale": "en"}
