"""The program that sets up a shipping template."""

from __future__ import annotations

import sys


def test_it_sets_up_a_template(walmart, emulator, examples):
    ended = walmart("Free shipping", command=[sys.executable, str(examples / "shipping_template.py")])
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("created 9")
    assert [request.raw_path for request in emulator.writes] == ["/v3/settings/shipping/templates"]
    refused = walmart("Free!", command=[sys.executable, str(examples / "shipping_template.py")])
    assert refused.code == 1
    assert "RequestInvalidError" in refused.err
