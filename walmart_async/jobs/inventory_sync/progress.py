"""How far a job is."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Literal

from ...models.base import Record

if TYPE_CHECKING:
    from collections.abc import Callable

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


class Reporter:
    """Reports progress to an observer; what the observer raises is logged and does not stop the job.

    Args:
        observer: Called in the event loop's thread; must not block.
    """

    def __init__(self, observer: Callable[[Progress], None] | None) -> None:
        self._observer = observer
        self._sums: dict[str, int] = {}

    def restart(self, phase: Literal["compare", "send", "follow"]) -> None:
        """``phase`` starts again, counting something else."""
        self._sums[phase] = 0

    def add(self, phase: Literal["compare", "send", "follow"], rows: int, total: int | None) -> None:
        """``rows`` more are done in ``phase``."""
        self._sums[phase] = done = self._sums.get(phase, 0) + rows
        if self._observer is None:
            return
        try:
            self._observer(Progress(phase, done, total))
        except Exception:  # noqa: BLE001
            # Rows were sent: their outcomes must reach the caller, whatever an observer does.
            _log.exception("on_progress failed in phase %s", phase)
