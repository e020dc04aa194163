"""Arguments of inventory that are refused before anything is sent."""

from __future__ import annotations

from datetime import date, datetime

from support.examples import Refusal, call
from walmart_async.api.inventory import Availability, InTransit, SupplierLevel

AA, AC = Availability.INFINITE, Availability.STANDARD
IDENTIFIERS = ["", " ", "a\nb", "a\0b", "\ud800", None, 7]
QUANTITIES = [-1, 1.0, "1", True, None, 2**31]
GTINS = ["", "0", "00000000000000", "123456789012345", "12a", " 12", "-1", "١٢٣", None, 12947218283]
BY = "sku, gtin"


def level(**changes):
    return SupplierLevel(**{"gtin": "12947218283", "ship_node": "1", "quantity": 1, **changes})


MARKETPLACE = [
    *(Refusal(call("list_wfs", limit=limit), "limit") for limit in (0, 301, "10")),
    Refusal(call("list_wfs", sku=""), "sku"),
    Refusal(call("list_wfs", gtin="A"), "gtin"),
    Refusal(call("list_wfs", customer_favorite="yes"), "customer_favorite"),
    Refusal(call("list_wfs_legacy", limit=301), "limit"),
    Refusal(call("list_wfs_legacy", sku=7), "sku"),
    Refusal(call("list_wfs_legacy", modified_from=datetime(2026, 1, 1)), "modified_from"),  # noqa: DTZ001 - the mistake
    Refusal(call("list_wfs_legacy", modified_until="2026-01-01"), "modified_until"),
    Refusal(call("list_wfs_legacy", ship_node_type="multichannel"), "sku"),
    Refusal(call("list_wfs_legacy", sku="A", ship_node_type=""), "ship_node_type"),
    *(Refusal(call("get", wrong), "sku") for wrong in IDENTIFIERS),
    *(Refusal(call("get", "A", ship_node=wrong), "ship_node") for wrong in IDENTIFIERS if wrong is not None),
    *(Refusal(call("get_nodes", wrong), "sku") for wrong in [*IDENTIFIERS, ".", ".."]),
    Refusal(call("get_nodes", "A", ship_node=""), "ship_node"),
    *(Refusal(call("update", wrong, 1), "sku") for wrong in IDENTIFIERS),
    *(Refusal(call("update", "A", wrong), "quantity") for wrong in QUANTITIES),
    Refusal(call("update", "A", 1, ship_node=""), "ship_node"),
    *(Refusal(call("update_nodes", wrong, {"1": 1}), "sku") for wrong in IDENTIFIERS),
    Refusal(call("update_nodes", "A", {}), "quantities"),
    Refusal(call("update_nodes", "A", {"": 1}), "quantities"),
    *(Refusal(call("update_nodes", "A", {"1": 1, "2": wrong}), "quantities['2']") for wrong in QUANTITIES),
    *(Refusal(call("list", limit=wrong), "limit") for wrong in (0, 51, -1)),
    Refusal(call("bulk_update", {}), "quantities"),
    Refusal(call("bulk_update", {f"S{number}": 1 for number in range(10001)}), "quantities"),
    Refusal(call("bulk_update", {"A": 1, " ": 1}), "quantities"),
    *(Refusal(call("bulk_update", {"A": 1, "B": wrong}), "quantities['B']") for wrong in QUANTITIES),
    Refusal(call("bulk_update", {"A": 1}, ship_node=""), "ship_node"),
    Refusal(call("bulk_update_nodes", {}), "quantities"),
    Refusal(call("bulk_update_nodes", {"A": {}}), "quantities['A']"),
    Refusal(call("bulk_update_nodes", {"A": {"": 1}}), "quantities['A']"),
    *(Refusal(call("bulk_update_nodes", {"A": {"1": wrong}}), "quantities['A']['1']") for wrong in QUANTITIES),
]
SUPPLIER = [
    Refusal(call("get", ship_node="1"), BY),
    Refusal(call("get", ship_node="1", sku="A", gtin="12947218283"), BY),
    Refusal(call("get", ship_node="", sku="A"), "ship_node"),
    Refusal(call("get", ship_node="1", sku=""), "sku"),
    *(Refusal(call("get", ship_node="1", gtin=wrong), "gtin") for wrong in GTINS if wrong is not None),
    Refusal(call("get_nodes"), BY),
    Refusal(call("get_nodes", sku="A", gtin="12947218283"), BY),
    Refusal(call("get_nodes", sku="A", ship_node=""), "ship_node"),
    *(
        Refusal(call(name, *args, **{"ship_node": "1", **kwargs}), field)
        for name in ("update", "update_at_former_path")
        for args, kwargs, field in (
            *(((wrong, 1), {}, "gtin") for wrong in GTINS),
            *((("1", wrong), {}, "quantity") for wrong in QUANTITIES),
            (("1", 1), {"availability": AA}, "quantity"),
            (("1",), {"availability": AC}, "quantity"),
            (("1", 1), {"availability": Availability("XX")}, "availability"),
            (("1", 1), {"ship_node": ""}, "ship_node"),
        )
    ),
    Refusal(call("bulk_update", []), "levels"),
    Refusal(call("bulk_update", [level()] * 10001), "levels"),
    Refusal(call("bulk_update", [level(), level()]), "levels[1]"),
    Refusal(call("bulk_update", [level(gtin="5"), level(), level(gtin="00005")]), "levels[2]"),
    *(Refusal(call("bulk_update", [level(gtin=wrong)]), "levels[0].gtin") for wrong in GTINS),
    Refusal(call("bulk_update", [level(ship_node="")]), "levels[0].ship_node"),
    *(Refusal(call("bulk_update", [level(quantity=wrong)]), "levels[0].quantity") for wrong in QUANTITIES),
    Refusal(call("bulk_update", [level(availability=AA)]), "levels[0].quantity"),
    Refusal(call("bulk_update", [level(availability=Availability("XX"))]), "levels[0].availability"),
    *(
        Refusal(
            call(
                "bulk_update",
                [level(in_transit=InTransit(quantity=wrong, expected_availability_date=date(2027, 1, 1)))],
            ),
            "levels[0].in_transit.quantity",
        )
        for wrong in (0, -1, 1.5)
    ),
    Refusal(
        call("bulk_update", [level(in_transit=InTransit(quantity=1, expected_availability_date="2027-01-01"))]),
        "levels[0].in_transit.expected_availability_date",
    ),
    Refusal(call("bulk_update", [level()], version=""), "version"),
]
