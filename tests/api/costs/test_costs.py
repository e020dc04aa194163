"""Costs and the report that shows them against the emulator, in both modes."""

from __future__ import annotations

import csv
import io
import zipfile

from walmart_async.api.costs import ItemCost


def test_costs_are_set_by_a_feed(supplier, emulator) -> None:
    emulator.add_item("A", gtin="00012947218283", stock=5)
    node = emulator.default_ship_node
    costs = [ItemCost(sku=sku, ship_node=node, cost="9.99") for sku in ("A", "none")]
    ended = supplier("feeds.wait", supplier("costs.bulk_update", costs).feed_id)
    assert (ended.items_succeeded, ended.items_failed) == (1, 1)
    assert emulator.unit_cost("A", node) == 9.99


def test_the_report_of_all_items(supplier, emulator) -> None:
    emulator.add_item("A", gtin="00012947218283", stock=5)
    emulator.add_item("of a seller alone")
    content = supplier.pager("reports.item_report").read()
    with zipfile.ZipFile(io.BytesIO(content if supplier.mode == "sync" else supplier.run(content))) as archive:
        (name,) = archive.namelist()
        (row,) = csv.DictReader(archive.read(name).decode("utf-8-sig").splitlines())
    assert (row["sku"], row["gtin"], row["availableInventoryUnits"], row["cost"]) == ("A", "00012947218283", "5", "")
