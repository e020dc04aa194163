"""How a seller's listings and service do in Walmart's eyes, by topic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._declare.family import Group, family
from ..._declare.modes import M

if TYPE_CHECKING:
    from .listing_quality.marketplace import ListingQuality
    from .performance.marketplace import Performance
    from .pro_seller.marketplace import ProSeller
    from .unpublished.marketplace import Unpublished

__all__ = ["Insights"]


class Insights(Group[M]):
    """See how listings and service do, and what to do about it."""

    listing_quality: ListingQuality[M] = family(".listing_quality.marketplace", "ListingQuality")
    performance: Performance[M] = family(".performance.marketplace", "Performance")
    pro_seller: ProSeller[M] = family(".pro_seller.marketplace", "ProSeller")
    unpublished: Unpublished[M] = family(".unpublished.marketplace", "Unpublished")
