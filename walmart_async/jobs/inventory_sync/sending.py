"""Sending levels one by one, a few at a time, and recording the outcome of each."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, Final

from ... import errors
from .stock_table import NOT_SENT, RowState

if TYPE_CHECKING:
    from array import array
    from collections.abc import Callable

    from .lane import Lane, Unit
    from .progress import Reporter
    from .stock_table import StockTable

__all__ = ["send_updates"]

_log = logging.getLogger("walmart_async.jobs")

_CONCURRENCY: Final = 32
_FATAL: Final = (errors.CredentialsError, errors.ForbiddenError, errors.ClosedError)
_ANOTHER: Final = "the update of another row failed: "
_UNREACHABLE: Final = (errors.TimeoutError, errors.ConnectionError)


async def send_updates(
    lane: Lane, heads: array[int], table: StockTable, reporter: Reporter, total: int, *, in_time: Callable[[], bool]
) -> None:
    """Update every unit, given by its first row, with a call of its own, as long as it is ``in_time``.

    A level that Walmart refuses is marked as failed; one that may or may not have arrived, as unknown. When the account
    itself is refused, Walmart cannot be reached, or code of the caller's raises, the rest is marked as failed without
    being sent.
    """
    turns = iter(heads)
    fatal: list[str] = []

    async def work() -> None:
        for head in turns:
            unit = lane.unit(head)
            if not fatal and not in_time():
                fatal.append("the timeout of the job is over")
            if fatal:
                _mark(table, unit, RowState.FAILED, f"{NOT_SENT}{fatal[0]}")
            else:
                await _update(lane, unit, table, fatal)
            reporter.add("send", len(unit), total)

    async with asyncio.TaskGroup() as group:
        for _ in range(min(_CONCURRENCY, len(heads))):
            group.create_task(work())


async def _update(lane: Lane, unit: Unit, table: StockTable, fatal: list[str]) -> None:
    try:
        await lane.update(unit)
    except asyncio.CancelledError:
        _mark(table, unit, RowState.UNKNOWN, "interrupted while it was being sent")
        raise
    except errors.WalmartError as error:
        unreachable = isinstance(error, _UNREACHABLE) and not error.sent
        if unreachable or isinstance(error, _FATAL):
            fatal.append(f"{_ANOTHER}{error}")
        state = RowState.UNKNOWN if error.sent else RowState.FAILED
        _mark(table, unit, state, f"{NOT_SENT}{error}" if unreachable else str(error))
    except Exception as error:  # noqa: BLE001
        # Of the caller's own limits, token store or hooks. Raised on, it would take the outcomes of all rows along.
        _log.exception("updating %r ended with an error that is not Walmart's", table[unit[0]].sku)
        fatal.append(f"{_ANOTHER}{type(error).__name__}: {error}")
        _mark(table, unit, RowState.UNKNOWN, f"it may have been sent: {type(error).__name__}: {error}")


def _mark(table: StockTable, unit: Unit, state: RowState, reason: str) -> None:
    for row in unit:
        table.mark(row, state, reason)
