"""Forked processes: a child drops the connections that it inherits, without a word and without touching them."""

from __future__ import annotations

import os
import weakref
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import aiohttp

__all__ = ["drop_in_children"]

_sessions: Final[weakref.WeakSet[aiohttp.ClientSession]] = weakref.WeakSet()


def drop_in_children(session: aiohttp.ClientSession) -> None:
    """Let a forked child forget a session of ours; closing it there would take its connections from the parent."""
    _sessions.add(session)


def _drop() -> None:
    for session in list(_sessions):
        inherited: Any = session
        connector = inherited.connector if inherited._connector_owner else None  # noqa: SLF001 - there is no public way to ask
        session.detach()
        if connector is not None:
            connector._conns.clear()  # noqa: SLF001 - or it complains of them when it goes


if hasattr(os, "register_at_fork"):  # not on Windows, which does not fork
    os.register_at_fork(after_in_child=_drop)
