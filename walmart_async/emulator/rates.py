"""The rates that Walmart publishes, and the token buckets that meter by them.

https://developer.walmart.com/us-marketplace/docs/rate-limiting
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from walmart_async.clock import Clock

__all__ = ["OPERATIONS", "UPLOADS", "Buckets", "Limit", "Quota", "Upload"]

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


_FEED_STATUSES = Limit("feed statuses", 5000, MINUTE)
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
    },
}
"""By surface, then by method and path template. What is not listed is not metered."""

UPLOADS: dict[str, dict[str, Upload]] = {
    "marketplace": {
        "inventory": Upload(Limit("feed inventory", 10, HOUR), 10 * MEGABYTE, 10_000),
        "mp_inventory": Upload(Limit("feed MP_INVENTORY", 50, HOUR), 1 * MEGABYTE),
        "fitment_aces": Upload(None, 50 * MEGABYTE),
        "fitment_pies": Upload(None, 50 * MEGABYTE),
    },
    "supplier": {
        # The marketplace page says 10 MB, the supplier page 1 MB: the stricter one cannot surprise anybody later.
        "dsv_inventory": Upload(Limit("feed DSV_INVENTORY", 50, HOUR), 1 * MEGABYTE, 10_000),
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

    def take(self, limit: Limit) -> Quota:
        """Draw one token, or none when less than one is left."""
        level = self._level(limit)
        granted = level >= 1 - _ROUNDING
        left = level - 1 if granted else level
        self._levels[limit.bucket] = (left, self._clock.monotonic())
        whole = math.floor(left + _ROUNDING)
        return Quota(granted, whole, self._clock.time() + (whole + 1 - left) * limit.seconds / limit.count)

    def leave(self, limit: Limit, tokens: int) -> None:
        """Set a bucket to ``tokens``, as if another process of the seller had drawn the rest."""
        self._levels[limit.bucket] = (float(min(tokens, limit.count)), self._clock.monotonic())

    def _level(self, limit: Limit) -> float:
        now = self._clock.monotonic()
        level, at = self._levels.get(limit.bucket, (float(limit.count), now))
        return min(limit.count, level + (now - at) * limit.count / limit.seconds)
