"""Access tokens: granted for credentials, good for 15 minutes of the emulator's clock."""

from __future__ import annotations

import base64
import binascii
import hmac
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .errors import GATEWAY, refusal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from walmart_async.clock import Clock

    from ..world import Ids

__all__ = ["Grant", "Tokens"]

ACCESS_SECONDS = 900
REFRESH_SECONDS = 365 * 24 * 3600


@dataclass(frozen=True)
class Grant:
    """One token with the moments (monotonic) between which it is good."""

    token: str = field(repr=False)
    issued: float
    expires: float
    partner: str | None = None
    redirect_uri: str | None = None


class Tokens:
    """The tokens of one surface.

    Args:
        client_id: The one client that is known.
        client_secret: Its secret.
        clock: What lets tokens expire.
        ids: Where new tokens come from.
    """

    def __init__(self, client_id: str, client_secret: str, clock: Clock, ids: Ids) -> None:
        self._basic = f"{client_id}:{client_secret}".encode()
        self._clock, self._ids = clock, ids
        self._access: dict[str, Grant] = {}
        self._refresh: dict[str, Grant] = {}
        self._codes: dict[str, Grant] = {}

    def authorize(self, partner: str, redirect_uri: str) -> str:
        """The code that a seller's consent would bring to ``redirect_uri``; good once."""
        return self._issue(self._codes, self._ids.grant(), ACCESS_SECONDS, partner, redirect_uri).token

    def revoke(self) -> None:
        """Let no access token be good any more."""
        self._access.clear()

    def check(self, token: str | None) -> Grant:
        """The grant behind an access token.

        Raises:
            Refusal: 401 when the token is missing, unknown, revoked, or expired.
        """
        grant = self._live(self._access, token)
        if grant is None:
            raise _unauthorized()
        return grant

    def check_basic(self, authorization: str) -> None:
        """Compare an ``Authorization: Basic`` header with the known client.

        Raises:
            Refusal: 401 when it is missing, malformed, or wrong.
        """
        scheme, _, encoded = authorization.partition(" ")
        try:
            given = base64.b64decode(encoded, validate=True)
        except binascii.Error:
            raise _unauthorized() from None
        if scheme.lower() != "basic" or not hmac.compare_digest(given, self._basic):
            raise _unauthorized()

    def grant(self, form: Mapping[str, str], partner: str | None) -> dict[str, str | int]:
        """Answer a token call whose client is known.

        Raises:
            Refusal: 400 when the form lacks what its grant type needs, or holds a code or token that is not good.
        """
        refresh: Grant | None = None
        match form.get("grant_type"):
            case "client_credentials":
                pass
            case "authorization_code":
                code = self._live(self._codes, form.get("code"))
                if code is None or partner != code.partner or form.get("redirect_uri") != code.redirect_uri:
                    raise _bad_form("code")
                del self._codes[code.token]
                refresh = self._issue(self._refresh, self._ids.grant(), REFRESH_SECONDS, partner)
            case "refresh_token":
                known = self._live(self._refresh, form.get("refresh_token"))
                if known is None or partner != known.partner:
                    raise _bad_form("refresh_token")
            case _:
                raise _bad_form("grant_type")
        access = self._issue(self._access, self._ids.token(), ACCESS_SECONDS, partner)
        answer: dict[str, str | int] = {
            "access_token": access.token,
            "token_type": "Bearer",
            "expires_in": ACCESS_SECONDS,
        }
        return answer | ({"refresh_token": refresh.token} if refresh else {})

    def _issue(
        self, kind: dict[str, Grant], token: str, seconds: float, partner: str | None, redirect_uri: str | None = None
    ) -> Grant:
        now = self._clock.monotonic()
        grant = kind[token] = Grant(token, now, now + seconds, partner, redirect_uri)
        return grant

    def _live(self, kind: Mapping[str, Grant], token: str | None) -> Grant | None:
        grant = kind.get(token or "")
        return grant if grant is not None and self._clock.monotonic() < grant.expires else None


def _unauthorized() -> Exception:
    return refusal("UNAUTHORIZED", GATEWAY, "Unauthorized", info="The token or the authorization header is not valid.")


def _bad_form(name: str) -> Exception:
    return refusal("INVALID_REQUEST_PARAM", GATEWAY, f"{name} is missing or not valid.", field=name)
