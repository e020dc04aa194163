"""Whether time, options and budget allow another attempt, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from .limits.quota import read_retry_after
from .replies import Answer
from .time_limit import deadline_of

if TYPE_CHECKING:
    from .call import Call
    from .replies import NoReply

__all__ = ["EARNED", "FULL", "RetryBudget", "backoff", "pause_asked", "what_stops"]

_INITIAL_DELAY: Final = 0.5
_MAX_DELAY: Final = 20.0
_MAX_ASKED: Final = 900.0  # no outage is known so long in advance, and a header may hold anything

FULL: Final = 500
_RETRY: Final = 5
EARNED: Final = 1


class RetryBudget:
    """Points that retries cost and successes earn back: during an outage a client stops multiplying the load.

    A hundred retries are in it at first; in the long run one call in five may be a retry.
    """

    def __init__(self) -> None:
        self.points = FULL
        """What is left; each call that succeeds earns some."""

    def spend(self) -> bool:
        """Pay for one retry, if the budget has it."""
        if self.points < _RETRY:
            return False
        self.points -= _RETRY
        return True


def backoff(attempt: int, random: float) -> float:
    """Seconds before the next attempt: exponential, capped, with full jitter.

    Args:
        attempt: How many attempts were made; at least 1.
        random: A number from 0 to 1.
    """
    return random * min(_MAX_DELAY, _INITIAL_DELAY * 2.0 ** min(attempt - 1, 32))


def pause_asked(outcome: Answer | NoReply, call: Call[Any], now: float) -> float | None:
    """Seconds that an answer asks us to wait, if it does; those of a 429 are for the limits to judge."""
    if not isinstance(outcome, Answer) or outcome.status < 400:  # noqa: PLR2004
        return None
    asked = read_retry_after(outcome.headers, now)
    if call.throttled:
        return call.quota.replenished_in if asked is None else asked
    return None if asked is None else min(asked, _MAX_ASKED)


def what_stops(call: Call[Any], remaining: float, budget: RetryBudget) -> str | None:
    """What forbids one more attempt after ``call.pause``, as its error tells it; ``None`` if nothing does.

    It is empty where the number of attempts says it all. A 429 costs no budget: its limit paces it.
    """
    options, into = call.options, call.request.into
    if call.attempts > options.retries or (into is not None and not into.sink.restartable):
        return ""
    if call.pause > remaining:
        return f"the next attempt, in {call.pause:,.3g} s, would be past {deadline_of(options)}"
    if not call.throttled:
        return None if budget.spend() else "too many calls fail, so that repeating them all would add to the load"
    if options.on_limit == "raise":
        return 'on_limit is "raise"'
    if options.max_wait is not None and call.pause > options.max_wait:
        return f"the next attempt, in {call.pause:,.3g} s, would be past the max_wait of {options.max_wait:,g} s"
    return None
