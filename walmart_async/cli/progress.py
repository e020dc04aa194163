"""How far a job is, on standard error: bars on a terminal, lines in a log."""

from __future__ import annotations

import logging
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, Protocol

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bars
from rich.spinner import Spinner

from .terminal import tell

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable

    from rich.console import RenderableType
    from rich.progress import TaskID

    from ..jobs.inventory_sync.progress import Progress

__all__ = ["shown_progress"]

_log = logging.getLogger("walmart_async.cli")

_TITLES: Final = {"compare": "Comparing with Walmart", "send": "Sending", "follow": "Following feeds"}
_LINES_A_PHASE: Final = 10


class _Display(Protocol):
    def start(self) -> None: ...

    def show(self, progress: Progress) -> None: ...

    def stop(self) -> None: ...


@contextmanager
def shown_progress(speed: float = 1.0) -> Generator[Callable[[Progress], None]]:
    """What to pass as ``on_progress``, shown for as long as the context lasts; never what ends a run.

    Args:
        speed: How many seconds of the job's clock pass in one of the user's.
    """
    # Rich would also take FORCE_COLOR for a terminal, and fill the logs of CI with bars.
    display: _Display = _OnTerminal(speed) if sys.stderr.isatty() else _InLog(speed)
    _harmless(display.start)
    try:
        yield display.show
    finally:
        _harmless(display.stop)


def _harmless(step: Callable[[], None]) -> None:
    try:
        step()
    except Exception:  # noqa: BLE001 - the run and its outcomes matter, and its display does not
        _log.exception("the progress display failed")


def _waiting(progress: Progress, seconds: float) -> str:
    feeds = "1 feed" if progress.feeds == 1 else f"{progress.feeds:,} feeds"
    rows = "1 row" if progress.feed_rows == 1 else f"{progress.feed_rows:,} rows"
    return f"Walmart is working on {feeds} ({rows}); next look in {seconds:,.0f} s"


class _OnTerminal:
    """A bar for each phase, and under them what is waited for."""

    def __init__(self, speed: float) -> None:
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        self._bars = _BarsAndWait(*columns, console=Console(stderr=True))
        self._speed = speed
        self._tasks: dict[str, TaskID] = {}

    def start(self) -> None:
        self._bars.start()

    def show(self, progress: Progress) -> None:
        if progress.phase not in self._tasks:
            self._tasks[progress.phase] = self._bars.add_task(_TITLES[progress.phase], total=progress.total)
        self._bars.update(self._tasks[progress.phase], completed=progress.done, total=progress.total)
        self._bars.waits = None
        if progress.next_look is not None:
            self._bars.waits = (progress, time.monotonic() + progress.next_look / self._speed)

    def stop(self) -> None:
        self._bars.waits = None
        self._bars.stop()


class _BarsAndWait(Bars):
    """Bars with a line that counts the seconds to the next look, in a thread of rich's."""

    waits: tuple[Progress, float] | None = None
    _spinner = Spinner("line")  # drawn in ASCII

    def get_renderables(self) -> Iterable[RenderableType]:
        yield from super().get_renderables()
        waits = self.waits
        if waits is not None:
            progress, due = waits
            self._spinner.update(text=_waiting(progress, max(0.0, due - time.monotonic())))
            yield self._spinner


class _InLog:
    """A line for each tenth of a phase; where its end is not known, each time the count doubles."""

    def __init__(self, speed: float) -> None:
        self._speed = speed
        self._shown: dict[str, int] = {}
        self._waits = (0, 0, 0.0)

    def start(self) -> None:
        pass

    def show(self, progress: Progress) -> None:
        if progress.next_look is not None:
            self._show_wait(progress, progress.next_look / self._speed)
        last = self._shown.get(progress.phase)
        if last is not None:
            step = progress.total / _LINES_A_PHASE if progress.total else max(1, last)
            if progress.done < last + step and (progress.done != progress.total or progress.done == last):
                return
        self._shown[progress.phase] = progress.done
        of_total = "" if progress.total is None else f" of {progress.total:,}"
        tell(f"{_TITLES[progress.phase]}: {progress.done:,}{of_total} rows")

    def _show_wait(self, progress: Progress, seconds: float) -> None:
        """When another number of feeds is waited for, or the waits get longer."""
        feeds, rows, longest = self._waits
        if (feeds, rows) != (progress.feeds, progress.feed_rows) or seconds > longest:
            self._waits = (progress.feeds, progress.feed_rows, seconds)
            tell(_waiting(progress, seconds))

    def stop(self) -> None:
        pass
