"""Every class of error from a real answer, with everything a caller needs to know of it."""

from __future__ import annotations

import pickle
import socket

import pytest

from walmart_async import errors
from walmart_async.api.inventory import SkuInventory

GATEWAY = {"code": "{}.GMP_GATEWAY_API", "field": "F", "description": "What.", "info": "More.", "severity": "ERROR"}
FLAT = {"error": [{**GATEWAY, "category": "DATA", "causes": [], "errorIdentifiers": {"entry": []}}]}
EDGE = "<HTML><HEAD>\n<TITLE>Access Denied</TITLE>\n</HEAD><BODY>Reference&#32;&#35;18&#46;2d5e1eb8</BODY></HTML>"
XML = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><ns4:errors xmlns:ns4="http://walmart.com/"><ns4:error>'
    "<ns4:code>X.GMP_GATEWAY_API</ns4:code><ns4:field>F</ns4:field><ns4:description>What.</ns4:description>"
    "<ns4:severity>ERROR</ns4:severity><ns4:causes/></ns4:error></ns4:errors>"
)
BOMB = (
    '<!DOCTYPE b [<!ENTITY a "aaaaaaaaaa"><!ENTITY c "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    "<errors><error><code>&c;</code></error></errors>"
)
WRAPPED = (
    "<_InternalGMPErrorWrapper><error><code>X.GMP_GATEWAY_API</code><description>What.</description>"
    "</error></_InternalGMPErrorWrapper>"
)
CLASSES = [
    (400, errors.BadRequestError),
    (401, errors.CredentialsError),
    (403, errors.ForbiddenError),
    (404, errors.NotFoundError),
    (409, errors.ConflictError),
    (413, errors.StatusError),
    (423, errors.LockedError),
    (429, errors.RateLimitError),
    (500, errors.ServerError),
    (503, errors.ServerError),
    (520, errors.ServerError),
]
BODIES = {
    "json": FLAT,
    "list in object": {"errors": {"error": FLAT["error"]}},
    "object for list": {"errors": {"error": FLAT["error"][0]}},
    "message": {"errors": [{"code": "X", "message": "What."}]},
    "problem": {"type": "about:blank", "title": "T", "status": 400, "detail": "What.", "instance": "/x"},
    "xml": XML,
    "xml of the gateway": WRAPPED,
    "html": EDGE,
    "empty": b"",
    "null": b"null",
    "rubbish": b"\xff\xfe{",
    "bomb": BOMB,
    "deep": b"[" * 100_000,
    "text": b"upstream connect error",
}


@pytest.mark.parametrize(("status", "kind"), CLASSES)
@pytest.mark.parametrize("form", BODIES)
async def test_every_status_is_its_class_whatever_the_body(server, seller, status, kind, form):
    server.reply(status, BODIES[form], times=2)
    with pytest.raises(errors.StatusError) as caught:
        await seller(retries=0).inventory.get("A")
    error = caught.value
    assert type(error) is kind
    assert (error.status, error.operation) == (status, "GET /v3/inventory")
    assert error.correlation_id == server.seen[0].headers["WM_QOS.CORRELATION_ID"]
    assert error.correlation_id in str(error)
    assert "GET /v3/inventory" in str(error)
    copy = pickle.loads(pickle.dumps(error))
    assert (type(copy), str(copy), vars(copy)) == (kind, str(error), vars(error))


@pytest.mark.parametrize("form", ["json", "list in object", "object for list", "message", "problem", "xml"])
async def test_walmarts_words_are_in_the_error(server, seller, form):
    server.reply(400, BODIES[form])
    with pytest.raises(errors.BadRequestError, match="What") as caught:
        await seller().inventory.get("A")
    (detail,) = caught.value.errors
    assert detail.description == "What."


