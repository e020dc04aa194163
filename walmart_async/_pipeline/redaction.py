"""Secrets that an answer echoes, taken out of it in whatever form they were escaped."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Any, Final, cast
from urllib.parse import unquote

import msgspec

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..errors import ErrorDetail

__all__ = ["redacted_body", "redacted_errors", "redacted_text"]

_HIDDEN: Final = "***"
_ROUNDS: Final = 4  # escaped in JSON within a form within a page
_MOST: Final = 1 << 20
_JSON_ESCAPE: Final = re.compile(r"\\(u[0-9a-fA-F]{4}|[\"\\/])")


def redacted_text(text: str, secrets: Sequence[str]) -> str:
    """A text without the secrets; if one of them was escaped in it, all of it is unescaped."""
    for _ in range(_ROUNDS):
        for secret in secrets:
            text = text.replace(secret, _HIDDEN)
        plain = text
        for _ in range(_ROUNDS):
            plain = _unescaped(plain)
        if not any(secret in plain for secret in secrets):
            return text
        text = _unescaped(text)
    return _HIDDEN


def redacted_body(body: bytes, secrets: Sequence[str]) -> bytes:
    """The first MiB of a body without the secrets."""
    text = body[:_MOST].decode("utf-8", "surrogateescape")
    return redacted_text(text, secrets).encode("utf-8", "surrogateescape")


def redacted_errors(errors: Sequence[ErrorDetail], secrets: Sequence[str]) -> tuple[ErrorDetail, ...]:
    """Errors without the secrets, in any of their texts."""
    return tuple(_walked(each, secrets) for each in errors)


def _walked(value: object, secrets: Sequence[str]) -> Any:
    if isinstance(value, str):
        return redacted_text(value, secrets)
    if isinstance(value, msgspec.Struct):
        changed = {name: _walked(getattr(value, name), secrets) for name in value.__struct_fields__}
        return msgspec.structs.replace(value, **changed)
    if isinstance(value, list | tuple):
        entries = cast("Sequence[object]", value)
        return type(entries)([_walked(each, secrets) for each in entries])  # type: ignore[call-arg]
    if isinstance(value, dict):
        members = cast("dict[object, object]", value)
        return {_walked(name, secrets): _walked(each, secrets) for name, each in members.items()}
    return value


def _unescaped(text: str) -> str:
    return _JSON_ESCAPE.sub(_from_json, unquote(html.unescape(text), errors="replace"))


def _from_json(found: re.Match[str]) -> str:
    escape = found[1]
    return chr(int(escape[1:], 16)) if escape[0] == "u" else escape
