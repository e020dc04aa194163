"""The demo, and that its check can fail: it runs the command in real time, so all three runs go at once."""

from __future__ import annotations

import csv
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).resolve().parents[2] / "docs" / "examples"


@pytest.fixture(scope="module")
def stock():
    with (EXAMPLES / "stock.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.reader(lines))


@pytest.fixture(scope="module")
def demos(stock, tmp_path_factory):
    changed = tmp_path_factory.mktemp("demo") / "changed.csv"
    with changed.open("w", encoding="utf-8", newline="") as lines:
        csv.writer(lines).writerows([*stock[:-1], [*stock[-1][:2], str(int(stock[-1][2]) + 7)]])
    arguments = {"as it is": [], "changed": [str(changed)], "dropped": ["--drop-update", stock[1][0]]}
    running = {
        name: subprocess.Popen(
            [sys.executable, EXAMPLES / "demo.py", *given],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        for name, given in arguments.items()
    }
    try:
        return {name: (*process.communicate(timeout=100), process.returncode) for name, process in running.items()}
    finally:
        for process in running.values():
            process.kill()


def test_every_row_of_the_demo_is_true_at_the_emulator(demos):
    out, err, code = demos["as it is"]
    assert code == 0, err
    assert "Comparing with Walmart: " in err
    assert "│ updated " in out
    assert out.endswith("emulator state matches stock.csv: 5,000 of 5,000\n")


def test_a_row_changed_afterwards_is_named(demos, stock):
    out, err, code = demos["changed"]
    sku, _, quantity = stock[-1]
    assert code == 1, err
    assert f"differs: {sku!r} at the default ship node is {quantity}, changed.csv says {int(quantity) + 7}" in out
    assert out.endswith("emulator state differs from changed.csv: 4,999 of 5,000\n")


def test_an_update_that_the_emulator_dropped_is_named(demos, stock):
    out, err, code = demos["dropped"]
    sku, _, quantity = stock[1]
    assert code == 1, err
    assert f"differs: {sku!r} at the default ship node is {int(quantity) + 1}, stock.csv says {quantity}" in out
    assert out.endswith("emulator state differs from stock.csv: 4,999 of 5,000\n")


def test_the_examples_are_what_their_script_makes(tmp_path):
    maker = EXAMPLES.parents[1] / "tools" / "make_stock.py"
    subprocess.run([sys.executable, maker, tmp_path], check=True)
    for name in ("stock.csv", "stock-bad.csv"):
        assert (tmp_path / name).read_bytes() == (EXAMPLES / name).read_bytes()


def test_the_example_has_skus_as_they_really_look(stock):
    skus = "".join(row[0] for row in stock[1:])
    assert len(stock) == 5_001
    assert all(sign in skus for sign in " /{}%+&\"',#?\\@:=;[]()<>*~$é茶🧦")
    assert {row[1] for row in stock[1:]} == {"", "721407", "721408"}
