"""What users do with public names that this library does not do itself: mocks, subclasses, tools that look inside."""

from __future__ import annotations

import asyncio
import copy
import inspect
import json
import pickle
import subprocess
import sys
import typing
from unittest.mock import create_autospec

import msgspec
import pytest

import walmart_async
import walmart_sync
from support.recorder import Recorder
from walmart_async import Outcome, Response
from walmart_async.api.inventory import InventoryPage, SkuInventory
from walmart_async.emulator import Emulator
from walmart_async.errors import RequestInvalidError
from walmart_async.jobs import RowState, StockTable, SyncReport

CLIENTS = [getattr(package, name) for package in (walmart_async, walmart_sync) for name in ("Marketplace", "Supplier")]
SECRETS = {"client_id": "id", "client_secret": "sesame"}


# --- what tools see ---


@pytest.mark.parametrize("client", CLIENTS)
def test_a_client_can_be_mocked_with_its_signatures(client) -> None:
    opened = client(**SECRETS)
    mocked = create_autospec(opened, instance=True)
    mocked.feeds.list(feed_id="F@1")
    mocked.feeds.list.assert_called_once_with(feed_id="F@1")
    with pytest.raises(TypeError):
        mocked.feeds.list(kind="price")
    with pytest.raises(AttributeError):
        _ = mocked.feeds.gett


@pytest.mark.parametrize("client", CLIENTS)
def test_every_member_can_be_looked_at(client) -> None:
    opened = client(**SECRETS)
    members = dict(inspect.getmembers(opened))
    assert {"feeds", "inventory", "items", "orders", "raw", "limits", "with_options"} <= members.keys()
    assert "sesame" not in repr(members) + repr(vars(opened))


@pytest.mark.parametrize("client", CLIENTS)
def test_a_subclass_shows_the_same_options_and_resolves_them(client) -> None:
    class Mine(client):
        """A user's own."""

    assert inspect.signature(Mine) == inspect.signature(client)
    assert inspect.get_annotations(Mine.__init__, eval_str=False).keys() >= {"client_id", "proxy", "trust_env"}
    assert typing.get_type_hints(Mine.__init__)["retries"] is int
    assert "id" not in repr(Mine(**SECRETS))


# --- answers travel ---

RAW = b'{"sku": "A", "quantity": {"unit": "PALLET", "amount": 2}}'


@pytest.fixture
def response() -> Response[SkuInventory]:
    with Recorder() as recorder:
        recorder.answer = RAW
        with walmart_sync.Marketplace(**SECRETS, base_url=recorder.url, tokens=Tokens()) as client:
            return client.raw.inventory.get("A")


class Tokens:
    def now(self) -> str:
        return "the-token-of-these-tests"

    async def get(self, fetch) -> str:
        return self.now()

    def reject(self, token: str) -> None: ...


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_a_response_travels_by_every_protocol(response, protocol) -> None:
    again = pickle.loads(pickle.dumps([response, response], protocol))
    assert again[0] is again[1]
    assert (again[0].data, again[0].body, dict(again[0].headers)) == (response.data, RAW, dict(response.headers))


def test_a_response_reaches_another_process(response) -> None:
    code = "import pickle, sys; print(pickle.load(sys.stdin.buffer).data.to_json())"
    ended = subprocess.run([sys.executable, "-c", code], input=pickle.dumps(response), capture_output=True, check=True)
    assert json.loads(ended.stdout) == json.loads(RAW)


def test_a_page_with_what_this_library_does_not_know_goes_to_json_and_back() -> None:
    raw = {
        "meta": {"totalCount": 1, "nextCursor": "c"},
        "elements": {"inventories": [{"sku": "Ä \u2028", "nodes": [{"shipNode": "1", "inputQty": {"unit": "NEW"}}]}]},
    }
    page = msgspec.convert(raw, InventoryPage)
    assert json.loads(page.to_json()) == raw
    assert msgspec.json.decode(page.to_json(), type=InventoryPage) == page == copy.deepcopy(page)


# --- walks, reports, outcomes ---


