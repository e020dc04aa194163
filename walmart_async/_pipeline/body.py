"""Request bodies as bytes and a content type, so that every attempt sends the same."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import msgspec

from .._codec.json import encode
from .._codec.large import is_large, written_in_pieces
from .._declare.bodies import Content, Form, Multipart, Upload
from .._declare.threads import in_thread
from ..errors import RequestInvalidError
from ..models.redacted import HiddenBytes, Redacted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

__all__ = ["body_of", "encode_body"]


class _NotFiniteError(ValueError):
    """A number is none that JSON has."""


async def body_of(carried: object) -> tuple[bytes, str] | None:
    """The same as `encode_body`, if anything is carried; what is large is written in a thread, piece by piece."""
    if carried is None:
        return None
    return await in_thread(encode_body, carried, _in_pieces) if is_large(carried) else encode_body(carried)


def encode_body(body: object, write: Callable[[object], bytes] = encode) -> tuple[bytes, str]:
    """The bytes of what a `Request` carries as its body, and their content type.

    Args:
        body: What it carries.
        write: Writes what goes as JSON.

    Raises:
        RequestInvalidError: JSON cannot say it.
    """
    if isinstance(body, Upload):
        return _multipart((*_text_parts(body.fields), _file_part(body)))
    if isinstance(body, Multipart):
        files, documents = map(_file_part, body.files), _document_parts(body.documents, write)
        return _multipart((*files, *documents, *_text_parts(body.fields)))
    if isinstance(body, Form):
        return HiddenBytes(urlencode(body.fields).encode()), "application/x-www-form-urlencoded"
    if isinstance(body, Content):
        content = body.content.encode() if isinstance(body.content, str) else body.content
        return content, body.media_type
    encoded, problem, expected = b"", "", "what JSON can say"
    try:
        encoded = write(body)
        # msgspec writes a Decimal that is not finite as it is, which is no JSON; nothing else writes these words bare.
        if write is encode and (b"NaN" in encoded or b"Infinity" in encoded):
            _check_numbers(encoded)
    except _NotFiniteError:
        problem, expected = "holds NaN or Infinity", "finite numbers"
    except (TypeError, ValueError, OverflowError, RuntimeError) as error:
        told = "a surrogate without its pair" if isinstance(error, UnicodeError) else str(error)
        problem = f"cannot be written as JSON: {told}"
    if problem:  # raised here, or the exception would take the whole body along
        raise RequestInvalidError("body", problem, expected)
    return HiddenBytes(encoded) if isinstance(body, Redacted) else encoded, "application/json"


def _in_pieces(body: object) -> bytes:
    return b"".join(written_in_pieces(body, _piece))


def _piece(value: object) -> bytes:
    encoded = encode(value)
    if b"NaN" in encoded or b"Infinity" in encoded:
        _check_numbers(encoded)
    return encoded


def _check_numbers(encoded: bytes) -> None:
    try:
        msgspec.json.decode(encoded)
    except msgspec.DecodeError:
        raise _NotFiniteError from None


def _multipart(parts: Iterable[tuple[str, bytes]]) -> tuple[bytes, str]:
    """The bytes of parts, each with its headers, and the content type that names what is between them."""
    boundary = uuid.uuid4().hex  # no file contains it
    between = f"--{boundary}\r\n"
    written = [piece for head, content in parts for piece in (f"{between}{head}\r\n\r\n".encode(), content, b"\r\n")]
    return HiddenBytes(
        b"".join((*written, f"--{boundary}--\r\n".encode()))
    ), f"multipart/form-data; boundary={boundary}"


def _file_part(file: Upload) -> tuple[str, bytes]:
    name = f'name="{_quoted(file.part)}"; filename="{_quoted(file.filename)}"'
    return f"Content-Disposition: form-data; {name}\r\nContent-Type: {file.media_type}", file.content


def _document_parts(documents: Mapping[str, object], write: Callable[[object], bytes]) -> Iterator[tuple[str, bytes]]:
    for name, document in documents.items():
        yield (
            f'Content-Disposition: form-data; name="{_quoted(name)}"\r\nContent-Type: application/json',
            write(document),
        )


def _text_parts(fields: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    for name, value in fields.items():
        yield f'Content-Disposition: form-data; name="{_quoted(name)}"', value.encode()


def _quoted(text: str) -> str:
    """A name as browsers write it into a multipart body."""
    return text.translate({ord('"'): "%22", ord("\r"): "%0D", ord("\n"): "%0A"})
