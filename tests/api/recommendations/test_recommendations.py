"""The page about rejecting recommendations: its samples, listing and counting beside it, and every filter."""

from __future__ import annotations

import json
from decimal import Decimal

import msgspec
import pytest

from walmart_async import errors
from walmart_async._codec.json import decode
from walmart_async.api.recommendations import (
    CategorizationPage,
    DemandMonth,
    ItemAvailability,
    RangeFilter,
    RecommendationFilter,
    RecommendationPage,
    RejectionAcknowledgement,
    RejectionCode,
    ShoppingTrend,
    ValuesFilter,
    where,
)
from walmart_async.emulator import Recommended

LIST, COUNTS, REJECT = "recommendations.list", "recommendations.counts", "recommendations.reject"
PATH = "/v3/growth/assortment/recommendations"
REASON = RejectionCode.NOT_SELLING_THESE_ITEMS
UNIQUE_IDS = ["000166eb-7e67-4a20-96f0-9242db499q1c", "47044c4f-ccb0-4b4e-8f05-20d34209fd13"]
CURSOR = "AoRYPgVANXFt6AeR8QUAAAAAAAAAADkxMDEwMDMwNTZBTkRBTkRCMDg3WVYxOU05"
MESSAGE = "Removal of this item from other marketplace is in progress"
VALUES = {
    "multiValueFilter": [
        {"parameter": "BRAND", "values": ["Disney", "NINTENDO"]},
        {"parameter": "CATEGORY", "values": ["Toys"]},
        {"parameter": "PRODUCT_TYPE", "values": ["Action Figure Sets", "Power Tool Batteries", "Action Figures"]},
    ],
    "enumFilter": [
        {"parameter": "ITEM_AVAILABILITY_STATUS", "values": ["NEW_TO_WALMART", "EXISTING_IN_WALMART"]},
        {"parameter": "SHOPPING_TRENDS", "values": ["MOST_SEARCHED_FOR", "BEST_SELLERS", "DEAL_ITEMS"]},
        {"parameter": "DEMAND_SALES_TRENDS", "values": ["DEC", "APR", "NOV", "MAR"]},
    ],
}
REJECTION = {
    "recommendationType": "ITEM",
    "filterCriteria": {**VALUES, "rangeFilter": [{"parameter": "PRICE", "to": 3}]},
    "rejectionCodes": ["NOT_SELLING_THESE_ITEMS", "OTHER_REASON"],
    "customRejectionMessage": MESSAGE,
}
REJECTION_BY_ID = {
    "recommendationType": "ITEM",
    "itemRecommendationUniqueIds": UNIQUE_IDS,
    "rejectionCodes": ["NOT_SELLING_THESE_ITEMS"],
}
LISTING = {
    "recommendationType": "ITEM",
    "meta": {"limit": 4, "nextCursor": CURSOR},
    "filterCriteria": {
        "searchText": "and",
        **VALUES,
        "rangeFilter": [{"parameter": "PRICE", "from": "1.0", "to": "3.5"}],
        "isTopGoGetItem": True,
        "isNewRecommendation": True,
    },
}
SAMPLE_FILTER = (
    where.brand("Disney", "NINTENDO")
    .category("Toys")
    .product_type("Action Figure Sets", "Power Tool Batteries", "Action Figures")
    .item_availability_status(ItemAvailability.NEW_TO_WALMART, ItemAvailability.EXISTING_IN_WALMART)
    .shopping_trends(ShoppingTrend.MOST_SEARCHED_FOR, ShoppingTrend.BEST_SELLERS, ShoppingTrend.DEAL_ITEMS)
    .demand_sales_trends("DEC", DemandMonth.APR, "NOV", "MAR")
)
WRAPPER = ("payload",)
REMOVED = {"payload": {"message": "They are on their way out of your recommendations."}}

