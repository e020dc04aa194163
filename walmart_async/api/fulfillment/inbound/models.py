"""Inbound orders and shipments, as answered."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from ....errors import ErrorDetail
from ....models.base import Answer
from ....models.values import Essential, Instant, Many, OpenEnum
from ...inventory.wfs_models import WfsPlace
from ..models import CenterAddress, FulfillmentAddress, FulfillmentOutcome

__all__ = [
    "AddOnService",
    "InboundOrderCreated",
    "InboundPreview",
    "InboundShipment",
    "InboundShipmentItem",
    "InboundShipmentItemPage",
    "InboundShipmentPage",
    "InboundStatus",
    "PlannedItem",
    "PlannedShipment",
    "PreviewItem",
    "PreviewOption",
    "PreviewPlace",
    "RefusedInboundItem",
    "RefusedInboundOrder",
    "RefusedInboundOrderPage",
]


class InboundStatus(OpenEnum):
    """How far a shipment is."""

    SUBMITTED = "SUBMITTED"
    ALLOCATED = "ALLOCATED"
    PROCESSED = "PROCESSED"
    PROCESSED_GDM = "PROCESSED_GDM"
    AWAITING_DELIVERY = "AWAITING_DELIVERY"
    """It can still be changed and cancelled."""
    MOVED = "MOVED"
    """Its units are in another shipment."""
    TRANSFER_IN_PROGRESS = "TRANSFER_IN_PROGRESS"
    RECEIVING_IN_PROGRESS = "RECEIVING_IN_PROGRESS"
    RECEIVED = "RECEIVED"
    CLOSED = "CLOSED"
    """Nothing more of it is expected."""
    CANCELLED = "CANCELLED"
    CANCELLED_INIT = "CANCELLED_INIT"
    CANCELLED_GDM = "CANCELLED_GDM"
    FAILED = "FAILED"
    FAILED_GDM = "FAILED_GDM"
    CREATE_GDM_PUBLISH_FAILED = "CREATE_GDM_PUBLISH_FAILED"


class PlannedItem(Answer, frozen=True, kw_only=True):
    """Units of an item that belong into a shipment."""

    vendor_sku: str | None = None
    """The seller's SKU."""
    item_qty: int | None = None
    """How many units."""


class PlannedShipment(Answer, frozen=True, kw_only=True):
    """What of an order goes to one fulfillment center."""

    shipment_id: Essential[str | None] = None
    """By which all other calls know it."""
    ship_to_address: CenterAddress | None = None
    shipment_items: Many[PlannedItem] = ()
    expected_delivery_date: Instant | None = None
    """Not that of the order where Walmart has no capacity on that day."""


class InboundOrderCreated(FulfillmentOutcome, frozen=True, kw_only=True):
    """The shipments that Walmart makes of an order."""

    shipments: Many[PlannedShipment] = msgspec.field(default=(), name="payload")


class InboundShipment(Answer, frozen=True, kw_only=True):
    """A shipment to one fulfillment center."""

    inbound_order_id: str | None = None
    """The seller's id of the order it belongs to."""
    shipment_id: Essential[str | None] = None
    ship_to_address: CenterAddress | None = None
    return_address: FulfillmentAddress | None = None
    status: Essential[InboundStatus | None] = None
    created_date: Instant | None = None
    shipment_units: int | None = None
    """All units that it is to have."""
    received_units: int | None = None
    """Those that came in; more than there were to be, if more came."""
    expected_delivery_date: Instant | None = None
    """As the order has it."""
    updated_expected_delivery_date: Instant | None = None
    """As Walmart has capacity."""
    actual_delivery_date: Instant | None = None
    tracking_no: Many[str] = ()
    carrier_name: str | None = None
    moved_shipment_id: str | None = None
    """Where its units are, if it was moved."""


class InboundShipmentPage(Answer, frozen=True, kw_only=True):
    """A page of shipments."""

    headers: WfsPlace | None = None
    shipments: Many[InboundShipment] = msgspec.field(default=(), name="payload")


