"""The limits of feed uploads, by feed type.

https://developer.walmart.com/us-marketplace/docs/rate-limiting lists them in its feed table; where its main table says
something else of the same feed, both hold.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .wire.rates import Bucket, bucket

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["FEED_STATUS", "FEED_UPLOADS", "buckets_of"]

FEED_STATUS: Final = bucket("feed status", "5000/min")
"""Shared by the list of feeds and the status of one."""

_PRICES: Final = bucket("price feeds", "10/hour")

_RATES: Final = {
    "CPT_SELLER_ELIGIBILITY": ("7/day",),
    "DELETE_ITEM": ("10/hour",),
    "DSV_INVENTORY": ("50/hour",),
    "INCENTIVE_ENROLLMENT": ("6/hour", "6/day"),
    "INVENTORY": ("10/hour",),
    "ITEM": ("10/hour",),
    "LAGTIME": ("6/day",),
    "MP_INVENTORY": ("50/hour",),
    "MP_ITEM": ("10/hour",),
    "MP_ITEM_MATCH": ("20/hour",),
    "MP_ITEM_PRICE_UPDATE": ("20/hour",),
    "MP_MAINTENANCE": ("10/hour",),
    "MP_WFS_ITEM": ("10/hour",),
    "MP_WFS_MAINTENANCE": ("10/hour",),
    "OMNI_DSV_ITEM": ("20/hour",),
    "OMNI_MAINTENANCE": ("20/hour",),
    "OMNI_ONLINE_ITEM": ("20/hour",),
    "OMNI_OWNED_ITEM": ("20/hour",),
    "OMNI_WFS": ("10/hour",),
    "PROGRAM_ACTIONS": ("20/hour",),
    "RETURNS_OVERRIDES": ("20/day",),
    "SHIPPING_OVERRIDES": ("10/hour",),
    "SKU_TEMPLATE_MAP": ("10/hour",),
    "SPLIT_AND_MERGE": ("10/hour",),
    "WALMART_FUNDED_INCENTIVES_ENROLLMENT": ("6/hour", "6/day"),
}

FEED_UPLOADS: Final[Mapping[str, tuple[Bucket, ...]]] = {
    **{name: (bucket(f"POST /v3/feeds {name}", *rates),) for name, rates in _RATES.items()},
    "PRICE": (_PRICES,),
    "PRICE_AND_PROMOTION": (_PRICES,),
    "PROMO": (_PRICES, bucket("POST /v3/feeds PROMO", "6/day")),
}
"""What an upload of each feed type draws on; the types in upper case, for Walmart does not mind the case."""


def buckets_of(feed_type: str) -> tuple[Bucket, ...]:
    """The buckets an upload of ``feed_type`` draws on; one of its own without rates, if nothing is published."""
    name = feed_type.upper()
    return FEED_UPLOADS.get(name) or (bucket(f"POST /v3/feeds {name}"),)