PUBLISHED = {
    "payload": {
        "recommendationType": "ITEM",
        "meta": {"totalRecords": 45747, "recordsFetched": 2, "limit": 2, "nextCursor": "AoRYPgVAkFauFHrhSAU/5cbOnA=="},
        "records": [
            {
                "itemRecommendationUniqueId": "806AND8707224727ANDB06XCG9QPJ",
                "itemDetails": {
                    "title": "Pendant 14k",
                    "brand": "Allurez",
                    "category": "DIAMOND JEWELRY ECOMM WOMENS",
                    "gtin": "06651291438962",
                    "upc": "0665129143896",
                    "isbn": "9780134685991",
                    "ean": "51985410715",
                    "itemAvailabilityStatus": "EXISTING_IN_WALMART",
                    "potentialSales": "$100K+",
                    "shoppingTrends": ["MOST_SEARCHED_FOR", "BEST_SELLERS"],
                    "walmart": {
                        "itemId": "707224727",
                        "url": "www.walmart.com/ip/707224727",
                        "wfsIndicator": False,
                        "itemPrice": {"amount": 299.99, "currency": "USD"},
                        "shippingPrice": {"amount": 0, "currency": "USD"},
                    },
                    "competitors": [
                        {
                            "itemId": "B06XCG9QPJ",
                            "url": "www.shop.example/dp/B06XCG9QPJ",
                            "itemPrice": {"amount": 1192, "currency": "USD"},
                            "shippingPrice": {"amount": 0, "currency": "USD"},
                        }
                    ],
                },
            },
            {"itemRecommendationUniqueId": "806AND8298122131", "itemDetails": {"shoppingTrends": ["DEAL_ITEMS"]}},
        ],
    }
}
COUNTED = {
    "payload": {
        "categorizationType": "CATEGORY",
        "meta": {
            "totalRecords": 20,
            "recordsFetched": 2,
            "limit": 2,
            "nextCursor": "categorizationType=CATEGORY&limit=2&offset=4",
        },
        "records": [
            {"name": "FINE GEMSTONE JEWELRY ECOMM WOMENS", "numberOfItemRecommendations": -1},
            {"name": "FASHION JEWELRY ECOMM WOMENS", "numberOfItemRecommendations": 7},
        ],
    }
}


def encoded(value: object) -> object:
    return json.loads(msgspec.json.Encoder(decimal_format="number").encode(value))


def recommended(title: str = "Figure", **more) -> Recommended:
    return Recommended(**{"title": title, "brand": "Disney", "category": "Toys", "price": Decimal("2.50"), **more})


def titles(found: list) -> list[str]:
    return [one.item_details.title for one in found]


def pages_of(seller, pager):
    """Page by page, with room for other calls between them."""
    if seller.mode == "sync":
        yield from pager.pages()
        return
    walk = pager.pages()
    try:
        while (page := seller.run(_anext(walk))) is not None:
            yield page
    finally:
        seller.run(walk.aclose())


async def _anext(walk):
    return await anext(walk, None)


@pytest.fixture
def stock(emulator) -> None:
    for item in (
        recommended("Mickey and Minnie", months=("DEC",), shopping_trends=("BEST_SELLERS",), top_go_get=True),
        recommended("Mario", brand="NINTENDO", price=Decimal(3), product_type="Action Figures", new=True),
        recommended("Sander", brand="Bosch", category="Tools", price=Decimal("80.50"), new_to_walmart=False),
        recommended("Candle", brand="Acme", category="Home", price=Decimal("3.01"), shopping_trends=("DEAL_ITEMS",)),
    ):
        emulator.add_recommendation(item)


