"""Operations that are not declared: made up on the spot from a method and a path."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from ..errors import RequestInvalidError
from .operation import Operation
from .rates import bucket
from .repeat import once, read

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from .operation import Surface

__all__ = ["undeclared"]

_METHODS: Final = ("GET", "POST", "PUT", "PATCH", "DELETE")
_PATH: Final = re.compile(r"/(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/]|%[0-9A-Fa-f]{2}|\{\w+\})*")


def undeclared(
    surface: Surface,
    method: str,
    path: str,
    *,
    path_values: Mapping[str, str],
    into: Any,
    declared: Iterable[Operation],
) -> Operation:
    """An operation nobody declared.

    A GET may be repeated, anything else may not. Where an operation of the same method and path is declared, it shares
    the bucket of that one.

    Raises:
        RequestInvalidError: Method or path is not one, or a value of the template is missing.
    """
    if method not in _METHODS:
        raise RequestInvalidError("method", f"is {method!r}", "one of " + ", ".join(_METHODS))
    if not _PATH.fullmatch(path) or {".", ".."} & set(path.split("/")):
        raise RequestInvalidError("path", f"is {path!r}", "a path like /v3/items/{sku}, its values in path_values")
    missing = set(re.findall(r"\{(\w+)\}", path)) - set(path_values)
    if missing:
        raise RequestInvalidError(
            "path_values", f"lacks {', '.join(sorted(missing))}", "a value for each field of path"
        )
    route = f"{method} {path}"
    siblings = (operation for operation in declared if operation.surface in {surface, "both"})
    known = {each.name: each for operation in siblings for each in operation.buckets}
    return Operation(
        surface=surface,
        family="request",
        name="request",
        method=method,
        path=path,
        buckets=(known.get(route) or bucket(route),),
        repetition=read("a GET has no effect") if method == "GET" else once("nobody declared how it may be repeated"),
        request_media="application/json",
        response_type=into,
    )
