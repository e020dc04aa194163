"""Endpoints of a module whose annotations are no strings: this one has no ``from __future__ import annotations``."""

import inspect
from collections.abc import Sequence
from typing import get_type_hints

import pytest

from walmart_async import Request
from walmart_async._declare.cursors.query import QueryCursor
from walmart_async._declare.decorators import GET, POST
from walmart_async._declare.modes import M
from walmart_async._declare.pager import Pages
from walmart_async._declare.resource import Resource
from walmart_async.api.inventory import InventoryPage, NodeInventory, SkuInventory


class Things(Resource[M], family="things", surface="marketplace"):
    """A family outside of the library."""

    @GET("/v3/things/{id}", "200/min")
    def get(self, id: str) -> Request[SkuInventory]:  # noqa: A002 - a caller's name
        return Request(path={"id": id})

    @POST("/v3/things", sends=object)
    def add(self, names: Sequence[str]) -> Request[dict[str, str]]:
        return Request(body=list(names))

    @GET("/v3/things", cursor=QueryCursor[InventoryPage](lambda page: page.meta.next_cursor))
    def list(self) -> Pages[InventoryPage, NodeInventory]:
        return Pages(Request(), lambda page: page.elements.inventories)


@pytest.fixture
def things(seller):
    return Things(seller()._link)


async def test_they_are_called(server, things) -> None:
    assert (await things.get("a/b")).quantity.amount == 1
    server.reply(200, {"added": "2"})
    assert await things.add(["a", "b"]) == {"added": "2"}
    assert [seen.target for seen in server.seen] == ["/v3/things/a%2Fb", "/v3/things"]


async def test_their_pages_are_walked(server, things) -> None:
    for page in ({"meta": {"nextCursor": "AoE="}, "elements": {"inventories": [{"sku": "A"}]}}, {"meta": {}}):
        server.reply(200, {"elements": {"inventories": [{"sku": "B"}]}, **page})
    assert [each.sku async for each in things.list()] == ["A", "B"]


def test_they_show_what_they_answer(things) -> None:
    assert str(inspect.signature(things.get)).startswith("(id: str) -> ")
    assert get_type_hints(things.get) == {"id": str, "return": SkuInventory}
