"""``walmart inventory sync`` against the emulator, in a process of its own."""

from __future__ import annotations

import csv
import os
import re
import subprocess
import sys

import pytest

SKUS = ("Lamp / Black 100%", "{mug}", "茶具+1")


@pytest.fixture
def file(emulator, stock_file):
    """Three rows: one as it is at Walmart already, and two that are not."""
    for sku in SKUS:
        emulator.add_item(sku, stock=7)
    return stock_file(
        "sku,ship_node,quantity", f"{SKUS[0]},,7", f"{SKUS[1]},,8", f"{SKUS[2]},{emulator.ship_nodes[0]},9"
    )


@pytest.fixture
def with_unknown(file):
    """The same with a SKU that Walmart does not know."""
    file.write_text(f'{file.read_text(encoding="utf-8")}"no such, SKU",,1\n', encoding="utf-8")
    return file


def test_every_row_true_is_exit_code_0_and_a_table(walmart, emulator, file):
    ended = walmart("inventory", "sync", file)
    assert ended.code == 0, ended.err
    assert [emulator.stock(sku)[emulator.default_ship_node] for sku in SKUS] == [7, 8, 9]
    assert dict(re.findall(r"│ ([a-z ]+?) +│ +(\d+) │", ended.out)) == {
        "rows": "3",
        "unchanged": "1",
        "updated": "2",
        "failed": "0",
        "unknown": "0",
        "single updates": "2",
        "feeds": "0",
    }


def test_progress_goes_to_a_log_as_plain_lines(walmart, file):
    ended = walmart("inventory", "sync", file)
    assert "Comparing with Walmart: 3 of 3 rows\n" in ended.err
    assert "Sending: 2 of 2 rows\n" in ended.err
    assert "\x1b" not in ended.err


def test_forced_colours_make_no_bars_of_a_log(walmart, file):
    assert "Sending: 2 of 2 rows\n" in walmart("inventory", "sync", file, FORCE_COLOR="1").err


@pytest.mark.skipif(os.name == "nt", reason="a terminal is made of a pty")
def test_progress_on_a_terminal_is_a_bar(environment, file):
    import pty

    terminal, stderr = pty.openpty()
    command = [sys.executable, "-m", "walmart_async.cli", "inventory", "sync", str(file)]
    variables = {**environment, "TERM": "xterm", "COLUMNS": "100"}
    with subprocess.Popen(command, env=variables, stdout=subprocess.DEVNULL, stderr=stderr) as process:
        os.close(stderr)
        shown = b"".join(read_until_hung_up(terminal)).decode()
    os.close(terminal)
    assert process.returncode == 0
    assert "Sending" in shown
    assert "2/2" in shown
    assert "━━━" in shown
    assert "of 2 rows" not in shown


def read_until_hung_up(terminal):
    while True:
        try:
            chunk = os.read(terminal, 4096)
        except OSError:  # Linux says so when the other end is closed
            return
        if not chunk:
            return
        yield chunk


def test_json_is_one_document_and_alone_on_standard_output(walmart, file):
    ended = walmart("inventory", "sync", file, "--json")
    assert ended.code == 0
    document = ended.document
    assert document.pop("elapsed") > 0
    assert [(row["sku"], row["from"], row["to"]) for row in document.pop("changes")] == [
        (SKUS[1], 7, 8),
        (SKUS[2], 7, 9),
    ]
    assert document == {
        "ok": True,
        "dry_run": False,
        "rows": 3,
        "unchanged": 1,
        "updated": 2,
        "failed": 0,
        "unknown": 0,
        "pending": 0,
        "invalid": [],
        "notes": [],
        "feeds": [],
        "planned_updates": 2,
        "planned_feeds": 0,
        "failures": [],
    }


def test_a_row_that_walmart_refuses_is_exit_code_1_and_named(walmart, emulator, with_unknown):
    ended = walmart("inventory", "sync", with_unknown)
    assert ended.code == 1
    assert "line 5: 'no such, SKU' failed: " in ended.err
    assert emulator.stock(SKUS[1]) == {emulator.default_ship_node: 8}


def test_failures_are_written_as_csv(walmart, with_unknown, tmp_path):
    failures = tmp_path / "failed rows.csv"
    assert walmart("inventory", "sync", with_unknown, "--failures", failures).code == 1
    with failures.open(encoding="utf-8", newline="") as lines:
        (row,) = csv.DictReader(lines)
    assert row.pop("reason")
    assert row == {"line": "5", "sku": "no such, SKU", "ship_node": "", "quantity": "1", "state": "failed"}


