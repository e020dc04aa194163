"""No secret gets out: every test of this folder is searched, and here are the ways in which one might."""

from __future__ import annotations

import base64
import json
import logging
import pickle
import traceback

import aiohttp
import pytest

from walmart_async import Marketplace, errors
from walmart_async.config import Settings

WRONG = {"error": [{"code": "UNAUTHORIZED.GMP_GATEWAY_API", "description": "Unauthorized"}]}


def echo(seen) -> dict:
    """An error that tells everything the request carried, as careless services do."""
    return {"error": [{"code": "X", "description": f"{dict(seen.headers)}", "info": json.dumps(dict(seen.headers))}]}


def echo_of_values(seen) -> dict:
    """The same without the names of headers and schemes around the secrets."""
    basic = seen.headers.get("Authorization", "").removeprefix("Basic ")
    token = seen.headers.get("WM_SEC.ACCESS_TOKEN", "")
    return {
        "error": [{"code": "X", "description": f"refused: {basic}{token}", "info": base64.b64decode(basic).decode()}]
    }


def everything(error: BaseException) -> str:
    """All that a report of an exception may show, and what travels with it to another process."""
    parts = [str(error), repr(error), repr(error.args), repr(vars(error)), *traceback.format_exception(error)]
    return "".join(parts) + pickle.dumps(error).decode("latin-1")


async def failing(call, kind):
    with pytest.raises(kind) as caught:
        await call
    return everything(caught.value)


async def test_a_leak_would_be_found(new_witness, server, seller):
    """The search itself can fail: a planted secret is found wherever it is."""
    client = seller()
    await client.inventory.get("A")
    token = server.issued[0]

    def leaks(**heard):
        witness = new_witness()
        vars(witness).update(heard)
        return witness.leaks()

    inner = errors.WalmartError("outer")
    inner.__context__ = ValueError(token)
    logged = logging.LogRecord("x", logging.DEBUG, "", 0, "%s", (f"token {token}",), None)
    assert leaks() == []
    assert leaks(errors=[inner])
    assert leaks(errors=[errors.DecodeError("m", body=token.encode())])
    assert leaks(events=[{"secret": token}])
    assert leaks(records=[logged])
    heard = new_witness()
    inner.__context__ = aiohttp.ClientError()
    heard.errors.append(inner)
    assert heard.aiohttp_errors()


async def test_bad_credentials(server, seller):
    for status in (400, 401, 403):
        server.reply(status, WRONG, token=True)
        await failing(seller().inventory.get("A"), errors.CredentialsError)


@pytest.mark.parametrize("status", [400, 401, 500])
async def test_a_token_call_that_is_answered_with_its_own_headers(server, seller, witness, status):
    server.reply(status, echo, token=True, times=2)
    text = await failing(seller(retries=0).inventory.get("A"), errors.StatusError)
    assert not [secret for secret in witness.secrets if secret in text]
    assert "***" in text, "the answer was shown, but for the secrets"


async def test_a_token_call_that_is_answered_with_its_bare_secrets(server, seller, witness):
    server.reply(400, echo_of_values, token=True)
    text = await failing(seller(retries=0).inventory.get("A"), errors.CredentialsError)
    witness.errors.clear()  # reported here
    assert not [secret for secret in witness.secrets if secret in text]


@pytest.mark.parametrize("body", [echo, lambda seen: echo(seen)["error"][0]["description"]])
@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 423, 429, 500])
async def test_a_call_that_is_answered_with_its_own_headers(server, seller, status, body):
    server.reply(status, body, times=2)
    client = seller(retries=0)
    text = await failing(client.inventory.get("A"), errors.StatusError)
    assert not [token for token in server.issued if token in text]


async def test_a_feed_whose_outcome_is_unknown_is_answered_with_its_own_headers(server, seller):
    server.reply(503, echo)
    text = await failing(seller().feeds.submit("inventory", {}), errors.OutcomeUnknownError)
    assert server.issued[0] not in text


async def test_an_answer_that_does_not_fit_repeats_the_token(server, seller, witness):
    server.reply(200, lambda seen: {"sku": dict(seen.headers)})
    text = await failing(seller().inventory.get("A"), errors.DecodeError)
    witness.errors.clear()  # reported here
    assert server.issued[0] not in text


