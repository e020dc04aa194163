"""Operations that are not declared: made up on the spot from a method and a path."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from ..errors import RequestInvalidError
from .checks import short_repr
from .operation import UNDECLARED, Operation
from .rates import bucket
from .repeat import once, read

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from .operation import Surface
    from .rates import Bucket
    from .request import QueryValue

__all__ = ["undeclared"]

_METHODS: Final = ("GET", "POST", "PUT", "PATCH", "DELETE")
_PATH: Final = re.compile(r"/(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/]|%[0-9A-Fa-f]{2}|\{\w+\})*")
_FIELD: Final = re.compile(r"\{(\w+)\}")


def undeclared(
    surface: Surface,
    method: str,
    path: str,
    *,
    fields: Collection[str],
    query: Mapping[str, QueryValue],
    accept: str,
    into: Any,
    declared: Iterable[Operation],
) -> Operation:
    """An operation nobody declared.

    A GET may be repeated, anything else may not. Where an operation is declared that it matches, filled or as a
    template, it shares the buckets of that one.

    Raises:
        RequestInvalidError: Method or path is not one, or a value of the template is missing.
    """
    verb = method.upper()
    if verb not in _METHODS:
        raise RequestInvalidError("method", f"is {short_repr(method)}", "one of " + ", ".join(_METHODS))
    _check_path(path, fields)
    rows = [each for each in declared if each.surface in {surface, "both"} and each.method == verb]
    return Operation(
        surface=surface,
        family=UNDECLARED,
        name="request",
        method=verb,
        path=path,
        buckets=_shared(_matching(rows, path), query) or (bucket(f"{verb} {path}"),),
        repetition=read("a GET has no effect") if verb == "GET" else once("nobody declared how it may be repeated"),
        response_media=accept,
        response_type=into,
        empty="none" if into is Any else "error",
        in_bulk=True,
    )


def _check_path(path: str, fields: Collection[str]) -> None:
    if "?" in path:
        expected = 'the path alone, and what follows the question mark as query={"name": "value"} or raw_query='
        raise RequestInvalidError("path", f"{short_repr(path)} holds a query", expected)
    if not _PATH.fullmatch(path) or {".", ".."} & set(path.split("/")):
        expected = "a path like /v3/items/{sku}, its values in path_values"
        raise RequestInvalidError("path", f"is {short_repr(path)}", expected)
    if missing := set(_FIELD.findall(path)) - set(fields):
        expected = "a value for each field of path"
        raise RequestInvalidError("path_values", f"lacks {', '.join(sorted(missing))}", expected)


def _matching(declared: Sequence[Operation], path: str) -> Sequence[Operation]:
    """The declared operations that a path is one of; a segment that is written out comes before one that is a field."""
    matches = [each for each in declared if _fits(each.path.split("/"), path.split("/"))]
    fewest = min((each.path.count("{") for each in matches), default=0)
    return [each for each in matches if each.path.count("{") == fewest]


def _fits(template: Sequence[str], path: Sequence[str]) -> bool:
    return len(template) == len(path) and all(
        own == other or (bool(_FIELD.fullmatch(own)) and other != "") for own, other in zip(template, path, strict=True)
    )


def _shared(matches: Sequence[Operation], query: Mapping[str, QueryValue]) -> tuple[Bucket, ...]:
    """Their buckets; where an argument decides between them, those of the argument, if it is one of the query."""
    by_argument = {name: buckets for each in matches for name, buckets in each.by_argument.items()}
    if not by_argument:
        return tuple({each.name: each for match in matches for each in match.buckets}.values())
    named = [by_argument[name] for value in query.values() if (name := str(value).upper()) in by_argument]
    return tuple(named[0]) if named else ()
