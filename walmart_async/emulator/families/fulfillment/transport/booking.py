"""Quotes taken, and bookings read and given up, in the newer and the older form."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from ....gateway.operations import Answer, Call, Route
from ....gateway.validation import mapping
from ..inbound.moments import instant
from ..inbound.refusing import check_waiting, entry, refused
from ..inbound.shipments import InboundShipments
from .asking import booked_of, payload_of, quote_of, waiting, windows_of
from .documents import booking
from .freight import FTL, LTL, PARCEL, mode_of, units_of
from .quotes import Transports, Window

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..inbound.shipments import Shipment
    from .quotes import Booked, Quote

__all__ = ["ROUTES"]

_DONE = {"status": "OK"}


def _book(call: Call) -> Answer:
    payload = payload_of(call)
    shipment = waiting(call, payload.get("shipmentId"))
    details = mapping(payload.get("bookingDetails"), "bookingDetails")
    mode = mode_of(details.get("quoteType"), "quoteType")
    quote = quote_of(call, shipment, mode, details.get("quoteId"))
    if accepted := details.get("termsAcceptedTime"):
        instant(accepted, "termsAcceptedTime")
    if not units_of(details, "unitDetails"):
        raise refused(entry("unitDetails", "must not be empty"))
    _take(call, shipment, quote, _windows(call, details, mode, quote), _contact(details))
    return Answer(document=_DONE)


def _windows(call: Call, details: Mapping[str, Any], mode: str, quote: Quote) -> Sequence[Window]:
    """When the carrier may come: as stated of LTL, as quoted of FTL."""
    if mode == LTL:
        stated = mapping(details.get("pickupDetails"), "pickupDetails")
        return windows_of(call, stated.get("pickupDateInfo"), "pickupDateInfo")
    if mode == FTL:
        fetched = datetime.fromtimestamp(quote.load.fetched_from, UTC)
        return [Window(fetched.date(), fetched.time(), fetched.time())]
    return ()


def _contact(details: Mapping[str, Any]) -> dict[str, str]:
    stated = mapping(details.get("shipperInfo") or {}, "shipperInfo")
    reached = mapping(stated.get("contactInfo") or {}, "contactInfo")
    found = {
        "firstname": stated.get("firstName") or stated.get("FirstName"),
        "email": reached.get("primaryContactEmailAddress"),
        "phoneNo": reached.get("primaryContactPhoneNumber"),
    }
    return {name: str(value) for name, value in found.items() if value}


def _take(call: Call, shipment: Shipment, quote: Quote, windows: Sequence[Window], contact: Mapping[str, str]) -> None:
    _, numbers = call.world.of(Transports).book(shipment, quote, windows, contact)
    call.world.of(InboundShipments).book(shipment, quote.carrier.id, numbers, mode=quote.load.mode)


def _read(call: Call) -> Answer:
    made = booked_of(call, call.query["shipmentId"], call.query["mode"])
    return Answer(document={**_DONE, "payload": booking(made)})


def _give_up(call: Call) -> Answer:
    _void(call, booked_of(call, call.query["shipmentId"], call.query["mode"]))
    return Answer(document=_DONE)


def _void(call: Call, made: Booked) -> None:
    check_waiting([made.shipment])
    if made.can_be_given_up_until < call.world.clock.time():
        hours = "24 hours" if made.mode == PARCEL else "1 hour"
        raise refused(entry("shipmentId", f"is that of a shipment that was booked more than {hours} ago"))
    del call.world.of(Transports).booked[made.shipment.shipment_id]
    call.world.of(InboundShipments).unbook(made.shipment)


def _confirm_legacy(call: Call) -> Answer:
    shipment = waiting(call, call.object.get("shipmentId"))
    mode = mode_of(call.object.get("mode") or PARCEL, "mode")
    made = call.world.of(Transports).quotes.get((shipment.shipment_id, mode), [])
    wanted = call.object.get("quoteId") or (made[0].quote_id if made else None)
    quote = quote_of(call, shipment, PARCEL, wanted)
    _take(call, shipment, quote, (), {})
    return Answer(document=_DONE)


def _void_legacy(call: Call) -> Answer:
    _void(call, booked_of(call, call.params["shipmentId"], PARCEL))
    return Answer(document=_DONE)


_DOCUMENT = "fulfillment-management"
ROUTES = (
    Route(f"{_DOCUMENT}/submitBookingQuotes", _book),
    Route(f"{_DOCUMENT}/getBookingQuotes", _read),
    Route(f"{_DOCUMENT}/voidCarrierRateQuotes", _give_up),
    Route(f"{_DOCUMENT}/confirmCarrierRateQuote", _confirm_legacy),
    Route(f"{_DOCUMENT}/voidCarrierRateQuote", _void_legacy),
)
