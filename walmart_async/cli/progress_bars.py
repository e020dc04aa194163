"""How far a job is, as bars on a terminal."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as RichProgress
from rich.spinner import Spinner

from .progress_lines import TITLES, waiting

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import RenderableType
    from rich.progress import TaskID

    from ..jobs.inventory_sync.progress import Progress

__all__ = ["Bars"]


class Bars:
    """A bar for each phase, and under them what is waited for."""

    def __init__(self, speed: float) -> None:
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        self._bars = _BarsAndWait(*columns, console=Console(stderr=True))
        self._speed = speed
        self._tasks: dict[str, TaskID] = {}

    def start(self) -> None:
        """Draw from now on."""
        self._bars.start()

    def show(self, progress: Progress) -> None:
        """Draw how far it is."""
        if progress.phase not in self._tasks:
            self._tasks[progress.phase] = self._bars.add_task(TITLES[progress.phase], total=progress.total)
        self._bars.update(self._tasks[progress.phase], completed=progress.done, total=progress.total)
        self._bars.waits = None
        if progress.next_look is not None:
            self._bars.waits = (progress, time.monotonic() + progress.next_look / self._speed)

    def stop(self) -> None:
        """Leave what is drawn."""
        self._bars.waits = None
        self._bars.stop()


class _BarsAndWait(RichProgress):
    """Bars with a line that counts the seconds to the next look, in a thread of rich's."""

    waits: tuple[Progress, float] | None = None
    _spinner = Spinner("line")  # drawn in ASCII

    def get_renderables(self) -> Iterable[RenderableType]:
        yield from super().get_renderables()
        waits = self.waits
        if waits is not None:
            progress, due = waits
            self._spinner.update(text=waiting(progress, max(0.0, due - time.monotonic())))
            yield self._spinner
