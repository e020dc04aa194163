"""The feed that moves items to simplified shipping, or back to shipping templates."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import msgspec

from ..._declare.checks import truth
from ..._declare.rates import bucket
from ..._declare.several import texts
from ...models.base import Body
from ..feeds.types import FeedBody, feed_type

__all__ = ["MigratedItem", "MigratedPrograms", "SentItemShipping", "SentMigration"]

ACTIONS: Final = feed_type("PROGRAM_ACTIONS")
MIGRATIONS: Final = (*ACTIONS.buckets, bucket("POST /v3/feeds PROGRAM_ACTIONS SHIPPING_CONFIG", "20/min"))
_FORM: Final = "5.0.20241002-17_27_17-api"


class SentItemShipping(Body, frozen=True, kw_only=True):
    """How an item is to ship."""

    item_shipping_configuration: str
    """``Simplified Shipping Settings`` or ``Manual Template``."""


class MigratedPrograms(Body, frozen=True, kw_only=True):
    """The wrapper around how it is to ship."""

    shipping_configuration: SentItemShipping = msgspec.field(name="ShippingConfiguration")


class MigratedItem(Body, frozen=True, kw_only=True):
    """Which item it is."""

    sku: str


class SentMigration(Body, frozen=True, kw_only=True):
    """How one item is to ship."""

    programs: MigratedPrograms = msgspec.field(name="Programs")
    item_identifiers: MigratedItem = msgspec.field(name="ItemIdentifiers")

    @classmethod
    def feed(cls, skus: Sequence[str], *, to_templates: bool) -> FeedBody:
        """A feed of 1 to 10,000 items."""
        name = "Manual Template" if truth("to_templates", to_templates) else "Simplified Shipping Settings"
        programs = MigratedPrograms(shipping_configuration=SentItemShipping(item_shipping_configuration=name))
        listed = texts("skus", skus, ACTIONS.most_items, least=1)
        items = [cls(programs=programs, item_identifiers=MigratedItem(sku=sku)) for sku in listed]
        return ACTIONS.body(items, version=_FORM, locale="en", businessUnit="WALMART_US")
