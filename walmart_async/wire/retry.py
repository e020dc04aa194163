"""Whether there is time, patience and budget to repeat an attempt, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from .quota import read_retry_after
from .session import Answer

if TYPE_CHECKING:
    from collections.abc import Callable

    from .call import Call
    from .session import Lost

__all__ = ["RetryBudget", "backoff", "may_repeat", "pause_after"]

_FIRST_DELAY: Final = 0.5
_LONGEST_DELAY: Final = 20.0

_FULL: Final = 500
_RETRY: Final = 5
_SUCCESS: Final = 1


class RetryBudget:
    """Points that retries cost and successes earn back: at an outage a client stops multiplying the load.

    A hundred retries are in it at first; in the long run one call in five may be a retry.
    """

    def __init__(self) -> None:
        self._points = _FULL

    def spend(self) -> bool:
        """Pay for one retry, if the budget has it."""
        if self._points < _RETRY:
            return False
        self._points -= _RETRY
        return True

    def earn(self) -> None:
        """A call succeeded."""
        self._points = min(_FULL, self._points + _SUCCESS)


def backoff(attempt: int, random: float) -> float:
    """Seconds before the next attempt: exponential, capped, with full jitter.

    Args:
        attempt: How many attempts were made; at least 1.
        random: A number from 0 to 1.
    """
    return random * min(_LONGEST_DELAY, _FIRST_DELAY * 2.0 ** (attempt - 1))


def pause_after(outcome: Answer | Lost, call: Call[Any], random: Callable[[], float], now: float) -> float:
    """Seconds to leave Walmart alone after an attempt: what it asks for, or else `backoff`."""
    if isinstance(outcome, Answer):
        if outcome.status < 400:  # noqa: PLR2004
            return 0.0
        asked = read_retry_after(outcome.headers, now)
        if asked is None and call.throttled:
            asked = call.quota.replenished_in
        if asked is not None:
            return asked
    return backoff(call.attempts, random())


def may_repeat(call: Call[Any], remaining: float, budget: RetryBudget) -> bool:
    """Whether the options allow one more attempt after ``call.pause``; a 429 costs no budget, its limit paces it."""
    options = call.options
    if call.attempts > options.retries or call.pause > remaining:
        return False
    if not call.throttled:
        return budget.spend()
    return options.on_limit == "wait" and (options.max_wait is None or call.pause <= options.max_wait)
