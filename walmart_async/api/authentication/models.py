"""Access tokens, and what they are good for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal, TypeAlias, get_args

from ..._declare.bodies import Form
from ...errors import RequestInvalidError
from ...models.base import Answer, Record
from ...models.redacted import Redacted
from ...models.values import Instant, OpenEnum

__all__ = ["AccessToken", "Grant", "GrantType", "Scope", "TokenDetail"]

GrantType: TypeAlias = Literal["client_credentials", "authorization_code", "refresh_token"]
"""Whose account a token is for: one's own, or that of a seller who authorised this application."""
_NEEDED: Final = {
    "client_credentials": (),
    "authorization_code": ("code", "redirect_uri", "partner_id"),
    "refresh_token": ("refresh_token", "partner_id"),
}


class Grant(Redacted, Record, frozen=True, kw_only=True):
    """What a token is asked for with; each type needs fields of its own, and takes no others."""

    grant_type: GrantType
    """Whose account it is for."""
    code: str | None = None
    """What Walmart handed to the redirect URI."""
    redirect_uri: str | None = None
    """Where it was handed to, as registered."""
    refresh_token: str | None = None
    """The seller's refresh token."""
    partner_id: str | None = None
    """The seller's id, handed to the redirect URI as ``sellerId``."""

    def __post_init__(self) -> None:
        """Refuse fields that are missing, or are not of the type."""
        if self.grant_type not in _NEEDED:
            raise RequestInvalidError("grant_type", f"is {self.grant_type!r}", " or ".join(get_args(GrantType)))
        for name in self.__struct_fields__[1:]:
            _check(name, getattr(self, name), self.grant_type)

    def __repr__(self) -> str:
        """Without what is secret."""
        return f"Grant(grant_type={self.grant_type!r})"

    def form(self) -> Form:
        """What is sent in the body."""
        given = {name: getattr(self, name) for name in self.__struct_fields__ if name != "partner_id"}
        return Form({name: value for name, value in given.items() if value is not None})

    def headers(self) -> Mapping[str, str]:
        """What is sent beside it."""
        return {} if self.partner_id is None else {"WM_PARTNER.ID": self.partner_id}


def _check(name: str, value: str | None, grant_type: str) -> None:
    if name not in _NEEDED[grant_type]:
        if value is not None:
            raise RequestInvalidError(name, "is given", f"none, as grant_type is {grant_type}")
    elif value is None:
        raise RequestInvalidError(name, "is missing", f"one, as grant_type is {grant_type}")
    elif not value.strip() or not value.isprintable():
        raise RequestInvalidError(name, "is blank or not one line", "what Walmart gave out")


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
