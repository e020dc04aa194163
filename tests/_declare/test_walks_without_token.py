"""Walks through a catalogue that has no token: by place alone, whether its total is told or not."""

from __future__ import annotations

import asyncio
from urllib.parse import parse_qs

import pytest

from walmart_async import Marketplace, errors

NOTHING = {"error": [{"code": "CONTENT_NOT_FOUND.GMP_ITEM_QUERY_API", "description": "No Items found."}]}
NO_ROUTE = {"error": [{"code": "CONTENT_NOT_FOUND.GMP_GATEWAY_API", "description": "No static resource v3/items."}]}


@pytest.fixture(params=["async", "sync"])
def listed(request, threaded_server, arguments, blocking_seller, witness):
    """The SKUs of a walk in Canada, three a page, and where its pager ends."""
    if request.param == "sync":

        def walk_blocking():
            pager = blocking_seller(market="ca").items.list(limit=3)
            return [item.sku for item in pager], pager.cursor

        yield walk_blocking
        return
    with asyncio.Runner() as runner:
        client = Marketplace(**arguments, base_url=threaded_server.url, market="ca", retries=0)

        def walk():
            pager = client.items.list(limit=3)
            return [item.sku for item in runner.run(pager.to_list())], pager.cursor

        yield walk
        runner.run(client.close())


def serve(server, skus, total, *, beyond=(404, NOTHING)):
    """A catalogue by place; ``total`` is what it says of its size."""

    def page(seen):
        query = parse_qs(seen.query)
        place, limit = int(query["offset"][0]), int(query["limit"][0])
        rows = [{"sku": sku} for sku in skus[place : place + limit]]
        return (200, {"ItemResponse": rows, **total}) if rows else beyond

    server.handler = page


@pytest.mark.parametrize("total", [{}, {"totalItems": 0}, {"totalItems": None}], ids=str)
@pytest.mark.parametrize("skus", ["A", "ABC", "ABCDEFG"])
@pytest.mark.parametrize("beyond", [(404, NOTHING), (200, {"ItemResponse": []})], ids=["404", "empty"])
def test_without_a_total_it_ends_where_nothing_is_left(listed, threaded_server, skus, total, beyond) -> None:
    serve(threaded_server, skus, total, beyond=beyond)
    assert listed() == (list(skus), None)
    assert [parse_qs(seen.query)["offset"] for seen in threaded_server.seen][-1] == [str(len(skus))]


@pytest.mark.parametrize("skus", ["A", "ABC", "ABCDEFG"])
def test_with_one_nothing_is_asked_for_beyond_it(listed, threaded_server, skus) -> None:
    serve(threaded_server, skus, {"totalItems": len(skus)})
    assert listed() == (list(skus), None)
    assert len(threaded_server.seen) == -(-len(skus) // 3)


def test_nothing_found_before_the_total_is_a_mistake(listed, threaded_server) -> None:
    serve(threaded_server, "ABC", {"totalItems": 5})
    with pytest.raises(errors.NotFoundError):
        listed()


def test_a_route_that_is_gone_is_no_end(listed, threaded_server) -> None:
    serve(threaded_server, "ABC", {}, beyond=(404, NO_ROUTE))
    with pytest.raises(errors.NotFoundError):
        listed()


def test_a_list_that_does_not_mind_the_place_is_found_out(listed, threaded_server) -> None:
    threaded_server.handler = lambda seen: (200, {"ItemResponse": [{"sku": "A"}, {"sku": "B"}], "totalItems": 9})
    with pytest.raises(errors.PagingError, match="repeats a page"):
        listed()
