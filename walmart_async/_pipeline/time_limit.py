"""Which option ended a wait, with its value: what a caller would change to wait longer."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .._declare.options import Options

__all__ = ["deadline_of", "time_limit"]


def time_limit(options: Options, seconds: float) -> str:
    """What allowed a wait no more than ``seconds``: the time for one attempt, or what the deadline left of it."""
    return f"the timeout of {options.timeout:,g} s" if seconds >= options.timeout else deadline_of(options)


def deadline_of(options: Options) -> str:
    """The deadline."""
    return f"the deadline of {options.deadline:,g} s"
