"""The whole way with the requests of clients that were not written here: their headers, forms and spellings."""

from __future__ import annotations

import csv
import io
import zipfile

import pytest
from yarl import URL

from walmart_async.emulator import Emulator

JSON, FORM, XML = "application/json", "application/x-www-form-urlencoded", "application/xml"
BASIC = "Basic ZW11bGF0b3ItY2xpZW50OmVtdWxhdG9yLXNlY3JldA=="
FEED = b'{"InventoryHeader":{"version":"1.4"},"Inventory":[{"sku":"MUG 1/2","quantity":{"unit":"EACH","amount":4}}]}'
XML_UPDATE = (
    b"<?xml version='1.0' encoding='utf-8'?>\n"
    b'<wm:inventory xmlns:wm="http://walmart.com/"><wm:sku>MUG 1/2</wm:sku><wm:quantity><wm:unit>EACH</wm:unit>'
    b"<wm:amount>8</wm:amount></wm:quantity><wm:fulfillmentLagTime>4</wm:fulfillmentLagTime></wm:inventory>"
)
CLIENTS = {
    # One session for everything, whose form header and credentials go with every call.
    "requests": {
        "User-Agent": "python-requests/2.32.3",
        "WM_SVC.NAME": "Walmart Marketplace",
        "WM_QOS.CORRELATION_ID": "b3261d2dc62f4e3c9f0a3c1f2a4b5c6d",
        "Content-Type": FORM,
        "Accept": JSON,
        "Authorization": BASIC,
    },
    # Generated from the documents: a channel on every call, and what the HTTP library accepts by itself.
    "axios": {
        "User-Agent": "axios/0.21.4",
        "WM_SVC.NAME": "generated-client",
        "WM_QOS.CORRELATION_ID": "9be2a4b5-8b1f-4a0c-9a3e-0f1e2d3c4b5a",
        "WM_CONSUMER.CHANNEL.TYPE": "0f3e4dd4-0514-4346-b39d-af0e00ea066d",
        "Accept": "application/json, text/plain, */*",
        "Authorization": BASIC,
    },
    # By hand, as on the pages.
    "curl": {
        "User-Agent": "curl/7.88.1",
        "WM_SVC.NAME": "Walmart Marketplace",
        "WM_QOS.CORRELATION_ID": "16338294-795c-44eb-97cd-37967f8532e5",
        "WM_MARKET": "us",
        "WM_GLOBAL_VERSION": "3.1",
        "Accept": JSON,
    },
}
UPDATES = {
    "requests": {"body": XML_UPDATE, "headers": {"Content-Type": XML}},
    "axios": {"body": {"sku": "MUG 1/2", "quantity": {"unit": "EACH", "amount": 8}}},
    "curl": {"body": XML_UPDATE.replace(b"wm:", b"").replace(b":wm=", b"="), "content_type": "text/xml; charset=UTF-8"},
}


def form(disposition: str, boundary: str, quoted: str) -> dict:
    head = f"--{boundary}\r\nContent-Disposition: form-data; {disposition}\r\nContent-Type: application/octet-stream"
    body = f"{head}\r\n\r\n".encode() + FEED + f"\r\n--{boundary}--\r\n".encode()
    return {"body": body, "headers": {"Content-Type": f"multipart/form-data; boundary={quoted}"}}


UPLOADS = {
    "requests": {"body": FEED, "headers": {"Content-Type": JSON}},
    "axios": form('name="file"', "--------------------------8392fb28", "--------------------------8392fb28"),
    "curl": form('name="file"; filename="stock \\"1\\".json"', "----b'()+_,-./:=?", '"----b\'()+_,-./:=?"'),
}


@pytest.fixture(params=[1, 60, 1000], ids="speed {}".format)
async def emulator(request, clock):
    async with Emulator(seed=7, clock=clock, speed=request.param) as running:
        yield running


@pytest.fixture(params=CLIENTS)
def client(request) -> str:
    return request.param


@pytest.fixture
def caller(stranger, emulator, client):
    emulator.add_item("MUG 1/2", stock=3)
    stranger.headers = dict(CLIENTS[client])
    return stranger


