"""The requests that arrived, byte for byte except for credentials."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urlencode

__all__ = ["LoggedRequest", "RequestLog", "redacted", "redacted_form"]

KEPT = 100_000
_SECRET_HEADERS = {"authorization", "wm_sec.access_token", "proxy-authorization", "cookie"}
_PUBLIC_FORM = {"grant_type", "redirect_uri"}


@dataclass(frozen=True)
class LoggedRequest:
    """One request as it arrived, and what became of it."""

    surface: str
    """``marketplace`` or ``supplier``."""
    method: str
    raw_path: str
    """The path exactly as received, still percent-encoded, without the query."""
    path: str | None
    """The path template of the operation, such as ``/v3/inventories/{sku}``; None when nothing serves the path."""
    query: Mapping[str, str]
    raw_query: str
    headers: Mapping[str, str]
    """Credentials are replaced."""
    body: bytes = field(repr=False)
    status: int | None
    """None when the connection was cut instead of answered."""
    applied: bool
    """Whether it was a write and was carried out."""
    at: float
    """When it was answered, in seconds since the Unix epoch of the emulator's clock."""


class RequestLog:
    """The newest 100,000 requests."""

    def __init__(self) -> None:
        self._entries: deque[LoggedRequest] = deque(maxlen=KEPT)

    def add(self, entry: LoggedRequest) -> None:
        """Append one."""
        self._entries.append(entry)

    def entries(self) -> list[LoggedRequest]:
        """All of them, oldest first."""
        return list(self._entries)

    def clear(self) -> None:
        """Forget all of them."""
        self._entries.clear()


def redacted(headers: Mapping[str, str]) -> dict[str, str]:
    """Headers with the values of credentials replaced."""
    return {name: "<redacted>" if name.lower() in _SECRET_HEADERS else value for name, value in headers.items()}


def redacted_form(body: bytes) -> bytes:
    """The form of a token call with its codes and tokens replaced."""
    fields = parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True)
    return urlencode([(name, value if name in _PUBLIC_FORM else "<redacted>") for name, value in fields]).encode()
