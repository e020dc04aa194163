"""What endpoints need of the codec: files that are sent as they are, and errors inside of answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._codec.json import decode, encode

if TYPE_CHECKING:
    from ..errors import ErrorDetail

__all__ = ["decode", "encode", "errors_in"]


def errors_in(document: object) -> tuple[ErrorDetail, ...]:
    """The errors that a part of an answer reports, in whatever form Walmart gave them.

    Args:
        document: The part, as it was decoded without a type.
    """
    from .._codec.error_bodies import read_errors  # noqa: PLC0415 - it reads XML too, which most programs never meet

    return read_errors(encode({"errors": document}))
