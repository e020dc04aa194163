"""Shipping labels against the emulator, in both modes: rates, buying, downloading, discarding, and scan forms."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from walmart_async import errors
from walmart_async.api.shipping_labels import AddOnKind, Contact, Parcel, ParcelItem, ScanFormFormat, StreetAddress

BOX = Parcel(weight=2, length=6, width=6, height=6)
FROM = StreetAddress(postal_code="91776", country_code="US", address_lines=["311 Valley"], city="Gabriel", state="CA")
TO = StreetAddress(postal_code="94085", country_code="US", address_lines=["748 Mathilda"], city="Sunnyvale", state="CA")
PICKED_UP = Contact(
    contact_name="Jo", address_line1="1375", city="Sunnyvale", state="CA", postal_code="94085", country="US", phone="1"
)


@pytest.fixture
def order(emulator) -> str:
    return emulator.add_order({"LAMP": 2, "MUG": 1}, price=10)


def read(seller, download) -> bytes:
    content = download.read()
    return content if seller.mode == "sync" else seller.run(content)


def bought(seller, order, **more):
    items = [ParcelItem(sku="LAMP", line_number=1, quantity=2)]
    return seller(
        "shipping_labels.create", order, items, BOX, **{"carrier": "USPS", "service": "PRIORITY_MAIL", **more}
    )


def test_the_cheapest_service_in_time_is_bought_and_its_label_saved(seller, order, clock, tmp_path) -> None:
    now = datetime.fromtimestamp(clock.time(), UTC)
    items = [ParcelItem(sku="LAMP", line_number=1, quantity=2)]
    quoted = seller(
        "shipping_labels.estimates",
        order,
        items,
        BOX,
        from_address=FROM,
        to_address=TO,
        deliver_by=now + timedelta(days=3),
        add_ons=True,
    )
    assert [each.name for each in quoted.estimates] == ["PRIORITY_MAIL", "FEDEX_2_DAY"]
    best = min(quoted.estimates, key=lambda each: each.estimated_rate.amount)
    assert (str(best.estimated_rate.amount), best.is_delivery_promise_fulfilled) == ("8.0", True)
    assert [(each.name, each.charge.currency) for each in best.add_ons] == [
        (AddOnKind.INSURANCE, "USD"),
        (AddOnKind.SIGNATURE, "USD"),
    ]
    label = bought(seller, order, carrier=best.carrier_name, service=best.name, add_ons=[AddOnKind.INSURANCE])
    assert (label.purchase_order_id, label.carrier_name) == (order, "USPS")
    assert [each.declared_value.amount for each in label.add_ons] == [30]
    content = read(seller, seller.pager("shipping_labels.download", label.carrier_name, label.tracking_no))
    assert content.startswith(b"%PDF")
    image = read(seller, seller.pager("shipping_labels.download_image", label.carrier_name, label.tracking_no))
    assert image.startswith(b"\x89PNG")
    assert [each.tracking_no for each in seller("shipping_labels.of_order", order).labels] == [label.tracking_no]


def test_services_that_are_too_late_are_listed_if_that_is_wanted(seller, order, clock) -> None:
    soon = datetime.fromtimestamp(clock.time(), UTC) + timedelta(days=1)
    items = [ParcelItem(sku="MUG", line_number="2")]
    asked = {"from_address": FROM, "to_address": TO, "deliver_by": soon}
    quoted = seller("shipping_labels.estimates", order, items, BOX, **asked)
    assert (quoted.estimates, bool(quoted.alert_message)) == ((), True)
    quoted = seller("shipping_labels.estimates", order, items, BOX, **asked, include_late=True, carriers=["FedEx"])
    assert {each.carrier_name for each in quoted.estimates} == {"FedEx"}
    assert not any(each.is_delivery_promise_fulfilled for each in quoted.estimates)


def test_a_discarded_label_is_gone(seller, order) -> None:
    label = bought(seller, order)
    assert seller("shipping_labels.discard", "USPS", label.tracking_no).discarded
    with pytest.raises(errors.NotFoundError):
        seller("shipping_labels.discard", "USPS", label.tracking_no)
    with pytest.raises(errors.NotFoundError):
        seller("shipping_labels.of_order", order)
    with pytest.raises(errors.NotFoundError):
        read(seller, seller.pager("shipping_labels.download", "USPS", label.tracking_no))


def test_one_form_for_all_packages_of_a_day(seller, order) -> None:
    numbers = [bought(seller, order).tracking_no for _ in range(2)]
    given = ("S-1", "USPS", numbers)
    stated = {"from_address": PICKED_UP, "ship_on": date(2026, 1, 2)}
    form = seller("shipping_labels.create_scan_form", *given, **stated, document_format=ScanFormFormat.ZPL)
    assert form.status == "SUCCESS"
    assert read(seller, seller.pager("shipping_labels.scan_form", form.manifest_id)).startswith(b"^XA")
    with pytest.raises(errors.ConflictError):
        seller("shipping_labels.create_scan_form", *given, **stated)


def test_days_to_ship_on(seller, emulator) -> None:
    node = emulator.default_ship_node
    days = seller("shipping_labels.ship_on_dates", node, estimated_ship_date=date(2026, 3, 24))
    assert days.default_ship_on_date == datetime(2026, 3, 24, tzinfo=UTC)
    assert [each.date.day for each in days.allowed_ship_dates] == [24, 25, 26]
    with pytest.raises(errors.NotFoundError):
        seller("shipping_labels.ship_on_dates", "none", estimated_ship_date=date(2026, 3, 24))


def test_a_line_that_the_order_has_not(seller, order) -> None:
    for item in (ParcelItem(sku="LAMP", line_number=2), ParcelItem(sku="LAMP", line_number=1, quantity=3)):
        with pytest.raises(errors.BadRequestError):
            seller("shipping_labels.create", order, [item], BOX, carrier="USPS", service="PRIORITY_MAIL")


def test_carriers_and_packages(seller) -> None:
    assert [each.short_name for each in seller("shipping_labels.carriers").carriers] == ["FedEx", "USPS"]
    kinds = seller("shipping_labels.package_types").package_types
    assert [each.package_type_short_name for each in kinds] == ["CUSTOM_PACKAGE", "FEDEX_ENVELOPE", "FEDEX_PAK"]


@pytest.mark.parametrize(
    ("beside", "fails"),
    [
        ([{"code": "X", "severity": "WARN"}], False),
        ([{"code": "X", "severity": "ERROR"}], True),
        ({"code": "X", "description": "no label"}, True),
    ],
)
def test_errors_of_an_answer_200(call, answer, beside, fails) -> None:
    answer({"data": {"trackingNo": "1"}, "errors": beside})
    given = ("1", [ParcelItem(sku="A", line_number=1)], BOX)
    chosen = {"carrier": "USPS", "service": "PRIORITY_MAIL"}
    if fails:
        with pytest.raises(errors.PartialFailureError):
            call("marketplace", "shipping_labels.create", *given, **chosen)
    else:
        assert call("marketplace", "shipping_labels.create", *given, **chosen).tracking_no == "1"


@pytest.mark.parametrize("data", [True, "true"])
def test_a_label_that_was_discarded_by_a_word(call, answer, data) -> None:
    answer({"data": data})
    assert call("marketplace", "shipping_labels.discard", "USPS", "1").discarded is True


@pytest.mark.parametrize("data", [False, "false", None])
def test_a_label_that_was_not_discarded(call, answer, data) -> None:
    answer({"data": data, "errors": []})
    with pytest.raises(errors.PartialFailureError):
        call("marketplace", "shipping_labels.discard", "USPS", "1")


def test_an_error_instead_of_a_label_is_not_saved_as_one(seller, order, emulator) -> None:
    label = bought(seller, order)
    path = "/v3/shipping/labels/carriers/{carrierShortName}/trackings/{trackingNo}"
    emulator.faults.answer("GET", path, status=200, body={"errors": [{"code": "X"}]})
    with pytest.raises(errors.WalmartError):
        read(seller, seller.pager("shipping_labels.download", "USPS", label.tracking_no))
