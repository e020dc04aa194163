"""All items of a walk at once, and what a pager says of itself."""

from __future__ import annotations

import pytest

from walmart_async import PartialDataError


def page(skus, cursor=None, amount=1):
    rows = [{"sku": sku, "nodes": [{"shipNode": "1", "inputQty": {"amount": amount}}]} for sku in skus]
    return {"meta": {"nextCursor": cursor} if cursor else {}, "elements": {"inventories": rows}}


async def test_a_list_has_the_items_of_all_pages(server, seller):
    server.reply(body=page("AB", "next"))
    server.reply(body=page("C"))
    rows = await seller().inventory.list().to_list()
    assert [row.sku for row in rows] == ["A", "B", "C"]


def test_a_list_of_a_blocking_client(threaded_server, blocking_seller):
    threaded_server.reply(body=page("AB", "next"))
    threaded_server.reply(body=page("C"))
    assert [row.sku for row in blocking_seller().raw.inventory.list().to_list()] == ["A", "B", "C"]


async def test_the_list_is_with_the_error_where_a_value_could_not_be_read(server, seller):
    server.reply(body=page("AB", "next", amount="many"))
    server.reply(body=page("C"))
    with pytest.raises(PartialDataError) as caught:
        await seller().inventory.list().to_list()
    assert [row.sku for row in caught.value.data] == ["A", "B", "C"]


def test_the_list_is_with_the_error_of_a_blocking_client_too(threaded_server, blocking_seller):
    threaded_server.reply(body=page("A", amount="many"))
    with pytest.raises(PartialDataError) as caught:
        blocking_seller().inventory.list().to_list()
    assert [row.sku for row in caught.value.data] == ["A"]


def test_a_pager_says_what_it_walks_through(blocking_seller):
    assert repr(blocking_seller().inventory.list()) == "<Pager inventory.list: GET /v3/inventories>"


async def test_an_async_pager_says_what_it_walks_through(seller):
    assert repr(seller().feeds.list()) == "<AsyncPager feeds.list: GET /v3/feeds>"
