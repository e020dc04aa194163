"""Clocks that stand still, and hypothesis without deadlines or a database in the tree."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from walmart_async.clock import ManualClock

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

settings.register_profile("wire", deadline=None, database=None, max_examples=150)
settings.load_profile("wire")


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
