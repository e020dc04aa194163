"""Labels printed: those for taking shipments in, and those of carriers that were booked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ....gateway.json_values import is_list
from ....gateway.operations import JSON, Answer, Call, Route
from ....gateway.validation import mapping, whole
from ....made.pdf import pdf
from .labels import SIZES, sheets, zpl
from .refusing import entry, refused, shipment_of

if TYPE_CHECKING:
    from .shipments import Shipment

__all__ = ["ROUTES"]

_PDF, _BYTES = "application/pdf", "application/octet-stream"
_LOADS = ("SINGLE SKU", "MIXED SKUS", "PALLET")
_CARRIER = "carrier"
_MOST = 1_000
_MAKING = 5.0
"""Seconds until a carrier's labels are made."""


def _blank(call: Call) -> Answer:
    shipment = shipment_of(call, call.params["shipmentId"])
    return Answer(body=pdf(sheets(shipment, ()), SIZES["X4_6"]), media_type=_PDF)


def _receiving(call: Call) -> Answer:
    shipment = shipment_of(call, call.object["shipmentId"])
    size, form = (
        str(call.object.get(name) or usual) for name, usual in (("labelSize", "X4_6"), ("labelFormat", "PDF"))
    )
    pages = sheets(shipment, _loads(call.object.get("loadTypes") or []))
    if form.upper() == "PDF":
        return Answer(body=pdf(pages, _size(size)), media_type=_PDF)
    if _size(size) != SIZES["X4_6"]:
        raise refused(entry("labelSize", "must be X4_6 for ZPL"))
    return Answer(body=zpl(pages), media_type=_BYTES)


def _loads(stated: Any) -> list[tuple[str, int]]:
    listed = [mapping(each, "loadTypes") for each in (stated if is_list(stated) else [stated])]
    loads = [(str(each.get("loadType")).upper(), whole(each.get("count"), "count")) for each in listed]
    if not all(kind in _LOADS for kind, _ in loads):
        raise refused(entry("loadTypes.loadType", f"must be {' or '.join(_LOADS)}"))
    if not all(1 <= count <= _MOST for _, count in loads):
        raise refused(entry("loadTypes.count", f"must be 1 to {_MOST:,}"))
    return loads


def _generate(call: Call) -> Answer:
    stated = mapping(call.object.get("payload"), "payload")
    shipment = shipment_of(call, stated.get("shipmentId"))
    if not shipment.is_booked or shipment.mode != "Parcel":
        raise refused(entry("shipmentId", "is not that of a shipment whose parcels a carrier was booked for"))
    _check_kind(stated.get("labelType"))
    shipment.labels_ready = call.world.clock.time() + call.world.hastened(_MAKING)
    return Answer(document={"status": "OK"}, media_type=JSON)


def _download(call: Call) -> Answer:
    shipment = shipment_of(call, call.query["shipmentId"])
    _check_kind(call.query["labelType"])
    size = _size(call.query["labelSize"])
    if shipment.labels_ready is None:
        raise refused(entry("shipmentId", "is not that of a shipment whose labels are made"))
    if call.world.clock.time() < shipment.labels_ready:
        return Answer(202, document={"status": "ACCEPTED"})
    return Answer(body=pdf(_carrier_labels(shipment), size), media_type=_PDF)


def _size(name: str) -> tuple[int, int]:
    size = SIZES.get(name.upper())
    if size is None:
        raise refused(entry("labelSize", f"must be {' or '.join(SIZES)}"))
    return size


def _check_kind(stated: Any) -> None:
    if str(stated).lower() != _CARRIER:
        raise refused(entry("labelType", "must be Carrier"))


def _carrier_labels(shipment: Shipment) -> list[list[str]]:
    to = shipment.center
    return [
        [shipment.carrier, f"TRACKING {number}", f"SHIPMENT {shipment.shipment_id}", f"TO {to.name}, {to.street}"]
        for number in shipment.tracking_numbers
    ]


_DOCUMENT = "fulfillment-management"
ROUTES = (
    Route(f"{_DOCUMENT}/createInboundShipmentLabel", _blank),
    Route(f"{_DOCUMENT}/createInboundShipmentLabelV2", _receiving, asks=True),
    Route(f"{_DOCUMENT}/generateLabel", _generate),
    Route(f"{_DOCUMENT}/downloadLabel", _download),
)
