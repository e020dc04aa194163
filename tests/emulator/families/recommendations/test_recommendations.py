"""Assortment recommendations, route by route."""

from __future__ import annotations

from decimal import Decimal

import pytest

from walmart_async.emulator import Recommended

BASE = "/v3/growth/assortment/recommendations"
COUNTS, REJECTIONS = f"{BASE}/categorization/counts", f"{BASE}/rejections"
SERVICE = "GMP_ASSORTMENT_API"


def recommended(title: str, **more) -> Recommended:
    return Recommended(**{"title": title, "brand": "Disney", "category": "Toys", "price": Decimal("2.50"), **more})


def items(**more) -> dict[str, object]:
    return {"recommendationType": "ITEM", **more}


def rejection(**more) -> dict[str, object]:
    return items(**{"rejectionCodes": ["NOT_SELLING_THESE_ITEMS"], **more})


def titles(reply) -> list[str]:
    return [record["itemDetails"]["title"] for record in reply.data["payload"]["records"]]


@pytest.fixture
def ids(emulator) -> list[str]:
    return [
        emulator.add_recommendation(each)
        for each in (
            recommended("A", new_to_walmart=False, gtin="00012345678905", shopping_trends=("BEST_SELLERS",)),
            recommended("B", brand="Bosch", category="Tools", price=Decimal(90)),
            recommended("C", months=("DEC",)),
        )
    ]


async def test_an_item_that_walmart_has(seller, emulator, ids) -> None:
    (record, *_) = (await seller("POST", BASE, body=items())).data["payload"]["records"]
    details = record["itemDetails"]
    assert record["itemRecommendationUniqueId"] == ids[0]
    assert details.pop("walmart")["itemPrice"] == {"amount": 2.5, "currency": "USD"}
    assert details.pop("competitors")[0]["shippingPrice"] == {"amount": 0, "currency": "USD"}
    assert details == {
        "title": "A",
        "brand": "Disney",
        "category": "Toys",
        "gtin": "00012345678905",
        "itemAvailabilityStatus": "EXISTING_IN_WALMART",
        "shoppingTrends": ["BEST_SELLERS"],
    }
    assert emulator.writes == []


async def test_an_item_that_is_new_there(seller, ids) -> None:
    details = (await seller("POST", BASE, body=items())).data["payload"]["records"][1]["itemDetails"]
    assert (details["itemAvailabilityStatus"], "walmart" in details, "gtin" in details) == (
        "NEW_TO_WALMART",
        False,
        False,
    )


async def test_pages(seller, ids) -> None:
    first = await seller("POST", BASE, body=items(meta={"limit": 2}))
    meta = first.data["payload"]["meta"]
    cursor = meta.pop("nextCursor")
    assert meta == {"totalRecords": 3, "recordsFetched": 2, "limit": 2}
    last = await seller("POST", BASE, body=items(meta={"limit": 2, "nextCursor": cursor}))
    assert titles(first) + titles(last) == ["A", "B", "C"]
    assert last.data["payload"]["meta"] == {"totalRecords": 3, "recordsFetched": 1, "limit": 2}


async def test_a_page_begins_where_it_did_though_others_are_rejected(seller, ids) -> None:
    first = await seller("POST", BASE, body=items(meta={"limit": 2}))
    await seller("PUT", REJECTIONS, body=rejection(itemRecommendationUniqueIds=ids[:1]))
    cursor = first.data["payload"]["meta"]["nextCursor"]
    assert titles(await seller("POST", BASE, body=items(meta={"nextCursor": cursor}))) == ["C"]


@pytest.mark.parametrize(
    ("criteria", "found"),
    [
        ({"searchText": "BOSCH"}, "B"),
        ({"multiValueFilter": [{"parameter": "BRAND", "values": ["Disney", "x"]}]}, "AC"),
        ({"enumFilter": [{"parameter": "DEMAND_SALES_TRENDS", "values": ["DEC", "JAN"]}]}, "C"),
        ({"rangeFilter": [{"parameter": "PRICE", "from": "2.51"}]}, "B"),
        ({"rangeFilter": [{"parameter": "PRICE", "from": 2.5, "to": "2.5"}]}, "AC"),
        ({"isNewRecommendation": True}, ""),
        ({"isTopGoGetItem": False, "searchText": "disney"}, "AC"),
        ({}, "ABC"),
    ],
)
async def test_filters(seller, ids, criteria, found) -> None:
    assert "".join(titles(await seller("POST", BASE, body=items(filterCriteria=criteria)))) == found


