"""What a declaration can say, each on an endpoint of its own: wrappers, empty answers, repeats, bodies, ends."""

from __future__ import annotations

import asyncio
import json
import warnings

import pytest

from support.scripted_server import STOCK
from walmart_async import Content, Operation, Request, Sunset, SunsetWarning, errors, operations
from walmart_async._declare import sunset
from walmart_async._declare.cursors.query import QueryCursor
from walmart_async._declare.decorators import DELETE, GET, PATCH, POST, PUT
from walmart_async._declare.endpoint import operation_of
from walmart_async._declare.modes import M
from walmart_async._declare.pager import Pages
from walmart_async._declare.repeat import Repeat, read, refused, same
from walmart_async._declare.resource import Resource
from walmart_async.api.inventory import InventoryPage, NodeInventory, SkuInventory

DONE = {"errors": [{"code": "ALREADY_DONE.SINCE", "description": "It is."}]}


class Things(Resource[M], family="things", surface="marketplace"):
    @GET("/v3/wrapped", inside=("list", "thing"))
    def wrapped(self) -> Request[SkuInventory]:
        return Request()

    @GET("/v3/empty")
    def strict(self) -> Request[SkuInventory]:
        return Request()

    @GET("/v3/empty", empty="none")
    def perhaps(self) -> Request[SkuInventory | None]:
        return Request()

    @GET("/v3/empty", empty="not found")
    def found(self) -> Request[SkuInventory]:
        return Request()

    @GET("/v3/pages", cursor=QueryCursor[InventoryPage](lambda page: page.meta.next_cursor), empty="end")
    def pages(self) -> Pages[InventoryPage, NodeInventory]:
        return Pages(Request(), lambda page: page.elements.inventories)

    @GET("/v3/text", answers="text/plain")
    def text(self) -> Request[str]:
        return Request()

    @POST("/v3/acknowledge", repeat=refused("an acknowledged one is refused", "ALREADY_DONE"))
    def acknowledge(self) -> Request[SkuInventory]:
        return Request(confirmed_by=(operation_of(Things, "strict"), Things.strict(self)))

    @DELETE("/v3/things/{id}", empty="none")
    def delete(self, id: str) -> Request[None]:  # noqa: A002 - a caller's name
        return Request(path={"id": id})

    @PATCH("/v3/things", sends=object)
    def change(self) -> Request[SkuInventory]:
        return Request(body={"a": 1})

    @PUT("/v3/things", sends=Content, takes="application/xml")
    def write(self, content: str | bytes) -> Request[SkuInventory]:
        return Request(body=Content(content=content, media_type="application/xml"), key="it")

    @POST("/v3/search", repeat=read("it only asks"), sends=object)
    def search(self) -> Request[SkuInventory]:
        return Request(body={})

    @POST("/v3/state", repeat=same("it states what is to be"), sends=object)
    def state(self) -> Request[SkuInventory]:
        return Request(body={})

    @GET("/v3/old", sunset=("2027-02-06", "things.found"))
    def old(self) -> Request[SkuInventory]:
        return Request()

    @GET("/v3/old", cursor=QueryCursor[InventoryPage](lambda page: None), sunset=(None, "things.pages"))
    def old_pages(self) -> Pages[InventoryPage, NodeInventory]:
        return Pages(Request(), lambda page: page.elements.inventories)


def declared(name: str) -> Operation:
    return operation_of(Things, name)


@pytest.fixture
def things(seller):
    return Things(seller()._link)


class TestWrappers:
    @pytest.mark.parametrize(
        "document",
        [
            {"list": {"thing": STOCK}},
            {"list": {"thing": [STOCK]}},
            [{"list": [{"thing": STOCK}]}],
            {"LIST": {"Thing": STOCK}},
            {"thing": STOCK},
            STOCK,
        ],
    )
    async def test_they_are_peeled_however_they_come(self, server, things, document):
        server.reply(200, document)
        assert (await things.wrapped()).sku == "A"
        assert declared("wrapped").decode(json.dumps(document).encode()).sku == "A"

    @pytest.mark.parametrize("document", [{}, {"data": STOCK}, {"list": {}}, {"list": {"other": STOCK}}])
    async def test_an_answer_of_no_known_shape_is_an_error_and_no_empty_struct(self, server, things, document):
        server.reply(200, document)
        with pytest.raises(errors.DecodeError):
            await things.wrapped()


class TestEmptyAnswers:
    async def test_they_are_an_error_where_nothing_is_said(self, server, things):
        server.reply(200, b"")
        with pytest.raises(errors.DecodeError):
            await things.strict()

    async def test_they_may_mean_none(self, server, things):
        server.reply(204, b"")
        assert await things.perhaps() is None
        server.reply(200, STOCK)
        assert (await things.perhaps()).sku == "A"

    async def test_they_may_mean_that_there_is_no_such_thing(self, server, things):
        server.reply(200, b"")
        with pytest.raises(errors.NotFoundError) as caught:
            await things.found()
        assert (caught.value.operation, caught.value.status) == ("GET /v3/empty", 200)

    async def test_they_may_be_the_end_of_a_walk(self, server, things):
        server.reply(200, {"meta": {"nextCursor": "AoE="}, "elements": {"inventories": [{"sku": "A"}]}})
        server.reply(204, b"")
        assert [each.sku async for each in things.pages()] == ["A"]
        server.reply(204, b"")
        assert [each.sku async for each in things.pages()] == []


