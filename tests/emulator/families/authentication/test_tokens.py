"""Tokens: granted, checked, expired, revoked."""

from __future__ import annotations

import pytest

XML = {"Accept": None}


async def test_credentials_buy_a_token_for_a_quarter_of_an_hour(stranger, clock) -> None:
    reply = await stranger.token()
    assert reply.status == 200
    assert reply.data.keys() == {"access_token", "token_type", "expires_in"}
    assert (reply.data["token_type"], reply.data["expires_in"]) == ("Bearer", 900)
    segments = reply.data["access_token"].split(".")
    assert (len(segments), segments[1]) == (5, "")
    assert segments[0].startswith("eyJraWQiOi")
    stranger.headers["WM_SEC.ACCESS_TOKEN"] = reply.data["access_token"]
    clock.advance(899)
    assert (await stranger("GET", "/v3/feeds")).status == 200
    clock.advance(1)
    assert (await stranger("GET", "/v3/feeds")).status == 401


async def test_the_token_call_is_not_metered(stranger) -> None:
    replies = [await stranger.token() for _ in range(30)]
    assert {reply.status for reply in replies} == {200}
    assert "x-current-token-count" not in replies[0].headers


async def test_without_an_accept_header_the_token_comes_as_xml(stranger) -> None:
    reply = await stranger.token(headers=XML)
    assert reply.headers["Content-Type"] == "application/xml"
    assert b"<OAuthTokenDTO" in reply.body
    assert b"<accessToken>eyJ" in reply.body
    assert b"<expiresIn>900</expiresIn>" in reply.body


@pytest.mark.parametrize("status", [401, 400])
async def test_wrong_credentials(stranger, emulator, status) -> None:
    emulator.quirks.credentials_refused_with = status
    reply = await stranger.token(secret="wrong")
    assert reply.status == status
    assert reply.error["code"] == "UNAUTHORIZED.GMP_GATEWAY_API"


@pytest.mark.parametrize("header", ["", "Basic !", "Basic Og==", "Bearer abc"])
async def test_an_authorization_header_that_is_none(stranger, header) -> None:
    assert (await stranger.token(headers={"Authorization": header})).status == 401


@pytest.mark.parametrize(
    "form",
    [{"grant_type": "password"}, {"grant_type": "authorization_code", "code": "x"}, {"grant_type": "refresh_token"}],
)
async def test_a_form_that_lacks_what_it_needs(stranger, form) -> None:
    reply = await stranger.token(**form)
    assert (reply.status, reply.error["code"]) == (400, "INVALID_REQUEST_PARAM.GMP_GATEWAY_API")


async def test_a_form_of_another_media_type(stranger) -> None:
    reply = await stranger.token(headers={"Content-Type": "application/json"})
    assert (reply.status, reply.error["code"]) == (415, "UNSUPPORTED_MEDIA_TYPE.GMP_GATEWAY_API")


async def test_a_seller_s_consent_buys_tokens_that_can_be_refreshed(stranger, emulator, clock) -> None:
    code = emulator.authorize("100009", "https://app.example/back")
    form = {"grant_type": "authorization_code", "code": code, "redirect_uri": "https://app.example/back"}
    assert (await stranger.token(**form)).status == 400  # no WM_PARTNER.ID
    partner = {"WM_PARTNER.ID": "100009"}
    granted = await stranger.token(headers=partner, **form)
    assert granted.status == 200
    assert (await stranger.token(headers=partner, **form)).status == 400  # a code is good once
    clock.advance(7 * 24 * 3600)
    refresh = {"grant_type": "refresh_token", "refresh_token": granted.data["refresh_token"]}
    assert (await stranger.token(**refresh)).status == 400
    refreshed = await stranger.token(headers=partner, **refresh)
    assert refreshed.status == 200
    assert "refresh_token" not in refreshed.data
    stranger.headers["WM_SEC.ACCESS_TOKEN"] = refreshed.data["access_token"]
    assert (await stranger("GET", "/v3/feeds")).status == 200
    assert all(granted.data["refresh_token"].encode() not in request.body for request in emulator.requests)


async def test_revoked_tokens_are_refused(seller, emulator) -> None:
    emulator.revoke_tokens()
    assert (await seller("GET", "/v3/feeds")).status == 401
    await seller.log_in()
    assert (await seller("GET", "/v3/feeds")).status == 200


async def test_each_surface_has_tokens_of_its_own(seller, supplier) -> None:
    supplier.headers["WM_SEC.ACCESS_TOKEN"] = seller.headers["WM_SEC.ACCESS_TOKEN"]
    assert (await supplier("GET", "/v3/feeds")).status == 401


async def test_token_detail(seller, clock) -> None:
    clock.advance(10)
    reply = await seller("GET", "/v3/token/detail", headers={"Content-Type": "application/json"})
    assert reply.data["is_valid"] is True
    assert reply.data["scopes"]["inventory"] == "full_access"
    assert int(reply.data["expire_at"]) - int(reply.data["issued_at"]) == 900_000
    assert int(reply.data["issued_at"]) == 1_700_000_000_000


async def test_token_detail_wants_a_content_type(seller) -> None:
    reply = await seller("GET", "/v3/token/detail")
    assert (reply.status, reply.error["field"]) == (400, "Content-Type")
