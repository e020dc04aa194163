"""Instants in every form, enums that never close, lists that may come as one object."""

from __future__ import annotations

import copy
import enum
import json
import pickle
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

import msgspec
import pytest

from walmart_async._codec.json import decode
from walmart_async.api.inventory import Availability
from walmart_async.errors import DecodeError
from walmart_async.models.values import Instant, Many, OpenEnum, parse_instant

NOON = datetime(2026, 3, 4, 12, 0, 0, tzinfo=UTC)
MIDNIGHT = datetime(2026, 3, 4, tzinfo=UTC)


@pytest.mark.parametrize(
    "form",
    [
        1_772_625_600_000,
        1_772_625_600,
        1_772_625_600_000.0,
        1_772_625_600.0,
        Decimal(1_772_625_600_000),
        "1772625600000",
        "1772625600",
        " 1772625600000 ",
        "2026-03-04T12:00:00Z",
        "2026-03-04T12:00:00.000Z",
        "2026-03-04T12:00:00+00:00",
        "2026-03-04T12:00:00.000+0000",
        "2026-03-04T14:00:00+02:00",
        "2026-03-04T04:00:00-08:00",
        "2026-03-04T12:00:00",
        "2026-03-04 12:00:00",
        "2026-03-04 12:00",
        "2026-03-04 12:00 PM",
        "2026-03-04 12:00:00 pm",
        "Wed Mar 04 12:00:00 GMT 2026",
        NOON,
        NOON.replace(tzinfo=None),
        NOON.astimezone(timezone(timedelta(hours=5, minutes=30))),
    ],
)
def test_an_instant_is_the_same_in_every_form(form) -> None:
    assert parse_instant(form) == NOON
    assert parse_instant(form).tzinfo is not None


@pytest.mark.parametrize("form", ["2026-03-04", "03/04/2026", "3/04/2026", "03042026"])
def test_a_day_is_its_midnight_in_utc(form) -> None:
    assert parse_instant(form) == MIDNIGHT


def test_milliseconds_are_kept() -> None:
    assert parse_instant(1_772_625_600_123).microsecond == 123_000
    assert parse_instant("2026-03-04T12:00:00.123Z").microsecond == 123_000


@pytest.mark.parametrize(
    ("form", "year"), [(0, 1970), (-86_400, 1969), ("0", 1970), (99_999_999_999, 5138), (100_000_000_000, 1973)]
)
def test_seconds_and_milliseconds_are_told_apart_by_their_size(form, year) -> None:
    assert parse_instant(form).year == year


@pytest.mark.parametrize(
    "form",
    [
        "", " ", "yesterday", "2026-13-01", "13/01/2026", "99999999", "12:30", "1e3", None, True, False, b"2026", [],
        {}, float("nan"), float("inf"), 1e300, 10**400, "9" * 400, "9" * 5_000, Decimal("NaN"), Decimal("1e400"),
        "2026-03-04T12:00:00+99:99",
    ],
    ids=lambda form: repr(form)[:20],
)  # fmt: skip
def test_what_is_no_instant_is_a_value_error(form) -> None:
    with pytest.raises(ValueError):
        parse_instant(form)


# --- open enums ---


class Colour(OpenEnum):
    RED = "red"
    SEA = "sea green"


def test_a_known_value_is_its_member() -> None:
    assert Colour("red") is Colour.RED
    assert Colour.SEA == "sea green"


def test_an_unknown_value_survives_as_itself_and_as_one_object() -> None:
    teal = Colour("teal")
    assert teal == teal.value == teal.name == str(teal) == f"{teal}" == "teal"
    assert isinstance(teal, Colour)
    assert Colour("teal") is teal


def test_a_value_goes_wherever_its_string_goes() -> None:
    assert {"red": 1, "teal": 2}[Colour.RED] == 1
    assert len({Colour("teal"), "teal", Colour.SEA, "sea green"}) == 2
    assert str(Colour.SEA) == "sea green"
    assert json.dumps([Colour.RED, Colour("teal")]) == '["red", "teal"]'
    assert msgspec.json.encode(Colour("teal")) == b'"teal"'