async def test_a_page_of_the_edge_gives_its_reference(server, seller):
    server.reply(403, EDGE, {"Content-Type": "text/html"})
    with pytest.raises(errors.ForbiddenError, match="Access Denied") as caught:
        await seller().inventory.get("A")
    assert "18" in caught.value.errors[0].info


@pytest.mark.parametrize("form", ["empty", "bomb", "rubbish", "deep"])
async def test_what_says_nothing_readable_has_no_details(server, seller, form):
    server.reply(503, BODIES[form])
    with pytest.raises(errors.ServerError, match="503") as caught:
        await seller(retries=0).inventory.get("A")
    assert "aaaaaaaaaa" not in str(caught.value)
    assert len(caught.value.errors) <= 1


async def test_the_emulators_errors(emulator, seller):
    client = seller(base_url=emulator.url, retries=0)
    emulator.add_item("A", stock=1)
    with pytest.raises(errors.NotFoundError) as missing:
        await client.inventory.get("NO SUCH SKU")
    assert missing.value.errors[0].code.endswith("GMP_INVENTORY_API")
    with pytest.raises(errors.NotFoundError) as no_route:
        await client.request("GET", "/v3/nonsense")
    assert no_route.value.errors[0].code == "CONTENT_NOT_FOUND.GMP_GATEWAY_API"
    emulator.faults.locked("PUT", "/v3/inventory")
    with pytest.raises(errors.LockedError):
        await client.inventory.update("A", 1)
    emulator.faults.gateway_failure("PUT", "/v3/inventory")
    with pytest.raises(errors.ServerError) as failed:
        await client.inventory.update("A", 1)
    assert failed.value.status == 520
    emulator.faults.edge_page("PUT", "/v3/inventory", status=403)
    with pytest.raises(errors.ForbiddenError, match="Access Denied"):
        await client.inventory.update("A", 1)
    assert emulator.stock("A") == {emulator.default_ship_node: 1}


@pytest.mark.parametrize(
    ("body", "where"),
    [
        (b'{"sku": {"a": 1}}', "$.sku"),
        (b'{"sku": "A", "quantity": {"amount": "many"}}', "$.quantity.amount"),
        (b"<html></html>", "$"),
        (b"", "$"),
        (b'{"sku": "A"', "$"),
        (b'"\xff"', "$"),
        (b"[" * 100_000, "$"),
        (b"[1, 2]", "$"),
    ],
)
async def test_an_answer_that_does_not_fit_says_where(server, seller, body, where):
    server.reply(200, body)
    with pytest.raises(errors.DecodeError) as caught:
        await seller().inventory.get("A")
    assert caught.value.path == where
    if isinstance(caught.value, errors.PartialDataError):
        assert isinstance(caught.value.data, SkuInventory)
        assert [problem.path for problem in caught.value.problems] == [where]
    else:
        assert caught.value.body == body
    assert (caught.value.status, caught.value.operation, caught.value.attempts) == (200, "GET /v3/inventory", 1)


@pytest.mark.parametrize(
    "answer", [b"\x00\x01\x02", b"HTTP/1.1 banana\r\n\r\n", b"HTTP/1.1 200 OK\r\nA: " + b"x" * 70_000]
)
async def test_what_is_not_http_is_a_broken_connection(server, seller, answer):
    server.raw(answer)
    with pytest.raises(errors.ConnectionError):
        await seller(retries=0).inventory.get("A")


async def test_a_refused_connection(seller, closed_port):
    host = closed_port.removeprefix("http://")
    with pytest.raises(errors.ConnectionError, match=f"cannot connect to {host}: ") as caught:
        await seller(base_url=closed_port, retries=0).inventory.get("A")
    assert caught.value.__cause__ is None


async def test_a_host_that_does_not_exist(seller, tokens, monkeypatch):
    def nowhere(*args, **kwargs):
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", nowhere)
    with pytest.raises(errors.ConnectionError, match="Name or service not known"):
        await seller(base_url="https://nowhere.invalid", retries=0, tokens=tokens).feeds.submit("inventory", {})
