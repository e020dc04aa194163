"""What Walmart answers about quotes."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from ....errors import ErrorDetail
from ....models.base import Answer
from ....models.measure import Measurement
from ....models.values import Essential, Instant, Many
from ..models import FulfillmentAddress, failed_details

__all__ = [
    "CarrierName",
    "CarrierQuote",
    "CarrierQuotes",
    "CarrierRate",
    "LegacyQuotes",
    "PackageLabel",
    "QuoteCharge",
    "QuoteOutline",
    "QuoteSchedule",
    "QuoteTotals",
    "QuotedAddress",
    "QuotedPackage",
    "QuotedPlace",
    "Transit",
    "TypedMeasurement",
]


class CarrierName(Answer, frozen=True, kw_only=True):
    """A carrier."""

    carrier_id: str | None = None
    """``FEDEX``."""
    carrier_name: str | None = None


class CarrierRate(Answer, frozen=True, kw_only=True):
    """What one carrier would fetch a shipment for; weights in pounds, amounts in `currency`."""

    quote_id: Essential[str | None] = None
    """What `book` takes."""
    status: str | None = None
    """``ACTIVE`` while it can be booked."""
    carrier: CarrierName | None = None
    mode: str | None = None
    service_code: str | None = None
    equipment_type_code: str | None = None
    """Of the trailer."""
    currency: str | None = None
    net_charge: Decimal | None = None
    """What would be paid."""
    total_charge: Decimal | None = None
    discount_charge: Decimal | None = None
    freight_charge: Decimal | None = None
    fed_ex_freight_charge: Decimal | None = None
    fuel_charge: Decimal | None = None
    nominal_charge: Decimal | None = None
    accessorial_charge: Decimal | None = msgspec.field(default=None, name="assessorialCharge")
    """For what is done besides, as with a lift."""
    service_charge: Decimal | None = None
    minimum_charge: Decimal | None = None
    surcharge_type: str | None = None
    surcharge_value: str | None = None
    billing_weight: Decimal | None = msgspec.field(default=None, name="totalBillingWeight")
    """What is charged for; by the size of what is large and light."""
    weight: Decimal | None = msgspec.field(default=None, name="totalWeight")
    volume: Decimal | None = msgspec.field(default=None, name="totalVolume")
    number_of_pallets: Decimal | None = None
    single_skus: Decimal | None = msgspec.field(default=None, name="singleSKUs")
    """Boxes with one SKU."""
    mixed_skus: Decimal | None = msgspec.field(default=None, name="mixedSKUs")
    """Boxes with several."""
    declared_value: str | None = None
    seller_freight_class_code: str | None = None
    calculated_class_code: str | None = None
    """The freight class that Walmart makes of size and weight."""
    rate_zone_id: Decimal | None = None
    transit_days: str | None = None
    transit_time: Instant | None = None
    estimated_delivery_date_time: Instant | None = None
    freight_ready_date: Instant | None = None
    effective_date: Instant | None = None
    expiry_date: Instant | None = None


class PackageLabel(Answer, frozen=True, kw_only=True):
    """The carrier's label of a package."""

    label_data: str | None = None
    label_format: str | None = None
    tracking_code: str | None = None
    reference_tracking_code: str | None = None
    ep_tracker_id: str | None = None
    shipment_id: str | None = None
    package_asn: str | None = None
    """The id by which Walmart expects it."""
    master_tracking_code: str | None = None
    """Of the package that leads a shipment of several."""
    master: bool | None = None
    """Whether it is that one."""


class QuotedPackage(Answer, frozen=True, kw_only=True):
    """A package of a shipment, and what it costs."""

    quote_id: str | None = None
    package_sequence_number: int | None = None
    """From 1 on."""
    package_type: str | None = None
    no_of_packages: int | None = None
    is_stackable: bool | None = None
    stackable: bool | None = None
    """The same, in answers of the older operations."""
    length: Decimal | None = None
    width: Decimal | None = None
    height: Decimal | None = None
    length_uom: str | None = msgspec.field(default=None, name="lengthUOM")
    """``in``."""
    weight: Decimal | None = None
    weight_uom: str | None = msgspec.field(default=None, name="weightUOM")
    """``lb``."""
    volume: Decimal | None = None
    master_cases: Decimal | None = msgspec.field(default=None, name="totalMasterCases")
    units_per_master_case: Decimal | None = msgspec.field(default=None, name="totalUnitsPerMasterCases")
    units: Decimal | None = msgspec.field(default=None, name="totalUnits")
    billing_weight: Decimal | None = None
    """What is charged for; by its size, if it is large and light."""
    billable_weight: Decimal | None = None
    """The same, in bookings."""
    net_charge: Decimal | None = None
    nominal_charge: Decimal | None = None
    accessorial_charge: Decimal | None = msgspec.field(default=None, name="assessorialCharge")
    service_charge: Decimal | None = None
    fed_ex_freight_charge: Decimal | None = None
    carrier_freight_charge: Decimal | None = None
    discount_charge: Decimal | None = None
    label_information: PackageLabel | None = None


