"""The bodies of calls that ship, cancel and refund lines of an order, as they travel."""

from __future__ import annotations

import msgspec

from ..._declare.checks import identifier, optional
from ...errors import RequestInvalidError
from ...models.base import Body
from ...models.money import SentMoney
from .lines import LineState, RefundReason, ShipMethod

__all__ = [
    "Asn",
    "CancellationLines",
    "CancelledStatus",
    "CancelledStatuses",
    "CurrentTracking",
    "OrderCancellation",
    "OrderRefund",
    "OrderShipment",
    "ReturnAddress",
    "SentCancellationLine",
    "SentCarrier",
    "SentCharge",
    "SentQuantity",
    "SentRefund",
    "SentRefundCharge",
    "SentRefundCharges",
    "SentRefundLine",
    "SentRefundLines",
    "SentRefunds",
    "SentShipmentLine",
    "SentTax",
    "SentTracking",
    "ShipmentLines",
    "ShippedStatus",
    "ShippedStatuses",
    "SupplierShipmentLine",
    "SupplierShipmentLines",
    "SupplierShippedStatus",
    "SupplierShippedStatuses",
    "SupplierTracking",
    "checked_address",
]


class SentQuantity(Body, frozen=True, kw_only=True):
    """A number of units."""

    unit_of_measurement: str
    """``EACH``."""
    amount: str
    """How many; text on the wire."""

    @classmethod
    def of(cls, units: int) -> SentQuantity:
        """``units`` units."""
        return cls(unit_of_measurement="EACH", amount=str(units))


class SentCarrier(Body, frozen=True, kw_only=True):
    """Who ships: a carrier that Walmart lists, or another."""

    carrier: str | None = None
    other_carrier: str | None = None


class SentTracking(Body, frozen=True, kw_only=True):
    """How a seller's shipment is found."""

    ship_date_time: int
    """When it was shipped, in milliseconds since 1970."""
    carrier_name: SentCarrier
    method_code: ShipMethod
    tracking_number: str
    tracking_url: str | None = msgspec.field(default=None, name="trackingURL")


class SupplierTracking(Body, frozen=True, kw_only=True):
    """How a vendor's shipment is found."""

    ship_date_time: str
    """When it was shipped, ISO 8601 in UTC."""
    carrier_name: SentCarrier
    method_code: ShipMethod
    tracking_number: str
    tracking_url: str | None = None


class ReturnAddress(Body, frozen=True, kw_only=True):
    """Where a customer can send something back to."""

    name: str | None = None
    address1: str
    address2: str | None = None
    city: str
    state: str
    """The state or province, as its abbreviation."""
    postal_code: str
    country: str
    """Three letters: ``USA``."""
    day_phone: str | None = None
    email_id: str | None = None


def checked_address(field: str, address: object) -> ReturnAddress | None:
    """Whether it is one, or none.

    Raises:
        RequestInvalidError: It is something else, or a part of it is no text.
    """
    if address is None:
        return None
    if not isinstance(address, ReturnAddress):
        raise RequestInvalidError(field, f"is of type {type(address).__name__}", "a ReturnAddress, or None")
    for part in msgspec.structs.fields(address):
        check = identifier if part.required else optional
        check(f"{field}.{part.name}", getattr(address, part.name))
    return address


class Asn(Body, frozen=True, kw_only=True):
    """The advance ship notice of a package."""

    package_asn: str = msgspec.field(name="packageASN")
    pallet_asn: str | None = msgspec.field(default=None, name="palletASN")


class CurrentTracking(Body, frozen=True, kw_only=True):
    """A shipment that was told before."""

    tracking_number: str | None = None


class ShippedStatus(Body, frozen=True, kw_only=True):
    """Units that a seller ships."""

    status: LineState
    asn: Asn | None = None
    status_quantity: SentQuantity
    tracking_info: SentTracking
    return_center_address: ReturnAddress | None = None
    current_tracking_info: CurrentTracking | None = None
    """The shipment that this one takes the place of."""


