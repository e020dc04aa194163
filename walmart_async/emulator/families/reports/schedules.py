"""The schedules of a seller's reports, which make them as the clock goes on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from .kinds import kind_of
from .making import made
from .recurrence import next_after
from .reports import KEPT_SECONDS, Reports

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...world import World

__all__ = ["Schedule", "Schedules"]


@dataclass(frozen=True, kw_only=True)
class Schedule:
    """One schedule."""

    schedule_id: str
    report_type: str
    version: str
    payload: Mapping[str, Any]
    """Frequency, interval, hour and days."""
    filters: Mapping[str, Any]
    submitted: datetime
    start: datetime
    due: datetime
    """When the next report is made."""
    modified: datetime | None = None


class Schedules:
    """The schedules, oldest first."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.kept: dict[str, Schedule] = {}
        world.on_settle(self._make_what_is_due)

    def now(self) -> datetime:
        """The emulator's time."""
        return datetime.fromtimestamp(self._world.clock.time(), UTC)

    def put(self, schedule: Schedule) -> None:
        """Keep a schedule, in the place of any with its id."""
        self.kept[schedule.schedule_id] = schedule

    def _make_what_is_due(self) -> None:
        now = self.now()
        oldest = now - timedelta(seconds=KEPT_SECONDS)  # what would be gone again by now need not be made
        falling_due: list[tuple[datetime, Schedule]] = []
        for schedule in list(self.kept.values()):
            due = schedule.due if schedule.due >= oldest else next_after(schedule.payload, schedule.start, oldest)
            while due <= now:
                falling_due.append((due, schedule))
                due = next_after(schedule.payload, schedule.start, due)
            self.put(replace(schedule, due=due))
        for due, schedule in sorted(falling_due, key=lambda each: each[0]):
            self._make(schedule, due)

    def _make(self, schedule: Schedule, due: datetime) -> None:
        kind = kind_of("marketplace", schedule.report_type)
        assert kind is not None, "sellers have every type"
        wanted = ("marketplace", schedule.report_type, schedule.version)
        report = made(self._world, wanted, kind, schedule.filters, submitted=due.timestamp(), source="Scheduler")
        self._world.of(Reports).add(report)
