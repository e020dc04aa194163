"""The value types of Walmart's JSON: instants in any form, lists that may come as one object, open enums."""

from __future__ import annotations

import enum
import re
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, Final, TypeAlias, TypeVar, get_args

import msgspec

from .schemas import schema_of

__all__ = ["Essential", "Instant", "Json", "Many", "OpenEnum", "decode_value", "is_essential", "parse_instant"]

T = TypeVar("T")

Json: TypeAlias = dict[str, "Json"] | list["Json"] | str | float | Decimal | bool | None
"""Any document, decoded without a type."""

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECONDS_FROM: Final = 100_000_000_000  # as seconds that is the year 5138; as milliseconds, 1973
_DIGITS: Final = re.compile(r"-?\d+")
_AMERICAN: Final = re.compile(r"(\d\d?)/?(\d\d)/?(\d{4})")
_HALF_DAYS: Final = re.compile(r"(\d{4}-\d\d-\d\d) (\d\d?)(:\d\d(?::\d\d)?) ?([AaPp])[Mm]")
_AS_JAVA: Final = re.compile(r"[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d\d?) (\d\d:\d\d:\d\d) (?:GMT|UTC) (\d{4})")
_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def parse_instant(value: object) -> datetime:
    """Read an instant in any of the forms Walmart sends, as an aware ``datetime``.

    Epoch milliseconds or seconds (number or string), ISO 8601 with or without time or zone, ``MM/DD/YYYY``,
    ``MMDDYYYY``, ``2025-02-10 05:04 PM`` and ``Fri Mar 07 08:46:37 GMT 2025``. Without a zone it is UTC.

    Raises:
        ValueError: It is none of these.
    """
    if isinstance(value, datetime):
        return value if value.tzinfo else value.replace(tzinfo=UTC)
    if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        return _from_epoch(float(value) if isinstance(value, Decimal) else value)
    if not isinstance(value, str):
        raise ValueError(f"not an instant: {type(value).__name__}")  # noqa: TRY004 - msgspec turns ValueError into a path
    text = value.strip()
    if len(text) != len("MMDDYYYY") and _DIGITS.fullmatch(text):
        return _from_epoch(int(text))
    try:
        if american := _AMERICAN.fullmatch(text):
            month, day, year = map(int, american.groups())
            return datetime(year, month, day, tzinfo=UTC)
        is_iso = text[:1].isdigit() and text[-1:] not in "Mm"  # nearly always, and patterns take their time
        return parse_instant(datetime.fromisoformat(text if is_iso else _as_iso(text)))
    except ValueError:
        raise ValueError("not an instant in any form Walmart is known to send") from None


def _as_iso(text: str) -> str:
    """ISO 8601 of what is written with halves of the day, or as Java prints it; anything else as it is."""
    if halves := _HALF_DAYS.fullmatch(text):
        date, hour, rest, half = halves.groups()
        return f"{date} {int(hour) % 12 + 12 * (half in 'Pp'):02}{rest}"
    if (java := _AS_JAVA.fullmatch(text)) and java[1] in _MONTHS:
        return f"{java[4]}-{_MONTHS.index(java[1]) + 1:02}-{int(java[2]):02} {java[3]}"
    return text


def _from_epoch(number: float) -> datetime:
    try:
        return _EPOCH + (
            timedelta(milliseconds=number) if abs(number) >= _MILLISECONDS_FROM else timedelta(seconds=number)
        )
    except OverflowError:
        raise ValueError("an instant outside the calendar") from None


Many: TypeAlias = tuple[T, ...]
"""A list, also where Walmart sends a single object instead of a list of one, or null."""

Essential: TypeAlias = Annotated[T, msgspec.Meta(extra={"essential": True})]
"""A value that is never set aside when it cannot be read: a cursor, a total, a state, an id."""


def is_essential(kind: Any) -> bool:
    """Whether a type is declared as `Essential`."""
    return any(isinstance(each, msgspec.Meta) and (each.extra or {}).get("essential") for each in get_args(kind))


if TYPE_CHECKING:
    Instant: TypeAlias = datetime
    """An aware moment; see `parse_instant` for the forms it is read from."""
else:

    class _Instants(type):
        def __instancecheck__(cls, value: object) -> bool:
            return isinstance(value, datetime)

    class Instant(metaclass=_Instants):
        """What msgspec sees of an instant, so that it calls `decode_value`."""

        @classmethod
        def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
            """For pydantic."""
            return schema_of(handler, datetime, parse_instant, lambda value, _: value)


def decode_value(kind: Any, value: Json) -> Any:
    """The ``dec_hook`` that teaches msgspec the types of this module."""
    if kind is Instant:
        return parse_instant(value)
    if (read := getattr(kind, "read_document", None)) is not None:
        return read(value)  # a class for documents without a fixed form
    raise NotImplementedError(f"no way to read a {kind!r}")


class OpenEnum(str, enum.Enum):  # noqa: UP042 - members are made here, which StrEnum forbids
    """An enum to which Walmart adds values without notice: an unknown one survives as itself.

    ``Status("TELEPORTED").value == "TELEPORTED"``, it compares equal to its string, and iterating the enum shows the
    known values only. Unknown values are interned, up to a thousand of them.
    """

    @classmethod
    def _missing_(cls, value: object) -> OpenEnum | None:
        if not isinstance(value, str):
            return None
        value = str.__str__(value)  # msgspec refuses an enum that knows a value of a subclass, such as numpy's
        member = str.__new__(cls, value)
        member._name_ = member._value_ = value
        known = cls._value2member_map_
        return known.setdefault(value, member) if len(known) < _INTERNED else member  # type: ignore[return-value]

    def __str__(self) -> str:
        """The value as Walmart spells it."""
        return str(self.value)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        """For pydantic; the known values are examples, for there may be others."""
        return schema_of(handler, str, cls, lambda value, _: str(value), examples=[each.value for each in cls])


class StateEnum(OpenEnum):
    """States of something that Walmart works on, which services spell in letters of either case."""

    @classmethod
    def _missing_(cls, value: object) -> OpenEnum | None:
        known = cls._value2member_map_.get(value.strip().upper()) if isinstance(value, str) else None
        return super()._missing_(value) if known is None else known  # type: ignore[return-value]


_INTERNED: Final = 1_000
