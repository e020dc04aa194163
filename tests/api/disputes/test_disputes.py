"""The page about contesting duplicates: its sample, what it promises, and the status it points to."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import msgspec
import pytest

from walmart_async import errors, operations
from walmart_async._codec.json import decode
from walmart_async.api.disputes import (
    DisputeAcknowledgement,
    DisputeIntake,
    DisputeState,
    DisputeStatuses,
    DuplicateIssue,
)

CONTEST, STATUS = "disputes.contest", "disputes.status"
SAMPLE = {"issues": [{"productId": "string", "productIdType": "string"}]}
REVIEW = timedelta(minutes=10)


def issue(product_id: str, kind: str = "WPID") -> DuplicateIssue:
    return DuplicateIssue(product_id=product_id, product_id_type=kind)


def issues(count: int, first: int = 0) -> list[DuplicateIssue]:
    return [issue(f"WPID{number}") for number in range(first, first + count)]


def sent_ids(emulator) -> list[list[str]]:
    bodies = [json.loads(request.body) for request in emulator.requests if request.path != "/v3/token"]
    return [[one["productId"] for one in body["issues"]] for body in bodies]


class TestSample:
    @pytest.mark.parametrize("endpoint", [CONTEST, "disputes.contest_all"])
    def test_request(self, seller, emulator, endpoint) -> None:
        seller(endpoint, [issue("string", "string")])
        request = emulator.requests[-1]
        assert (request.method, request.raw_path) == ("POST", "/v3/items/dispute/duplicates/contest")
        assert json.loads(request.body) == SAMPLE
        for header in ("WM_SEC.ACCESS_TOKEN", "WM_QOS.CORRELATION_ID", "WM_SVC.NAME"):
            assert request.headers[header]
        assert request.headers["Accept"] == request.headers["Content-Type"] == "application/json"

    def test_answer(self, seller) -> None:
        answer = seller(CONTEST, [issue("2XB4")])
        assert answer.status is DisputeIntake.ACKNOWLEDGED
        assert json.loads(msgspec.json.encode(answer)) == {"status": "ACKNOWLEDGED"}

    def test_several_items_in_one_call(self, seller, emulator) -> None:
        seller(CONTEST, issues(100))
        assert [len(each) for each in sent_ids(emulator)] == [100]


class TestStatus:
    def test_a_dispute_goes_its_way(self, seller, emulator, clock) -> None:
        emulator.decide_dispute("dup", "IS_DUPLICATE")
        emulator.decide_dispute("odd", "ERROR")
        asked = [issue("dup"), issue("odd"), issue("fine", "GTIN")]
        opened = datetime.fromtimestamp(clock.time(), UTC)
        seller(CONTEST, asked)
        found = seller(STATUS, asked).item_response
        assert [(one.product_id, one.product_id_type) for one in found] == [
            ("dup", "WPID"),
            ("odd", "WPID"),
            ("fine", "GTIN"),
        ]
        assert {one.status for one in found} == {DisputeState.IN_REVIEW}
        assert not any(one.status.final for one in found)
        assert {one.last_updated_date for one in found} == {opened}
        clock.advance(REVIEW.total_seconds())
        found = seller(STATUS, asked).item_response
        assert [one.status for one in found] == ["IS_DUPLICATE", "ERROR", "NOT_DUPLICATE"]
        assert all(one.status.final for one in found)
        assert {one.last_updated_date for one in found} == {opened + REVIEW}
        seller(CONTEST, asked[:1])
        assert seller(STATUS, asked[:1]).item_response[0].status is DisputeState.IN_REVIEW

    def test_some_are_under_dispute(self, seller) -> None:
        seller(CONTEST, [issue("A"), issue("B")])
        with pytest.raises(errors.PartialFailureError) as caught:
            seller(STATUS, [issue("A"), issue("B"), issue("C")])
        assert caught.value.status == 206
        assert [one.product_id for one in caught.value.data.item_response] == ["A", "B"]
        assert [error.field for error in caught.value.errors] == ["C"]

    def test_none_is_under_dispute(self, seller) -> None:
        with pytest.raises(errors.NotFoundError):
            seller(STATUS, [issue("A")])

    def test_asked_twice_is_answered_once(self, seller) -> None:
        seller(CONTEST, [issue("A")])
        assert len(seller(STATUS, [issue("A"), issue("A")]).item_response) == 1

    def test_raw_shows_the_status(self, seller) -> None:
        assert seller(CONTEST, [issue("A")], raw=True).status == 200
        answer = seller(STATUS, [issue("A")], raw=True)
        assert (answer.status, answer.data.item_response[0].product_id) == (200, "A")


class TestAnyNumber:
    def test_it_is_sent_a_hundred_a_call_within_the_rate(self, seller, emulator, clock) -> None:
        many = issues(1_250)
        began = clock.time()
        parts = seller("disputes.contest_all", many)
        assert sorted(map(len, sent_ids(emulator))) == [50, *[100] * 12]
        assert {request.status for request in emulator.requests} == {200}
        assert [part.argument[0].product_id for part in parts] == [f"WPID{100 * number}" for number in range(13)]
        assert [each for part in parts for each in part.argument] == many
        assert {part.value.status for part in parts} == {DisputeIntake.ACKNOWLEDGED}
        assert clock.time() - began >= 18  # ten at once, then one every six seconds

    def test_a_part_that_fails_holds_up_no_other(self, seller, emulator) -> None:
        emulator.faults.answer("POST", "/v3/items/dispute/duplicates/contest", status=400)
        parts = seller("disputes.contest_all", issues(250))
        assert [len(part.argument) for part in parts] == [100, 100, 50]
        (failed,) = (part for part in parts if part.error)
        assert isinstance(failed.error, errors.BadRequestError)
        with pytest.raises(errors.BadRequestError):
            _ = failed.value

    def test_statuses(self, seller) -> None:
        seller("disputes.contest_all", issues(150))
        whole, half, none = seller("disputes.status_all", [*issues(150), *issues(150, first=200)])
        assert len(whole.value.item_response) == 100
        assert isinstance(half.error, errors.PartialFailureError)
        assert len(half.error.data.item_response) == len(half.error.errors) == 50
        assert isinstance(none.error, errors.NotFoundError)

    def test_there_is_no_raw_answer(self, seller) -> None:
        assert not hasattr(seller.walmart.raw.disputes, "contest_all")


class TestRefused:
    @pytest.mark.parametrize("endpoint", [CONTEST, STATUS, "disputes.contest_all", "disputes.status_all"])
    @pytest.mark.parametrize(
        ("wrong", "field"),
        [
            ([], "issues"),
            ([issue("A"), issue(" ")], "issues[1].product_id"),
            ([issue("A", "")], "issues[0].product_id_type"),
            ([issue("A\nB")], "issues[0].product_id"),
            ([{"productId": "A", "productIdType": "WPID"}], "issues[0]"),
        ],
    )
    def test_nothing_is_sent(self, seller, emulator, endpoint, wrong, field) -> None:
        with pytest.raises(errors.RequestInvalidError) as caught:
            seller(endpoint, wrong)
        assert caught.value.field == field
        assert emulator.requests == []

    @pytest.mark.parametrize("endpoint", [CONTEST, STATUS])
    def test_more_than_a_hundred(self, seller, emulator, endpoint) -> None:
        with pytest.raises(errors.RequestInvalidError) as caught:
            seller(endpoint, issues(101))
        assert (caught.value.field, caught.value.expected) == ("issues", "1 to 100")
        assert emulator.requests == []


class TestRepeated:
    @pytest.mark.parametrize("status", [429, 500, 503, 520])
    def test_a_contest_may_be_sent_again(self, seller, emulator, status) -> None:
        emulator.faults.answer("POST", "/v3/items/dispute/duplicates/contest", status=status)
        assert seller(CONTEST, [issue("A")]).status is DisputeIntake.ACKNOWLEDGED
        contests = [request for request in emulator.requests if request.path != "/v3/token"]
        assert [request.status for request in contests] == [status, 200]
        assert contests[0].body == contests[1].body


class TestAsTheWireHasIt:
    def test_states_and_intakes_are_open(self) -> None:
        row = {"productId": "A", "productIdType": "WPID", "status": "ESCALATED", "lastUpdatedDate": 1}
        (found,) = decode(json.dumps({"itemResponse": [row]}).encode(), DisputeStatuses).item_response
        assert (found.status.value, found.status.final) == ("ESCALATED", False)
        assert decode(b'{"status": "QUEUED"}', DisputeAcknowledgement).status == "QUEUED"

    @pytest.mark.parametrize("value", [1_700_000_000, 1_700_000_000_000, "1700000000000", "2023-11-14T22:13:20Z"])
    def test_the_unit_of_the_date_does_not_matter(self, value) -> None:
        body = json.dumps({"itemResponse": [{"productId": "A", "lastUpdatedDate": value}]}).encode()
        (found,) = decode(body, DisputeStatuses).item_response
        assert found.last_updated_date == datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)

    @pytest.mark.parametrize(
        "body",
        [
            b'{"itemResponse": {"productId": 7, "productIdType": "WPID", "status": null, "more": [1]}}',
            b'\xef\xbb\xbf{"itemResponse": [{"productId": "7", "productIdType": "WPID", "lastUpdatedDate": ""}]}',
        ],
    )
    def test_odd_documents(self, body) -> None:
        (found,) = decode(body, DisputeStatuses).item_response
        assert (found.product_id, found.status, found.last_updated_date) == ("7", None, None)


def test_what_is_declared() -> None:
    declared = {each.name: each for each in operations() if each.family == "disputes"}
    assert {name: (each.route, str(each.repeat)) for name, each in declared.items()} == {
        "contest": ("POST /v3/items/dispute/duplicates/contest", "same"),
        "status": ("POST /v3/items/dispute/duplicates/status", "read"),
    }
    assert {str(rate) for each in declared.values() for bucket in each.buckets for rate in bucket.rates} == {"10/min"}
