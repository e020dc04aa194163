"""Arguments of settings that are refused before anything is sent."""

from __future__ import annotations

from datetime import date

from support.examples import Refusal, call

DAY = date(2030, 3, 10)
MARKETPLACE = [
    Refusal(call("create_calendar"), "saturday"),
    Refusal(call("create_calendar", saturday="yes"), "saturday"),
    Refusal(call("create_calendar", days_off=DAY), "days_off"),
    Refusal(call("update_calendar"), "saturday"),
    Refusal(call("update_calendar", sunday=1), "sunday"),
    Refusal(call("update_calendar", add_days_off=["2030-03-10"]), "add_days_off[0]"),
    Refusal(call("update_calendar", add_days_off=[DAY], remove_days_off=[DAY]), "remove_days_off"),
]
