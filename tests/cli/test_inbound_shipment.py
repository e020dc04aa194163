"""The program that announces stock to Walmart."""

from __future__ import annotations

import sys
from pathlib import Path


def test_it_saves_a_label_of_each_shipment(walmart, emulator, examples, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    emulator.add_item("LAMP", gtin="00012345678905")
    ended = walmart("LAMP", "12345678905", "10", command=[sys.executable, str(examples / "inbound_shipment.py")])
    assert (ended.code, ended.err) == (0, "")
    shipments = emulator.inbound_shipments
    assert ended.out.splitlines() == [
        f"{len(Path(f'{each.shipment_id}.pdf').read_bytes())} bytes" for each in shipments
    ]
    assert all(Path(f"{each.shipment_id}.pdf").read_bytes().startswith(b"%PDF") for each in shipments)
    assert [request.raw_path for request in emulator.writes] == ["/v3/fulfillment/inbound-shipments"]