@pytest.mark.parametrize(
    ("criteria", "field"),
    [
        ([], "filterCriteria"),
        ({"color": 1}, "filterCriteria.color"),
        ({"searchText": "ab"}, "filterCriteria.searchText"),
        ({"isNewRecommendation": "true"}, "filterCriteria.isNewRecommendation"),
        ({"multiValueFilter": []}, "filterCriteria.multiValueFilter"),
        ({"multiValueFilter": [{"parameter": "COLOR", "values": ["x"]}]}, "filterCriteria.multiValueFilter.parameter"),
        ({"multiValueFilter": [{"parameter": "BRAND", "values": []}]}, "filterCriteria.multiValueFilter.values"),
        ({"multiValueFilter": [{"parameter": "BRAND", "values": [" "]}]}, "filterCriteria.multiValueFilter.values"),
        (
            {"multiValueFilter": [{"parameter": "BRAND", "values": list("abcdefgh")}]},
            "filterCriteria.multiValueFilter.values",
        ),
        (
            {"multiValueFilter": [{"parameter": "BRAND", "values": ["a"]}] * 2},
            "filterCriteria.multiValueFilter.parameter",
        ),
        ({"enumFilter": [{"parameter": "SHOPPING_TRENDS", "values": ["DEC"]}]}, "filterCriteria.enumFilter.values"),
        ({"enumFilter": [{"parameter": "BRAND", "values": ["DEC"]}]}, "filterCriteria.enumFilter.parameter"),
        ({"rangeFilter": [{"parameter": "PRICE"}]}, "filterCriteria.rangeFilter"),
        ({"rangeFilter": [{"parameter": "WEIGHT", "to": 1}]}, "filterCriteria.rangeFilter.parameter"),
        ({"rangeFilter": [{"parameter": "PRICE", "to": "cheap"}]}, "filterCriteria.rangeFilter.to"),
        ({"rangeFilter": [{"parameter": "PRICE", "from": True}]}, "filterCriteria.rangeFilter.from"),
    ],
)
async def test_filters_refused(seller, emulator, ids, criteria, field) -> None:
    rejected = rejection(filterCriteria=criteria)
    for method, path, body in (("POST", BASE, items(filterCriteria=criteria)), ("PUT", REJECTIONS, rejected)):
        reply = await seller(method, path, body=body)
        assert (reply.status, reply.error["field"]) == (400, field)
    assert len(emulator.recommendations) == 3


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "recommendationType"),
        (items(meta={"limit": 0}), "meta.limit"),
        (items(meta={"limit": 201}), "meta.limit"),
        (items(meta={"limit": "2"}), "meta.limit"),
        (items(meta={"nextCursor": "x"}), "meta.nextCursor"),
        (items(meta={"nextCursor": 5}), "meta.nextCursor"),
        (items(meta=[]), "meta"),
    ],
)
async def test_list_refused(seller, body, field) -> None:
    reply = await seller("POST", BASE, body=body)
    assert (reply.status, reply.error["field"]) == (400, field)
    assert reply.error["code"].endswith(SERVICE)


