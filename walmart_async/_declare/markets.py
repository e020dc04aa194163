"""What is known of each market: the one place for facts that depend on where a client sells.

Rates stand at the endpoints that have them. What nobody published or saw of a market is not here, and is not guessed.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, Literal, NoReturn, TypeAlias

from ..errors import RequestInvalidError
from ..models.base import Record
from .checks import between, currency_code, identifier

if TYPE_CHECKING:
    from .operation import Operation

__all__ = ["MARKETS", "Market", "MarketFacts"]

Market: TypeAlias = Literal["us", "ca", "mx", "cl"]

_GLOBAL_VERSION: Final = "3.1"
# https://developer.walmart.com/global-marketplace/page/new-pricing-apis-and-specifications
_NEWER_PRICES: Final = "5.0.20250801-18_47_55"
_USUAL_PAGE: Final = 200
_US_ALONE: Final = "Walmart publishes it for the United States alone"
_UNSUPPORTED: Final = "Walmart refuses it there (MARKET_NOT_SUPPORTED)"
_UNAVAILABLE: Final = "Walmart's table of rate limits marks it as not available there"
_DISPUTES: Final = ("POST /v3/items/dispute/duplicates/contest", "POST /v3/items/dispute/duplicates/status")


class MarketFacts(Record, frozen=True, kw_only=True):
    """What is known of one market."""

    market: Market
    """Its code, as ``WM_MARKET`` has it."""
    currency: str
    """The ISO 4217 code of its currency."""
    mart: str = ""
    """What it is called in the headers of feeds; empty where that is not known."""
    locale: str = ""
    """The language of feeds; empty likewise."""
    price_form: str = ""
    """The version of the form of PRICE_AND_PROMOTION feeds, where it is another than in the United States."""
    most_items: int
    """How many items of the catalogue a page may hold."""
    has_item_cursor: bool = False
    """Whether the pages of the catalogue hang together by a token, besides the place of their first item."""
    refused: Mapping[str, str] = {}
    """Operations that are not to be had there, by route, and why."""
    refused_feeds: Mapping[str, str] = {}
    """Feed types likewise, in upper case."""

    @property
    def headers(self) -> Mapping[str, str]:
        """What calls of the global version carry; in the United States, some operations alone are calls of it."""
        return {"WM_MARKET": self.market, "WM_GLOBAL_VERSION": _GLOBAL_VERSION}

    def currency_of(self, field: str, given: object) -> str:
        """The currency that was given, or else that of the market.

        Raises:
            RequestInvalidError: It is no currency.
        """
        return self.currency if given is None else currency_code(field, given)

    def item_page(self, field: str, given: object) -> int:
        """How many items a page shall hold: what was given, or else what suits the market.

        Raises:
            RequestInvalidError: It is no number that the market takes.
        """
        return min(_USUAL_PAGE, self.most_items) if given is None else between(field, given, 1, self.most_items)

    def feed_type(self, field: str, given: object) -> str:
        """A feed type that is to be had in this market.

        Raises:
            RequestInvalidError: It is none, or known not to be.
        """
        name = identifier(field, given)
        if name.upper() in self.refused_feeds:
            self._refuse(f"feed type {name}", name.upper())
        return name

    def offers(self, operation: Operation) -> bool:
        """Whether nothing is known against calling an operation here."""
        return operation.route not in self.refused

    def refuse(self, operation: Operation) -> NoReturn:
        """Say why an operation is not to be had in this market.

        Raises:
            RequestInvalidError: Always.
        """
        self._refuse(operation.route, operation.route)

    def _refuse(self, what: str, key: str) -> NoReturn:
        known = {each.market: {**each.refused, **each.refused_feeds} for each in MARKETS.values()}
        others = " or ".join(market for market, refused in known.items() if key not in refused)
        problem = f"is {self.market}, without {what}: {known[self.market][key]}"
        raise RequestInvalidError("market", problem, f"a client for {others}")


_FACTS: Final = (
    MarketFacts(market="us", currency="USD", mart="WALMART_US", locale="en", most_items=1_000, has_item_cursor=True),
    # Sizes of pages in Canada and Chile, and the refusals of Canada, are what callers met in 2026.
    MarketFacts(
        market="ca",
        currency="CAD",
        mart="WALMART_CA",
        locale="en",
        price_form=_NEWER_PRICES,
        most_items=200,
        refused={
            "POST /v3/items/spec": _UNSUPPORTED,
            "GET /v3/items/taxonomy": _UNSUPPORTED,
            **dict.fromkeys(_DISPUTES, _US_ALONE),
        },
    ),
    # https://developer.walmart.com/global-marketplace/docs/rate-limiting, its column for Mexico; the size of pages is
    # that of the document of 2023 for Mexico.
    MarketFacts(
        market="mx",
        currency="MXN",
        mart="WALMART_MEXICO",
        locale="es",
        price_form=_NEWER_PRICES,
        most_items=50,
        refused=dict.fromkeys(
            (
                "POST /v3/items/spec",
                "GET /v3/feeds/{feedId}/errorReport",
                "GET /v3/inventories",
                "GET /v3/items/walmart/search",
                "GET /v3/orders/released",
                "GET /v3/orders/{purchaseOrderId}",
                "GET /v3/utilities/apiStatus",
                *_DISPUTES,
            ),
            _UNAVAILABLE,
        ),
        refused_feeds=dict.fromkeys(("ITEM", "LAGTIME", "MP_ITEM", "PRICE", "PROMO"), _UNAVAILABLE),
    ),
    MarketFacts(
        market="cl",
        currency="CLP",
        price_form=_NEWER_PRICES,
        most_items=50,
        refused=dict.fromkeys(_DISPUTES, _US_ALONE),
    ),
)

MARKETS: Final[Mapping[str, MarketFacts]] = {each.market: each for each in _FACTS}
