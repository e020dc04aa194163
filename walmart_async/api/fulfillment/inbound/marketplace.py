"""Stock on its way to Walmart: ordered, changed, cancelled, labelled and followed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...._declare.checks import identifier, truth
from ...._declare.decorators import DELETE, POST, PUT
from ...._declare.modes import M
from ...._declare.repeat import once, read
from ...._declare.request import Request
from ...._declare.several import texts
from ..models import FulfillmentOutcome
from .items import InboundBox, InboundItem, SellerAddress
from .labels import ShipmentLabels
from .models import InboundOrderCreated, InboundPreview
from .requests import SentInboundOrder, SentPreview, SentQuantities, SentTracking
from .shipments import ShipmentLists

__all__ = ["Inbound"]


class Inbound(ShipmentLists[M], ShipmentLabels[M], family="fulfillment.inbound", surface="marketplace"):
    """Send stock to Walmart; an answer 200 that says that something was not done is a `PartialFailureError`."""

    @POST(
        "/v3/fulfillment/inbound-preview",
        "60/hour",
        sends=SentPreview,
        inside="payload[]",
        repeat=read("it only asks"),
        spec="fulfillment-management/inboundPreview",
    )
    def preview(
        self, inbound_order_id: str, items: Sequence[InboundItem], *, return_address: SellerAddress
    ) -> Request[InboundPreview]:
        """Where an order would go, and what Walmart would charge for passing it on.

        Args:
            inbound_order_id: Any id, up to 50 characters.
        """
        body = SentPreview.of(inbound_order_id, items, return_address)
        return Request(body=body, failures=lambda answer, _: [each for each in answer.errors if not each.harmless])

    @POST(
        "/v3/fulfillment/inbound-shipments",
        "500/min",
        sends=SentInboundOrder,
        repeat=once("a second order of that id is refused, without the shipments that the first was answered with"),
        spec="fulfillment-management/createShipment",
    )
    def create(
        self,
        inbound_order_id: str,
        items: Sequence[InboundItem],
        *,
        return_address: SellerAddress,
        transfer: bool = False,
        boxes: Sequence[InboundBox] = (),
    ) -> Request[InboundOrderCreated]:
        """Announce stock; Walmart makes one shipment of it, or several to different fulfillment centers.

        Args:
            inbound_order_id: An id that no order of the seller's has yet, up to 100 characters.
            items: 1 to 5,000.
            transfer: Whether Walmart is to pass them on to its centers from the place that they come to.
            boxes: How they are packed.

        Raises:
            BadRequestError: Walmart does not take the order; `list_errors` keeps the reasons.
        """
        is_moved = truth("transfer", transfer)
        body = SentInboundOrder.of(inbound_order_id, items, return_address, boxes, transfer=is_moved)
        return Request(body=body, failures=lambda answer, _: answer.not_done())

    @DELETE(
        "/v3/fulfillment/inbound-shipments/{inboundOrderId}",
        "10/min",
        repeat=once("what refuses a second cancellation would refuse a first one too, and so tells nothing"),
        spec="fulfillment-management/cancelShipment",
    )
    def cancel(self, inbound_order_id: str) -> Request[FulfillmentOutcome]:
        """Cancel an order with all its shipments, as long as none of them has arrived.

        Raises:
            BadRequestError: One has arrived, or was cancelled before.
        """
        path = {"inboundOrderId": identifier("inbound_order_id", inbound_order_id)}
        return Request(path=path, failures=lambda answer, _: answer.not_done())

    @PUT(
        "/v3/fulfillment/shipment-quantities",
        sends=SentQuantities,
        spec="fulfillment-management/updateShipmentQuantity",
    )
    def update_quantities(
        self, inbound_order_id: str, shipment_id: str, quantities: Mapping[str, int]
    ) -> Request[FulfillmentOutcome]:
        """State how many units a shipment is to have, as long as it has not arrived.

        Args:
            quantities: Units by SKU, at most 6 more of each than were announced; 0 takes a SKU out.
        """
        body = SentQuantities.of(inbound_order_id, shipment_id, quantities)
        return Request(body=body, key=body.shipment_id, failures=lambda answer, _: answer.not_done())

    @POST(
        "/v3/fulfillment/shipment-tracking",
        "2/min",
        sends=SentTracking,
        repeat=once("nobody says whether the numbers take the place of those from before"),
        spec="fulfillment-management/updateShipmentTrackingDetails",
    )
    def update_tracking(
        self, shipment_id: str, carrier: str, tracking_numbers: Sequence[str]
    ) -> Request[FulfillmentOutcome]:
        """State which carrier brings the parcels of a shipment, and their tracking numbers.

        Args:
            carrier: Its name: ``UPS``.
        """
        body = SentTracking(
            shipment_id=identifier("shipment_id", shipment_id),
            carrier_name=identifier("carrier", carrier),
            tracking_info=texts("tracking_numbers", tracking_numbers, least=1),
        )
        return Request(body=body, failures=lambda answer, _: answer.not_done())