def test_only_known_values_are_listed() -> None:
    Colour("teal")
    assert list(Colour) == [Colour.RED, Colour.SEA]
    assert list(Availability) == [Availability.STANDARD, Availability.INFINITE]


@pytest.mark.parametrize("value", ["red", "teal"])
@pytest.mark.parametrize("travel", [copy.copy, copy.deepcopy, lambda value: pickle.loads(pickle.dumps(value))])
def test_values_travel(value, travel) -> None:
    availability = Availability(value)
    assert travel(availability) == availability
    assert isinstance(travel(availability), Availability)


@pytest.mark.parametrize("value", [None, 5, 1.5, [], {}])
def test_what_is_no_text_is_no_value(value) -> None:
    with pytest.raises(ValueError):
        Colour(value)


def test_a_flood_of_unknown_values_is_read_and_not_kept() -> None:
    class Flooded(OpenEnum):
        KNOWN = "known"

    assert all(Flooded(f"value {number}").value == f"value {number}" for number in range(3_000))
    assert len(Flooded._value2member_map_) <= 1_000
    assert Flooded("value 2999") == "value 2999"
    assert Flooded("known") is Flooded.KNOWN
    decoder = msgspec.json.Decoder(list[Flooded])
    assert decoder.decode(b'["known","value 2999","another"]') == ["known", "value 2999", "another"]


def test_an_unknown_value_of_a_subclass_of_text_spoils_no_reading() -> None:
    """numpy's texts are of one, and those that hide what they say."""

    class Text(str):
        __slots__ = ()

    class Fresh(OpenEnum):
        KNOWN = "KNOWN"

    assert Fresh(Text("NEW")) is Fresh("NEW")
    assert type(Fresh(Text("NEW")).value) is str
    assert msgspec.json.decode(b'["NEW", "KNOWN"]', type=list[Fresh]) == [Fresh("NEW"), Fresh.KNOWN]


def test_the_unknown_values_of_one_enum_are_none_of_another_s() -> None:
    class Other(OpenEnum):
        RED = "red"

    Colour("mauve")
    assert "mauve" not in Other._value2member_map_
    assert isinstance(Other("mauve"), Other)


def test_an_open_enum_is_an_enum_and_a_string() -> None:
    assert issubclass(OpenEnum, str)
    assert issubclass(OpenEnum, enum.Enum)


# --- lists that may come as one object ---


class Row(msgspec.Struct):
    name: str = ""
    at: Instant | None = None


class Table(msgspec.Struct):
    rows: Many[Row] = ()
    numbers: Many[int] = ()


def read(body: bytes) -> Table:
    return decode(body, Table)


@pytest.mark.parametrize(
    ("body", "names"),
    [
        (b"{}", []),
        (b'{"rows":null}', []),
        (b'{"rows":""}', []),
        (b'{"rows":[]}', []),
        (b'{"rows":{"name":"a"}}', ["a"]),
        (b'{"rows":[{"name":"a"}]}', ["a"]),
        (b'{"rows":[{"name":"a"},{"name":"b"}]}', ["a", "b"]),
    ],
)
def test_many_are_many_however_few_come(body, names) -> None:
    assert [row.name for row in read(body).rows] == names


def test_many_hold_instants_and_numbers_too() -> None:
    table = read(b'{"rows":{"at":1772625600000},"numbers":"5"}')
    assert table.rows[0].at == NOON
    assert list(table.numbers) == [5]


def test_what_is_wrong_inside_is_told_by_where_it_is() -> None:
    with pytest.raises(DecodeError) as caught:
        read(b'{"rows":[{"name":"a"},{"name":{}}]}')
    assert caught.value.path == "$.rows[1].name"


def test_many_cannot_be_changed_after_reading() -> None:
    assert isinstance(read(b'{"rows":[{}]}').rows, tuple)