class TestSamples:
    def test_reject_by_filter(self, seller, emulator, stock) -> None:
        answer = seller(
            REJECT,
            ["NOT_SELLING_THESE_ITEMS", RejectionCode.OTHER_REASON],
            where=SAMPLE_FILTER.price(to=3),
            message=MESSAGE,
        )
        request = emulator.requests[-1]
        assert (request.method, request.raw_path) == ("PUT", f"{PATH}/rejections")
        assert seller.sent() == REJECTION
        assert encoded(answer) == REMOVED["payload"]
        assert answer.message == REMOVED["payload"]["message"]

    def test_reject_by_id(self, seller) -> None:
        assert encoded(seller(REJECT, [REASON], ids=UNIQUE_IDS)) == REMOVED["payload"]
        assert seller.sent() == REJECTION_BY_ID

    def test_list(self, seller, emulator) -> None:
        pager = seller.pager(
            LIST, SAMPLE_FILTER.text("and").price("1.0", "3.5").top_go_get().new(), limit=4, cursor=CURSOR
        )
        with pytest.raises(errors.BadRequestError):  # the cursor of the sample is none of the emulator's
            seller.drawn(pager)
        assert (emulator.requests[-1].method, emulator.requests[-1].raw_path) == ("POST", PATH)
        assert seller.sent() == LISTING

    def test_list_without_a_filter(self, seller) -> None:
        assert seller.items(LIST, limit=2) == []
        assert seller.sent() == {"recommendationType": "ITEM", "meta": {"limit": 2}}

    def test_counts(self, seller) -> None:
        seller.items(COUNTS, "BRAND", where.text("and").category("A", "B"), limit=2)
        assert seller.sent() == {
            "categorizationType": "BRAND",
            "meta": {"limit": 2},
            "filterCriteria": {
                "searchText": "and",
                "multiValueFilter": [{"parameter": "CATEGORY", "values": ["A", "B"]}],
            },
        }

    @pytest.mark.parametrize(
        ("document", "kind"),
        [(PUBLISHED, RecommendationPage), (COUNTED, CategorizationPage), (REMOVED, RejectionAcknowledgement)],
    )
    def test_no_field_of_an_answer_is_lost(self, document, kind) -> None:
        assert encoded(decode(json.dumps(document).encode(), kind, WRAPPER)) == document["payload"]

    def test_money_is_exact(self) -> None:
        first = decode(json.dumps(PUBLISHED).encode(), RecommendationPage, WRAPPER).records[0].item_details
        assert (first.walmart.item_price.amount, first.competitors[0].item_price.amount) == (
            Decimal("299.99"),
            Decimal(1192),
        )

    def test_headers_of_the_page_can_be_sent(self, seller, emulator) -> None:
        view = seller.walmart.with_options(headers={"WM_GLOBAL_VERSION": "3.1", "WM_MARKET": "us"})
        seller.drawn(view.recommendations.list())
        headers = emulator.requests[-1].headers
        assert (headers["WM_GLOBAL_VERSION"], headers["WM_MARKET"]) == ("3.1", "us")


class TestFilters:
    @pytest.mark.parametrize(
        ("criteria", "found"),
        [
            (where, ["Mickey and Minnie", "Mario", "Sander", "Candle"]),
            (where.brand("Disney"), ["Mickey and Minnie"]),
            (where.brand("Disney", "NINTENDO").price(to=3), ["Mickey and Minnie", "Mario"]),
            (where.brand("Disney").category("Tools"), []),
            (where.category("Tools", "Home"), ["Sander", "Candle"]),
            (where.product_type("Action Figures"), ["Mario"]),
            (where.text("AND"), ["Mickey and Minnie", "Sander", "Candle"]),
            (where.item_availability_status("EXISTING_IN_WALMART"), ["Sander"]),
            (where.shopping_trends("BEST_SELLERS", "DEAL_ITEMS"), ["Mickey and Minnie", "Candle"]),
            (where.demand_sales_trends(DemandMonth.DEC), ["Mickey and Minnie"]),
            (where.price(3), ["Mario", "Sander", "Candle"]),
            (where.price("3.01"), ["Sander", "Candle"]),
            (where.price(Decimal("2.51"), 79.99), ["Mario", "Candle"]),
            (where.top_go_get(), ["Mickey and Minnie"]),
            (where.top_go_get(wanted=False).new(), ["Mario"]),
        ],
    )
    def test_they_filter(self, seller, stock, criteria, found) -> None:
        assert titles(seller.items(LIST, criteria)) == found

    @pytest.mark.parametrize(
        ("bound", "sent"), [(3, 3), (3.5, 3.5), ("3.50", "3.50"), (Decimal("3.50"), "3.50"), (0, 0), ("0.01", "0.01")]
    )
    def test_bounds_are_sent_as_they_are_given(self, bound, sent) -> None:
        assert encoded(where.price(to=bound)) == {"rangeFilter": [{"parameter": "PRICE", "to": sent}]}

    def test_a_step_makes_a_new_filter(self) -> None:
        disney = where.brand("Disney")
        assert (disney.price(to=3), disney.price(to=5)) != (disney, disney)
        assert disney == RecommendationFilter(multi_value_filter=(ValuesFilter(parameter="BRAND", values=("Disney",)),))
        assert encoded(where) == {}

    def test_what_walmart_adds_can_be_filtered_by(self) -> None:
        filters = RecommendationFilter(
            multi_value_filter=(ValuesFilter(parameter="SEASON", values=("X",)),),
            range_filter=(RangeFilter(parameter="WEIGHT", from_=1),),
        )
        assert encoded(filters.brand("Disney"))["multiValueFilter"][1]["parameter"] == "BRAND"