class TestCounts:
    async def test_pages(self, seller, ids) -> None:
        first = (await seller("POST", COUNTS, body={"categorizationType": "BRAND", "meta": {"limit": 1}})).data
        cursor = "categorizationType=BRAND&limit=1&offset=1"
        assert first["payload"] == {
            "categorizationType": "BRAND",
            "meta": {"totalRecords": 2, "recordsFetched": 1, "limit": 1, "nextCursor": cursor},
            "records": [{"name": "Disney", "numberOfItemRecommendations": -1}],
        }
        body = {"categorizationType": "BRAND", "meta": {"limit": 1, "nextCursor": cursor}}
        last = (await seller("POST", COUNTS, body=body)).data["payload"]
        assert (last["records"][0]["name"], "nextCursor" in last["meta"]) == ("Bosch", False)

    async def test_filtered(self, seller, ids) -> None:
        brands = {"multiValueFilter": [{"parameter": "BRAND", "values": ["Bosch"]}], "searchText": "tools"}
        reply = await seller("POST", COUNTS, body={"categorizationType": "CATEGORY", "filterCriteria": brands})
        assert [record["name"] for record in reply.data["payload"]["records"]] == ["Tools"]

    @pytest.mark.parametrize(
        ("body", "field"),
        [
            ({}, "categorizationType"),
            ({"categorizationType": "COLOR"}, "categorizationType"),
            (
                {"categorizationType": "BRAND", "filterCriteria": {"isTopGoGetItem": True}},
                "filterCriteria.isTopGoGetItem",
            ),
            (
                {
                    "categorizationType": "BRAND",
                    "filterCriteria": {"multiValueFilter": [{"parameter": "BRAND", "values": ["a"]}]},
                },
                "filterCriteria.multiValueFilter.parameter",
            ),
            (
                {
                    "categorizationType": "BRAND",
                    "meta": {"nextCursor": "categorizationType=CATEGORY&limit=1&offset=1"},
                },
                "meta.nextCursor",
            ),
            ({"categorizationType": "BRAND", "meta": {"nextCursor": "categorizationType=BRAND"}}, "meta.nextCursor"),
        ],
    )
    async def test_refused(self, seller, ids, body, field) -> None:
        reply = await seller("POST", COUNTS, body=body)
        assert (reply.status, reply.error["field"]) == (400, field)


class TestRejections:
    async def test_by_id(self, seller, emulator, ids) -> None:
        for _ in range(2):  # and again: it changes nothing more
            reply = await seller("PUT", REJECTIONS, body=rejection(itemRecommendationUniqueIds=[ids[0], "gone"]))
            assert (reply.status, list(reply.data["payload"])) == (200, ["message"])
        assert [one.title for one in emulator.recommendations] == ["B", "C"]
        assert len(emulator.writes) == 2

    async def test_by_filter(self, seller, emulator, ids) -> None:
        criteria = {"rangeFilter": [{"parameter": "PRICE", "to": 3}]}
        codes = ["OTHER_REASON"]
        body = rejection(filterCriteria=criteria, rejectionCodes=codes, customRejectionMessage="No more of it")
        assert (await seller("PUT", REJECTIONS, body=body)).status == 200
        assert [one.title for one in emulator.recommendations] == ["B"]

    @pytest.mark.parametrize(
        ("more", "field"),
        [
            ({}, "filterCriteria"),
            ({"filterCriteria": {}, "itemRecommendationUniqueIds": ["x"]}, "filterCriteria"),
            ({"itemRecommendationUniqueIds": []}, "itemRecommendationUniqueIds"),
            ({"itemRecommendationUniqueIds": ["x"] * 101}, "itemRecommendationUniqueIds"),
            ({"itemRecommendationUniqueIds": [1]}, "itemRecommendationUniqueIds"),
            ({"itemRecommendationUniqueIds": ["x"], "rejectionCodes": []}, "rejectionCodes"),
            ({"itemRecommendationUniqueIds": ["x"], "rejectionCodes": ["BORED"]}, "rejectionCodes"),
            ({"itemRecommendationUniqueIds": ["x"], "rejectionCodes": [{}]}, "rejectionCodes"),
            ({"itemRecommendationUniqueIds": ["x"], "rejectionCodes": ["OTHER_REASON"]}, "customRejectionMessage"),
            ({"itemRecommendationUniqueIds": ["x"], "customRejectionMessage": "x" * 501}, "customRejectionMessage"),
            ({"itemRecommendationUniqueIds": ["x"], "recommendationType": "SET"}, "recommendationType"),
        ],
    )
    async def test_refused(self, seller, emulator, ids, more, field) -> None:
        reply = await seller("PUT", REJECTIONS, body=rejection(**more))
        assert (reply.status, reply.error["field"]) == (400, field)
        assert emulator.writes == []
        assert len(emulator.recommendations) == 3

    async def test_every_code_of_today(self, seller, emulator, ids) -> None:
        codes = ["ITEM_DISCONTINUED", "COMPETITOR_ITEM", "NOT_AUTHORIZED", "WRONG_PRODUCT_INFO"]
        body = rejection(itemRecommendationUniqueIds=ids[:1], rejectionCodes=codes)
        assert (await seller("PUT", REJECTIONS, body=body)).status == 200

    async def test_twenty_an_hour(self, seller, ids) -> None:
        body = rejection(itemRecommendationUniqueIds=ids)
        assert [(await seller("PUT", REJECTIONS, body=body)).status for _ in range(21)] == [200] * 20 + [429]
