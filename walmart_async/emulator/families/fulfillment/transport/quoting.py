"""Quotes asked for and read, in the newer and the older form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....gateway.operations import Answer, Call, Route
from ..inbound.refusing import entry, refused, shipment_of
from .asking import legacy_load, load_of, payload_of, waiting
from .documents import quote_read, quotes_made, rate, truckload
from .freight import FTL, mode_of
from .quotes import Transports

if TYPE_CHECKING:
    from ..inbound.shipments import Shipment
    from .quotes import Quote

__all__ = ["ROUTES"]


def _ask(call: Call) -> Answer:
    payload = payload_of(call)
    shipment = waiting(call, payload.get("shipmentId"))
    load = load_of(call, payload)
    made = call.world.of(Transports).ask(shipment, load)
    told = truckload(made[0], "ACTIVE") if load.mode == FTL else quotes_made(shipment, made)
    return Answer(document={"status": "OK", "payload": told})


def _read(call: Call) -> Answer:
    shipment = shipment_of(call, call.query["shipmentId"])
    quote, status = _latest(call, shipment, mode_of(call.query["quoteType"], "quoteType"))
    told = truckload(quote, status) if quote.load.mode == FTL else quote_read(shipment, quote, status)
    return Answer(document={"status": "OK", "payload": told})


def _ask_legacy(call: Call) -> Answer:
    shipment = waiting(call, call.object.get("shipmentId"))
    made = call.world.of(Transports).ask(shipment, legacy_load(call))
    quotes = [rate(each, "ACTIVE") for each in made]
    number = made[0].quote_id
    return Answer(document={"shipmentId": number, "shipmentNumber": shipment.shipment_id, "rateQuotes": quotes})


def _read_legacy(call: Call) -> Answer:
    shipment = shipment_of(call, call.params["shipmentId"])
    quote, status = _latest(call, shipment, mode_of(call.params["mode"], "mode"))
    told = quote_read(shipment, quote, status)
    told["rateQuote"] |= dict.fromkeys(_NOT_TOLD, 0)
    kept = (
        *("shipmentId", "quoteId", "estimatedDeliveryDateTime", "quoteCreationDate", "carrier", "rateQuote"),
        *("shipmentPackages", "originLocation", "destinationLocation"),
    )
    return Answer(document={"payload": {name: told[name] for name in kept}})


def _latest(call: Call, shipment: Shipment, mode: str) -> tuple[Quote, str]:
    """The quote that was booked, or else the cheapest, and how it stands."""
    known = call.world.of(Transports)
    booked = known.booked.get(shipment.shipment_id)
    if booked is not None and shipment.is_booked and booked.mode == mode:
        return booked.quote, "CONFIRMED"
    made = known.quotes.get((shipment.shipment_id, mode))
    if not made:
        raise refused(entry("shipmentId", f"is not that of a shipment with quotes for {mode}"))
    cheapest = min(made, key=_net)
    return cheapest, "ACTIVE" if cheapest.expires > call.world.clock.time() else "EXPIRED"


def _net(quote: Quote) -> float:
    return quote.net_charge


_NOT_TOLD = ("freightCharge", "fuelCharge", "totalWeight")
"""What the older form has as 0."""
_DOCUMENT = "fulfillment-management"
ROUTES = (
    Route(f"{_DOCUMENT}/createCarrierRateQuote", _ask),
    Route(f"{_DOCUMENT}/getCarrierRateQuotes", _read),
    Route(f"{_DOCUMENT}/createCarrierRateQuotes", _ask_legacy),
    Route(f"{_DOCUMENT}/getCarrierRateQuote", _read_legacy),
)
