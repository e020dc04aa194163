"""Walks through pages, in both modes: by item, by page, from a cursor, and away from traps."""

from __future__ import annotations

import asyncio
from urllib.parse import parse_qs

import pytest

from walmart_async import Marketplace, Response, errors
from walmart_sync.portal import LoopPortal

MISSING = {"error": [{"code": "CONTENT_NOT_FOUND.GMP_INVENTORY_API", "description": "Nothing."}]}
NO_ROUTE = {
    "error": [{"code": "CONTENT_NOT_FOUND.GMP_GATEWAY_API", "description": "No static resource v3/inventories."}]
}


def pages(*rows, cursors=None):
    """Answers by cursor: the page after the one with cursor ``c1`` is asked for with ``c1``."""
    cursors = cursors or [f"c{number}+/=" for number in range(1, len(rows))]
    answers = {}
    for number, (own, following) in enumerate(zip([None, *cursors], [*cursors, None], strict=True)):
        meta = {"totalCount": sum(map(len, rows))} | ({"nextCursor": following} if following is not None else {})
        inventories = [{"sku": sku, "nodes": []} for sku in rows[number]]
        answers[own] = {"meta": meta, "elements": {"inventories": inventories}}
    return answers


def serve(server, answers):
    server.handler = lambda seen: (200, answers[parse_qs(seen.query).get("nextCursor", [None])[0]])


class Walks:
    """One way to walk for both modes."""

    def __init__(self, runner, client, blocking):
        self.client, self._runner, self._blocking = client, runner, blocking

    def items(self, pager):
        return list(pager) if self._blocking else self._runner.run(self._drawn(pager))

    def pages(self, pager):
        return list(pager.pages()) if self._blocking else self._runner.run(self._drawn(pager.pages()))

    def first(self, pager):
        return pager.first() if self._blocking else self._runner.run(pager.first())

    def some(self, pager, count):
        """The first pages, then no more."""
        if self._blocking:
            walk = pager.pages()
            found = [next(walk) for _ in range(count)]
            walk.close()
            return found

        async def draw():
            walk = pager.pages()
            found = [await anext(walk) for _ in range(count)]
            await walk.aclose()
            return found

        return self._runner.run(draw())

    @staticmethod
    async def _drawn(walk):
        return [each async for each in walk]


@pytest.fixture(params=["async", "sync"])
def walks(request, threaded_server, arguments, blocking_seller, witness):
    if request.param == "sync":
        yield Walks(None, blocking_seller(), blocking=True)
        return
    with asyncio.Runner() as runner:
        client = Marketplace(**arguments, base_url=threaded_server.url)
        yield Walks(runner, client, blocking=False)
        runner.run(client.close())


def skus(rows):
    return [row.sku for row in rows]


def test_items_of_all_pages_in_order(walks, threaded_server):
    serve(threaded_server, pages(["A", "B"], ["C"], ["D", "E"]))
    pager = walks.client.inventory.list(limit=2)
    assert skus(walks.items(pager)) == ["A", "B", "C", "D", "E"]
    assert pager.cursor is None
    assert [seen.target for seen in threaded_server.seen] == [
        "/v3/inventories?limit=2",
        "/v3/inventories?limit=2&nextCursor=c1%2B%2F%3D",
        "/v3/inventories?limit=2&nextCursor=c2%2B%2F%3D",
    ]


def test_page_by_page_and_raw(walks, threaded_server):
    serve(threaded_server, pages(["A", "B"], ["C"]))
    found = walks.pages(walks.client.inventory.list())
    assert [skus(page.elements.inventories) for page in found] == [["A", "B"], ["C"]]
    assert [page.meta.total_count for page in found] == [3, 3]
    raw = walks.pages(walks.client.raw.inventory.list())
    assert all(isinstance(page, Response) for page in raw)
    assert [skus(page.data.elements.inventories) for page in raw] == [["A", "B"], ["C"]]
    assert skus(walks.items(walks.client.raw.inventory.list())) == ["A", "B", "C"]


def test_the_first_page_alone(walks, threaded_server):
    serve(threaded_server, pages(["A"], ["B"]))
    assert skus(walks.first(walks.client.inventory.list()).elements.inventories) == ["A"]
    assert walks.first(walks.client.raw.inventory.list()).status == 200
    assert len(threaded_server.seen) == 2


def test_a_walk_can_go_on_from_a_saved_cursor(walks, threaded_server):
    serve(threaded_server, pages(["A", "B"], ["C"], ["D"]))
    pager = walks.client.inventory.list()
    assert pager.cursor is None
    walks.some(pager, 2)
    assert pager.cursor == "c2+/="
    later = walks.client.inventory.list(cursor=pager.cursor)
    assert later.cursor == "c2+/="
    assert skus(walks.items(later)) == ["D"]


def test_a_walk_can_be_made_again(walks, threaded_server):
    serve(threaded_server, pages(["A"], ["B"]))
    pager = walks.client.inventory.list()
    assert skus(walks.items(pager)) == skus(walks.items(pager)) == ["A", "B"]


@pytest.mark.parametrize("cursors", [["c", "c"], ["c", "d", "c"]])
def test_a_repeated_cursor_ends_the_walk_with_an_error(walks, threaded_server, cursors):
    rows = [["A"], ["B"], ["C"], ["D"]][: len(cursors) + 1]
    answers = pages(*rows, cursors=list(dict.fromkeys(cursors)) + (["x"] if len(set(cursors)) < len(cursors) else []))
    answers[cursors[-2] if len(cursors) > 2 else "c"]["meta"]["nextCursor"] = "c"
    serve(threaded_server, answers)
    with pytest.raises(errors.PagingError, match="cursor"):
        walks.items(walks.client.inventory.list())
    assert len(threaded_server.seen) == len(cursors)