class SupplierShippedStatus(Body, frozen=True, kw_only=True):
    """Units that a vendor ships."""

    status: LineState
    asn: Asn | None = None
    status_quantity: SentQuantity
    tracking_info: SupplierTracking


class CancelledStatus(Body, frozen=True, kw_only=True):
    """Units that are cancelled."""

    status: LineState
    cancellation_reason: str
    """One of `CancellationReason`."""
    status_quantity: SentQuantity


class ShippedStatuses(Body, frozen=True, kw_only=True):
    """What becomes of the units of a line that a seller ships."""

    order_line_status: tuple[ShippedStatus, ...]


class SupplierShippedStatuses(Body, frozen=True, kw_only=True):
    """What becomes of the units of a line that a vendor ships."""

    order_line_status: tuple[SupplierShippedStatus, ...]


class CancelledStatuses(Body, frozen=True, kw_only=True):
    """What becomes of the units of a line that is cancelled."""

    order_line_status: tuple[CancelledStatus, ...]


class SentShipmentLine(Body, frozen=True, kw_only=True):
    """One line that a seller ships."""

    line_number: str
    intent_to_cancel_override: bool | None = None
    """Ship though the customer asked to cancel."""
    seller_order_id: str
    """The seller's own number."""
    order_line_statuses: ShippedStatuses
    seller_order_no: str | None = None
    """Another number of the seller's."""


class SupplierShipmentLine(Body, frozen=True, kw_only=True):
    """One line that a vendor ships."""

    line_number: str
    order_line_statuses: SupplierShippedStatuses


class SentCancellationLine(Body, frozen=True, kw_only=True):
    """One line that is cancelled."""

    line_number: str
    order_line_statuses: CancelledStatuses


class ShipmentLines(Body, frozen=True, kw_only=True):
    """The lines that a seller ships."""

    order_line: tuple[SentShipmentLine, ...]


class SupplierShipmentLines(Body, frozen=True, kw_only=True):
    """The lines that a vendor ships."""

    order_line: tuple[SupplierShipmentLine, ...]


class CancellationLines(Body, frozen=True, kw_only=True):
    """The lines that are cancelled."""

    order_line: tuple[SentCancellationLine, ...]


class OrderShipment(Body, frozen=True, kw_only=True):
    """What shipping sends."""

    order_lines: ShipmentLines
    process_mode: str | None = None


class OrderCancellation(Body, frozen=True, kw_only=True):
    """What cancelling sends."""

    order_lines: CancellationLines


class SentTax(Body, frozen=True, kw_only=True):
    """A tax that goes back."""

    tax_name: str
    tax_amount: SentMoney


class SentCharge(Body, frozen=True, kw_only=True):
    """A charge that goes back, with negative amounts."""

    charge_type: str
    charge_name: str
    charge_amount: SentMoney
    tax: SentTax | None = None
    tax_and_other_fees: SentTax | None = None


class SentRefundCharge(Body, frozen=True, kw_only=True):
    """Why one charge goes back."""

    refund_reason: RefundReason
    charge: SentCharge


class SentRefundCharges(Body, frozen=True, kw_only=True):
    """The charges that go back."""

    refund_charge: tuple[SentRefundCharge, ...]


class SentRefund(Body, frozen=True, kw_only=True):
    """One refund of a line."""

    refund_id: str | None = None
    refund_comments: str | None = None
    refund_charges: SentRefundCharges


class SentRefunds(Body, frozen=True, kw_only=True):
    """The refunds of a line."""

    refund: tuple[SentRefund, ...]


class SentRefundLine(Body, frozen=True, kw_only=True):
    """One line that is refunded."""

    line_number: str
    is_full_refund: bool | None = None
    refunds: SentRefunds


class SentRefundLines(Body, frozen=True, kw_only=True):
    """The lines that are refunded."""

    order_line: tuple[SentRefundLine, ...]


class OrderRefund(Body, frozen=True, kw_only=True):
    """What refunding sends."""

    purchase_order_id: str
    order_lines: SentRefundLines
