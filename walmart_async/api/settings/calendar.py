"""The calendar of the account: when carriers work on weekends, and the days on which nothing ships."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import msgspec

from ..._declare.checks import flag
from ...errors import RequestInvalidError
from ...models.base import Answer, Body
from ...models.calendar import CarrierDay, CarrierWeekend, SentCarrierDay, SentCarrierWeekend
from ...models.values import Many

__all__ = [
    "AccountCalendar",
    "CarrierDay",
    "CarrierWeekend",
    "SentAccountCalendar",
    "SentCalendarChange",
    "SentCarrierDay",
    "SentCarrierWeekend",
    "SentDayOff",
]


class AccountCalendar(Answer, frozen=True, kw_only=True):
    """When the seller's carriers work, and when nothing ships."""

    carrier_weekend_calendar: CarrierWeekend | None = None
    """Whether carriers work on Saturdays and Sundays."""
    additional_days_off: Many[date] = ()
    """Days on which nothing ships."""


class SentDayOff(Body, frozen=True, kw_only=True):
    """A day off that is added or taken back."""

    override_date: str
    """The day: ``2030-03-10``."""
    action_type: str
    """``ADD`` or ``REMOVE``."""


class SentCalendarChange(Body, frozen=True, kw_only=True):
    """A change of the calendar; what is left out stays as it is."""

    carrier_weekend_calendar: SentCarrierWeekend | None = None
    calendar_day_off_overrides: Sequence[SentDayOff]


class SentAccountCalendar(Body, frozen=True, kw_only=True):
    """The wrapper around a change of the calendar."""

    change: SentCalendarChange = msgspec.field(name="calendarDayConfiguration")

    @classmethod
    def of(
        cls,
        saturday: bool | None,  # noqa: FBT001 - endpoints take it by name
        sunday: bool | None,  # noqa: FBT001
        added: list[date],
        removed: list[date],
    ) -> SentAccountCalendar:
        """A change of at least one thing; no day is both added and removed."""
        weekend = SentCarrierWeekend.of(saturday=flag("saturday", saturday), sunday=flag("sunday", sunday))
        if both := set(added) & set(removed):
            raise RequestInvalidError("remove_days_off", f"has {min(both)}, which is added as well", "one of both")
        if weekend is None and not added and not removed:
            raise RequestInvalidError("saturday", "is None, and nothing else changes", "a change of the calendar")
        actions = [(each, "ADD") for each in added] + [(each, "REMOVE") for each in removed]
        overrides = [SentDayOff(override_date=each.isoformat(), action_type=action) for each, action in actions]
        return cls(change=SentCalendarChange(carrier_weekend_calendar=weekend, calendar_day_off_overrides=overrides))
