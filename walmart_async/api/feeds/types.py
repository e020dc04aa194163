"""Every fact of a feed type in one table: its name, its form, and what Walmart takes of it.

https://developer.walmart.com/us-marketplace/docs/rate-limiting lists quotas and sizes in its feed table; where its main
table says something else of the same feed, both hold. Suppliers have a table of their own under suppliers/docs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, Literal, TypeAlias

from ..._declare.bodies import Upload
from ..._declare.checks import identifier
from ..._declare.codec import encode
from ..._declare.rates import Bucket, bucket
from ...models.base import Record

__all__ = ["FeedType", "feed_type"]

FeedBody: TypeAlias = Mapping[str, object]
"""A feed: its header and its items, each under the name that its type has for it."""

FEED_STATUS: Final = bucket("feed status", "5000/min")
"""Shared by the list of feeds and the status of one."""

_PRICES: Final = bucket("price feeds", "10/hour", mx="30/day")
_MB: Final = 1_000_000
_OF_SELLERS: Final[Mapping[str, Any]] = {
    "header": "MPItemFeedHeader",
    "items": "MPItem",
    "most_bytes": 25 * _MB,
}
"""What feeds of sellers about items have in common."""
_OF_SUPPLIERS: Final[Mapping[str, Any]] = {"header": "ItemFeedHeader", "items": "Item", "most_bytes": 25 * _MB}
"""The same of suppliers."""


class FeedType(Record, frozen=True, kw_only=True):
    """What Walmart published of one feed type; ``None`` where it published nothing."""

    name: str
    """Its name in the case that Walmart's pages send; the service does not mind the case."""
    surface: Literal["marketplace", "supplier", "both"] = "marketplace"
    """Who can send it."""
    buckets: tuple[Bucket, ...]
    """What an upload draws on."""
    header: str | None = None
    """The member that holds its header, in its own case."""
    items: str | None = None
    """The member that holds its items, in its own case."""
    version: str | None = None
    """The version of its form, where it does not change every few weeks."""
    most_items: int = 10_000
    """How many items one feed may hold."""
    most_bytes: int | None = None
    """How many bytes one feed may hold."""

    def body(self, items: Sequence[object], *, version: str | None = None, **header: str) -> FeedBody:
        """A feed of this type.

        Args:
            items: Its items.
            version: The version of its form, instead of the published one.
            **header: What else its header holds.
        """
        assert self.header is not None, f"the form of {self.name} is published"
        assert self.items is not None, f"the form of {self.name} is published"
        stated: dict[str, Any] = dict(header)
        if (stated_version := self.version if version is None else version) is not None:
            stated = {"version": identifier("version", stated_version), **header}
        return {self.header: stated, self.items: items}


def _type(name: str, *rates: str, shared: Sequence[Bucket] = (), mx: str = "", **facts: Any) -> FeedType:
    elsewhere = {"mx": mx} if mx else {}
    own = (bucket(f"POST /v3/feeds {name.upper()}", *rates, **elsewhere),) if rates or not shared else ()
    return FeedType(name=name, buckets=(*shared, *own), **facts)


