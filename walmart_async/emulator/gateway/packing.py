"""Bodies that come packed."""

from __future__ import annotations

import zlib

from .errors import GATEWAY, refusal

__all__ = ["unpacked"]

_ANY_HEAD = 32 + zlib.MAX_WBITS
"""Of gzip or of zlib, whichever it is."""
_CODINGS = {"gzip", "x-gzip", "deflate"}


def unpacked(raw: bytes, coding: str, most: int) -> bytes:
    """A body without its ``Content-Encoding``; one of a coding that nobody knows stays as it is.

    Raises:
        Refusal: 400 when it is not coded so or breaks off, 413 when there are more than ``most`` bytes in it.
    """
    if coding.strip().lower() not in _CODINGS or not raw:
        return raw
    unpacking = zlib.decompressobj(_ANY_HEAD)
    try:
        content = unpacking.decompress(raw, most + 1)
    except zlib.error:
        content = None
    if content is not None and len(content) > most:
        raise refusal("REQUEST_TOO_LARGE", GATEWAY, f"The body has more than {most} bytes.", field="body")
    if content is None or not unpacking.eof:
        told = f"The body is not what its Content-Encoding says: {coding}."
        raise refusal("MALFORMED_REQUEST_CONTENT", GATEWAY, told, field="body")
    return content
