"""A struct that a call takes is checked field by field: what is wrong is refused by its place, and nothing is sent."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

import walmart_async
import walmart_sync
from support.families import cases
from support.odd_values import ODD, Unshowable
from support.valid_calls import request_of, signature_of
from walmart_async import RequestInvalidError
from walmart_async._pipeline.body import encode_body
from walmart_async.api.inventory import SupplierLevel
from walmart_async.api.recommendations.filters import RangeFilter, RecommendationFilter, ValuesFilter
from walmart_async.jobs.inventory_sync.level import StockLevel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from walmart_async import Request

LONGEST = 400


def level(**changes: Any) -> SupplierLevel:
    return SupplierLevel(**{"gtin": "1", "ship_node": "1", "quantity": 1, **changes})


def structs_in(value: Any) -> Iterator[msgspec.Struct]:
    """The structs of an argument, and those in them."""
    if isinstance(value, msgspec.Struct):
        yield value
        value = [getattr(value, name) for name in value.__struct_fields__]
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list | tuple):
        for each in value:
            yield from structs_in(each)


def replaced(value: Any, old: msgspec.Struct, new: msgspec.Struct) -> Any:
    """An argument with one of its structs replaced."""
    if value is old:
        return new
    if isinstance(value, msgspec.Struct):
        fields = {name: replaced(getattr(value, name), old, new) for name in value.__struct_fields__}
        return msgspec.structs.replace(value, **fields)
    if isinstance(value, dict):
        return {name: replaced(each, old, new) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(replaced(each, old, new) for each in value)
    return value


@dataclass(frozen=True)
class Place:
    """A field of a struct that an example passes to a call."""

    call: tuple[str, str, str]
    given: dict[str, Any]
    struct: msgspec.Struct
    field: str

    def __str__(self) -> str:
        return " ".join((*self.call, type(self.struct).__name__, self.field))

    @property
    def annotation(self) -> str:
        """As it is written."""
        kinds: tuple[type, ...] = type(self.struct).__mro__
        return next(vars(kind)["__annotations__"][self.field] for kind in kinds if self.field in kind.__annotations__)

    def request(self, value: Any) -> Request[Any]:
        """What the call makes of this value in its place."""
        changed = msgspec.structs.replace(self.struct, **{self.field: value})
        given = {name: replaced(argument, self.struct, changed) for name, argument in self.given.items()}
        return request_of(*self.call, given)

    def is_told(self, error: RequestInvalidError) -> bool:
        """Whether an error names the field, or the step of a filter that makes it."""
        named = STEPS.get(self.field, {self.field}) if isinstance(self.struct, STEPPED) else {self.field}
        return any(name in error.field for name in named) and bool(error.problem and error.expected)


def places() -> list[Place]:
    """One of each field that is passed to each call."""
    found: dict[str, Place] = {}
    for case in cases("examples"):
        call = (case.surface, case.family, case.call.name)
        given = signature_of(*call).bind(*case.call.args, **case.call.kwargs).arguments
        for struct in structs_in(list(given.values())):
            for field in struct.__struct_fields__:
                place = Place(call, given, struct, field)
                found.setdefault(str(place), place)
    return [found[name] for name in sorted(found)]


STEPPED = (RecommendationFilter, ValuesFilter, RangeFilter)
STEPS = {
    "search_text": {"where.text"},
    "is_top_go_get_item": {"where.top_go_get"},
    "is_new_recommendation": {"where.new"},
    "from_": {"where.price"},
    "to": {"where.price"},
    "values": {"where.brand", "where.category"},
}
WHOLE, NONE = {"three", "int of others"}, {"none"}
MEASURES = {*WHOLE, "half", "subclass of float"}
RIGHT: dict[str, set[str]] = {
    "bool": {"true"},
    "bool | None": {"true", "none"},
    "bytes": {"bytes"},
    "int": WHOLE,
    "int | None": WHOLE | NONE,
    "str | int": WHOLE,
    "Amount": WHOLE,
    "Amount | None": WHOLE | NONE,
    "int | float | str | None": {"three", "half", "subclass of float", "ten to the 30", "none"},
    "Measure": MEASURES,
    "Measure | None": MEASURES | NONE,
    "Sequence[str]": {"texts", "tuple of a text"},
    "Decimal": WHOLE,
    "Sequence[AddressType]": {"texts", "tuple of a text"},
    "Sequence[AddressType] | None": {"texts", "tuple of a text", "none"},
    "Sequence[str] | None": {"texts", "tuple of a text", "none"},
    "Sequence[Overridden]": {"empty list"},
    "Sequence[AddOnServiceType]": {"texts", "tuple of a text", "empty list"},
    "Sequence[Measure]": {"empty list"},
    "Sequence[date]": {"empty list"},
    "Html | None": {"two lines", "none"},
    "Sequence[FreightPackage]": {"empty list"},
    "Sequence[OpeningHours]": {"empty list"},
    "Sequence[Trailer]": {"empty list"},
    "tuple[str, ...]": {"texts", "tuple of a text"},
    "tuple[ValuesFilter, ...] | None": {"empty list", "none"},
    "tuple[RangeFilter, ...] | None": {"empty list", "none"},
}
"""What may pass, by annotation; of any other, ``None`` where it says so, and nothing else."""


@pytest.mark.parametrize("place", places(), ids=str)
def test_a_field_of_the_wrong_kind(place) -> None:
    right = RIGHT.get(place.annotation, NONE if place.annotation.endswith("| None") else set())
    passed, strange = set(), []
    for what, value in ODD.items():
        try:
            encode_body(place.request(value).body)
        except RequestInvalidError as error:
            if not place.is_told(error) or len(str(error)) > LONGEST:
                strange.append((what, error))
        except Exception as error:  # noqa: BLE001 - whatever it is
            strange.append((what, error))
        else:
            passed.add(what)
    assert strange == []
    assert passed <= right


@pytest.mark.parametrize("mode", [walmart_async, walmart_sync])
@pytest.mark.parametrize(
    ("surface", "levels", "told"),
    [
        ("marketplace", [3], "levels, number 1: level"),
        ("marketplace", [StockLevel(sku="A", quantity=1), StockLevel(sku="", quantity=1)], "levels, number 2: sku"),
        ("marketplace", [StockLevel(sku="A", quantity=10**5000)], "levels, number 1: quantity"),
        ("marketplace", [StockLevel(sku="A", quantity=1, ship_node=[])], "levels, number 1: ship_node"),
        ("supplier", [level(availability="XX")], "levels, number 1: availability"),
        ("supplier", [level(availability=Unshowable())], "levels, number 1: availability"),
        ("supplier", [level(quantity=None)], "levels, number 1: quantity"),
        ("supplier", [level(in_transit={"quantity": 3})], "levels, number 1: in_transit"),
        ("supplier", [level(gtin=12345)], "levels, number 1: gtin"),
    ],
)
def test_a_level_of_the_sync(mode, surface, levels, told) -> None:
    with pytest.raises(RequestInvalidError) as caught:
        synced(mode, surface, levels)
    assert caught.value.field == told


def synced(mode: Any, surface: str, levels: Any) -> None:
    client = getattr(mode, surface.capitalize())(client_id="id", client_secret="secret", base_url="http://127.0.0.1:9")
    if mode is walmart_async:
        asyncio.run(client.inventory_sync.run(levels))
    else:
        with client:
            client.inventory_sync.run(levels)
