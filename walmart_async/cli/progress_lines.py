"""How far a job is, as lines in a log, and the words that bars have too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .terminal import tell

if TYPE_CHECKING:
    from ..jobs.inventory_sync.progress import Progress

__all__ = ["TITLES", "Lines", "waiting"]

TITLES: Final = {"compare": "Comparing with Walmart", "send": "Sending", "follow": "Following feeds"}
_LINES_A_PHASE: Final = 10


def waiting(progress: Progress, seconds: float) -> str:
    """What is waited for, and for how long still."""
    feeds = "1 feed" if progress.feeds == 1 else f"{progress.feeds:,} feeds"
    rows = "1 row" if progress.feed_rows == 1 else f"{progress.feed_rows:,} rows"
    return f"Walmart is working on {feeds} ({rows}); next look in {seconds:,.0f} s"


class Lines:
    """A line for each tenth of a phase; where its end is not known, each time the count doubles."""

    def __init__(self, speed: float) -> None:
        self._speed = speed
        self._shown: dict[str, int] = {}
        self._waits = (0, 0, 0.0)

    def start(self) -> None:
        """Nothing to do: lines need no preparation."""

    def show(self, progress: Progress) -> None:
        """Tell how far it is, where that is news."""
        if progress.next_look is not None:
            self._show_wait(progress, progress.next_look / self._speed)
        last = self._shown.get(progress.phase)
        if last is not None:
            step = progress.total / _LINES_A_PHASE if progress.total else max(1, last)
            if progress.done < last + step and (progress.done != progress.total or progress.done == last):
                return
        self._shown[progress.phase] = progress.done
        of_total = "" if progress.total is None else f" of {progress.total:,}"
        tell(f"{TITLES[progress.phase]}: {progress.done:,}{of_total} rows")

    def _show_wait(self, progress: Progress, seconds: float) -> None:
        """When another number of feeds is waited for, or the waits get longer."""
        feeds, rows, longest = self._waits
        if (feeds, rows) != (progress.feeds, progress.feed_rows) or seconds > longest:
            self._waits = (progress.feeds, progress.feed_rows, seconds)
            tell(waiting(progress, seconds))

    def stop(self) -> None:
        """Nothing to do: each line is whole."""
