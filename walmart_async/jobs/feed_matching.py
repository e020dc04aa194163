"""What the items of a processed feed are about."""

from __future__ import annotations

from collections import Counter
from html import unescape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from ..api.feeds.models import FeedItem

__all__ = ["matched"]


def matched(
    names: Sequence[str], items: Iterable[FeedItem], name_of: Callable[[FeedItem], str | None]
) -> Iterator[tuple[int, FeedItem]]:
    """Each item with its place, if the name there agrees or it has none; else with that of the only one of its name.

    Names agree in whatever case, and escaped or not.

    Args:
        names: What was sent, in the order of the feed.
        items: The items of the feed.
        name_of: What an item says it is about.
    """
    placed: set[int] = set()
    others: list[FeedItem] = []
    for item in items:
        name, place = name_of(item), item.index
        if place is not None and 0 <= place < len(names) and (name is None or _folded(name) == _folded(names[place])):
            placed.add(place)
            yield place, item
        else:
            others.append(item)
    yield from _by_name(names, placed, [(name, item) for item in others if (name := name_of(item)) is not None])


def _by_name(
    names: Sequence[str], placed: set[int], named: Sequence[tuple[str, FeedItem]]
) -> Iterator[tuple[int, FeedItem]]:
    """Items without a place. Of several places that go by a name, the last one left is the last item's."""
    by_name: dict[str, list[int]] = {}
    for place, name in enumerate(names) if named else ():
        by_name.setdefault(_folded(name), []).append(place)
    items_of = Counter(_folded(name) for name, _ in named)
    for name, item in named:
        alike = by_name.get(_folded(name), [])
        alike = [place for place in alike if names[place] == name] or alike
        left = [place for place in alike if place not in placed]
        if len(alike) == 1:
            yield alike[0], item
        elif len(left) == items_of[_folded(name)] == 1:
            yield left[0], item


def _folded(name: str) -> str:
    return unescape(name).strip().casefold()
