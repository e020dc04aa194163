"""The short scripts of the docs about reports, as they are, against the emulator."""

from __future__ import annotations

import sys
from datetime import date

import pytest


@pytest.fixture
def script(walmart, examples):
    """Run a script in a process of its own; no script has more than 15 lines."""

    def run(name: str):
        file = examples / name
        assert len(file.read_text(encoding="utf-8").splitlines()) <= 15
        return walmart(command=[sys.executable, str(file)])

    return run


def test_a_schedule_is_made_once(script, emulator):
    first, second = script("schedule_report.py"), script("schedule_report.py")
    assert (first.code, first.err) == (0, "")
    assert second.out == first.out
    assert [request.path for request in emulator.writes].count("/v3/reports/schedules") == 1


def test_the_newest_reconciliation_report_is_added_up(script, emulator):
    def line(kind, amount, sku):
        return {"Transaction Type": kind, "Total Payable": "", "Amount": amount, "Partner Item Id": sku}

    summary = {"Transaction Type": "PaymentSummary", "Total Payable": "107.39"}
    sold = [line("Sale", "9.99", "mug"), line("Sale", "99.00", "lamp"), line("Refund", "-1.60", "mug")]
    emulator.add_recon_report(date(2026, 11, 3), [summary])
    emulator.add_recon_report(date(2026, 11, 17), [summary, *sold])
    ended = script("recon.py")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.splitlines() == ["2026-11-17 107.39", "     99.00 lamp", "      8.39 mug"]