_TYPES: Final = (
    _type(
        "cost", "10/hour", surface="supplier", header="header", items="Cost", version="1", most_bytes=25 * _MB
    ),
    _type("CPT_SELLER_ELIGIBILITY", "7/day", most_bytes=10 * _MB),
    _type("DELETE_ITEM", "10/hour", most_bytes=400_000, header="ItemFeedHeader", items="Item"),
    _type(
        "DSV_INVENTORY", "50/hour", surface="supplier", header="InventoryFeedHeader", items="Inventory",
        version="5.0.20240905-15_39_48-api", most_bytes=_MB,
    ),
    _type("FITMENT_ACES", most_bytes=50 * _MB),
    _type("FITMENT_PIES", most_bytes=50 * _MB),
    _type("INCENTIVE_ENROLLMENT", "6/hour", "6/day"),
    # The published file begins with capitals, unlike that of MP_INVENTORY.
    _type("inventory", "10/hour", header="InventoryHeader", items="Inventory", version="1.4", most_bytes=5 * _MB),
    _type("item", "10/hour", surface="both", most_bytes=25 * _MB),
    # Its document spells the header lagTimeHeader, and its example as here.
    _type(
        "lagtime", "6/day", surface="both", header="LagTimeHeader", items="lagTime", version="1.0", most_bytes=10 * _MB
    ),
    _type("MP_INVENTORY", "50/hour", header="inventoryHeader", items="inventory", version="1.5", most_bytes=_MB),
    _type("MP_ITEM", "10/hour", **_OF_SELLERS),
    _type("MP_ITEM_INTL", mx="10/hour", most_bytes=25 * _MB),
    _type("MP_ITEM_MATCH", "20/hour", mx="10/hour", **_OF_SELLERS),
    _type("MP_ITEM_PRICE_UPDATE", "20/hour", most_bytes=25 * _MB),
    _type("MP_MAINTENANCE", "10/hour", **_OF_SELLERS),
    _type("MP_VIRTUAL_PACK_BUNDLE", **_OF_SELLERS),
    _type("MP_WFS_ITEM", "10/hour", **_OF_SELLERS),
    _type("MP_WFS_MAINTENANCE", "10/hour", **_OF_SELLERS),
    _type("OMNI_DSV_ITEM", "20/hour", surface="supplier", **_OF_SUPPLIERS),
    _type("OMNI_MAINTENANCE", "20/hour", surface="supplier", **_OF_SUPPLIERS),
    _type("OMNI_ONLINE_ITEM", "20/hour", surface="supplier", **_OF_SUPPLIERS),
    _type("OMNI_OWNED_ITEM", "20/hour", surface="supplier", **_OF_SUPPLIERS),
    _type(
        "OMNI_RICH_MEDIA", header="SupplierItemFeedHeader", items="SupplierItem", version="2.0.20240524-16_47_14"
    ),
    _type("OMNI_WFS", "10/hour", most_bytes=25 * _MB, header="SupplierItemFeedHeader", items="SupplierItem"),
    _type("price", shared=(_PRICES,), header="PriceHeader", items="Price", version="1.7", most_bytes=10 * _MB),
    _type(
        "PRICE_AND_PROMOTION", shared=(_PRICES,), header="MPItemFeedHeader", items="MPItem",
        version="2.0.20240126-12_25_52-api", most_bytes=10 * _MB,
    ),
    _type(
        "PROGRAM_ACTIONS", "20/hour", header="ProgramActionFeedHeader", items="ProgramAction", most_bytes=25 * _MB
    ),
    _type(
        "promo", "6/day", shared=(_PRICES,), header="PriceHeader", items="Price", version="1.7", most_bytes=10 * _MB
    ),
    _type("RETIRE_ITEM", header="RetireItemHeader", items="RetireItem", version="1.0"),
    _type("RETURNS_OVERRIDES", "20/day", header="header", items="overrideFeed", most_bytes=400_000),
    _type("SHIPPING_OVERRIDES", "10/hour", most_bytes=25 * _MB),
    _type(
        "SKU_TEMPLATE_MAP", "10/hour", mx="20/hour", header="ItemFeedHeader", items="Item", version="1.0",
        most_bytes=10 * _MB,
    ),
    _type("SPLIT_AND_MERGE", "10/hour", most_bytes=25 * _MB),
    _type("WALMART_FUNDED_INCENTIVES_ENROLLMENT", "6/hour", "6/day"),
)  # fmt: skip
_BY_NAME: Final = {each.name.upper(): each for each in _TYPES}

FEED_UPLOADS: Final[Mapping[str, tuple[Bucket, ...]]] = {name: each.buckets for name, each in _BY_NAME.items()}
"""What an upload of each feed type draws on; the types in upper case, for Walmart does not mind the case."""


def as_file(body: FeedBody, filename: str | None) -> FeedBody | Upload:
    """A feed as a file of this name; without one, as it is."""
    return body if filename is None else Upload(content=encode(body), filename=filename)


def feed_type(name: str) -> FeedType:
    """The published feed type of that name, in any case."""
    return _BY_NAME[name.upper()]


def buckets_of(name: str) -> tuple[Bucket, ...]:
    """The buckets an upload of a feed type draws on; one of its own without rates, if nothing is published."""
    known = _BY_NAME.get(name.upper())
    return (bucket(f"POST /v3/feeds {name.upper()}"),) if known is None else known.buckets
