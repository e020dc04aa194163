"""Bytes to structs and back: one cached decoder a type, and a patient second reading for what does not fit."""

from __future__ import annotations

import codecs
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar, cast

import msgspec

from ..errors import DecodeError
from ..models.values import decode_value

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

__all__ = ["decode", "encode"]

T = TypeVar("T")

encode: Callable[[object], bytes] = msgspec.json.Encoder(decimal_format="number").encode
"""A struct or any JSON value as the bytes of a request body."""

_untyped = msgspec.json.Decoder(float_hook=Decimal)


@cache
def _decoder(kind: Any) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(kind, strict=False, dec_hook=decode_value)


def decode(body: bytes, kind: type[T]) -> T:
    """Read an answer as ``kind``; ``bytes`` is the body as it is.

    Args:
        body: The body, decompressed.
        kind: A struct, or any type msgspec can read.

    Raises:
        DecodeError: It does not fit even after the known habits of Walmart's services are allowed for.
    """
    if kind is bytes:
        return cast("T", body)
    try:
        answer: T = _decoder(cast("Hashable", kind)).decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return _decode_patiently(body, kind)
    return answer


def _decode_patiently(body: bytes, kind: type[T]) -> T:
    from .repair import repair  # noqa: PLC0415 - odd documents alone pay for looking types up

    try:
        document: Any = _untyped.decode(body.removeprefix(codecs.BOM_UTF8))
        return msgspec.convert(repair(document, kind), kind, strict=False, dec_hook=decode_value)
    except msgspec.ValidationError as error:
        problem, *inner_to_outer = str(error).split(" - at `")
        path = "$" + "".join(part.rstrip("`").removeprefix("$") for part in reversed(inner_to_outer))
        raise DecodeError(f"the answer does not fit at {path}: {problem}", path=path, body=body) from None
    except UnicodeDecodeError as error:
        raise DecodeError(f"the answer is not UTF-8 at byte {error.start}", body=body) from None
    except RecursionError:
        raise DecodeError("the answer is nested too deeply", body=body) from None
    except msgspec.DecodeError:
        raise DecodeError(f"the answer is not JSON but {_describe(body)}", body=body) from None


def _describe(body: bytes) -> str:
    start = body.lstrip()[:1]
    if not start:
        return "empty"
    return "markup" if start == b"<" else f"{len(body)} bytes of something else"
