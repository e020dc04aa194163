"""What ``on_event=`` of a client is called with."""

from __future__ import annotations

from typing import TypeAlias

from .errors import Problem
from .models.base import Record

__all__ = [
    "AttemptFailed",
    "CallEnded",
    "CallEvent",
    "CallStarted",
    "Event",
    "Retrying",
    "TokenRefreshed",
    "ValuesSetAside",
    "WaitingForLimit",
]


class CallEvent(Record, frozen=True, kw_only=True):
    """What every event tells."""

    operation: str
    """Method and path template: ``PUT /v3/inventory``."""
    correlation_id: str
    """The ``WM_QOS.CORRELATION_ID`` of the call."""


class CallStarted(CallEvent, frozen=True, kw_only=True):
    """A call entered the pipeline."""


class WaitingForLimit(CallEvent, frozen=True, kw_only=True):
    """A call waits for a token of a bucket."""

    buckets: tuple[str, ...]
    """What it draws on."""


class AttemptFailed(CallEvent, frozen=True, kw_only=True):
    """An attempt was answered with an error, or not at all."""

    attempt: int
    """From 1."""
    status: int | None
    """The HTTP status, if there was an answer."""
    failure: str | None
    """What happened, if there was none."""


class Retrying(CallEvent, frozen=True, kw_only=True):
    """A failed attempt will be repeated."""

    attempt: int
    """The attempt that failed, from 1."""
    delay: float
    """Seconds until the next one."""


class TokenRefreshed(CallEvent, frozen=True, kw_only=True):
    """A new access token was made, for this call and all others."""


class ValuesSetAside(CallEvent, frozen=True, kw_only=True):
    """Values of an answer could not be read."""

    problems: tuple[Problem, ...]
    """Where, and why."""


class CallEnded(CallEvent, frozen=True, kw_only=True):
    """A call left the pipeline."""

    status: int | None
    """The HTTP status of the last answer, if there was one."""
    attempts: int
    """How many requests were made."""
    waited: float
    """Seconds spent waiting for limits and between attempts."""
    elapsed: float
    """Seconds from entering to leaving."""
    error: str | None
    """The name of the exception it ended with, if any."""


Event: TypeAlias = (
    CallStarted | WaitingForLimit | AttemptFailed | Retrying | TokenRefreshed | ValuesSetAside | CallEnded
)
"""Everything that ``on_event=`` may be called with."""
