"""Labels of shipments: those that Walmart takes them in by, and those of carriers that were booked."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from ...._declare.checks import identifier, known
from ...._declare.decorators import GET, POST
from ...._declare.download import File
from ...._declare.modes import M
from ...._declare.repeat import once, read
from ...._declare.request import Request
from ...._declare.resource import Resource
from ..models import FulfillmentOutcome
from .requests import SentCarrierLabels, SentLabel
from .tracking import LabelFormat, LabelSize, LoadType

__all__ = ["ShipmentLabels"]

_PDF: Final = "application/pdf"
_CARRIER: Final = "Carrier"


class ShipmentLabels(Resource[M], family="fulfillment.inbound", surface="marketplace"):
    """Print the labels of shipments."""

    @POST(
        "/v3/fulfillment/shipment-label",
        "20/min",
        sends=SentLabel,
        answers=_PDF,
        repeat=read("it only prints"),
        spec="fulfillment-management/createInboundShipmentLabelV2",
    )
    def label(
        self,
        shipment_id: str,
        loads: Mapping[LoadType, int] | Mapping[str, int] | None = None,
        *,
        size: LabelSize | str | None = None,
        label_format: LabelFormat | str | None = None,
    ) -> File:
        """The labels by which Walmart takes a shipment in, in one file; carriers have labels of their own.

        Args:
            loads: How many boxes and pallets there are, a label for each; without, one label to be filled out by hand.
            size: Without, 4 by 6 inches.
            label_format: Without, PDF; ZPL is 4 by 6 inches.
        """
        return File(Request(body=SentLabel.of(shipment_id, loads, size, label_format)))

    @GET(
        "/v3/fulfillment/label/{shipmentId}",
        answers=_PDF,
        sunset=(None, "fulfillment.inbound.label"),
        spec="fulfillment-management/createInboundShipmentLabel",
    )
    def label_legacy(self, shipment_id: str) -> File:
        """A label to be filled out by hand, as a PDF file."""
        return File(Request(path={"shipmentId": identifier("shipment_id", shipment_id)}))

    @POST(
        "/v3/fulfillment/generate-label",
        "20/min",
        sends=SentCarrierLabels,
        repeat=once("nobody says what a second set of labels does to the first"),
        answers="application/json,application/pdf",
        spec="fulfillment-management/generateLabel",
    )
    def generate_carrier_labels(
        self, shipment_id: str, *, label_type: str = _CARRIER, ship_date: datetime | None = None
    ) -> Request[FulfillmentOutcome]:
        """Have a carrier's labels made for the parcels of a shipment that was booked; `carrier_labels` gets them.

        Args:
            label_type: ``Carrier`` is the only one published.
            ship_date: When it is handed over, with a time zone.
        """
        body = SentCarrierLabels.of(shipment_id, label_type, ship_date)
        return Request(body=body, headers=self._market.headers, failures=lambda answer, _: answer.not_done())

    @GET(
        "/v3/fulfillment/download-label",
        "300/min",
        answers=_PDF,
        spec="fulfillment-management/downloadLabel",
    )
    def carrier_labels(
        self, shipment_id: str, *, label_type: str = _CARRIER, size: LabelSize | str = LabelSize.X4_6
    ) -> File:
        """The carrier's labels for the parcels of a shipment, which `generate_carrier_labels` had made.

        Args:
            label_type: As they were made.

        Raises:
            NotReadyError: They are still being made; ask again.
        """
        query = {
            "shipmentId": identifier("shipment_id", shipment_id),
            "labelType": identifier("label_type", label_type),
            "labelSize": known("size", size, LabelSize).value,
        }
        return File(Request(query=query, headers=self._market.headers))
