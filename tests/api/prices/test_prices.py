"""Prices against the emulator, in both modes: the newer call, both kinds of feeds, and any number of prices."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest

import walmart_async
import walmart_sync
from walmart_async import errors
from walmart_async._declare.repeat import Repeat
from walmart_async.api.prices import PriceChange, PriceType
from walmart_async.emulator import Emulator

SKUS = ("LAMP", "MUG", "a/b c")
SET, BULK, OLDER = "prices.set", "prices.bulk_set", "prices.bulk_update"


@pytest.fixture(autouse=True)
def items(emulator) -> None:
    for sku in SKUS:
        emulator.add_item(sku)


def priced(emulator: Emulator) -> dict[str, float]:
    """The regular prices there are."""
    found = {sku: emulator.price(sku) for sku in SKUS}
    return {sku: price.current.amount for sku, price in found.items() if price is not None}


class TestSet:
    def test_it_is_set(self, seller, emulator) -> None:
        answer = seller(SET, "a/b c", "19.90", business_price=18)
        assert (answer.feed_status.value, answer.items_received, answer.items_succeeded) == ("PROCESSED", 1, 1)
        assert (answer.items[0].sku, answer.items[0].ingestion_status.succeeded) == ("a/b c", True)
        assert answer.feed_submission_date.timestamp() <= emulator.clock.time()
        price = emulator.price("a/b c")
        assert (price.current.amount, price.business.amount) == (19.9, 18)
        assert emulator.requests[-1].headers["WM_MARKET"] == "us"
        assert emulator.requests[-1].headers["WM_GLOBAL_VERSION"] == "3.1"

    def test_an_item_that_failed(self, seller, emulator) -> None:
        with pytest.raises(errors.PartialFailureError) as caught:
            seller(SET, "no such", 1)
        assert [str(each) for each in caught.value.errors] == ["(no such): status DATA_ERROR"]
        assert (caught.value.data.items_failed, caught.value.status) == (1, 200)
        assert caught.value.subject == {"sku": "no such"}
        assert priced(emulator) == {}

    @pytest.mark.parametrize(
        "body",
        [
            {"feedStatus": "PROCESSED", "itemsFailed": 1, "itemsDetails": {"itemIngestionStatus": []}},
            {"feedStatus": "ERROR", "itemsReceived": 0},
            {"feedstatus": "processed", "itemsFailed": "1"},
            {"itemsDetails": {"itemIngestionStatus": {"sku": "LAMP", "ingestionStatus": "SYSTEM_ERROR"}}},
            {"status": "FAILED", "itemsDetails": None},
            {"ItemPriceResponse": {"sku": "LAMP", "errors": {"code": "E", "description": "No."}}},
            {"feedStatus": "PROCESSED", "errors": {"code": "E", "description": "No."}},
        ],
    )
    def test_failures_however_they_are_told(self, seller, emulator, body) -> None:
        emulator.faults.answer("POST", "/v3/price", status=200, body=body)
        with pytest.raises(errors.PartialFailureError) as caught:
            seller(SET, "LAMP", 1)
        assert caught.value.errors

    @pytest.mark.parametrize(
        "body",
        [
            {"status": "PROCESSED", "itemsDetails": {"itemIngestionStatus": {"sku": "LAMP", "ingestionStatus": "X"}}},
            {"feedStatus": "PROCESSED", "itemsFailed": 0, "errors": None, "additionalAttributes": None},
            {"ItemPriceResponse": {"sku": "LAMP", "mart": "WALMART_US", "message": "Taken."}},
        ],
    )
    def test_answers_of_every_form(self, seller, emulator, body) -> None:
        emulator.faults.answer("POST", "/v3/price", status=200, body=body)
        assert seller(SET, "LAMP", 1).not_taken() == []

    def test_it_is_an_absolute_write_that_is_repeated(self, seller, emulator) -> None:
        emulator.faults.unavailable("POST", "/v3/price")
        seller(SET, "LAMP", 5)
        assert priced(emulator) == {"LAMP": 5}
        (declared,) = (each for each in walmart_async.operations() if (each.family, each.name) == ("prices", "set"))
        assert (declared.repeat, declared.buckets[0].rates) == (Repeat.SAME, ())


class TestFeeds:
    def test_each_item_is_applied_or_refused(self, seller, emulator) -> None:
        feed = seller(BULK, {"LAMP": "19.99", "no such": 1, "MUG": 6}, msrps={"LAMP": 25})
        done = seller("feeds.wait", feed.feed_id)
        assert (done.items_received, done.items_succeeded, done.items_failed) == (3, 2, 1)
        outcomes = {each.sku: each.ingestion_status.value for each in seller.items("feeds.items", feed.feed_id)}
        assert outcomes == {"LAMP": "SUCCESS", "no such": "DATA_ERROR", "MUG": "SUCCESS"}
        assert priced(emulator) == {"LAMP": 19.99, "MUG": 6}
        assert emulator.price("LAMP").msrp.amount == 25

    def test_the_older_one(self, seller, emulator) -> None:
        change = PriceChange(price=3, price_type=PriceType.CLEARANCE, comparison_price="4.99")
        feed = seller(OLDER, {"LAMP": change, "MUG": Decimal("2.50"), "a/b c": PriceChange(price=1, currency="MXN")})
        assert seller("feeds.wait", feed.feed_id).items_failed == 1
        assert priced(emulator) == {"LAMP": 3, "MUG": 2.5}
        lamp = emulator.price("LAMP")
        assert (lamp.current_type, lamp.comparison.amount) == ("CLEARANCE", 4.99)
        assert seller.items("feeds.list")[0].file_name == "prices.json"

    def test_the_older_one_is_called_legacy(self) -> None:
        declared = {each.name: each.sunset for each in walmart_async.operations() if each.family == "prices"}
        assert (declared.pop("bulk_update").successor, set(declared.values())) == ("prices.bulk_set", {None})


def outcomes(rows) -> dict[str, str | None]:
    """What went wrong, by SKU."""
    return {each.argument: each.error and type(each.error).__name__ for each in rows}


class TestAFew:
    def test_each_has_its_outcome(self, seller, emulator) -> None:
        rows = seller("prices.set_all", {"LAMP": "19.99", "no such": 1, "MUG": 6})
        assert outcomes(rows) == {"LAMP": None, "no such": "PartialFailureError", "MUG": None}
        assert rows[0].value.items_succeeded == 1
        assert priced(emulator) == {"LAMP": 19.99, "MUG": 6}
        assert [write.path for write in emulator.writes] == ["/v3/price"] * 3

    def test_all_are_checked_before_the_first_is_sent(self, seller, emulator) -> None:
        for job in ("prices.set_all", "prices.bulk_set_all"):
            for wrong, field in (({}, "prices"), ({"LAMP": 1, "MUG": 1.5}, "prices['MUG']"), ([], "prices")):
                with pytest.raises(errors.RequestInvalidError) as caught:
                    seller(job, wrong)
                assert caught.value.field == field
        with pytest.raises(errors.RequestInvalidError) as caught:
            seller("prices.bulk_set_all", {"LAMP": 1}, msrps={"MUG": 1})
        assert (caught.value.field, emulator.writes) == ("msrps['MUG']", [])


class TestAny:
    def test_no_row_is_lost(self, seller, emulator) -> None:
        many = {f"SKU-{number}": Decimal(number + 1) / 100 for number in range(10_005)}
        for sku in many:
            emulator.add_item(sku)
        many["no such"] = Decimal(1)
        rows = seller("prices.bulk_set_all", many, msrps={"SKU-0": 7, "SKU-10004": 8})
        assert [each.argument for each in rows] == list(many)
        assert [each.argument for each in rows if each.error] == ["no such"]
        assert sorted(len(feed.records) for feed in emulator.feeds) == [6, 10_000]
        assert {sku: emulator.price(sku).current.amount for sku in many if sku != "no such"} == {
            sku: float(price) for sku, price in many.items() if sku != "no such"
        }
        assert [emulator.price(sku).msrp.amount for sku in ("SKU-0", "SKU-10004")] == [7, 8]
        (failed,) = (each.error for each in rows if each.error)
        assert isinstance(failed, errors.FeedError)
        (last,) = (feed.feed_id for feed in emulator.feeds if len(feed.records) == 6)
        assert (failed.feed_id, failed.errors[0].field) == (last, "sku")
        assert failed.subject == {"sku": "no such", "feedId": failed.feed_id}

    def test_feeds_are_no_larger_than_walmart_takes(self, seller, emulator) -> None:
        many = {f"{number:04}" + "x" * 9_000: 1 for number in range(1_200)}
        rows = seller("prices.bulk_set_all", many)
        assert (len(rows), len(emulator.feeds)) == (1_200, 2)
        assert all(len(request.body) <= 10_000_000 for request in emulator.writes)

    def test_the_rows_of_a_feed_that_was_not_sent(self, seller, emulator) -> None:
        emulator.faults.answer("POST", "/v3/feeds", status=400, body={"error": [{"code": "E", "description": "No."}]})
        rows = seller("prices.bulk_set_all", {"LAMP": 1, "MUG": 2})
        assert outcomes(rows) == {"LAMP": "BadRequestError", "MUG": "BadRequestError"}
        with pytest.raises(errors.BadRequestError):
            _ = rows[0].value

    def test_the_rows_of_a_feed_whose_answer_was_lost(self, seller, emulator) -> None:
        emulator.faults.cut("POST", "/v3/feeds", applied=True)
        rows = seller("prices.bulk_set_all", {"LAMP": 1})
        assert (outcomes(rows), rows[0].error.sent) == ({"LAMP": "OutcomeUnknownError"}, True)
        assert len(emulator.feeds) == 1

    def test_the_rows_of_a_feed_that_is_not_done_in_time(self, seller, emulator) -> None:
        rows = seller("prices.bulk_set_all", {"LAMP": 1}, timeout=6)
        assert outcomes(rows) == {"LAMP": "TimeoutError"}
        assert rows[0].error.subject == {"feedId": emulator.feeds[0].feed_id}

    @pytest.mark.parametrize(
        ("answer", "expected"),
        [
            ({"feedStatus": "ERROR", "itemsReceived": 0}, ("FeedError", "FeedError")),
            ({"feedStatus": "PROCESSED", "itemsReceived": 0}, ("OutcomeUnknownError", "OutcomeUnknownError")),
            (
                [{"sku": "LAMP", "ingestionStatus": "SUCCESS"}, {"sku": "MUG", "ingestionStatus": "IN_REVIEW"}],
                (None, "OutcomeUnknownError"),
            ),
            (
                [
                    {"sku": "LAMP", "ingestionStatus": "SUCCESS"},
                    {"sku": "lamp", "ingestionStatus": "DATA_ERROR"},
                    {"index": 1, "ingestionStatus": "TIMEOUT_ERROR"},
                ],
                ("OutcomeUnknownError", "FeedError"),
            ),
        ],
    )
    def test_what_walmart_says_of_the_items(self, seller, emulator, answer, expected) -> None:
        if isinstance(answer, list):
            details = {"itemIngestionStatus": answer}
            answer = {"feedStatus": "PROCESSED", "itemsReceived": 2, "itemDetails": details}
        for _ in range(3):
            emulator.faults.answer("GET", "/v3/feeds/{feedId}", status=200, body={"feedId": "F", **answer})
        rows = seller("prices.bulk_set_all", {"LAMP": 1, "MUG": 2})
        assert tuple(outcomes(rows).values()) == expected

    def test_there_is_no_raw_answer_to_many_calls(self, seller) -> None:
        assert not hasattr(seller.walmart.raw.prices, "bulk_set_all")


@pytest.mark.parametrize(
    ("market", "header", "version"),
    [
        ("us", {"businessUnit": "WALMART_US", "locale": "en"}, "2.0.20240126-12_25_52-api"),
        ("ca", {"businessUnit": "WALMART_CA", "locale": "en"}, "5.0.20250801-18_47_55"),
        ("mx", {"businessUnit": "WALMART_MEXICO", "locale": "es"}, "5.0.20250801-18_47_55"),
        ("cl", {}, "5.0.20250801-18_47_55"),
    ],
)
def test_headers_in_each_market(emulator, market, header, version) -> None:
    account = {"client_id": emulator.client_id, "client_secret": emulator.client_secret, "base_url": emulator.url}
    with walmart_sync.Marketplace(market=market, clock=emulator.clock, **account) as walmart:
        walmart.prices.set("LAMP", 5)
        one = json.loads(emulator.requests[-1].body)["MPItemFeedHeader"]
        walmart.prices.bulk_set({"LAMP": 5})
        many = json.loads(emulator.requests[-1].body)["MPItemFeedHeader"]
    assert one == {**header, "version": "5.0.20250328-17_43_36-api"}
    assert many == {**header, "version": version}
    assert emulator.requests[-1].headers.get("WM_MARKET", "us") == market
