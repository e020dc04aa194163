"""Documents as JSON or XML, and which of the two an ``Accept`` header gets."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, cast
from xml.sax.saxutils import escape

from .routing import Root

if TYPE_CHECKING:
    from .routing import Route

__all__ = ["ERRORS", "JSON", "XML", "produced", "to_json", "to_xml"]

JSON, XML = "application/json", "application/xml"


ERRORS = Root("errors", "ns4")


def produced(route: Route | None, accept: str | None) -> str | None:
    """The media type that the caller gets, None if nothing that is produced is accepted.

    Where Walmart speaks both, XML is what callers without an opinion get.
    """
    if route is None:
        return JSON
    offers = {XML: {XML, "text/xml", "application/*", "*/*"}} if route.xml else {}
    offers[route.produces] = {route.produces, "application/*", "*/*"}
    for part in (accept or "*/*").split(","):
        media_range = part.partition(";")[0].strip().lower()
        for media_type, ranges in offers.items():
            if media_range in ranges:
                return media_type
    return None


def to_json(document: Any) -> bytes:
    """A document as JSON; instants are epoch milliseconds."""
    return json.dumps(document, default=_epoch_ms, ensure_ascii=False, separators=(",", ":")).encode()


def to_xml(root: Root, document: Mapping[str, Any]) -> bytes:
    """A document as XML: lists are repeated elements, instants are ISO 8601."""
    prefix = f"{root.prefix}:" if root.prefix else ""
    declared = f"xmlns:{root.prefix}" if root.prefix else "xmlns"
    content = document.get(root.name, document)  # some services name the root in JSON, too
    inner = "".join(_element(prefix, root.names.get(name, name), value) for name, value in content.items())
    tag = f"{prefix}{root.name}"
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    return f'{head}\n<{tag} {declared}="{root.namespace}">{inner}</{tag}>'.encode()


def _element(prefix: str, name: str, value: Any) -> str:
    if isinstance(value, list):
        return "".join(_element(prefix, name, one) for one in cast("Sequence[Any]", value))
    if value is None:
        return ""
    if isinstance(value, Mapping):
        fields = cast("Mapping[str, Any]", value)
        text = "".join(_element(prefix, key, inner) for key, inner in fields.items())
    elif isinstance(value, datetime):
        text = value.isoformat(timespec="milliseconds").replace("+00:00", "Z")
    elif isinstance(value, bool):
        text = "true" if value else "false"
    else:
        text = escape(str(value))
    tag = prefix + name
    return f"<{tag}>{text}</{tag}>"


def _epoch_ms(value: object) -> int:
    if isinstance(value, datetime):
        return round(value.timestamp() * 1000)
    raise TypeError(f"{type(value).__name__} has no JSON form")
