"""Ship nodes as a seller states them, and the bodies they become."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, time
from typing import Final

from ..._declare.checks import flag, identifier, known, optional, short_repr
from ..._declare.several import by_name, days, one, several, texts
from ...errors import RequestInvalidError
from ...models.base import Body, Record
from ...models.calendar import SentCarrierDay, SentCarrierWeekend
from .models import NodeStatus

__all__ = [
    "NodeSettings",
    "PostalAddress",
    "SentCarrierDay",
    "SentCarrierWeekend",
    "SentNode",
    "SentNodeCalendar",
    "SentNodeCarrier",
    "SentNodeChange",
    "SentNodeHeader",
    "SentNodes",
    "SentProviderNode",
    "SentProviderNodes",
    "SentTwoDayShipping",
    "SentWeek",
    "SentWorkday",
]

_WEEK: Final = ("sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday")
_OWN_ID: Final = re.compile(r"[A-Za-z0-9]+", re.ASCII)
_TWO_DAYS: Final = "TWO_DAY_DELIVERY"


class PostalAddress(Body, frozen=True, kw_only=True):
    """Where a node is."""

    address_line1: str | None = None
    address_line2: str | None = None
    city: str | None = None
    state: str | None = None
    """Two letters, in the United States."""
    country: str | None = None
    """``USA``."""
    postal_code: str | None = None

    def checked(self, field: str) -> PostalAddress:
        """It, with a street, city, state, country and postal code."""
        for name in ("address_line1", "city", "state", "country", "postal_code"):
            identifier(f"{field}.{name}", getattr(self, name))
        optional(f"{field}.address_line2", self.address_line2)
        return self


class SentNodeCarrier(Body, frozen=True, kw_only=True):
    """A carrier of a node, as sent."""

    carrier_method_name: str | None = None
    carrier_method_type: str | None = None


class SentTwoDayShipping(Body, frozen=True, kw_only=True):
    """Who ships within two days, as sent."""

    two_day_shipping: Sequence[SentNodeCarrier] | None = None


class SentWorkday(Body, frozen=True, kw_only=True):
    """A day of the week, as sent."""

    is_working_day: bool
    cut_off_time: str | None = None
    """Hours and minutes: ``14:00``."""


class SentWeek(Body, frozen=True, kw_only=True):
    """The usual week, as sent."""

    sunday: SentWorkday
    monday: SentWorkday
    tuesday: SentWorkday
    wednesday: SentWorkday
    thursday: SentWorkday
    friday: SentWorkday
    saturday: SentWorkday

    @classmethod
    def of(cls, field: str, week: Mapping[str, time | None]) -> SentWeek:
        """A week that works on the days it names."""
        workdays: dict[str, SentWorkday] = {}
        for where, name, until in by_name(field, week):
            if name not in _WEEK:
                raise RequestInvalidError(where, "is no day of the week", " or ".join(_WEEK))
            text = _cut_off(where, until)
            workdays[name] = SentWorkday(is_working_day=True, cut_off_time=text)
        return cls(**{name: workdays.get(name, SentWorkday(is_working_day=False)) for name in _WEEK})


def _cut_off(field: str, until: object) -> str | None:
    if until is None:
        return None
    if not isinstance(until, time) or until.tzinfo or until.second or until.microsecond:
        raise RequestInvalidError(field, f"is {short_repr(until)}", "a time of hours and minutes, or None")
    return until.isoformat("minutes")


class SentNodeCalendar(Body, frozen=True, kw_only=True):
    """When a node and its carriers work, as sent."""

    standard_processing_schedule: SentWeek
    additional_days_off: Sequence[str]
    carrier_weekend_calendar: SentCarrierWeekend | None = None


class SentNode(Body, frozen=True, kw_only=True):
    """A ship node, as sent."""

    ship_node: str | None = None
    ship_node_name: str | None = None
    status: NodeStatus | None = None
    time_zone: str | None = None
    distributor_supported_services: Sequence[str] | None = None
    custom_node_id: str | None = None
    postal_address: PostalAddress | None = None
    shipping_details: Sequence[SentTwoDayShipping] | None = None
    calendar_day_configuration: SentNodeCalendar | None = None


class NodeSettings(Record, frozen=True, kw_only=True):
    """A ship node as a seller wants it."""

    name: str
    """What it is called."""
    address: PostalAddress
    """Where it is."""
    time_zone: str
    """``EST``, ``CST``, ``MST``, ``PST`` or another abbreviation that Walmart lists."""
    status: NodeStatus = NodeStatus.ACTIVE
    """Whether orders ship from it."""
    custom_node_id: str | None = None
    """The seller's own id of it: letters and digits."""
    two_day_carriers: Sequence[str] | None = None
    """The names of carriers that ship within two days from it; `ship_nodes.carriers` lists them."""
    week: Mapping[str, time | None] | None = None
    """The days on which orders are processed, each with the time until which they ship on the same day; ``None`` for
    14:00. On days that are not named, nothing ships."""
    days_off: Sequence[date] = ()
    """Days on which nothing ships; they need a ``week``."""
    carriers_on_saturday: bool | None = None
    """Whether carriers work on Saturdays; needs a ``week``. Only `ship_nodes.update` takes it."""
    carriers_on_sunday: bool | None = None
    """The same of Sundays."""

    def sent(self, field: str, ship_node: str | None = None) -> SentNode:
        """It as it travels; with the id of the node that it changes."""
        own_id = optional(f"{field}.custom_node_id", self.custom_node_id)
        if own_id is not None and not _OWN_ID.fullmatch(own_id):
            raise RequestInvalidError(f"{field}.custom_node_id", f"is {short_repr(own_id)}", "letters and digits")
        named = self.two_day_carriers
        names = () if named is None else texts(f"{field}.two_day_carriers", named, least=1)
        carriers = [SentNodeCarrier(carrier_method_name=each, carrier_method_type="GROUND") for each in names]
        return SentNode(
            ship_node=ship_node,
            ship_node_name=identifier(f"{field}.name", self.name),
            status=known(f"{field}.status", self.status, NodeStatus),
            time_zone=identifier(f"{field}.time_zone", self.time_zone),
            distributor_supported_services=[_TWO_DAYS] if carriers else None,
            custom_node_id=own_id,
            postal_address=one(f"{field}.address", self.address, PostalAddress).checked(f"{field}.address"),
            shipping_details=[SentTwoDayShipping(two_day_shipping=carriers)] if carriers else None,
            calendar_day_configuration=self._calendar(field, is_new=ship_node is None),
        )

    def _calendar(self, field: str, *, is_new: bool) -> SentNodeCalendar | None:
        off = [each.isoformat() for each in days(f"{field}.days_off", self.days_off)]
        weekend = SentCarrierWeekend.of(
            saturday=flag(f"{field}.carriers_on_saturday", self.carriers_on_saturday),
            sunday=flag(f"{field}.carriers_on_sunday", self.carriers_on_sunday),
        )
        if weekend is not None and (is_new or self.week is None):
            name = "carriers_on_sunday" if weekend.saturday is None else "carriers_on_saturday"
            problem = "is stated of a new node" if is_new else "is stated without a week"
            raise RequestInvalidError(f"{field}.{name}", problem, "a week and ship_nodes.update, which takes it")
        if self.week is None:
            if off:
                raise RequestInvalidError(f"{field}.days_off", "is stated without a week", "a week as well")
            return None
        return SentNodeCalendar(
            standard_processing_schedule=SentWeek.of(f"{field}.week", self.week),
            additional_days_off=off,
            carrier_weekend_calendar=weekend,
        )


