"""The commands around the main one: operations, emulator, and what happens without the extra or with Ctrl-C."""

from __future__ import annotations

import re
import signal
import subprocess
import sys

import pytest

from walmart_async import operations
from walmart_sync import Supplier


def test_operations_as_json_are_all_of_them_with_everything_declared(walmart):
    ended = walmart("operations", "--json")
    assert ended.code == 0
    listed = ended.document
    assert [(one["surface"], one["family"], one["name"]) for one in listed] == [
        (one.surface, one.family, one.name) for one in operations()
    ]
    wanted = ("marketplace", "inventory", "update")
    (update,) = [one for one in listed if (one["surface"], one["family"], one["name"]) == wanted]
    assert update == {
        "surface": "marketplace",
        "family": "inventory",
        "name": "update",
        "method": "PUT",
        "path": "/v3/inventory",
        "buckets": [{"name": "PUT /v3/inventory", "rates": ["200/min"]}],
        "repeat": "same",
        "paging": None,
        "request_type": "InventoryUpdate",
        "response_type": "SkuInventory",
        "request_media": "application/json",
        "response_media": "application/json",
        "repeat_reason": "a PUT states what is to be",
        "ends": None,
        "successor": None,
        "spec": ["inventory-management/updateInventoryForAnItem"],
        "variant_of": [],
        "not_in": [],
        "only_in": None,
    }


def test_operations_as_a_list_name_every_operation_and_route(walmart):
    ended = walmart("operations")
    assert ended.code == 0
    for one in operations():
        assert f"{one.family}.{one.name} " in ended.out
        assert f" {one.route}\n" in ended.out


def test_operations_fit_into_80_columns(walmart):
    assert max(map(len, walmart("operations").out.splitlines())) <= 80


def test_operations_are_found_by_family_and_word(walmart):
    listed = walmart("operations", "--family", "inventory", "supplier", "PUT", "--json").document
    assert {(one["surface"], one["family"], one["method"]) for one in listed} == {("supplier", "inventory", "PUT")}
    ended = walmart("operations", "no-such-word")
    assert (ended.code, ended.err.strip()) == (1, "no operation matches; walmart operations lists all")


def test_one_operation_is_shown_in_full(walmart):
    shown = walmart("operations", "prices.update").out
    for text in ("PUT", "/v3/price", "price-management/updatePrice", "PriceUpdated", "a PUT states what is to be"):
        assert text in shown
    assert "promotions.update" not in shown


@pytest.mark.parametrize("missing", ["typer", "rich"])
def test_without_the_extra_one_line_tells_how_to_get_it(walmart, missing):
    code = f"import sys; sys.modules[{missing!r}] = None; from walmart_async.cli import main; main()"
    ended = walmart("operations", command=[sys.executable, "-c", code])
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.splitlines() == ["walmart needs its command line extra: pip install 'walmart-sdk[cli]'"]


def test_another_missing_module_is_not_blamed_on_the_extra(walmart):
    code = "import sys; sys.modules['msgspec'] = None; from walmart_async.cli import main; main()"
    ended = walmart("operations", command=[sys.executable, "-c", code])
    assert ended.code == 1
    assert "msgspec" in ended.err


def test_help_lists_the_commands(walmart):
    ended = walmart("--help")
    assert ended.code == 0
    assert all(name in ended.out for name in ("operations", "emulator", "inventory"))


@pytest.fixture
def serving(environment, stock_file):
    """``walmart emulator`` with one item, once it said where it listens."""
    items = stock_file("sku,quantity", "A,5", "B,many")
    vendor = stock_file("gtin,ship_node,quantity", "12947218283,N1,5", name="vendor.csv")
    command = [
        sys.executable,
        "-m",
        "walmart_async.cli",
        "emulator",
        "--items",
        str(items),
        "--supplier-items",
        str(vendor),
        "--speed",
        "60",
        "--seed",
        "9",
    ]
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
    ) as process:
        lines = []
        while not lines or not lines[-1].startswith("export DSV_CLIENT_SECRET"):
            lines.append(process.stdout.readline())
            assert lines[-1], process.stderr.read()
        yield process, "".join(lines)
        process.kill()


