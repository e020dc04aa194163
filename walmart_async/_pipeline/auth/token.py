"""The access token: made once for all calls, renewed while the old one is still valid, never logged.

`Tokens` is what the pipeline asks for; `MemoryTokens` keeps the token in this process. Processes that share a seller
can share a token by giving the client another `Tokens`.
"""

from __future__ import annotations

import asyncio
import logging
from copy import copy
from typing import TYPE_CHECKING, Final

from ...errors import WalmartError
from ...models.redacted import Secret

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from ..._declare.tokens import FreshToken
    from ...clock import Clock

__all__ = ["MemoryTokens"]

_log = logging.getLogger("walmart_async.token")

_RENEW_BEFORE: Final = 120.0  # seconds before the end at which one caller renews and the others keep the old token
_SERVES_UNTIL: Final = (
    30.0  # seconds before the end; a request on its way longer than this would arrive with an expired token
)
_PAUSE: Final = 5.0  # seconds until an early renewal that failed is tried again; until then the old token is as good


class MemoryTokens:
    """One seller's token in the memory of this process, for one event loop.

    Args:
        clock: Its monotonic time decides how long a token is valid; the server's clock is not used.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = asyncio.Lock()
        self._value: str | None = None
        self._ends = 0.0
        self._renew_from = 0.0
        self._failures = 0
        self._last_failure: WalmartError | None = None

    def now(self) -> str | None:
        """The token, unless it is missing or due for renewal."""
        return self._value if self._clock.monotonic() < self._renew_from else None

    async def get(self, fetch: Callable[[], Awaitable[FreshToken]]) -> str:
        """The token; the first caller after it is due renews it, the others wait only if it is no longer valid."""
        if self._lock.locked() and (still := self._serving()):
            return still
        # Remembered before the wait: what fails from here on is the attempt that this caller waited for.
        failures = self._failures
        async with self._lock:
            if current := self.now():  # renewed by the one that held the lock before
                return current
            if self._failures != failures and self._last_failure is not None:
                raise copy(self._last_failure)  # it failed for all who waited; asking again for each would be a flood
            asked = self._clock.monotonic()  # the lifetime begins during the call; too early is safe
            try:
                fresh = await fetch()
            except WalmartError as error:
                if still := self._serving():
                    kind = type(error).__name__
                    _log.warning("renewing the access token failed, the old one is still valid: %s: %s", kind, error)
                    self._renew_from = self._clock.monotonic() + _PAUSE
                    return still
                self._failures, self._last_failure = self._failures + 1, copy(error)
                raise
            self._value, self._ends = Secret(fresh.value), asked + fresh.lifetime
            # Half of its life for one that lives shorter than the margin, or every call would renew it.
            self._renew_from = max(asked + fresh.lifetime / 2, self._ends - _RENEW_BEFORE)
            return fresh.value

    def reject(self, token: str) -> None:
        """Drop the token if it is still this one."""
        # Many calls may be refused with one token; the late ones must not drop its successor.
        if token == self._value:
            self._value, self._ends, self._renew_from = None, 0.0, 0.0

    def _serving(self) -> str | None:
        return self._value if self._clock.monotonic() < self._ends - _SERVES_UNTIL else None
