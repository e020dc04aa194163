"""What the header of a feed says of the market it is for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, TypeGuard

from ..._declare.markets import MARKETS, MarketFacts
from ...errors import RequestInvalidError

__all__ = ["check_market"]

_MARTS: Final = frozenset(each.mart for each in MARKETS.values() if each.mart)
_TELL_THE_MARKET: Final = ("businessUnit", "mart")


def check_market(feed: object, market: MarketFacts) -> None:
    """Leave alone a feed of this market, and one whose header does not tell the market.

    Raises:
        RequestInvalidError: Its header names another market.
    """
    for place, stated in _stated(feed):
        if stated in _MARTS and stated != market.mart:
            problem = f"is {stated!r}, and the client's market is {market.market}"
            raise RequestInvalidError(place, problem, market.mart or f"the name of {market.market}")


def _stated(feed: object) -> Iterator[tuple[str, str]]:
    """What a feed says of the market, and where."""
    for name, header in feed.items() if _is_mapping(feed) else ():
        if _is_mapping(header):
            found = ((key, header.get(key)) for key in _TELL_THE_MARKET)
            yield from ((f"content.{name}.{key}", stated) for key, stated in found if isinstance(stated, str))


def _is_mapping(value: object) -> TypeGuard[Mapping[object, object]]:
    return isinstance(value, Mapping)
