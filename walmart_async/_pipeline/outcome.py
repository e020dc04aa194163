"""What to do with an answer or a failure: a pure function, so that the whole policy is one table.

Walmart has no idempotency key, so every operation declares how it may be repeated.
"""

from __future__ import annotations

import enum
from http import HTTPStatus
from typing import Final

from .._declare.repeat import Repeat

__all__ = ["Failure", "Verdict", "judge"]


class Failure(enum.Enum):
    """How an attempt failed without an answer."""

    NOT_SENT = "not sent"
    """Certain: the request never reached Walmart."""
    NO_ANSWER = "no answer in time"
    """It was sent, and the time for an answer ran out."""
    CUT = "connection lost"
    """It was sent, at least in part, and the connection broke before the answer was whole."""


class Verdict(enum.Enum):
    """What the pipeline does next."""

    RETURN = enum.auto()
    RETRY = enum.auto()
    REFRESH = enum.auto()
    """Get a new token and try once more."""
    RAISE = enum.auto()
    UNKNOWN = enum.auto()
    """A write that must not be repeated may have been applied."""


_REFUSED_BEFORE_WORK: Final = frozenset({HTTPStatus.LOCKED, HTTPStatus.TOO_MANY_REQUESTS})


def judge(repeat: Repeat, outcome: int | Failure, *, token_refused: bool, refreshed: bool) -> Verdict:
    """Decide on one attempt, leaving aside whether time and retries are left.

    Args:
        repeat: How the operation may be repeated.
        outcome: The status of the answer, or how the attempt failed without one.
        token_refused: The answer says that the token is the problem.
        refreshed: The token was already renewed for this call.
    """
    if isinstance(outcome, Failure):
        certain = outcome is Failure.NOT_SENT
    elif HTTPStatus.OK <= outcome < HTTPStatus.MULTIPLE_CHOICES:
        return Verdict.RETURN
    elif token_refused:
        return Verdict.RAISE if refreshed else Verdict.REFRESH
    elif outcome in _REFUSED_BEFORE_WORK:
        certain = True
    elif outcome >= HTTPStatus.INTERNAL_SERVER_ERROR:
        certain = False
    else:
        return Verdict.RAISE
    return Verdict.RETRY if certain or repeat is not Repeat.ONCE else Verdict.UNKNOWN
