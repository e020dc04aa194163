"""Answers made from the facts."""

from __future__ import annotations

import msgspec
import pytest

from walmart_async.emulator import Emulator
from walmart_async.emulator.facts import Document, Schema
from walmart_async.emulator.made import Maker
from walmart_async.emulator.made.scalars import gtin

QUOTES, ARRIVING = "/v3/fulfillment/carrier-rate-quotes", "/v3/fulfillment/inbound-shipment-items"
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


class TestAnswers:
    async def test_they_say_so(self, seller) -> None:
        reply = await seller("GET", f"{ARRIVING}?shipmentId=1796277083022")
        assert reply.headers["X-Emulator-Answer"] == "made from facts"
        assert reply.data["payload"][0]["shipmentId"] == "1796277083022"
        assert "X-Emulator-Answer" not in (await seller("GET", "/v3/feeds")).headers

    async def test_a_walk_ends(self, seller) -> None:
        first = (await seller("GET", ARRIVING)).data
        assert (len(first["payload"]), first["headers"]["totalCount"]) == (1, 1)
        seller.emulator.refill()
        assert (await seller("GET", f"{ARRIVING}?offset=10")).data["payload"] == []

    async def test_the_same_request_has_the_same_answer_and_another_has_another(self, seller, session) -> None:
        once, again, other = [(await seller("GET", f"{QUOTES}/{number}/LTL")).body for number in (1, 1, 2)]
        assert once == again != other
        async with Emulator(seed=8) as emulator:
            elsewhere = await type(seller)(session, emulator, emulator.url).log_in()
            assert (await elsewhere("GET", f"{QUOTES}/1/LTL")).body != once

    async def test_files(self, seller) -> None:
        reply = await seller("GET", "/v3/fulfillment/label/1", headers={"Accept": "application/pdf"})
        assert (reply.status, reply.headers["Content-Type"]) == (200, "application/pdf")
        assert reply.body.startswith(b"%PDF-")

    async def test_tables(self, seller) -> None:
        path = "/v3/insights/performance/otd/report"
        assert (await seller("GET", path)).status == 406
        seller.emulator.refill()
        reply = await seller("GET", path, headers={"Accept": "application/octet-stream"})
        assert reply.body.count(b"\r\n") == 2

    async def test_writes_are_writes(self, seller, emulator) -> None:
        await seller("DELETE", "/v3/fulfillment/inbound-shipments/1")
        assert [write.path for write in emulator.writes] == ["/v3/fulfillment/inbound-shipments/{inboundOrderId}"]
