"""Ship nodes, which Walmart also calls fulfillment centers, and who ships from them."""

from __future__ import annotations

from datetime import date

from ...models.base import Answer
from ...models.calendar import CarrierDay, CarrierWeekend
from ...models.values import Many, OpenEnum

__all__ = [
    "CarrierDay",
    "CarrierMethod",
    "CarrierWeekend",
    "FulfillmentProvider",
    "NodeAddress",
    "NodeCalendar",
    "NodeCarrier",
    "NodeCoverage",
    "NodeStatus",
    "NodeType",
    "NodeWeek",
    "NodeWorkday",
    "ProviderNode",
    "ShipNode",
    "TwoDayShipping",
]


class NodeStatus(OpenEnum):
    """Whether orders ship from a node."""

    ACTIVE = "ACTIVE"
    INACTIVE = "INACTIVE"


class NodeType(OpenEnum):
    """What kind of node it is."""

    PHYSICAL = "PHYSICAL"
    VIRTUAL = "VIRTUAL"
    THIRD_PARTY = "3PL"


class NodeAddress(Answer, frozen=True, kw_only=True):
    """Where a node is."""

    address_line1: str | None = None
    address_line2: str | None = None
    city: str | None = None
    state: str | None = None
    country: str | None = None
    """``USA``."""
    postal_code: str | None = None


class NodeCarrier(Answer, frozen=True, kw_only=True):
    """A carrier and how it ships."""

    carrier_method_name: str | None = None
    """``FEDEX``; `ship_nodes.carriers` lists them."""
    carrier_method_type: str | None = None
    """``GROUND``."""


class TwoDayShipping(Answer, frozen=True, kw_only=True):
    """Who ships within two days."""

    two_day_shipping: Many[NodeCarrier] = ()


class NodeWorkday(Answer, frozen=True, kw_only=True):
    """A day of the week."""

    is_working_day: bool | None = None
    """Whether orders are processed on it."""
    cut_off_time: str | None = None
    """Until when orders ship on the same day, in the node's time zone: ``14:00``."""


class NodeWeek(Answer, frozen=True, kw_only=True):
    """When orders are processed."""

    sunday: NodeWorkday | None = None
    monday: NodeWorkday | None = None
    tuesday: NodeWorkday | None = None
    wednesday: NodeWorkday | None = None
    thursday: NodeWorkday | None = None
    friday: NodeWorkday | None = None
    saturday: NodeWorkday | None = None


class NodeCalendar(Answer, frozen=True, kw_only=True):
    """When a node and its carriers work."""

    standard_processing_schedule: NodeWeek | None = None
    """The usual week."""
    additional_days_off: Many[date] = ()
    """Days on which nothing ships."""
    carrier_weekend_calendar: CarrierWeekend | None = None
    """Whether carriers work on Saturdays and Sundays."""


class ShipNode(Answer, frozen=True, kw_only=True):
    """A place that orders ship from."""

    ship_node: str | None = None
    """Its id."""
    node_type: NodeType | None = None
    ship_node_name: str | None = None
    status: NodeStatus | None = None
    time_zone: str | None = None
    """``PST``."""
    distributor_supported_services: Many[str] = ()
    """``TWO_DAY_DELIVERY`` or ``ONE_DAY_DELIVERY``."""
    custom_node_id: str | None = None
    """The seller's own id of it."""
    postal_address: NodeAddress | None = None
    shipping_details: Many[TwoDayShipping] = ()
    calendar_day_configuration: NodeCalendar | None = None
    """When it works, where `ship_nodes.list` is asked for it."""


class NodeCoverage(Answer, frozen=True, kw_only=True):
    """Where a node ships within two days."""

    ship_node: str | None = None
    ship_node_name: str | None = None
    coverage_area: Many[str] = ()
    """Parts of states: ``CA1``."""


class CarrierMethod(Answer, frozen=True, kw_only=True):
    """A carrier that a node may ship with."""

    carrier_method_id: str | None = None
    carrier_method_name: str | None = None
    carrier_method_type: str | None = None
    """``GROUND``."""
    carrier_method_description: str | None = None


class FulfillmentProvider(Answer, frozen=True, kw_only=True):
    """A company that stores and ships for sellers."""

    ship_node: str | None = None
    """The id of its node."""
    ship_node_name: str | None = None


class ProviderNode(Answer, frozen=True, kw_only=True):
    """Whether a company ships for this account."""

    ship_node: str | None = None
    status: NodeStatus | None = None
