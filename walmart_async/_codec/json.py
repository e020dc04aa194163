"""Bytes to structs and back: a cached decoder for each type, and a second, lenient reading for what does not fit."""

from __future__ import annotations

import codecs
from decimal import Decimal
from functools import cache
from types import NoneType
from typing import TYPE_CHECKING, Any, Final, NoReturn

import msgspec

from ..errors import DecodeError, PartialDataError
from ..models.values import decode_value
from .plain import plain
from .wrappers import holds_some_of, peeled, unwrapped, wrapped

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..models.values import Json

__all__ = ["decode", "decode_leniently", "encode"]

encode: Callable[[object], bytes] = msgspec.json.Encoder(decimal_format="number", enc_hook=plain).encode
"""A struct or any JSON value as the bytes of a request body."""

# How Java's services write a double that is no number; msgspec reads these texts as a Decimal or a float all the same.
_NOT_A_NUMBER: Final = b'NaN"'
_INFINITY: Final = b'Infinity"'

_untyped = msgspec.json.Decoder(float_hook=Decimal)


@cache
def _decoder(kind: Any, inside: tuple[str, ...]) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(wrapped(kind, inside), strict=False, dec_hook=decode_value)


def decode(body: bytes, kind: Any, inside: tuple[str, ...] = ()) -> Any:
    """Read an answer as ``kind``.

    Args:
        body: The body, decompressed.
        kind: A struct, or any type msgspec can read; ``bytes`` is the body as it is, ``str`` its text, ``None``
            whatever it says.
        inside: The wrappers around it, from the outside in.

    Raises:
        DecodeError: It does not fit, not even after the known habits of Walmart's services are allowed for.
        PartialDataError: Some values do not; what could be read is its ``data``.
    """
    if kind is bytes or kind is NoneType:
        return body if kind is bytes else None
    if kind is str:
        return _text(body)
    try:
        answer = _decoder(kind, inside).decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return decode_leniently(body, kind, inside)
    if _NOT_A_NUMBER in body or _INFINITY in body:
        return decode_leniently(body, kind, inside)
    if inside:
        answer = unwrapped(answer, inside)
    return decode_leniently(body, kind, inside, respelled=True) if answer == _nothing(kind) else answer


@cache
def _nothing(kind: Any) -> Any:
    """What a document that has no field of a struct is read as; another document may be read as the same."""
    if not isinstance(kind, type) or not issubclass(kind, msgspec.Struct):
        return object()
    return object() if any(field.required for field in msgspec.structs.fields(kind)) else kind()


def _text(body: bytes) -> str:
    try:
        return body.removeprefix(codecs.BOM_UTF8).decode()
    except UnicodeDecodeError as error:
        raise DecodeError(f"the answer is not UTF-8 at byte {error.start}", body=body) from None


def decode_leniently(body: bytes, kind: Any, inside: tuple[str, ...] = (), *, respelled: bool = False) -> Any:
    """Read an answer as `decode` does, with all known habits allowed for from the start: it takes three times as long.

    Args:
        body: The body, decompressed.
        kind: A struct, or any type msgspec can read.
        inside: The wrappers around it, from the outside in.
        respelled: Whether every name in it may come in another case: rows too are then looked through one by one.

    Raises:
        DecodeError: It does not fit all the same.
        PartialDataError: Some values do not; what could be read is its ``data``.
    """
    from .repair import repair  # noqa: PLC0415 - only odd documents pay for looking types up

    try:
        text = body.removeprefix(codecs.BOM_UTF8)
        document, is_whole = _marked_up(text, kind) or _untyped_document(text)
        document = peeled(document, inside)
        if (document or inside) and not holds_some_of(document, kind):
            place = f", neither inside of {'.'.join(inside)} nor by itself" if inside else ""
            raise DecodeError(f"the answer has no field of {kind.__name__}{place}", path="$", body=body)
        document = repair(document, kind, is_whole=is_whole and not respelled)
        if not is_whole:
            return _decode_in_part(document, kind, body)
        try:
            return msgspec.convert(document, kind, strict=False, dec_hook=decode_value)
        except msgspec.ValidationError:
            return _decode_in_part(document, kind, body)
    except UnicodeDecodeError as error:
        raise DecodeError(f"the answer is not UTF-8 at byte {error.start}", body=body) from None
    except RecursionError:
        raise DecodeError("the answer is nested too deeply", body=body) from None
    except ValueError:
        raise DecodeError(f"the answer is not JSON but {_describe(body)}", body=body) from None


def _untyped_document(text: bytes) -> tuple[Json, bool]:
    """A document, and whether msgspec may read its values: half a surrogate pair, or NaN, is a problem of one value."""
    try:
        return _untyped.decode(text), _NOT_A_NUMBER not in text and _INFINITY not in text
    except msgspec.DecodeError:
        import json  # noqa: PLC0415 - msgspec refuses all around it

        return json.loads(text.decode(), parse_float=Decimal, parse_constant=_no_number), False


def _marked_up(text: bytes, kind: Any) -> tuple[Json, bool] | None:
    """What is in the root of a document in XML, if it is what is looked for, and no page for people."""
    if not text.lstrip().startswith(b"<"):
        return None
    from .xml import parse_xml  # noqa: PLC0415 - one operation answers XML alone

    try:
        content: Json = next(iter(parse_xml(text).values()))
    except ValueError:
        return None
    return (content, True) if isinstance(content, dict) and holds_some_of(content, kind) else None


def _no_number(word: str) -> NoReturn:
    raise ValueError(f"{word} is no JSON")


def _decode_in_part(document: Json, kind: Any, body: bytes) -> Any:
    """What could be read, if that is not raised beside what could not.

    Raises:
        DecodeError: Something essential could not.
        PartialDataError: The rest could.
    """
    from .salvage import Salvage  # noqa: PLC0415 - as above

    salvage = Salvage()
    try:
        data = msgspec.convert(salvage.of(document, kind), kind, strict=False, dec_hook=decode_value)
    except msgspec.ValidationError as error:
        problem, *inner_to_outer = str(error).split(" - at `")
        path = "$" + "".join(part.rstrip("`").removeprefix("$") for part in reversed(inner_to_outer))
        raise DecodeError(f"the answer does not fit at {path}: {problem}", path=path, body=body) from None
    except DecodeError as error:
        raise DecodeError(error.message, path=error.path, body=body) from None
    if not salvage.problems:
        return data
    first = salvage.problems[0]
    more = f" (and {len(salvage.problems) - 1} more)" if len(salvage.problems) > 1 else ""
    raise PartialDataError(
        f"a value of the answer could not be read at {first.path}: {first.reason}{more}",
        data=data,
        problems=salvage.problems,
        path=first.path,
    )


def _describe(body: bytes) -> str:
    start = body.lstrip()[:1]
    if not start:
        return "empty"
    return "markup" if start == b"<" else f"{len(body)} bytes of something else"
