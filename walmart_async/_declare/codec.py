"""What endpoints need of the codec: files that are sent as they are, XML, and errors inside of answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._codec.json import decode, encode

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..errors import ErrorDetail

__all__ = ["decode", "encode", "errors_in", "xml"]


def errors_in(document: object) -> tuple[ErrorDetail, ...]:
    """The errors that a part of an answer reports, in whatever form Walmart gave them.

    Args:
        document: The part, as it was decoded without a type.
    """
    from .._codec.error_bodies import read_errors  # noqa: PLC0415 - it reads XML too, which most programs never meet

    return read_errors(encode({"errors": document}))


def xml(root: str, content: Mapping[str, object], namespace: str) -> bytes:
    """A body of XML, of mappings, lists and values; names that begin with ``@`` are attributes."""
    from .._codec.xml import write_xml  # noqa: PLC0415 - most programs never send any

    return write_xml(root, content, namespace)
