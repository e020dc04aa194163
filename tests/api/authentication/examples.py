"""Calls of the authentication endpoints."""

from __future__ import annotations

from support.examples import Example, call

TOKEN = {"access_token": "eyJraWQiOiJ.example", "token_type": "Bearer", "expires_in": 900}
TOKEN_DETAIL = {
    "expire_at": "1560973098000",
    "issued_at": "1560972198000",
    "is_valid": True,
    "is_channel_match": True,
    "scopes": {"reports": "view_only", "item": "full_access", "price": "no_access"},
}

BOTH = [
    Example(call("token"), "POST /v3/token", form="grant_type=client_credentials", answer=TOKEN),
    Example(
        call(
            "token",
            "authorization_code",
            code="A/b+c=",
            redirect_uri="https://example.com/back?x=1",
            partner_id="10001",
        ),
        "POST /v3/token",
        form="grant_type=authorization_code&code=A%2Fb%2Bc%3D&redirect_uri=https%3A%2F%2Fexample.com%2Fback%3Fx%3D1",
        headers={"WM_PARTNER.ID": "10001"},
        answer={**TOKEN, "refresh_token": "APXcIoTpKMH9OQN.example"},
    ),
    Example(
        call("token", "refresh_token", refresh_token="APX.example", partner_id="10001"),
        "POST /v3/token",
        form="grant_type=refresh_token&refresh_token=APX.example",
        headers={"WM_PARTNER.ID": "10001"},
        answer=TOKEN,
    ),
    Example(
        call("token_detail"),
        "GET /v3/token/detail",
        headers={"Content-Type": "application/json"},
        answer=TOKEN_DETAIL,
    ),
]