class SentNodeHeader(Body, frozen=True, kw_only=True):
    """The version of the form."""

    version: str | None = None


_HEADER: Final = SentNodeHeader(version="1.2")


class SentNodes(Body, frozen=True, kw_only=True):
    """New ship nodes, as sent."""

    ship_node_header: SentNodeHeader | None = None
    ship_node: Sequence[SentNode] | None = None

    @classmethod
    def of(cls, nodes: Sequence[NodeSettings]) -> SentNodes:
        """At least one node."""
        sent = [each.sent(field) for field, each in several("nodes", nodes, NodeSettings)]
        return cls(ship_node_header=_HEADER, ship_node=sent)


class SentNodeChange(Body, frozen=True, kw_only=True):
    """A changed ship node, as sent."""

    ship_node_header: SentNodeHeader | None = None
    ship_node: SentNode | None = None

    @classmethod
    def of(cls, ship_node: str, settings: NodeSettings) -> SentNodeChange:
        """The node of this id as it is to be."""
        sent = one("settings", settings, NodeSettings).sent("settings", identifier("ship_node", ship_node))
        return cls(ship_node_header=_HEADER, ship_node=sent)


class SentProviderNode(Body, frozen=True, kw_only=True):
    """Whether a company ships for this account, as sent."""

    ship_node: str | None = None
    status: NodeStatus | None = None


class SentProviderNodes(Body, frozen=True, kw_only=True):
    """Which companies ship for this account, as sent."""

    ship_node_header: SentNodeHeader | None = None
    ship_node: Sequence[SentProviderNode] | None = None

    @classmethod
    def of(cls, providers: Mapping[str, NodeStatus | str]) -> SentProviderNodes:
        """At least one company, by the id of its node."""
        sent = [
            SentProviderNode(ship_node=node, status=known(field, status, NodeStatus))
            for field, node, status in by_name("providers", providers)
        ]
        return cls(ship_node_header=_HEADER, ship_node=sent)
