"""Published operations and declarations made up to differ: what compares them must notice."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import msgspec

from support.examples import Example, call
from walmart_async import Operation, Request
from walmart_async._declare.rates import bucket
from walmart_async.emulator.facts import Document

__all__ = ["OBJECT", "TEXT", "WHOLE", "document", "example", "operation"]

TEXT, WHOLE = {"type": "string"}, {"type": "integer"}
OBJECT = {"type": "object", "properties": {"someText": TEXT, "amount": WHOLE}}


def document(**operation: Any) -> Document:
    made = {"id": "getThing", "method": "GET", "path": "/v3/things/{id}", "responses": {}, **operation}
    definitions = {
        "Inner": OBJECT,
        "Loop": {"type": "object", "properties": {"id": TEXT, "inner": {"$ref": "#/$defs/Loop"}}},
    }
    return msgspec.convert(
        {
            "document": "things",
            "generation": "current",
            "surface": "marketplace",
            "operations": [made],
            "$defs": definitions,
        },
        Document,
    )


def operation(**changes: Any) -> Operation:
    declared = {"surface": "marketplace", "family": "things", "name": "get", "method": "GET", "path": "/v3/things/{id}"}
    return Operation(**{**declared, "response_type": dict, "buckets": (bucket("things", "5/min"),), **changes})


def example(target: str, declared: Operation, buckets: Any = None, **more: Any) -> Any:
    """What `support.families.Case` is, of an operation that is declared here."""
    entry = Example(call(declared.name), target, **more)
    request = Request(buckets=buckets)
    return SimpleNamespace(
        operation=declared, surface="marketplace", call=entry.call, entry=entry, request=request, family="things"
    )