class TestPages:
    @pytest.fixture
    def many(self, emulator) -> None:
        for number in range(23):
            emulator.add_recommendation(recommended(f"T{number}", brand=f"Brand {number % 5}"))

    @pytest.mark.parametrize(("limit", "sizes"), [(200, [23]), (23, [23]), (10, [10, 10, 3])])
    def test_one_after_another(self, seller, emulator, many, limit, sizes) -> None:
        pages = seller.pages(LIST, where.text("figure").price(1), limit=limit) + seller.pages(LIST, limit=limit)
        assert [page.meta.records_fetched for page in pages] == [0, *sizes]
        assert {page.meta.total_records for page in pages[1:]} == {23}
        cursors = [json.loads(request.body)["meta"].get("nextCursor") for request in emulator.requests[-len(sizes) :]]
        assert cursors == [None, *(page.meta.next_cursor for page in pages[1:-1])]

    def test_going_on_later(self, seller, many) -> None:
        pager = seller.pager(LIST, where.price(1), limit=10)
        walk = pages_of(seller, pager)
        first, cursor = next(walk), pager.cursor
        rest = seller.items(LIST, where.price(1), limit=10, cursor=cursor)
        assert titles(first.records) + titles(rest) == [f"T{number}" for number in range(23)]
        walk.close()

    def test_the_filter_goes_with_every_page(self, seller, emulator, many) -> None:
        found = seller.items(LIST, where.brand("Brand 1", "Brand 2"), limit=3)
        assert len(found) == 10
        bodies = [json.loads(request.body) for request in emulator.requests if request.path == PATH]
        assert [body["meta"]["limit"] for body in bodies] == [3] * 4
        assert len({json.dumps(body["filterCriteria"]) for body in bodies}) == 1

    def test_rejecting_a_page_before_the_next_loses_nothing(self, seller, many) -> None:
        pager = seller.pager(LIST, limit=10)
        seen = []
        for page in pages_of(seller, pager):
            seen += titles(page.records)
            seller(REJECT, [REASON], ids=[one.item_recommendation_unique_id for one in page.records])
        assert seen == [f"T{number}" for number in range(23)]

    def test_counts_go_on_by_the_query_they_were_given(self, seller, emulator, many) -> None:
        counted = seller.items(COUNTS, "BRAND", limit=2)
        assert [one.name for one in counted] == ["Brand 0", "Brand 1", "Brand 2", "Brand 3", "Brand 4"]
        assert {one.number_of_item_recommendations for one in counted} == {-1}
        metas = [json.loads(request.body)["meta"] for request in emulator.requests if request.path != "/v3/token"]
        assert metas == [
            {"limit": 2},
            {"limit": 2, "nextCursor": "categorizationType=BRAND&limit=2&offset=2"},
            {"limit": 2, "nextCursor": "categorizationType=BRAND&limit=2&offset=4"},
        ]
        assert {request.raw_query for request in emulator.requests} == {""}

    def test_categories_of_a_brand(self, seller, stock) -> None:
        assert [one.name for one in seller.items(COUNTS, "CATEGORY")] == ["Toys", "Home", "Tools"]
        assert [one.name for one in seller.items(COUNTS, "CATEGORY", where.brand("Bosch"))] == ["Tools"]

    @pytest.mark.parametrize(("endpoint", "args"), [(LIST, ()), (COUNTS, ("BRAND",))])
    def test_a_page_without_records_is_the_last(self, seller, emulator, endpoint, args) -> None:
        path = PATH if endpoint == LIST else f"{PATH}/categorization/counts"
        record = [{"itemRecommendationUniqueId": "1", "name": "1"}]
        for number, records in enumerate((record, [], record)):
            meta = {"nextCursor": f"AoE{number}"}
            emulator.faults.answer("POST", path, status=200, body={"payload": {"meta": meta, "records": records}})
        assert len(seller.items(endpoint, *args)) == 1
        assert len([request for request in emulator.requests if request.path == path]) == 2

    def test_a_cursor_that_repeats_ends_in_an_error(self, seller, emulator) -> None:
        body = {"payload": {"meta": {"nextCursor": "AoE="}, "records": [{"itemRecommendationUniqueId": "1"}]}}
        emulator.faults.answer("POST", PATH, status=200, body=body, times=3)
        with pytest.raises(errors.PagingError):
            seller.items(LIST)
        assert len([request for request in emulator.requests if request.path == PATH]) == 2


