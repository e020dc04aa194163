"""Lines to ship, cancel and refund as callers state them, and the bodies they become."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from ..._declare.checks import (
    between,
    flag,
    identifier,
    instant,
    known,
    line_number,
    money,
    optional,
    truth,
    written_instant,
)
from ..._declare.markets import MarketFacts
from ..._declare.several import several
from ...errors import RequestInvalidError
from ...models.base import Body, Record
from ...models.money import Amount, SentMoney
from .lines import CancellationReason, LineState, RefundReason, ShipMethod
from .sent_lines import (
    Asn,
    CancellationLines,
    CancelledStatus,
    CancelledStatuses,
    CurrentTracking,
    OrderCancellation,
    OrderRefund,
    OrderShipment,
    ReturnAddress,
    SentCancellationLine,
    SentCarrier,
    SentCharge,
    SentQuantity,
    SentRefund,
    SentRefundCharge,
    SentRefundCharges,
    SentRefundLine,
    SentRefundLines,
    SentRefunds,
    SentShipmentLine,
    SentTax,
    SentTracking,
    ShipmentLines,
    ShippedStatus,
    ShippedStatuses,
    SupplierShipmentLine,
    SupplierShipmentLines,
    SupplierShippedStatus,
    SupplierShippedStatuses,
    SupplierTracking,
    checked_address,
)

__all__ = [
    "CancelledLine",
    "RefundedAmount",
    "RefundedLine",
    "SellerCancellation",
    "SellerRefund",
    "SellerShipment",
    "ShippedLine",
    "SupplierCancellation",
    "SupplierShipment",
]

_MOST_UNITS = 1_000_000
_SELLERS_ONLY = (
    "seller_order_id",
    "seller_order_no",
    "replaces_tracking_number",
    "return_address",
    "despite_cancel_request",
)


class ShippedLine(Record, frozen=True, kw_only=True):
    """Units of a line that were shipped in one package."""

    line_number: str | int
    """The line of the order."""
    quantity: int = 1
    """How many units, from 1 on."""
    carrier: str | None = None
    """A carrier that Walmart lists: ``UPS``, ``FedEx``, ``USPS``, …; this or ``other_carrier``."""
    other_carrier: str | None = None
    """Any other carrier, by its name."""
    tracking_number: str
    shipped_at: datetime
    """When; with a time zone."""
    method: ShipMethod = ShipMethod.STANDARD
    """How fast."""
    tracking_url: str | None = None
    """Where to follow it, for other carriers."""
    package_asn: str | None = None
    """The advance ship notice of the package."""
    pallet_asn: str | None = None
    """That of its pallet."""
    seller_order_id: str | None = None
    """A seller's own number; without one, the purchase order's."""
    seller_order_no: str | None = None
    """Another number of a seller's."""
    replaces_tracking_number: str | None = None
    """A seller's shipment that was told before, which this one takes the place of."""
    return_address: ReturnAddress | None = None
    """Where a seller's customer can send it back to."""
    despite_cancel_request: bool | None = None
    """Ship though the customer asked to cancel; Walmart refuses such a line otherwise."""

    def checked_carrier(self, field: str) -> SentCarrier:
        """Exactly one of both carriers."""
        if (self.carrier is None) == (self.other_carrier is None):
            problem = "are both given" if self.carrier else "are both missing"
            raise RequestInvalidError(f"{field}.carrier, {field}.other_carrier", problem, "exactly one of them")
        return SentCarrier(
            carrier=optional(f"{field}.carrier", self.carrier),
            other_carrier=optional(f"{field}.other_carrier", self.other_carrier),
        )

    def checked_asn(self, field: str) -> Asn | None:
        """The notice, where there is one; a pallet's alone names no package."""
        if self.package_asn is None:
            if self.pallet_asn is not None:
                raise RequestInvalidError(f"{field}.pallet_asn", "is given alone", "package_asn beside it")
            return None
        package = identifier(f"{field}.package_asn", self.package_asn)
        return Asn(package_asn=package, pallet_asn=optional(f"{field}.pallet_asn", self.pallet_asn))

    def of_seller(self, field: str, purchase_order_id: str) -> SentShipmentLine:
        """It as a seller sends it."""
        tracking = SentTracking(
            ship_date_time=int(instant(f"{field}.shipped_at", self.shipped_at).timestamp() * 1000),
            carrier_name=self.checked_carrier(field),
            method_code=known(f"{field}.method", self.method, ShipMethod),
            tracking_number=identifier(f"{field}.tracking_number", self.tracking_number),
            tracking_url=optional(f"{field}.tracking_url", self.tracking_url),
        )
        own = optional(f"{field}.seller_order_id", self.seller_order_id)
        replaced = optional(f"{field}.replaces_tracking_number", self.replaces_tracking_number)
        status = ShippedStatus(
            status=LineState.SHIPPED,
            asn=self.checked_asn(field),
            status_quantity=_units(field, self.quantity),
            tracking_info=tracking,
            return_center_address=checked_address(f"{field}.return_address", self.return_address),
            current_tracking_info=None if replaced is None else CurrentTracking(tracking_number=replaced),
        )
        return SentShipmentLine(
            line_number=line_number(f"{field}.line_number", self.line_number),
            intent_to_cancel_override=flag(f"{field}.despite_cancel_request", self.despite_cancel_request),
            seller_order_id=own or purchase_order_id,
            order_line_statuses=ShippedStatuses(order_line_status=(status,)),
            seller_order_no=optional(f"{field}.seller_order_no", self.seller_order_no),
        )

    def of_supplier(self, field: str) -> SupplierShipmentLine:
        """It as a drop-ship vendor sends it."""
        for name in _SELLERS_ONLY:
            if getattr(self, name) is not None:
                raise RequestInvalidError(f"{field}.{name}", "is given", "none: it is for sellers")
        tracking = SupplierTracking(
            ship_date_time=written_instant(f"{field}.shipped_at", self.shipped_at),
            carrier_name=self.checked_carrier(field),
            method_code=known(f"{field}.method", self.method, ShipMethod),
            tracking_number=identifier(f"{field}.tracking_number", self.tracking_number),
            tracking_url=optional(f"{field}.tracking_url", self.tracking_url),
        )
        status = SupplierShippedStatus(
            status=LineState.SHIPPED,
            asn=self.checked_asn(field),
            status_quantity=_units(field, self.quantity),
            tracking_info=tracking,
        )
        return SupplierShipmentLine(
            line_number=line_number(f"{field}.line_number", self.line_number),
            order_line_statuses=SupplierShippedStatuses(order_line_status=(status,)),
        )


