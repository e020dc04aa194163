"""The checks of the gateway, their order, and their bodies."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

BODY_KEYS = {"code", "field", "description", "info", "severity", "category", "causes", "errorIdentifiers"}


def check(reply, status: int, code: str, field: str, *kind: str) -> None:
    assert reply.status == status
    assert reply.headers["Content-Type"].startswith("application/json")
    error = reply.error
    assert error.keys() == BODY_KEYS
    assert (error["code"], error["field"]) == (f"{code}.GMP_GATEWAY_API", field)
    assert (error["category"], error["severity"]) == (kind or ("DATA", "ERROR"))


@pytest.mark.parametrize("name", ["WM_SVC.NAME", "WM_QOS.CORRELATION_ID"])
@pytest.mark.parametrize("value", [None, "", " "])
async def test_headers_come_first(stranger, name, value) -> None:
    reply = await stranger("GET", "/v3/no-such-thing", headers={name: value})
    check(reply, 400, "INVALID_REQUEST_HEADER", name)
    assert (await stranger.token(headers={name: value})).status == 400


async def test_a_blank_channel_type(stranger) -> None:
    reply = await stranger("GET", "/v3/feeds", headers={"WM_CONSUMER.CHANNEL.TYPE": ""})
    check(reply, 400, "INVALID_REQUEST_HEADER", "WM_CONSUMER.CHANNEL.TYPE")


@pytest.mark.parametrize(
    "headers",
    [{}, {"WM_SEC.ACCESS_TOKEN": ""}, {"WM_SEC.ACCESS_TOKEN": "unknown"}, {"Authorization": "Bearer unknown"}],
)
async def test_then_the_token(stranger, headers) -> None:
    for path in ("/v3/feeds", "/v3/no-such-thing"):
        check(await stranger("GET", path, headers=headers), 401, "UNAUTHORIZED", "UNAUTHORIZED")


@pytest.mark.parametrize(
    "path", ["/", "/v3", "/v3/inventories/", "/v3/inventories/a/b", "/v3/inventory/update", "/V3/feeds"]
)
async def test_then_the_path(seller, path) -> None:
    reply = await seller("GET", path)
    check(reply, 404, "CONTENT_NOT_FOUND", "CONTENT_NOT_FOUND", "APPLICATION", "INFO")
    assert reply.error["description"] == f"No static resource {path[1:]}."


async def test_then_the_method(seller) -> None:
    check(await seller("DELETE", "/v3/inventory"), 405, "METHOD_NOT_ALLOWED", "METHOD_NOT_ALLOWED")
    check(await seller("PATCH", "/v3/feeds/x"), 405, "METHOD_NOT_ALLOWED", "METHOD_NOT_ALLOWED")


async def test_a_feed_without_its_type_finds_no_route(seller) -> None:
    reply = await seller("POST", "/v3/feeds", body={})
    check(reply, 404, "CONTENT_NOT_FOUND", "CONTENT_NOT_FOUND", "APPLICATION", "INFO")
    assert reply.error["description"] == "No static resource v3/feeds."


async def test_then_the_bucket(seller, emulator) -> None:
    emulator.drain("PUT", "/v3/inventory")
    reply = await seller("PUT", "/v3/inventory", body=b"<x/>", content_type="text/x", headers={"Accept": "text/csv"})
    check(reply, 429, "REQUEST_THRESHOLD_VIOLATED", "REQUEST_THRESHOLD_VIOLATED", "REQUEST", "ERROR")
    assert reply.headers["x-current-token-count"] == "0"


async def test_then_what_is_accepted(seller) -> None:
    reply = await seller("PUT", "/v3/inventory", body=b"<x/>", content_type="text/x", headers={"Accept": "text/csv"})
    check(reply, 406, "INVALID_ACCEPT_TYPE", "INVALID_ACCEPT_TYPE", "APPLICATION", "ERROR")


async def test_then_what_is_sent(seller) -> None:
    reply = await seller("PUT", "/v3/inventory", body=b"<x/>", content_type="text/x")
    check(reply, 415, "UNSUPPORTED_MEDIA_TYPE", "UNSUPPORTED_MEDIA_TYPE")


async def test_a_media_type_may_have_parameters(seller, emulator) -> None:
    emulator.add_item("A")
    body = {"sku": "A", "quantity": {"unit": "EACH", "amount": 1}}
    reply = await seller("PUT", "/v3/inventory?sku=A", body=body, content_type="Application/JSON; charset=utf-8")
    assert reply.status == 200


@pytest.mark.parametrize("accept", [None, "*/*", "application/xml", "text/xml", "application/*;q=0.5"])
async def test_xml_is_what_callers_without_an_opinion_get(seller, emulator, accept) -> None:
    emulator.add_item("<&>", stock=2)
    reply = await seller("GET", "/v3/inventory?sku=%3C%26%3E", headers={"Accept": accept})
    assert reply.headers["Content-Type"] == "application/xml"
    root = ET.fromstring(reply.body)
    assert root.tag == "{http://walmart.com/}inventory"
    assert [(leaf.tag.partition("}")[2], leaf.text) for leaf in root.iter() if not len(leaf)] == [
        ("sku", "<&>"),
        ("unit", "EACH"),
        ("amount", "2"),
    ]


@pytest.mark.parametrize("accept", ["application/json", "application/json, */*", "text/csv, application/json;q=0.1"])
async def test_json_is_what_those_get_who_name_it(seller, emulator, accept) -> None:
    emulator.add_item("A")
    reply = await seller("GET", "/v3/inventory?sku=A", headers={"Accept": accept})
    assert reply.headers["Content-Type"] == "application/json"


async def test_json_is_all_that_some_routes_speak(seller) -> None:
    assert (await seller("GET", "/v3/inventories", headers={"Accept": "*/*"})).data["meta"] == {"totalCount": 0}
    assert (await seller("GET", "/v3/inventories", headers={"Accept": "application/xml"})).status == 406


async def test_errors_come_as_xml_where_the_answer_would_have(seller) -> None:
    reply = await seller("GET", "/v3/inventory?sku=A", headers={"Accept": None})
    assert (reply.status, reply.headers["Content-Type"]) == (404, "application/xml")
    root = ET.fromstring(reply.body)
    space = "{http://walmart.com/}"
    assert root.tag == f"{space}errors"
    assert root.findtext(f"{space}error/{space}code") == "CONTENT_NOT_FOUND.GMP_INVENTORY_API"


async def test_answers_are_dated_by_the_emulator_s_clock(seller) -> None:
    assert (await seller("GET", "/v3/feeds")).headers["Date"] == "Tue, 14 Nov 2023 22:13:20 GMT"
