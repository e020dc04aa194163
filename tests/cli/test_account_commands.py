"""``walmart auth``, ``walmart feeds`` and ``walmart inventory export`` against the emulator."""

from __future__ import annotations

import csv

import pytest

from walmart_async.clock import ScaledClock
from walmart_async.jobs import read_stock
from walmart_sync import Marketplace


@pytest.fixture
def account(emulator):
    with Marketplace(
        client_id=emulator.client_id,
        client_secret=emulator.client_secret,
        base_url=emulator.url,
        clock=ScaledClock(60),
    ) as walmart:
        yield walmart


@pytest.fixture
def feed(emulator, account):
    """A feed of two SKUs, one of which Walmart does not know."""
    emulator.add_item("A", stock=1)
    return account.inventory.bulk_update({"A": 5, "none": 6}).feed_id


@pytest.mark.parametrize("words", [[], ["inventory"], ["feeds", "wait"]])
def test_short_help_is_help(walmart, words):
    short, long = walmart(*words, "-h"), walmart(*words, "--help")
    assert (short.code, short.out) == (0, long.out)
    assert "Usage: walmart" in short.out


@pytest.mark.parametrize("supplier", [False, True])
def test_credentials_that_walmart_takes(walmart, emulator, environment, supplier):
    arguments = ["--supplier"] if supplier else []
    url = environment["DSV_BASE_URL" if supplier else "WALMART_BASE_URL"]
    ended = walmart("auth", "check", *arguments, WALMART_BASE_URL=url)
    assert ended.code == 0, ended.err
    assert ended.out.startswith("Walmart takes the credentials: ")
    assert url in ended.out
    assert emulator.client_secret not in ended.out + ended.err
    assert walmart("auth", "check", "--json", *arguments, WALMART_BASE_URL=url).document["ok"] is True
    assert emulator.writes == []


CHECK = ["auth", "check"]


@pytest.mark.parametrize(
    ("command", "changes", "says"),
    [
        (CHECK, {"WALMART_CLIENT_SECRET": "not-the-secret"}, "401"),
        (CHECK, {"WALMART_CLIENT_ID": None}, "WALMART_CLIENT_ID"),
        (CHECK, {"WALMART_CLIENT_SECRET": ""}, "WALMART_CLIENT_SECRET"),
        (CHECK, {"WALMART_MARKET": "atlantis"}, "WALMART_MARKET"),
        (CHECK, {"WALMART_BASE_URL": "http://127.0.0.1:1"}, "127.0.0.1"),
        (["feeds", "status", "1"], {"WALMART_CLIENT_SECRET": "not-the-secret"}, "401"),
        (["inventory", "export"], {"WALMART_CLIENT_SECRET": "not-the-secret"}, "401"),
    ],
)
def test_an_account_that_does_not_work_is_told_in_a_line(walmart, changes, says, command):
    ended = walmart(*command, **changes)
    assert ended.code == 2
    assert says in ended.err
    assert len(ended.err.splitlines()) == 1
    assert "not-the-secret" not in ended.err


def test_a_token_that_does_not_serve_is_told(walmart, emulator):
    emulator.faults.answer(
        "GET", "/v3/token/detail", status=200, body={"is_valid": True, "is_channel_match": False}, times=2
    )
    ended = walmart("auth", "check")
    assert (ended.code, ended.out) == (1, "")
    assert "is_channel_match False" in ended.err
    assert walmart("auth", "check", "--json").document["ok"] is False


def test_a_feed_is_waited_for_and_its_failed_items_named(walmart, feed):
    ended = walmart("feeds", "wait", feed)
    assert ended.code == 1, ended.err
    assert ended.out.startswith(f"feed {feed}: PROCESSED; 2 items, 1 succeeded, 1 failed")
    assert any(line.startswith("'none': ") for line in ended.err.splitlines())
    again = walmart("feeds", "status", feed, "--json")
    assert again.code == 1
    assert (again.document["status"], again.document["failed"]) == ("PROCESSED", 1)
    assert [row["item"] for row in again.document["failures"]] == ["none"]


@pytest.fixture
def under_way(emulator):
    """A feed that stays under way."""
    body = {
        "feedId": "F1",
        "feedType": "inventory",
        "feedStatus": "INPROGRESS",
        "itemsReceived": 2000,
        "itemsSucceeded": 10,
        "itemsFailed": 0,
        "itemsProcessing": 1990,
    }
    emulator.faults.answer("GET", "/v3/feeds/{feedId}", status=200, body=body, times=50)
    return "F1"