def test_failures_are_part_of_the_json_document(walmart, with_unknown):
    ended = walmart("inventory", "sync", with_unknown, "--json")
    assert ended.code == 1
    assert ended.document["ok"] is False
    (failure,) = ended.document["failures"]
    assert failure.pop("reason")
    assert failure == {"line": 5, "sku": "no such, SKU", "ship_node": None, "quantity": 1, "state": "failed"}


def test_without_failures_the_csv_has_its_header_alone(walmart, file, tmp_path):
    failures = tmp_path / "failed.csv"
    assert walmart("inventory", "sync", file, "--failures", failures).code == 0
    assert failures.read_text(encoding="utf-8").splitlines() == ["line,sku,ship_node,quantity,state,reason"]


def test_only_the_first_failures_are_listed_on_the_screen(walmart, stock_file):
    unknown = stock_file("sku,quantity", *(f"NO-{number},1" for number in range(23)))
    ended = walmart("inventory", "sync", unknown)
    assert ended.code == 1
    assert "line 21: 'NO-19' failed" in ended.err
    assert "line 22" not in ended.err
    assert "and 3 more; --failures OUT.CSV writes all of them" in ended.err


def test_a_dry_run_tells_what_it_would_send_and_sends_nothing(walmart, emulator, file):
    ended = walmart("inventory", "sync", file, "--dry-run")
    assert ended.code == 0
    assert re.search(r"│ to be updated +│ +2 │", ended.out)
    node = emulator.ship_nodes[0]
    assert ended.out.splitlines()[:2] == [
        f"line 3: '{SKUS[1]}': 7 -> 8",
        f"line 4: '{SKUS[2]}' at ship node {node}: 7 -> 9",
    ]
    assert emulator.writes == []
    assert emulator.stock(SKUS[1]) == {emulator.default_ship_node: 7}


def test_a_dry_run_as_json(walmart, emulator, file):
    document = walmart("inventory", "sync", file, "--dry-run", "--json").document
    assert (document["ok"], document["dry_run"], document["pending"], document["planned_updates"]) == (True, True, 2, 2)
    assert [(row["sku"], row["from"], row["to"]) for row in document["changes"]] == [(SKUS[1], 7, 8), (SKUS[2], 7, 9)]
    assert emulator.writes == []


def test_a_supplier_file(walmart, emulator, environment, stock_file):
    emulator.add_item("A", gtin="00012947218283", stock={"721407": 1})
    emulator.add_item("B", gtin="00000000000017", stock={"721407": 1})
    file = stock_file("gtin,ship_node,quantity,availability", "12947218283,721407,40,AC", "17,721407,,AA")
    ended = walmart("inventory", "sync", file, "--supplier", "--json", WALMART_BASE_URL=environment["DSV_BASE_URL"])
    assert ended.code == 0, ended.err
    assert ended.document["updated"] == 2
    assert emulator.supplier_stock("00012947218283")["721407"].quantity == 40
    assert emulator.supplier_stock("00000000000017")["721407"].availability_code == "AA"


def test_failures_of_a_supplier_go_by_gtin(walmart, environment, stock_file, tmp_path):
    file, failures = stock_file("gtin,ship_node,quantity", "17,721407,4"), tmp_path / "failed.csv"
    url = environment["DSV_BASE_URL"]
    ended = walmart("inventory", "sync", file, "--supplier", "--failures", failures, WALMART_BASE_URL=url)
    assert ended.code == 1
    assert failures.read_text(encoding="utf-8").splitlines()[1].startswith("2,00000000000017,721407,4,AC,failed,")


def test_a_supplier_file_on_an_emulator_of_its_own(walmart, stock_file):
    file = stock_file("gtin,ship_node,quantity,availability", "17,721407,0,", "17,721408,5,AC", "24,721407,,AA")
    ended = walmart("inventory", "sync", file, "--supplier", "--emulator", "--json", WALMART_CLIENT_ID=None)
    assert ended.code == 0, ended.err
    assert ended.document["updated"] == 3
    assert ended.err.endswith("emulator: 3 writes received\n")


def test_an_emulator_of_its_own_holds_other_levels_and_takes_feeds_in_seconds(walmart, examples):
    ended = walmart("inventory", "sync", examples / "stock.csv", "--emulator", "--json")
    assert ended.code == 0, ended.err
    assert (ended.document["unchanged"], ended.document["updated"]) == (0, 5_000)
    assert len(ended.document["feeds"]) == 1


@pytest.mark.parametrize("arguments", [[], ["--dry-run"], ["--json"]])
def test_standard_input_is_a_file_too(walmart, file, arguments):
    with file.open("rb") as stdin:
        ended = walmart("inventory", "sync", "-", *arguments, stdin=stdin)
    assert ended.code == 0, ended.err
    assert not arguments or SKUS[1] in ended.out
