"""Where a client takes its access token from.

`walmart_async.Tokens` may be implemented elsewhere, so that several processes share the token of one account.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Protocol

import msgspec

from ..models.redacted import Redacted, Secret

__all__ = ["FreshToken", "Tokens"]


class FreshToken(Redacted, msgspec.Struct, frozen=True):
    """A token as the token call answered it."""

    value: str
    lifetime: float
    """Seconds, from when the token call was made."""

    def __post_init__(self) -> None:
        """Hide the token from whatever shows it by itself."""
        msgspec.structs.force_setattr(self, "value", Secret(self.value))

    def __repr__(self) -> str:
        """Without the token."""
        return f"FreshToken(lifetime={self.lifetime})"


class Tokens(Protocol):
    """Where the pipeline takes the access token of a call from."""

    def now(self) -> str | None:
        """A token that needs no renewing yet, if there is one."""
        ...

    async def get(self, fetch: Callable[[], Awaitable[FreshToken]]) -> str:
        """A valid token, made with ``fetch`` if there is none; one call of ``fetch`` at a time."""
        ...

    def reject(self, token: str) -> None:
        """Walmart refused ``token``; do not hand it out again."""
