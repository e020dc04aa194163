"""Wrappers around an answer, which Walmart's services sometimes add and sometimes leave out.

A wrapper is written by its name, ``order``; as ``ItemResponse[]`` where it holds a list of one; and with other names it
comes under behind a bar, ``ItemResponse[]|responseRecord``.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple, get_args, get_origin

import msgspec

if TYPE_CHECKING:
    from ..models.values import Json

__all__ = ["LISTS", "Wrapper", "holds_some_of", "peeled", "read_wrapper", "unwrapped", "wrapped", "wrapped_list"]

LISTS: Final = (list, tuple, Sequence)
"""What the types of lists are declared as."""
_CONTENT = "content"
_ERRORS = "errors"


class Wrapper(NamedTuple):
    """How one wrapper comes."""

    name: str
    """Its usual name."""
    listed: bool
    """Whether it usually holds a list of one."""
    names: frozenset[str]
    """All its names in lower case, for services do not keep to one case."""


@cache
def read_wrapper(written: str) -> Wrapper:
    """A wrapper as a declaration writes it."""
    names = written.replace("[]", "").split("|")
    return Wrapper(names[0], written.partition("|")[0].endswith("[]"), frozenset(map(str.lower, names)))


def wrapped(kind: Any, inside: tuple[str, ...]) -> Any:
    """The type of a document that holds ``kind`` inside of wrappers, each required and without errors beside it.

    Args:
        kind: What is inside.
        inside: The wrappers, from the outside in.
    """
    for name, listed, _ in map(read_wrapper, reversed(inside)):
        content = (_CONTENT, tuple[kind] if listed else kind, msgspec.field(name=name))
        kind = msgspec.defstruct(f"In{name}", [content, (_ERRORS, tuple[()] | None, None)], frozen=True, gc=False)
    return kind


def unwrapped(answer: Any, inside: tuple[str, ...]) -> Any:
    """What is inside of an answer that was read as `wrapped` says."""
    for written in inside:
        answer = getattr(answer, _CONTENT)
        if read_wrapper(written).listed:
            (answer,) = answer
    return answer


def peeled(document: Json, inside: tuple[str, ...]) -> Json:
    """What is inside of an untyped document: whatever the case of a wrapper, in a list of one, or left out.

    Errors beside a wrapper are kept beside what is inside.

    Args:
        document: The document.
        inside: The wrappers, from the outside in.
    """
    for wrapper in map(read_wrapper, inside):
        outer = _only(document)
        if isinstance(outer, dict):
            found = [each for name, each in outer.items() if name.lower() in wrapper.names and each not in (None, {})]
            document = _beside(outer.get(_ERRORS), found[0]) if found else outer
    return document


def holds_some_of(document: Json, kind: Any) -> bool:
    """Whether a document has a field of a struct, in whatever case; true of every other kind."""
    if isinstance(document, list) and isinstance(kind, type) and (row := wrapped_list(kind)) is not None:
        return not document or holds_some_of(document[0], kind) or holds_some_of(document[0], row[1])
    document = _only(document)
    if not isinstance(document, dict) or not isinstance(kind, type) or not issubclass(kind, msgspec.Struct):
        return True
    names = {name.casefold() for name in document}
    return not names.isdisjoint(map(str.casefold, kind.__struct_encode_fields__))


@cache
def wrapped_list(kind: type) -> tuple[str, Any] | None:
    """The name on the wire of the list that is all a struct has, and what its entries are; None for other kinds."""
    fields = msgspec.structs.fields(kind) if issubclass(kind, msgspec.Struct) else ()
    if len(fields) != 1 or get_origin(fields[0].type) not in LISTS:
        return None
    return fields[0].encode_name, get_args(fields[0].type)[0]


def _only(document: Json) -> Json:
    """The entry of a list of one."""
    return document[0] if isinstance(document, list) and len(document) == 1 else document


def _beside(errors: Json, content: Json) -> Json:
    inner = _only(content)
    return {**inner, _ERRORS: inner.get(_ERRORS) or errors} if errors and isinstance(inner, dict) else content
