"""Request bodies as bytes and a content type, so that every attempt sends the same."""

from __future__ import annotations

import uuid
from urllib.parse import urlencode

import msgspec

from .._codec.json import encode
from .._declare.bodies import Content, Form, Upload
from ..errors import RequestInvalidError
from ..models.redacted import HiddenBytes, Redacted

__all__ = ["encode_body"]


def encode_body(body: object) -> tuple[bytes, str]:
    """The bytes of what a `Request` carries as its body, and their content type."""
    if isinstance(body, Upload):
        boundary = uuid.uuid4().hex  # no file contains it
        return _multipart(body, boundary), f"multipart/form-data; boundary={boundary}"
    if isinstance(body, Form):
        return HiddenBytes(urlencode(body.fields).encode()), "application/x-www-form-urlencoded"
    if isinstance(body, Content):
        content = body.content.encode() if isinstance(body.content, str) else body.content
        return content, body.media_type
    encoded, problem = b"", ""
    try:
        encoded = encode(body)
    except (TypeError, ValueError, OverflowError, RecursionError) as error:
        problem = "a surrogate without its pair" if isinstance(error, UnicodeError) else str(error)
    if not encoded:  # raised here, or the exception would take the whole body along
        raise RequestInvalidError("body", f"cannot be written as JSON: {problem}", "what JSON can say")
    # msgspec writes a Decimal that is not finite as it is, which is no JSON; nothing else writes these words bare.
    if b"NaN" in encoded or b"Infinity" in encoded:
        try:
            msgspec.json.decode(encoded)
        except msgspec.DecodeError:
            raise RequestInvalidError("body", "holds NaN or Infinity", "finite numbers") from None
    return HiddenBytes(encoded) if isinstance(body, Redacted) else encoded, "application/json"


def _multipart(file: Upload, boundary: str) -> bytes:
    parts = [
        f'--{boundary}\r\nContent-Disposition: form-data; name="{_quoted(name)}"\r\n\r\n{value}\r\n'.encode()
        for name, value in file.fields.items()
    ]
    head = (
        f"--{boundary}\r\n"
        f'Content-Disposition: form-data; name="{_quoted(file.part)}"; filename="{_quoted(file.filename)}"\r\n'
        f"Content-Type: {file.media_type}\r\n\r\n"
    )
    return b"".join((*parts, head.encode(), file.content, f"\r\n--{boundary}--\r\n".encode()))


def _quoted(text: str) -> str:
    """A name as browsers write it into a multipart body."""
    return text.translate({ord('"'): "%22", ord("\r"): "%0D", ord("\n"): "%0A"})