def test_a_cursor_that_repeats_the_saved_one_is_noticed_too(walks, threaded_server):
    answers = pages(["A"], ["B"])
    answers["c1+/="]["meta"]["nextCursor"] = "c1+/="
    serve(threaded_server, answers)
    with pytest.raises(errors.PagingError):
        walks.items(walks.client.inventory.list(cursor="c1+/="))
    assert len(threaded_server.seen) <= 2


@pytest.mark.parametrize("empty", [[], ["A"]])
def test_short_and_empty_pages_with_a_cursor_go_on(walks, threaded_server, empty):
    serve(threaded_server, pages(empty, [], [], ["X"], []))
    assert skus(walks.items(walks.client.inventory.list(limit=50))) == [*empty, "X"]
    assert len(threaded_server.seen) == 5


@pytest.mark.parametrize("last", [None, "", "absent"])
def test_the_end_is_a_cursor_that_is_missing_null_or_empty(walks, threaded_server, last):
    meta = {} if last == "absent" else {"nextCursor": last}
    threaded_server.handler = lambda seen: (200, {"meta": meta, "elements": {"inventories": [{"sku": "A"}]}})
    assert skus(walks.items(walks.client.inventory.list())) == ["A"]


def test_nothing_found_is_an_empty_list(walks, threaded_server):
    threaded_server.handler = lambda seen: (404, MISSING)
    assert walks.items(walks.client.inventory.list()) == []
    assert walks.pages(walks.client.inventory.list()) == []


def test_a_route_that_is_not_there_is_an_error(walks, threaded_server):
    threaded_server.handler = lambda seen: (404, NO_ROUTE)
    with pytest.raises(errors.NotFoundError):
        walks.items(walks.client.inventory.list())


def test_a_page_in_the_middle_that_is_not_found_is_an_error(walks, threaded_server):
    answers = pages(["A"], ["B"])
    threaded_server.handler = lambda seen: (404, MISSING) if "nextCursor" in seen.query else (200, answers[None])
    with pytest.raises(errors.NotFoundError):
        walks.items(walks.client.inventory.list())


def test_a_page_that_fails_once_is_repeated(walks, threaded_server):
    serve(threaded_server, pages(["A"], ["B"]))
    threaded_server.reply(503, b"")
    assert skus(walks.items(walks.client.inventory.list())) == ["A", "B"]
    assert len(threaded_server.seen) == 3


def feed_items(count, received, token=None):
    items = [{"sku": f"S{number}", "ingestionStatus": "SUCCESS"} for number in range(count)]
    document = {"feedId": "F", "itemsReceived": received, "itemDetails": {"itemIngestionStatus": items}}
    return document | ({"nextCursor": token} if token else {})


def test_lists_that_count(walks, threaded_server):
    sizes = {"0": 2, "2": 2, "4": 1}

    def handler(seen):
        offset = seen.query.split("offset=")[1].partition("&")[0]
        return 200, feed_items(sizes[offset], 5)

    threaded_server.handler = handler
    pager = walks.client.feeds.items("F", limit=2)
    assert len(walks.items(pager)) == 5
    assert [seen.query for seen in threaded_server.seen] == [
        f"includeDetails=true&offset={offset}&limit=2" for offset in (0, 2, 4)
    ]
    assert len(walks.items(walks.client.feeds.items("F", limit=2, cursor="4"))) == 1


def test_a_list_that_counts_ends_at_an_empty_page_whatever_its_total(walks, threaded_server):
    threaded_server.handler = lambda seen: (200, feed_items(2 if "offset=0" in seen.query else 0, 100))
    assert len(walks.items(walks.client.feeds.items("F", limit=2))) == 2
    assert len(threaded_server.seen) == 2


def test_a_token_goes_before_counting(walks, threaded_server):
    threaded_server.handler = lambda seen: (
        200,
        feed_items(1, 3, {"": "t1", "t1": "t2", "t2": None}[seen.query.partition("nextCursor=")[2]]),
    )
    assert len(walks.items(walks.client.feeds.items("F"))) == 3
    assert len(threaded_server.seen) == 3


def test_a_cursor_of_another_list_is_refused(walks, threaded_server):
    with pytest.raises(errors.RequestInvalidError) as caught:
        walks.client.feeds.list(cursor="not a number")
    assert caught.value.field == "cursor"


class TestBlocking:
    @pytest.fixture
    def hops(self, monkeypatch):
        """How often the walk goes over to the loop."""
        start, made = LoopPortal.start, []

        def counted(self, *arguments, **keywords):
            made.append(arguments)
            return start(self, *arguments, **keywords)

        monkeypatch.setattr(LoopPortal, "start", counted)
        return made

    def test_one_hop_a_page(self, blocking_seller, threaded_server, hops):
        rows = [[f"S{page}-{row}" for row in range(50)] for page in range(4)]
        serve(threaded_server, pages(*rows))
        assert len(list(blocking_seller().inventory.list())) == 200
        assert len(hops) == 4

    def test_one_page_ahead_at_most(self, blocking_seller, threaded_server, hops):
        serve(threaded_server, pages(["A", "B"], ["C"], ["D"], ["E"]))
        walk = iter(blocking_seller().inventory.list())
        assert next(walk).sku == "A"
        assert len(hops) == 2
        assert next(walk).sku == "B"
        assert len(hops) == 2
        assert next(walk).sku == "C"
        assert len(hops) == 3

    def test_what_was_fetched_ahead_is_dropped_with_the_walk(self, blocking_seller, threaded_server):
        serve(threaded_server, pages(["A"], ["B"], ["C"]))
        client = blocking_seller()
        for row in client.inventory.list():
            assert row.sku == "A"
            break
        client.close()
        assert len(threaded_server.seen) <= 2
