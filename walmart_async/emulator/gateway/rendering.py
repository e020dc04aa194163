"""Answers and refusals as they go out: JSON or XML, in the shape that the service behind an operation has."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from .json_values import is_object
from .negotiation import negotiated
from .operations import XML, Answer
from .refusals import refusal_document
from .xml import Root, to_xml

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..facts import Document, Schema
    from .errors import Refusal
    from .operations import Call, Served

__all__ = ["rendered", "rendered_refusal", "to_json"]

ERRORS = Root("errors", "ns4")


def rendered(call: Call, answer: Answer) -> Answer:
    """An answer with its body, in the media type that the caller wants."""
    if answer.body is not None:
        return answer
    if call.media_type == XML:
        root = _root(call.served, answer.document)
        return replace(answer, body=to_xml(root, answer.document), media_type=XML)
    # A distorted token would only break every test at its first call.
    distorts = call.served.route.access == "token"
    document = call.world.quirks.distort(answer.document) if distorts else answer.document
    return replace(answer, body=to_json(document))


def rendered_refusal(served: Served | None, accept: str, refused: Refusal) -> Answer:
    """A refusal with its body, as XML where the answer would have been."""
    if served is not None and (negotiated(served.offers, accept) == XML or _only_xml(served, refused.status)):
        return Answer(refused.status, body=to_xml(ERRORS, {"error": refused.errors}), media_type=XML)
    document, media_type = refusal_document(served, refused)
    return Answer(refused.status, body=to_json(document), media_type=media_type)


def _only_xml(served: Served, status: int) -> bool:
    """Whether a refusal is published as XML alone, where answers are something else."""
    return served.operation.responses.get(str(status), {}).keys() == {XML}


def to_json(document: Any) -> bytes:
    """A document as JSON; instants are epoch milliseconds, and half a surrogate pair is escaped."""
    text = json.dumps(document, default=_epoch_ms, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "backslashreplace")


def _root(served: Served, document: Any) -> Root:
    """The published root, by the name of the element, of the one name on top of the document, or of the schema."""
    schema = served.success[1].get(XML)
    if schema is None:
        return served.route.xml or Root(served.operation.id)
    attributes = frozenset(_attributes(served.document, schema))
    if served.route.xml:
        return replace(served.route.xml, attributes=served.route.xml.attributes | attributes)
    published = served.document.resolve(schema).xml
    name = published.name or _only_name(document) or schema.ref.rpartition("/")[2] or served.operation.id
    return Root(name, "ns2", published.namespace or "http://walmart.com/", attributes=attributes)


def _only_name(document: Any) -> str:
    """The name of the one object that a document consists of; empty where there is more to it."""
    names = [name for name, value in document.items() if is_object(value)] if is_object(document) else []
    return names[0] if len(names) == len(document) == 1 else ""


def _attributes(document: Document, schema: Schema, within: frozenset[str] = frozenset()) -> Iterator[str]:
    """The names of everything in a schema that is an attribute in XML."""
    if schema.ref in within:
        return
    within = within | {schema.ref} if schema.ref else within
    schema = document.resolve(schema)
    for name, sub in schema.properties.items():
        if document.resolve(sub).xml.attribute:
            yield name
        yield from _attributes(document, sub, within)
    if schema.items is not None:
        yield from _attributes(document, schema.items, within)


def _epoch_ms(value: object) -> int:
    if isinstance(value, datetime):
        return round(value.timestamp() * 1000)
    raise TypeError(f"{type(value).__name__} has no JSON form")
