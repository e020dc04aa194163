"""``--failures`` holds every row that is not true at Walmart, and the sync reads it again."""

from __future__ import annotations

import csv
import os
import stat

import pytest

from walmart_async.jobs import read_stock
from walmart_async.jobs.inventory_sync.stock_cells import defused

SELLER = ["line", "sku", "ship_node", "quantity", "state", "reason"]
SUPPLIER = ["line", "gtin", "ship_node", "quantity", "availability", "state", "reason"]


@pytest.fixture
def failures(tmp_path):
    return tmp_path / "failures.csv"


def listed(path):
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


MIXED = ["sku,quantity", "A,5", "B,many", "none,3", "C,1", "C,2", "D"]


def test_rows_left_out_are_in_it_with_what_stands_in_them(walmart, emulator, stock_file, failures):
    emulator.add_item("A", stock=1)
    ended = walmart("inventory", "sync", stock_file(*MIXED), "--skip-invalid", "--failures", failures)
    assert ended.code == 1
    rows = listed(failures)
    assert [(row["line"], row["sku"], row["quantity"], row["state"]) for row in rows] == [
        ("3", "B", "many", "invalid"),
        ("4", "none", "3", "failed"),
        ("5", "C", "1", "invalid"),
        ("6", "C", "2", "invalid"),
        ("7", "D", "", "invalid"),
    ]
    assert all(row["reason"] for row in rows)
    assert emulator.stock("A") == {emulator.default_ship_node: 5}


@pytest.mark.parametrize("arguments", [[], ["--dry-run"], ["--json"]])
def test_bad_rows_that_stop_the_sync_are_in_it_beside_the_good_ones(walmart, emulator, stock_file, failures, arguments):
    failures.write_text("yesterday's", encoding="utf-8")
    ended = walmart("inventory", "sync", stock_file(*MIXED), "--failures", failures, *arguments)
    assert ended.code == 2
    rows = listed(failures)
    assert [row["line"] for row in rows] == ["2", "3", "4", "5", "6", "7"]
    assert (rows[0]["state"], rows[0]["reason"]) == ("failed", "not sent: the file has 4 bad rows")
    assert emulator.requests == []


def test_a_file_that_cannot_be_read_leaves_the_older_one_and_says_so(walmart, stock_file, failures):
    failures.write_text("yesterday's", encoding="utf-8")
    ended = walmart("inventory", "sync", stock_file("sku", "A"), "--failures", failures)
    assert (ended.code, failures.read_text(encoding="utf-8")) == (2, "yesterday's")
    assert f"--failures {failures} is left as it was" in ended.err


@pytest.mark.parametrize("sku", ["=1+1", "@A", "'=A", "'plain", 'a "b", c'])
def test_it_is_read_back_as_it_was_and_no_spreadsheet_runs_it(walmart, emulator, stock_file, failures, sku):
    first = stock_file("sku,quantity")
    with first.open("a", encoding="utf-8", newline="") as file:
        csv.writer(file).writerow([defused(sku), 4])
    assert walmart("inventory", "sync", first, "--failures", failures).code == 1
    (row,) = listed(failures)
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row.values())
    emulator.add_item(sku, stock=1)
    ended = walmart("inventory", "sync", failures, "--failures", failures.with_name("again.csv"))
    assert (ended.code, emulator.stock(sku)) == (0, {emulator.default_ship_node: 4}), ended.err
    assert "ignored columns: line, state, reason" in ended.err
    assert listed(failures.with_name("again.csv")) == []


def test_a_supplier_file_is_read_back_with_its_unlimited_stock(walmart, environment, stock_file, failures):
    file = stock_file("gtin,ship_node,quantity,availability", "17,721407,,AA", "24,721407,5,AC", "31,721407,4,AA")
    url = environment["DSV_BASE_URL"]
    ended = walmart(
        "inventory", "sync", file, "--supplier", "--skip-invalid", "--failures", failures, WALMART_BASE_URL=url
    )
    assert ended.code == 1
    assert list(listed(failures)[0]) == SUPPLIER
    again = read_stock(failures, supplier=True)
    assert [again.levels[row].quantity for row in range(len(again.levels))] == [None, 5]
    assert [problem.cells["quantity"] for problem in again.problems] == ["4"]


@pytest.mark.parametrize("name", ["-", ".", "/", "no such folder/f.csv", "stock.csv/f.csv"])
def test_a_place_where_it_cannot_be_is_told_before_anything_is_sent(walmart, emulator, stock_file, tmp_path, name):
    file = stock_file("sku,quantity", "A,5")
    place = name if name == "-" else tmp_path / name
    ended = walmart("inventory", "sync", file, "--failures", place)
    assert ended.code == 2
    assert ended.err.startswith(f"nothing was sent: --failures {place}")
    assert "Errno" not in ended.err
    assert len(ended.err.splitlines()) == 1
    assert emulator.requests == []


@pytest.mark.parametrize("dry_run", [True, False])
def test_standard_input_is_never_written_over(walmart, emulator, stock_file, dry_run):
    file = stock_file("sku,quantity", "A,5")
    before = file.read_bytes()
    arguments = ["inventory", "sync", "-", "--failures", file, *(["--dry-run"] if dry_run else [])]
    with file.open("rb") as stdin:
        ended = walmart(*arguments, stdin=stdin)
    assert (ended.code, file.read_bytes()) == (2, before)
    assert "is the file that is read" in ended.err
    assert emulator.requests == []


def test_a_pipe_that_nobody_reads_is_told_before_anything_is_sent(walmart, emulator, stock_file, tmp_path):
    os.mkfifo(tmp_path / "pipe")
    ended = walmart("inventory", "sync", stock_file("sku,quantity", "A,5"), "--failures", tmp_path / "pipe")
    assert ended.code == 2
    assert "pipe cannot be written: " in ended.err
    assert emulator.requests == []


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o666])
def test_the_mode_and_the_links_of_an_older_one_stay(walmart, emulator, stock_file, failures, mode):
    emulator.add_item("A", stock=1)
    failures.write_text("yesterday's", encoding="utf-8")
    failures.chmod(mode)
    link = failures.with_name("link.csv")
    link.symlink_to(failures)
    assert walmart("inventory", "sync", stock_file("sku,quantity", "A,5"), "--failures", link).code == 0
    assert link.is_symlink()
    assert stat.S_IMODE(failures.stat().st_mode) == mode
    assert failures.read_text(encoding="utf-8").startswith("line,")


def test_without_failures_it_has_its_header_alone(walmart, emulator, stock_file, failures):
    emulator.add_item("A", stock=1)
    assert walmart("inventory", "sync", stock_file("sku,quantity", "A,5"), "--failures", failures).code == 0
    assert failures.read_text(encoding="utf-8").splitlines() == [",".join(SELLER)]
