"""Wrappers around an answer, which Walmart's services sometimes add and sometimes leave out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from ..models.values import Json

__all__ = ["holds_some_of", "peeled", "unwrapped", "wrapped"]

_CONTENT = "content"


def wrapped(kind: Any, inside: tuple[str, ...]) -> Any:
    """The type of a document that holds ``kind`` inside of wrappers, each required.

    Args:
        kind: What is inside.
        inside: The names of the wrappers, from the outside in.
    """
    for name in reversed(inside):
        kind = msgspec.defstruct(f"In{name}", [(_CONTENT, kind, msgspec.field(name=name))], frozen=True, gc=False)
    return kind


def unwrapped(answer: Any, inside: tuple[str, ...]) -> Any:
    """What is inside of an answer that was read as `wrapped` says."""
    for _ in inside:
        answer = getattr(answer, _CONTENT)
    return answer


def peeled(document: Json, inside: tuple[str, ...]) -> Json:
    """What is inside of an untyped document: whatever the case of a wrapper, in a list of one, or left out.

    Args:
        document: The document.
        inside: The names of the wrappers, from the outside in.
    """
    for name in inside:
        if isinstance(document, list) and len(document) == 1:
            document = document[0]
        if isinstance(document, dict):
            found = [key for key in document if key.lower() == name.lower()]
            document = document[found[0]] if found else document
    return document


def holds_some_of(document: Json, kind: Any) -> bool:
    """Whether a document has a field of a struct; true of every other kind."""
    if not isinstance(document, dict) or not isinstance(kind, type) or not issubclass(kind, msgspec.Struct):
        return True
    return not document.keys().isdisjoint(kind.__struct_encode_fields__)
