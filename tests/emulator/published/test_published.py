"""Every published operation is served: a request made from the facts is answered, and refused when it is bent."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from typing import Any

import msgspec
from jsonschema import Draft202012Validator

from walmart_async.emulator import facts
from walmart_async.emulator.facts import Document, Published, Schema

JSON, MULTIPART, FORM = "application/json", "multipart/form-data", "application/x-www-form-urlencoded"
WRONG = {"object": "x", "string": {}, "integer": "x", "number": "x", "boolean": "x"}
"""By type, a value that nobody could take for it."""
OTHERWISE = {
    "disputes-management/postStatus",
    "fulfillment-management/generateLabel",
    "fulfillment-management/getFulfillmentOrdersStatus",
}
"""Published as text that says "timestamp", and other pages print a number; as a file, and another call gets that; with
a status out of those of orders, and the example has that of the call."""


@cache
def validator(name: str, status: int) -> Draft202012Validator:
    published = facts.operations()[name]
    definitions = msgspec.to_builtins(published.document.definitions)
    schema = msgspec.to_builtins(published.operation.responses[str(status)][JSON])
    return Draft202012Validator({**schema, "$defs": definitions})


def test_a_request_made_from_the_facts_is_answered(call, made, published) -> None:
    reply = call(made)
    assert 200 <= reply.status < 300, reply.body
    assert reply.headers["X-Emulator-Operation"] == published.name
    if reply.headers.get_content_type() == JSON and reply.body and published.name not in OTHERWISE:
        validator(published.name, reply.status).validate(json.loads(reply.body))
    if reply.headers["X-Emulator-Answer"] == "made from facts":
        assert call(made).body == reply.body


def test_without_a_required_part_it_is_refused(call, made, published) -> None:
    bent = list(without_one(published, made))
    for request in bent:
        assert refused(call, request), request
    if not bent:
        assert call(made, without="WM_SVC.NAME").refuses()


def test_with_a_wrong_type_it_is_refused(call, made, published) -> None:
    for request in bent_values(published, made, wrong_type):
        assert refused(call, request), request


def test_with_a_value_that_an_enum_lacks_it_is_refused(call, made, published) -> None:
    for request in bent_values(published, made, wrong_enum):
        assert refused(call, request), request


def refused(call: Callable[..., Any], request: Any) -> bool:
    """Whether a request is refused, or is one of another operation; a feed is refused once it is worked through."""
    reply, (published,), caller = call(request), call.args, call.func
    if reply.refuses() or reply.headers["X-Emulator-Operation"] != published.name:
        return True
    feed_id = json.loads(reply.body).get("feedId")
    caller.emulator.clock.advance(60)
    caller.log_in()
    feed = next((each for each in caller.emulator.feeds if each.feed_id == feed_id), None)
    return feed is not None and (feed.status == "ERROR" or feed.failed > 0)


def without_one(published: Published, made: Any) -> Iterator[Any]:
    """The request without any one of the parts that it must have."""
    operation, document = published.operation, published.document
    for name in made.query:
        if operation.parameters.query[name].required:
            yield replace(made, query={each: value for each, value in made.query.items() if each != name})
    for name in made.headers:
        yield replace(made, headers={each: value for each, value in made.headers.items() if each != name})
    if operation.body_required:
        yield replace(made, body=None)
    if made.media_type in {JSON, MULTIPART, FORM}:
        for name in document.resolve(operation.request[made.media_type]).required:
            yield replace(made, body={each: value for each, value in made.body.items() if each != name})


Bend = Callable[[Document, Schema, Any], Any]
"""Makes of a value another one; None where it cannot."""


def bent_values(published: Published, made: Any, bend: Bend) -> Iterator[Any]:
    """The request with one value of its query bent, and with one of its body."""
    document, operation = published.document, published.operation
    for name, parameter in operation.parameters.query.items():
        bent = bend(document, document.resolve(parameter.schema), "")
        if isinstance(bent, str):
            yield replace(made, query={**made.query, name: bent})
            break
    if made.media_type == JSON:
        body = copy.deepcopy(made.body)
        if bend_first(document, operation.request[JSON], body, bend):
            yield replace(made, body=body)


def bend_first(document: Document, schema: Schema, value: Any, bend: Bend) -> bool:
    """Bend the first value in a document that can be, and say whether there was one."""
    schema = document.resolve(schema)
    inner: list[tuple[Any, Schema]] = []
    if isinstance(value, dict):
        inner = [(name, sub) for name, sub in schema.properties.items() if name in value]
    elif isinstance(value, list) and value and schema.items is not None:
        inner = [(0, schema.items)]
    for place, sub in inner:
        bent = bend(document, document.resolve(sub), value[place])
        if bent is not None:
            value[place] = bent
            return True
        if bend_first(document, sub, value[place], bend):
            return True
    return False


def wrong_type(document: Document, schema: Schema, value: Any) -> Any:
    if schema.any_of or len(schema.types) != 1 or value == [] or (value == "" and "string" in schema.types):
        return None
    return WRONG.get(schema.types[0])


def wrong_enum(document: Document, schema: Schema, value: Any) -> Any:
    return "NO_SUCH_VALUE" if schema.enum and not schema.open and "string" in schema.types else None
