"""How orders are shipped and delivered."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

import msgspec

from ....models.base import Answer
from ....models.values import Many
from .metrics import AccountableMetric, Advice, CumulativeMetric, Metric, MetricTrend, ShippingMethod

__all__ = [
    "CarrierDrivers",
    "DeliveryDrivers",
    "LateShipment",
    "LateShipmentDrivers",
    "OnTimeDelivery",
    "OnTimeShipment",
    "OtherDrivers",
    "ShipmentInfractions",
    "ShippingAccuracy",
    "TrackingDrivers",
    "ValidTracking",
    "WeatherDrivers",
]


class DeliveryDrivers(Answer, frozen=True, kw_only=True):
    """What made deliveries late that the seller is to blame for, each in percent of orders."""

    late_shipment_rate: Decimal | None = None
    """Shipped late."""
    carrier_edd_later_than_edd_rate: Decimal | None = msgspec.field(default=None, name="carrierEDDLaterThanEDDRate")
    """The carrier promised a later day than Walmart did."""
    late_handover_to_carrier_rate: Decimal | None = None
    """The carrier got it late."""
    no_carrier_scan_rate: Decimal | None = None
    """The carrier never scanned it."""
    carrier_method_mismatch_rate: Decimal | None = None
    """Sent by a slower method than was asked for."""
    ship_location_mismatch_rate: Decimal | None = None
    """Sent from another place than was said."""
    carrier_delays_rate: Decimal | None = None
    """The carrier was late."""


class CarrierDrivers(Answer, frozen=True, kw_only=True):
    """What made deliveries late that the seller is not to blame for, each in percent of orders."""

    weather_delays_rate: Decimal | None = None
    """The weather."""
    carrier_exception_rate: Decimal | None = None
    """Something happened at the carrier's."""
    miscellaneous_rate: Decimal | None = None
    """Anything else."""


class OnTimeDelivery(AccountableMetric, frozen=True, kw_only=True):
    """How many orders arrive in time."""

    shipping_method: ShippingMethod | None = None
    """Which orders it covers."""
    overall_trend: MetricTrend | None = None
    """Where the overall rate goes."""
    impacted_customer_count: int | None = None
    """How many customers waited in vain."""
    impacted_customer_trend: MetricTrend | None = None
    """Where that goes."""
    seller_accountable_drivers: DeliveryDrivers | None = None
    """What went wrong at the seller's."""
    non_accountable_drivers: CarrierDrivers | None = None
    """What went wrong elsewhere."""
    recommendations: Many[Advice] = ()
    """What to do about it."""


class LateShipmentDrivers(Answer, frozen=True, kw_only=True):
    """What made shipments late that the seller is to blame for, each in percent of orders."""

    late_shipment_rate: Decimal | None = None
    """Marked as shipped after the day they had to be."""
    late_handover_to_carrier_rate: Decimal | None = None
    """The carrier got it late."""
    missing_or_invalid_rate: Decimal | None = None
    """Without a first scan that counts."""


class WeatherDrivers(Answer, frozen=True, kw_only=True):
    """What made shipments late that the seller is not to blame for, each in percent of orders."""

    weather_delay_rate: Decimal | None = None
    """The weather."""
    miscellaneous_rate: Decimal | None = None
    """Anything else."""


class LateShipment(AccountableMetric, frozen=True, kw_only=True):
    """How many orders are shipped late."""

    overall_rate_trend: MetricTrend | None = None
    """Where the overall rate goes."""
    orders_impacted: int | None = None
    """How many orders were late."""
    orders_impacted_trend: MetricTrend | None = None
    """Where that goes."""
    seller_accountable_drivers: LateShipmentDrivers | None = None
    """What went wrong at the seller's."""
    non_accountable_drivers: WeatherDrivers | None = None
    """What went wrong elsewhere."""
    recommendations: Many[Advice] = ()
    """What to do about it."""


class TrackingDrivers(Answer, frozen=True, kw_only=True):
    """What was wrong with tracking, each in percent of orders."""

    misleading_tracking_rate: Decimal | None = None
    """It leads to something else."""
    non_integrated_carrier_rate: Decimal | None = None
    """Walmart does not know the carrier."""
    invalid_tracking_id_rate: Decimal | None = None
    """There is no such number."""
    invalid_tracking_url_rate: Decimal | None = None
    """There is no such page."""
    no_carrier_scan_rate: Decimal | None = None
    """The carrier never scanned it."""


class OtherDrivers(Answer, frozen=True, kw_only=True):
    """What the seller is not to blame for, in percent of orders."""

    miscellaneous_rate: Decimal | None = None
    """All of it."""


class ValidTracking(CumulativeMetric, frozen=True, kw_only=True):
    """How many orders can be tracked."""

    shipping_method: ShippingMethod | None = None
    """Which orders it covers."""
    impacted_customer_count: int | None = None
    """How many customers could not track theirs."""
    impacted_customer_trend: MetricTrend | None = None
    """Where that goes."""
    seller_accountable_drivers: TrackingDrivers | None = None
    """What went wrong at the seller's."""
    non_accountable_drivers: OtherDrivers | None = None
    """What went wrong elsewhere."""


class ShippingAccuracy(Metric, frozen=True, kw_only=True):
    """How often orders leave from where, or with the carrier method, that simplified shipping was told."""

    cumulative_accuracy: Decimal | None = None
    """In percent."""
    cumulative_accuracy_trend: MetricTrend | None = None
    """Where it goes."""
    impacted_order_count: int | None = None
    """How many orders left otherwise."""
    impacted_order_trend: MetricTrend | None = None
    """Where that goes."""
    recommended_accuracy: Decimal | None = None
    """What it should be, in percent."""
    infraction_drivers: Mapping[str, Decimal] | None = None
    """The accuracy of each place or carrier method, in percent."""

    @property
    def rate(self) -> Decimal | None:
        """The accuracy, by a name that all metrics have."""
        return self.cumulative_accuracy


class ShipmentInfractions(Answer, frozen=True, kw_only=True):
    """What made shipments late, each in percent of orders."""

    marked_as_shipped_late_rate: Decimal | None = None
    """Marked as shipped after the day they had to be."""
    late_handover_to_carrier_rate: Decimal | None = None
    """The carrier got it late."""


class OnTimeShipment(Metric, frozen=True, kw_only=True):
    """How often orders leave when simplified shipping was told they would."""

    cumulative_rate: Decimal | None = None
    """In percent."""
    cumulative_rate_trend: MetricTrend | None = None
    """Where it goes."""
    impacted_order_count: int | None = None
    """How many orders left late."""
    impacted_order_trend: MetricTrend | None = None
    """Where that goes."""
    recommended_rate: Decimal | None = None
    """What it should be, in percent."""
    infraction_drivers: ShipmentInfractions | None = None
    """What made them late."""

    @property
    def rate(self) -> Decimal | None:
        """What counts, by a name that all metrics have."""
        return self.cumulative_rate
