"""What commands print: text without control characters, JSON in ASCII, and errors in words."""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import islice
from typing import Any, Final

import msgspec
import typer

from ..errors import WalmartError

__all__ = ["clean", "in_words", "say", "say_json", "tell", "tell_some"]

_LISTED: Final = 20


def clean(text: str) -> str:
    """Text on one line, with what a terminal would act on and what nobody would see as escapes."""
    return "".join(each if each.isprintable() else each.encode("unicode_escape").decode() for each in text)


def say(text: str) -> None:
    """Print a line on standard output."""
    typer.echo(clean(text))


def tell(text: str) -> None:
    """Print a line on standard error."""
    typer.echo(clean(text), err=True)


def tell_some(lines: Iterable[str], count: int, *, err: bool = True, more: str) -> None:
    """Print the first of many lines, and how many more there are.

    Args:
        lines: The lines.
        count: How many they are.
        err: Whether they go to standard error.
        more: Where to find all of them.
    """
    for line in islice(lines, _LISTED):
        typer.echo(clean(line), err=err)
    if count > _LISTED:
        typer.echo(f"and {count - _LISTED:,} more; {more}", err=err)


def say_json(document: Any) -> None:
    """Print a document on standard output, in ASCII: no encoding and no terminal can make anything else of it."""
    typer.echo(json.dumps(msgspec.to_builtins(document), indent=2))


def in_words(error: BaseException) -> str:
    """An error as a message tells it."""
    if isinstance(error, OSError) and not isinstance(error, WalmartError) and error.strerror:
        name = error.filename
        return clean(error.strerror if name is None else f"{name}: {error.strerror}")
    return clean(str(error)) or type(error).__name__
