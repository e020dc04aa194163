"""How values that could not be read reach a caller, in both modes: after everything else, and never silently."""

from __future__ import annotations

from itertools import islice

import pytest

from walmart_async import OutcomeUnknownError, PartialDataError, errors
from walmart_async._pipeline.telemetry import ValuesSetAside

HALF = {"sku": "A", "quantity": {"unit": "EACH", "amount": "many"}}
HALF_REPORT = {"requestId": "R", "requestStatus": "RECEIVED", "requestSubmissionDate": "string"}
PATH = "$.quantity.amount"


def page(sku: str, amount: object, after: str | None = None) -> dict[str, object]:
    rows = [{"sku": sku, "nodes": [{"shipNode": "1", "inputQty": {"amount": amount}}]}]
    return {"meta": {"nextCursor": after}, "elements": {"inventories": rows}}


def of_a_page(sku: str) -> str:
    return "$.elements.inventories[0].nodes[0].inputQty.amount"


async def test_a_read_raises_with_what_could_be_read(server, seller) -> None:
    server.reply(200, HALF)
    with pytest.raises(PartialDataError) as caught:
        await seller().inventory.get("A")
    error = caught.value
    assert (error.data.sku, error.data.quantity.unit, error.data.quantity.amount) == ("A", "EACH", None)
    assert (error.path, error.operation, error.status, error.attempts) == (PATH, "GET /v3/inventory", 200, 1)
    assert [problem.path for problem in error.problems] == [PATH]
    assert error.correlation_id == server.seen[0].headers["WM_QOS.CORRELATION_ID"]
    assert "many" not in str(error)


def test_a_blocking_read_too(threaded_server, blocking_seller) -> None:
    threaded_server.reply(200, HALF)
    with pytest.raises(PartialDataError) as caught:
        blocking_seller().inventory.get("A")
    assert caught.value.data.sku == "A"


async def test_a_write_does_not_raise_for_its_acknowledgement_fits(server, seller, witness) -> None:
    server.reply(200, HALF_REPORT)
    assert (await seller().reports.create("ITEM", "v6")).request_submission_date is None
    (event,) = (each for each in witness.events if isinstance(each, ValuesSetAside))
    assert [problem.path for problem in event.problems] == ["$.requestSubmissionDate"]


async def test_a_write_is_not_confirmed_by_half_of_what_it_is_compared_with(server, seller) -> None:
    server.reply(200, HALF)
    with pytest.raises(OutcomeUnknownError):
        await seller().inventory.update("A", 5)


async def test_whoever_asked_for_problems_is_given_them(server, seller) -> None:
    told: list[PartialDataError] = []
    client = seller(on_problem=told.append)
    server.reply(200, HALF)
    assert (await client.inventory.get("A")).sku == "A"
    server.reply(200, HALF_REPORT)
    assert (await client.reports.create("ITEM", "v6")).request_id == "R"
    assert [(error.operation, error.path) for error in told] == [
        ("GET /v3/inventory", PATH),
        ("POST /v3/reports/reportRequests", "$.requestSubmissionDate"),
    ]


async def test_a_raw_answer_carries_them(server, seller) -> None:
    server.reply(200, HALF)
    answer = await seller().raw.inventory.get("A")
    assert (answer.data.sku, [problem.path for problem in answer.problems]) == ("A", [PATH])


class TestWalks:
    @pytest.fixture
    def pages(self):
        return [page("A", "many", "c1"), page("B", 2, "c2"), page("C", 2.5)]

    async def test_every_row_is_delivered_before_the_error(self, server, seller, pages) -> None:
        for each in pages:
            server.reply(200, each)
        rows = []

        async def walk() -> None:
            async for row in seller().inventory.list():
                rows.append(row)  # noqa: PERF401 - what was delivered before it raised

        with pytest.raises(PartialDataError) as caught:
            await walk()
        assert [(row.sku, row.nodes[0].input_qty.amount) for row in rows] == [("A", None), ("B", 2), ("C", None)]
        assert len(caught.value.problems) == 2
        assert caught.value.data is None

    def test_by_blocking_walks_too(self, threaded_server, blocking_seller, pages) -> None:
        for each in pages:
            threaded_server.reply(200, each)
        walk = blocking_seller().inventory.list()
        seen = [row.sku for row in islice(walk, 3)]
        assert seen == ["A", "B", "C"]

    @pytest.mark.parametrize("by", ["rows", "pages"])
    def test_which_raise_at_the_end(self, threaded_server, blocking_seller, pages, by) -> None:
        for each in pages:
            threaded_server.reply(200, each)
        walk = blocking_seller().inventory.list()
        drawn = iter(walk if by == "rows" else walk.pages())
        assert len([next(drawn) for _ in range(3)]) == 3
        with pytest.raises(PartialDataError) as caught:
            next(drawn)
        assert len(caught.value.problems) == 2

    async def test_whoever_asked_for_problems_is_given_them_page_by_page(self, server, seller, pages) -> None:
        for each in pages:
            server.reply(200, each)
        told: list[PartialDataError] = []
        assert [row.sku async for row in seller(on_problem=told.append).inventory.list()] == ["A", "B", "C"]
        assert [len(error.problems) for error in told] == [1, 1]

    async def test_raw_pages_carry_their_own(self, server, seller, pages) -> None:
        for each in pages:
            server.reply(200, each)
        answers = [answer async for answer in seller().raw.inventory.list().pages()]
        assert [len(answer.problems) for answer in answers] == [1, 0, 1]

    @pytest.mark.parametrize("raw", [False, True])
    async def test_a_first_page_by_itself_is_an_answer_like_any_other(self, server, seller, pages, raw) -> None:
        server.reply(200, pages[0])
        if raw:
            assert len((await seller().raw.inventory.list().first()).problems) == 1
            return
        with pytest.raises(PartialDataError) as caught:
            await seller().inventory.list().first()
        assert caught.value.data.elements.inventories[0].sku == "A"

    async def test_a_cursor_that_cannot_be_read_is_no_quiet_end(self, server, seller) -> None:
        server.reply(200, {**page("A", 1), "meta": {"nextCursor": {"odd": 1}}})
        with pytest.raises(errors.DecodeError) as caught:
            [row async for row in seller().inventory.list()]
        assert not isinstance(caught.value, PartialDataError)
        assert caught.value.path == "$.meta.nextCursor"
