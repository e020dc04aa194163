"""Every struct of an answer, once, however often it is used: bent at each of its fields, it is read, or told where.

What a service is known to do loses nothing; what does not belong there is read or told. Structs inside of a struct are
bent on their own, so a large document costs what its structs cost.
"""

from __future__ import annotations

import re
from functools import partial
from itertools import cycle
from typing import TYPE_CHECKING, Any, get_args

import pytest

from support.bending import BOM, MISSING, WRONG, encoded, habits, lost, places, read_or_told, replaced, shown, value_at
from support.filled import fields_of, filled, is_struct, optional_of
from walmart_async import ErrorDetail, operations
from walmart_async._codec.json import decode
from walmart_async.models.values import is_essential

if TYPE_CHECKING:
    from collections.abc import Iterator

    from support.bending import Place

GOES_BY = re.compile(r"(next_)?cursor|total_(?!\w*(amount|budget|charge))\w+")
TOO_DEEP = "nested too deeply"
NOISE = [b"\xff", b"\xed\xa0\x80", b"\xc3", b"\x00"]


def structs_of(kind: Any, found: set[type]) -> set[type]:
    """Every struct that a type can hold."""
    if is_struct(kind) and kind not in found:
        found.add(kind)
        for field in fields_of(kind):
            structs_of(field.type, found)
    for each in get_args(kind):
        structs_of(each, found)
    return found


def reachable() -> list[type]:
    found: set[type] = {ErrorDetail}
    for operation in operations():
        structs_of(operation.response_type, found)
    return sorted(found, key=lambda kind: (kind.__module__, kind.__qualname__))


every_struct = pytest.mark.parametrize("kind", reachable(), ids=lambda kind: f"{kind.__module__}.{kind.__qualname__}")


def pieces(kind: type) -> Iterator[tuple[dict[str, Any], list[tuple[Place, Any]]]]:
    """For each field, a document with it, the next one and what must be there, and the places of it and of its entries.

    A document with all fields for each field would cost the square of their number.
    """
    fields = fields_of(kind)
    names, needed = [field.encode_name for field in fields], {field.encode_name for field in fields if field.required}
    document = filled(kind, depth=2)
    for name, neighbour in zip(names, [*names[1:], *names[:1]], strict=True):
        piece = {each: document[each] for each in (name, neighbour, *needed) if each in document}
        yield piece, [(at, of) for at, of in places(kind, piece) if at[:1] == (name,) and _is_near(at)]


def _is_near(at: Place) -> bool:
    """What is inside of another struct is bent there."""
    return sum(isinstance(key, str) for key in at) < 2


@every_struct
def test_all_of_it_is_read_with_and_without_a_mark(kind) -> None:
    document = filled(kind, depth=2)
    clean = decode(encoded(document), kind)
    assert lost(document, shown(clean)) == []
    assert decode(BOM + encoded(document), kind) == clean


@every_struct
def test_what_services_are_known_to_do_loses_nothing(kind) -> None:
    for document, bent in pieces(kind):
        for place, of in bent:
            for value in habits(of, value_at(document, place), place):
                decoded = decode(encoded(replaced(document, place, value)), kind)
                assert lost(document, shown(decoded)) == [], (place, value)


@every_struct
def test_what_does_not_belong_there_costs_nothing_else(kind) -> None:
    essential = {field.encode_name for field in fields_of(kind) if field.required or is_essential(field.type)}
    for document, bent in pieces(kind):
        for place, _ in bent:
            others = replaced(document, place[:1], MISSING)
            for value in WRONG:
                body = encoded(replaced(document, place, value))
                decoded, error = read_or_told(partial(decode, kind=kind), body)
                if decoded is not None:
                    assert lost(others, shown(decoded)) == [], (place, value)
                else:
                    assert place[0] in essential or TOO_DEEP in str(error), (place, value)


@every_struct
def test_what_a_walk_or_a_wait_goes_by_is_never_set_aside(kind) -> None:
    """Without its cursor a walk would end early; without its state a feed would be waited for, or not, by mistake."""
    for field in fields_of(kind):
        of = optional_of(field.type)
        if GOES_BY.fullmatch(field.name) or hasattr(of, "final"):
            assert field.required or is_essential(field.type), f"{kind.__name__}.{field.name} is not Essential"


@every_struct
def test_noise_is_read_or_told(kind) -> None:
    for document, _ in pieces(kind):
        body = encoded(document)
        for at, noise in zip(range(len(body)), cycle(NOISE)):
            read_or_told(partial(decode, kind=kind), body[:at] + noise + body[at:])
