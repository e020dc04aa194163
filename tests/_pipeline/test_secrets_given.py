"""Secrets that a user gives otherwise than is meant: of another type, in a URL, in headers, to a store of tokens."""

from __future__ import annotations

import asyncio
import copy
import gc
from typing import Any

import pytest

import walmart_async
import walmart_sync
from support.calls import CLIENT_ID, CLIENT_SECRET
from support.witness import chain, locals_of
from walmart_async import errors
from walmart_async._declare.options import Options

HUSH = "hush-hush-9"
PACKAGES = pytest.mark.parametrize("package", [walmart_async, walmart_sync])


def shown(error: BaseException) -> str:
    return "".join(f"{each} {each!r} {vars(each)!r} {locals_of(each)}" for each in chain(error))


@PACKAGES
@pytest.mark.parametrize("name", ["client_id", "client_secret"])
@pytest.mark.parametrize(
    "secret",
    [HUSH.encode(), bytearray(HUSH.encode()), [HUSH], {"secret": HUSH}, (HUSH,)],
    ids=lambda it: type(it).__name__,
)
def test_a_secret_of_another_type(package, name, secret) -> None:
    given: dict[str, Any] = {"client_id": CLIENT_ID, "client_secret": CLIENT_SECRET, name: secret}
    with pytest.raises(errors.ConfigurationError, match=name) as caught:
        package.Marketplace(**given)
    assert HUSH not in shown(caught.value)
    assert CLIENT_SECRET not in shown(caught.value)


@PACKAGES
@pytest.mark.parametrize("name", ["proxy", "base_url"])
@pytest.mark.parametrize("url", [f"http://user:{HUSH}@[::1\n", f"http://user:{HUSH}@host\0", f"https://{HUSH}@x/\r"])
def test_a_password_in_a_url_that_is_refused(package, name, url) -> None:
    with pytest.raises(errors.ConfigurationError, match=name) as caught:
        package.Marketplace(client_id=CLIENT_ID, client_secret=CLIENT_SECRET, **{name: url})
    assert HUSH not in shown(caught.value)


@pytest.mark.parametrize(
    "headers", [{"X-Key": f"{HUSH}\n"}, {"X-Key": HUSH.encode()}, [("X-Key", HUSH)], {"Authorization": HUSH}], ids=str
)
def test_headers_that_are_refused(headers) -> None:
    with pytest.raises(errors.ConfigurationError, match="header") as caught:
        Options(headers=headers)
    assert HUSH not in shown(caught.value)
    with pytest.raises(errors.ConfigurationError) as caught:
        walmart_async.Marketplace(client_id=CLIENT_ID, client_secret=CLIENT_SECRET, headers=headers)
    assert HUSH not in shown(caught.value)


@PACKAGES
@pytest.mark.parametrize("wrong", [{"timeout": "x"}, {"timout": 3}, {"market": "zz"}, {"session": 3}, {"clock": None}])
def test_another_argument_that_is_refused(package, wrong) -> None:
    with pytest.raises((errors.ConfigurationError, TypeError)) as caught:
        package.Marketplace(client_id=CLIENT_ID, client_secret=CLIENT_SECRET, proxy=f"http://u:{HUSH}@x", **wrong)
    assert CLIENT_SECRET not in shown(caught.value)
    assert HUSH not in shown(caught.value)


@pytest.mark.parametrize("status", [400, 404, 500])
async def test_a_header_of_ones_own_that_is_echoed(server, seller, status) -> None:
    client = seller(headers={"X-Api-Key": HUSH}, retries=0)
    server.reply(status, lambda seen: {"error": [{"code": "X", "description": seen.headers["X-Api-Key"]}]})
    with pytest.raises(errors.StatusError) as caught:
        await client.inventory.get("A")
    assert HUSH not in shown(caught.value)


class Store:
    """Keeps what it was given, and breaks if it is to."""

    def __init__(self, *, breaks: bool = False) -> None:
        self.fresh: Any = None
        self.breaks = breaks

    def now(self) -> str | None:
        return None

    async def get(self, fetch: Any) -> str:
        self.fresh = await fetch()
        if self.breaks:
            raise KeyError("the store is down")
        return self.fresh.value

    def reject(self, token: str) -> None: ...


@pytest.mark.parametrize(
    "show", [repr, str, lambda it: repr(copy.copy(it)), lambda it: repr([it.value]), lambda it: f"{it!r:>99}"]
)
async def test_a_fresh_token_at_a_store(server, seller, show) -> None:
    store = Store()
    await seller(tokens=store).inventory.get("A")
    assert server.issued[-1] not in show(store.fresh)
    assert store.fresh.value == server.issued[-1]


async def test_a_store_that_breaks_with_a_token_in_its_hands(server, seller) -> None:
    with pytest.raises(KeyError) as caught:
        await seller(tokens=Store(breaks=True)).inventory.get("A")
    assert server.issued[-1] not in shown(caught.value)


@pytest.mark.parametrize("end", ["cancelled", "closed", "timed out"])
async def test_a_call_that_ends_from_outside(server, seller, end) -> None:
    client = seller(retries=0)
    await client.inventory.get("A")
    gate = server.hold()
    call = asyncio.ensure_future(client.with_options(timeout=0.05 if end == "timed out" else 60).inventory.get("A"))
    await gate.arrived.wait()
    if end == "closed":
        await client.close(grace=0)
    elif end == "cancelled":
        call.cancel("by hand")
    with pytest.raises((errors.WalmartError, asyncio.CancelledError)) as caught:
        await call
    gate.open()
    assert server.issued[-1] not in shown(caught.value)


async def test_a_client_that_nobody_closed(server, arguments, recwarn) -> None:
    told: list[str] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: told.append(repr(context)))
    client = walmart_async.Marketplace(**arguments, base_url=server.url)
    await client.inventory.get("A")
    del client
    gc.collect()
    await asyncio.sleep(0)
    text = "".join(told) + "".join(f"{each.message} {each.source!r}" for each in recwarn)
    assert CLIENT_SECRET not in text
    assert server.issued[-1] not in text
