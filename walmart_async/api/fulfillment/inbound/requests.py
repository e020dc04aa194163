"""Inbound orders, changes and labels to print, as they travel."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final, cast

from ...._declare.checks import between, identifier, instant, known, one_of, quantity, written_instant
from ...._declare.several import by_name, one, several
from ....errors import RequestInvalidError
from ....models.base import Body
from .items import InboundBox, InboundItem, SellerAddress, SentInboundItem
from .tracking import LabelFormat, LabelSize, LoadType

__all__ = [
    "SentCarrierLabel",
    "SentCarrierLabels",
    "SentInboundOrder",
    "SentInboundServices",
    "SentLabel",
    "SentLoad",
    "SentPreview",
    "SentPreviewOrder",
    "SentQuantities",
    "SentQuantity",
    "SentShippingSummary",
    "SentTenant",
    "SentTenantHeader",
    "SentTracking",
]

_MOST_ITEMS: Final = 5_000
_LONGEST_ID, _LONGEST_PREVIEW_ID = 100, 50
_MOST_LABELS: Final = 10_000


class SentInboundServices(Body, frozen=True, kw_only=True):
    """What Walmart is to do with the stock once it is in."""

    inventory_transfer_service: str | None = None


class SentShippingSummary(Body, frozen=True, kw_only=True):
    """How an order is packed."""

    boxes: Sequence[InboundBox] | None = None


class SentInboundOrder(Body, frozen=True, kw_only=True):
    """An order to send stock in."""

    inbound_order_id: str
    inbound_services: SentInboundServices | None = None
    return_address: SellerAddress
    order_items: Sequence[SentInboundItem] | None = None
    shipping_summary: SentShippingSummary | None = None

    @classmethod
    def of(
        cls,
        inbound_order_id: str,
        items: Sequence[InboundItem],
        return_address: SellerAddress,
        boxes: Sequence[InboundBox],
        *,
        transfer: bool,
    ) -> SentInboundOrder:
        """It, once everything is known to be right."""
        packed = [box.checked(field) for field, box in several("boxes", boxes, InboundBox, least=0)]
        return cls(
            inbound_order_id=_order_id(inbound_order_id, _LONGEST_ID),
            inbound_services=SentInboundServices(inventory_transfer_service="Y") if transfer else None,
            return_address=one("return_address", return_address, SellerAddress).checked("return_address"),
            order_items=[
                item.sent(field, written_instant) for field, item in several("items", items, InboundItem, _MOST_ITEMS)
            ],
            shipping_summary=SentShippingSummary(boxes=packed) if packed else None,
        )


class SentTenant(Body, frozen=True, kw_only=True):
    """Which Walmart is meant: 0 and 0 in the United States."""

    bu_id: str
    mart_id: str


class SentTenantHeader(Body, frozen=True, kw_only=True):
    """The wrapper around that."""

    header_attributes: SentTenant


class SentPreviewOrder(Body, frozen=True, kw_only=True):
    """The order that a preview is of."""

    inbound_order_id: str
    return_address: SellerAddress
    order_items: Sequence[SentInboundItem]


class SentPreview(Body, frozen=True, kw_only=True):
    """The question where an order would go."""

    header: SentTenantHeader
    payload: SentPreviewOrder

    @classmethod
    def of(cls, inbound_order_id: str, items: Sequence[InboundItem], return_address: SellerAddress) -> SentPreview:
        """It, once everything is known to be right."""
        order = SentPreviewOrder(
            inbound_order_id=_order_id(inbound_order_id, _LONGEST_PREVIEW_ID),
            return_address=one("return_address", return_address, SellerAddress).checked("return_address"),
            order_items=[item.sent(field, _second) for field, item in several("items", items, InboundItem)],
        )
        return cls(header=SentTenantHeader(header_attributes=SentTenant(bu_id="0", mart_id="0")), payload=order)


class SentQuantity(Body, frozen=True, kw_only=True):
    """How many units of an item a shipment is to have."""

    sku: str
    updated_shipment_qty: int


class SentQuantities(Body, frozen=True, kw_only=True):
    """How many units a shipment is to have."""

    inbound_order_id: str
    shipment_id: str
    order_items: Sequence[SentQuantity] | None = None

    @classmethod
    def of(cls, inbound_order_id: str, shipment_id: str, quantities: Mapping[str, int]) -> SentQuantities:
        """It, once everything is known to be right."""
        named = by_name("quantities", quantities)
        if named and not any(quantity(field, units) for field, _, units in named):
            raise RequestInvalidError("quantities", "are all 0", "one above 0, or cancel the order")
        return cls(
            inbound_order_id=identifier("inbound_order_id", inbound_order_id),
            shipment_id=identifier("shipment_id", shipment_id),
            order_items=[SentQuantity(sku=sku, updated_shipment_qty=quantity(field, n)) for field, sku, n in named],
        )


class SentTracking(Body, frozen=True, kw_only=True):
    """Who brings a shipment."""

    shipment_id: str
    carrier_name: str
    tracking_info: Sequence[str] | None = None


class SentLoad(Body, frozen=True, kw_only=True):
    """How many labels of a kind."""

    count: int | None = None
    load_type: LoadType | None = None


class SentLabel(Body, frozen=True, kw_only=True):
    """Labels to print."""

    shipment_id: str
    label_size: LabelSize | None = None
    label_format: LabelFormat | None = None
    load_types: Sequence[SentLoad] | None = None

    @classmethod
    def of(
        cls,
        shipment_id: str,
        loads: Mapping[LoadType, int] | Mapping[str, int] | None,
        size: LabelSize | str | None,
        label_format: LabelFormat | str | None,
    ) -> SentLabel:
        """It, once everything is known to be right."""
        chosen = None if size is None else one_of("size", size, tuple(LabelSize))
        form = None if label_format is None else one_of("label_format", label_format, tuple(LabelFormat))
        if form is LabelFormat.ZPL and chosen is LabelSize.X4_3:
            raise RequestInvalidError("size", "is X4_3, which ZPL does not come in", "X4_6")
        counted = [] if loads is None else by_name("loads", cast("Mapping[str, int]", loads))
        load_types = [
            SentLoad(count=between(field, count, 1, _MOST_LABELS), load_type=known(field, kind, LoadType))
            for field, kind, count in counted
        ]
        return cls(
            shipment_id=identifier("shipment_id", shipment_id),
            label_size=chosen,
            label_format=form,
            load_types=load_types or None,
        )


class SentCarrierLabel(Body, frozen=True, kw_only=True):
    """Which labels of a carrier are wanted."""

    shipment_id: str
    label_type: str
    ship_date: str | None = None


class SentCarrierLabels(Body, frozen=True, kw_only=True):
    """The wrapper around that."""

    payload: SentCarrierLabel | None = None

    @classmethod
    def of(cls, shipment_id: str, label_type: str, ship_date: datetime | None) -> SentCarrierLabels:
        """It, once everything is known to be right."""
        label = SentCarrierLabel(
            shipment_id=identifier("shipment_id", shipment_id),
            label_type=identifier("label_type", label_type),
            ship_date=None if ship_date is None else written_instant("ship_date", ship_date),
        )
        return cls(payload=label)


def _order_id(value: object, longest: int) -> str:
    found = identifier("inbound_order_id", value)
    if len(found) > longest:
        raise RequestInvalidError("inbound_order_id", f"has {len(found):,} characters", f"{longest} at most")
    return found


def _second(field: str, value: object) -> str:
    """A moment to the second with its own offset, as previews alone write it."""
    instant(field, value)
    return value.isoformat(timespec="seconds") if isinstance(value, datetime) else ""
