"""Secrets in a form of their own: escaped in an echo, in a frame, in an object half made, in the environment."""

from __future__ import annotations

import base64
import html
import json
import pickle
import traceback
from urllib.parse import quote

import msgspec
import pytest

import walmart_async
import walmart_sync
from support.witness import locals_of
from walmart_async import errors
from walmart_async._pipeline.redaction import redacted_body, redacted_text
from walmart_async.config import Settings, read_environment

SECRET = "sesame?~open~?sesame>>>/+=\"'&<é"
ESCAPED = {
    "as it is": str,
    "JSON": lambda text: json.dumps(text)[1:-1],
    "JSON with slashes": lambda text: json.dumps(text)[1:-1].replace("/", "\\/"),
    "JSON, every letter": lambda text: "".join(f"\\u{ord(sign):04x}" for sign in text),
    "JSON in capitals": lambda text: "".join(f"\\u{ord(sign):04X}" for sign in text),
    "a URL": lambda text: quote(text, safe=""),
    "a URL, slashes left": quote,
    "a URL, twice": lambda text: quote(quote(text, safe=""), safe=""),
    "HTML": html.escape,
    "HTML by numbers": lambda text: "".join(f"&#{ord(sign)};" for sign in text),
    "HTML by hexadecimal numbers": lambda text: "".join(f"&#x{ord(sign):x};" for sign in text),
    "JSON in HTML": lambda text: html.escape(json.dumps(text)[1:-1]),
    "a URL in JSON in HTML": lambda text: html.escape(json.dumps(quote(text, safe=""))[1:-1]),
}


def unescaped(text: str) -> str:
    for _ in range(6):
        text = redacted_text.__globals__["_unescaped"](text)
    return text


@pytest.mark.parametrize("how", ESCAPED)
def test_an_escaped_secret_is_taken_out_of_a_text(how) -> None:
    told = f"refused: {ESCAPED[how](SECRET)}; again {ESCAPED[how](SECRET)}!"
    shown = redacted_text(told, [SECRET])
    assert shown.startswith("refused: ***")
    assert SECRET not in unescaped(shown)
    assert SECRET.encode() not in redacted_body(told.encode(), [SECRET])


@pytest.mark.parametrize("text", ["100 % of &amp; \\u0041 %2F", "", "C:\\new", "%", "&", "\\", "\ud83d"])
def test_a_text_without_a_secret_stays_as_it_is(text) -> None:
    assert redacted_text(text, [SECRET]) == text


@pytest.mark.parametrize("how", ESCAPED)
@pytest.mark.parametrize("place", ["description", "code", "info", "field", "causes", "errorIdentifiers"])
async def test_a_token_that_walmart_echoes_in_an_escaped_form(server, seller, how, place) -> None:
    client = seller()
    await client.inventory.get("A")
    echo = ESCAPED[how](server.issued[-1])
    inner = {"causes": [{"code": "Y", "description": "ECHO"}], "errorIdentifiers": {"ECHO": ["ECHO"]}}
    error = {"code": "X", "description": "no", place: inner.get(place, "ECHO")}
    body = json.dumps({"errors": {"error": [error]}})
    # Escaped once more by JSON, or written into it as it is.
    for sent in (body.replace("ECHO", echo), body.replace("ECHO", json.dumps(echo)[1:-1])):
        server.reply(400, sent.encode())
        with pytest.raises(errors.BadRequestError) as caught:
            await client.inventory.get("A")
        assert server.issued[-1] not in unescaped(f"{caught.value} {vars(caught.value)}")


@pytest.mark.parametrize("package", [walmart_async, walmart_sync])
@pytest.mark.parametrize("secret", ["caf\udce9", "a\ud800b", "\udfff", "x\ny", "x\0"])
def test_a_secret_that_cannot_be_sent_is_refused_without_showing_it(package, secret) -> None:
    for name in ("client_id", "client_secret"):
        given = {"client_id": "id", "client_secret": "secret", name: f"hush{secret}"}
        with pytest.raises(errors.ConfigurationError, match=name) as caught:
            package.Marketplace(**given)
        shown = "".join(traceback.format_exception(caught.value)) + repr(caught.value.__context__)
        assert "hush" not in shown


@pytest.mark.parametrize("package", [walmart_async, walmart_sync])
@pytest.mark.parametrize("client", ["Marketplace", "Supplier"])
def test_a_client_that_was_not_made_can_be_shown(package, client) -> None:
    kind = getattr(package, client)
    assert repr(kind.__new__(kind)) == f"<{client} not made>"


def test_settings_leave_in_no_form() -> None:
    settings = Settings(client_id="id", client_secret=SECRET)
    with pytest.raises(errors.ConfigurationError):
        pickle.dumps(settings)
    with pytest.raises(TypeError):
        msgspec.json.encode(settings)
    assert SECRET not in repr(settings) + repr(settings.client_secret) + repr(settings.client_authorization())
    assert settings.client_authorization() == "Basic " + base64.b64encode(f"id:{SECRET}".encode()).decode()


@pytest.mark.parametrize(
    "written", ['"{}"', "'{}'", "\ufeff{}", " {} ", '\ufeff"{}"', ' "{}"\r\n', '" {} "', "{}\ufeff", "{}"]
)
def test_what_files_of_variables_leave_around_a_value(monkeypatch, written) -> None:
    monkeypatch.setenv("WALMART_CLIENT_ID", written.format("id"))
    monkeypatch.setenv("WALMART_CLIENT_SECRET", written.format("it's"))
    found = read_environment("WALMART_")
    assert (found["client_id"], found["client_secret"]) == ("id", "it's")
    assert "it's" not in repr(found)


@pytest.mark.parametrize("token", ["a\u0007b", "a b\tc", "caf\u00e9", "a\u2028", "line\nline", "\x7f"])
async def test_a_token_that_no_header_can_carry_is_refused_and_not_kept(server, seller, token) -> None:
    client = seller()
    server.reply(200, {"access_token": token, "token_type": "Bearer", "expires_in": 900}, token=True)
    with pytest.raises(errors.DecodeError, match="no header can carry"):
        await client.inventory.get("A")
    assert (await client.inventory.get("A")).sku == "A"


async def test_frames_of_ours_are_searched_and_show_no_secret(server, seller, witness) -> None:
    client = seller()
    server.reply(500, b"", times=9)
    with pytest.raises(errors.ServerError) as caught:
        await client.with_options(retries=0).inventory.get("A")
    shown = locals_of(caught.value)
    assert "operation=" in shown
    assert server.issued[-1] not in shown
