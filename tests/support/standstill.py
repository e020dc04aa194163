"""Fixtures for what waits: a clock that stands still, and a way to let everybody run who can."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from walmart_async.clock import ManualClock

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

__all__ = ["clock", "settle"]


async def _settle() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


@pytest.fixture
def settle() -> Callable[[], Awaitable[None]]:
    """Let everybody run who can."""
    return _settle


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()
