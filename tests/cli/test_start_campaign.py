"""The program that starts a campaign."""

from __future__ import annotations

import sys


def test_it_advertises_what_can_be(walmart, emulator, examples):
    program = examples / "start_campaign.py"
    assert len(program.read_text(encoding="utf-8").splitlines()) <= 15
    for sku in ("LAMP", "MUG"):
        emulator.add_item(sku)
    emulator.set_ad_issues("MUG", "ITEM_OUT_OF_STOCK")
    ended = walmart("Lamps", "12.50", "LAMP", "MUG", command=[sys.executable, str(program)])
    assert (ended.code, ended.err) == (0, "")
    ((number, campaign),) = emulator.campaigns.items()
    assert ended.out == f"{number}: RUNNING, 1 of 2 SKUs\n"
    assert (campaign["skus"], campaign["dailyBudget"], campaign["name"]) == (["LAMP"], 12.5, "Lamps")
