"""Walks through the catalogue and the stock, as other clients begin, filter and end them."""

from __future__ import annotations

from urllib.parse import quote

import pytest


@pytest.fixture
def shelf(emulator) -> None:
    for number in range(40):
        status = "PUBLISHED" if number % 2 else "UNPUBLISHED"
        emulator.add_item(
            f"S{number:02}", gtin=f"{number + 1:014}", details={"publishedStatus": status, "bundleType": "VIRTUALPACK"}
        )


def skus(reply) -> list[str]:
    return [item["sku"] for item in reply.data["ItemResponse"]]


async def walk(seller, query: str) -> list[list[str]]:
    pages, cursor = [], "*"
    while cursor:
        reply = await seller("GET", f"/v3/items?{query}&nextCursor={quote(cursor, safe='')}")
        pages.append(skus(reply))
        cursor = reply.data.get("nextCursor")
    return pages


@pytest.mark.usefixtures("shelf")
class TestItems:
    async def test_a_last_page_that_is_full_is_the_last(self, seller) -> None:
        assert [len(page) for page in await walk(seller, "limit=20")] == [20, 20]
        assert [len(page) for page in await walk(seller, "limit=40")] == [40]
        assert [len(page) for page in await walk(seller, "limit=39")] == [39, 1]

    @pytest.mark.parametrize("start", ["", "nextCursor=", "nextCursor=&limit=5", "offset=0&limit=5"])
    async def test_without_a_star_there_is_no_walk(self, seller, start) -> None:
        reply = await seller("GET", f"/v3/items?{start}")
        assert (reply.status, skus(reply)[0], "nextCursor" in reply.data) == (200, "S00", False)

    @pytest.mark.parametrize(
        ("query", "count"),
        [
            ("publishedStatus=PUBLISHED&limit=7", 20),
            ("bundleType=virtualpack&publishedStatus=unpublished&limit=20", 20),
            ("availability=Out_of_stock&limit=30", 40),
            ("gtin=00000000000003&limit=1", 1),
        ],
    )
    async def test_a_walk_keeps_its_filters(self, seller, query, count) -> None:
        pages = await walk(seller, query)
        found = [sku for page in pages for sku in page]
        assert (len(found), len(set(found))) == (count, count)

    @pytest.mark.parametrize(
        "query",
        ["gtin=00000000000099", "gtin=3", "bundleType=MULTIPACK", "availability=In_stock", "lifecycleStatus=RETIRED"],
    )
    async def test_a_filter_that_nothing_meets(self, seller, query) -> None:
        assert (await seller("GET", f"/v3/items?{query}")).status in {400, 404}

    async def test_literals_of_paths_are_no_skus(self, seller) -> None:
        for path, name in (("count", "getCountByStatus"), ("taxonomy", "getTaxonomyResponse")):
            reply = await seller("GET", f"/v3/items/{path}")
            assert reply.headers["X-Emulator-Operation"] == f"item-management/{name}"
        assert (await seller("GET", "/v3/items/count?status=unpublished")).data == {"UNPUBLISHED": 20}
        assert (await seller("GET", "/v3/items/count?status=BOGUS")).status == 400
        for sku in ("counts", "Count", "count%20", "spec"):
            reply = await seller("GET", f"/v3/items/{sku}")
            assert (reply.status, reply.headers["X-Emulator-Operation"]) == (404, "item-management/getAnItem")


@pytest.mark.usefixtures("shelf")
class TestStock:
    async def cursor(self, seller, query: str) -> str:
        return quote((await seller("GET", f"/v3/inventories?{query}")).data["meta"]["nextCursor"], safe="")

    @pytest.mark.parametrize("limit", ["1", "9", "11", "50"])
    async def test_a_cursor_of_another_limit(self, seller, limit) -> None:
        cursor = await self.cursor(seller, "limit=10")
        assert (await seller("GET", f"/v3/inventories?limit={limit}&nextCursor={cursor}")).status == 400

    async def test_a_cursor_of_the_usual_limit(self, seller) -> None:
        cursor = await self.cursor(seller, "")
        assert (await seller("GET", f"/v3/inventories?limit=10&nextCursor={cursor}")).status == 200
        assert (await seller("GET", f"/v3/inventories?limit=&nextCursor={cursor}")).status == 200
        assert (await seller("GET", f"/v3/inventories?limit=20&nextCursor={cursor}")).status == 400

    @pytest.mark.parametrize("bent", ["{}A", "A{}", "", "*"])
    async def test_a_cursor_that_was_bent(self, seller, bent) -> None:
        cursor = await self.cursor(seller, "limit=10")
        reply = await seller("GET", f"/v3/inventories?limit=10&nextCursor={bent.format(cursor)}")
        assert reply.status == (400 if bent else 200)
