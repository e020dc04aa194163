"""Secrets that an answer echoes encoded, in another encoding of text, across a cut, or in an answer that says 200."""

from __future__ import annotations

import base64
import json
import pickle
import threading
from functools import reduce
from urllib.parse import quote, quote_plus

import pytest

from support.calls import CLIENT_SECRET
from walmart_async import errors
from walmart_async._pipeline.redaction import redacted_body, redacted_text

SECRET = "sesame ?~open~?sesame>>>/+=\"'&<é"
BASIC = base64.b64encode(f"id:{SECRET}".encode()).decode()
ENCODED = {
    "a form of the web": quote_plus,
    "base64": lambda text: base64.b64encode(text.encode()).decode(),
    "base64 of a header, one sign before": lambda text: base64.b64encode(f"x{text}y".encode()).decode(),
    "base64 of a header, two signs before": lambda text: base64.b64encode(f"xx{text}y".encode()).decode(),
    "base64 for URLs": lambda text: base64.urlsafe_b64encode(text.encode()).decode().rstrip("="),
    "base64 in lines": lambda text: base64.encodebytes(text.encode() * 3).decode(),
    "hexadecimals": lambda text: text.encode().hex(),
    "bytes of Python": lambda text: repr(text.encode()),
    "text of Python": ascii,
    "bytes taken for Latin-1": lambda text: text.encode().decode("latin-1"),
    "a URL, seven times": lambda text: reduce(lambda told, _: quote(told, safe=""), range(7), text),
}


def shown(error: BaseException) -> str:
    return f"{error} {error!r} {error.args!r} {vars(error)!r}" + pickle.dumps(error).decode("latin-1")


@pytest.mark.parametrize("how", ENCODED)
def test_an_encoded_secret_is_taken_out_of_a_text(how) -> None:
    told = ENCODED[how](SECRET)
    hidden = redacted_text(f"refused: {told}", [SECRET])
    assert "***" in hidden
    assert told[4:-4] not in hidden


@pytest.mark.parametrize(
    "written", [BASIC.rstrip("="), BASIC.replace("/", "_").replace("+", "-"), BASIC[:9] + "\r\n " + BASIC[9:]]
)
def test_the_credentials_of_a_client_written_otherwise(written) -> None:
    assert written not in redacted_text(f"Basic {written}", [BASIC, SECRET])


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "latin-1"])
def test_a_body_in_another_encoding(encoding) -> None:
    body = redacted_body(f"refused: {SECRET}!".encode(encoding), [SECRET])
    assert SECRET.encode(encoding)[-24:] not in body


@pytest.mark.parametrize("kept", [1, 9, 20])
@pytest.mark.parametrize("more", [0, 1, 1 << 20])
def test_a_secret_across_the_end_of_what_is_kept_of_a_body(kept, more) -> None:
    body = b"." * ((1 << 20) - kept) + SECRET.encode() + b"." * more
    assert body[(1 << 20) - kept :][:kept] not in redacted_body(body, [SECRET])
    assert b"s" not in redacted_body(body[: 1 << 20], [SECRET]), "as it is read when it is cut on the way"


@pytest.mark.parametrize("before", [0, 150, 179, 185, 191, 199])
async def test_a_secret_across_the_end_of_an_excerpt(server, seller, before) -> None:
    client = seller(retries=0)
    await client.inventory.get("A")
    server.reply(502, b"." * before + server.issued[-1].encode(), {"Content-Type": "text/plain"})
    with pytest.raises(errors.ServerError) as caught:
        await client.inventory.get("A")
    assert "eyJ" not in shown(caught.value)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32"])
@pytest.mark.parametrize("status", [200, 400])
async def test_an_answer_in_another_encoding(server, seller, encoding, status) -> None:
    client = seller(retries=0)
    await client.inventory.get("A")
    token = server.issued[-1]
    server.reply(status, f'{{"errors": "{token}'.encode(encoding))
    with pytest.raises(errors.WalmartError) as caught:
        await client.inventory.get("A")
    bodies = [each for each in vars(caught.value).values() if isinstance(each, bytes)]
    assert not [body for body in bodies if token in body.decode(encoding, "replace")]


@pytest.mark.parametrize(
    "answer",
    [
        {"sku": "TOKEN", "quantity": {"unit": "EACH", "amount": 5}},
        {"sku": "A", "quantity": {"unit": "TOKEN", "amount": 5}},
        {"sku": "A", "errors": [{"code": "X", "description": "TOKEN", "info": "TOKEN"}]},
    ],
)
async def test_a_write_that_was_done_in_part_and_repeats_the_token(server, seller, answer) -> None:
    client = seller(retries=0)
    await client.inventory.get("A")
    server.reply(200, json.dumps(answer).replace("TOKEN", server.issued[-1]))
    with pytest.raises(errors.PartialFailureError) as caught:
        await client.inventory.update("A", 5)
    assert server.issued[-1] not in shown(caught.value)


@pytest.mark.parametrize("unit", ["TOKEN", "Bearer TOKEN", "a TOKEN, a TOKEN"])
async def test_an_answer_that_fits_in_part_and_repeats_the_token(server, seller, unit) -> None:
    client = seller(retries=0)
    await client.inventory.get("A")
    answer = {"sku": "A", "quantity": {"amount": "many", "unit": unit}}
    server.reply(200, json.dumps(answer).replace("TOKEN", server.issued[-1]))
    with pytest.raises(errors.PartialDataError) as caught:
        await client.inventory.get("A")
    assert server.issued[-1] not in shown(caught.value)


@pytest.mark.parametrize("name", ["Location", "WM_QOS.CORRELATION_ID", "WWW-Authenticate", "Retry-After", "Set-Cookie"])
@pytest.mark.parametrize("status", [302, 400, 429, 500])
async def test_a_token_in_a_header_of_the_answer(server, seller, name, status) -> None:
    client = seller(retries=0, on_limit="raise")
    await client.inventory.get("A")
    server.reply(status, b"", {name: server.issued[-1]})
    with pytest.raises(errors.StatusError) as caught:
        await client.inventory.get("A")
    assert server.issued[-1] not in shown(caught.value)


async def test_a_token_in_the_line_of_the_status(server, seller) -> None:
    client = seller(retries=0)
    await client.inventory.get("A")
    token = server.issued[-1]
    server.raw(f"HTTP/1.1 400 {token}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".encode())
    with pytest.raises(errors.BadRequestError) as caught:
        await client.inventory.get("A")
    assert token not in shown(caught.value)


def test_threads_of_blocking_clients_show_none(threaded_server, blocking_seller) -> None:
    blocking_seller().inventory.get("A")
    told = "".join(f"{thread!r} {vars(thread)!r}" for thread in threading.enumerate())
    assert CLIENT_SECRET not in told
    assert threaded_server.issued[-1] not in told
