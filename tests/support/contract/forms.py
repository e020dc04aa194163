"""What examples send and are answered, held against the published form of it: or other tests would show nothing."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match

from .shapes import json_schema, shape_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from support.families import Case
    from walmart_async.emulator.facts import Document, Published, Schema

    from .findings import Differences

__all__ = ["compare_forms"]

JSON, FORM, MULTIPART = "application/json", "application/x-www-form-urlencoded", "multipart/form-data"


def compare_forms(case: Case, published: Published, told: Differences) -> None:
    """Compare the body and the answer of a call, as far as they are JSON or a form."""
    entry, operation = case.entry, published.operation
    fields = None if entry.form is None else {name: each[0] for name, each in parse_qs(entry.form).items()}
    answers = operation.responses.get(str(entry.status), {})
    for what, document, schema in (
        ("body", entry.body, operation.request.get(JSON)),
        ("form", fields, operation.request.get(FORM)),
        ("parts", None if entry.parts is None else document_of(entry.parts), operation.request.get(MULTIPART)),
        ("answer", entry.answer, answers.get(JSON)),
    ):
        if schema is not None and document is not None and not isinstance(document, bytes):
            for difference in differences(published.document, schema, json.loads(json.dumps(document))):
                told.add(published.name, f"{what} of an example of {case.call.name}: {difference}")


def document_of(parts: Any) -> dict[str, Any]:
    """A form as its schema describes it: files by their names, in a list."""
    found: dict[str, Any] = {name: content for name, filename, _, content in parts if filename is None}
    for name, filename, _, _ in parts:
        if filename is not None:
            found.setdefault(name, []).append(filename)
    return found


def differences(document: Document, schema: Schema, value: Any) -> Iterator[str]:
    """The one that tells most of what does not validate, and all that is nowhere in the schema."""
    error = best_match(Draft202012Validator(json_schema(document, schema)).iter_errors(value))
    if error is not None:
        yield f"{error.json_path}: {error.message}"[:150]
    yield from sorted(set(_unknown(document, schema, value, "$")))


def _unknown(document: Document, schema: Schema, value: Any, path: str) -> Iterator[str]:
    shape = shape_of(document, schema)
    if isinstance(value, list) and shape.entries is not None:
        for each in value:
            yield from _unknown(document, shape.entries, each, f"{path}[]")
    elif isinstance(value, dict) and shape.properties:
        for name, each in value.items():
            if name in shape.properties:
                yield from _unknown(document, shape.properties[name], each, f"{path}.{name}")
            elif shape.values is None:
                yield f"{path}.{name} is not published"
