"""Answers and refusals as they go out: JSON or XML, in the shape that the service behind an operation has."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any, cast

from .negotiation import negotiated
from .operations import XML, Answer
from .refusals import refusal_document
from .xml import Root, to_xml

if TYPE_CHECKING:
    from .errors import Refusal
    from .operations import Call, Served

__all__ = ["rendered", "rendered_refusal", "to_json"]

ERRORS = Root("errors", "ns4")


def rendered(call: Call, answer: Answer) -> Answer:
    """An answer with its body, in the media type that the caller wants."""
    if answer.body is not None:
        return answer
    if call.media_type == XML:
        root = call.served.route.xml or _root(call.served, answer.document)
        return replace(answer, body=to_xml(root, answer.document), media_type=XML)
    # A distorted token would only break every test at its first call.
    distorts = call.served.route.access == "token"
    document = call.world.quirks.distort(answer.document) if distorts else answer.document
    return replace(answer, body=to_json(document))


def rendered_refusal(served: Served | None, accept: str | None, refused: Refusal) -> Answer:
    """A refusal with its body, as XML where the answer would have been."""
    if served is not None and negotiated(served.offers, accept) == XML:
        return Answer(refused.status, body=to_xml(ERRORS, {"error": refused.errors}), media_type=XML)
    document, media_type = refusal_document(served, refused)
    return Answer(refused.status, body=to_json(document), media_type=media_type)


def to_json(document: Any) -> bytes:
    """A document as JSON; instants are epoch milliseconds."""
    return json.dumps(document, default=_epoch_ms, ensure_ascii=False, separators=(",", ":")).encode()


def _root(served: Served, document: Any) -> Root:
    """A document with one name on top has it as its root; else the schema has a name, or the operation."""
    if isinstance(document, Mapping) and len(cast("Mapping[str, Any]", document)) == 1:
        return Root(next(iter(cast("Mapping[str, Any]", document))), "ns2")
    schema = served.success[1].get(XML)
    name = schema.ref.rpartition("/")[2] if schema else ""
    return Root(name or served.operation.id, "ns2")


def _epoch_ms(value: object) -> int:
    if isinstance(value, datetime):
        return round(value.timestamp() * 1000)
    raise TypeError(f"{type(value).__name__} has no JSON form")
