"""Checks of arguments that hold several things: how many there are, and what each of them is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TypeGuard, TypeVar

from ..errors import RequestInvalidError
from ..models.values import OpenEnum
from .checks import day, identifier, known, short_repr, with_article

__all__ = ["at_least_one", "by_name", "check_length", "days", "is_list", "members", "one", "several", "texts"]

T = TypeVar("T")
E = TypeVar("E", bound=OpenEnum)


def at_least_one(field: str, count: int) -> None:
    """A list that must not be empty.

    Raises:
        RequestInvalidError: It is.
    """
    if not count:
        raise RequestInvalidError(field, "is empty", "at least one")


def several(
    field: str, values: object, kind: type[T], most: int | None = None, *, least: int = 1
) -> list[tuple[str, T]]:
    """Structs of a kind, each with what errors call it: ``lines[0]``.

    Args:
        field: What errors call the list.
        values: What was given.
        kind: The kind of struct.
        most: How many there may be.
        least: How many there must be.

    Raises:
        RequestInvalidError: It is no list, has too few or too many entries, or one of them is something else.
    """
    expected = f"a list of {kind.__name__}"
    if not is_list(values):
        raise RequestInvalidError(field, f"is {_kind(values)}", expected)
    check_length(field, values, most, least)
    found: list[tuple[str, T]] = []
    for place, value in enumerate(values):
        if not isinstance(value, kind):
            raise RequestInvalidError(f"{field}[{place}]", f"is {_kind(value)}", with_article(kind))
        found.append((f"{field}[{place}]", value))
    return found


def by_name(field: str, values: Mapping[str, T], most: int | None = None) -> list[tuple[str, str, T]]:
    """At least one value by SKU or another identifier: what errors call it, the identifier, and the value.

    Args:
        field: What errors call the mapping.
        values: What was given.
        most: How many there may be.

    Raises:
        RequestInvalidError: It is no mapping, has too few or too many entries, or one of its keys is no identifier.
    """
    _check_mapping(field, values)
    check_length(field, values, most)
    return [(f"{field}[{short_repr(key)}]", identifier(field, key), value) for key, value in values.items()]


def texts(field: str, values: Sequence[str], most: int | None = None, *, least: int = 0) -> Sequence[str]:
    """Several texts; one alone is a sequence of letters, and not what was meant.

    Args:
        field: What errors call the list.
        values: What was given.
        most: How many there may be.
        least: How many there must be.

    Raises:
        RequestInvalidError: It is no list, there are too few or too many, or one of them is blank or no text.
    """
    if not is_list(values):
        raise RequestInvalidError(field, f"is {short_repr(values)}", "a list of strings")
    check_length(field, values, most, least)
    return [identifier(f"{field}[{place}]", text) for place, text in enumerate(values)]


def members(field: str, values: object, kind: type[E], *, least: int = 0) -> list[E]:
    """Several values of an enum, or texts that it does not know.

    Args:
        field: What errors call the list.
        values: What was given.
        kind: The enum.
        least: How many there must be.

    Raises:
        RequestInvalidError: It is no list, has too few entries, or one is no text or written in other letters.
    """
    if not is_list(values):
        raise RequestInvalidError(field, f"is {short_repr(values)}", f"a list of {kind.__name__}")
    check_length(field, values, None, least)
    return [known(f"{field}[{place}]", each, kind) for place, each in enumerate(values)]


def is_list(value: object) -> TypeGuard[Sequence[object]]:
    """Whether it is a list of something; a text is a sequence of letters, and never what was meant."""
    return isinstance(value, Sequence) and not isinstance(value, str | bytes)


def _kind(value: object) -> str:
    """What something is, without what is in it: that may be a customer's."""
    return "None" if value is None else f"of type {type(value).__name__}"


def _check_mapping(field: str, values: object) -> None:
    if not isinstance(values, Mapping):
        raise RequestInvalidError(field, f"is {_kind(values)}", "a mapping from identifiers to values")


def check_length(field: str, values: Sequence[object] | Mapping[str, object], most: int | None, least: int = 1) -> None:
    """The number of entries of a list or mapping.

    Raises:
        RequestInvalidError: It has too few, or more than ``most``.
    """
    if len(values) < least:
        raise RequestInvalidError(field, "is empty", "at least one" if most is None else f"1 to {most:,} entries")
    if most is not None and len(values) > most:
        raise RequestInvalidError(field, f"has {len(values):,} entries", f"1 to {most:,}")


def days(field: str, values: Sequence[date]) -> list[date]:
    """Any number of days of the calendar.

    Raises:
        RequestInvalidError: It is no list, or one of them is no date.
    """
    if not is_list(values):
        raise RequestInvalidError(field, f"is {short_repr(values)}", "a list of dates")
    return [day(f"{field}[{place}]", each) for place, each in enumerate(values)]


def one(field: str, value: object, kind: type[T]) -> T:
    """A struct of a kind.

    Raises:
        RequestInvalidError: It is something else.
    """
    if not isinstance(value, kind):
        raise RequestInvalidError(field, f"is {_kind(value)}", with_article(kind))
    return value
