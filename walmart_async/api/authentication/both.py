"""Access tokens. The client makes and renews its own; these calls are for delegated access and for asking."""

from __future__ import annotations

from typing import Literal

from ..._declare.bodies import Form
from ..._declare.checks import identifier
from ..._declare.decorators import GET, POST
from ..._declare.modes import M
from ..._declare.repeat import read
from ..._declare.request import Request
from ..._declare.resource import Resource
from ...errors import RequestInvalidError
from .models import AccessToken, TokenDetail

__all__ = ["Authentication"]


class Authentication(Resource[M], family="authentication"):
    """Access tokens and their scopes."""

    @POST(
        "/v3/token",
        repeat=read("a token more does no harm"),
        sends=Form,
        authorization="client",
        confidential=True,
        spec="authentication/tokenAPI",
    )
    def token(
        self,
        grant_type: Literal["client_credentials", "authorization_code", "refresh_token"] = "client_credentials",
        *,
        code: str | None = None,
        redirect_uri: str | None = None,
        refresh_token: str | None = None,
        partner_id: str | None = None,
    ) -> Request[AccessToken]:
        """Make an access token with the client's id and secret.

        Calls of this client do not need it: they make, share and renew a token of their own.

        Args:
            grant_type: ``client_credentials`` for one's own account; the others for a seller who authorised this
                application.
            code: The code that Walmart handed to the redirect URI; for ``authorization_code``.
            redirect_uri: The URI it was handed to, as registered; for ``authorization_code``.
            refresh_token: The seller's refresh token; for ``refresh_token``.
            partner_id: The seller's id, handed to the redirect URI as ``sellerId``; for both.

        Raises:
            CredentialsError: Walmart refuses the client's id and secret, the code, or the refresh token.
        """
        needed = {
            "client_credentials": (),
            "authorization_code": ("code", "redirect_uri", "partner_id"),
            "refresh_token": ("refresh_token", "partner_id"),
        }
        if grant_type not in needed:
            raise RequestInvalidError("grant_type", f"is {grant_type!r}", " or ".join(needed))
        given = {"code": code, "redirect_uri": redirect_uri, "refresh_token": refresh_token, "partner_id": partner_id}
        for name, value in given.items():
            if name in needed[grant_type]:
                if value is None:
                    raise RequestInvalidError(name, "is missing", f"one, as grant_type is {grant_type}")
                if not value.strip() or not value.isprintable():
                    raise RequestInvalidError(name, "is blank or not one line", "what Walmart gave out")
            elif value is not None:
                raise RequestInvalidError(name, "is given", f"none, as grant_type is {grant_type}")
        fields = {name: value for name, value in given.items() if value is not None and name != "partner_id"}
        headers = {"WM_PARTNER.ID": identifier("partner_id", partner_id)} if partner_id is not None else {}
        form = Form({"grant_type": grant_type, **fields})
        return Request(body=form, headers=headers)

    @GET("/v3/token/detail", spec="authentication/getTokenDetail")
    def token_detail(self) -> Request[TokenDetail]:
        """What the access token in use is good for, and until when."""
        return Request(headers={"Content-Type": "application/json"})
