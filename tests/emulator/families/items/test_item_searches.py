"""Searches of items, route by route, where they refuse and how their pages follow one another."""

from __future__ import annotations

import pytest

GTIN = "00012345678905"
SEARCH, HOLDS = "/v3/items/catalog/search", "/v3/items/onhold/search"


class TestCatalogue:
    async def test_each_page_has_a_token_and_a_repeated_one_gives_the_same_page(self, seller, emulator) -> None:
        for number in range(5):
            emulator.add_item(f"S{number}")
        first = (await seller("POST", f"{SEARCH}?limit=2", body={})).data
        path = f"{SEARCH}?limit=2&nextCursor={first['nextCursor'].replace('=', '%3D')}"
        second, again = [(await seller("POST", path, body={})).data for _ in range(2)]
        assert [each["sku"] for each in second["payload"]] == ["S2", "S3"]
        assert second["payload"] == again["payload"]
        assert (first["totalItems"], first["limit"]) == (5, 2)
        numbered = (await seller("POST", f"{SEARCH}?limit=2&page=2", body={})).data
        assert [each["sku"] for each in numbered["payload"]] == ["S4"]

    async def test_a_token_lives_two_minutes(self, seller, emulator, clock) -> None:
        emulator.add_item("A")
        token = (await seller("POST", SEARCH, body={})).data["nextCursor"].replace("=", "%3D")
        clock.advance(119)
        behind = await seller("POST", f"{SEARCH}?nextCursor={token}", body={})
        assert (behind.status, behind.data["payload"]) == (200, [])
        clock.advance(2)
        reply = await seller("POST", f"{SEARCH}?nextCursor={token}", body={})
        assert (reply.status, reply.error["description"]) == (400, "Invalid Cursor.")

    @pytest.mark.parametrize(
        ("query", "skus"),
        [
            ({"field": "productName", "value": "nd*l"}, ["A"]),
            ({"field": "productName", "value": "candle"}, ["A"]),
            ({"field": "sku", "value": "B"}, ["B"]),
            ({"field": "gtin", "value": GTIN}, ["A"]),
            ({"field": "condition", "value": "new"}, ["A", "B"]),
            ({"field": "itemId", "value": "*"}, None),
            ({"field": "isbn", "value": "x"}, None),
        ],
    )
    async def test_what_is_found(self, seller, emulator, query, skus) -> None:
        emulator.add_item("A", gtin=GTIN, details={"productName": "Candle", "variantGroupId": "V"})
        emulator.add_item("B")
        reply = await seller("POST", SEARCH, body={"query": query})
        if skus is None:
            assert reply.status == 404
            return
        assert [each["sku"] for each in reply.data["payload"]] == skus
        assert all("itemId" not in each for each in reply.data["payload"])

    @pytest.mark.parametrize(
        "body",
        [
            {"query": {"field": "sku"}},
            {"query": {"value": "A"}},
            {"filters": [{"field": "price", "op": "between", "values": ["1"]}]},
            {"filters": [{"field": "price", "op": "less_than", "values": ["1", "2"]}]},
            {"filters": [{"field": "price", "op": "equals", "values": []}]},
            {"filters": [{"field": "price", "op": "equals", "values": ["cheap"]}]},
            {"filters": [{"field": "price", "op": "less_than", "values": ["NaN"]}]},
            {"filters": [{"field": "colour", "op": "equals", "values": ["red"]}]},
        ],
    )
    async def test_what_is_refused(self, seller, emulator, body) -> None:
        emulator.add_item("A")
        assert (await seller("POST", SEARCH, body=body)).status == 400


class TestWalmart:
    @pytest.mark.parametrize(
        ("query", "code", "field"),
        [
            ("", "MISSING_REQUEST_PARAM", "description"),
            ("?asin=A503WQ6FP1", "INVALID_REQUEST_PARAM", "asin"),
            ("?responseFormat=SPEC&query=x", "INVALID_REQUEST_PARAM", "query"),
            (f"?responseFormat=SPEC&gtin={GTIN}&upc=012345678905", "INVALID_REQUEST_PARAM", "description"),
            ("?responseFormat=WHOLE&query=x", "INVALID_REQUEST_PARAM", "responseFormat"),
        ],
    )
    async def test_what_is_refused(self, seller, query, code, field) -> None:
        reply = await seller("GET", f"/v3/items/walmart/search{query}")
        assert (reply.status, reply.error["code"], reply.error["field"]) == (400, f"{code}.GMP_ITEM_QUERY_API", field)

    async def test_nothing(self, seller) -> None:
        assert (await seller("GET", "/v3/items/walmart/search?query=x")).status == 404
        assert (await seller("GET", f"/v3/items/walmart/search?responseFormat=SPEC&gtin={GTIN}")).data == {}

    async def test_forty_at_most(self, seller, emulator) -> None:
        for number in range(50):
            emulator.add_item(f"S{number}")
        assert len((await seller("GET", "/v3/items/walmart/search?query=item")).data["items"]) == 40


async def test_fifty_associations_at_most(seller, emulator) -> None:
    emulator.add_item("A")
    for count, status in ((50, 200), (51, 400), (0, 400)):
        body = {"items": [{"sku": "A"}] * count}
        assert (await seller("POST", "/v3/items/associations", body=body)).status == status


@pytest.mark.parametrize("body", [{"query": {"field": "sku"}}, {"query": {"value": "A"}}])
async def test_holds_refuse_half_a_query(seller, body) -> None:
    assert (await seller("POST", HOLDS, body=body)).status == 400


async def test_an_item_that_is_replaced_is_held_no_more(seller, emulator) -> None:
    emulator.add_item("A")
    emulator.hold_item("A")
    assert (await seller("POST", HOLDS, body={})).data["payload"]["inReview"] == 1
    emulator.add_item("A")
    assert (await seller("POST", HOLDS, body={})).data["payload"]["totalItems"] == 0


@pytest.mark.parametrize("query", ["submissionTimeFrom=2&submissionTimeUpto=1", "nextCursor=x", "nextCursor=e30%3D"])
async def test_what_exemptions_refuse(seller, query) -> None:
    reply = await seller("GET", f"/v3/items/gtin-exemption/status?{query}")
    assert (reply.status, reply.data["errors"][0]["code"]) == (400, "BAD.REQUEST.400")


async def test_groups_are_counted(seller, emulator) -> None:
    for sku, group in (("A", "V"), ("B", "V"), ("C", "W"), ("D", None)):
        emulator.add_item(sku, details={"variantGroupId": group} if group else {})
    counts = (await seller("GET", "/v3/items/groups/count")).data
    assert counts == {
        "status": 200,
        "payload": [{"variantGroupId": "V", "count": 2}, {"variantGroupId": "W", "count": 1}],
    }
