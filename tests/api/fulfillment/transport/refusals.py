"""Arguments about carriers that are refused before anything is sent."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from msgspec.structs import replace

from support.examples import Call, Refusal, call
from walmart_async.api.fulfillment.inbound import SellerAddress
from walmart_async.api.fulfillment.transport import (
    Freight,
    FreightPackage,
    OpeningHours,
    PickupContact,
    PickupDetails,
    PickupSchedule,
    PickupWindow,
    ShippingPlace,
    Trailer,
)

NOW = datetime(2026, 12, 1, tzinfo=UTC)
NAIVE = datetime(2026, 12, 1)  # noqa: DTZ001 - the mistake
ADDRESS = SellerAddress(address_line1="1", city="b", state_code="CA", country_code="US", postal_code="1")
SHED = ShippingPlace(address=ADDRESS, name="Shed")
BOX = FreightPackage(length=1, width=1, height=1, weight=1, package_type="SINGLE SKU")
PALLET = FreightPackage(length=48, width=40, height=40, weight=190)
PARCELS = Freight(mode="Parcel", packages=[BOX])
LTL = Freight(mode="LTL", packages=[PALLET], pallets=1)
FTL = Freight(mode="FTL", packages=[PALLET], trailers=[Trailer()])
WINDOW = PickupWindow(day=date(2026, 12, 1), ready=time(8), closes=time(17))
SENDER = PickupContact(first_name="A", last_name="P", email="a@example.com", phone="1")
COME = PickupDetails(contact=SENDER, windows=[WINDOW])
DUE = PickupSchedule(pickup_from=NOW, pickup_until=NOW, due_from=NOW, due_until=NOW)
COME_FTL = PickupDetails(contact=SENDER, schedule=DUE)


def quote(freight: object = LTL, **more: object) -> Call:
    usual = {} if freight is PARCELS else {"pickup_from": NOW}
    return call("quote", "S", freight, **{"origin": SHED, **usual, **more})


def parcel(**fields: object) -> Call:
    return quote(replace(PARCELS, packages=[BOX, replace(BOX, **fields)]), pickup_from=None)


def trailer(**fields: object) -> Call:
    return quote(replace(FTL, trailers=[Trailer(**fields)]))


def origin(**fields: object) -> Call:
    return quote(origin=replace(SHED, **fields))


def book(freight: object = LTL, **more: object) -> Call:
    usual = {"accepted_at": NOW, "pickup": COME_FTL if freight is FTL else COME}
    return call("book", "S", "Q", freight, **{**usual, **more})


def come(**fields: object) -> Call:
    return book(pickup=replace(COME, **fields))


def change(windows: object = (WINDOW,), **more: object) -> Call:
    return call("change_pickup", "S", "Q", windows, **{"instruction": "RESCHEDULE", **more})


def legacy(packages: object = (BOX,), **more: object) -> Call:
    return call("quote_legacy", "S", packages, **{"origin": SHED, **more})


MARKETPLACE = [
    Refusal(call("quote", "", LTL, origin=SHED, pickup_from=NOW), "shipment_id"),
    Refusal(quote(BOX), "freight"),
    Refusal(quote(replace(LTL, mode="ltl")), "freight.mode"),
    Refusal(quote(replace(LTL, packages=[])), "freight.packages"),
    Refusal(quote(replace(LTL, packages=PALLET)), "freight.packages"),
    Refusal(quote(replace(LTL, packages=[PALLET] * 501)), "freight.packages"),
    Refusal(quote(replace(LTL, packages=[LTL])), "freight.packages[0]"),
    Refusal(quote(replace(LTL, packages=[replace(PALLET, height=0)])), "freight.packages[0].height"),
    Refusal(quote(replace(LTL, packages=[replace(PALLET, length=-1)])), "freight.packages[0].length"),
    Refusal(quote(replace(LTL, packages=[replace(PALLET, count=0)])), "freight.packages[0].count"),
    Refusal(quote(replace(LTL, packages=[replace(PALLET, stackable="yes")])), "freight.packages[0].stackable"),
    Refusal(quote(replace(LTL, packages=[replace(PALLET, package_type="")])), "freight.packages[0].package_type"),
    Refusal(parcel(weight=151), "freight.packages[1].weight"),
    Refusal(parcel(weight=float("nan")), "freight.packages[1].weight"),
    Refusal(parcel(package_type=None), "freight.packages[1].package_type"),
    Refusal(parcel(count=2), "freight.packages[1].count"),
    Refusal(parcel(stackable=True), "freight.packages[1].stackable"),
    Refusal(quote(replace(PARCELS, pallets=1), pickup_from=None), "freight.pallets"),
    Refusal(quote(replace(PARCELS, freight_class=50), pickup_from=None), "freight.freight_class"),
    Refusal(quote(replace(PARCELS, declared_value=50), pickup_from=None), "freight.declared_value"),
    Refusal(quote(replace(LTL, freight_class=-1)), "freight.freight_class"),
    Refusal(quote(replace(LTL, declared_value=1.5)), "freight.declared_value"),
    Refusal(quote(replace(LTL, pallets=-1)), "freight.pallets"),
    Refusal(quote(replace(LTL, single_sku_boxes=1.5)), "freight.single_sku_boxes"),
    Refusal(quote(replace(LTL, mixed_sku_boxes=True)), "freight.mixed_sku_boxes"),
    Refusal(quote(replace(LTL, trailers=[Trailer()])), "freight.trailers"),
    Refusal(quote(replace(FTL, trailers=[])), "freight.trailers"),
    Refusal(quote(replace(FTL, trailers=[Trailer()] * 21)), "freight.trailers"),
    Refusal(trailer(code="V"), "freight.trailers[0].code"),
    Refusal(trailer(type="VAN567890"), "freight.trailers[0].type"),
    Refusal(trailer(protection="WET"), "freight.trailers[0].protection"),
    Refusal(trailer(length=0), "freight.trailers[0].length"),
    Refusal(quote(PARCELS, pickup_from=NOW), "pickup_from"),
    Refusal(quote(pickup_from=None), "pickup_from"),
    Refusal(quote(pickup_from=NAIVE), "pickup_from"),
    Refusal(quote(pickup_until=NOW - timedelta(1)), "pickup_until"),
    Refusal(quote(contact="A"), "contact"),
    Refusal(quote(contact=replace(SENDER, email="")), "contact.email"),
    Refusal(quote(origin=ADDRESS), "origin"),
    Refusal(origin(address="1 A St"), "origin.address"),
    Refusal(origin(address=replace(ADDRESS, city="")), "origin.address.city"),
    Refusal(origin(address=replace(ADDRESS, postal_code="1" * 16)), "origin.address.postal_code"),
    Refusal(origin(name=""), "origin.name"),
    Refusal(origin(phone=5), "origin.phone"),
    Refusal(origin(kind="1" * 16), "origin.kind"),
    Refusal(quote(destination=ADDRESS), "destination"),
    Refusal(call("get_quote", "", "LTL"), "shipment_id"),
    Refusal(call("get_quote", "S", "PARCEL"), "mode"),
    Refusal(call("book", "", "Q", LTL, accepted_at=NOW, pickup=COME), "shipment_id"),
    Refusal(call("book", "S", "", LTL, accepted_at=NOW, pickup=COME), "quote_id"),
    Refusal(book(None), "freight"),
    Refusal(book(accepted_at=NAIVE), "accepted_at"),
    Refusal(book(location_id=""), "location_id"),
    Refusal(book(pickup=None), "pickup"),
    Refusal(book(PARCELS), "pickup"),
    Refusal(book(pickup=WINDOW), "pickup"),
    Refusal(come(contact="A"), "pickup.contact"),
    Refusal(come(contact=replace(SENDER, phone="")), "pickup.contact.phone"),
    Refusal(come(business_name=""), "pickup.business_name"),
    Refusal(come(instruction=""), "pickup.instruction"),
    Refusal(come(windows=()), "pickup.windows"),
    Refusal(come(windows=[replace(WINDOW, day=NOW)]), "pickup.windows[0].day"),
    Refusal(come(windows=[replace(WINDOW, ready="08:00")]), "pickup.windows[0].ready"),
    Refusal(come(windows=[WINDOW, replace(WINDOW, closes=time(8))]), "pickup.windows[1].closes"),
    Refusal(come(time_of_day="Morning"), "pickup.time_of_day"),
    Refusal(come(schedule=DUE), "pickup.schedule"),
    Refusal(book(FTL, pickup=COME), "pickup.windows"),
    Refusal(book(FTL, pickup=replace(COME_FTL, time_of_day="")), "pickup.time_of_day"),
    Refusal(book(FTL, pickup=replace(COME_FTL, schedule=None)), "pickup.schedule"),
    Refusal(book(FTL, pickup=replace(COME_FTL, schedule=replace(DUE, due_from=NAIVE))), "pickup.schedule.due_from"),
    Refusal(
        book(FTL, pickup=replace(COME_FTL, schedule=replace(DUE, pickup_until=NOW - timedelta(1)))),
        "pickup.schedule.pickup_until",
    ),
    Refusal(book(origin=ADDRESS), "origin"),
    Refusal(book(origin=replace(SHED, hours=WINDOW)), "origin.hours"),
    Refusal(
        book(origin=replace(SHED, hours=[OpeningHours(day_of_week=8, opens=time(8), closes=time(9))])),
        "origin.hours[0].day_of_week",
    ),
    Refusal(
        book(origin=replace(SHED, hours=[OpeningHours(day_of_week=1, opens=time(8, tzinfo=UTC), closes=time(9))])),
        "origin.hours[0].opens",
    ),
    Refusal(book(destination=ADDRESS), "destination"),
    Refusal(call("get_booking", "", "LTL"), "shipment_id"),
    Refusal(call("get_booking", "S", "TL"), "mode"),
    Refusal(call("cancel_booking", "", "LTL"), "shipment_id"),
    Refusal(call("cancel_booking", "S", "parcel"), "mode"),
    Refusal(call("bill_of_lading", ""), "shipment_id"),
    Refusal(call("bill_of_lading", "S", "ltl"), "mode"),
    Refusal(call("get_pickup", "", "Q"), "shipment_id"),
    Refusal(call("get_pickup", "S", ""), "quote_id"),
    Refusal(call("get_pickup", "S", "Q", "ltl"), "mode"),
    Refusal(call("change_pickup", "", "Q", [WINDOW], instruction="R"), "shipment_id"),
    Refusal(call("change_pickup", "S", "", [WINDOW], instruction="R"), "quote_id"),
    Refusal(change([]), "windows"),
    Refusal(change(WINDOW), "windows"),
    Refusal(change(instruction=""), "instruction"),
    Refusal(change(mode="ltl"), "mode"),
    Refusal(change(carrier=""), "carrier"),
    Refusal(change(contact="A"), "contact"),
    Refusal(change(contact=replace(SENDER, area_code="")), "contact.area_code"),
    Refusal(change(origin=ADDRESS), "origin"),
    Refusal(change(destination=ADDRESS), "destination"),
    Refusal(call("quote_legacy", "", [BOX], origin=SHED), "shipment_id"),
    Refusal(legacy([]), "packages"),
    Refusal(legacy([BOX] * 201), "packages"),
    Refusal(legacy([replace(BOX, weight=151)]), "packages[0].weight"),
    Refusal(legacy(origin=replace(SHED, name=None)), "origin.name"),
    Refusal(legacy(destination=ADDRESS), "destination"),
    Refusal(legacy(return_to=ADDRESS), "return_to"),
    Refusal(legacy(pickup_from=NAIVE), "pickup_from"),
    Refusal(legacy(pickup_until=NAIVE), "pickup_until"),
    Refusal(legacy(delivery_from=NAIVE), "delivery_from"),
    Refusal(legacy(delivery_until="2026-12-01"), "delivery_until"),
    Refusal(legacy(pickup_from=NOW, pickup_until=NOW - timedelta(1)), "pickup_until"),
    Refusal(call("get_quote_legacy", ""), "shipment_id"),
    Refusal(call("get_quote_legacy", "S", ""), "mode"),
    Refusal(call("book_legacy", ""), "shipment_id"),
    Refusal(call("book_legacy", "S", ""), "quote_id"),
    Refusal(call("cancel_booking_legacy", ""), "shipment_id"),
    Refusal(call("labels_legacy", "", NOW), "shipment_id"),
    Refusal(call("labels_legacy", "S", NAIVE), "ship_date"),
]
