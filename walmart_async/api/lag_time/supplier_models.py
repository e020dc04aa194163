"""A drop-ship vendor's lag times as answered, and the feed that sets them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

import msgspec

from ..._declare.checks import between, gtin14, identifier, written_instant
from ..._declare.markets import MARKETS
from ..._declare.several import several
from ...errors import RequestInvalidError
from ...models.base import Answer, Body, Record
from ..feeds.types import FeedBody
from .models import LAG_TIMES, MOST_DAYS

__all__ = ["GtinLagTime", "SentGtinLagTime", "SupplierLagTime"]

_FORM: Final = "2.0.20220829-15_11_50-api"
_HEADER: Final = {"feedType": "DSV_lagtime", "locale": "en", "businessUnit": MARKETS["us"].mart}


class GtinLagTime(Answer, frozen=True, kw_only=True):
    """How long a vendor takes to ship an item from a ship node."""

    sku: str | None = None
    gtin: str | None = None
    """The GTIN in 14 digits."""
    fulfillment_lag_time: int | None = None
    """Days from the order until it ships."""


class SupplierLagTime(Record, frozen=True, kw_only=True):
    """How long a vendor takes to ship an item from a ship node, as a caller states it."""

    gtin: str
    """The GTIN, UPC or EAN in up to 14 digits; padded with zeros on the left when it is sent."""
    ship_node: str
    """The ship node, from the vendor's account at Walmart."""
    days: int
    """From the order until it ships, from 0 on."""


class SentGtinLagTime(Body, frozen=True, kw_only=True):
    """The lag time of one item at one ship node."""

    product_id: str
    """The GTIN in 14 digits."""
    ship_node: str
    fulfillment_lag_time: int = msgspec.field(name="fulfilllmentLagTime")
    """Days; its name has three l's on the wire."""

    @classmethod
    def feed(cls, lag_times: Sequence[SupplierLagTime], made_at: datetime, version: str | None) -> FeedBody:
        """A feed of 1 to 10,000 lag times, no product and ship node twice."""
        rows: list[SentGtinLagTime] = []
        seen: set[tuple[str, str]] = set()
        for field, each in several("lag_times", lag_times, SupplierLagTime, LAG_TIMES.most_items):
            product, node = gtin14(f"{field}.gtin", each.gtin), identifier(f"{field}.ship_node", each.ship_node)
            if (product, node) in seen:
                problem = f"is the second for GTIN {product} at ship node {node}"
                raise RequestInvalidError(field, problem, "one lag time a product and ship node")
            seen.add((product, node))
            days = between(f"{field}.days", each.days, 0, MOST_DAYS)
            rows.append(cls(product_id=product, ship_node=node, fulfillment_lag_time=days))
        # The form of vendors differs from that of sellers, whose feed type has the same name.
        stated = identifier("version", _FORM if version is None else version)
        header = {"version": stated, **_HEADER, "feedDate": written_instant("made_at", made_at)}
        return {"lagtimeFeedHeader": header, "lagtime": rows}
