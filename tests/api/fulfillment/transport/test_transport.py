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
PALLET = FreightPackage(length=48, width=40, height=40, weight=400, stackable=True)
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


def booked_ltl(seller, shipment: str, now: datetime) -> str:
    """The quote of a shipment of pallets that is booked."""
    transport = seller.fulfillment.transport
    quotes = done(seller, transport.quote(shipment, LTL, origin=SHED, pickup_from=now))
    cheapest = min(quotes.rate_quotes, key=lambda each: each.net_charge)
    come = PickupDetails(contact=SENDER, windows=[window(now.date() + timedelta(1))])
    done(seller, transport.book(shipment, cheapest.quote_id, LTL, accepted_at=now, pickup=come, origin=SHED))
    return cheapest.quote_id
