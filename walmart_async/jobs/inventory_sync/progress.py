"""How far a job is."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Literal

from ...models.base import Record

if TYPE_CHECKING:
    from collections.abc import Callable

    from ...clock import Clock

__all__ = ["Progress", "Reporter"]

_log = logging.getLogger("walmart_async.jobs")


class Progress(Record, frozen=True):
    """How far one phase of a job is, in rows."""

    phase: Literal["compare", "send", "follow"]
    """Reading what Walmart has, sending what differs, following feeds to their outcomes."""
    done: int
    """Rows done in this phase."""
    total: int | None
    """Rows in this phase, once that is known."""
    feeds: int = 0
    """Feeds that Walmart is working on; 0 outside of the last phase."""
    feed_rows: int = 0
    """Rows in those feeds."""
    next_look: float | None = None
    """Seconds until the next look at one of them."""


class Reporter:
    """Reports progress to an observer; what the observer raises is logged and does not stop the job.

    Args:
        observer: Called in the event loop's thread; must not block.
        clock: Time.
    """

    def __init__(self, observer: Callable[[Progress], None] | None, clock: Clock) -> None:
        self._observer, self._clock = observer, clock
        self._sums: dict[str, int] = {}
        self._looks: dict[str, tuple[int, float]] = {}

    def restart(self, phase: Literal["compare", "send", "follow"]) -> None:
        """``phase`` starts again, counting something else."""
        self._sums[phase] = 0

    def add(self, phase: Literal["compare", "send", "follow"], rows: int, total: int | None) -> None:
        """``rows`` more are done in ``phase``."""
        self._sums[phase] = self._sums.get(phase, 0) + rows
        self._report(phase, total)

    def pause(self, feed_id: str, rows: int, seconds: float, total: int) -> None:
        """A feed of this many rows is looked at again after ``seconds``."""
        self._looks[feed_id] = (rows, self._clock.monotonic() + seconds)
        self._report("follow", total)

    def followed(self, feed_id: str) -> None:
        """A feed is not waited for any more."""
        self._looks.pop(feed_id, None)

    def _report(self, phase: Literal["compare", "send", "follow"], total: int | None) -> None:
        if self._observer is None:
            return
        looks = self._looks.values() if phase == "follow" else ()
        progress = Progress(
            phase,
            self._sums.get(phase, 0),
            total,
            feeds=len(looks),
            feed_rows=sum(rows for rows, _ in looks),
            next_look=max(0.0, min(due for _, due in looks) - self._clock.monotonic()) if looks else None,
        )
        try:
            self._observer(progress)
        except Exception:  # noqa: BLE001
            # Rows were sent: their outcomes must reach the caller, whatever an observer does.
            _log.exception("on_progress failed in phase %s", phase)
