"""Arguments of authentication that are refused before anything is sent."""

from __future__ import annotations

from support.examples import Refusal, call

BOTH = [
    Refusal(call("token", "password"), "grant_type"),
    Refusal(call("token", "authorization_code"), "code"),
    Refusal(call("token", "authorization_code", code="c", partner_id="1"), "redirect_uri"),
    Refusal(call("token", "authorization_code", code="c", redirect_uri="https://x"), "partner_id"),
    Refusal(call("token", "refresh_token", partner_id="1"), "refresh_token"),
    Refusal(call("token", "refresh_token", refresh_token=" ", partner_id="1"), "refresh_token"),
    Refusal(call("token", "refresh_token", refresh_token="r", partner_id="1\r\nX: y"), "partner_id"),
    Refusal(call("token", "client_credentials", code="c"), "code"),
]
