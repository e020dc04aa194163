"""What is known to be different in other markets than the United States; everything else is served there as here."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["CURRENCIES", "DOCUMENTED", "ITEM_PAGES", "MARTS", "is_missing", "is_unsupported", "market_of"]

CURRENCIES = {"us": "USD", "ca": "CAD", "mx": "MXN", "cl": "CLP"}
DOCUMENTED = {"us", "ca"}
"""Where the documents name every currency there is; calls with prices were seen to work in the other markets too."""
MARTS = {"us": "WALMART_US", "ca": "WALMART_CA", "mx": "WALMART_MEXICO"}
"""Nobody wrote down what Chile is called."""
ITEM_PAGES = {"ca": 200, "cl": 50}
"""The most items a page, in the markets whose catalogue has no token to walk by."""
_UNSUPPORTED = {"ca": {"POST /v3/items/spec", "GET /v3/items/taxonomy"}}
_MISSING = {
    "mx": {
        "GET /v3/feeds/{feedId}/errorReport",
        "GET /v3/inventories",
        "GET /v3/items/walmart/search",
        "GET /v3/orders/released",
        "GET /v3/orders/{purchaseOrderId}",
        "GET /v3/utilities/apiStatus",
        "POST /v3/items/dispute/duplicates/contest",
        "POST /v3/items/dispute/duplicates/status",
        "POST /v3/items/spec",
    }
}
_MISSING_FEEDS = {"mx": {"item", "lagtime", "mp_item", "price", "promo"}}


def market_of(headers: Mapping[str, str]) -> str:
    """The market that a call is for."""
    return headers.get("WM_MARKET", "").lower() or "us"


def is_unsupported(route: str, market: str) -> bool:
    """Whether an operation was seen to be refused with the code for that."""
    return route in _UNSUPPORTED.get(market, ())


def is_missing(route: str, market: str, query: Mapping[str, str]) -> bool:
    """Whether a market is published not to have an operation, or not to take the type of feed."""
    feed_type = query.get("feedType", "").lower() if route == "POST /v3/feeds" else ""
    return route in _MISSING.get(market, ()) or feed_type in _MISSING_FEEDS.get(market, ())
