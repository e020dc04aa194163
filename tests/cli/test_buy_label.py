"""The program that buys a label."""

from __future__ import annotations

import sys
from pathlib import Path


def test_it_saves_the_label_of_an_order(walmart, emulator, examples, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    order = emulator.add_order({"LAMP": 2, "MUG": 1})
    ended = walmart(order, "2.5", command=[sys.executable, str(examples / "buy_label.py")])
    assert (ended.code, ended.err) == (0, "")
    (saved,) = Path().glob("*.pdf")
    assert ended.out.startswith(f"{saved.name}: ")
    assert saved.read_bytes().startswith(b"%PDF")
    assert [request.raw_path for request in emulator.writes] == ["/v3/shipping/labels"]
