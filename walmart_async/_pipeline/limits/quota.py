"""What Walmart says of its limits in the headers of an answer.

https://developer.walmart.com/us-marketplace/docs/rate-limiting spells the replenishment header one way, the error-code
page another; values were seen as seconds, epoch seconds, epoch milliseconds and ISO dates, so all are read.
"""

from __future__ import annotations

import re
from email.utils import parsedate_to_datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from multidict import istr

from ..._declare.limits import UNSAID, Quota
from ...models.values import parse_instant

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["read_quota", "read_retry_after"]

# Spelled as the multidict of an answer compares them, so that no lookup spells them again.
_COUNT_LEFT: Final = istr("x-current-token-count")
_NEXT: Final = istr("x-next-replenishment-time")
_NEXT_TOO: Final = istr("x-next-replenish-time")
_YEAR_2001: Final = 1_000_000_000
_MILLISECONDS: Final = 13  # digits, from 2001 to 2286
_COUNT: Final = re.compile(r"\s*([0-9]{1,9})\s*")


def read_quota(headers: Mapping[str, str], now: float) -> Quota:
    """Read the quota headers of an answer; what is absent or unreadable is ``None``.

    Args:
        headers: The answer's headers, looked up without regard to case.
        now: This machine's time in seconds since the epoch, for answers without a ``Date``.
    """
    count = headers.get(_COUNT_LEFT)
    when = headers.get(_NEXT) or headers.get(_NEXT_TOO)
    if count is None and when is None:
        return UNSAID
    whole = _COUNT.fullmatch(count or "")
    return Quota(int(whole[1]) if whole else None, _seconds_until(when, headers, now) if when else None)


def read_retry_after(headers: Mapping[str, str], now: float) -> float | None:
    """Seconds that ``Retry-After`` asks to wait, given as a number or as a date; ``None`` without one."""
    value = headers.get("retry-after")
    return _seconds_until(value, headers, now) if value else None


def _seconds_until(value: str, headers: Mapping[str, str], now: float) -> float | None:
    """Absolute times are held against the server's own clock, so that a wrong clock here does no harm."""
    try:
        number = float(value)
        if number < _YEAR_2001:
            return max(0.0, number)
    except ValueError:
        number = 0.0
    # Mostly these are milliseconds, and never the same twice.
    moment = number / 1_000 if len(value) == _MILLISECONDS and value.isdecimal() else _moment(value)
    if moment is None:
        return None
    server_now = _moment(headers.get("date", ""))
    return max(0.0, moment - (now if server_now is None else server_now))


@lru_cache(64)  # a date is the same for a second, and takes longer to read than all else that limits do
def _moment(value: str) -> float | None:
    try:
        return parse_instant(value).timestamp()
    except ValueError:
        pass
    try:
        return parse_instant(parsedate_to_datetime(value)).timestamp()
    except (ValueError, OverflowError):
        return None
