"""The program that shows what to mend of which listing."""

from __future__ import annotations

import sys

from walmart_async.emulator import Listing


def test_it_shows_what_needs_work(walmart, emulator, examples):
    for sku in ("LAMP", "MUG"):
        emulator.add_item(sku, stock=1)
    emulator.set_listing_quality("MUG", Listing(reviews=40, issues={"color": "MISSING", "brand": "MISSING"}))
    ended = walmart(command=[sys.executable, str(examples / "listing_quality.py")])
    assert (ended.code, ended.err) == (0, "")
    head, item, *issues = ended.out.splitlines()
    assert head.startswith("catalog: ")
    assert item.startswith("MUG 66.6")
    assert [line.split() for line in issues] == [["color", "MISSING"], ["brand", "MISSING"]]
