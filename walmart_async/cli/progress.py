"""How far a job is, on standard error: bars on a terminal, lines in a log."""

from __future__ import annotations

import logging
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, Protocol

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bars

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

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
def shown_progress() -> Generator[Callable[[Progress], None]]:
    """What to pass as ``on_progress``, shown for as long as the context lasts; never what ends a run."""
    # Rich would also take FORCE_COLOR for a terminal, and fill the logs of CI with bars.
    display: _Display = _OnTerminal() if sys.stderr.isatty() else _InLog()
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


class _OnTerminal:
    """A bar for each phase."""

    def __init__(self) -> None:
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        self._bars = Bars(*columns, console=Console(stderr=True))
        self._tasks: dict[str, TaskID] = {}

    def start(self) -> None:
        self._bars.start()

    def show(self, progress: Progress) -> None:
        if progress.phase not in self._tasks:
            self._tasks[progress.phase] = self._bars.add_task(_TITLES[progress.phase], total=progress.total)
        self._bars.update(self._tasks[progress.phase], completed=progress.done, total=progress.total)

    def stop(self) -> None:
        self._bars.stop()


class _InLog:
    """A line for each tenth of a phase; where its end is not known, each time the count doubles."""

    def __init__(self) -> None:
        self._shown: dict[str, int] = {}

    def start(self) -> None:
        pass

    def show(self, progress: Progress) -> None:
        last = self._shown.get(progress.phase)
        if last is not None:
            step = progress.total / _LINES_A_PHASE if progress.total else max(1, last)
            if progress.done < last + step and (progress.done != progress.total or progress.done == last):
                return
        self._shown[progress.phase] = progress.done
        of_total = "" if progress.total is None else f" of {progress.total:,}"
        typer.echo(f"{_TITLES[progress.phase]}: {progress.done:,}{of_total} rows", err=True)

    def stop(self) -> None:
        pass
