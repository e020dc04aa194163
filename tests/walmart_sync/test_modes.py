"""What a reader, an editor and a mock see of an endpoint is right in all four modes."""

from __future__ import annotations

import inspect
import pydoc
from typing import Any, get_type_hints
from unittest.mock import create_autospec

import pytest

import walmart_async
import walmart_sync
from walmart_async.api.inventory import InventoryPage, NodeInventory, SkuInventory

CREDENTIALS = {"client_id": "id", "client_secret": "secret"}


def families(mode: str) -> Any:
    package = walmart_sync if "sync" in mode and "async" not in mode else walmart_async
    client = package.Marketplace(**CREDENTIALS)
    return client.raw if mode.endswith("raw") else client


MODES = ["async", "async raw", "sync", "sync raw"]


@pytest.mark.parametrize("mode", MODES)
def test_the_signature_has_the_arguments_and_the_answer_of_the_mode(mode: str) -> None:
    get = families(mode).inventory.get
    answer = walmart_async.Response[SkuInventory] if "raw" in mode else SkuInventory
    assert str(inspect.signature(get)).startswith("(sku: 'str', *, ship_node: 'str | None' = None) -> ")
    assert inspect.signature(get).return_annotation == answer
    assert get_type_hints(get) == {"sku": str, "ship_node": str | None, "return": answer}


@pytest.mark.parametrize("mode", MODES)
def test_a_pager_says_what_it_holds(mode: str) -> None:
    listed = families(mode).inventory.list
    kind = walmart_async.AsyncPager if mode.startswith("async") else walmart_async.Pager
    page = walmart_async.Response[InventoryPage] if "raw" in mode else InventoryPage
    assert inspect.signature(listed).return_annotation == kind[page, NodeInventory]
    assert list(inspect.signature(listed).parameters) == ["limit", "cursor"]


@pytest.mark.parametrize("mode", ["async", "sync"])
def test_a_job_has_the_signature_it_was_written_with(mode: str) -> None:
    wait = families(mode).feeds.wait
    assert list(inspect.signature(wait).parameters) == ["feed_id", "on_progress", "on_pause", "timeout"]
    assert inspect.signature(wait).return_annotation == "FeedDetails"
    assert inspect.iscoroutinefunction(wait) == (mode == "async")


@pytest.mark.parametrize("mode", MODES)
def test_an_endpoint_is_a_coroutine_function_where_it_is_awaited(mode: str) -> None:
    assert inspect.iscoroutinefunction(families(mode).inventory.get) == mode.startswith("async")


@pytest.mark.parametrize("mode", MODES)
def test_name_docstring_and_help(mode: str) -> None:
    update = families(mode).inventory.update
    assert (update.__name__, update.__qualname__) == ("update", "Inventory.update")
    assert update.__module__ == "walmart_async.api.inventory.marketplace"
    assert inspect.getdoc(update).startswith("Set the stock of a SKU at one ship node")
    shown = pydoc.plain(pydoc.render_doc(update))
    keywords = "ship_node: 'str | None' = None, available_from: 'date | None' = None"
    assert f"update(sku: 'str', quantity: 'int', *, {keywords})" in shown
    assert "at the seller's default" in shown


def test_help_of_the_family_shows_its_endpoints() -> None:
    shown = pydoc.plain(pydoc.render_doc(walmart_sync.Marketplace(**CREDENTIALS).inventory))
    assert "The stock of a SKU at one ship node" in shown


async def outcome(answer: Any) -> Any:
    return await answer if inspect.isawaitable(answer) else answer


@pytest.mark.parametrize("mode", MODES)
async def test_an_autospec_refuses_what_the_endpoint_refuses(mode: str) -> None:
    spec = create_autospec(families(mode).inventory.get, return_value=5)
    answer = spec("SKU-1", ship_node="1")
    assert inspect.isawaitable(answer) == mode.startswith("async")
    assert await outcome(answer) == 5
    spec.assert_called_once_with("SKU-1", ship_node="1")
    for mistake in ({}, {"sku": "SKU-1", "node": "1"}):
        with pytest.raises(TypeError):
            await outcome(spec(**mistake))


@pytest.mark.parametrize("package", [walmart_async, walmart_sync])
async def test_an_autospec_of_a_client_has_its_endpoints(package: Any) -> None:
    spec = create_autospec(package.Marketplace(**CREDENTIALS), instance=True)
    await outcome(spec.inventory.get("SKU-1"))
    with pytest.raises(AttributeError):
        spec.inventory.gett("SKU-1")
    with pytest.raises(TypeError):
        await outcome(spec.inventory.get())


def test_an_endpoint_is_bound_once() -> None:
    client = walmart_sync.Marketplace(**CREDENTIALS)
    assert client.inventory.get is client.inventory.get
    assert client.raw.inventory.get is not client.inventory.get
