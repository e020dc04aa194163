"""Bodies taken apart, whatever they are written in."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from email import message_from_bytes
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import parse_qsl

from .xml import NotXml, read_xml

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from email.message import Message

__all__ = ["FORM", "MULTIPART", "Body", "Part", "read_body"]

_FILE_NAME = re.compile(r'filename="([^"]*)"')
FORM, MULTIPART = "application/x-www-form-urlencoded", "multipart/form-data"


@dataclass(frozen=True)
class Part:
    """One part of a form."""

    content: bytes
    file_name: str | None


@dataclass(frozen=True)
class Body:
    """What came with a request."""

    raw: bytes
    media_type: str
    """Without parameters; empty where none is named."""
    document: Any = None
    """What is written in it, as JSON would have it; None where it is something else."""
    all_text: bool = False
    """Its values are texts, whatever they stand for: XML and forms know nothing else."""
    malformed: str = ""
    """Why it cannot be read."""
    parts: Mapping[str, Part] = field(default_factory=dict[str, Part])
    """The parts of a form, the first of each name."""
    all_parts: Sequence[tuple[str, Part]] = ()
    """All of them with their names, in their order."""


def read_body(raw: bytes, content_type: str) -> Body:
    """A body as far as it can be read; what is wrong with it is for later, when it is known who should read it."""
    media_type = content_type.partition(";")[0].strip().lower()
    # Some documents print it so, where the services say the other.
    media_type = "application/json" if media_type == "applications/json" else media_type
    media_type = "application/xml" if media_type == "text/xml" else media_type
    match media_type if raw else "":
        case "application/json":
            return _read_json(raw)
        case "application/xml":
            return _read_xml(raw)
        case "application/x-www-form-urlencoded":
            return Body(raw, media_type, dict(parse_qsl(raw.decode("utf-8", "replace"))), all_text=True)
        case "multipart/form-data":
            return _read_form(raw, content_type)
        case _:
            return Body(raw, media_type)


def _read_json(raw: bytes) -> Body:
    try:
        return Body(raw, "application/json", json.loads(raw))
    except (ValueError, RecursionError):
        return Body(raw, "application/json", malformed="The body is not JSON.")


def _read_xml(raw: bytes) -> Body:
    try:
        return Body(raw, "application/xml", read_xml(raw), all_text=True)
    except NotXml as error:
        return Body(raw, "application/xml", malformed=f"The body is not XML: {error}.")


def _file_name(part: Message) -> str | None:
    """The file name of a part; in forms it is UTF-8 as it stands, which mail does not know."""
    name = part.get_filename()
    if name is None or (name.isascii() and "\ufffd" not in name):
        return name
    raw = {each.lower(): value for each, value in part.raw_items()}["content-disposition"]
    found = _FILE_NAME.search(raw.encode("utf-8", "surrogateescape").decode("utf-8", "replace"))
    return found[1] if found else name


def _read_form(raw: bytes, content_type: str) -> Body:
    form = message_from_bytes(b"Content-Type: %s\r\n\r\n%s" % (content_type.encode(), raw))
    if form.get_boundary() is None:
        return Body(raw, MULTIPART, all_text=True, malformed="The Content-Type of a form needs its boundary.")
    document: dict[str, Any] = {}
    parts: list[tuple[str, Part]] = []
    for each in form.walk():
        name = each.get_param("name", header="content-disposition")
        if not isinstance(name, str):
            continue
        content = cast("bytes", each.get_payload(decode=True) or b"")
        parts.append((name, Part(content, _file_name(each))))
        text = content.decode("utf-8", "replace")
        before = document.get(name)
        if name not in document:
            document[name] = text
        else:
            document[name] = [*(cast("list[str]", before) if isinstance(before, list) else [before]), text]
    first = dict(reversed(parts))
    return Body(raw, MULTIPART, document, all_text=True, parts=first, all_parts=parts)
