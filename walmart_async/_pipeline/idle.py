"""Connections that sat idle: one is used again only if its peer has said nothing meanwhile.

What arrives between two calls belongs to neither. aiohttp would take it for the answer to the next call, and a closed
connection for one that works until something is written to it.
"""

from __future__ import annotations

import asyncio
import select
import weakref
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from aiohttp.client_proto import ResponseHandler

if TYPE_CHECKING:
    import aiohttp

__all__ = ["careful"]

_poll: Final = getattr(select, "poll", None)
_careful: Final[weakref.WeakSet[aiohttp.BaseConnector]] = weakref.WeakSet()


class _CarefulHandler(ResponseHandler):
    """A connection that counts as open only while there is nothing to read on it; asked by the pool alone."""

    _waiting: Any = None

    def is_connected(self) -> bool:
        """Whether it can be used again: nothing was read, or waits in the kernel, neither bytes nor the end of them."""
        if self.transport is None or self.transport.is_closing() or self.should_close:
            return False
        if _poll is None:  # Windows, whose `select` takes any number
            return not select.select([self.transport.get_extra_info("socket").fileno()], [], [], 0)[0]
        if self._waiting is None:
            self._waiting = _poll()
            # A hang-up and an error are told unasked.
            self._waiting.register(self.transport.get_extra_info("socket").fileno(), select.POLLIN)
        return not self._waiting.poll(0)


def careful(connector: aiohttp.BaseConnector) -> None:
    """Let a connector hand out no idle connection that has something to read.

    A connector of the caller's is told as well; connections that it opened before stay as they are.
    """
    if connector not in _careful:
        told: Any = connector
        told._factory = partial(_CarefulHandler, loop=asyncio.get_running_loop())  # noqa: SLF001 - there is no public way
        _careful.add(connector)