def test_the_emulator_serves_what_it_says_and_ends_quietly_with_ctrl_c(walmart, serving, stock_file):
    process, told = serving
    exported = dict(re.findall(r"export (\w+)=(\S+)", told))
    names = ("BASE_URL", "CLIENT_ID", "CLIENT_SECRET")
    assert set(exported) == {f"{prefix}_{name}" for prefix in ("WALMART", "DSV") for name in names}
    account = {name: exported[f"DSV_{name.upper()}"] for name in ("base_url", "client_id", "client_secret")}
    with Supplier(**account) as vendor:
        assert vendor.inventory.get(gtin="12947218283", ship_node="N1").quantity.amount == 5
    ended = walmart("inventory", "sync", stock_file("sku,quantity", "A,6", name="mine.csv"), "--json", **exported)
    assert (ended.code, ended.document["updated"]) == (0, 1), ended.err
    process.send_signal(signal.SIGINT)
    _, log = process.communicate(timeout=30)
    assert process.returncode == 130
    assert "line 3 left out: " in log
    assert "marketplace PUT /v3/inventory 200" in log
    assert "Traceback" not in log


def test_the_version(walmart):
    ended = walmart("--version")
    assert (ended.code, ended.out.split()[0]) == (0, "walmart-sdk")


@pytest.mark.parametrize("order", ["LAMP", "=3", "LAMP=many", "LAMP=0"])
def test_an_order_that_is_none(walmart, order):
    ended = walmart("emulator", "--order", order)
    assert ended.code == 2
    assert len(ended.err.splitlines()) == 1
    assert "expected" in ended.err


def test_a_port_that_is_taken(walmart, emulator):
    ended = walmart("emulator", "--port", emulator.url.rpartition(":")[2])
    assert ended.code == 2
    assert len(ended.err.splitlines()) == 1


def test_items_that_cannot_be_read(walmart, tmp_path):
    ended = walmart("emulator", "--items", tmp_path / "none.csv")
    assert ended.code == 2
    assert "none.csv" in ended.err


def test_ctrl_c_ends_a_sync_before_anything_is_sent(emulator, environment, stock_file):
    emulator.add_item("A")
    # Of the emulator's clock, 60 times as fast: longer than the test would live.
    emulator.faults.delay("GET", "/v3/inventories", seconds=60 * 600)
    command = [sys.executable, "-m", "walmart_async.cli", "inventory", "sync", str(stock_file("sku,quantity", "A,1"))]
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
    ) as process:
        while not emulator.requests:  # the token call: from then on it is running
            assert process.poll() is None, process.stderr.read()
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert "Traceback" not in err
    assert "line 2: 'A' failed: not sent: the job was interrupted" in err
    assert "failed" in out


def test_operations_show_in_which_markets_they_are_not_to_be_had(walmart):
    refused = "ca: Walmart refuses it there (MARKET_NOT_SUPPORTED)"
    assert f"not in           {refused}" in walmart("operations", "items.taxonomy").out
    listed = {each["surface"]: each["not_in"] for each in walmart("operations", "items.taxonomy", "--json").document}
    assert listed == {"marketplace": [refused], "supplier": []}


def test_a_market_without_a_list_of_stock_exports_none(walmart, emulator):
    run = walmart("inventory", "export", "-", WALMART_MARKET="MX")
    assert run.code != 0
    assert "market: is mx, without GET /v3/inventories" in run.err
    assert [request.path for request in emulator.requests if request.path != "/v3/token"] == []


def test_operations_show_the_rates_of_a_market_that_has_its_own(walmart):
    assert "GET /v3/orders: 5000/min (mx: 60/min)" in walmart("operations", "orders.list").out
    found = walmart("operations", "marketplace", "orders.list", "--json").document
    (listed,) = [each for each in found if each["family"] == "orders"]
    assert listed["buckets"] == [{"name": "GET /v3/orders", "rates": ["5000/min"], "elsewhere": {"mx": ["60/min"]}}]
