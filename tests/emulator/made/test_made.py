"""Answers made from the facts."""

from __future__ import annotations

import msgspec
import pytest

from walmart_async.clock import ManualClock
from walmart_async.emulator.facts import Document, Published, Schema
from walmart_async.emulator.gateway.bodies import Body
from walmart_async.emulator.gateway.operations import Answer, Call, Route, Served
from walmart_async.emulator.gateway.tokens import Tokens
from walmart_async.emulator.made import Maker, made_answer
from walmart_async.emulator.made.scalars import gtin
from walmart_async.emulator.world import Ids, Quirks, World

DOCUMENT = msgspec.convert(
    {
        "document": "d",
        "generation": "g",
        "surface": "both",
        "operations": [],
        "$defs": {
            "Node": {"type": "object", "properties": {"name": {"type": "string"}, "child": {"$ref": "#/$defs/Node"}}},
        },
    },
    Document,
)


def make(schema: dict, *, asked: dict | None = None, further: bool = False) -> object:
    return Maker(DOCUMENT, "salt", asked or {}, further=further).make(msgspec.convert(schema, Schema))


def of(**properties: dict) -> dict:
    return {"type": "object", "properties": properties}


TEXT, WHOLE = {"type": "string"}, {"type": "integer"}
ROWS = of(
    totalCount=WHOLE,
    nextCursor=TEXT,
    errors={"type": "array", "items": TEXT},
    rows={"type": "array", "items": of(a=TEXT)},
)


class TestShapes:
    def test_a_page_is_the_only_one(self) -> None:
        assert make(ROWS).keys() == {"totalCount", "rows"}
        assert (make(ROWS)["totalCount"], len(make(ROWS)["rows"])) == (1, 1)
        assert make(ROWS, further=True) == {"totalCount": 0, "rows": []}

    def test_what_must_be_there_is_there(self) -> None:
        made = make({**ROWS, "required": ["nextCursor", "errors"]})
        assert (made["nextCursor"], made["errors"]) == ("", [])

    def test_nothing_is_made_inside_of_itself(self) -> None:
        assert make({"$ref": "#/$defs/Node"}).keys() == {"name"}

    def test_what_was_asked_for_is_repeated_where_it_fits(self) -> None:
        shape = of(
            sku=TEXT, quantity=WHOLE, status={"type": "string", "enum": ["Open", "Failed"]}, flag={"type": "boolean"}
        )
        asked = {"sku": "A", "quantity": "7", "status": "nonsense", "flag": False}
        assert make(shape, asked=asked) == {"sku": "A", "quantity": 7, "status": "Open", "flag": False}
        assert make(shape, asked={"quantity": "x"})["quantity"] != "x"

    @pytest.mark.parametrize(
        ("name", "schema", "expected"),
        [
            ("orderDate", TEXT, "2026-11-01T12:00:00.000Z"),
            ("orderDate", WHOLE, 1793534400000),
            ("updatedAt", TEXT, "2026-11-01T12:00:00.000Z"),
            ("format", TEXT, None),
            ("day", {**TEXT, "format": "date"}, "2026-11-01"),
            ("from", {**TEXT, "pattern": r"^\d{4}-\d{2}-\d{2}$"}, "2026-11-01"),
            ("currency", TEXT, "USD"),
            ("limit", WHOLE, 10),
            ("hasMore", {"type": "boolean"}, False),
            ("size", {**WHOLE, "minimum": 50, "maximum": 50}, 50),
            ("state", {**TEXT, "enum": ["ERROR", "DONE"]}, "DONE"),
            ("code", {**TEXT, "maxLength": 3}, "cod"),
        ],
    )
    def test_values(self, name, schema, expected) -> None:
        made = make(of(**{name: schema}))[name]
        assert made == expected if expected is not None else made.startswith(name)

    def test_money_beside_its_currency(self) -> None:
        number = {"type": "number"}
        assert make(of(amount=number, currency=TEXT))["amount"] == 9.99
        assert make(of(amount=number))["amount"] in range(1, 10)

    @pytest.mark.parametrize("digits", [12, 13, 14])
    def test_product_numbers_have_their_check_digit(self, digits) -> None:
        number = gtin("0123456789abcdef", digits)
        weighed = [int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(reversed(number))]
        assert (len(number), sum(weighed) % 10) == (digits, 0)


JSON, PDF, BYTES = "application/json", "application/pdf", "application/octet-stream"
PARCELS = of(
    headers=of(totalCount=WHOLE), payload={"type": "array", "items": of(parcelId=TEXT, weight={"type": "number"})}
)
PUBLISHED = {
    "parcels": {"id": "parcels", "method": "GET", "path": "/v3/parcels", "responses": {"200": {JSON: PARCELS}}},
    "label": {"id": "label", "method": "GET", "path": "/v3/label", "responses": {"200": {PDF: {"type": "string"}}}},
    "table": {"id": "table", "method": "GET", "path": "/v3/table", "responses": {"200": {BYTES: {"type": "string"}}}},
    "drop": {"id": "drop", "method": "DELETE", "path": "/v3/parcels/{parcelId}", "responses": {"204": {}}},
}
"""Operations that nobody publishes, so that no family will ever serve them with a state of its own."""


def served(name: str) -> Served:
    document = msgspec.convert(
        {"document": "d", "generation": "g", "surface": "both", "operations": [PUBLISHED[name]], "$defs": {}}, Document
    )
    published = Published(document, document.operations[0])
    return Served(published, Route(published, made_answer))


def answered(name: str, *, seed: int = 7, media_type: str = JSON, **query: str) -> Answer:
    world = World(ManualClock(), Ids(seed), Quirks(), 1.0)
    tokens = Tokens("id", "secret", world.clock, world.ids)
    return made_answer(
        Call(
            world=world,
            surface="marketplace",
            tokens=tokens,
            served=served(name),
            media_type=media_type,
            params={},
            query=query,
            headers={},
            body=Body(b"", ""),
        )
    )


class TestAnswers:
    def test_they_say_so(self) -> None:
        answer = answered("parcels", parcelId="1796277083022")
        assert answer.headers == {"X-Emulator-Answer": "made from facts"}
        assert answer.document["payload"][0]["parcelId"] == "1796277083022"

    def test_a_walk_ends(self) -> None:
        first = answered("parcels").document
        assert (len(first["payload"]), first["headers"]["totalCount"]) == (1, 1)
        assert answered("parcels", offset="10").document["payload"] == []

    def test_the_same_request_has_the_same_answer_and_another_has_another(self) -> None:
        once, again, other = (answered("parcels", carrier=name).document for name in ("a", "a", "b"))
        assert once == again != other
        assert answered("parcels", carrier="a", seed=8).document != once

    def test_files(self) -> None:
        answer = answered("label", media_type=PDF)
        assert (answer.status, answer.media_type, answer.body[:5]) == (200, PDF, b"%PDF-")
        assert answered("table", media_type=BYTES).body.count(b"\r\n") == 2

    def test_nothing_is_made_where_nothing_is_published(self) -> None:
        answer = answered("drop")
        assert (answer.status, answer.body) == (204, b"")

    def test_writes_are_writes(self) -> None:
        assert [served(name).writes for name in ("parcels", "drop")] == [False, True]
