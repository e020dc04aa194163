"""A seller's inventory, call by call."""

from __future__ import annotations

import base64
import copy
from typing import ClassVar
from urllib.parse import quote

import pytest

SKUS = [
    "8x10{IS",
    "PRGift;4040{IS}",
    "SDF-1140477 P",
    "MXJ-DJI OSMO Action6/5 Pro",
    "100%25 cotton%",
    ":/?#[]@!$&'()*+,;=",
    "Größe Ü 東京 🧦",
    '"\\',
    ".",
    "..",
]


def each(amount: object) -> dict[str, object]:
    return {"unit": "EACH", "amount": amount}


@pytest.fixture
def node(emulator) -> str:
    emulator.add_item("A", stock=5)
    emulator.add_ship_node("N2")
    return emulator.default_ship_node


class TestOneNode:
    async def test_get(self, seller, node) -> None:
        assert (await seller("GET", "/v3/inventory?sku=A")).data == {"sku": "A", "quantity": each(5)}
        assert (await seller("GET", "/v3/inventory?sku=A&shipNode=N2")).data == {"sku": "A", "quantity": each(0)}

    async def test_put(self, seller, emulator, node) -> None:
        reply = await seller("PUT", "/v3/inventory?sku=A", body={"sku": "A", "quantity": each(8)})
        assert (reply.status, reply.data) == (200, {"sku": "A", "quantity": each(8)})
        await seller("PUT", "/v3/inventory?sku=A&shipNode=N2", body={"sku": "A", "quantity": each(2.0)})
        assert emulator.stock("A") == {node: 8, "N2": 2}
        assert [write.path for write in emulator.writes] == ["/v3/inventory", "/v3/inventory"]

    @pytest.mark.parametrize(
        ("query", "body", "field"),
        [
            ("", {"sku": "A", "quantity": each(1)}, "sku"),
            ("?sku=A", {"quantity": each(1)}, "sku"),
            ("?sku=A", {"sku": "B", "quantity": each(1)}, "sku"),
            ("?sku=A", {"sku": "A", "quantity": 1}, "quantity"),
            ("?sku=A", {"sku": "A"}, "quantity"),
            ("?sku=A", {"sku": "A", "quantity": {"amount": 1}}, "quantity.unit"),
            ("?sku=A", {"sku": "A", "quantity": each(-1)}, "quantity.amount"),
            ("?sku=A", {"sku": "A", "quantity": each(1.5)}, "quantity.amount"),
            ("?sku=A", {"sku": "A", "quantity": each("1")}, "quantity.amount"),
            ("?sku=A", {"sku": "A", "quantity": each(True)}, "quantity.amount"),
            ("?sku=A", {"sku": "A", "quantity": each(float("inf"))}, "quantity.amount"),
            ("?sku=A&shipNode=nowhere", {"sku": "A", "quantity": each(1)}, "shipNode"),
            ("?sku=A", [1], "body"),
            ("?sku=A", b"{", "body"),
            ("?sku=A", b"[" * 100_000, "body"),
            ("?sku=A", b"\xff\xfe\xfd", "body"),
        ],
    )
    async def test_put_refused(self, seller, node, query, body, field) -> None:
        reply = await seller("PUT", f"/v3/inventory{query}", body=body)
        assert (reply.status, reply.error["field"]) == (400, field)
        assert seller.emulator.stock("A") == {node: 5}
        assert seller.emulator.writes == []

    async def test_unknown_sku(self, seller) -> None:
        for method, body in (("GET", None), ("PUT", {"sku": "B", "quantity": each(1)})):
            reply = await seller(method, "/v3/inventory?sku=B", body=body)
            assert (reply.status, reply.error["code"]) == (404, "CONTENT_NOT_FOUND.GMP_INVENTORY_API")


