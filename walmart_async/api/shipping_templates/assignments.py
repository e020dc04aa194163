"""Which items have a template, as a feed states it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal

import msgspec

from ..._declare.checks import identifier
from ..._declare.several import texts
from ...models.base import Body
from ..feeds.types import FeedBody, feed_type

__all__ = ["SentAssignment", "SentPreciseDelivery"]

ASSIGNMENTS: Final = feed_type("SKU_TEMPLATE_MAP")


class SentPreciseDelivery(Body, frozen=True, kw_only=True):
    """An item, its template, and the ship node for which it holds."""

    sku: str
    action_type: str
    """``Add`` or ``Remove``."""
    shipping_template_id: str
    fulfillment_center_id: str


class SentAssignment(Body, frozen=True, kw_only=True):
    """The wrapper around one of them."""

    precise_delivery: SentPreciseDelivery = msgspec.field(name="PreciseDelivery")

    @classmethod
    def feed(cls, action: Literal["Add", "Remove"], template_id: str, ship_node: str, skus: Sequence[str]) -> FeedBody:
        """A feed that adds a template to items, or removes it from them."""
        template, node = identifier("template_id", template_id), identifier("ship_node", ship_node)
        stated = [
            SentPreciseDelivery(sku=sku, action_type=action, shipping_template_id=template, fulfillment_center_id=node)
            for sku in texts("skus", skus, ASSIGNMENTS.most_items, least=1)
        ]
        items = [cls(precise_delivery=each) for each in stated]
        return ASSIGNMENTS.body(items, sellingChannel="precisedelivery", locale="en")