async def log_in(caller) -> None:
    headers = {"Authorization": BASIC, "Content-Type": FORM}
    granted = await caller("POST", "/v3/token", body=b"grant_type=client_credentials", headers=headers)
    assert (granted.status, granted.data["expires_in"]) == (200, 900)
    caller.headers["WM_SEC.ACCESS_TOKEN"] = granted.data["access_token"]


async def amount(caller) -> int:
    return (await caller("GET", "/v3/inventory?sku=MUG%201%2F2")).data["quantity"]["amount"]


async def test_stock_is_read_set_and_fed(caller, client, clock) -> None:
    await log_in(caller)
    assert await amount(caller) == 3
    updated = await caller("PUT", "/v3/inventory?sku=MUG%201%2F2", **UPDATES[client])
    assert (updated.status, await amount(caller)) == (200, 8)
    sent = await caller("POST", "/v3/feeds?feedType=inventory", **UPLOADS[client])
    assert sent.status == 200, sent.body
    feed = sent.data["feedId"]
    assert (await caller("GET", f"/v3/feeds/{feed}?includeDetails=false&limit=0&offset=0")).data["itemsReceived"] == 1
    clock.advance(60)
    done = await caller("GET", f"/v3/feeds/{feed}?includeDetails=true&limit=50&offset=0")
    (item,) = done.data["itemDetails"]["itemIngestionStatus"]
    assert (done.data["feedStatus"], item["ingestionStatus"]) == ("PROCESSED", "SUCCESS")
    assert await amount(caller) == 4


async def test_a_report_is_asked_for_and_fetched_with_the_headers_of_every_call(caller, session, clock) -> None:
    await log_in(caller)
    path = "/v3/reports/reportRequests?reportType=ITEM&reportVersion=v4"
    asked = await caller("POST", path, body={}, headers={"Content-Type": JSON})
    clock.advance(200)
    status = (await caller("GET", f"/v3/reports/reportRequests/{asked.data['requestId']}")).data["requestStatus"]
    assert status == "READY"
    found = (await caller("GET", f"/v3/reports/downloadReport?requestId={asked.data['requestId']}")).data
    async with session.get(URL(found["downloadURL"], encoded=True), headers=caller.headers) as answer:
        assert answer.status == 200
        archive = zipfile.ZipFile(io.BytesIO(await answer.read()))
    (name,) = archive.namelist()
    (row,) = csv.DictReader(io.StringIO(archive.read(name).decode("utf-8-sig")))
    assert (row["SKU"], row["Published Status"]) == ("MUG 1/2", "PUBLISHED")


@pytest.mark.parametrize("client", ["curl"], indirect=True)
@pytest.mark.parametrize("accept", [None, "*/*"])
async def test_whoever_has_no_opinion_gets_the_xml_of_the_pages(caller, accept) -> None:
    caller.headers["Accept"] = accept
    headers = {"Authorization": BASIC, "Content-Type": FORM}
    granted = await caller("POST", "/v3/token", body=b"grant_type=client_credentials", headers=headers)
    assert b"<expiresIn>900</expiresIn>" in granted.body
    caller.headers["WM_SEC.ACCESS_TOKEN"] = granted.body.partition(b"<accessToken>")[2].partition(b"<")[0].decode()
    read = await caller("GET", "/v3/inventory?sku=MUG%201%2F2")
    assert (read.status, b"amount>3</" in read.body) == (200, True)


@pytest.mark.parametrize("client", ["axios"], indirect=True)
@pytest.mark.parametrize("media_type", ["multipart/form-data", "multipart/form-data; charset=utf-8"])
async def test_a_form_without_its_boundary_is_told_so(caller, client, media_type) -> None:
    await log_in(caller)
    sent = {**UPLOADS[client], "headers": {"Content-Type": media_type}}
    reply = await caller("POST", "/v3/feeds?feedType=inventory", **sent)
    assert (reply.status, reply.error["description"]) == (400, "The Content-Type of a form needs its boundary.")