class TestEveryNode:
    async def test_get(self, seller, emulator) -> None:
        emulator.add_item("A", stock={"N1": 9, "N2": 1}, reserved={"N1": 4, "N2": 3})
        reply = await seller("GET", "/v3/inventories/A")
        assert reply.data == {
            "sku": "A",
            "nodes": [
                {"shipNode": "N1", "inputQty": each(9), "availToSellQty": each(5), "reservedQty": each(4)},
                {"shipNode": "N2", "inputQty": each(1), "availToSellQty": each(0), "reservedQty": each(3)},
            ],
        }
        one = await seller("GET", "/v3/inventories/A?shipNode=N2")
        assert one.data["nodes"] == reply.data["nodes"][1:]
        assert (await seller("GET", "/v3/inventories/A?shipNode=N9")).status == 400
        assert (await seller("GET", "/v3/inventories/B")).status == 404

    async def test_put_succeeds_and_fails_node_by_node(self, seller, emulator, node) -> None:
        nodes = [
            {"shipNode": node, "inputQty": each(1)},
            {"shipNode": "nowhere", "inputQty": each(2)},
            {"shipNode": "N2", "inputQty": each(-3)},
        ]
        reply = await seller("PUT", "/v3/inventories/A", body={"inventories": {"nodes": nodes}})
        assert reply.status == 200
        good, unknown, negative = reply.data["nodes"]
        assert good == {"shipNode": node, "status": "Success"}
        assert (unknown["status"], unknown["errors"][0]["field"]) == ("Failure", "shipNode")
        assert (negative["status"], negative["errors"][0]["field"]) == ("Failure", "inputQty.amount")
        assert emulator.stock("A") == {node: 1}

    @pytest.mark.parametrize(
        "body", [{}, {"inventories": []}, {"inventories": {"nodes": []}}, {"inventories": {"nodes": [1]}}]
    )
    async def test_put_refused(self, seller, node, body) -> None:
        assert (await seller("PUT", "/v3/inventories/A", body=body)).status == 400

    async def test_put_unknown_sku(self, seller) -> None:
        body = {"inventories": {"nodes": [{"shipNode": "x", "inputQty": each(1)}]}}
        assert (await seller("PUT", "/v3/inventories/B", body=body)).status == 404


class TestListing:
    @pytest.fixture(autouse=True)
    def items(self, emulator) -> None:
        for number in range(23):
            emulator.add_item(f"S{number}", stock=number)

    async def pages(self, seller, query: str) -> list[dict]:
        pages, cursor = [], ""
        while True:
            page = (await seller("GET", f"/v3/inventories?{query}{cursor}")).data
            pages.append(page)
            if "nextCursor" not in page["meta"]:
                return pages
            cursor = "&nextCursor=" + quote(page["meta"]["nextCursor"], safe="")

    @pytest.mark.parametrize(("query", "sizes"), [("", [10, 10, 3]), ("limit=23", [23]), ("limit=12", [12, 11])])
    async def test_pages(self, seller, query, sizes) -> None:
        pages = await self.pages(seller, query)
        assert [len(page["elements"]["inventories"]) for page in pages] == sizes
        assert {page["meta"]["totalCount"] for page in pages} == {23}
        skus = [row["sku"] for page in pages for row in page["elements"]["inventories"]]
        assert skus == [f"S{number}" for number in range(23)]

    async def test_the_cursor_changes_from_page_to_page(self, seller) -> None:
        cursors = [page["meta"].get("nextCursor") for page in await self.pages(seller, "")]
        first, second, last = (base64.b64decode(cursor or "").decode().split(" ") for cursor in cursors)
        assert (first[0], first[1], second[1], last) == (second[0], "10", "20", [""])

    async def test_pages_may_be_shorter_than_the_limit(self, seller, emulator) -> None:
        emulator.quirks.page_cap = 9
        pages = await self.pages(seller, "limit=20")
        assert [len(page["elements"]["inventories"]) for page in pages] == [9, 9, 5]

    async def test_a_cursor_may_repeat(self, seller, emulator) -> None:
        emulator.quirks.repeat_cursor = True
        first = (await seller("GET", "/v3/inventories")).data["meta"]["nextCursor"]
        again = (await seller("GET", f"/v3/inventories?nextCursor={quote(first, safe='')}")).data
        assert again["meta"]["nextCursor"] == first

    @pytest.mark.parametrize("query", ["limit=0", "limit=51", "limit=x", "limit=-1", "limit=²"])
    async def test_limits(self, seller, query) -> None:
        reply = await seller("GET", f"/v3/inventories?{quote(query, safe='=-')}")
        assert (reply.status, reply.error["field"]) == (400, "limit")

    @pytest.mark.parametrize("cursor", ["x", "eA%3D%3D", "eCB5"])
    async def test_cursors_that_are_none(self, seller, cursor) -> None:
        reply = await seller("GET", f"/v3/inventories?nextCursor={cursor}")
        assert (reply.status, reply.error["field"]) == (400, "nextCursor")


