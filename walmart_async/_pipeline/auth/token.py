"""The access token: made once for everybody, renewed while the old one still serves, never logged.

`Tokens` is what the pipeline asks for; `MemoryTokens` keeps the token in this process. Processes that share a seller
can share a token by giving the client another `Tokens`.
"""

from __future__ import annotations

import asyncio
import logging
from copy import copy
from typing import TYPE_CHECKING, Final, Protocol

import msgspec

from ...errors import WalmartError
from ...models.redacted import Redacted

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from ...clock import Clock

__all__ = ["FreshToken", "MemoryTokens", "Tokens"]

_log = logging.getLogger("walmart_async.token")

_RENEW_BEFORE: Final = 120.0  # seconds before the end at which one caller renews and the others keep the old token
_SERVES_UNTIL: Final = 30.0  # seconds before the end at which nobody is given the old token any more
_PAUSE: Final = 5.0  # seconds until an early renewal that failed is tried again


class FreshToken(Redacted, msgspec.Struct, frozen=True):
    """A token as the token call answered it."""

    value: str
    lifetime: float
    """Seconds, from when the token call was made."""

    def __repr__(self) -> str:
        """Without the token."""
        return f"FreshToken(lifetime={self.lifetime})"


class Tokens(Protocol):
    """Where the pipeline takes the access token of a call from."""

    def now(self) -> str | None:
        """A token that needs no renewing yet, if there is one."""
        ...

    async def get(self, fetch: Callable[[], Awaitable[FreshToken]]) -> str:
        """A token that serves, made with ``fetch`` if there is none; one call of ``fetch`` at a time."""
        ...

    def reject(self, token: str) -> None:
        """Walmart refused ``token``; do not hand it out again."""


class MemoryTokens:
    """One seller's token in the memory of this process, for one event loop.

    Args:
        clock: Its monotonic time decides how long a token serves; the server's clock has no say.
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
        """The token; whoever comes first when it is due renews it, the others wait only if it serves no more."""
        if self._lock.locked() and (still := self._serving()):
            return still
        failures = self._failures
        async with self._lock:
            if current := self.now():
                return current
            if self._failures != failures and self._last_failure is not None:
                raise copy(self._last_failure)  # it failed for all who waited; each asking again would be a storm
            asked = self._clock.monotonic()
            try:
                fresh = await fetch()
            except WalmartError as error:
                if still := self._serving():
                    _log.warning("renewing the access token failed, the old one still serves: %s", type(error).__name__)
                    self._renew_from = self._clock.monotonic() + _PAUSE
                    return still
                self._failures, self._last_failure = self._failures + 1, error
                raise
            self._value, self._ends = fresh.value, asked + fresh.lifetime
            self._renew_from = max(asked + fresh.lifetime / 2, self._ends - _RENEW_BEFORE)
            return fresh.value

    def reject(self, token: str) -> None:
        """Drop the token if it is still this one."""
        if token == self._value:
            self._value, self._ends, self._renew_from = None, 0.0, 0.0

    def _serving(self) -> str | None:
        return self._value if self._clock.monotonic() < self._ends - _SERVES_UNTIL else None
