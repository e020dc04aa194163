"""Where shipments are, and what their labels can be."""

from __future__ import annotations

import msgspec

from ....models.base import Answer
from ....models.values import Many, OpenEnum

__all__ = ["LabelFormat", "LabelSize", "LoadType", "ShipmentMode", "TrackedLoad", "TrackingPage"]


class ShipmentMode(OpenEnum):
    """How a shipment travels."""

    PARCEL = "Parcel"
    LTL = "LTL"
    """Less than a truckload."""
    FTL = "FTL"
    """A full truckload."""


class LabelSize(OpenEnum):
    """The size of a label in inches."""

    X4_6 = "X4_6"
    """4 by 6."""
    X4_3 = "X4_3"
    """4 by 3 1/3."""


class LabelFormat(OpenEnum):
    """What a label comes as."""

    PDF = "PDF"
    ZPL = "ZPL"
    """For label printers, 4 by 6 inches alone."""


class LoadType(OpenEnum):
    """What a label is stuck to."""

    SINGLE_SKU = "SINGLE SKU"
    """A box with one SKU in it."""
    MIXED_SKUS = "MIXED SKUS"
    """A box with several."""
    PALLET = "PALLET"


class TrackedLoad(Answer, frozen=True, kw_only=True):
    """A parcel or a load, and where it is; dates are as the carrier writes them."""

    shipment_id: str | None = None
    tracking_no: str | None = None
    status: str | None = None
    carrier_name: str | None = None
    current_location: str | None = None
    """Of loads alone, as are all that follow."""
    estimated_delivery_date: str | None = None
    actual_delivery_date: str | None = None
    pro_number: str | None = None
    """The carrier's number of it."""
    event_date_time: str | None = None
    event_time_zone: str | None = None
    mode: str | None = None


class TrackingPage(Answer, frozen=True, kw_only=True):
    """A page of parcels or loads."""

    mode_type: str | None = None
    loads: Many[TrackedLoad] = msgspec.field(default=(), name="trackingList")