class CancelledLine(Record, frozen=True, kw_only=True):
    """Units of a line that will not be shipped."""

    line_number: str | int
    """The line of the order."""
    quantity: int = 1
    """How many units, from 1 on."""
    reason: CancellationReason
    """Why: sellers and vendors have reasons of their own."""

    def sent(self, field: str, *, supplier: bool) -> SentCancellationLine:
        """It as it is sent."""
        reason = known(f"{field}.reason", self.reason, CancellationReason)
        if reason.value.startswith("SUPPLIER_") != supplier:
            kinds = "a reason of vendors" if supplier else "a reason of sellers"
            raise RequestInvalidError(f"{field}.reason", f"is {reason}", kinds)
        status = CancelledStatus(
            status=LineState.CANCELLED, cancellation_reason=reason, status_quantity=_units(field, self.quantity)
        )
        return SentCancellationLine(
            line_number=line_number(f"{field}.line_number", self.line_number),
            order_line_statuses=CancelledStatuses(order_line_status=(status,)),
        )


class RefundedAmount(Record, frozen=True, kw_only=True):
    """One charge that goes back to the customer, in amounts above 0: the sign is added where it is sent."""

    amount: Amount
    """How much of the charge, without tax."""
    reason: RefundReason
    """Why."""
    tax: Amount | None = None
    """How much of its tax."""
    other_fees: Amount | None = None
    """How much of its tax together with other fees."""
    charge_type: str = "PRODUCT"
    """``PRODUCT`` or ``SHIPPING``, as the order's line says."""
    charge_name: str = "ItemPrice"
    """Its name, as the order's line says."""
    tax_name: str = "ItemPriceTax"
    """The name of its tax."""
    currency: str | None = None
    """The ISO 4217 code of all amounts; without it, that of the client's market."""

    def sent(self, field: str, market: MarketFacts) -> SentRefundCharge:
        """It as it is sent."""
        code = market.currency_of(f"{field}.currency", self.currency)

        def back(name: str, amount: Amount) -> SentMoney:
            return SentMoney(currency=code, amount=-money(f"{field}.{name}", amount))

        def tax(name: str, amount: Amount | None) -> SentTax | None:
            if amount is None:
                return None
            return SentTax(tax_name=identifier(f"{field}.tax_name", self.tax_name), tax_amount=back(name, amount))

        charge = SentCharge(
            charge_type=identifier(f"{field}.charge_type", self.charge_type),
            charge_name=identifier(f"{field}.charge_name", self.charge_name),
            charge_amount=back("amount", self.amount),
            tax=tax("tax", self.tax),
            tax_and_other_fees=tax("other_fees", self.other_fees),
        )
        return SentRefundCharge(refund_reason=known(f"{field}.reason", self.reason, RefundReason), charge=charge)


