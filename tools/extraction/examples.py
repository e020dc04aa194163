"""The published examples of a body, as JSON values."""

from __future__ import annotations

import contextlib
import json
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .documents import Document


def published_examples(document: Document, media: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """The examples that a media type of a body comes with, by name; text that is no JSON is left out."""
    found = {name: document.follow(each).get("value") for name, each in (media.get("examples") or {}).items()}
    for name, example in {**found, "": media.get("example")}.items():
        value = _plain(example)
        if isinstance(value, dict | list) and value:
            yield name, value


def shows_errors(example: Any) -> bool:
    """Whether an example has errors and nothing else, which says nothing of a success that it is published for."""
    return isinstance(example, dict) and example.keys() <= {"error", "errors"}


def _plain(value: Any) -> Any:
    """The JSON value: some are written as text, and YAML reads dates where JSON has none."""
    if isinstance(value, str):
        with contextlib.suppress(ValueError):
            return json.loads(value)
    return _without_dates(value)


def _without_dates(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(name).strip(): _without_dates(each) for name, each in value.items()}
    if isinstance(value, list):
        return [_without_dates(each) for each in value]
    return value.isoformat() if isinstance(value, date) else value
