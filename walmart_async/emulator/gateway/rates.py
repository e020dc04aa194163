"""The rates that Walmart publishes, and the token buckets that meter by them.

https://developer.walmart.com/us-marketplace/docs/rate-limiting
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from walmart_async.clock import Clock

__all__ = ["NARROWED", "OPERATIONS", "UPLOADS", "Buckets", "Limit", "Quota", "Upload", "operation_limit"]

MINUTE, HOUR = 60.0, 3600.0
MEGABYTE = 1_000_000
# A clock that counts from 1970 is only so exact; a token that arrived to within this much has arrived.
_ROUNDING = 1e-5


@dataclass(frozen=True)
class Limit:
    """A token bucket: ``count`` calls at once, refilled evenly by ``count`` every ``seconds``."""

    bucket: str
    count: int
    seconds: float


@dataclass(frozen=True)
class Upload:
    """What one feed type allows: its own bucket, and the size of one file."""

    limit: Limit | None
    max_bytes: int
    max_items: int | None = None
    shared: Limit | None = None
    """A bucket that it draws on besides, together with other feed types."""

    @property
    def limits(self) -> tuple[Limit, ...]:
        """Every bucket that an upload draws on."""
        return tuple(limit for limit in (self.limit, self.shared) if limit)


_FEED_STATUSES = Limit("feed statuses", 5000, MINUTE)
_REPORT_STATUS = Limit("GET /v3/reports/reportRequests/{requestId}", 20, HOUR)
_REPORT_URL = Limit("GET /v3/reports/downloadReport", 20, HOUR)
_ITEMS, _ITEM = Limit("GET /v3/items", 300, MINUTE), Limit("GET /v3/items/{id}", 900, MINUTE)
_TAXONOMY = Limit("GET /v3/items/taxonomy", 200, MINUTE)
# One page says 10 a minute, the other 3.
_SPEC = Limit("POST /v3/items/spec", 3, MINUTE)
_SUPPLIER_UPDATE = Limit("PUT /v3/inventory", 200, MINUTE)

OPERATIONS: dict[str, dict[tuple[str, str], Limit]] = {
    "marketplace": {
        ("GET", "/v3/inventory"): Limit("GET /v3/inventory", 200, MINUTE),
        ("PUT", "/v3/inventory"): Limit("PUT /v3/inventory", 200, MINUTE),
        ("GET", "/v3/inventories"): Limit("GET /v3/inventories", 200, MINUTE),
        ("GET", "/v3/inventories/{sku}"): Limit("GET /v3/inventories/{sku}", 200, MINUTE),
        ("PUT", "/v3/inventories/{sku}"): Limit("PUT /v3/inventories/{sku}", 200, MINUTE),
        ("GET", "/v3/feeds"): _FEED_STATUSES,
        ("GET", "/v3/feeds/{feedId}"): _FEED_STATUSES,
        ("GET", "/v3/feeds/{feedId}/errorReport"): Limit("GET /v3/feeds/{feedId}/errorReport", 60, HOUR),
        ("GET", "/v3/reports/reportRequests"): Limit("GET /v3/reports/reportRequests", 200, MINUTE),
        ("GET", "/v3/reports/reportRequests/{requestId}"): _REPORT_STATUS,
        ("GET", "/v3/reports/downloadReport"): _REPORT_URL,
        # One row of the page is for regular prices and one for promotions, at the same number; the stricter reading.
        ("PUT", "/v3/price"): Limit("PUT /v3/price", 100, HOUR),
        ("GET", "/v3/promo/sku/{sku}"): Limit("GET /v3/promo/sku/{sku}", 1000, MINUTE),
        ("POST", "/v3/items/dispute/duplicates/contest"): Limit("dispute contest", 10, MINUTE),
        ("POST", "/v3/items/dispute/duplicates/status"): Limit("dispute status", 10, MINUTE),
        ("POST", "/v3/growth/assortment/recommendations"): Limit("recommendations", 500, MINUTE),
        ("POST", "/v3/growth/assortment/recommendations/categorization/counts"): Limit("categorization", 200, HOUR),
        ("PUT", "/v3/growth/assortment/recommendations/rejections"): Limit("rejections", 20, HOUR),
        ("GET", "/v3/items"): _ITEMS,
        ("GET", "/v3/items/{id}"): _ITEM,
        ("GET", "/v3/items/taxonomy"): _TAXONOMY,
        ("POST", "/v3/items/spec"): _SPEC,
    },
    # Nothing is published for suppliers besides feed uploads; the same paths are metered as a seller's.
    "supplier": {
        ("GET", "/v3/inventory"): Limit("GET /v3/inventory", 200, MINUTE),
        ("PUT", "/v3/inventory"): _SUPPLIER_UPDATE,
        ("PUT", "/v3/inventory/update"): _SUPPLIER_UPDATE,
        ("GET", "/v3/inventories/{id}"): Limit("GET /v3/inventories/{id}", 200, MINUTE),
        ("GET", "/v3/feeds"): _FEED_STATUSES,
        ("GET", "/v3/feeds/{feedId}"): _FEED_STATUSES,
        ("GET", "/v3/feeds/{feedId}/errorReport"): Limit("GET /v3/feeds/{feedId}/errorReport", 60, HOUR),
        ("GET", "/v3/reports/reportRequests"): Limit("GET /v3/reports/reportRequests", 200, MINUTE),
        ("GET", "/v3/reports/reportRequests/{requestId}"): _REPORT_STATUS,
        ("GET", "/v3/reports/downloadReport"): _REPORT_URL,
        ("GET", "/v3/items"): _ITEMS,
        ("GET", "/v3/items/{sku}"): _ITEM,
        ("GET", "/v3/items/taxonomy"): _TAXONOMY,
        ("POST", "/v3/items/spec"): _SPEC,
    },
}
"""By surface, then by method and path template. What is not listed is not metered."""

_WALKED = frozenset({"nextCursor", "offset", "limit"})
NARROWED: dict[str, dict[tuple[str, str], Limit]] = {
    "marketplace": {
        ("GET", "/v3/items"): Limit("GET /v3/items narrowed", 60, MINUTE),
        ("GET", "/v3/items/{id}"): Limit("GET /v3/items/{id} narrowed", 60, MINUTE),
    },
    "supplier": {},
}
"""What is drawn on instead by a query that holds more than where to go on."""


def operation_limit(surface: str, route: tuple[str, str], query: Mapping[str, str]) -> Limit | None:
    """The bucket that one call of an operation draws on."""
    narrowed = NARROWED[surface].get(route)
    return narrowed if narrowed and query.keys() - _WALKED else OPERATIONS[surface].get(route)


UPLOADS: dict[str, dict[str, Upload]] = {
    "marketplace": {
        "inventory": Upload(Limit("feed inventory", 10, HOUR), 10 * MEGABYTE, 10_000),
        "mp_inventory": Upload(Limit("feed MP_INVENTORY", 50, HOUR), 1 * MEGABYTE),
        # The page's two tables differ, so both hold; the feeds that share one of them are not served here.
        "promo": Upload(Limit("feed promo", 6, 24 * HOUR), 10 * MEGABYTE, 10_000, Limit("price feeds", 10, HOUR)),
        "mp_item": Upload(Limit("feed MP_ITEM", 10, HOUR), 25 * MEGABYTE, 10_000),
        "fitment_aces": Upload(None, 50 * MEGABYTE),
        "fitment_pies": Upload(None, 50 * MEGABYTE),
    },
    "supplier": {
        # The marketplace page says 10 MB, the supplier page 1 MB: the stricter one cannot surprise anybody later.
        "dsv_inventory": Upload(Limit("feed DSV_INVENTORY", 50, HOUR), 1 * MEGABYTE, 10_000),
        "omni_dsv_item": Upload(Limit("feed OMNI_DSV_ITEM", 20, HOUR), 25 * MEGABYTE, 10_000),
        "omni_online_item": Upload(Limit("feed OMNI_ONLINE_ITEM", 20, HOUR), 25 * MEGABYTE, 10_000),
        "omni_owned_item": Upload(Limit("feed OMNI_OWNED_ITEM", 20, HOUR), 25 * MEGABYTE, 10_000),
    },
}
"""By surface, then by feed type in lower case."""


@dataclass(frozen=True)
class Quota:
    """What a bucket said to one request: whether it passed, the tokens left, and when the next one arrives."""

    granted: bool
    left: int
    next_at: float
    """Seconds since the Unix epoch."""


class Buckets:
    """One seller's buckets on one surface, each full at its first use.

    Args:
        clock: What refills them.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._levels: dict[str, tuple[float, float]] = {}

    def take(self, *limits: Limit) -> Quota:
        """Draw one token from each, or from none when one has less than one left; tells of the emptiest."""
        granted = all(self._level(limit) >= 1 - _ROUNDING for limit in limits)
        return min((self._draw(limit, granted) for limit in limits), key=lambda quota: quota.left)

    def leave(self, limit: Limit, tokens: int) -> None:
        """Set a bucket to ``tokens``, as if another process of the seller had drawn the rest."""
        self._levels[limit.bucket] = (float(min(tokens, limit.count)), self._clock.monotonic())

    def _draw(self, limit: Limit, granted: bool) -> Quota:  # noqa: FBT001 - it is passed on to the quota
        left = self._level(limit) - (1 if granted else 0)
        self._levels[limit.bucket] = (left, self._clock.monotonic())
        whole = math.floor(left + _ROUNDING)
        return Quota(granted, whole, self._clock.time() + (whole + 1 - left) * limit.seconds / limit.count)

    def _level(self, limit: Limit) -> float:
        now = self._clock.monotonic()
        level, at = self._levels.get(limit.bucket, (float(limit.count), now))
        return min(limit.count, level + (now - at) * limit.count / limit.seconds)
