"""How the declarations of settings differ from what is published."""

from __future__ import annotations

DEVIATIONS: dict[str, list[str]] = {
    "The schema has a list around what its example shows as one object; both are taken.": [
        "settings-management/createAccountLevelSettings: answers nothing inside of calendarDayConfiguration",
        "settings-management/getAccountLevelSettings: answers nothing inside of calendarDayConfiguration",
    ],
    "Without it, nothing would change.": [
        "settings.SentAccountCalendar.calendarDayConfiguration: is not required",
    ],
    "The schema says a whole number, the example text; both are read.": [
        "settings.TimeWindow.value: is int, published as string",
    ],
}
PENDING: list[str] = []
