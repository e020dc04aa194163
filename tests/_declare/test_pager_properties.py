"""Whatever the pages, every row is seen exactly once and in order."""

from __future__ import annotations

import asyncio
from urllib.parse import parse_qs

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import walmart_async
import walmart_sync

# Each example clears what the server saw; nothing else is shared.
over_sockets = settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
sizes = st.lists(st.integers(0, 50), min_size=1, max_size=8)
cursor_text = st.text(st.characters(min_codepoint=33, codec="utf-8"), min_size=1, max_size=20)


async def drawn(walk):
    return [each async for each in walk]


@over_sockets
@given(sizes=sizes, data=st.data())
def test_every_split_of_rows_into_pages(threaded_server, arguments, sizes, data):
    cursors = data.draw(st.lists(cursor_text, min_size=len(sizes) - 1, max_size=len(sizes) - 1, unique=True))
    rows = [[f"{page}/{row}" for row in range(size)] for page, size in enumerate(sizes)]
    answers = {
        own: {"meta": {"nextCursor": after}, "elements": {"inventories": [{"sku": sku} for sku in skus]}}
        for own, after, skus in zip([None, *cursors], [*cursors, None], rows, strict=True)
    }
    threaded_server.handler = lambda seen: (200, answers[parse_qs(seen.query).get("nextCursor", [None])[0]])
    expected = [sku for skus in rows for sku in skus]

    with walmart_sync.Marketplace(**arguments, base_url=threaded_server.url) as blocking:
        threaded_server.seen.clear()
        assert [row.sku for row in blocking.inventory.list()] == expected
        assert len(threaded_server.seen) == len(sizes)

    async def walk():
        async with walmart_async.Marketplace(**arguments, base_url=threaded_server.url) as awaited:
            start = data.draw(st.integers(0, len(sizes) - 1), label="page to stop and go on at")
            pager, seen = awaited.inventory.list(), []
            pages = pager.pages()
            for _ in range(start):
                seen += [row.sku for row in (await anext(pages)).elements.inventories]
            seen += [row.sku for row in await drawn(awaited.inventory.list(cursor=pager.cursor))]
            await pages.aclose()
            return seen

    assert asyncio.run(walk()) == expected


@over_sockets
@given(total=st.integers(0, 120), limit=st.integers(1, 50), shortage=st.lists(st.integers(0, 49), max_size=10))
def test_every_way_to_count(threaded_server, arguments, total, limit, shortage):
    """The server may give fewer than it is asked for, as long as it gives any."""
    short = iter(shortage)

    def handler(seen):
        query = parse_qs(seen.query)
        offset, asked = int(query["offset"][0]), int(query["limit"][0])
        size = max(1, asked - next(short, 0))
        feeds = [{"feedId": str(number)} for number in range(total)][offset : offset + size]
        return 200, {"totalResults": total, "offset": offset, "limit": asked, "results": {"feed": feeds}}

    threaded_server.handler = handler
    with walmart_sync.Marketplace(**arguments, base_url=threaded_server.url) as blocking:
        assert [feed.feed_id for feed in blocking.feeds.list(limit=limit)] == [str(number) for number in range(total)]