class TestRejections:
    def test_what_is_rejected_does_not_come_back(self, seller, emulator, stock) -> None:
        first, *_ = seller.items(LIST)
        seller(REJECT, [REASON], ids=[first.item_recommendation_unique_id])
        assert titles(seller.items(LIST)) == ["Mario", "Sander", "Candle"]
        seller(REJECT, ["NOT_SELLING_THESE_BRANDS"], where=where.brand("NINTENDO", "Acme"))
        assert titles(seller.items(LIST)) == ["Sander"]
        assert [one.brand for one in emulator.recommendations] == ["Bosch"]
        assert len(emulator.writes) == 2

    @pytest.mark.parametrize("code", [code for code in RejectionCode if code is not RejectionCode.OTHER_REASON])
    def test_every_code(self, seller, code) -> None:
        seller(REJECT, [code], ids=["A"])
        assert seller.sent()["rejectionCodes"] == [code.value]
        seller(REJECT, [code, "OTHER_REASON"], ids=["A"], message="No more")
        assert seller.sent()["customRejectionMessage"] == "No more"

    def test_a_message_may_come_with_any_code(self, seller) -> None:
        seller(REJECT, [REASON], ids=["A"], message="x" * 500)
        assert len(seller.sent()["customRejectionMessage"]) == 500

    def test_a_hundred_ids(self, seller) -> None:
        seller(REJECT, [REASON], ids=[str(number) for number in range(100)])
        assert len(seller.sent()["itemRecommendationUniqueIds"]) == 100

    def test_it_may_be_sent_again(self, seller, emulator, stock) -> None:
        emulator.faults.cut("PUT", f"{PATH}/rejections", applied=True)
        seller(REJECT, [REASON], where=where.brand("Disney"))
        assert len(emulator.recommendations) == 3


class TestAsTheWireHasIt:
    def test_odd_documents(self) -> None:
        body = {
            "payload": {
                "recommendationType": "SET",
                "meta": {"totalRecords": "7", "nextCursor": None},
                "records": {
                    "itemRecommendationUniqueId": 5,
                    "itemDetails": {
                        "upc": "",
                        "gtin": 12947218283,
                        "shoppingTrends": "BEST_SELLERS",
                        "itemAvailabilityStatus": "RARE",
                        "walmart": None,
                        "competitors": {"itemPrice": {"amount": "9.99", "currency": "USD"}, "rank": 1},
                    },
                },
            }
        }
        page = decode(b"\xef\xbb\xbf" + json.dumps(body).encode(), RecommendationPage, WRAPPER)
        (record,) = page.records
        item = record.item_details
        assert (page.recommendation_type, page.meta.total_records) == ("SET", 7)
        assert (record.item_recommendation_unique_id, item.gtin, item.walmart) == ("5", "12947218283", None)
        assert (list(item.shopping_trends), item.item_availability_status.value) == (["BEST_SELLERS"], "RARE")
        assert item.competitors[0].item_price.amount == Decimal("9.99")

    @pytest.mark.parametrize("kind", [RecommendationPage, CategorizationPage])
    def test_nothing_at_all(self, kind) -> None:
        page = decode(b'{"payload":{"meta":null,"records":null}}', kind, WRAPPER)
        assert (list(page.records), page.meta.next_cursor) == ([], None)
        for body in (b"{}", b'{"payload":null}', b'{"payload":{"found":[]}}'):
            with pytest.raises(errors.DecodeError):
                decode(body, kind, WRAPPER)

    def test_habits_of_walmarts_services_do_not_matter(self, seller, emulator) -> None:
        emulator.add_recommendation(recommended("Only one", shopping_trends=("BEST_SELLERS",), new_to_walmart=False))
        plain = seller.pages(LIST)
        emulator.quirks.numbers_as_strings = emulator.quirks.single_object_for_list = True
        assert seller.pages(LIST) == plain
        assert [one.name for one in seller.items(COUNTS, "BRAND")] == ["Disney"]
        emulator.quirks.null_for_list = True
        assert seller.items(LIST, where.brand("Bosch")) == []
