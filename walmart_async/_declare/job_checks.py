"""Checks of what jobs and downloads take besides the arguments of calls: times, functions, places."""

from __future__ import annotations

import os
from contextlib import suppress
from os import PathLike
from pathlib import Path
from typing import Any, SupportsFloat

from .._codec.plain import plain
from ..errors import RequestInvalidError
from .checks import short_repr

__all__ = ["function", "path", "seconds"]


def seconds(field: str, value: object) -> float:
    """A time in seconds, 0 or more; infinity is no end.

    Raises:
        RequestInvalidError: It is anything else.
    """
    if isinstance(value, SupportsFloat) and not isinstance(value, bool):
        with suppress(TypeError, ValueError, OverflowError):
            number = plain(value)
            if isinstance(number, SupportsFloat) and float(number) >= 0:
                return float(number)
    raise RequestInvalidError(field, f"is {short_repr(value)}", "seconds, 0 or more")


def function(field: str, value: object) -> None:
    """A function to call, or ``None``.

    Raises:
        RequestInvalidError: It is neither.
    """
    if value is not None and not callable(value):
        raise RequestInvalidError(field, f"is {short_repr(value)}", "a function, or None")


def path(field: str, value: object) -> Path:
    """The path of a file.

    Raises:
        RequestInvalidError: It is no text and no path, or holds what no file system takes.
    """
    given: Any = value
    if isinstance(value, str | PathLike):
        with suppress(TypeError, UnicodeEncodeError):  # a path of bytes, or half a surrogate pair
            if (name := os.fsencode(given)) and b"\0" not in name:
                return Path(given)
    raise RequestInvalidError(field, f"is {short_repr(given)}", "the path of a file")