@pytest.mark.parametrize("sku", SKUS)
async def test_skus_arrive_byte_for_byte(seller, emulator, sku) -> None:
    emulator.add_item(sku, stock=1)
    quoted = quote(sku, safe="")
    if sku.strip("."):  # dots alone are steps of a path to every HTTP client and server
        assert (await seller("GET", f"/v3/inventories/{quoted}")).data["sku"] == sku
    reply = await seller("PUT", f"/v3/inventory?sku={quoted}", body={"sku": sku, "quantity": each(2)})
    assert (reply.status, reply.data["sku"]) == (200, sku)
    assert emulator.stock(sku) == {emulator.default_ship_node: 2}
    assert emulator.requests[-1].query == {"sku": sku}
    assert emulator.requests[-1].raw_query == f"sku={quoted}"


async def test_a_plus_that_nobody_encoded_is_a_space(seller, emulator) -> None:
    emulator.add_item("a b")
    emulator.add_item("a+b")
    assert (await seller("GET", "/v3/inventory?sku=a+b")).data["sku"] == "a b"
    assert (await seller("GET", "/v3/inventory?sku=a%2Bb")).data["sku"] == "a+b"


def test_a_gtin_has_14_digits(emulator) -> None:
    with pytest.raises(ValueError, match="14 digits"):
        emulator.add_item("A", gtin="123")


def test_an_item_can_be_replaced(emulator) -> None:
    emulator.add_item("A", gtin="00012345678905", stock=1)
    emulator.add_item("A", gtin="00012345678912", stock=2)
    assert emulator.stock("A") == {emulator.default_ship_node: 2}
    assert list(emulator.supplier_stock("00012345678912")) == [emulator.default_ship_node]
    with pytest.raises(KeyError):
        emulator.supplier_stock("00012345678905")


def test_nodes_become_known_with_their_stock(emulator) -> None:
    emulator.add_item("A", stock={"N1": 1})
    assert emulator.ship_nodes == [emulator.default_ship_node, "N1"]


class TestXml:
    BODY = (
        b'<?xml version="1.0" encoding="UTF-8"?><inventory xmlns="http://walmart.com/"><sku>A</sku><quantity>'
        b"<unit>EACH</unit><amount>%s</amount></quantity><inventoryAvailableDate>2027-01-02</inventoryAvailableDate>"
        b"</inventory>"
    )

    async def put(self, seller, amount: bytes, **headers):
        body = self.BODY % amount
        return await seller("PUT", "/v3/inventory?sku=A", body=body, content_type="application/xml", headers=headers)

    async def test_it_is_read_and_written(self, seller, emulator) -> None:
        emulator.add_item("A")
        reply = await self.put(seller, b"12", Accept="application/xml")
        assert reply.status == 200
        assert b"<ns2:amount>12</ns2:amount></ns2:quantity><ns2:inventoryAvailableDate>2027-01-02<" in reply.body
        assert emulator.stock("A") == {emulator.default_ship_node: 12}

    @pytest.mark.parametrize(("amount", "code"), [(b"many", "INVALID"), (b"<x>", "MALFORMED"), (b"-1", "INVALID")])
    async def test_refused(self, seller, emulator, amount, code) -> None:
        emulator.add_item("A")
        reply = await self.put(seller, amount)
        assert (reply.status, reply.error["code"].partition("_")[0]) == (400, code)
        assert emulator.writes == []


