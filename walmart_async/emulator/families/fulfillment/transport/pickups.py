"""When carriers come, and the papers that they are handed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ....gateway.operations import Answer, Call, Route
from ....gateway.validation import mapping
from ....made.pdf import pdf
from ..inbound.moments import instant
from ..inbound.refusing import check_waiting, entry, refused
from .asking import booked_of, payload_of, windows_of
from .freight import PARCEL

if TYPE_CHECKING:
    from .quotes import Booked

__all__ = ["ROUTES"]

_PDF = "application/pdf"
_LETTER = (612, 792)
_A_DAY = 86_400
_MOST_DAYS = 10
"""How far ahead of the day on which parcels are handed over their labels are printed."""


def _scheduled(call: Call) -> Answer:
    query = call.query
    made = _fetched(call, query["shipmentId"], query["quoteType"], query["quoteId"])
    return Answer(document={"status": "OK", "payload": {**_pickup(made), "status": "SCHEDULED"}})


def _change(call: Call) -> Answer:
    payload = payload_of(call)
    details = mapping(payload.get("bookingDetails"), "bookingDetails")
    made = _fetched(call, payload.get("shipmentId"), details.get("quoteType"), details.get("quoteId"))
    check_waiting([made.shipment])
    carrier = details.get("carrier")
    if carrier and str(carrier) != made.quote.carrier.id:
        raise refused(entry("carrier", "is not that of the booking"))
    stated = mapping(details.get("pickupDetails"), "pickupDetails")
    made.windows = windows_of(call, stated.get("pickupDateInfo"), "pickupDateInfo")
    return Answer(document={"status": "OK", "payload": _pickup(made)})


def _fetched(call: Call, shipment_id: Any, mode: Any, quote_id: Any) -> Booked:
    """A booking with a day on which the carrier comes."""
    made = booked_of(call, shipment_id, mode, "quoteType")
    if made.quote.quote_id != str(quote_id):
        raise refused(entry("quoteId", "is not that of the booking"))
    if not made.windows:
        raise refused(entry("quoteType", f"{PARCEL} has no pick-up that is scheduled here"))
    return made


def _pickup(made: Booked) -> dict[str, str]:
    window = made.windows[0]
    return {
        "pickupConfirmationNumber": made.confirmation,
        "pickupDate": window.day.isoformat(),
        "readyTime": f"{window.ready:%H:%M:%S}",
        "closeTime": f"{window.closes:%H:%M:%S}",
    }


def _bill_of_lading(call: Call) -> Answer:
    made = booked_of(call, call.query["shipmentId"], call.query["mode"])
    check_waiting([made.shipment])
    if made.mode == PARCEL:
        raise refused(entry("mode", f"{PARCEL} has labels, and no bill of lading"))
    load, to = made.quote.load, made.shipment.center
    lines = [
        "BILL OF LADING",
        f"SHIPMENT {made.shipment.shipment_id}",
        f"CARRIER {made.quote.carrier.name}  {made.mode}",
        f"PICKUP {made.confirmation}",
        f"FROM {load.origin['addressLine1']}, {load.origin['city']} {load.origin['stateCode']}",
        f"TO {to.name}, {to.street}, {to.city} {to.state} {to.postal_code}",
        f"PALLETS {load.pieces}  WEIGHT {load.weight:g} LB",
    ]
    return Answer(body=pdf([lines], _LETTER), media_type=_PDF)


def _labels(call: Call) -> Answer:
    made = booked_of(call, call.params["shipmentId"], PARCEL)
    check_waiting([made.shipment])
    now = call.world.clock.time()
    if not now - _A_DAY <= instant(call.object.get("shipDate"), "shipDate") <= now + _MOST_DAYS * _A_DAY:
        raise refused(entry("shipDate", f"must be within {_MOST_DAYS} days from now"))
    to = made.shipment.center
    pages = [
        [made.quote.carrier.name, f"TRACKING {number}", f"SHIPMENT {made.shipment.shipment_id}", f"TO {to.name}"]
        for number in made.shipment.tracking_numbers
    ]
    return Answer(body=pdf(pages), media_type=_PDF)


_DOCUMENT = "fulfillment-management"
ROUTES = (
    Route(f"{_DOCUMENT}/inboundSellerSchedule", _scheduled),
    Route(f"{_DOCUMENT}/updatePickUpScheduleQuote", _change),
    Route(f"{_DOCUMENT}/printBillOfLading", _bill_of_lading),
    Route(f"{_DOCUMENT}/printCarrierLabel", _labels),
)