@pytest.mark.parametrize("package", [walmart_async, walmart_sync])
@pytest.mark.parametrize("view", ["raw", "with options", "plain"])
def test_a_pager_says_what_it_is_in_every_view(package, view) -> None:
    client = package.Marketplace(**SECRETS)
    views = {"raw": client.raw, "with options": client.with_options(retries=0), "plain": client}
    assert "feeds.items: GET /v3/feeds/{feedId}" in repr(views[view].feeds.items("F@1"))


def test_updates_and_failures_are_apart_and_outcomes_are_all() -> None:
    table = StockTable()
    for line, state in enumerate(RowState, 1):
        table.add(f"S{line}", None, 5, line=line)
        if state is not RowState.PENDING:
            table.mark(line - 1, state, "")
    report = SyncReport(table=table, feeds=(), planned_updates=0, planned_feeds=0, elapsed=0.0)
    assert {each.state for each in report.updates()} == {"updated"}
    assert {each.state for each in report.failures()} == {"failed", "unknown"}
    assert [each.sku for each in report.outcomes()] == [f"S{line}" for line in range(1, len(RowState) + 1)]
    assert pickle.loads(pickle.dumps(next(report.updates()))).sku == "S3"


def test_an_outcome_raises_what_was_raised() -> None:
    error = KeyError("sku")
    assert Outcome("A", (), error).error is error
    with pytest.raises(KeyError):
        _ = Outcome("A", (), error).value


# --- nothing is imported in the event loop that was not asked for ---


@pytest.mark.parametrize(
    ("surface", "use"),
    [
        ("Marketplace", "walmart.limits"),
        ("Supplier", "walmart.with_options(retries=0).limits"),
        ("Supplier", "repr(walmart.feeds), walmart.limits"),
    ],
)
def test_looking_at_limits_imports_no_family(surface, use) -> None:
    code = (
        f"import sys, walmart_async; walmart = walmart_async.{surface}(client_id='a', client_secret='b'); {use}; "
        "sys.exit(any('.api.orders' in name or 'inventory_sync' in name for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_request_imports_the_families_outside_of_the_event_loop() -> None:
    code = """
import asyncio, builtins, sys, threading
from walmart_async import Marketplace
from walmart_async.emulator import Emulator

own, imported = threading.main_thread(), []
real = builtins.__import__

def watched(name, *args, **kwargs):
    before = set(sys.modules)
    found = real(name, *args, **kwargs)
    if threading.current_thread() is own:
        imported.extend(each for each in set(sys.modules) - before if each.startswith("walmart_async.api."))
    return found

async def main(emulator):
    secrets = {"client_id": emulator.client_id, "client_secret": emulator.client_secret}
    async with Marketplace(**secrets, base_url=emulator.url) as w:
        await w.authentication.token_detail()
        builtins.__import__ = watched
        await w.raw.request("GET", "/v3/inventories", query={"limit": 1})

with Emulator() as emulator:
    asyncio.run(main(emulator))
sys.exit(str(imported) if imported else 0)
"""
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr


# --- errors of arguments are the original ---


async def numbers():
    yield "A"
    raise ValueError("row 2")


@pytest.mark.parametrize("arguments", [None, 5, numbers()])
def test_arguments_that_cannot_be_drawn_are_refused_alike(arguments) -> None:
    kinds = []
    with Emulator() as emulator:
        account = {
            "client_id": emulator.client_id,
            "client_secret": emulator.client_secret,
            "base_url": emulator.url,
        }
        with (
            walmart_sync.Marketplace(**account) as blocking,
            pytest.raises(RequestInvalidError, match="arguments") as caught,
        ):
            blocking.map(blocking.inventory.get, arguments)
        kinds.append(str(caught.value))

        async def run() -> None:
            async with walmart_async.Marketplace(**account) as walmart:
                await walmart.map(walmart.inventory.get, arguments)

        with pytest.raises(RequestInvalidError) as caught:
            asyncio.run(run())
        kinds.append(str(caught.value))
        assert emulator.requests == []
    assert kinds[0] == kinds[1]
