"""Access tokens, and what they are good for."""

from __future__ import annotations

from collections.abc import Mapping

from ...models.base import Answer
from ...models.redacted import Redacted
from ...models.values import Instant, OpenEnum

__all__ = ["AccessToken", "Scope", "TokenDetail"]


class AccessToken(Redacted, Answer, frozen=True, kw_only=True, rename=None):
    """A new access token; its repr does not show it."""

    access_token: str
    """The token. Keep it out of logs."""
    token_type: str = "Bearer"  # noqa: S105 - the name of a scheme
    """``Bearer``, though it travels in a header of its own."""
    expires_in: int = 900
    """Seconds it serves."""
    refresh_token: str | None = None
    """Makes new tokens for a year; answered to an authorization code alone. Keep it out of logs."""

    def __repr__(self) -> str:
        """Without the tokens."""
        return f"AccessToken(expires_in={self.expires_in})"


class Scope(OpenEnum):
    """How far an application may go with one family of calls."""

    FULL_ACCESS = "full_access"
    VIEW_ONLY = "view_only"
    NO_ACCESS = "no_access"


class TokenDetail(Answer, frozen=True, kw_only=True, rename=None):
    """What the access token in use is good for."""

    is_valid: bool | None = None
    """Whether it serves."""
    is_channel_match: bool | None = None
    """Whether the keys belong to the channel type they are used with."""
    expire_at: Instant | None = None
    """When it ends."""
    issued_at: Instant | None = None
    """When it was made."""
    scopes: Mapping[str, Scope] = {}
    """Access by family: ``{"inventory": Scope.FULL_ACCESS}``."""
