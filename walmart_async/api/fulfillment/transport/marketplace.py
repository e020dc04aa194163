"""Carriers that fetch stock for Walmart: asked, booked, cancelled, and told another day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from ...._declare.checks import identifier, one_of
from ...._declare.decorators import DELETE, GET, POST
from ...._declare.download import File
from ...._declare.modes import M
from ...._declare.repeat import once
from ...._declare.request import Request
from ..inbound.tracking import ShipmentMode
from ..models import FulfillmentOutcome
from .booking_models import Booking, Pickup
from .booking_requests import SentBooking, SentPickupChange
from .freight import Freight
from .legacy import LegacyQuoteCalls
from .models import CarrierQuote, CarrierQuotes
from .pickups import PickupContact, PickupDetails, PickupWindow
from .places import ShippingPlace
from .requests import SentQuote

__all__ = ["Transport"]

_QUOTES: Final = "/v3/fulfillment/inbound-shipments-quote"
_BOOKINGS: Final = "/v3/fulfillment/inbound-shipments-booking"


class Transport(LegacyQuoteCalls[M], family="fulfillment.transport", surface="marketplace"):
    """Have carriers that Walmart works with fetch shipments."""

    @POST(
        _QUOTES,
        "10/min",
        sends=SentQuote,
        inside="payload",
        repeat=once("nobody says what becomes of the quotes of a first question"),
        spec="fulfillment-management/createCarrierRateQuote",
    )
    def quote(
        self,
        shipment_id: str,
        freight: Freight,
        *,
        origin: ShippingPlace,
        destination: ShippingPlace | None = None,
        pickup_from: datetime | None = None,
        pickup_until: datetime | None = None,
        contact: PickupContact | None = None,
    ) -> Request[CarrierQuotes]:
        """Ask what carriers would fetch a shipment for; nothing is booked.

        Args:
            destination: Where it goes; without, where the shipment does.
            pickup_from: When pallets can be fetched, with a time zone; not stated of parcels.

        Raises:
            PartialFailureError: Walmart says in its answer that there is no quote.
        """
        body = SentQuote.of(
            shipment_id, freight, origin, destination, pickup=(pickup_from, pickup_until), contact=contact
        )
        return Request(body=body, headers=self._market.headers, failures=lambda answer, _: answer.not_done())

    @GET(_QUOTES, "150/min", inside="payload", spec="fulfillment-management/getCarrierRateQuotes")
    def get_quote(self, shipment_id: str, mode: ShipmentMode | str) -> Request[CarrierQuote]:
        """What Walmart quoted for a shipment.

        Raises:
            PartialFailureError: Walmart says in its answer that there is no quote.
        """
        query = {"quoteType": _mode(mode), "shipmentId": identifier("shipment_id", shipment_id)}
        return Request(query=query, headers=self._market.headers, failures=lambda answer, _: answer.not_done())

    @POST(
        _BOOKINGS,
        "8/min",
        sends=SentBooking,
        repeat=once("it costs money"),
        spec="fulfillment-management/submitBookingQuotes",
    )
    def book(
        self,
        shipment_id: str,
        quote_id: str,
        freight: Freight,
        *,
        accepted_at: datetime,
        pickup: PickupDetails | None = None,
        origin: ShippingPlace | None = None,
        destination: ShippingPlace | None = None,
        location_id: str | None = None,
    ) -> Request[FulfillmentOutcome]:
        """Take a quote: the seller pays, and the carrier comes.

        If the outcome is unknown, look with `get_booking` before booking again.

        Args:
            quote_id: Out of the quotes, before they expire.
            freight: As it was quoted.
            accepted_at: When the charges were accepted, with a time zone.
            pickup: Required for LTL and FTL, and not stated of parcels.
            location_id: Walmart's id of the place where a full truckload is fetched.

        Raises:
            PartialFailureError: Walmart says in its answer that nothing was booked.
        """
        body = SentBooking.of(
            shipment_id,
            quote_id,
            freight,
            accepted_at,
            pickup=pickup,
            places=(origin, destination),
            location_id=location_id,
        )
        return Request(body=body, headers=self._market.headers, failures=lambda answer, _: answer.not_done())

    @GET(_BOOKINGS, inside="payload", spec="fulfillment-management/getBookingQuotes")
    def get_booking(self, shipment_id: str, mode: ShipmentMode | str) -> Request[Booking]:
        """What was booked for a shipment, and how that stands."""
        return Request(query=_of_shipment(shipment_id, mode), headers=self._market.headers)

    @DELETE(
        _BOOKINGS,
        "10/min",
        repeat=once("what refuses a second cancellation would refuse one that comes too late as well"),
        spec="fulfillment-management/voidCarrierRateQuotes",
    )
    def cancel_booking(self, shipment_id: str, mode: ShipmentMode | str) -> Request[FulfillmentOutcome]:
        """Give a booking up and pay nothing: within 24 hours for parcels, within 1 hour for LTL and FTL.

        Raises:
            BadRequestError: It is too late, or nothing was booked.
            PartialFailureError: Walmart says so in an answer 200.
        """
        query = _of_shipment(shipment_id, mode)
        return Request(query=query, headers=self._market.headers, failures=lambda answer, _: answer.not_done())

    @GET(
        "/v3/fulfillment/inbound-shipments-bol",
        "10/min",
        answers="application/pdf",
        spec="fulfillment-management/printBillOfLading",
    )
    def bill_of_lading(self, shipment_id: str, mode: ShipmentMode | str = ShipmentMode.LTL) -> File:
        """The bill of lading of a booked shipment, as a PDF file to hand to the driver; parcels have labels."""
        return File(Request(query=_of_shipment(shipment_id, mode), headers=self._market.headers))

    @GET(
        "/v3/fulfillment/inbound-seller-schedule",
        inside="payload",
        spec="fulfillment-management/inboundSellerSchedule",
    )
    def get_pickup(
        self, shipment_id: str, quote_id: str, mode: ShipmentMode | str = ShipmentMode.LTL
    ) -> Request[Pickup]:
        """When the carrier comes for a booked shipment."""
        query = {
            "quoteType": _mode(mode),
            "shipmentId": identifier("shipment_id", shipment_id),
            "quoteId": identifier("quote_id", quote_id),
        }
        return Request(query=query, headers=self._market.headers)

    @POST(
        "/v3/fulfillment/inbound-schedule-update",
        sends=SentPickupChange,
        inside="payload",
        repeat=once("nobody says whether a second change is a second appointment"),
        spec="fulfillment-management/updatePickUpScheduleQuote",
    )
    def change_pickup(
        self,
        shipment_id: str,
        quote_id: str,
        windows: Sequence[PickupWindow],
        *,
        instruction: str,
        mode: ShipmentMode | str = ShipmentMode.LTL,
        carrier: str | None = None,
        contact: PickupContact | None = None,
        origin: ShippingPlace | None = None,
        destination: ShippingPlace | None = None,
    ) -> Request[Pickup]:
        """Have the carrier of a booked shipment come at another time.

        Args:
            windows: When it may come, the best first.
            instruction: What is to be done about the pick-up.
            carrier: Its code, as booked.
        """
        body = SentPickupChange.of(
            shipment_id,
            quote_id,
            windows,
            mode,
            instruction=instruction,
            carrier=carrier,
            contact=contact,
            places=(origin, destination),
        )
        return Request(body=body, headers=self._market.headers)


def _mode(mode: ShipmentMode | str) -> str:
    return one_of("mode", mode, tuple(ShipmentMode)).value


def _of_shipment(shipment_id: str, mode: ShipmentMode | str) -> dict[str, str]:
    return {"shipmentId": identifier("shipment_id", shipment_id), "mode": _mode(mode)}
