"""Arguments about inbound shipments that are refused before anything is sent."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import msgspec

from support.examples import Call, Refusal, call
from walmart_async.api.fulfillment.inbound import InboundBox, InboundBoxItem, InboundItem, SellerAddress

HOME = SellerAddress(address_line1="1", city="b", state_code="CA", country_code="US", postal_code="1")
ITEM = InboundItem(
    sku="A", product_id="1", description="d", units=10, expected_delivery=datetime(2026, 12, 1, tzinfo=UTC)
)
NAIVE = datetime(2026, 12, 1)  # noqa: DTZ001 - the mistake


def create(*given: object, **more: object) -> Call:
    order, items, *_ = (*given, *("O", [ITEM])[len(given) :])
    return call("create", order, items, **{"return_address": HOME, **more})


def item(**fields: object) -> Call:
    return create("O", [ITEM, msgspec.structs.replace(ITEM, **fields)])


def home(**fields: object) -> Call:
    return create(return_address=msgspec.structs.replace(HOME, **fields))


def box(**fields: object) -> Call:
    return create(boxes=[InboundBox(**fields)])


MARKETPLACE = [
    Refusal(create(""), "inbound_order_id"),
    Refusal(create("1" * 101), "inbound_order_id"),
    Refusal(create("O", []), "items"),
    Refusal(create("O", ITEM), "items"),
    Refusal(create("O", [ITEM] * 5_001), "items"),
    Refusal(create("O", [HOME]), "items[0]"),
    Refusal(item(sku=" "), "items[1].sku"),
    Refusal(item(product_id="123456789012345"), "items[1].product_id"),
    Refusal(item(product_id="", product_type="UPC"), "items[1].product_id"),
    Refusal(item(product_type="gtin"), "items[1].product_type"),
    Refusal(item(description=""), "items[1].description"),
    Refusal(item(units=0), "items[1].units"),
    Refusal(item(units=True), "items[1].units"),
    Refusal(item(units_per_case=3), "items[1].units_per_case"),
    Refusal(item(units_per_case=0), "items[1].units_per_case"),
    Refusal(item(cases=0), "items[1].cases"),
    Refusal(item(expected_delivery=NAIVE), "items[1].expected_delivery"),
    Refusal(item(expected_delivery=date(2026, 12, 1)), "items[1].expected_delivery"),
    Refusal(item(services="LABEL"), "items[1].services"),
    Refusal(item(services=["Label"]), "items[1].services[0]"),
    Refusal(item(item_number=0), "items[1].item_number"),
    Refusal(item(dimensions=3), "items[1].dimensions"),
    Refusal(item(dimensions=[1, 2, 3, 4]), "items[1].dimensions"),
    Refusal(item(dimensions=[1, Decimal("NaN")]), "items[1].dimensions[1]"),
    Refusal(item(weight=-1), "items[1].weight"),
    Refusal(item(non_sortable="no"), "items[1].non_sortable"),
    Refusal(item(ship_node=""), "items[1].ship_node"),
    Refusal(create(return_address=None), "return_address"),
    Refusal(home(city=""), "return_address.city"),
    Refusal(home(address_line2=7), "return_address.address_line2"),
    Refusal(create(transfer="Y"), "transfer"),
    Refusal(create(boxes=InboundBox()), "boxes"),
    Refusal(box(no_of_boxes=0), "boxes[0].no_of_boxes"),
    Refusal(box(total_no_of_units=-1), "boxes[0].total_no_of_units"),
    Refusal(box(longest_side=float("inf")), "boxes[0].longest_side"),
    Refusal(box(length_unit=""), "boxes[0].length_unit"),
    Refusal(box(items=[]), "boxes[0].items"),
    Refusal(box(items=[InboundBoxItem(units_per_box=0)]), "boxes[0].items[0].units_per_box"),
    Refusal(box(items=[InboundBoxItem(gtin="")]), "boxes[0].items[0].gtin"),
    Refusal(box(items=[InboundBoxItem(product_type="upc")]), "boxes[0].items[0].product_type"),
    Refusal(call("preview", "1" * 51, [ITEM], return_address=HOME), "inbound_order_id"),
    Refusal(call("preview", "O", [], return_address=HOME), "items"),
    Refusal(
        call("preview", "O", [msgspec.structs.replace(ITEM, expected_delivery=NAIVE)], return_address=HOME),
        "items[0].expected_delivery",
    ),
    Refusal(call("list", limit=201), "limit"),
    Refusal(call("list", status="closed"), "status"),
    Refusal(call("list", created_from=NAIVE), "created_from"),
    Refusal(call("list", created_until="2026-01-01"), "created_until"),
    Refusal(call("list", cursor="next"), "cursor"),
    Refusal(call("list_items", shipment_id=""), "shipment_id"),
    Refusal(call("list_errors", inbound_order_id=""), "inbound_order_id"),
    Refusal(call("list_tracking", ""), "shipment_id"),
    Refusal(call("list_tracking", "S", "parcel"), "mode"),
    Refusal(call("list_tracking", "S", limit=51), "limit"),
    Refusal(call("cancel", ""), "inbound_order_id"),
    Refusal(call("update_quantities", "", "S", {"A": 1}), "inbound_order_id"),
    Refusal(call("update_quantities", "O", "", {"A": 1}), "shipment_id"),
    Refusal(call("update_quantities", "O", "S", {}), "quantities"),
    Refusal(call("update_quantities", "O", "S", {"A": 0, "B": 0}), "quantities"),
    Refusal(call("update_quantities", "O", "S", {"A": 1, "B": -1}), "quantities['B']"),
    Refusal(call("update_tracking", "", "UPS", ["1"]), "shipment_id"),
    Refusal(call("update_tracking", "S", "", ["1"]), "carrier"),
    Refusal(call("update_tracking", "S", "UPS", []), "tracking_numbers"),
    Refusal(call("update_tracking", "S", "UPS", "1"), "tracking_numbers"),
    Refusal(call("label", ""), "shipment_id"),
    Refusal(call("label", "S", {}), "loads"),
    Refusal(call("label", "S", {"PALLET": 0}), "loads['PALLET']"),
    Refusal(call("label", "S", {"pallet": 1}), "loads['pallet']"),
    Refusal(call("label", "S", size="4x6"), "size"),
    Refusal(call("label", "S", label_format="PNG"), "label_format"),
    Refusal(call("label", "S", size="X4_3", label_format="ZPL"), "size"),
    Refusal(call("label_legacy", ""), "shipment_id"),
    Refusal(call("generate_carrier_labels", ""), "shipment_id"),
    Refusal(call("generate_carrier_labels", "S", label_type=""), "label_type"),
    Refusal(call("generate_carrier_labels", "S", ship_date=NAIVE), "ship_date"),
    Refusal(call("carrier_labels", ""), "shipment_id"),
    Refusal(call("carrier_labels", "S", label_type=""), "label_type"),
    Refusal(call("carrier_labels", "S", size="x4_6"), "size"),
]