@pytest.mark.parametrize(
    "answer",
    [
        '{"access_token": "TOKEN", "expires_in": "soon"}',
        '{"access_token": "TOKEN", "token_type": {}, "expires_in": 900}',
        '{"accessToken": "TOKEN", "expiresIn": 900}',
        '{"access_token": "TOKEN"',
        "<OAuthTokenDTO><accessToken>TOKEN</accessToken></OAuthTokenDTO>",
    ],
)
async def test_a_token_in_an_answer_that_does_not_fit(server, seller, witness, answer):
    fresh = "a-token-that-was-never-used"
    server.reply(200, answer.replace("TOKEN", fresh), token=True)
    text = await failing(seller().inventory.get("A"), errors.DecodeError)
    witness.errors.clear()  # reported here
    assert fresh not in text


async def test_broken_connections_and_timeouts(server, seller, closed_port, tokens):
    client = seller(retries=0)
    await client.inventory.get("A")
    server.cut()
    await failing(client.inventory.get("A"), errors.ConnectionError)
    server.raw(b"not http")
    await failing(client.inventory.get("A"), errors.ConnectionError)
    server.hold()
    await failing(client.with_options(timeout=0.02).inventory.get("A"), errors.TimeoutError)
    server.cut()
    await failing(client.feeds.submit("inventory", {}), errors.OutcomeUnknownError)
    await failing(seller(base_url=closed_port, retries=0, tokens=tokens).inventory.get("A"), errors.ConnectionError)


async def test_a_partial_failure(server, seller):
    server.reply(200, {"sku": "A", "nodes": []})
    await failing(seller().inventory.update_nodes("A", {"1": 1}), errors.PartialFailureError)


async def test_a_token_that_is_asked_for_is_not_shown_by_its_repr(server, seller):
    client = seller()
    token = await client.authentication.token()
    assert token.access_token == server.issued[-1]
    assert token.access_token not in f"{token!r}{token!s}"
    answer = await client.raw.authentication.token()
    assert answer.data.access_token not in f"{answer!r}{answer!s}"


DELEGATED = [
    {"grant_type": "refresh_token", "refresh_token": "a-secret-of-a-year", "partner_id": "1"},
    {"grant_type": "authorization_code", "code": "a-secret-of-a-year", "redirect_uri": "https://x", "partner_id": "1"},
]


@pytest.mark.parametrize("form", DELEGATED)
async def test_codes_and_refresh_tokens_show_up_nowhere(server, seller, witness, form):
    witness.secrets.add("a-secret-of-a-year")
    server.reply(400, WRONG, token=True)
    await failing(seller(retries=0).authentication.token(**form), errors.CredentialsError)
    server.cut(token=True)
    await failing(seller(retries=0).authentication.token(**form), errors.ConnectionError)


@pytest.mark.parametrize("form", DELEGATED)
async def test_codes_and_refresh_tokens_that_are_echoed(server, seller, witness, form):
    server.reply(400, lambda seen: {"error": [{"description": seen.body.decode()}]}, token=True)
    text = await failing(seller(retries=0).authentication.token(**form), errors.CredentialsError)
    witness.errors.clear()  # reported here
    assert "a-secret-of-a-year" not in text


async def test_reprs_of_everything_that_holds_a_secret(seller, arguments, witness):
    client = seller(proxy="http://user:proxy-password@127.0.0.1:9", headers={"X-Key": "header-password"})
    witness.secrets |= {"proxy-password", "header-password"}
    settings = Settings(**arguments, proxy="http://user:proxy-password@127.0.0.1:9")
    parts = (client, client._link.sender, settings, client._link.options, client.feeds)
    shown = "".join(f"{part!r}{part!s}" for part in parts)
    assert not [secret for secret in witness.secrets if secret in shown]


async def test_constructor_errors_do_not_show_what_they_refuse(arguments):
    secret, url = "a-secret-with\nnewline", "https://user:url-password@example.com"
    with pytest.raises(errors.ConfigurationError) as caught:
        Marketplace(**{**arguments, "client_secret": secret})
    assert secret.partition("\n")[0] not in everything(caught.value)
    with pytest.raises(errors.ConfigurationError) as caught:
        Marketplace(**arguments, base_url=url)
    assert url[13:25] not in everything(caught.value)
    with pytest.raises(errors.CredentialsError):
        Marketplace(**{**arguments, "client_secret": ""})
