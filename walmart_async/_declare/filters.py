"""Filters of a list: the keys of a ``TypedDict``, checked and written as query parameters.

Lists with more than six filters take ``**filters: Unpack[OrderFilters]``. The class is written once for all lists that
share it: its keys are the keywords, its annotations what they may be, its docstrings what they mean.
"""

from __future__ import annotations

import enum
import inspect
import re
import textwrap
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from difflib import get_close_matches
from functools import cache
from types import NoneType, UnionType
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    Final,
    Literal,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

import msgspec

from ..errors import RequestInvalidError
from ..models.docstrings import filter_docstrings
from ..models.values import OpenEnum
from .checks import day, identifier, instant, known, short_repr, truth, whole_number
from .several import is_list

if TYPE_CHECKING:
    from .request import QueryValue

__all__ = ["As", "both", "filter_lines", "filter_parameters", "filters_of", "query_of"]

_SHOWN: Final = 120
_INSTANT: Final = "%Y-%m-%dT%H:%M:%SZ"


class As(msgspec.Struct, frozen=True):
    """How a filter is written, where that is not its own name in camel case and the usual form of its type."""

    name: str
    """The query parameter."""
    form: str | None = None
    """How a moment is written, for ``strftime``; in UTC."""


def query_of(declared: type, filters: Mapping[str, Any]) -> dict[str, QueryValue]:
    """The query parameters of filters; one that is ``None`` is left out.

    Args:
        declared: The ``TypedDict`` of the filters.
        filters: What the caller gave.

    Raises:
        RequestInvalidError: A filter is unknown, or not of its type.
    """
    known = _filters(declared)
    query: dict[str, QueryValue] = {}
    for key, value in filters.items():
        if key not in known:
            close = get_close_matches(key, known) or known
            raise RequestInvalidError(
                key, "is not a filter of this list", textwrap.shorten("one of " + ", ".join(close), _SHOWN)
            )
        kind, written = known[key]
        if value is not None:
            query[written.name] = _written(key, value, kind, written)
    return query


def both(one: str, other: str, filters: Mapping[str, Any]) -> None:
    """Two filters that Walmart takes together alone.

    Raises:
        RequestInvalidError: One of them is given, and the other is not.
    """
    given = [name for name in (one, other) if filters.get(name) is not None]
    if len(given) == 1:
        missing = other if given == [one] else one
        raise RequestInvalidError(missing, "is missing", f"one beside {given[0]}")


def filters_of(build: Callable[..., Any]) -> type | None:
    """The ``TypedDict`` that an endpoint takes its filters from, if it has one."""
    last = list(inspect.signature(build).parameters.values())[-1]
    if last.kind is not inspect.Parameter.VAR_KEYWORD:
        return None
    (declared,) = get_args(get_type_hints(build)[last.name])
    return cast("type", declared)


def filter_parameters(declared: type) -> list[inspect.Parameter]:
    """The filters as keywords of a signature."""
    return [
        inspect.Parameter(key, inspect.Parameter.KEYWORD_ONLY, default=None, annotation=kind)
        for key, kind in get_type_hints(declared).items()
    ]


def filter_lines(declared: type) -> str:
    """The filters with their docstrings, as the end of an ``Args:`` section; nothing without the source at hand."""
    texts = filter_docstrings(declared)
    return "\n".join(f"    {name}: {' '.join(text.split())}" for name, text in texts.items())


@cache
def _filters(declared: type) -> Mapping[str, tuple[Any, As]]:
    found: dict[str, tuple[Any, As]] = {}
    for key, hint in get_type_hints(declared, include_extras=True).items():
        kind, written = hint, As(re.sub(r"_(\w)", lambda letter: letter[1].upper(), key))
        if get_origin(hint) is Annotated:
            kind, *extras = get_args(hint)
            written = next((each for each in extras if isinstance(each, As)), written)
        found[key] = (_checked(kind), written)
    return found


def _checked(kind: Any) -> Any:
    """What a filter may be if it is given; the text of an enum is checked by the enum."""
    if get_origin(kind) not in (Union, UnionType):
        return kind
    choices = tuple(each for each in get_args(kind) if each is not NoneType)
    if any(isinstance(each, type) and issubclass(each, OpenEnum) for each in choices):
        choices = tuple(each for each in choices if each is not str)
    return choices[0] if len(choices) == 1 else Union[choices]  # noqa: UP007 - made of values


def _written(key: str, value: Any, kind: Any, written: As) -> QueryValue:
    """A value in the form of the wire, or a refusal that names it."""
    origin = get_origin(kind) or kind
    if origin is Union:
        return _written_as_any(key, value, get_args(kind), written)
    if origin is Literal:
        return _one_of(key, value, get_args(kind))
    if origin is datetime:
        return instant(key, value).astimezone(UTC).strftime(written.form or _INSTANT)
    if isinstance(origin, type) and issubclass(origin, OpenEnum):
        return str(known(key, value, origin))
    if origin is Sequence:
        return _listed(key, value, get_args(kind)[0], written)
    return _PLAIN.get(origin, _text)(key, value)


def _one_of(key: str, value: Any, choices: Sequence[Any]) -> str:
    if value not in choices:
        raise RequestInvalidError(key, f"is {short_repr(value)}", " or ".join(map(str, choices)))
    return str(value)


def _day(key: str, value: Any) -> str:
    return day(key, value).isoformat()


def _text(key: str, value: Any) -> str:
    return identifier(key, value.value if isinstance(value, enum.Enum) else value)


_PLAIN: Final[Mapping[Any, Callable[[str, Any], QueryValue]]] = {bool: truth, int: whole_number, date: _day}


def _written_as_any(key: str, value: Any, kinds: Sequence[Any], written: As) -> QueryValue:
    """As the first kind that takes it."""
    refusals: list[RequestInvalidError] = []
    for kind in kinds:
        try:
            return _written(key, value, kind, written)
        except RequestInvalidError as refusal:
            refusals.append(refusal)
    raise RequestInvalidError(key, f"is {short_repr(value)}", " or ".join(each.expected for each in refusals))


def _listed(key: str, value: Any, kind: Any, written: As) -> str:
    """Several values between commas; one alone is a sequence of letters, and not what was meant."""
    if not is_list(value):
        raise RequestInvalidError(key, f"is {short_repr(value)}", "a list")
    if not value:
        raise RequestInvalidError(key, "is empty", "at least one, or None for no filter")
    return ",".join(str(_written(f"{key}[{place}]", each, kind, written)) for place, each in enumerate(value))
