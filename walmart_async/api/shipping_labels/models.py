"""Carriers, rates, labels and scan forms, as answered."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import msgspec

from ...errors import ErrorDetail
from ...models.base import Answer
from ...models.money import Money
from ...models.values import Instant, Many, OpenEnum
from .parcels import LengthUnit

__all__ = [
    "AddOn",
    "AddOnKind",
    "AllowedShipDate",
    "BoxItem",
    "LabelCarrier",
    "LabelCarriers",
    "LabelDiscarded",
    "OrderLabels",
    "PackageType",
    "PackageTypes",
    "ScanForm",
    "ScanFormFormat",
    "ShipOnDates",
    "ShippingEstimate",
    "ShippingEstimates",
    "ShippingLabel",
]


class AddOnKind(OpenEnum):
    """What a label can have besides."""

    SIGNATURE = "SIGNATURE"
    INSURANCE = "INSURANCE"


class ScanFormFormat(OpenEnum):
    """What a scan form comes as."""

    PDF = "PDF"
    ZPL = "ZPL"
    PNG = "PNG"
    BLOB = "BLOB"


class LabelCarrier(Answer, frozen=True, kw_only=True):
    """A carrier whose labels can be bought."""

    carrier_id: str | None = None
    short_name: str | None = None
    """By which calls name it."""
    carrier_name: str | None = None


class LabelCarriers(Answer, frozen=True, kw_only=True):
    """The carriers whose labels can be bought."""

    carriers: Many[LabelCarrier] = ()
    errors: Many[ErrorDetail] = ()


class PackageType(Answer, frozen=True, kw_only=True):
    """A kind of package; a custom one has no size of its own."""

    id: str | None = None
    package_type_short_name: str | None = None
    """By which calls name it."""
    package_type_display_name: str | None = None
    length: Decimal | None = None
    width: Decimal | None = None
    height: Decimal | None = None
    dimension_unit: LengthUnit | None = None


class PackageTypes(Answer, frozen=True, kw_only=True):
    """The kinds of packages of a carrier, or of all."""

    package_types: Many[PackageType] = msgspec.field(default=(), name="data")
    errors: Many[ErrorDetail] = ()


class AddOn(Answer, frozen=True, kw_only=True):
    """A signature or an insurance, with its price."""

    name: AddOnKind | None = None
    charge: Money | None = None
    declared_value: Money | None = None
    """Of an insurance: what it pays at most."""
    ref_link: str | None = None
    """Where a claim is made."""
    status: str | None = None
    """Of a label that was bought: ``Active``."""


class ShippingEstimate(Answer, frozen=True, kw_only=True):
    """What a service would cost, and when it would deliver."""

    name: str | None = None
    """The service, as `create` takes it."""
    display_name: str | None = None
    carrier_name: str | None = None
    """The carrier, as `create` takes it."""
    carrier_display_name: str | None = None
    estimated_rate: Money | None = None
    delivery_date: Instant | None = None
    is_delivery_promise_fulfilled: bool | None = None
    """Whether it delivers by the day that the customer was promised."""
    service_type_group_name: str | None = None
    service_type_group_display_name: str | None = None
    add_ons: Many[AddOn] = ()


class ShippingEstimates(Answer, frozen=True, kw_only=True):
    """What each service would cost."""

    estimates: Many[ShippingEstimate] = ()
    alert_message: str | None = None
    """Walmart's words, where no service delivers in time or one could not be asked."""
    errors: Many[ErrorDetail] = ()


class BoxItem(Answer, frozen=True, kw_only=True):
    """Units of a line that are in a package."""

    sku: str | None = None
    quantity: int | None = None
    line_number: str | None = None
    product_name: str | None = None
    product_name_in_locale: str | None = None
    hs_code: str | None = None
    origin_state: str | None = None
    origin_city: str | None = None
    country_of_origin: str | None = None


class ShippingLabel(Answer, frozen=True, kw_only=True):
    """A label that was bought."""

    purchase_order_id: str | None = None
    tracking_no: str | None = None
    """By which `download` and `discard` find it."""
    box_items: Many[BoxItem] = ()
    carrier_name: str | None = None
    """The carrier's short name."""
    carrier_full_name: str | None = None
    carrier_service_type: str | None = None
    """The service, in words."""
    tracking_url: str | None = None
    add_ons: Many[AddOn] = ()
    errors: Many[ErrorDetail] = ()


class OrderLabels(Answer, frozen=True, kw_only=True):
    """The labels of a purchase order."""

    labels: Many[ShippingLabel] = msgspec.field(default=(), name="data")
    errors: Many[ErrorDetail] = ()


class LabelDiscarded(Answer, frozen=True, kw_only=True):
    """Whether a label was discarded."""

    discarded: bool | None = msgspec.field(default=None, name="data")
    """Whether it was."""
    errors: Many[ErrorDetail] = ()

    def not_done(self) -> list[ErrorDetail]:
        """What the answer says was not done."""
        failed = failures_of(self.errors)
        if not self.discarded and not failed:
            failed.append(ErrorDetail(field="trackingNo", description="the label was not discarded"))
        return failed


class AllowedShipDate(Answer, frozen=True, kw_only=True):
    """A day on which an order can be shipped."""

    date: Instant | None = None
    """Its beginning, in UTC."""
    cutoff_time: str | None = None
    """``HH:mm`` of Pacific time: until when it can be ordered for that day."""


class ShipOnDates(Answer, frozen=True, kw_only=True):
    """When labels of a ship node can say that it ships."""

    default_ship_on_date: Instant | None = None
    max_ship_on_date: Instant | None = None
    allowed_ship_dates: Many[AllowedShipDate] = ()
    errors: Many[ErrorDetail] = ()


class ScanForm(Answer, frozen=True, kw_only=True):
    """A form that a carrier scans instead of every package."""

    manifest_id: str | None = None
    """By which `scan_form` finds it."""
    status: str | None = None
    """``SUCCESS``."""


def failures_of(errors: Sequence[ErrorDetail]) -> list[ErrorDetail]:
    """Those that are no mere warnings."""
    return [error for error in errors if not error.harmless]
