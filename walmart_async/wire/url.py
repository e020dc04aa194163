"""URLs built byte for byte: SKUs hold spaces, slashes, braces and percent signs, and all of them must arrive."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from ..errors import RequestInvalidError

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["QueryValue", "build_target", "encode_query"]

QueryValue = str | int | bool | None
"""A query parameter; ``None`` leaves it out."""

_FIELD: Final = re.compile(r"\{(\w+)\}")


def build_target(template: str, path: Mapping[str, str], query: Mapping[str, QueryValue]) -> str:
    """Fill a path template and add the query, everything outside the unreserved characters percent-encoded.

    Raises:
        RequestInvalidError: A path value is empty, or a dot segment that servers and proxies resolve away.
    """
    target = _FIELD.sub(lambda field: _segment(field[1], path[field[1]]), template) if "{" in template else template
    encoded = encode_query(query) if query else ""
    return f"{target}?{encoded}" if encoded else target


def _segment(name: str, value: str) -> str:
    if not value:
        raise RequestInvalidError(name, "is empty", "an identifier")
    if value in {".", ".."}:
        raise RequestInvalidError(name, f"{value!r} has a meaning of its own in a path", "an identifier")
    return _encode(value)


def encode_query(query: Mapping[str, QueryValue]) -> str:
    """``name=value`` pairs in the order given; booleans as ``true`` and ``false``."""
    return "&".join(
        [f"{_encode_name(name)}={_encode(_plain(value))}" for name, value in query.items() if value is not None]
    )


def _encode(text: str) -> str:
    return text if text.isalnum() and text.isascii() else quote(text, safe="")


_encode_name = lru_cache(_encode)


def _plain(value: str | int) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)