async def test_the_date_of_availability_is_kept(seller, emulator) -> None:
    emulator.add_item("A", stock={"N1": 1, "N2": 2})
    quantity = {"unit": "EACH", "amount": 3}
    node = {"shipNode": "N1", "inputQty": quantity, "inventoryAvailableDate": "2027-01-02"}
    await seller("PUT", "/v3/inventories/A", body={"inventories": {"nodes": [node]}})
    nodes = (await seller("GET", "/v3/inventories/A")).data["nodes"]
    assert [each.get("inventoryAvailableDate") for each in nodes] == ["2027-01-02", None]
    assert (await seller("GET", "/v3/inventory?sku=A&shipNode=N1")).data["inventoryAvailableDate"] == "2027-01-02"
    emulator.add_item("A", stock={"N1": 1})
    assert "inventoryAvailableDate" not in (await seller("GET", "/v3/inventory?sku=A&shipNode=N1")).data


async def test_a_cursor_serves_the_limit_that_it_was_given_for(seller, emulator) -> None:
    for number in range(30):
        emulator.add_item(f"S{number}")
    cursor = quote((await seller("GET", "/v3/inventories?limit=10")).data["meta"]["nextCursor"], safe="")
    for limit in ("", "&limit=10"):
        page = (await seller("GET", f"/v3/inventories?nextCursor={cursor}{limit}")).data
        assert [each["sku"] for each in page["elements"]["inventories"]] == [f"S{number}" for number in range(10, 20)]
    refused = await seller("GET", f"/v3/inventories?nextCursor={cursor}&limit=20")
    assert (refused.status, refused.error["field"]) == (400, "nextCursor")


class TestTheDateFromWhichStockIsThere:
    LATER: ClassVar = {"inventoryAvailableDate": "2027-01-02"}

    async def told(self, seller) -> str | None:
        return (await seller("GET", "/v3/inventory?sku=A&shipNode=N1")).data.get("inventoryAvailableDate")

    @pytest.mark.parametrize(
        ("feed_type", "feed"),
        [
            ("inventory&shipNode=N1", {"InventoryHeader": {"version": "1.4"}, "Inventory": [{"sku": "A"}]}),
            ("MP_INVENTORY", {"inventoryHeader": {"version": "1.5"}, "inventory": [{"sku": "A", "shipNodes": [{}]}]}),
        ],
    )
    async def test_feeds_tell_it(self, seller, emulator, clock, feed_type, feed) -> None:
        emulator.add_item("A", stock={"N1": 1})
        sent = copy.deepcopy(feed)
        (record,) = sent.get("Inventory") or sent["inventory"]
        (level,) = record.get("shipNodes") or [record]
        level |= {"quantity": {"unit": "EACH", "amount": 5}, **self.LATER}
        if "shipNodes" in record:
            level["shipNode"] = "N1"
        await seller.feed(feed_type, sent)
        clock.advance(60)
        assert await self.told(seller) == "2027-01-02"

    async def test_whoever_leaves_it_out_has_the_units_today(self, seller, emulator) -> None:
        emulator.add_item("A", stock={"N1": 1})
        body = {"sku": "A", "quantity": {"unit": "EACH", "amount": 5}}
        await seller("PUT", "/v3/inventory?sku=A&shipNode=N1", body={**body, **self.LATER})
        assert await self.told(seller) == "2027-01-02"
        await seller("PUT", "/v3/inventory?sku=A&shipNode=N1", body=body)
        assert await self.told(seller) is None

    @pytest.mark.parametrize("date", ["tomorrow", "01/02/2027", "2027-1-2", "2027-02-30", "2027-01-02T00:00:00Z", ""])
    async def test_what_is_no_date_is_refused(self, seller, emulator, date) -> None:
        emulator.add_item("A", stock={"N1": 1})
        body = {"sku": "A", "quantity": {"unit": "EACH", "amount": 5}, "inventoryAvailableDate": date}
        reply = await seller("PUT", "/v3/inventory?sku=A&shipNode=N1", body=body)
        assert (reply.status, reply.error["field"]) == (400, "inventoryAvailableDate")
        assert emulator.stock("A") == {"N1": 1}
