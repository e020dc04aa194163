"""What to do with an answer or a failure: a pure function, so that the whole policy is one table.

Walmart has no idempotency key, so every operation declares how it may be repeated.
"""

from __future__ import annotations

import enum
from http import HTTPStatus
from typing import Final

from .._declare.repeat import Repeat

__all__ = ["Failure", "Verdict", "is_doubtful", "judge"]


class Failure(enum.Enum):
    """How an attempt failed without an answer."""

    NOT_SENT = "not sent"
    """Certain: the request never reached Walmart."""
    BY_PROXY = "refused by the proxy"
    """Certain as well, and it would be refused again."""
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
    REFUSED = enum.auto()
    """Walmart refuses the request, though its status says that Walmart failed."""
    UNKNOWN = enum.auto()
    """A write that must not be repeated may have been applied."""
    DONE = enum.auto()
    """A refusal shows that an earlier attempt was applied."""


# Answered before any work is done, so that even a write that must not be done twice may be sent again.
_REFUSED_BEFORE_WORK: Final = frozenset({HTTPStatus.LOCKED, HTTPStatus.TOO_MANY_REQUESTS})


def is_doubtful(status: int) -> bool:
    """Whether a write may have been applied though it was answered with this status.

    A feed may have been accepted although a gateway before it answers 5xx or 408, or redirects to a page that tells so;
    307 and 308 alone say that the request is to be sent elsewhere.
    """
    redirected = HTTPStatus.MULTIPLE_CHOICES <= status < HTTPStatus.TEMPORARY_REDIRECT
    return redirected or status == HTTPStatus.REQUEST_TIMEOUT or status >= HTTPStatus.INTERNAL_SERVER_ERROR


def judge(
    repeat: Repeat,
    outcome: int | Failure,
    *,
    token_refused: bool,
    refreshed: bool,
    done_before: bool = False,
    refused: bool = False,
) -> Verdict:
    """Decide on one attempt, leaving aside whether time and retries are left.

    Args:
        repeat: How the operation may be repeated.
        outcome: The status of the answer, or how the attempt failed without one.
        token_refused: The answer says that the token is the problem.
        refreshed: The token was already renewed for this call.
        done_before: The answer refuses a second call, and an earlier attempt may have been applied.
        refused: It is an error of Walmart's by its status, and a refusal by what it says.
    """
    # "certain": nothing was applied. Only a write that may not be repeated needs to be sure of it.
    if isinstance(outcome, Failure):
        certain = outcome in {Failure.NOT_SENT, Failure.BY_PROXY}
    elif HTTPStatus.OK <= outcome < HTTPStatus.MULTIPLE_CHOICES:
        return Verdict.RETURN
    elif done_before or refused:  # before the statuses, which say something else
        return Verdict.DONE if done_before else Verdict.REFUSED
    elif token_refused:
        # Refused at the gateway, so nothing was applied; but a fresh token that is refused will be refused again.
        return Verdict.RAISE if refreshed else Verdict.REFRESH
    elif outcome in _REFUSED_BEFORE_WORK:
        certain = True
    elif is_doubtful(outcome):
        certain = False
        if outcome < HTTPStatus.BAD_REQUEST and repeat is not Repeat.ONCE:  # it would be redirected again
            return Verdict.RAISE
    else:  # the request itself is wrong, and would be wrong again
        return Verdict.RAISE
    again = Verdict.RETRY if certain or repeat is not Repeat.ONCE else Verdict.UNKNOWN
    return Verdict.RAISE if outcome is Failure.BY_PROXY else again
