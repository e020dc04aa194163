"""Checks of what ``client.request`` takes, where no operation declares what is right."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, SupportsIndex, cast

from ..errors import RequestInvalidError
from .checks import between, identifier, short_repr

if TYPE_CHECKING:
    from .request import QueryValue

__all__ = ["checked_query", "checked_values", "media_type", "written_query"]

_MOST: Final = (1 << 63) - 1
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_QUERY: Final = re.compile(r"[!-~]*", re.ASCII)
_MEDIA_TYPE: Final = re.compile(r"[!-~][ -~]*", re.ASCII)


def checked_values(given: object) -> dict[str, str]:
    """Values for the fields of a path, by name.

    Raises:
        RequestInvalidError: They are no mapping of texts.
    """
    values = _mapping("path_values", given)
    return {
        identifier("path_values", name): identifier(f"path_values[{short_repr(name)}]", value)
        for name, value in values.items()
    }


def checked_query(given: object) -> dict[str, QueryValue]:
    """Query parameters by name.

    Raises:
        RequestInvalidError: They are no mapping, or a value is no text, whole number, truth value or ``None``.
    """
    query = _mapping("query", {} if given is None else given)
    return {identifier("query", name): _value(f"query[{short_repr(name)}]", value) for name, value in query.items()}


def written_query(given: object) -> str | None:
    """A query that is encoded already, or ``None``.

    Raises:
        RequestInvalidError: It is neither.
    """
    if given is None or (isinstance(given, str) and _QUERY.fullmatch(given)):
        return given
    raise RequestInvalidError("raw_query", f"is {short_repr(given)}", "a query as it travels: ASCII without blanks")


def media_type(given: object) -> str:
    """A media type to ask for.

    Raises:
        RequestInvalidError: It is none that a header can carry.
    """
    if isinstance(given, str) and _MEDIA_TYPE.fullmatch(given):
        return given
    raise RequestInvalidError("accept", f"is {short_repr(given)}", "a media type, like application/xml")


def _mapping(field: str, given: object) -> Mapping[object, object]:
    if not isinstance(given, Mapping):
        raise RequestInvalidError(field, f"is {short_repr(given)}", "a mapping of names to values")
    return cast("Mapping[object, object]", given)


def _value(field: str, value: object) -> QueryValue:
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, SupportsIndex):
        return between(field, value, -_MOST, _MOST)
    if isinstance(value, str) and not _SURROGATE.search(value):
        return value
    raise RequestInvalidError(field, f"is {short_repr(value)}", "a text, whole number, truth value or None")
