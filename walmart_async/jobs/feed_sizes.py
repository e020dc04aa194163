"""How many items go into one feed."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..api.feeds.types import FeedType

__all__ = ["beginnings"]

_HEADER: Final = 512  # bytes of a feed besides its items


def beginnings(sizes: Iterable[int], feed_type: FeedType) -> Iterator[bool]:
    """Of each item, by its size in bytes, whether it begins another feed, as it does not fit into the one before."""
    most_bytes = feed_type.most_bytes or sys.maxsize
    items = left = 0
    for size in sizes:
        begins = not items or items >= feed_type.most_items or size > left
        if begins:
            items, left = 0, most_bytes - _HEADER
        items, left = items + 1, left - size
        yield begins
