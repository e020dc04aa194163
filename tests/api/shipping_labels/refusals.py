"""Arguments of shipping labels that are refused before anything is sent."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import msgspec

from support.examples import Call, Refusal, call
from walmart_async.api.shipping_labels import Contact, Parcel, ParcelItem, StreetAddress

ITEM = ParcelItem(sku="A", line_number=1)
BOX = Parcel(weight=1, length=1, width=1, height=1)
STREET = StreetAddress(postal_code="1", country_code="US", address_lines=["a"], city="b", state="CA")
FROM = Contact(contact_name="a", address_line1="b", city="c", state="CA", postal_code="1", country="US", phone="1")


def label(*given: object, **more: object) -> Call:
    order, items, parcel, *_ = (*given, *("1", [ITEM], BOX)[len(given) :])
    return call("create", order, items, parcel, **{"carrier": "USPS", "service": "PRIORITY_MAIL", **more})


def estimates(**more: object) -> Call:
    return call("estimates", "1", [ITEM], BOX, **{"from_address": STREET, "to_address": STREET, **more})


def form(*given: object, **more: object) -> Call:
    form_id, carrier, numbers, *_ = (*given, *("1", "USPS", ["2"])[len(given) :])
    return call(
        "create_scan_form",
        form_id,
        carrier,
        numbers,
        **{"from_address": FROM, "ship_on": date(2026, 1, 1), **more},
    )


def bent(value: object, **fields: object) -> object:
    return msgspec.structs.replace(value, **fields)


MARKETPLACE = [
    Refusal(call("package_types", ""), "carrier"),
    Refusal(label(""), "purchase_order_id"),
    Refusal(label("1", []), "items"),
    Refusal(label("1", ITEM), "items"),
    Refusal(label("1", [bent(ITEM, sku="")]), "items[0].sku"),
    Refusal(label("1", [ITEM, bent(ITEM, line_number=1.5)]), "items[1].line_number"),
    Refusal(label("1", [bent(ITEM, quantity=0)]), "items[0].quantity"),
    Refusal(label("1", [bent(ITEM, hs_code="")]), "items[0].hs_code"),
    Refusal(label("1", [ITEM], None), "parcel"),
    Refusal(label("1", [ITEM], bent(BOX, weight=0)), "parcel.weight"),
    *(
        Refusal(label("1", [ITEM], bent(BOX, weight=weight)), "parcel.weight")
        for weight in (-1, "1", True, float("nan"), Decimal("NaN"), Decimal("sNaN"), float("inf"), 10**6)
    ),
    Refusal(label("1", [ITEM], bent(BOX, height=None)), "parcel.height"),
    Refusal(label("1", [ITEM], bent(BOX, package_type="FEDEX_PAK", width=None)), "parcel.width"),
    Refusal(label("1", [ITEM], bent(BOX, width=-0.1)), "parcel.width"),
    Refusal(label("1", [ITEM], bent(BOX, weight_unit="lb")), "parcel.weight_unit"),
    Refusal(label("1", [ITEM], bent(BOX, dimension_unit="")), "parcel.dimension_unit"),
    Refusal(label("1", [ITEM], bent(BOX, package_type="")), "parcel.package_type"),
    Refusal(label(carrier=""), "carrier"),
    Refusal(label(service=None), "service"),
    Refusal(label(from_address=STREET), "from_address"),
    Refusal(label(from_address=bent(FROM, phone="")), "from_address.phone"),
    Refusal(label(return_address=FROM), "return_address"),
    Refusal(label(add_ons="INSURANCE"), "add_ons"),
    Refusal(label(add_ons=["Insurance"]), "add_ons[0]"),
    Refusal(label(has_battery="no"), "has_battery"),
    Refusal(label(hazmat=0), "hazmat"),
    Refusal(label(account_type=""), "account_type"),
    Refusal(label(ship_on="2026-01-01"), "ship_on"),
    Refusal(estimates(from_address=FROM), "from_address"),
    Refusal(estimates(to_address=bent(STREET, address_lines=[])), "to_address.address_lines"),
    Refusal(estimates(to_address=bent(STREET, address_lines=["a", "b", "c"])), "to_address.address_lines"),
    Refusal(estimates(to_address=bent(STREET, city=" ")), "to_address.city"),
    Refusal(estimates(ship_by=datetime(2026, 1, 1)), "ship_by"),  # noqa: DTZ001 - the mistake
    Refusal(estimates(deliver_by=date(2026, 1, 1)), "deliver_by"),
    Refusal(estimates(carriers=[]), "carriers"),
    Refusal(estimates(carriers="USPS"), "carriers"),
    Refusal(estimates(add_ons=1), "add_ons"),
    Refusal(estimates(include_late="yes"), "include_late"),
    Refusal(call("of_order", ""), "purchase_order_id"),
    Refusal(call("download", "", "1"), "carrier"),
    Refusal(call("download_image", "USPS", 1), "tracking_no"),
    Refusal(call("discard", "USPS", ""), "tracking_no"),
    Refusal(call("ship_on_dates", "", estimated_ship_date=date(2026, 1, 1)), "ship_node"),
    Refusal(call("ship_on_dates", "1", estimated_ship_date="03/24/2026"), "estimated_ship_date"),
    Refusal(call("ship_on_dates", "1", estimated_ship_date=datetime(2026, 1, 1, tzinfo=UTC)), "estimated_ship_date"),
    Refusal(form(""), "scan_form_id"),
    Refusal(form("1", ""), "carrier"),
    Refusal(form("1", "USPS", []), "tracking_numbers"),
    Refusal(form("1", "USPS", ["1"] * 201), "tracking_numbers"),
    Refusal(form(from_address=STREET), "from_address"),
    Refusal(form(ship_on="2026-01-01"), "ship_on"),
    Refusal(form(service=""), "service"),
    Refusal(form(document_format="GIF"), "document_format"),
    Refusal(call("scan_form", ""), "manifest_id"),
]
