"""How others look at a feed: without details, in XML, and from wherever they stopped."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

NAMED = "{http://walmart.com/}"


def records(count: int) -> dict[str, object]:
    rows = [{"sku": f"S{n}", "quantity": {"unit": "EACH", "amount": n}} for n in range(count)]
    return {"InventoryHeader": {"version": "1.4"}, "Inventory": rows}


@pytest.mark.parametrize(
    "query",
    [
        "?limit=0&includeDetails=false&offset=50",
        "?includeDetails=FALSE&limit=999",
        "?limit=&offset=&includeDetails=",
        "?offset=0&limit=00",
        "?limit=1000&offset=10000",
    ],
)
async def test_a_look_without_details(seller, query) -> None:
    feed = await seller.feed("inventory", records(3))
    reply = await seller("GET", f"/v3/feeds/{feed}{query}")
    assert (reply.status, reply.data["itemsReceived"]) == (200, 3), reply.body
    assert reply.data["itemDetails"] == {"itemIngestionStatus": []}


@pytest.mark.parametrize(
    "query", ["?limit=1001", "?limit=-1", "?limit=1.0", "?includeDetails=TRUE&limit=51", "?offset=-1", "?limit=all"]
)
async def test_a_look_that_is_refused(seller, query) -> None:
    feed = await seller.feed("inventory", records(3))
    assert (await seller("GET", f"/v3/feeds/{feed}{query}")).status == 400


async def test_a_page_of_details_that_is_empty(seller) -> None:
    feed = await seller.feed("inventory", records(3))
    for query in ("&limit=0", "&offset=3", "&offset=100000"):
        found = (await seller("GET", f"/v3/feeds/{feed}?includeDetails=True{query}")).data
        assert found["itemDetails"]["itemIngestionStatus"] == []


async def test_vendors_ask_for_none_too(supplier) -> None:
    feed = await supplier.feed("OMNI_DSV_ITEM", {})
    for query in ("?includeDetails=false&limit=1000", "?limit=0"):
        assert (await supplier("GET", f"/v3/feeds/{feed}{query}")).status == 200


def names(element: ET.Element) -> list[str]:
    return [each.tag.removeprefix(NAMED) for each in element]


class TestTheOrderOfTheXml:
    """A reader with the schema takes elements in this order alone."""

    STATUS = ("feedId", "feedStatus", "feedSubmissionDate", "ingestionErrors", "itemsReceived", "itemsSucceeded")
    STATUS += ("itemsFailed", "itemsProcessing", "offset", "limit", "itemDetails")
    ITEM = ("martId", "sku", "wpid", "index", "itemid", "productIdentifiers", "ingestionStatus", "ingestionErrors")
    LISTED = ("feedId", "feedSource", "feedType", "partnerId", "itemsReceived", "itemsSucceeded", "itemsFailed")
    LISTED += ("itemsProcessing", "feedStatus", "feedDate", "modifiedDtm", "fileName", "itemDataErrorCount")
    LISTED += ("itemSystemErrorCount", "itemTimeoutErrorCount")

    async def root(self, seller, path: str) -> ET.Element:
        return ET.fromstring((await seller("GET", path, headers={"Accept": "application/xml"})).body)

    async def test_of_every_state_of_a_feed(self, seller, emulator, clock) -> None:
        emulator.add_item("S0", gtin="00012345678905")
        feed = await seller.feed("inventory", records(40))
        for seconds in (0, 15.1, 60):
            clock.advance(seconds)
            root = await self.root(seller, f"/v3/feeds/{feed}?includeDetails=true")
            assert names(root) == list(self.STATUS)
            items = root.findall(f".//{NAMED}itemIngestionStatus")
            assert len(items) == 40
            for item in items:
                assert [name for name in self.ITEM if name in names(item)] == names(item)

    async def test_of_a_feed_that_was_refused(self, seller, clock) -> None:
        feed = await seller.feed("inventory", b"[")
        clock.advance(60)
        root = await self.root(seller, f"/v3/feeds/{feed}?includeDetails=true")
        assert names(root) == list(self.STATUS)
        (error,) = root.findall(f".//{NAMED}ingestionError")
        assert names(error) == ["type", "code", "description"]

    async def test_of_the_list(self, seller) -> None:
        await seller.feed("inventory", records(1))
        root = await self.root(seller, "/v3/feeds")
        assert (root.tag, names(root)) == (f"{NAMED}list", ["totalResults", "offset", "limit", "results"])
        (feed,) = root.iter(f"{NAMED}feed")
        assert [name for name in self.LISTED if name in names(feed)] == names(feed)


async def test_every_row_says_the_same_things(seller, emulator, clock) -> None:
    emulator.add_item("S0")
    feed = await seller.feed("inventory", records(2) | {"Inventory": [*records(2)["Inventory"], {}, "x", None]})
    for seconds, statuses in ((0, {"INPROGRESS"}), (60, {"SUCCESS", "DATA_ERROR"})):
        clock.advance(seconds)
        found = (await seller("GET", f"/v3/feeds/{feed}?includeDetails=true")).data
        rows = found["itemDetails"]["itemIngestionStatus"]
        assert len({tuple(row) for row in rows}) == 1
        assert {row["ingestionStatus"] for row in rows} == statuses
        assert all(list(row["ingestionErrors"]) == ["ingestionError"] for row in rows)
        assert [row["index"] for row in rows] == [0, 1, 2, 3, 4]
