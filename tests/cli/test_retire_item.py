"""The program that retires an item."""

from __future__ import annotations

import sys


def test_it_retires_one_item(walmart, emulator, examples):
    for sku in ("LAMP 7/B", "MUG"):
        emulator.add_item(sku)
    command = [sys.executable, str(examples / "retire_item.py")]
    ended = walmart("LAMP 7/B", command=command)
    assert (ended.code, ended.err) == (0, "")
    told, status = ended.out.splitlines()
    assert told
    assert status == "LAMP 7/B is RETIRED and UNPUBLISHED"
    assert [(request.method, request.raw_path) for request in emulator.writes] == [("DELETE", "/v3/items/LAMP%207%2FB")]
    unknown = walmart("NONE", command=command)
    assert unknown.code == 1
    assert "NotFoundError" in unknown.err
