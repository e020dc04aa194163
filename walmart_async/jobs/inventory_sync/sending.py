"""Sending levels one by one, a few at a time, and recording the outcome of each."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

from ... import errors
from .stock_table import RowState

if TYPE_CHECKING:
    from array import array

    from .lane import Lane, Unit
    from .progress import Reporter
    from .stock_table import StockTable

__all__ = ["send_updates"]

_CONCURRENCY: Final = 32
_FATAL: Final = (errors.CredentialsError, errors.ForbiddenError, errors.ClosedError)
_WITHOUT_ANSWER: Final = (errors.TimeoutError, errors.ConnectionError)
_IN_DOUBT: Final = (errors.ServerError, errors.OutcomeUnknownError)


async def send_updates(lane: Lane, heads: array[int], table: StockTable, reporter: Reporter, total: int) -> None:
    """Update every unit, given by its first row, with a call of its own.

    A level that Walmart refuses is marked as failed; one that may or may not have arrived, as unknown. When the account
    itself is refused, or Walmart cannot be reached, the rest is marked as failed without being sent.
    """
    turns = iter(heads)
    fatal: list[errors.WalmartError] = []

    async def work() -> None:
        for head in turns:
            unit = lane.unit(head)
            if fatal:
                _mark(table, unit, RowState.FAILED, f"not sent: {fatal[0]}")
            else:
                await _update(lane, unit, table, fatal)
            reporter.add("send", len(unit), total)

    async with asyncio.TaskGroup() as group:
        for _ in range(min(_CONCURRENCY, len(heads))):
            group.create_task(work())


async def _update(lane: Lane, unit: Unit, table: StockTable, fatal: list[errors.WalmartError]) -> None:
    try:
        await lane.update(unit)
    except _FATAL as error:
        fatal.append(error)
        _mark(table, unit, RowState.FAILED, str(error))
    except _WITHOUT_ANSWER as error:
        if error.sent:
            _mark(table, unit, RowState.UNKNOWN, str(error))
        else:
            fatal.append(error)
            _mark(table, unit, RowState.FAILED, f"not sent: {error}")
    except _IN_DOUBT as error:
        _mark(table, unit, RowState.UNKNOWN, str(error))
    except errors.WalmartError as error:
        _mark(table, unit, RowState.FAILED, str(error))


def _mark(table: StockTable, unit: Unit, state: RowState, reason: str) -> None:
    for row in unit:
        table.mark(row, state, reason)
