"""The program that refunds a return."""

from __future__ import annotations

import sys


def test_it_refunds_every_unit(walmart, emulator, examples):
    other, begun = emulator.add_return({"LAMP": 1}), emulator.add_return({"LAMP": 2, "MUG": 1})
    ended = walmart(begun, command=[sys.executable, str(examples / "refund_return.py")])
    assert (ended.code, ended.out, ended.err) == (0, f"refunded 2 lines of {begun}\n", "")
    assert [request.raw_path for request in emulator.writes] == [f"/v3/returns/{begun}/refund"]
    assert other != begun
    again = walmart(begun, command=[sys.executable, str(examples / "refund_return.py")])
    assert again.code == 1
    assert "BadRequestError" in again.err
