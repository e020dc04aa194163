"""Access tokens. The client makes and renews its own; these calls are for delegated access and for asking."""

from __future__ import annotations

from ..._declare.bodies import Form
from ..._declare.decorators import GET, POST
from ..._declare.modes import M
from ..._declare.repeat import read
from ..._declare.request import Request
from ..._declare.resource import Resource
from .models import AccessToken, Grant, GrantType, TokenDetail

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
        grant_type: GrantType = "client_credentials",
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
            code: What Walmart handed to the redirect URI; for ``authorization_code``.
            redirect_uri: Where it was handed to, as registered; for ``authorization_code``.
            refresh_token: The seller's refresh token; for ``refresh_token``.
            partner_id: The seller's id, handed to the redirect URI as ``sellerId``; for both.

        Raises:
            CredentialsError: Walmart refuses the client's id and secret, the code, or the refresh token.
        """
        grant = Grant(
            grant_type=grant_type,
            code=code,
            redirect_uri=redirect_uri,
            refresh_token=refresh_token,
            partner_id=partner_id,
        )
        return Request(body=grant.form(), headers=grant.headers())

    @GET("/v3/token/detail", spec="authentication/getTokenDetail")
    def token_detail(self) -> Request[TokenDetail]:
        """What the access token in use is good for, and until when."""
        return Request(headers={"Content-Type": "application/json"})
