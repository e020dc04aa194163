"""What a request can carry besides a struct or a mapping, which go as JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, TypeAlias

import msgspec

from ..errors import RequestInvalidError
from ..models.redacted import Redacted
from ..models.schemas import Opaque
from .checks import identifier, short_repr
from .contents import sendable

if TYPE_CHECKING:
    BytesOrText: TypeAlias = bytes | str
else:
    BytesOrText = str  # what msgspec reads from a document; it takes one kind of text a field

__all__ = ["Content", "Form", "Multipart", "Upload"]


class Content(Opaque, msgspec.Struct, frozen=True, kw_only=True):
    """A body that is sent as it is."""

    content: BytesOrText
    """The bytes, or text that is sent as UTF-8."""
    media_type: str
    """What it is: ``application/xml``."""

    def __post_init__(self) -> None:
        """Refuse what is no text and no bytes, and a media type that would end a header early."""
        _check_kind("content", self.content, (bytes, str), "bytes or text")
        identifier("media_type", self.media_type)


class Upload(Opaque, msgspec.Struct, frozen=True, kw_only=True):
    """A file to send in one part of a multipart body."""

    content: bytes
    """The bytes of the file."""
    filename: str
    """Its name."""
    media_type: str = "application/json"
    """What it is."""
    part: str = "file"
    """The name of the part that holds it."""
    fields: Mapping[str, str] = {}
    """Further parts before it, by name."""

    def __post_init__(self) -> None:
        """Refuse what is no file or an empty one, and a name or media type that would end a header early."""
        _check_kind("content", self.content, (bytes,), "the bytes of the file")
        if not self.content:
            raise RequestInvalidError("content", "is empty", "the bytes of the file")
        identifier("filename", self.filename)
        identifier("media_type", self.media_type)
        identifier("part", self.part)
        _check_fields(self.fields)


class Multipart(Redacted, msgspec.Struct, frozen=True, kw_only=True):
    """Files and documents to send together, each in a part of its own."""

    files: Sequence[Upload]
    """The files, in their order."""
    documents: Mapping[str, object] = {}
    """Parts behind them that go as JSON, by name: structs, or lists of them."""
    fields: Mapping[str, str] = {}
    """Parts behind these that are text, by name."""

    def __post_init__(self) -> None:
        """Refuse what is no file, or no document or text by name."""
        _check_kind("files", self.files, (list, tuple), "a list of Upload")
        for place, file in enumerate(self.files):
            _check_kind(f"files[{place}]", file, (Upload,), "an Upload")
            if file.fields:
                raise RequestInvalidError(f"files[{place}].fields", "is not empty", "the fields of the whole form")
        _check_kind("documents", self.documents, (Mapping,), "a mapping of names to documents")
        for name, document in self.documents.items():
            sendable(f"documents[{identifier('documents', name)!r}]", document)
        _check_fields(self.fields)

    def __repr__(self) -> str:
        """Without contents: a file may show a customer's address."""
        return f"Multipart({[*(each.part for each in self.files), *self.documents, *self.fields]})"


class Form(Redacted, msgspec.Struct, frozen=True):
    """A URL-encoded form."""

    fields: Mapping[str, str]
    """Names and values, not yet encoded."""

    def __post_init__(self) -> None:
        """Refuse what is no text by name."""
        _check_fields(self.fields)

    def __repr__(self) -> str:
        """Without the values: a form may hold a refresh token."""
        return f"Form({list(self.fields)})"


def _check_kind(field: str, value: object, kinds: tuple[type, ...], expected: str) -> None:
    """Told without the value: a form may hold a refresh token, a file a customer's address."""
    if not isinstance(value, kinds):
        raise RequestInvalidError(field, f"is of type {type(value).__name__}", expected)


def _check_fields(given: Mapping[str, str]) -> None:
    _check_kind("fields", given, (Mapping,), "a mapping of names to texts")
    for name, text in given.items():
        _check_kind("fields", name, (str,), "names that are texts")
        _check_kind(f"fields[{short_repr(name)}]", text, (str,), "a text")
