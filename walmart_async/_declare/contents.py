"""The check of contents that are open to the caller, so that what is sent says all of what was given."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any, Final, NoReturn, cast

import msgspec

from .._codec.json import encode
from .._codec.plain import plain
from ..errors import RequestInvalidError
from .checks import short_repr

__all__ = ["sendable"]

_MOST: Final = 1 << 64
_LISTS: Final = (list, tuple)
_MAPPINGS: Final = (dict, Mapping)  # most are dicts, which is faster to tell
_NO_CONTENT: Final[tuple[type, ...]] = (bytes, bytearray, memoryview, set, frozenset)
_EXPECTED: Final = "mappings, lists, structs, text, finite numbers of at most 64 bits, truth values or None"


class _Misplaced(Exception):  # noqa: N818 - it becomes the error of the argument
    """Something in a content that cannot be sent, with the place where it is."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem, self.place = problem, ""


def sendable(field: str, content: object) -> None:
    """Refuse a content that JSON cannot say, or would say otherwise: NaN becomes null, a set a list in any order.

    Args:
        field: What errors call the content; its places follow: ``content.Price[0].amount``.
        content: Mappings, lists and structs of plain values.

    Raises:
        RequestInvalidError: It is none of these, or something in it cannot be sent; named by its place.
    """
    if not _is_document(content):
        raise RequestInvalidError(field, f"is {short_repr(content)}", "a mapping, list or struct")
    try:
        _check(content)
    except _Misplaced as found:
        raise RequestInvalidError(f"{field}{found.place}", found.problem, _EXPECTED) from None
    except RecursionError:
        raise RequestInvalidError(field, "is nested too deeply, or holds itself", "a document") from None
    except RuntimeError:  # of a mapping that grows while it is walked through
        expected = "a content that nobody changes until the call is over"
        raise RequestInvalidError(field, "was changed while it was looked through", expected) from None


def _check(content: object) -> None:
    """Feeds hold a million values: each is looked at once, and a place is told only when something is wrong there."""
    members, key = _members(content), None
    try:
        for key, value in members:  # noqa: B007 - the place of what is refused
            if type(value) is str:
                if not value.isascii():
                    _check_text(value)
            elif type(value) is int or type(value) is float:
                if not -_MOST < value < _MOST:  # nor is NaN
                    _refuse_number(value)
            elif value is not None and type(value) is not bool:
                _check(value)
    except _Misplaced as found:
        found.place = f"{_step(key)}{found.place}"
        raise


def _members(content: object) -> Iterable[tuple[str | int | None, object]]:
    """What is in a content, by name or place; a value of another library has what it is sent as, under ``None``."""
    if isinstance(content, _LISTS):
        return enumerate(cast("Sequence[object]", content))
    if isinstance(content, _MAPPINGS):
        members = cast("Mapping[str, object]", content)
        _check_names(members)
        return members.items()
    if isinstance(content, msgspec.Struct):
        fields = zip(content.__struct_encode_fields__, content.__struct_fields__, strict=True)
        values = [(written, getattr(content, name)) for written, name in fields]
        return [(name, value) for name, value in values if value is not msgspec.UNSET]
    if names := _fields(content):
        return [(name, getattr(content, name)) for name in names]
    return _members_of_value(content)


def _members_of_value(content: object) -> Iterable[tuple[str | int | None, object]]:
    if isinstance(content, enum.Enum):
        return ((None, content.value),)
    kind = type(content).__name__
    if isinstance(content, _NO_CONTENT):
        raise _Misplaced(f"is of type {kind}")
    if isinstance(content, Decimal):
        if not content.is_finite():
            _refuse_number(content)
        return ()
    try:
        as_plain = plain(content)
    except TypeError:
        _check_known(content)
        return ()
    return enumerate(cast("Sequence[object]", as_plain)) if isinstance(as_plain, list) else ((None, as_plain),)


def _refuse_number(value: object) -> NoReturn:
    raise _Misplaced(f"is {short_repr(value)}")


def _check_names(names: Iterable[object]) -> None:
    for kind in {*map(type, names)} - {str}:
        if not issubclass(kind, str):
            raise _Misplaced(f"has a name of type {kind.__name__}")
    _check_text("".join(cast("Iterable[str]", names)))


def _check_text(text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError:
        raise _Misplaced("holds half a surrogate pair") from None


def _check_known(content: object) -> None:
    """Of what the codec knows by itself, such as moments, there is nothing to refuse."""
    try:
        encode(content)
    except (TypeError, ValueError):
        raise _Misplaced(f"is of type {type(content).__name__}") from None


def _is_document(content: object) -> bool:
    if isinstance(content, str | enum.Enum):
        return False
    return isinstance(content, Mapping | Sequence | msgspec.Struct | set | frozenset) or bool(_fields(content))


def _fields(content: object) -> Sequence[str]:
    """The fields of a class that is made of fields, other than a struct: by ``dataclasses`` or attrs."""
    made_of: Any = type(content)
    if fields := getattr(made_of, "__attrs_attrs__", ()):
        return [each.name for each in fields]
    return tuple(getattr(made_of, "__dataclass_fields__", ()))


def _step(key: str | int | None) -> str:
    """How one goes from a content to what is in it."""
    if key is None:
        return ""
    return f".{key}" if isinstance(key, str) and key.isidentifier() else f"[{short_repr(key)}]"
