"""The program that sets up a shipping template."""

from __future__ import annotations

import sys


def test_it_sets_up_a_template_of_two_tiers(walmart, emulator, examples):
    ended = walmart("35", command=[sys.executable, str(examples / "shipping_template.py")])
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("Free from 35 dollars: template ")
    (request,) = emulator.writes
    assert request.path == "/v3/settings/shipping/templates"
