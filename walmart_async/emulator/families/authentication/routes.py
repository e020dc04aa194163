"""POST /v3/token and GET /v3/token/detail, the same on both surfaces."""

from __future__ import annotations

from ...gateway.errors import GATEWAY, Refusal, refusal
from ...gateway.operations import Answer, Call, Route
from ...gateway.xml import Root

__all__ = ["ROUTES"]

_XML_NAMES = {"access_token": "accessToken", "token_type": "tokenType", "expires_in": "expiresIn"}
_SCOPES = (
    "reports",
    "item",
    "price",
    "lagtime",
    "feeds",
    "returns",
    "orders",
    "rules",
    "inventory",
    "content",
    "shipping",
)


def _token(call: Call) -> Answer:
    try:
        call.tokens.check_basic(call.headers.get("Authorization", ""))
    except Refusal as refused:
        raise Refusal(call.world.quirks.credentials_refused_with, refused.errors) from None
    return Answer(document=call.tokens.grant(call.object, call.headers.get("WM_PARTNER.ID")))


def _detail(call: Call) -> Answer:
    if not call.body.media_type:
        # Odd for a GET, but published as required: https://developer.walmart.com/us-marketplace/reference/gettokendetail
        raise refusal("INVALID_REQUEST_HEADER", GATEWAY, "Content-Type set blank or null.", field="Content-Type")
    grant = call.tokens.check(call.headers.get("WM_SEC.ACCESS_TOKEN"))
    epoch = call.world.clock.time() - call.world.clock.monotonic()
    return Answer(
        document={
            "expire_at": str(round((grant.expires + epoch) * 1000)),
            "issued_at": str(round((grant.issued + epoch) * 1000)),
            "is_valid": True,
            "is_channel_match": True,
            "scopes": dict.fromkeys(_SCOPES, "full_access"),
        }
    )


ROUTES = (
    Route(
        "authentication/tokenAPI",
        _token,
        xml=Root("OAuthTokenDTO", namespace="", names=_XML_NAMES),
        access="credentials",
    ),
    Route("authentication/getTokenDetail", _detail),
)
