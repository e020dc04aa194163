"""Secrets that an answer echoes, taken out of it in whatever form they were escaped or encoded."""

from __future__ import annotations

import html
import json
import re
from base64 import b64encode
from typing import TYPE_CHECKING, Any, Final, cast
from urllib.parse import unquote

import msgspec

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..errors import ErrorDetail

__all__ = ["redacted_body", "redacted_data", "redacted_errors", "redacted_text"]

_HIDDEN: Final = "***"
_ROUNDS: Final = 12  # more than services that pass an answer on escape it
_MOST: Final = 1 << 20
_MARGIN: Final = 1 << 14  # longer than a secret, however it is escaped
_SHORTEST: Final = 8  # what is shorter is found encoded in any text
_ESCAPE: Final = re.compile(r"\\(u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[\"'\\/])")


def redacted_text(text: str, secrets: Sequence[str]) -> str:
    """A text without the secrets; if one of them was escaped in it, all of it is unescaped."""
    return _hidden(text, _forms(secrets))


def redacted_body(body: bytes, secrets: Sequence[str]) -> bytes:
    """The first MiB of a body without the secrets; of a longer one, nothing that may be a part of a secret."""
    head = body[: _MOST + _MARGIN]
    encoding = json.detect_encoding(head)
    errors = "surrogateescape" if encoding.startswith("utf-8") else "replace"
    kept = redacted_text(head.decode(encoding, errors), secrets).encode(encoding, errors)
    return kept[:_MOST] if len(body) < _MOST else kept[: max(0, len(kept) - _MARGIN)][:_MOST]


def redacted_errors(errors: Sequence[ErrorDetail], secrets: Sequence[str]) -> tuple[ErrorDetail, ...]:
    """Errors without the secrets, in any of their texts."""
    forms = _forms(secrets)
    return tuple(_walked(each, forms) for each in errors)


def redacted_data(data: object, secrets: Sequence[str]) -> Any:
    """A decoded answer without the secrets in any of its texts."""
    return _walked(data, _forms(secrets))


def _walked(value: object, forms: Sequence[str]) -> Any:
    if isinstance(value, str):
        told = _hidden(value, forms)
        return value if told == value else told
    if isinstance(value, msgspec.Struct):
        fields = {name: getattr(value, name) for name in value.__struct_fields__}
        walked = {name: _walked(each, forms) for name, each in fields.items()}
        changed = {name: each for name, each in walked.items() if each is not fields[name]}
        return msgspec.structs.replace(value, **changed) if changed else value
    if isinstance(value, list | tuple):
        entries = cast("Sequence[object]", value)
        parts = [_walked(each, forms) for each in entries]
        same = all(new is old for new, old in zip(parts, entries, strict=True))
        return value if same else type(entries)(parts)  # type: ignore[call-arg]
    if isinstance(value, dict):
        members = cast("dict[object, object]", value)
        return {_walked(name, forms): _walked(each, forms) for name, each in members.items()}
    return value


def _hidden(text: str, forms: Sequence[str]) -> str:
    for _ in range(_ROUNDS):
        for form in forms:
            text = text.replace(form, _HIDDEN)
        plain = _plain(text)
        if not any(form in plain for form in forms):
            joined = "".join(plain.split())  # encoders break lines anywhere
            broken = any(len(form) >= _SHORTEST and "".join(form.split()) in joined for form in forms)
            return _HIDDEN if broken else text
        text = _unescaped(text)
    return _HIDDEN


def _forms(secrets: Sequence[str]) -> list[str]:
    """The secrets as they may be written, the longest first, or a part would be hidden and the rest shown."""
    return sorted({form for secret in secrets for form in _forms_of(secret)}, key=len, reverse=True)


def _forms_of(secret: str) -> set[str]:
    """As it is, in a form of the web, as bytes misread, in hexadecimals, in base64."""
    raw = secret.encode()
    found = {secret, secret.replace(" ", "+"), secret.replace("+", "-").replace("/", "_"), raw.decode("latin-1")}
    found.add(secret.encode("latin-1", "replace").decode("utf-8", "surrogateescape"))
    if len(raw) >= _SHORTEST:
        found |= {raw.hex(), raw.hex().upper()}
        for before in range(3):  # within a longer text it begins at any of three places of a group
            encoded = b64encode(bytes(before) + raw).decode()
            whole = encoded[-(-8 * before // 6) : 8 * (before + len(raw)) // 6]  # without signs that neighbours share
            found |= {whole, whole.replace("+", "-").replace("/", "_")}
    return found


def _plain(text: str) -> str:
    for _ in range(_ROUNDS):
        plain = _unescaped(text)
        if plain == text:
            break
        text = plain
    return text


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(_from_escape, unquote(html.unescape(text), errors="replace"))


def _from_escape(found: re.Match[str]) -> str:
    escape = found[1]
    return chr(int(escape[1:], 16)) if escape[0] in "ux" else escape
