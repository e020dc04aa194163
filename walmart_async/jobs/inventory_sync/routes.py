"""The two ways to send a changed level: by itself, or in a feed with thousands of others.

Which is faster depends on the limits, and on how long Walmart takes to process a feed.
"""

from __future__ import annotations

import sys
from array import array
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..._declare.limits import BucketState, Limits
    from ..._declare.operation import Operation
    from .lane import FeedRoute, Lane

__all__ = ["chunks", "prefers_feeds"]

_ASSUMED_INTERVAL: Final = 0.3  # 200 calls a minute, the published rate of the sellers' operation
_HEADER: Final = 512  # bytes of a feed besides its items
_FEED_TAKES: Final = 300.0  # seconds until the items of a feed are done; usually minutes, at worst hours


def prefers_feeds(route: FeedRoute, feeds: int, updates: Operation, calls: int, limits: Limits) -> bool:
    """Whether ``feeds`` feeds are done sooner than ``calls`` single updates."""
    return _seconds(route.uploads, feeds, limits) + _FEED_TAKES < _seconds(updates, calls, limits)


def _seconds(operation: Operation, calls: int, limits: Limits) -> float:
    """Until the last of ``calls`` calls can go out."""
    state = limits.state(operation.buckets)
    return max(_seconds_of(state[bucket.name], calls) for bucket in operation.buckets)


def _seconds_of(state: BucketState, calls: int) -> float:
    if not state.rates or state.tokens is None:
        return calls * _ASSUMED_INTERVAL
    slowest = max(rate.interval for rate in state.rates)
    return max(0.0, calls + state.waiting - state.tokens) * slowest


def chunks(lane: Lane, heads: Iterable[int]) -> list[array[int]]:
    """Units, by their first rows, in chunks that fit into one feed each."""
    most_items, most_bytes = lane.route.feed_type.most_items, lane.route.feed_type.most_bytes or sys.maxsize
    made: list[array[int]] = []
    left = 0
    for head in heads:
        needed = lane.size(lane.unit(head))
        if not made or len(made[-1]) >= most_items or needed > left:
            made.append(array("i"))
            left = most_bytes - _HEADER
        made[-1].append(head)
        left -= needed
    return made
