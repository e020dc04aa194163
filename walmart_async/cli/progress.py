"""How far a job is, on standard error: bars on a terminal, lines in a log."""

from __future__ import annotations

import logging
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

from .progress_lines import Lines

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from ..jobs.inventory_sync.progress import Progress

__all__ = ["shown_progress"]

_log = logging.getLogger("walmart_async.cli")


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
    display = _display(speed)
    _harmless(display.start)
    try:
        yield display.show
    finally:
        _harmless(display.stop)


def _display(speed: float) -> _Display:
    # Rich would also take FORCE_COLOR for a terminal, and fill the logs of CI with bars.
    if not sys.stderr.isatty():
        return Lines(speed)
    from .progress_bars import Bars  # noqa: PLC0415 - rich takes a while to import, and draws on terminals alone

    return Bars(speed)


def _harmless(step: Callable[[], None]) -> None:
    try:
        step()
    except Exception:  # noqa: BLE001 - the run and its outcomes matter, and its display does not
        _log.exception("the progress display failed")
