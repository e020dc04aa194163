"""The storage behind signed URLs, where it minds what is Walmart's, and where it does not."""

from __future__ import annotations

import pytest
from yarl import URL

CREATE = "/v3/reports/reportRequests?reportType=ITEM&reportVersion=v4"


@pytest.fixture
async def url(seller, emulator, clock) -> str:
    emulator.add_item("A")
    request_id = (await seller("POST", CREATE, body={})).data["requestId"]
    clock.advance(100)
    return (await seller("GET", f"/v3/reports/downloadReport?requestId={request_id}")).data["downloadURL"]


@pytest.fixture
def fetch(session, url):
    async def get(headers=(), more="") -> int:
        async with session.get(URL(url + more, encoded=True), headers=headers) as answer:
            return answer.status

    return get


OF_WALMART = ("WM_MARKET", "wm_consumer.channel.type", "WM_GLOBAL_VERSION", "wM_SvC.nAmE", "AUTHORIZATION", "cookie")
HARMLESS = ("Accept", "Accept-Encoding", "User-Agent", "X-Request-Id", "Content-Type", "Range", "If-None-Match")


@pytest.mark.parametrize("name", OF_WALMART)
async def test_what_is_walmarts(fetch, emulator, name) -> None:
    assert await fetch({name: "x"}) == 200
    emulator.quirks.storage_refuses_headers = True
    assert await fetch({name: "x"}) == 400
    assert await fetch() == 200
    emulator.quirks.storage_refuses_headers = False
    assert await fetch({name: "x"}) == 200


@pytest.mark.parametrize("name", HARMLESS)
@pytest.mark.parametrize("refuses", [False, True])
async def test_what_is_not(fetch, emulator, name, refuses) -> None:
    emulator.quirks.storage_refuses_headers = refuses
    assert await fetch({name: "text/csv;q=abc"}) == 200


@pytest.mark.parametrize("refuses", [False, True])
async def test_a_url_that_is_too_old_or_bent_stays_so(fetch, emulator, clock, refuses) -> None:
    emulator.quirks.storage_refuses_headers = refuses
    assert await fetch(more="x") == 403
    clock.advance(18 * 60 + 1)
    assert await fetch() == 403


async def test_it_takes_no_token_and_no_quota(fetch, emulator) -> None:
    emulator.quirks.storage_refuses_headers = True
    emulator.revoke_tokens()
    assert [await fetch() for _ in range(30)] == [200] * 30


@pytest.mark.parametrize(
    "query",
    [
        "reportType=ITEM&requestStatus=bogus",
        "reportType=ITEM&src=BOGUS",
        "reportType=BOGUS",
        "reportType=ITEM&page=0",
        "reportType=ITEM&limit=11",
        "reportType=ITEM&requestSubmissionStartDate=yesterday",
        "reportType=ITEM&requestSubmissionStartDate=2026-01-01",
    ],
)
async def test_lists_that_are_refused(seller, query) -> None:
    assert (await seller("GET", f"/v3/reports/reportRequests?{query}")).status == 400


@pytest.mark.parametrize("query", ["requestStatus=READY", "requestStatus=ready", "src=API", "src=", "requestStatus="])
async def test_lists_that_are_not(seller, url, query) -> None:
    reply = await seller("GET", f"/v3/reports/reportRequests?reportType=ITEM&{query}")
    assert (reply.status, reply.data["totalCount"]) == (200, 1), url
