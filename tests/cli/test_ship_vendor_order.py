"""The program that acknowledges and ships an order of a drop-ship vendor."""

from __future__ import annotations

import sys


def test_it_ships_every_unit_of_each_line(walmart, emulator, examples):
    order = emulator.add_order({"LAMP": 2, "MUG": 1}, ship_node="721407")
    program = [sys.executable, str(examples / "ship_vendor_order.py")]
    assert len((examples / "ship_vendor_order.py").read_text(encoding="utf-8").splitlines()) <= 15
    ended = walmart(order, "721407", "FedEx", "7001", command=program)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.splitlines() == ["LAMP: Shipped with FedEx 7001", "MUG: Shipped with FedEx 7001"]
    assert [request.path for request in emulator.writes] == [
        "/v3/orders/{purchaseOrderId}/acknowledge",
        "/v3/orders/{purchaseOrderId}/shipping",
    ]
