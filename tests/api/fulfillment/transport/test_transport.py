"""Carriers that fetch stock, against the emulator in both modes: quoted, booked, given up, told another day."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

import pytest

from walmart_async import errors
from walmart_async.api.fulfillment.inbound import SellerAddress
from walmart_async.api.fulfillment.transport import (
    Freight,
    FreightPackage,
    PickupContact,
    PickupDetails,
    PickupSchedule,
    PickupWindow,
    ShippingPlace,
    Trailer,
)

BOOKING = "/v3/fulfillment/inbound-shipments-booking"
HOME = SellerAddress(address_line1="1 (A) St", city="Reno", state_code="NV", country_code="US", postal_code="89501")
SHED = ShippingPlace(address=HOME, name="Shed", phone="7755550100")
BOX = FreightPackage(length=12, width=12, height=12, weight=20, package_type="SINGLE SKU")
PALLET = FreightPackage(length=48, width=40, height=40, weight=150, stackable=True)
PARCELS = Freight(mode="Parcel", packages=[BOX, BOX], single_sku_boxes=2)
LTL = Freight(mode="LTL", packages=[PALLET], pallets=2, single_sku_boxes=20)
FTL = Freight(mode="FTL", packages=[PALLET], pallets=22, trailers=[Trailer()])
SENDER = PickupContact(first_name="Ada", last_name="P", email="ada@example.com", phone="7755550100")


@pytest.fixture
def shipment(emulator) -> str:
    emulator.add_item("LAMP")
    return emulator.add_inbound_shipment({"LAMP": 10})


@pytest.fixture
def now(clock) -> datetime:
    return datetime.fromtimestamp(clock.time(), UTC)


def window(day: date) -> PickupWindow:
    return PickupWindow(day=day, ready=time(8), closes=time(17))


def books_ltl(seller, shipment: str, now: datetime) -> str:
    """Book the cheapest quote for a shipment of pallets, and return its id."""
    quotes = seller("fulfillment.transport.quote", shipment, LTL, origin=SHED, pickup_from=now)
    cheapest = min(quotes.rate_quotes, key=lambda each: each.net_charge)
    come = PickupDetails(contact=SENDER, windows=[window(now.date() + timedelta(2)), window(now.date())])
    seller("fulfillment.transport.book", shipment, cheapest.quote_id, LTL, accepted_at=now, pickup=come, origin=SHED)
    return cheapest.quote_id


def read(seller, endpoint, *args) -> bytes:
    return done(seller, seller.pager(f"fulfillment.{endpoint}", *args).read())


def done(seller, called):
    return called if seller.mode == "sync" else seller.run(called)


def test_parcels_from_the_quote_to_the_labels(seller, emulator, shipment, now, clock) -> None:
    (rate,) = seller("fulfillment.transport.quote", shipment, PARCELS, origin=SHED).rate_quotes
    assert (rate.carrier.carrier_id, rate.net_charge, rate.billing_weight) == ("FEDEX", Decimal(30), 40)
    assert seller("fulfillment.transport.get_quote", shipment, "Parcel").rate_quote.quote_id == rate.quote_id
    seller("fulfillment.transport.book", shipment, rate.quote_id, PARCELS, accepted_at=now)
    (booked,) = emulator.carrier_bookings
    assert (booked.shipment.shipment_id, booked.quote.quote_id) == (shipment, rate.quote_id)
    seller("fulfillment.inbound.generate_carrier_labels", shipment)
    clock.advance(10)
    assert read(seller, "inbound.carrier_labels", shipment).startswith(b"%PDF")
    assert len(seller.items("fulfillment.inbound.list_tracking", shipment)) == 2


def test_pallets_from_the_quote_to_the_driver(seller, shipment, now) -> None:
    quote_id = books_ltl(seller, shipment, now)
    details = seller("fulfillment.transport.get_booking", shipment, "LTL").details
    assert (details.quote_id, details.locations.origin.city, details.contact_details.firstname) == (
        quote_id,
        "Reno",
        "Ada",
    )
    assert details.total_amount == seller("fulfillment.transport.get_quote", shipment, "LTL").net_charge
    paper = read(seller, "transport.bill_of_lading", shipment)
    assert paper.startswith(b"%PDF")
    assert shipment.encode() in paper
    pickup = seller("fulfillment.transport.get_pickup", shipment, quote_id)
    assert (pickup.pickup_date, pickup.ready_time) == (f"{now.date() + timedelta(2)}", "08:00:00")
    other = window(now.date() + timedelta(5))
    seller("fulfillment.transport.change_pickup", shipment, quote_id, [other], instruction="RESCHEDULE")
    assert seller("fulfillment.transport.get_pickup", shipment, quote_id).pickup_date == f"{other.day}"


def test_a_full_truckload(seller, shipment, now) -> None:
    quote = seller("fulfillment.transport.quote", shipment, FTL, origin=SHED, pickup_from=now)
    (totals,), (schedule,) = quote.aggregates, quote.schedule
    assert totals.total_charge.measurement_value == quote.net_charge == Decimal(2070)
    assert sum(each.price.measurement_value for each in totals.charges) == quote.net_charge
    due = PickupSchedule(
        pickup_from=schedule.min_pickup_ts,
        pickup_until=schedule.max_pickup_ts,
        due_from=schedule.min_due_ts,
        due_until=schedule.max_due_ts,
    )
    come = PickupDetails(contact=SENDER, schedule=due)
    seller("fulfillment.transport.book", shipment, quote.quote_id, FTL, accepted_at=now, pickup=come)
    assert seller("fulfillment.transport.get_booking", shipment, "FTL").details.total_amount == quote.net_charge
    assert seller("fulfillment.transport.get_pickup", shipment, quote.quote_id, "FTL").pickup_date == f"{now.date()}"


def test_given_up_in_time_and_too_late(seller, emulator, shipment, now, clock) -> None:
    books_ltl(seller, shipment, now)
    clock.advance(3_600)
    assert seller("fulfillment.transport.cancel_booking", shipment, "LTL").status == "OK"
    assert emulator.carrier_bookings == []
    books_ltl(seller, shipment, now)
    clock.advance(3_601)
    with pytest.raises(errors.BadRequestError, match="more than 1 hour ago"):
        seller("fulfillment.transport.cancel_booking", shipment, "LTL")


def test_a_quote_that_has_expired_cannot_be_booked(seller, shipment, now, clock) -> None:
    (rate,) = seller("fulfillment.transport.quote", shipment, PARCELS, origin=SHED).rate_quotes
    clock.advance(7 * 86_400)
    assert seller("fulfillment.transport.get_quote", shipment, "Parcel").quote_status == "EXPIRED"
    with pytest.raises(errors.BadRequestError, match="expired"):
        seller("fulfillment.transport.book", shipment, rate.quote_id, PARCELS, accepted_at=now)


def test_a_booking_whose_outcome_is_unknown_is_not_repeated(seller, emulator, shipment, now) -> None:
    (rate,) = seller("fulfillment.transport.quote", shipment, PARCELS, origin=SHED).rate_quotes
    emulator.faults.cut("POST", BOOKING, applied=True)
    with pytest.raises(errors.OutcomeUnknownError):
        seller("fulfillment.transport.book", shipment, rate.quote_id, PARCELS, accepted_at=now)
    assert seller("fulfillment.transport.get_booking", shipment, "Parcel").details.quote_id == rate.quote_id
    assert [each.quote.quote_id for each in emulator.carrier_bookings] == [rate.quote_id]


def test_the_older_way(seller, shipment, now) -> None:
    (rate,) = seller("fulfillment.transport.quote_legacy", shipment, [BOX], origin=SHED).rate_quotes
    read_again = seller("fulfillment.transport.get_quote_legacy", shipment)
    assert (read_again.quote_id, read_again.origin_location.address.phone) == (rate.quote_id, SHED.phone)
    assert seller("fulfillment.transport.book_legacy", shipment).status == "OK"
    assert read(seller, "transport.labels_legacy", shipment, now + timedelta(days=10)).startswith(b"%PDF")
    with pytest.raises(errors.BadRequestError, match="10 days"):
        read(seller, "transport.labels_legacy", shipment, now + timedelta(days=11))
    assert seller("fulfillment.transport.cancel_booking_legacy", shipment).status == "OK"


def test_an_answer_that_says_error_is_no_quote(recorder, plain_call, answer) -> None:
    answer({"status": "ERROR"})
    with pytest.raises(errors.PartialFailureError):
        plain_call("marketplace", "fulfillment.transport.get_quote", "S", "LTL")
