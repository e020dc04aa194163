"""Large contents: told apart from small ones, and written in pieces that say the same."""

from __future__ import annotations

from decimal import Decimal
from types import MappingProxyType

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from walmart_async._codec.json import encode
from walmart_async._codec.large import is_large, written_in_pieces
from walmart_async.models.base import Body

MANY = 5_000


class Row(Body, frozen=True):
    sku_name: str
    units: int | None = None


class Feed(Body, frozen=True):
    version: str | None = None
    item_rows: tuple[Row, ...] = ()


class Bare(msgspec.Struct, array_like=True):
    rows: list[int]


class Tagged(msgspec.Struct, tag="t"):
    rows: list[int]


class Plain(msgspec.Struct, omit_defaults=True):
    rows: list[int] = []
    empty: list[int] = []
    words: dict[str, int] = {}
    unset: int | msgspec.UnsetType = msgspec.UNSET
    number: float = 1.5


LARGE = {
    "a list": list(range(MANY)),
    "a feed": {"Header": {"version": "1.4"}, "Rows": [{"sku": f"ü{n}", "units": n} for n in range(MANY)], "end": None},
    "structs": Feed(version="1", item_rows=tuple(Row(sku_name=str(n), units=n % 2 or None) for n in range(MANY))),
    "structs within mappings": {"a": {"b": [Row(sku_name=str(n)) for n in range(MANY)]}},
    "a mapping of many": {f"S{n}": Decimal(n) / 100 for n in range(MANY)},
    "names that are numbers": {n: n for n in range(MANY)},
    "a struct that is a list": Bare(list(range(MANY))),
    "a struct with a tag": Tagged(list(range(MANY))),
    "defaults": Plain(rows=list(range(MANY))),
    "defaults that differ": Plain(rows=list(range(MANY)), empty=[1], words={"a": 1}, unset=2, number=2.5),
    "text": ["x" * 10_000] * 300,
    "text by name": {f"T{n}": "ü" * 10_000 for n in range(300)},
    "depth": [[[[1] * 50] * 50] * 3],
    "a set": {"rows": set(range(MANY))},
    "names like a number that is none": {"NaN": ["NaN"] * MANY, "null}": list(range(MANY))},
}
SMALL = (None, 1, "x" * 100_000, [], {}, [1] * 2_000, {"a": {"b": [1, 2]}}, Row(sku_name="a"), b"x" * 10**7, object())


@pytest.mark.parametrize("name", LARGE)
def test_what_is_large_is_written_in_pieces_that_say_the_same(name) -> None:
    content = LARGE[name]
    assert is_large(content)
    assert b"".join(written_in_pieces(content, encode)) == encode(content)


@pytest.mark.parametrize("content", SMALL)
def test_what_is_small(content) -> None:
    assert not is_large(content)


def test_what_holds_itself_is_large() -> None:
    content: list[object] = [1]
    content += [content, content]
    assert is_large(content)


@pytest.mark.parametrize("name", ["a list", "a feed", "structs", "structs within mappings", "defaults", "text"])
def test_no_piece_is_large(name) -> None:
    written: list[object] = []

    def write(value: object) -> bytes:
        written.append(value)
        return encode(value)

    content = LARGE[name]
    assert len(list(written_in_pieces(content, write))) > 10
    assert not any(map(is_large, written))


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=5),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=5), inner) | st.lists(inner).map(tuple),
    ),
    st.integers(0, 2),
)
def test_any_content_around_one_that_is_large(content, place) -> None:
    large = [{"a": content}, *LARGE["a list"]]
    around = [{"x": content, "y": large}, [content, large], {"x": {"y": large, "z": content}}][place]
    assert b"".join(written_in_pieces(around, encode)) == encode(around)


def test_mappings_of_other_kinds_are_not_counted() -> None:
    assert not is_large(MappingProxyType({n: n for n in range(MANY)}))