class InboundShipmentItem(Answer, frozen=True, kw_only=True):
    """An item of a shipment, and what of it came in."""

    inbound_order_id: str | None = None
    shipment_id: str | None = None
    gtin: str | None = None
    sku: Essential[str] = ""
    item_desc: str | None = None
    item_qty: int | None = None
    """All units that are to be in the shipment."""
    vendor_pack_qty: int | None = None
    """Cases."""
    inner_pack_qty: int | None = None
    """Units in a case."""
    received_qty: int | None = None
    damaged_qty: int | None = None
    """Units that were damaged when they came in."""
    fill_rate: Decimal | None = None
    """How much of it came in."""
    expected_delivery_date: Instant | None = None
    updated_expected_delivery_date: Instant | None = None
    ship_node_name: str | None = None
    """Which fulfillment center."""


class InboundShipmentItemPage(Answer, frozen=True, kw_only=True):
    """A page of items of shipments."""

    headers: WfsPlace | None = None
    items: Many[InboundShipmentItem] = msgspec.field(default=(), name="payload")


class AddOnService(Answer, frozen=True, kw_only=True):
    """Something that Walmart is to do to an item."""

    service_type: str | None = None
    """``LABEL``, ``BAG``, ``TAPE``, ``WRAP``."""


class RefusedInboundItem(Answer, frozen=True, kw_only=True):
    """An item of an order that was not taken, as it was sent."""

    product_id: str | None = None
    product_type: str | None = None
    """``GTIN``, ``UPC``, ``EAN``."""
    sku: str | None = None
    item_desc: str | None = None
    item_qty: int | None = None
    vendor_pack_qty: int | None = None
    """Cases."""
    inner_pack_qty: int | None = None
    """Units in a case."""
    expected_delivery_date: Instant | None = None
    add_on_services: Many[AddOnService] = ()
    item_nbr: int | None = None
    dimensions: Many[Decimal] = ()
    item_weight_qty: Decimal | None = None
    non_sort_item: bool | None = None
    ship_node: str | None = None


class RefusedInboundOrder(Answer, frozen=True, kw_only=True):
    """An order that was not taken, and why; gone once an order of this id is taken."""

    inbound_order_id: Essential[str | None] = None
    created_date: Instant | None = None
    return_address: FulfillmentAddress | None = None
    order_items: Many[RefusedInboundItem] = ()
    errors: Many[ErrorDetail] = ()
    """What to mend; ``field`` says where: ``orderItems[0].productId``."""


class RefusedInboundOrderPage(Answer, frozen=True, kw_only=True):
    """A page of orders that were not taken."""

    headers: WfsPlace | None = None
    orders: Many[RefusedInboundOrder] = msgspec.field(default=(), name="payload")


class PreviewItem(Answer, frozen=True, kw_only=True):
    """Units of an item that would go to a place, and the charge for passing them on."""

    vendor_sku: str | None = None
    """The seller's SKU."""
    product_type: str | None = None
    product_id: str | None = None
    item_qty: int | None = None
    net_transfer_charge: Decimal | None = None
    currency_unit: str | None = None


class PreviewPlace(Answer, frozen=True, kw_only=True):
    """A place that a part of the order would go to."""

    ship_node: str | None = None
    is_sortable: bool | None = None
    """Whether its items are small enough to be sorted by machine."""
    is_non_sortable: bool | None = None
    node_type: str | None = None
    """``FC`` stores and ships, ``ICC`` takes in and passes on to those."""
    ship_to_address: CenterAddress | None = None
    total_net_transfer_charge: Decimal | None = None
    """What passing it on would cost."""
    currency_unit: str | None = None
    shipment_items: Many[PreviewItem] = ()


class PreviewOption(Answer, frozen=True, kw_only=True):
    """One way to send the order in."""

    preview_type: str | None = None
    """``inbound`` to a place that passes it on, ``selfMirroring`` to the fulfillment centers themselves."""
    places: Many[PreviewPlace] = msgspec.field(default=(), name="preview")


class InboundPreview(Answer, frozen=True, kw_only=True):
    """Where an order would go."""

    inbound_order_id: str | None = None
    previews: Many[PreviewOption] = ()
    errors: Many[ErrorDetail] = ()
