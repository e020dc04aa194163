"""Whatever a body or a query holds, there is an answer: operations with a state of their own never break down."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

JSON = "application/json"
ODD = ("many", "", "²", -1, 1.5, 1e300, True, None, {}, [], [None], [[]], {"x": None}, "1" * 5_000)
QUERIES = ("many", "²", "-1", "1e9", "%00", "9" * 30)


def test_nothing_breaks_it(call, made, published) -> None:
    reply = call(made)
    if reply.headers["X-Emulator-Answer"]:
        return
    broken = [request for request in bent(published, made) if call(request).status >= 500]
    assert broken == []


def bent(published: Any, made: Any) -> Iterator[Any]:
    """The request with any one of its values replaced by a third of what is odd; the next value has the next third."""
    for name in published.operation.parameters.query:
        for value in QUERIES:
            yield replace(made, query={**made.query, name: value})
    if made.media_type == JSON:
        yield from (replace(made, body=value) for value in ODD)
        for number, place in enumerate(places(made.body)):
            for value in ODD[number % 3 :: 3]:
                yield replace(made, body=replaced(made.body, place, value))


def places(value: Any) -> Iterator[tuple[Any, ...]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, each in inner:
        yield (step,)
        for place in places(each):
            yield (step, *place)


def replaced(document: Any, place: tuple[Any, ...], value: Any) -> Any:
    bent = copy.deepcopy(document)
    inner = bent
    for step in place[:-1]:
        inner = inner[step]
    inner[place[-1]] = value
    return bent
