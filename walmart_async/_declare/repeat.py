"""How an operation may be repeated. Walmart has no idempotency key, so every operation declares it, with the reason."""

from __future__ import annotations

import enum

import msgspec

__all__ = ["Repeat", "Repetition", "once", "read", "refused", "same"]


class Repeat(enum.StrEnum):
    """How an operation may be repeated."""

    READ = "read"
    """It has no effect: a GET, or a POST that only asks."""
    SAME = "same"
    """An absolute write: sending it again changes nothing. Calls on one key go one at a time."""
    REFUSED = "refused"
    """Once it is done, Walmart refuses a second: repeated, and a refusal after an attempt whose outcome is unknown
    means that it was done."""
    ONCE = "once"
    """Sending it again does it again: repeated only when it is certain that nothing was applied."""


class Repetition(msgspec.Struct, frozen=True):
    """How one operation may be repeated, and why."""

    kind: Repeat
    """The class of it."""
    reason: str
    """Why that is right for this operation."""
    refusals: tuple[str, ...] = ()
    """How Walmart refuses a second call: beginnings of its error codes, or statuses such as ``404``."""
    data_errors: tuple[str, ...] = ()
    """How Walmart refuses what it answers with 500: beginnings of error codes, which count only where their category is
    ``DATA``. Each needs evidence, for any other 500 leaves open whether a write was applied."""


def read(reason: str) -> Repetition:
    """It has no effect, though its method is not GET."""
    return Repetition(Repeat.READ, reason)


def same(reason: str) -> Repetition:
    """Sending it again changes nothing."""
    return Repetition(Repeat.SAME, reason)


def refused(reason: str, *refusals: str, data_errors: tuple[str, ...] = ()) -> Repetition:
    """A second call is refused.

    Args:
        reason: Why a refusal can have no other cause after an attempt whose outcome is unknown.
        *refusals: How Walmart refuses it: beginnings of its error codes, or statuses such as ``404``.
        data_errors: How it refuses a call that it answers with 500.
    """
    return Repetition(Repeat.REFUSED, reason, refusals, data_errors)


def once(reason: str, *, data_errors: tuple[str, ...] = ()) -> Repetition:
    """Sending it again does it again, as its method suggests or not.

    Args:
        reason: Why.
        data_errors: How Walmart refuses a call that it answers with 500.
    """
    return Repetition(Repeat.ONCE, reason, data_errors=data_errors)
