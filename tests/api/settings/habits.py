"""How the settings services write answers."""

from __future__ import annotations

from support.examples import Habit, call

from .examples import CALENDAR

MARKETPLACE = [
    Habit(call("calendar"), "one object, as in the example", CALENDAR, [CALENDAR]),
    Habit(call("create_calendar", saturday=True), "one object, as in the example", CALENDAR, [CALENDAR]),
    Habit(call("calendar"), "without its wrapper", CALENDAR["calendarDayConfiguration"], [CALENDAR]),
]
