"""The two ways to send a changed level: by itself, or in a feed with thousands of others.

Which is faster depends on the limits, and on how long Walmart takes to process a feed.
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Final

from ..feed_sizes import beginnings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..._declare.limits import BucketState, Limits
    from ..._declare.operation import Operation
    from .lane import FeedRoute, Lane

__all__ = ["chunks", "prefers_feeds"]

_ASSUMED_INTERVAL: Final = 0.3  # 200 calls a minute, the published rate of the sellers' operation
_FEED_TAKES: Final = 300.0  # seconds until the items of a feed are done; usually minutes, at worst hours


def prefers_feeds(route: FeedRoute, feeds: int, updates: Operation, calls: int, limits: Limits) -> bool:
    """Whether ``feeds`` feeds are done sooner than ``calls`` single updates."""
    return _seconds(route.uploads, feeds, limits) + _FEED_TAKES < _seconds(updates, calls, limits)


def _seconds(operation: Operation, calls: int, limits: Limits) -> float:
    """Until the last of ``calls`` calls can go out."""
    state = limits.state(operation.buckets)
    return max(_seconds_of(state[bucket.name], calls) for bucket in operation.buckets)


def _seconds_of(state: BucketState, calls: int) -> float:
    if state.interval is None or state.tokens is None:
        return calls * _ASSUMED_INTERVAL
    return max(0.0, calls + state.waiting - state.tokens) * state.interval


def chunks(lane: Lane, heads: Iterable[int]) -> list[array[int]]:
    """Units, by their first rows, in chunks that fit into one feed each."""
    rows = array("i", heads)
    made: list[array[int]] = []
    for head, begins in zip(
        rows, beginnings((lane.size(lane.unit(head)) for head in rows), lane.route.feed_type), strict=True
    ):
        if begins:
            made.append(array("i"))
        made[-1].append(head)
    return made
