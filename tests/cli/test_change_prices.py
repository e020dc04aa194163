"""The program that changes three prices with one call and forty thousand with feeds."""

from __future__ import annotations

import runpy
import sys
from typing import TYPE_CHECKING

import pytest

from walmart_async.client import Client
from walmart_async.clock import ManualClock
from walmart_async.emulator import Emulator

if TYPE_CHECKING:
    from collections.abc import Iterator

MANY = 40_000


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    """In this process, where nobody who sleeps waits: forty thousand rows take minutes."""
    with Emulator(seed=3, clock=ManualClock(jump=True)) as running:
        yield running


@pytest.fixture
def run(emulator, environment, examples, monkeypatch, capsys):
    """Run the program with arguments, and give back the lines that it prints."""
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    made = Client.from_env.__func__
    monkeypatch.setattr(Client, "from_env", classmethod(lambda cls, **more: made(cls, clock=emulator.clock, **more)))
    program = examples / "change_prices.py"
    assert len(program.read_text(encoding="utf-8").splitlines()) <= 15

    def started(*arguments: object) -> list[str]:
        monkeypatch.setattr(sys, "argv", [str(program), *map(str, arguments)])
        runpy.run_path(str(program), run_name="__main__")
        return capsys.readouterr().out.splitlines()

    return started


def test_three_prices_and_forty_thousand(run, emulator, tmp_path):
    skus = [f"SKU-{number}" for number in range(MANY)]
    for sku in ("LAMP", "MUG", *skus[1:]):
        emulator.add_item(sku)
    table = tmp_path / "prices.csv"
    lines = [f"{sku},{number // 100}.{number % 100 or 1:02}" for number, sku in enumerate(skus)]
    table.write_text("\n".join(["sku,price", *lines]) + "\n", encoding="utf-8")
    printed = run(table)
    assert printed[:2] == ["LAMP changed", "MUG changed"]
    assert printed[2].startswith("CUP ")
    assert "DATA_ERROR" in printed[2]
    assert printed[3] == f"{MANY - 1} of {MANY} changed"
    (missing,) = printed[4:]
    assert missing.startswith("SKU-0 ")
    assert "is not the SKU of an item" in missing
    assert [len(feed.records) for feed in emulator.feeds] == [10_000] * 4
    assert (emulator.price("LAMP").current.amount, emulator.price(skus[-1]).current.amount) == (19.99, 399.99)
    assert [write.path for write in emulator.writes].count("/v3/price") == 3
