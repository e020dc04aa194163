"""``client.request`` as a pure function: any operation, known to this library or not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple, TypedDict, Unpack

import msgspec

from ..errors import RequestInvalidError
from ..models.values import decode_value
from .bodies import Content, Form, Multipart, Upload
from .checks import identifier, short_repr
from .contents import sendable
from .operation import Operation, Surface
from .request import QueryValue, Request
from .request_checks import checked_query, checked_values, media_type, written_query
from .undeclared import undeclared

__all__ = ["Known", "RequestParts", "request"]

_WRITTEN: Final[tuple[type, ...]] = (str, bytes, bytearray, memoryview)


class RequestParts(TypedDict, total=False):
    """What a request can hold besides method and path."""

    path_values: Mapping[str, str]
    """Values for the fields of the path, as they are: they are encoded here."""
    query: Mapping[str, QueryValue]
    """Query parameters, as they are; ``None`` is left out."""
    raw_query: str
    """A query that is encoded already, sent byte for byte in place of ``query``: a cursor that Walmart gave."""
    body: object
    """A struct, mapping or list to send as JSON, which nobody changes until the call is over; `Content`, `Form`,
    `Upload` or `Multipart` for anything else."""
    accept: str
    """The media type to ask for instead of JSON; read it with ``into=str`` or ``into=bytes``."""


class Known(NamedTuple):
    """What decides whose limits a request shares."""

    surface: Surface
    declared: Iterable[Operation]


def request(
    self: Known, method: str, path: str, *, into: Any = Any, **parts: Unpack[RequestParts]
) -> tuple[Operation, Request[Any]]:
    """Call any operation, known to this library or not, through the same pipeline as all others.

    One that is declared shares its limits. Anything but a GET is sent once, for nobody declared how it may be repeated.

    Args:
        method: The HTTP method.
        path: The path, filled in or as a template: ``/v3/items/{sku}``.
        into: What to decode the answer to; without it, plain dicts and lists, or ``None`` for nothing.

    Raises:
        RequestInvalidError: The path is not one, or something else cannot be sent.
        OutcomeUnknownError: It is no GET, and may have been applied or not.
    """
    if unknown := parts.keys() - RequestParts.__annotations__.keys():
        known = ", ".join(("into", *RequestParts.__annotations__))
        raise RequestInvalidError(min(unknown), "is no argument of request()", f"one of {known}")
    body, query, raw_query = (
        parts.get("body"),
        checked_query(parts.get("query")),
        written_query(parts.get("raw_query")),
    )
    if isinstance(body, _WRITTEN):
        expected = "a mapping, list or struct, sent as JSON; or Content(content=..., media_type=...), sent as it is"
        raise RequestInvalidError("body", "is text or bytes", expected)
    if body is not None and not isinstance(body, Content | Form | Multipart | Upload):
        sendable("body", body)
    if query and raw_query is not None:
        raise RequestInvalidError("raw_query", "is given beside query", "one of them")
    for field, text in (("raw_query", raw_query), *((f"query[{name!r}]", value) for name, value in query.items())):
        if isinstance(text, str):
            _check_text(field, text)
    if into is not Any:
        _check_type(into)
    values = checked_values(parts.get("path_values", {}))
    operation = undeclared(
        self.surface,
        identifier("method", method),
        identifier("path", path),
        fields=values,
        query=query,
        accept=media_type(parts.get("accept", "application/json")),
        into=into,
        declared=self.declared,
    )
    return operation, Request(path=values, query=query, raw_query=raw_query, body=body)


def _check_text(field: str, text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError:
        raise RequestInvalidError(field, f"is {short_repr(text)}", "text that UTF-8 can express") from None


def _check_type(into: Any) -> None:
    """Refuse now what would fail when a write is done."""
    try:
        msgspec.json.Decoder(into, dec_hook=decode_value)
    except (TypeError, ValueError):
        expected = "a struct or another type that msgspec can read; or str, or bytes"
        raise RequestInvalidError("into", f"is {short_repr(into)}", expected) from None
