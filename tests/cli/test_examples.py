"""The web backend and the script of the docs, as they are, against the emulator."""

from __future__ import annotations

import importlib.util
import sys
from urllib.parse import quote

import httpx
import pytest

from walmart_async import ClosedError

SKU = "Lamp 7/B 100% {é}"
STOCK = "/v3/inventory"


@pytest.fixture
def app(examples, environment, monkeypatch):
    """The FastAPI app, imported anew by a process with the emulator's account."""
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    spec = importlib.util.spec_from_file_location("fastapi_app", examples / "fastapi_app.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.app


@pytest.fixture
async def browser(app, emulator):
    """Who calls the running app; the transport leaves the lifespan to us."""
    emulator.add_item(SKU, stock={emulator.default_ship_node: 5, "721407": 8}, reserved={"721407": 3})
    transport = httpx.ASGITransport(app=app, raise_app_exceptions=False)
    async with app.router.lifespan_context(app), httpx.AsyncClient(transport=transport, base_url="http://app") as calls:
        yield calls


def at(sku, resource="stock"):
    return f"/{resource}/{quote(sku, safe='')}"


async def test_the_backend_sets_and_reads_stock_over_one_client(browser, emulator):
    assert (await browser.get(at(SKU))).json() == {"sku": SKU, "units": 5}
    answer = await browser.put(at(SKU), json={"units": 12})
    assert (answer.status_code, answer.json()) == (200, {"sku": SKU, "units": 12})
    assert emulator.stock(SKU)[emulator.default_ship_node] == 12
    assert (await browser.get(at(SKU))).json()["units"] == 12
    nodes = (await browser.get(at(SKU, "nodes"))).json()
    assert {"ship_node": "721407", "reported": 8, "to_sell": 5} in nodes
    assert [request.path for request in emulator.requests].count("/v3/token") == 1


async def test_the_backend_closes_its_client_when_it_ends(app, emulator):
    emulator.add_item(SKU)
    async with app.router.lifespan_context(app):
        await app.state.walmart.inventory.get(SKU)
    with pytest.raises(ClosedError):
        await app.state.walmart.inventory.get(SKU)


async def test_what_walmart_does_not_know_is_not_found(browser, emulator):
    answer = await browser.get(at("no such SKU"))
    assert answer.status_code == 404
    assert answer.json()["correlation_id"] == emulator.requests[-1].headers["WM_QOS.CORRELATION_ID"]


@pytest.mark.parametrize(
    ("sku", "body"), [(SKU, {"units": -1}), (" ", {"units": 1}), (SKU, {"units": "many"}), (SKU, {})]
)
async def test_what_makes_no_sense_is_unprocessable_and_not_sent(browser, emulator, sku, body):
    answer = await browser.put(at(sku), json=body)
    assert answer.status_code == 422
    assert answer.json()["detail"]
    assert emulator.writes == []


async def test_a_limit_is_told_instead_of_waited_for(browser, emulator):
    emulator.faults.rate_limited("GET", STOCK, retry_in=None, retry_after="14")
    answer = await browser.get(at(SKU))
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "14")
    # The client knows by now, and does not even ask.
    asked = len(emulator.requests)
    answer = await browser.get(at(SKU))
    assert answer.status_code == 503
    assert 1 <= int(answer.headers["Retry-After"]) <= 14
    assert len(emulator.requests) == asked


async def test_other_failures_are_a_bad_gateway_with_the_correlation_id(browser, emulator):
    emulator.faults.answer("PUT", STOCK, status=400, body={"errors": [{"code": "INVALID_REQUEST"}]})
    answer = await browser.put(at(SKU), json={"units": 12})
    assert answer.status_code == 502
    assert answer.json()["correlation_id"] == emulator.requests[-1].headers["WM_QOS.CORRELATION_ID"]


@pytest.fixture
def stock_report(walmart, examples):
    """Run the script in a process of its own."""

    def run(*arguments, **changes):
        return walmart(*arguments, command=[sys.executable, str(examples / "stock_report.py")], **changes)

    return run


def test_the_script_lists_what_runs_low_over_all_pages_and_nodes(stock_report, emulator):
    for number in range(60):
        emulator.add_item(f"full {number}", stock=10)
    emulator.add_item("reserved", stock=12, reserved=8)
    emulator.add_item("two nodes", stock={"721407": 6, "721408": 6})
    emulator.add_item("none/left", stock=0)
    ended = stock_report(10)
    assert (ended.code, ended.err) == (1, "")
    assert ended.out.splitlines() == ["       0  none/left", "       4  reserved"]


def test_the_script_with_nothing_running_low(stock_report, emulator):
    emulator.add_item("full", stock=10)
    ended = stock_report(10)
    assert (ended.code, ended.out, ended.err) == (0, "", "")


@pytest.mark.parametrize(
    ("arguments", "changes", "said"),
    [
        ([10], {"WALMART_CLIENT_SECRET": None}, "WALMART_CLIENT_SECRET"),
        ([10], {"WALMART_CLIENT_SECRET": "not it"}, "401"),
        (["many"], {}, "threshold"),
    ],
)
def test_the_script_says_in_a_line_why_it_could_not_tell(stock_report, arguments, changes, said):
    ended = stock_report(*arguments, **changes)
    assert (ended.code, ended.out) == (2, "")
    assert said in ended.err.splitlines()[-1]
    assert "Traceback" not in ended.err
