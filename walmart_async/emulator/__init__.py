"""A local Walmart for tests and demonstrations: real state, real limits, real error bodies, no account.

In a program::

    async with Emulator(seed=1) as emulator:        # or: with Emulator() as emulator:
        emulator.add_item("SKU-1", stock=5)
        ...                                         # a client with base URL emulator.url
        assert emulator.stock("SKU-1") == {emulator.default_ship_node: 7}

It keeps its own copy of what Walmart published and knows nothing of the client, so that the two can disagree.
"""

from __future__ import annotations

from .emulator import CLIENT_ID, CLIENT_SECRET, Emulator
from .families.feeds.feed import Feed
from .families.insights.listings import Listing
from .families.inventory.stock import SupplierLevel
from .families.prices.prices import Price, Pricing
from .families.recommendations.recommendations import Recommended, RecommendedVariant
from .gateway.faults import Faults
from .gateway.log import LoggedRequest
from .world import Quirks

__all__ = [
    "CLIENT_ID",
    "CLIENT_SECRET",
    "Emulator",
    "Faults",
    "Feed",
    "Listing",
    "LoggedRequest",
    "Price",
    "Pricing",
    "Quirks",
    "Recommended",
    "RecommendedVariant",
    "SupplierLevel",
]
