"""What a caller may fill with any document is sent as it was meant, or refused by the place of what cannot be sent."""

from __future__ import annotations

import enum
import json
from collections import ChainMap, deque
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import Any

import msgspec
import pytest

from support.numbers_of_others import Array, Bit, Float32, Float64, Int64
from walmart_async import Content, Form, Multipart, RequestInvalidError, Upload

FEED = ("feeds.submit", ("price",), "content")
REQUEST = ("request", ("POST", "/v3/feeds"), "body")
NAN = float("nan")


class Amount(msgspec.Struct, rename="camel"):
    list_price: Any
    note: Any = msgspec.UNSET


@dataclass
class Weight:
    pounds: Any


class Odd(enum.Enum):
    FIRST = NAN
    SECOND = "second"


HELD_BY_ITSELF: dict[str, Any] = {}
HELD_BY_ITSELF["again"] = [HELD_BY_ITSELF]


def priced(amount: Any) -> dict[str, Any]:
    return {"price": [{"currentPrice": {"amount": amount}}]}


PLACED: list[tuple[Any, str, str]] = [
    (priced(NAN), ".price[0].currentPrice.amount", "nan"),
    (priced(float("-inf")), ".price[0].currentPrice.amount", "-inf"),
    (priced(Decimal("NaN")), ".price[0].currentPrice.amount", "NaN"),
    (priced(Float64("inf")), ".price[0].currentPrice.amount", "inf"),
    (priced(Float32("nan")), ".price[0].currentPrice.amount", "NaN"),
    (priced(object()), ".price[0].currentPrice.amount", "object"),
    (priced({"a"}), ".price[0].currentPrice.amount", "set"),
    (priced(frozenset({"a"})), ".price[0].currentPrice.amount", "frozenset"),
    (priced(b"a"), ".price[0].currentPrice.amount", "bytes"),
    (priced(bytearray(b"a")), ".price[0].currentPrice.amount", "bytearray"),
    (priced(1j), ".price[0].currentPrice.amount", "complex"),
    (priced(Array()), ".price[0].currentPrice.amount", "Array"),
    (priced(Bit()), ".price[0].currentPrice.amount", "Bit"),
    (priced(10**5000), ".price[0].currentPrice.amount", "int"),
    (priced("\ud83d"), ".price[0].currentPrice.amount", "surrogate"),
    (priced(iter([1])), ".price[0].currentPrice.amount", "iterator"),
    (priced(Odd.FIRST), ".price[0].currentPrice.amount", "nan"),
    (priced(msgspec.UNSET), ".price[0].currentPrice.amount", "UnsetType"),
    ({"a b": [(1, NAN)]}, "['a b'][0][1]", "nan"),
    ([{1: "one"}], "[0]", "int"),
    ({"items": [Amount(list_price=NAN)]}, ".items[0].listPrice", "nan"),
    ({"items": Weight(pounds=[NAN])}, ".items.pounds[0]", "nan"),
    (deque([1, {"a": NAN}]), "[1].a", "nan"),
    (MappingProxyType({"a": NAN}), ".a", "nan"),
    ({"a"}, "", "set"),
    (frozenset({"a"}), "", "frozenset"),
    (object(), "", "object"),
    (Int64(3), "", "Int64"),
    (HELD_BY_ITSELF, "", "holds itself"),
]  # fmt: skip


@pytest.mark.parametrize("open_to", [FEED, REQUEST])
@pytest.mark.parametrize("refused", PLACED)
def test_what_cannot_be_sent_is_refused_by_its_place(plain_call, recorder, open_to, refused) -> None:
    content, place, told = refused
    with pytest.raises(RequestInvalidError) as caught:
        send(plain_call, open_to, content)
    assert caught.value.field == f"{open_to[2]}{place}"
    assert told in caught.value.problem
    assert len(str(caught.value)) < 300
    assert recorder.seen == []


SENT: list[tuple[Any, Any]] = [
    (priced(Int64(7)), priced(7)),
    (priced(Float64("1.5")), priced(1.5)),
    (priced(Float32("19.99")), priced(Decimal("19.99"))),
    (priced(Decimal("19.90")), priced(Decimal("19.90"))),
    (priced(None), priced(None)),
    (priced(Odd.SECOND), priced("second")),
    ({"items": deque([Amount(list_price=1)])}, {"items": [{"listPrice": 1}]}),
    (ChainMap({"a": 1}, {"b": Weight(pounds=2)}), {"a": 1, "b": {"pounds": 2}}),
    ({"é": range(2)}, {"é": [0, 1]}),
]  # fmt: skip


@pytest.mark.parametrize("open_to", [FEED, REQUEST])
@pytest.mark.parametrize("given", SENT)
def test_what_has_a_plain_form_is_sent_in_it(plain_call, recorder, answer, open_to, given) -> None:
    content, sent = given
    answer({"feedId": "F"})
    send(plain_call, open_to, content)
    assert json.loads(recorder.seen[0].body, parse_float=Decimal) == sent


def send(call: Any, open_to: tuple[str, tuple[str, ...], str], content: Any) -> None:
    endpoint, args, field = open_to
    call("marketplace", endpoint, *args, **{field: content})


@pytest.mark.parametrize("content", [object(), {"a"}, {"a": 1}, ["a"], "text", bytearray(b"a"), memoryview(b"a"), 3])
def test_a_file_that_is_no_bytes(plain_call, recorder, content) -> None:
    with pytest.raises(RequestInvalidError, match=r"content: is of type .*; expected the bytes of the file"):
        plain_call("marketplace", "feeds.upload", "inventory", content)
    assert recorder.seen == []


@pytest.mark.parametrize("name", ["filename", "media_type", "part"])
@pytest.mark.parametrize("value", [None, 3, b"a", "a\r\nb", ""])
def test_a_file_whose_names_are_no_texts(name, value) -> None:
    with pytest.raises(RequestInvalidError, match=name):
        Upload(**{"content": b"a", "filename": "a", name: value})


@pytest.mark.parametrize("fields", [None, [("a", "b")], {"token": 31415926}, {3: "31415926"}])
def test_the_fields_of_a_form_are_texts_and_not_shown(fields) -> None:
    for make in (Form, lambda fields: Upload(content=b"a", filename="a", fields=fields)):
        with pytest.raises(RequestInvalidError, match="fields") as caught:
            make(fields)
        assert "31415926" not in str(caught.value)


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"files": Upload(content=b"a", filename="a")}, "files"),
        ({"files": [b"a"]}, "files[0]"),
        ({"files": [Upload(content=b"a", filename="a", fields={"b": "c"})]}, "files[0].fields"),
        ({"files": [], "documents": [1]}, "documents"),
        ({"files": [], "documents": {"a": {1}}}, "documents['a']"),
        ({"files": [], "fields": {"a": 1}}, "fields['a']"),
    ],
)
def test_parts_of_another_kind(given, field) -> None:
    with pytest.raises(RequestInvalidError) as caught:
        Multipart(**given)
    assert caught.value.field == field


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"content": 3, "media_type": "text/plain"}, "content"),
        ({"content": {"a": 1}, "media_type": "text/plain"}, "content"),
        ({"content": "a", "media_type": None}, "media_type"),
        ({"content": "a", "media_type": "a\r\nb: c"}, "media_type"),
    ],
)
def test_content_of_another_kind(given, field) -> None:
    with pytest.raises(RequestInvalidError, match=field):
        Content(**given)