async def test_text_is_answered_as_it_is(server, things):
    server.reply(200, b"\xef\xbb\xbfgr\xc3\xbcn")
    assert await things.text() == "grün"
    assert server.seen[0].headers["Accept"] == "text/plain"
    server.reply(200, b"\xff")
    with pytest.raises(errors.DecodeError):
        await things.text()


class TestRepeats:
    async def test_a_refusal_after_a_doubtful_attempt_means_done_and_the_read_tells_how_it_is(self, server, things):
        server.cut()
        server.reply(400, DONE)
        server.reply(200, STOCK)
        assert (await things.acknowledge()).sku == "A"
        assert [seen.target for seen in server.seen] == ["/v3/acknowledge", "/v3/acknowledge", "/v3/empty"]

    async def test_the_same_refusal_of_a_first_attempt_is_an_error(self, server, things):
        server.reply(400, DONE)
        with pytest.raises(errors.BadRequestError):
            await things.acknowledge()
        server.reply(429, b"")
        server.reply(400, DONE)
        with pytest.raises(errors.BadRequestError):
            await things.acknowledge()

    async def test_another_refusal_is_an_error_though_the_first_attempt_is_doubtful(self, server, things):
        server.reply(503, b"")
        server.reply(400, {"errors": [{"code": "NOT_YOURS"}]})
        with pytest.raises(errors.BadRequestError):
            await things.acknowledge()

    async def test_what_was_deleted_before_is_deleted(self, server, things):
        server.reply(502, b"")
        server.reply(404, b"")
        assert await things.delete("a/b") is None
        assert [f"{seen.method} {seen.target}" for seen in server.seen] == ["DELETE /v3/things/a%2Fb"] * 2
        server.reply(404, b"")
        with pytest.raises(errors.NotFoundError):
            await things.delete("a/b")

    async def test_a_change_is_never_sent_twice(self, server, things):
        server.reply(503, b"")
        with pytest.raises(errors.OutcomeUnknownError):
            await things.change()
        assert [(seen.method, seen.data) for seen in server.seen] == [("PATCH", {"a": 1})]

    @pytest.mark.parametrize("name", ["search", "state"])
    async def test_a_post_that_says_so_is_repeated(self, server, things, name):
        server.reply(503, b"")
        assert (await getattr(things, name)()).sku == "A"
        assert len(server.seen) == 2

    def test_each_method_has_a_class_of_its_own(self):
        of = {name: declared(name).repeat for name in ("strict", "write", "delete", "change", "search", "state")}
        assert of == {
            "strict": Repeat.READ,
            "write": Repeat.SAME,
            "delete": Repeat.REFUSED,
            "change": Repeat.ONCE,
            "search": Repeat.READ,
            "state": Repeat.SAME,
        }


@pytest.mark.parametrize("content", ["<a>grün</a>", "<a>grün</a>".encode()])
async def test_content_is_sent_as_it_is(server, things, content):
    await things.write(content)
    assert server.seen[0].body == "<a>grün</a>".encode()
    assert server.seen[0].headers["Content-Type"] == "application/xml"


class TestEnds:
    @pytest.fixture(autouse=True)
    def nobody_was_warned(self, monkeypatch):
        monkeypatch.setattr(sunset, "_warned", set())

    async def test_the_first_call_warns_at_the_line_of_the_caller(self, things):
        with pytest.warns(SunsetWarning, match=r"things\.old on 2027-02-06; use things\.found") as caught:
            await things.old()
        assert caught[0].filename == __file__
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            await things.old()

    def test_a_walk_warns_before_it_begins(self, things):
        with pytest.warns(SunsetWarning, match="on a day it has not named; use things.pages"):
            things.old_pages()

    def test_a_blocking_call_warns_too(self, blocking_seller):
        things = Things(blocking_seller()._link)
        with pytest.warns(SunsetWarning) as caught:
            things.old()
        assert caught[0].filename == __file__

    def test_what_is_declared(self):
        assert declared("old").sunset == Sunset("2027-02-06", "things.found")
        assert declared("found").sunset is None


def test_modules_of_users_add_no_operation():
    assert not [each for each in operations() if each.family == "things"]


def test_pages_need_a_cursor():
    with pytest.raises(AssertionError, match="by a cursor"):

        @GET("/v3/things")
        def things(self) -> Pages[InventoryPage, NodeInventory]: ...


async def test_absolute_writes_of_one_key_go_one_at_a_time(server, things):
    gate = server.hold()
    first = asyncio.create_task(things.write("1"))
    await gate.arrived.wait()
    second = asyncio.create_task(things.write("2"))
    await asyncio.sleep(0)
    gate.open()
    await asyncio.gather(first, second)
    assert [seen.body for seen in server.seen] == [b"1", b"2"]
