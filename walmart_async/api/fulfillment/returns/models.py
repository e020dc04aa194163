"""Returns of orders that Walmart shipped for other channels, as answered."""

from __future__ import annotations

import msgspec

from ....errors import ErrorDetail
from ....models.base import Answer
from ....models.measure import Measurement
from ....models.values import Essential, Instant, Many, OpenEnum
from ..models import MultichannelHeader
from ..people import ShippingAddress

__all__ = [
    "MultichannelDisposition",
    "MultichannelReturn",
    "MultichannelReturnCancelled",
    "MultichannelReturnCarrier",
    "MultichannelReturnCreated",
    "MultichannelReturnDispute",
    "MultichannelReturnGroup",
    "MultichannelReturnGroupLine",
    "MultichannelReturnItem",
    "MultichannelReturnLine",
    "MultichannelReturnPage",
    "MultichannelReturnQuantity",
    "MultichannelReturnStatus",
    "MultichannelReturnTracking",
    "NewReturnLine",
    "ReturnedUnits",
]


class MultichannelReturnStatus(OpenEnum):
    """How far a return is."""

    INITIATED = "MARKET_PLACE_RETURN_INITIATED"
    IN_TRANSIT = "RETURN_IN_TRANSIT"
    DELIVERED = "DELIVERED_AT_RETURN_CENTER"
    RECEIVED = "RETURN_RECEIVED"
    CANCELLED = "RETURN_CANCELLED"
    DISPUTE_INITIATED = "DISPUTE_INITIATED"
    DISPUTE_PROCESSED = "DISPUTE_PROCESSED"


class MultichannelDisposition(OpenEnum):
    """What Walmart does with units that came back."""

    RESTOCK = "RESTOCK"
    """They can be ordered again."""
    DISPOSE = "DISPOSE"
    DONATE = "DONATE"
    LIQUIDATION = "LIQUIDATION"
    RETURN_TO_VENDOR = "RTV"
    FRAUD = "FRAUD"
    POTENTIAL_FRAUD = "POTENTIAL_FRAUD"


class MultichannelReturnDispute(Answer, frozen=True, kw_only=True):
    """What is in dispute about a return."""

    dispute_creation_time: Instant | None = None
    dispute_description: str | None = None
    dispute_reason_code: str | None = None
    current_dispute_status: str | None = None
    upc: str | None = None


class MultichannelReturnItem(Answer, frozen=True, kw_only=True):
    """Which item comes back."""

    sku: Essential[str] = ""


class MultichannelReturnQuantity(Answer, frozen=True, kw_only=True):
    """Units of a line that are equally far."""

    status: Essential[MultichannelReturnStatus | None] = None
    status_code: int | None = None
    status_description: str | None = None
    status_quantity: Measurement | None = None


class MultichannelReturnTracking(Answer, frozen=True, kw_only=True):
    """Since when units are where they are."""

    tracking_status: MultichannelReturnStatus | None = None
    quantity: Measurement | None = None
    current_tracking_status_time: Instant | None = None


class ReturnedUnits(Answer, frozen=True, kw_only=True):
    """Units of an item that come back, in a new return and in the list alike."""

    line_no: str | None = None
    seller_order_id: str | None = None
    return_reason: str | None = None
    return_reason_desc: str | None = None
    item_detail: MultichannelReturnItem | None = None
    qty: Measurement | None = None
    line_quantity_info: Many[MultichannelReturnQuantity] = ()
    image_url: str | None = msgspec.field(default=None, name="imageURL")
    fault_category: str | None = None
    """Who is to blame: ``SELLER``."""
    inspection_comments: str | None = None
    current_tracking_statuses: Many[MultichannelReturnTracking] = ()


class NewReturnLine(ReturnedUnits, frozen=True, kw_only=True):
    """Units of an item that are to come back."""

    return_mode: str | None = None
    """``MAIL``."""
    disposition_code: MultichannelReturnDispute | None = None
    """What is in dispute about them."""


class MultichannelReturnLine(ReturnedUnits, frozen=True, kw_only=True):
    """Units of an item that come back, and what becomes of them."""

    disposition_code: MultichannelDisposition | None = None


class MultichannelReturnGroupLine(Answer, frozen=True, kw_only=True):
    """What of a line is in a package."""

    line_no: str | None = None
    qty: Measurement | None = None
    quantity: Measurement | None = None
    """The same under its other name; ``qty`` has it too."""

    def __post_init__(self) -> None:
        """Let the usual name have what came under the other."""
        if self.qty is None and self.quantity is not None:
            msgspec.structs.force_setattr(self, "qty", self.quantity)


class MultichannelReturnCarrier(Answer, frozen=True, kw_only=True):
    """Who brings a package back."""

    carrier_name: str | None = None
    tracking_no: str | None = None
    tracking_url: str | None = None


class MultichannelReturnGroup(Answer, frozen=True, kw_only=True):
    """A package that comes back."""

    group_no: str | None = None
    return_order_group_lines: Many[MultichannelReturnGroupLine] = ()
    label_image_url: str | None = None
    """Where the label for the customer is."""
    label_image: str | None = msgspec.field(default=None, name="labelImageURL")
    """The same under its other name; ``label_image_url`` has it too."""
    carrier_info: MultichannelReturnCarrier | None = None
    ship_from: ShippingAddress | None = None
    ship_to: ShippingAddress | None = None

    def __post_init__(self) -> None:
        """Let the usual name have what came under the other."""
        if self.label_image_url is None and self.label_image is not None:
            msgspec.structs.force_setattr(self, "label_image_url", self.label_image)


class MultichannelReturn(Answer, frozen=True, kw_only=True):
    """A return, and what became of it."""

    return_order_id: Essential[str | None] = None
    """Walmart's id of it."""
    seller_order_id: str | None = None
    """Walmart's id of the order that it is of."""
    channel_name: str | None = None
    return_line_dispute: MultichannelReturnDispute | None = msgspec.field(default=None, name="ReturnLineDispute")
    return_order_lines: Many[MultichannelReturnLine] = ()
    return_line_groups: Many[MultichannelReturnGroup] = ()


class MultichannelReturnCreated(Answer, frozen=True, kw_only=True):
    """A return that Walmart expects."""

    return_order_id: Essential[str | None] = None
    """Walmart's id of it."""
    seller_return_order_id: str | None = None
    """Yours."""
    seller_order_id: str | None = None
    """Walmart's id of the order that it is of."""
    origin_system_order_id: str | None = None
    channel_name: str | None = None
    return_order_lines: Many[NewReturnLine] = ()
    return_line_groups: Many[MultichannelReturnGroup] = ()
    errors: Many[ErrorDetail] = ()

    def not_done(self) -> list[ErrorDetail]:
        """What the answer says is wrong; warnings are no failures."""
        return [each for each in self.errors if not each.harmless]


class MultichannelReturnCancelled(Answer, frozen=True, kw_only=True):
    """A return that is not expected any more."""

    return_order_id: str | None = None
    errors: Many[ErrorDetail] = ()

    def not_done(self) -> list[ErrorDetail]:
        """What the answer says is wrong; warnings are no failures."""
        return [each for each in self.errors if not each.harmless]


class MultichannelReturnPage(Answer, frozen=True, kw_only=True):
    """A page of returns."""

    status: str | None = None
    header: MultichannelHeader | None = None
    returns: Many[MultichannelReturn] = msgspec.field(default=(), name="payload")
    errors: Many[ErrorDetail] = ()
