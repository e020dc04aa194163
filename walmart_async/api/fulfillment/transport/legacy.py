"""The older quotes, for parcels with FedEx, which Walmart ends in February 2027."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from ...._declare.checks import identifier, written_instant
from ...._declare.decorators import DELETE, GET, POST
from ...._declare.download import File
from ...._declare.modes import M
from ...._declare.repeat import once, read
from ...._declare.request import Request
from ...._declare.resource import Resource
from ..models import FulfillmentOutcome
from .freight import FreightPackage
from .models import CarrierQuote, LegacyQuotes
from .places import ShippingPlace
from .requests import SentLegacyBooking, SentLegacyLabels, SentLegacyQuote

__all__ = ["LegacyQuoteCalls"]

_ENDS: Final = "2027-02-06"
_ENDS_LATER: Final = "2027-02-09"  # what the documents say of the two that no announcement names


class LegacyQuoteCalls(Resource[M], family="fulfillment.transport", surface="marketplace"):
    """Have FedEx fetch parcels, the older way."""

    @POST(
        "/v3/fulfillment/carrier-rate-quotes",
        "8/min",
        sends=SentLegacyQuote,
        repeat=once("nobody says what becomes of the quotes of a first question"),
        sunset=(_ENDS, "fulfillment.transport.quote"),
        spec="fulfillment-management/createCarrierRateQuotes",
    )
    def quote_legacy(
        self,
        shipment_id: str,
        packages: Sequence[FreightPackage],
        *,
        origin: ShippingPlace,
        destination: ShippingPlace | None = None,
        return_to: ShippingPlace | None = None,
        pickup_from: datetime | None = None,
        pickup_until: datetime | None = None,
        delivery_from: datetime | None = None,
        delivery_until: datetime | None = None,
    ) -> Request[LegacyQuotes]:
        """Ask what FedEx would fetch up to 200 parcels for; every place needs a name."""
        places = (origin, destination, return_to)
        pickup, delivery = (pickup_from, pickup_until), (delivery_from, delivery_until)
        return Request(body=SentLegacyQuote.of(shipment_id, packages, places, pickup, delivery))

    @GET(
        "/v3/fulfillment/carrier-rate-quotes/{shipmentId}/{mode}",
        "150/min",
        inside="payload",
        sunset=(_ENDS, "fulfillment.transport.get_quote"),
        spec="fulfillment-management/getCarrierRateQuote",
    )
    def get_quote_legacy(self, shipment_id: str, mode: str = "PARCEL") -> Request[CarrierQuote]:
        """What Walmart quoted for the parcels of a shipment."""
        path = {"shipmentId": identifier("shipment_id", shipment_id), "mode": identifier("mode", mode)}
        return Request(path=path, failures=lambda answer, _: answer.not_done())

    @POST(
        "/v3/fulfillment/carrier-rate-quote/confirm",
        "8/min",
        sends=SentLegacyBooking,
        repeat=once("it costs money"),
        sunset=(_ENDS, "fulfillment.transport.book"),
        spec="fulfillment-management/confirmCarrierRateQuote",
    )
    def book_legacy(self, shipment_id: str, quote_id: str | None = None) -> Request[FulfillmentOutcome]:
        """Take the quote of a shipment: the seller pays.

        Raises:
            PartialFailureError: Walmart says in its answer that nothing was booked.
        """
        body = SentLegacyBooking.of(shipment_id, quote_id)
        return Request(body=body, failures=lambda answer, _: answer.not_done())

    @DELETE(
        "/v3/fulfillment/carrier-rate-quote/{shipmentId}",
        repeat=once("what refuses a second cancellation would refuse one that comes too late as well"),
        sunset=(_ENDS_LATER, "fulfillment.transport.cancel_booking"),
        spec="fulfillment-management/voidCarrierRateQuote",
    )
    def cancel_booking_legacy(self, shipment_id: str) -> Request[FulfillmentOutcome]:
        """Give a booking up within 24 hours, and pay nothing.

        Raises:
            PartialFailureError: Walmart says in its answer that it was not given up.
        """
        path = {"shipmentId": identifier("shipment_id", shipment_id)}
        return Request(path=path, failures=lambda answer, _: answer.not_done())

    @POST(
        "/v3/fulfillment/carrier-label/{shipmentId}",
        "30/min",
        sends=SentLegacyLabels,
        answers="application/pdf",
        repeat=read("it only prints"),
        sunset=(_ENDS_LATER, "fulfillment.inbound.generate_carrier_labels and carrier_labels"),
        spec="fulfillment-management/printCarrierLabel",
    )
    def labels_legacy(self, shipment_id: str, ship_date: datetime) -> File:
        """The carrier's labels of a booked shipment, as a PDF file.

        Args:
            ship_date: When the parcels are handed over, with a time zone; 10 days ahead at most.
        """
        body = SentLegacyLabels(ship_date=written_instant("ship_date", ship_date))
        return File(Request(path={"shipmentId": identifier("shipment_id", shipment_id)}, body=body))
