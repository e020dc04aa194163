"""URLs built byte for byte: SKUs hold spaces, slashes, braces and percent signs, and all of them must arrive."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final
from urllib.parse import quote, urlsplit

from ..errors import DecodeError, RequestInvalidError
from .loopback import is_loopback

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .._declare.request import QueryValue

__all__ = ["build_target", "encode_query", "signed_url"]

_FIELD: Final = re.compile(r"\{(\w+)\}")
_ON_THE_LINE: Final = "".join(map(chr, range(0x21, 0x7F))).replace("#", "")


def build_target(
    template: str, path: Mapping[str, str], query: Mapping[str, QueryValue], raw_query: str | None = None
) -> str:
    """Fill a path template and add the query, everything outside the unreserved characters percent-encoded.

    Args:
        template: The path template.
        path: Its values.
        query: The parameters.
        raw_query: A query that Walmart made, in place of ``query``: taking it apart and encoding it again loses pages.

    Raises:
        RequestInvalidError: A path value is empty, or a dot segment that servers and proxies resolve away.
    """
    target = _FIELD.sub(lambda field: _segment(field[1], path[field[1]]), template) if "{" in template else template
    encoded = (encode_query(query) if query else "") if raw_query is None else _verbatim(raw_query)
    return f"{target}?{encoded}" if encoded else target


def _segment(name: str, value: str) -> str:
    if not value:
        raise RequestInvalidError(name, "is empty", "an identifier")
    if value in {".", ".."}:
        raise RequestInvalidError(name, f"{value!r} has a meaning of its own in a path", "an identifier")
    return _encode(value)


def signed_url(url: str) -> str:
    """A URL that Walmart signed, exactly as it is sent: the signature covers every byte of it.

    Raises:
        DecodeError: It is not https, or holds credentials; plain http is for this machine only. The error does not
            show it, for it works like a key.
    """
    encoded = _verbatim(url)
    try:
        parts = urlsplit(encoded)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        parts, host = urlsplit(""), ""
    if (
        "@" in parts.netloc
        or not host
        or not (parts.scheme == "https" or (parts.scheme == "http" and is_loopback(host)))
    ):
        raise DecodeError("the download URL is not an https URL without credentials", path="$.downloadURL")
    return encoded


def _verbatim(text: str) -> str:
    """Text that is encoded already; only what would end the line of a request, or not fit on it, is encoded."""
    return quote(text, safe=_ON_THE_LINE)


def encode_query(query: Mapping[str, QueryValue]) -> str:
    """``name=value`` pairs in the order given; booleans as ``true`` and ``false``."""
    pairs: list[str] = []
    for name, value in query.items():  # every call passes here: one loop, and no function for what is text already
        if value is not None:
            text = value if type(value) is str else _plain(value)
            pairs.append(f"{_encode_name(name)}={quote(text, safe='')}")
    return "&".join(pairs)


def _encode(text: str) -> str:
    return text if text.isalnum() and text.isascii() else quote(text, safe="")


_encode_name = lru_cache(_encode)


def _plain(value: str | int) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)
