"""Orders from elsewhere that Walmart ships, as answered."""

from __future__ import annotations

import msgspec

from ....errors import ErrorDetail
from ....models.base import Answer
from ....models.measure import Measurement
from ....models.values import Essential, Instant, Many, OpenEnum
from ..models import MultichannelHeader
from ..people import CustomerName, ShippingAddress

__all__ = [
    "FulfillmentRequested",
    "MultichannelBuyer",
    "MultichannelContact",
    "MultichannelDate",
    "MultichannelLine",
    "MultichannelOrder",
    "MultichannelOrderPage",
    "MultichannelProduct",
    "MultichannelQuantity",
    "MultichannelShipment",
    "MultichannelShipmentLine",
    "MultichannelStatus",
]


class MultichannelStatus(OpenEnum):
    """How far an order is; each but the first has a partial one."""

    NEW = "NEW"
    ACKNOWLEDGED = "ACKNOWLEDGED"
    PARTIALLY_ACKNOWLEDGED = "PARTIALLY ACKNOWLEDGED"
    CANCELLED = "CANCELLED"
    PARTIALLY_CANCELLED = "PARTIALLY CANCELLED"
    SHIPPED = "SHIPPED"
    PARTIALLY_SHIPPED = "PARTIALLY SHIPPED"
    DELIVERED = "DELIVERED"
    PARTIALLY_DELIVERED = "PARTIALLY DELIVERED"
    RETURN_INITIATED = "RETURN_INITIATED"
    PARTIALLY_RETURN_INITIATED = "PARTIALLY RETURN_INITIATED"
    RETURNED = "RETURNED"
    PARTIALLY_RETURNED = "PARTIALLY RETURNED"


class FulfillmentRequested(Answer, frozen=True, kw_only=True):
    """Walmart has taken an order or a cancellation, and does it in the background."""

    request_id: Essential[str | None] = None
    """For questions to Walmart's support; no call takes it."""
    errors: Many[ErrorDetail] = ()

    def not_done(self) -> list[ErrorDetail]:
        """What the answer says is wrong; warnings are no failures."""
        return [each for each in self.errors if not each.harmless]


class MultichannelContact(Answer, frozen=True, kw_only=True):
    """Who ordered."""

    name: CustomerName | None = None


class MultichannelBuyer(Answer, frozen=True, kw_only=True):
    """The wrapper around who ordered."""

    primary_contact: MultichannelContact | None = None


class MultichannelShipmentLine(Answer, frozen=True, kw_only=True):
    """What of a line is in a shipment."""

    shipment_line_no: str | None = None
    fulfiller_line_id: str | None = None
    quantity: Measurement | None = None


class MultichannelDate(Answer, frozen=True, kw_only=True):
    """When something of a shipment was expected, and when it was."""

    date_type_id: str | None = None
    """``SHIPMENT``, ``OPD`` (the promised delivery) or ``DELIVERY``."""
    expected_date: Instant | None = None
    actual_date: Instant | None = None


class MultichannelShipment(Answer, frozen=True, kw_only=True):
    """A package."""

    status: MultichannelStatus | None = None
    status_description: str | None = None
    purchase_order_id: str | None = None
    """Walmart's id of the order."""
    scac: str | None = None
    """The carrier's code."""
    tracking_no: str | None = None
    external_tracking_url: str | None = msgspec.field(default=None, name="externalTrackingURL")
    shipment_no: str | None = None
    actual_shipment_date: Instant | None = None
    package_asn: str | None = msgspec.field(default=None, name="packageASN")
    carrier_description: str | None = None
    carrier_service_code: str | None = None
    package_id: str | None = None
    last_modified: Instant | None = None
    shipment_lines: Many[MultichannelShipmentLine] = ()
    shipment_dates: Many[MultichannelDate] = ()


class MultichannelQuantity(Answer, frozen=True, kw_only=True):
    """Units of a line that are equally far."""

    status: str | None = None
    """``PROCESSING``, or how far they are."""
    status_description: str | None = None
    status_quantity: Measurement | None = None


class MultichannelProduct(Answer, frozen=True, kw_only=True):
    """What was ordered."""

    product_name: str | None = None


class MultichannelLine(Answer, frozen=True, kw_only=True):
    """A line of an order."""

    fulfillment_type: str | None = None
    """``DELIVERY``."""
    last_modified: Instant | None = None
    shipping_method: str | None = None
    """``STANDARD`` or ``EXPEDITED``."""
    shipping_tier: str | None = None
    """``TWO_DAY``."""
    order_line_quantity_info: Many[MultichannelQuantity] = ()
    order_product: MultichannelProduct | None = None
    ordered_qty: Measurement | None = None
    ship_to_address: ShippingAddress | None = None
    """Where it goes."""
    customer_ship_to_address: ShippingAddress | None = None
    """The same under its other name; ``ship_to_address`` has it too."""

    def __post_init__(self) -> None:
        """Let the usual name have what came under the other."""
        if self.ship_to_address is None and self.customer_ship_to_address is not None:
            msgspec.structs.force_setattr(self, "ship_to_address", self.customer_ship_to_address)


class MultichannelOrder(Answer, frozen=True, kw_only=True):
    """An order from elsewhere, and what became of it."""

    order_channel_id: str | None = None
    """The sales channel that it is from."""
    seller_order_id: Essential[str | None] = None
    """By which returns and cancellations know it."""
    order_type: str | None = None
    """``DOMESTIC``."""
    status: Essential[MultichannelStatus | None] = None
    order_date: Instant | None = None
    buyer_info: MultichannelBuyer | None = None
    shipments: Many[MultichannelShipment] = ()
    order_lines: Many[MultichannelLine] = ()


class MultichannelOrderPage(Answer, frozen=True, kw_only=True):
    """A page of orders."""

    status: str | None = None
    """``OK``; the document lists how far orders are here too."""
    header: MultichannelHeader | None = None
    orders: Many[MultichannelOrder] = msgspec.field(default=(), name="payload")
