"""How far a job is, on standard error: bars on a terminal, lines in a log."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bars

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from rich.progress import TaskID

    from ..jobs.inventory_sync.progress import Progress

__all__ = ["shown_progress"]

_TITLES: Final = {"compare": "Comparing with Walmart", "send": "Sending", "follow": "Following feeds"}
_LINES_A_PHASE: Final = 10


@contextmanager
def shown_progress() -> Generator[Callable[[Progress], None], None, None]:
    """What to pass as ``on_progress``, shown for as long as the context lasts."""
    if not sys.stderr.isatty():  # rich would also take FORCE_COLOR for a terminal, and fill the logs of CI with bars
        yield _Lines().show
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Bars(*columns, console=Console(stderr=True)) as bars:
        tasks: dict[str, TaskID] = {}

        def show(progress: Progress) -> None:
            if progress.phase not in tasks:
                tasks[progress.phase] = bars.add_task(_TITLES[progress.phase], total=progress.total)
            bars.update(tasks[progress.phase], completed=progress.done, total=progress.total)

        yield show


class _Lines:
    """A line for each tenth of a phase; where its end is not known, each time the count doubles."""

    def __init__(self) -> None:
        self._shown: dict[str, int] = {}

    def show(self, progress: Progress) -> None:
        last = self._shown.get(progress.phase)
        if last is not None:
            step = progress.total / _LINES_A_PHASE if progress.total else max(1, last)
            if progress.done < last + step and (progress.done != progress.total or progress.done == last):
                return
        self._shown[progress.phase] = progress.done
        of_total = "" if progress.total is None else f" of {progress.total:,}"
        typer.echo(f"{_TITLES[progress.phase]}: {progress.done:,}{of_total} rows", err=True)
