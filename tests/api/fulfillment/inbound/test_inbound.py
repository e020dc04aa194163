"""Stock on its way to Walmart, against the emulator in both modes: announced, labelled, followed, taken in."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from walmart_async import errors
from walmart_async.api.fulfillment.inbound import (
    InboundItem,
    InboundStatus,
    LabelFormat,
    LoadType,
    SellerAddress,
)

GTIN = "00012345678905"
HOME = SellerAddress(address_line1="1 (A) St", city="Reno", state_code="NV", country_code="US", postal_code="89501")
LABEL = "/v3/fulfillment/download-label"


@pytest.fixture
def lamps(emulator, clock) -> InboundItem:
    emulator.add_item("LAMP", gtin=GTIN)
    due = datetime.fromtimestamp(clock.time(), UTC) + timedelta(days=7)
    return InboundItem(sku="LAMP", product_id=GTIN, description="A lamp", units=10, expected_delivery=due)


@pytest.fixture
def shipment(emulator) -> str:
    emulator.add_item("LAMP", gtin=GTIN)
    return emulator.add_inbound_shipment({"LAMP": 10})


def read(seller, endpoint, *args, **kwargs) -> bytes:
    return done(seller, seller.pager(f"fulfillment.inbound.{endpoint}", *args, **kwargs).read())


def done(seller, called):
    return called if seller.mode == "sync" else seller.run(called)


def test_stock_from_its_announcement_to_its_receipt(seller, emulator, lamps, clock) -> None:
    preview = seller("fulfillment.inbound.preview", "spring-1", [lamps], return_address=HOME)
    moved, direct = preview.previews
    assert (moved.preview_type, moved.places[0].total_net_transfer_charge) == ("inbound", Decimal("2.5"))
    created = seller("fulfillment.inbound.create", "spring-1", [lamps], return_address=HOME)
    assert [each.ship_to_address.fc_name for each in created.shipments] == [
        each.ship_to_address.fc_name for each in direct.places
    ]
    assert sum(item.item_qty for each in created.shipments for item in each.shipment_items) == lamps.units
    first, second = (each.shipment_id for each in created.shipments)
    label = read(seller, "label", first, {LoadType.SINGLE_SKU: 2})
    assert label.startswith(b"%PDF")
    assert all(text in label for text in (first.encode(), GTIN.encode(), b"BOX 2 OF 2"))
    assert read(seller, "label", first, label_format=LabelFormat.ZPL).startswith(b"^XA")
    for shipment in (first, second):
        seller("fulfillment.inbound.update_tracking", shipment, "UPS", ["1Z1", "1Z2"])
    assert [each.tracking_no for each in seller.items("fulfillment.inbound.list_tracking", first)] == ["1Z1", "1Z2"]
    clock.advance(8 * 86_400)
    listed = seller.items("fulfillment.inbound.list", inbound_order_id="spring-1", status=InboundStatus.CLOSED)
    assert [(each.shipment_id, each.carrier_name) for each in listed] == [(second, "UPS"), (first, "UPS")]
    assert all(each.received_units == each.shipment_units for each in listed)
    (stock,) = seller.items("inventory.list_wfs", sku="LAMP")
    assert (stock.units.available_units, stock.units.inbound_units) == (10, 0)


def test_what_is_missing_and_what_is_broken(seller, emulator, shipment) -> None:
    emulator.receive_inbound_shipment(shipment, {"LAMP": 6}, damaged={"LAMP": 1})
    (item,) = seller.items("fulfillment.inbound.list_items", shipment_id=shipment)
    assert (item.item_qty, item.received_qty, item.damaged_qty, item.fill_rate) == (10, 6, 1, 60)


def test_an_order_that_is_not_taken(seller, emulator, lamps) -> None:
    unknown = InboundItem(
        sku="MUG", product_id="7", description="A mug", units=1, expected_delivery=lamps.expected_delivery
    )
    with pytest.raises(errors.BadRequestError) as caught:
        seller("fulfillment.inbound.create", "O", [lamps, unknown], return_address=HOME)
    assert [each.field for each in caught.value.errors] == ["orderItems[1].sku"]
    (kept,) = seller.items("fulfillment.inbound.list_errors", inbound_order_id="O")
    assert [each.sku for each in kept.order_items] == ["LAMP", "MUG"]
    assert [each.code for each in kept.errors] == ["400.WFS.100"]
    assert seller.items("fulfillment.inbound.list") == []
    seller("fulfillment.inbound.create", "O", [lamps], return_address=HOME, transfer=True)
    assert seller.items("fulfillment.inbound.list_errors", inbound_order_id="O") == []


def test_changed_and_cancelled(seller, emulator, lamps) -> None:
    (made,) = seller("fulfillment.inbound.create", "O", [lamps], return_address=HOME, transfer=True).shipments
    seller("fulfillment.inbound.update_quantities", "O", made.shipment_id, {"LAMP": 12})
    assert [each.shipment_units for each in seller.items("fulfillment.inbound.list")] == [12]
    with pytest.raises(errors.BadRequestError):
        seller("fulfillment.inbound.update_quantities", "O", made.shipment_id, {"LAMP": 17})
    assert seller("fulfillment.inbound.cancel", "O").status == "OK"
    with pytest.raises(errors.BadRequestError):
        seller("fulfillment.inbound.cancel", "O")
    assert [each.status for each in seller.items("fulfillment.inbound.list")] == [InboundStatus.CANCELLED]


def test_labels_of_a_carrier_take_a_while(seller, emulator, shipment, clock) -> None:
    emulator.book_inbound_shipment(shipment)
    assert seller("fulfillment.inbound.generate_carrier_labels", shipment).status == "OK"
    with pytest.raises(errors.NotReadyError) as caught:
        read(seller, "carrier_labels", shipment)
    assert caught.value.status == 202
    clock.advance(10)
    assert read(seller, "carrier_labels", shipment).startswith(b"%PDF")


@pytest.mark.parametrize("body", [{}, {"status": "ACCEPTED"}, {"errors": [{"code": "X", "severity": "INFO"}]}])
def test_what_is_said_of_a_file_that_is_not_made_is_not_saved_as_one(
    seller, emulator, shipment, body, tmp_path
) -> None:
    emulator.faults.answer("GET", LABEL, status=202, body=body)
    download = seller.pager("fulfillment.inbound.carrier_labels", shipment)
    with pytest.raises(errors.NotReadyError, match="still making the file"):
        done(seller, download.save(tmp_path / "label.pdf"))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("answered", "fails"),
    [
        ({"status": "OK"}, False),
        ({"status": "accepted", "errors": [{"code": "X", "severity": "WARN"}]}, False),
        ({}, False),
        ({"status": "FAIL"}, True),
        ({"status": "BAD_REQUEST", "errors": [{"code": "400.WFS.100", "causes": [{"code": "Y"}]}]}, True),
        ({"status": "OK", "errors": [{"code": "X", "severity": "ERROR"}]}, True),
    ],
)
def test_what_an_answer_200_says(plain_call, answer, answered, fails) -> None:
    answer(answered)
    if fails:
        with pytest.raises(errors.PartialFailureError):
            plain_call("marketplace", "fulfillment.inbound.cancel", "O")
    else:
        plain_call("marketplace", "fulfillment.inbound.cancel", "O")


@pytest.mark.parametrize(
    ("status", "body", "told"),
    [
        (
            400,
            {"type": "about:blank", "title": "Bad Request", "status": 400, "detail": "no items", "instance": "/v3"},
            ("Bad Request", "no items"),
        ),
        (
            400,
            {"status": "FAIL", "errors": [{"code": "400.WFS.100", "description": "no items"}]},
            ("400.WFS.100", "no items"),
        ),
        (
            400,
            {
                "status": 400,
                "errors": [{"code": "400.WFS.100", "field": None, "description": "no items", "causes": ["a"]}],
            },
            ("400.WFS.100", "no items"),
        ),
    ],
)
def test_bodies_of_refusals(plain_call, answer, status, body, told) -> None:
    answer(body, status)
    with pytest.raises(errors.BadRequestError) as caught:
        plain_call("marketplace", "fulfillment.inbound.cancel", "O")
    assert [(each.code, each.description) for each in caught.value.errors] == [told]


def test_a_list_of_loads_ends_where_a_page_is_short(plain_call, recorder, answer) -> None:
    answer({"payload": {"trackingList": [{"trackingNo": "1"}]}})
    found, pages = plain_call.pages("marketplace", "fulfillment.inbound.list_tracking", "S")
    assert ([each.tracking_no for each in found], len(pages)) == (["1"], 1)
