"""Lists of shipments, of what is in them, of where they are, and of orders that came to none."""

from __future__ import annotations

from datetime import datetime
from typing import Final, TypeAlias

from ...._declare.checks import between, identifier, known, optional, written_instant
from ...._declare.cursors.offset import OffsetCursor
from ...._declare.decorators import GET
from ...._declare.modes import M
from ...._declare.pager import Pages
from ...._declare.request import Request
from ...._declare.resource import Resource
from .models import (
    InboundShipment,
    InboundShipmentItem,
    InboundShipmentItemPage,
    InboundShipmentPage,
    InboundStatus,
    RefusedInboundOrder,
    RefusedInboundOrderPage,
)
from .tracking import ShipmentMode, TrackedLoad, TrackingPage

__all__ = ["ShipmentLists"]

_Page: TypeAlias = InboundShipmentPage | InboundShipmentItemPage | RefusedInboundOrderPage
_USUAL, _MOST, _MOST_TRACKED = 50, 200, 50


def _total(page: _Page) -> int | None:
    return page.headers.total_count if page.headers else None


_SHIPMENTS: Final = OffsetCursor[InboundShipmentPage](lambda page: len(page.shipments), _total)
_ITEMS: Final = OffsetCursor[InboundShipmentItemPage](lambda page: len(page.items), _total)
_ERRORS: Final = OffsetCursor[RefusedInboundOrderPage](lambda page: len(page.orders), _total)
_LOADS: Final = OffsetCursor[TrackingPage](lambda page: len(page.loads), lambda _: None, short_ends=True)


class ShipmentLists(Resource[M], family="fulfillment.inbound", surface="marketplace"):
    """List shipments, and what became of them."""

    @GET(
        "/v3/fulfillment/inbound-shipments",
        "32/min",
        cursor=_SHIPMENTS,
        spec="fulfillment-management/getInboundShipments",
    )
    def list(
        self,
        *,
        inbound_order_id: str | None = None,
        shipment_id: str | None = None,
        status: InboundStatus | str | None = None,
        created_from: datetime | None = None,
        created_until: datetime | None = None,
        limit: int = _USUAL,
        cursor: str | None = None,
    ) -> Pages[InboundShipmentPage, InboundShipment]:
        """All shipments, 1 to 200 a page; Walmart itself names no most.

        Args:
            created_from: With a time zone.
            created_until: Likewise.
        """
        query = {
            "limit": between("limit", limit, 1, _MOST),
            "inboundOrderId": optional("inbound_order_id", inbound_order_id),
            "shipmentId": optional("shipment_id", shipment_id),
            "status": None if status is None else known("status", status, InboundStatus).value,
            "fromCreateDate": None if created_from is None else written_instant("created_from", created_from),
            "toCreateDate": None if created_until is None else written_instant("created_until", created_until),
        }
        first: Request[InboundShipmentPage] = Request(query=query)
        return Pages(first, lambda page: page.shipments, cursor)

    @GET(
        "/v3/fulfillment/inbound-shipment-items",
        "300/min",
        cursor=_ITEMS,
        spec="fulfillment-management/getInboundShipmentItems",
    )
    def list_items(
        self, *, shipment_id: str | None = None, limit: int = _USUAL, cursor: str | None = None
    ) -> Pages[InboundShipmentItemPage, InboundShipmentItem]:
        """What is in a shipment, or in all of them, and what came in of it; pages are as those of `list`."""
        query = {"limit": between("limit", limit, 1, _MOST), "shipmentId": optional("shipment_id", shipment_id)}
        first: Request[InboundShipmentItemPage] = Request(query=query)
        return Pages(first, lambda page: page.items, cursor)

    @GET(
        "/v3/fulfillment/inbound-shipment-errors",
        "10/min",
        cursor=_ERRORS,
        spec="fulfillment-management/getInboundOrderErrors",
    )
    def list_errors(
        self, *, inbound_order_id: str | None = None, limit: int = _USUAL, cursor: str | None = None
    ) -> Pages[RefusedInboundOrderPage, RefusedInboundOrder]:
        """Orders that Walmart did not take, with the reasons; pages are as those of `list`."""
        query = {
            "limit": between("limit", limit, 1, _MOST),
            "inboundOrderId": optional("inbound_order_id", inbound_order_id),
        }
        first: Request[RefusedInboundOrderPage] = Request(query=query)
        return Pages(first, lambda page: page.orders, cursor)

    @GET(
        "/v3/fulfillment/inbound-shipments-tracking",
        cursor=_LOADS,
        inside="payload",
        spec="fulfillment-management/getShipmentTracking",
    )
    def list_tracking(
        self,
        shipment_id: str,
        mode: ShipmentMode | str = ShipmentMode.PARCEL,
        *,
        limit: int = _MOST_TRACKED,
        cursor: str | None = None,
    ) -> Pages[TrackingPage, TrackedLoad]:
        """Where the parcels or the load of a shipment are, 1 to 50 a page."""
        query = {
            "shipmentId": identifier("shipment_id", shipment_id),
            "modeType": known("mode", mode, ShipmentMode).value,
            "limit": between("limit", limit, 1, _MOST_TRACKED),
        }
        first: Request[TrackingPage] = Request(query=query, headers=self._market.headers)
        return Pages(first, lambda page: page.loads, cursor)
