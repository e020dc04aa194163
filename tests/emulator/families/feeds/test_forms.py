"""Files of feeds in forms, as the libraries of other languages write them."""

from __future__ import annotations

import base64
import json

import pytest

FILE = json.dumps(
    {"InventoryHeader": {"version": "1.4"}, "Inventory": [{"sku": "A", "quantity": {"unit": "EACH", "amount": 7}}]}
).encode()
NAMED = b'Content-Disposition: form-data; name="file"'


def body(*parts: tuple[bytes, bytes], around: tuple[bytes, bytes] = (b"", b"")) -> bytes:
    written = b"".join(b"--b\r\n%s\r\n\r\n%s\r\n" % part for part in parts)
    return around[0] + written + b"--b--" + around[1]


FORMS = {
    "no media type": body((NAMED, FILE)),
    "an empty file name": body((NAMED + b'; filename=""', FILE)),
    "a name without quotes": body((b"Content-Disposition: form-data; name=file; filename=a.json", FILE)),
    "a name in another script": body((NAMED + b"; filename*=UTF-8''%E2%82%AC.json", FILE)),
    "names of headers in small letters": body(
        (NAMED.lower() + b'; filename="a.json"\r\ncontent-type: text/plain', FILE)
    ),
    "a length": body((NAMED + b"\r\nContent-Length: %d" % len(FILE), FILE)),
    "binary": body((NAMED + b"\r\nContent-Transfer-Encoding: binary", FILE)),
    "base64": body((NAMED + b"\r\nContent-Transfer-Encoding: base64", base64.encodebytes(FILE))),
    "another field before": body((b'Content-Disposition: form-data; name="feedType"', b"inventory"), (NAMED, FILE)),
    "an empty field after": body((NAMED, FILE), (b'Content-Disposition: form-data; name="note"', b"")),
    "text around": body((NAMED, FILE), around=(b"This is a form.\r\n", b"\r\nThat was it.")),
    "two files": body((NAMED, FILE), (NAMED, b"{}")),
    "a mark of utf-8": body((NAMED, b"\xef\xbb\xbf" + FILE)),
    "lines of unix": body((NAMED, FILE)).replace(b"\r\n", b"\n"),
}


@pytest.mark.parametrize("written", FORMS)
@pytest.mark.parametrize("boundary", ["b", '"b"', "b; charset=utf-8"])
async def test_it_is_read(seller, emulator, clock, written, boundary) -> None:
    emulator.add_item("A")
    content_type = f"Multipart/Form-Data; boundary={boundary}"
    reply = await seller("POST", "/v3/feeds?feedType=inventory", body=FORMS[written], content_type=content_type)
    assert reply.status == 200, reply.body
    clock.advance(60)
    (feed,) = emulator.feeds
    assert (feed.status, emulator.stock("A")) == ("PROCESSED", {emulator.default_ship_node: 7}), feed.error


@pytest.mark.parametrize("name", ["File", "files", "file[]", "upload", " "])
async def test_a_part_that_is_called_otherwise(seller, emulator, name) -> None:
    sent = body((f'Content-Disposition: form-data; name="{name}"; filename="a"'.encode(), FILE))
    path, form = "/v3/feeds?feedType=inventory", "multipart/form-data; boundary=b"
    reply = await seller("POST", path, body=sent, content_type=form)
    assert (reply.status, reply.data["errors"][0]["code"]) == (400, "MISSING_FILE")
    for empty in (b"--b--", b"", b"no form at all"):
        assert (await seller("POST", path, body=empty, content_type=form)).status == 400
    assert emulator.feeds == []