def test_a_feed_that_is_under_way_is_no_failure(walmart, under_way):
    ended = walmart("feeds", "status", under_way)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == "feed F1 (inventory): INPROGRESS; 2,000 items, 10 succeeded, 0 failed, 1,990 under way\n"


def test_a_feed_that_is_not_processed_in_time(walmart, under_way):
    ended = walmart("feeds", "wait", under_way, "--timeout", "1")
    assert (ended.code, ended.out) == (2, "")
    assert "feed F1 was not done within the timeout of 1 s" in ended.err


@pytest.mark.parametrize("state", ["ERROR", "PROCESSED"])
def test_a_feed_that_failed_as_a_whole_is_told_with_its_reasons(walmart, emulator, state):
    errors = {"ingestionError": [{"code": "E1", "field": "f", "description": "not\x1b[2J JSON"}]}
    body = {"feedId": "F1", "feedStatus": state, "itemsReceived": 0, "itemsFailed": 0, "ingestionErrors": errors}
    emulator.faults.answer("GET", "/v3/feeds/{feedId}", status=200, body=body, times=50)
    for command in ("status", "wait"):
        ended = walmart("feeds", command, "F1")
        assert ended.code == (1 if state == "ERROR" else 0)
        assert "not\\x1b[2J JSON" in ended.err


@pytest.mark.parametrize("command", ["status", "wait"])
def test_a_feed_that_walmart_does_not_know(walmart, emulator, command):
    emulator.faults.answer("GET", "/v3/feeds/{feedId}", status=404, times=50)
    ended = walmart("feeds", command, "NOPE", *(["--timeout", "1"] if command == "wait" else []))
    assert ended.code == 2
    assert ended.out == ""
    assert "Traceback" not in ended.err


SKUS = ["Lamp / Black 100%", "=1+1", "-A", "'=A", 'a "b", c', "茶具+1", "@x", "plain"]


@pytest.fixture
def stocked(emulator):
    for place, sku in enumerate(SKUS):
        emulator.add_item(sku, stock={"721407": place, "721408": place + 100})
    return emulator


def test_stock_is_exported_and_read_back_as_it_is(walmart, stocked, tmp_path):
    file = tmp_path / "out.csv"
    ended = walmart("inventory", "export", file)
    assert ended.code == 0, ended.err
    assert ended.err.splitlines()[-1] == "16 rows written"
    found = read_stock(file)
    assert found.problems == ()
    rows = [found.levels[row] for row in range(len(found.levels))]
    assert {(row.sku, row.ship_node, row.quantity) for row in rows} == {
        (sku, node, place + more) for place, sku in enumerate(SKUS) for node, more in (("721407", 0), ("721408", 100))
    }
    with file.open(encoding="utf-8", newline="") as lines:
        assert not any(cell.startswith(("=", "+", "-", "@")) for row in csv.reader(lines) for cell in row)
    again = walmart("inventory", "sync", file, "--json")
    assert (again.code, again.document["unchanged"]) == (0, 16)
    assert stocked.writes == []


def test_stock_is_exported_to_standard_output(walmart, stocked):
    ended = walmart("inventory", "export")
    assert ended.code == 0
    assert ended.out.splitlines()[0] == "sku,ship_node,quantity"
    assert len(list(csv.reader(ended.out.splitlines()))) == 17


def test_an_export_that_breaks_off_leaves_the_older_file(walmart, stocked, tmp_path):
    file = tmp_path / "out.csv"
    file.write_text("yesterday's", encoding="utf-8")
    stocked.faults.answer("GET", "/v3/inventories", status=403, times=20)
    ended = walmart("inventory", "export", file)
    assert (ended.code, file.read_text(encoding="utf-8")) == (2, "yesterday's")
    assert [each.name for each in tmp_path.iterdir()] == ["out.csv"]


def test_rows_without_a_quantity_are_left_out_and_told(walmart, emulator, tmp_path):
    nodes = [{"shipNode": "1", "inputQty": {"unit": "EACH", "amount": 4}}, {"shipNode": "2"}]
    page = {"meta": {"totalCount": 1}, "elements": {"inventories": [{"sku": "A", "nodes": nodes}]}}
    emulator.faults.answer("GET", "/v3/inventories", status=200, body=page)
    ended = walmart("inventory", "export", tmp_path / "out.csv")
    assert ended.code == 0, ended.err
    assert (tmp_path / "out.csv").read_text(encoding="utf-8") == "sku,ship_node,quantity\nA,1,4\n"
    assert "left out, because Walmart tells no quantity: 1 rows" in ended.err