class QuotedAddress(FulfillmentAddress, frozen=True, kw_only=True):
    """An address with a telephone number."""

    phone: str | None = None


class QuotedPlace(Answer, frozen=True, kw_only=True):
    """Where freight is fetched, goes to, or comes back to."""

    location_name: str | None = None
    location_id: str | None = None
    address: QuotedAddress | None = None


class TypedMeasurement(Measurement, frozen=True, kw_only=True):
    """An amount or a time of some kind."""

    type: str | None = None


class QuoteCharge(Answer, frozen=True, kw_only=True):
    """A part of what a full truckload costs."""

    type: str | None = None
    """What it is for: ``LINEHAUL``, ``FUEL``."""
    price: TypedMeasurement | None = None
    count: Decimal | None = None
    is_cap_applied: bool | None = None
    """Whether it would be more, but for a limit."""
    is_booking_level: bool | None = None
    """Whether it is for the booking as a whole."""


class QuoteTotals(Answer, frozen=True, kw_only=True):
    """Sums of a quote; the unit of an amount is its currency."""

    total_charge: Measurement | None = None
    discount: Measurement | None = msgspec.field(default=None, name="totalDiscount")
    billing_weight: Measurement | None = msgspec.field(default=None, name="totalBillingWeight")
    weight: Measurement | None = msgspec.field(default=None, name="totalWeight")
    volume: Measurement | None = msgspec.field(default=None, name="totalVolume")
    charges: Many[QuoteCharge] = ()


class QuoteSchedule(Answer, frozen=True, kw_only=True):
    """From when to when a full truckload is fetched and delivered."""

    min_pickup_ts: Instant | None = None
    max_pickup_ts: Instant | None = None
    min_due_ts: Instant | None = None
    max_due_ts: Instant | None = None


class Transit(Answer, frozen=True, kw_only=True):
    """How long it takes from one stop to another."""

    stop_origin: int | None = None
    stop_destination: int | None = None
    type: str | None = None
    transit_time: Many[TypedMeasurement] = ()


class QuoteOutline(Answer, frozen=True, kw_only=True):
    """What both kinds of answers about quotes have; what is said of full truckloads alone stands at the end."""

    shipment_id: str | None = None
    net_charge: Decimal | None = None
    """What would be paid."""
    fed_ex_freight_charge: Decimal | None = None
    service_charge: Decimal | None = None
    quote_status: str | None = None
    """``ACTIVE`` while it can be booked."""
    mps_shipment: bool | None = None
    """Whether its parcels travel as one shipment of several pieces."""
    eligible_for_its: bool | None = msgspec.field(default=None, name="eligibleForITS")
    """Whether Walmart can pass it on to its centers."""
    status: str | None = None
    """``OK``, or ``ERROR``."""
    errors: Many[ErrorDetail] = ()
    mode: str | None = None
    quote_id: Essential[str | None] = None
    """What `book` takes."""
    effective_date: Instant | None = None
    expiry_date: Instant | None = None
    transit_details: Many[Transit] = ()
    aggregates: Many[QuoteTotals] = ()
    schedule: Many[QuoteSchedule] = ()

    def not_done(self) -> list[ErrorDetail]:
        """What the answer says was not done; warnings are no failures."""
        return failed_details(self.status, self.errors)


class CarrierQuotes(QuoteOutline, frozen=True, kw_only=True):
    """What carriers would fetch a shipment for."""

    shipment_number: str | None = None
    rate_quotes: Many[CarrierRate] = ()
    """One a carrier; a full truckload has its one quote in the answer itself."""


class CarrierQuote(QuoteOutline, frozen=True, kw_only=True):
    """The quote of a shipment, with its packages."""

    quote_type: str | None = None
    quote_creation_date: Instant | None = None
    estimated_delivery_date_time: Instant | None = None
    carrier: CarrierName | None = None
    rate_quote: CarrierRate | None = None
    shipment_packages: Many[QuotedPackage] = ()
    origin_location: QuotedPlace | None = None
    destination_location: QuotedPlace | None = None
    return_location: QuotedPlace | None = None


class LegacyQuotes(Answer, frozen=True, kw_only=True):
    """What carriers would fetch parcels for."""

    shipment_id: str | None = None
    """Walmart's number of it; the shipment's own id is `shipment_number`."""
    shipment_number: str | None = None
    rate_quotes: Many[CarrierRate] = ()
