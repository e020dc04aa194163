"""Every struct of an answer, once, however often it is used: bent at each of its fields, it is read, or told where.

What a service is known to do loses nothing; what does not belong there is read or told. Structs inside of a struct are
bent on their own, so a large document costs what its structs cost.
"""

from __future__ import annotations

from functools import partial
from itertools import cycle
from typing import Any, get_args

import msgspec
import pytest

from support.bending import BOM, MISSING, WRONG, encoded, habits, lost, places, read_or_told, replaced, shown, value_at
from support.filled import filled, is_struct
from walmart_async import ErrorDetail, operations
from walmart_async._codec.json import decode
from walmart_async.models.values import is_essential

TOO_DEEP = "nested too deeply"
NOISE = [b"\xff", b"\xed\xa0\x80", b"\xc3", b"\x00"]


def structs_of(kind: Any, found: set[type]) -> set[type]:
    """Every struct that a type can hold."""
    if is_struct(kind) and kind not in found:
        found.add(kind)
        for field in msgspec.structs.fields(kind):
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


def fields_of(kind: type) -> tuple[Any, list[Any]]:
    """A document of a struct whose structs hold nothing further, and the places of its own fields and their entries."""
    document = filled(kind, depth=2)
    return document, [(place, of) for place, of in places(kind, document) if sum(isinstance(k, str) for k in place) < 2]


@every_struct
def test_what_services_are_known_to_do_loses_nothing(kind) -> None:
    document, bent = fields_of(kind)
    clean = decode(encoded(document), kind)
    assert lost(document, shown(clean)) == []
    assert decode(BOM + encoded(document), kind) == clean
    for place, of in bent:
        for value in habits(of, value_at(document, place), place):
            assert lost(document, shown(decode(encoded(replaced(document, place, value)), kind))) == [], (place, value)


@every_struct
def test_what_does_not_belong_there_costs_nothing_else(kind) -> None:
    document, bent = fields_of(kind)
    essential = {
        field.encode_name for field in msgspec.structs.fields(kind) if field.required or is_essential(field.type)
    }
    for place, _ in bent:
        others = replaced(document, place[:1], MISSING)
        for value in WRONG:
            body = encoded(replaced(document, place, value))
            decoded, error = read_or_told(partial(decode, kind=kind), body)
            if decoded is None:
                assert not place or place[0] in essential or TOO_DEEP in str(error), (place, value)
            else:
                assert lost(others, shown(decoded)) == [], (place, value)


@every_struct
def test_noise_is_read_or_told(kind) -> None:
    body = encoded(filled(kind, depth=2))
    for at, noise in zip(range(len(body)), cycle(NOISE)):
        read_or_told(partial(decode, kind=kind), body[:at] + noise + body[at:])
