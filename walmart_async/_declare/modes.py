"""The modes of a client: the same families, awaited or blocking, decoded or with everything around the answer."""

from __future__ import annotations

from typing import TypeVar

__all__ = ["Async", "AsyncRaw", "M", "Mode", "Sync", "SyncRaw"]


class Mode:
    """How a family answers; a mark for type checkers, never instantiated."""


class Async(Mode):
    """Endpoints are awaited and return decoded answers."""


class Sync(Mode):
    """Endpoints block and return decoded answers."""


class AsyncRaw(Mode):
    """Endpoints are awaited and return a `Response`."""


class SyncRaw(Mode):
    """Endpoints block and return a `Response`."""


M = TypeVar("M", bound=Mode)