class RefundedLine(Record, frozen=True, kw_only=True):
    """A line of which money goes back."""

    line_number: str | int
    """The line of the order."""
    charges: Sequence[RefundedAmount]
    """What goes back, at least one."""
    full: bool = False
    """Whether that is all that was paid for it."""
    refund_id: str | None = None
    comments: str | None = None
    """For the customer's history."""

    def sent(self, field: str, market: MarketFacts) -> SentRefundLine:
        """It as it is sent."""
        charges = [
            charge.sent(name, market) for name, charge in several(f"{field}.charges", self.charges, RefundedAmount)
        ]
        refund = SentRefund(
            refund_id=optional(f"{field}.refund_id", self.refund_id),
            refund_comments=optional(f"{field}.comments", self.comments),
            refund_charges=SentRefundCharges(refund_charge=tuple(charges)),
        )
        return SentRefundLine(
            line_number=line_number(f"{field}.line_number", self.line_number),
            is_full_refund=truth(f"{field}.full", self.full),
            refunds=SentRefunds(refund=(refund,)),
        )


class SellerShipment(Body, frozen=True, kw_only=True):
    """The body of a seller's shipment."""

    order_shipment: OrderShipment

    @classmethod
    def of(cls, purchase_order_id: str, lines: Sequence[ShippedLine]) -> SellerShipment:
        """Lines of an order, at least one."""
        sent = [line.of_seller(name, purchase_order_id) for name, line in several("lines", lines, ShippedLine)]
        return cls(order_shipment=OrderShipment(order_lines=ShipmentLines(order_line=tuple(sent))))


class SupplierShipment(Body, frozen=True, kw_only=True):
    """The body of a vendor's shipment."""

    order_lines: SupplierShipmentLines

    @classmethod
    def of(cls, lines: Sequence[ShippedLine]) -> SupplierShipment:
        """Lines of an order, at least one."""
        sent = [line.of_supplier(name) for name, line in several("lines", lines, ShippedLine)]
        return cls(order_lines=SupplierShipmentLines(order_line=tuple(sent)))


class SellerCancellation(Body, frozen=True, kw_only=True):
    """The body of a seller's cancellation."""

    order_cancellation: OrderCancellation

    @classmethod
    def of(cls, lines: Sequence[CancelledLine]) -> SellerCancellation:
        """Lines of an order, at least one."""
        return cls(order_cancellation=OrderCancellation(order_lines=_cancelled(lines, supplier=False)))


class SupplierCancellation(Body, frozen=True, kw_only=True):
    """The body of a vendor's cancellation."""

    order_lines: CancellationLines

    @classmethod
    def of(cls, lines: Sequence[CancelledLine]) -> SupplierCancellation:
        """Lines of an order, at least one."""
        return cls(order_lines=_cancelled(lines, supplier=True))


class SellerRefund(Body, frozen=True, kw_only=True):
    """The body of a refund."""

    order_refund: OrderRefund

    @classmethod
    def of(cls, purchase_order_id: str, lines: Sequence[RefundedLine], market: MarketFacts) -> SellerRefund:
        """Lines of an order, at least one."""
        sent = [line.sent(name, market) for name, line in several("lines", lines, RefundedLine)]
        refund = OrderRefund(purchase_order_id=purchase_order_id, order_lines=SentRefundLines(order_line=tuple(sent)))
        return cls(order_refund=refund)


def _cancelled(lines: Sequence[CancelledLine], *, supplier: bool) -> CancellationLines:
    sent = [line.sent(name, supplier=supplier) for name, line in several("lines", lines, CancelledLine)]
    return CancellationLines(order_line=tuple(sent))


def _units(field: str, quantity: int) -> SentQuantity:
    return SentQuantity.of(between(f"{field}.quantity", quantity, 1, _MOST_UNITS))
