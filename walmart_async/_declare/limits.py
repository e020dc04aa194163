"""What a client asks of its limits: protocols, and the values that pass through them.

`walmart_async.Limits` may be implemented elsewhere, so that several processes share the buckets of one account.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, Protocol

from ..models.base import Record
from .rates import Bucket, Rate

__all__ = ["UNSAID", "BucketState", "Lease", "Limits", "Quota"]


class Quota(Record, frozen=True):
    """The state of the bucket a call drew on, as its answer reported it."""

    remaining: int | None = None
    """Calls left at Walmart when it answered."""
    replenished_in: float | None = None
    """Seconds from the answer until the bucket holds tokens again."""


UNSAID: Final = Quota()
"""What most answers say."""


class BucketState(Record, frozen=True, kw_only=True):
    """What is known of one bucket now."""

    name: str
    """What it limits."""
    rates: tuple[Rate, ...]
    """The published rates, or what answers showed in their place; empty where none is known."""
    burst: float | None
    """Calls that could go out at once after a rest; ``None`` where no limit is known."""
    tokens: float | None
    """Calls that could go out at once; ``None`` where no limit is known."""
    interval: float | None
    """Seconds from one call to the next at this client's part of the slowest rate; ``None`` where no limit is known."""
    in_flight: int
    """Calls that took a token and are not answered yet."""
    waiting: int
    """Calls that stand in line."""
    available_in: float
    """Seconds until a call that comes now would go out."""
    learned_share: float = 1.0
    """How much of the rate refusals have shown to be left to this client, where others draw on the bucket, too."""
    shut_for: float = 0.0
    """Seconds until the next call tries whether a refusal is over; 0 while the bucket is open."""


class Lease(Protocol):
    """The tokens of one attempt."""

    def give_back(self) -> None:
        """Nothing was sent; the tokens were not used."""

    def finish(self, quota: Quota | None, *, refused: bool = False) -> None:
        """The attempt is over.

        Args:
            quota: What its answer said of the bucket; ``None`` if no answer came.
            refused: Whether the answer was a 429. Then the quota has the seconds that it asks to wait.
        """


class Limits(Protocol):
    """Where the pipeline takes the tokens of a call from."""

    def take_now(self, buckets: Sequence[Bucket]) -> Lease | None:
        """Take a token from every one of ``buckets`` if that is possible without waiting."""
        ...

    async def take(self, buckets: Sequence[Bucket], longest: float) -> Lease:
        """Take a token from every one of ``buckets``, waiting in turn for ``longest`` seconds at most.

        Raises:
            RateLimitError: It would take longer.
        """
        ...

    def state(self, buckets: Sequence[Bucket]) -> Mapping[str, BucketState]:
        """What is known of ``buckets``, and of every other one drawn on so far, by name."""
        ...
