"""The short scripts of the docs about reports, as they are, against the emulator."""

from __future__ import annotations

import sys

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
