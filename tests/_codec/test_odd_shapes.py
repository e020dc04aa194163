"""Documents of an odd shape: nothing of them is lost, and what nobody knows is an error and no empty success."""

from __future__ import annotations

import json
from typing import Any

import pytest

from walmart_async import DecodeError, operations
from walmart_async._codec.error_bodies import read_errors

OPERATIONS = {(each.surface, each.family, each.name): each for each in operations()}
FEED = {"feedId": "F", "feedStatus": "PROCESSED"}


def read(surface: str, name: str, document: Any) -> Any:
    family, endpoint = name.split(".")
    return OPERATIONS[surface, family, endpoint].decode(json.dumps(document).encode())


@pytest.mark.parametrize("entries", [[{"code": "A"}], [{"code": "A"}, {"code": "B"}], {"code": "A"}])
@pytest.mark.parametrize("wrapped", [True, False])
def test_a_bare_list_where_its_wrapper_is_declared(entries, wrapped) -> None:
    codes = [each["code"] for each in (entries if isinstance(entries, list) else [entries])]
    if isinstance(entries, dict) and not wrapped:
        pytest.skip("an object by itself is the wrapper")
    errors = {"ingestionError": entries} if wrapped else entries
    feed = read("both", "feeds.items", {**FEED, "ingestionErrors": errors})
    assert [each.code for each in feed.ingestion_errors.ingestion_error] == codes
    item = {"sku": "A", "ingestionStatus": "DATA_ERROR", "ingestionErrors": errors}
    for details in (
        {"itemIngestionStatus": [item]},
        {"itemIngestionStatus": item},
        [item],
        [{"itemIngestionStatus": [item]}],
    ):
        (found,) = read("both", "feeds.items", {**FEED, "itemDetails": details}).items
        assert [each.code for each in found.errors] == codes


@pytest.mark.parametrize("empty", [[], None, ""])
def test_an_empty_list_where_an_object_is_declared(empty) -> None:
    assert read("both", "feeds.items", {**FEED, "itemDetails": empty}).items == ()
    item = {"sku": "A", "productIdentifiers": empty, "ingestionErrors": empty}
    (found,) = read("both", "feeds.items", {**FEED, "itemDetails": {"itemIngestionStatus": item}}).items
    assert (found.sku, found.errors) == ("A", ())
    report = {"requestId": "R", "requestStatus": "READY", "payload": empty}
    assert read("both", "reports.status", report).request_id == "R"
    reasons = read("marketplace", "items.get", {"itemResponse": [{"sku": "A", "unpublishedReasons": empty}]})
    assert reasons.sku == "A"


@pytest.mark.parametrize(
    "reasons",
    [
        ["a", "b"],
        [{"reason": ["a", "b"]}],
        [{"reason": ["a"]}, {"reason": ["b"]}],
        [{"reason": "a"}, {"reason": "b"}],
        [{"reason": ["a"]}, "b"],
    ],
    ids=str,
)
def test_words_where_a_list_in_a_wrapper_is_declared(reasons) -> None:
    item = read("marketplace", "items.get", {"itemResponse": [{"sku": "A", "unpublishedReasons": reasons}]})
    assert item.unpublished_reasons.reason == ("a", "b")


@pytest.mark.parametrize("code", ["ERR_X_1\t", "\tERR_X_1", " ERR_X_1\r\n", "ERR_X_1"])
def test_blanks_around_a_code(code) -> None:
    item = {"sku": "A", "ingestionErrors": {"ingestionError": [{"code": code}]}}
    (found,) = read("both", "feeds.items", {**FEED, "itemDetails": {"itemIngestionStatus": [item]}}).items
    assert found.errors[0].code == "ERR_X_1"
    (error,) = read_errors(json.dumps({"errors": [{"code": code, "description": "no"}]}).encode())
    assert error.code == "ERR_X_1"


@pytest.mark.parametrize("shelf", ['["Home Page","Food","Soup"]', "Home Page/Food/Soup", "/Home Page / Food/ Soup/"])
def test_a_shelf_in_either_form(shelf) -> None:
    item = read("marketplace", "items.get", {"itemResponse": [{"sku": "A", "shelf": shelf}]})
    assert item.shelves == ("Home Page", "Food", "Soup")


@pytest.mark.parametrize(
    ("surface", "name"), [("marketplace", "items.get"), ("supplier", "items.get"), ("supplier", "items.get_full")]
)
@pytest.mark.parametrize("depth", ["itemResponse", "ItemResponse", None])
@pytest.mark.parametrize("listed", [True, False])
def test_an_item_at_any_depth(surface, name, depth, listed) -> None:
    item: Any = [{"sku": "A"}] if listed and depth else {"sku": "A"}
    assert read(surface, name, item if depth is None else {depth: item}).sku == "A"


@pytest.mark.parametrize(
    ("surface", "name"),
    [
        ("marketplace", "items.get"), ("supplier", "items.get_full"), ("marketplace", "items.list"),
        ("marketplace", "inventory.list"), ("both", "feeds.list"), ("marketplace", "orders.list"),
        ("marketplace", "inventory.get"), ("supplier", "inventory.get"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("shape", [{"results2": [{"sku": "A"}]}, [], {"data": {"rows": [1]}}, "OK", 7])
def test_a_shape_that_nobody_knows_is_no_empty_success(surface, name, shape) -> None:
    with pytest.raises(DecodeError):
        read(surface, name, shape)


@pytest.mark.parametrize(
    ("body", "code", "description", "info"),
    [
        (b"\xef\xbb\xbf<errors><error><code>X</code><description>d</description></error></errors>", "X", "d", ""),
        (b"\xef\xbb\xbf\r\n <errors><error><code>X</code><info>i</info></error></errors>", "X", "", "i"),
        (b'\xef\xbb\xbf{"errors":[{"code":"X","description":"d"}]}', "X", "d", ""),
        (b'{"status":"ERROR","error":{"source":"s","message":"m","hint":"h"}}', "s", "m", "h"),
        (
            b'{"timestamp":1,"status":500,"error":"Internal Server Error","message":"boom","path":"/x"}',
            "Internal Server Error", "boom", "",
        ),
        (b"upstream connect error\r\n\tor disconnect", "", "upstream connect error or disconnect", ""),
        (b"no healthy upstream", "", "no healthy upstream", ""),
        (b"\x1b[31mred alert", "", "[31mred alert", ""),
        (b"<html><title>Bad <b>gateway</title></html>", "EDGE", "Bad <b>gateway", ""),
        (b'{"fault":{"faultstring":"m","detail":{"errorcode":"policies.Quota"}}}', "policies.Quota", "m", ""),
        (b'{"Message":"User is not authorized"}', "", "User is not authorized", ""),
        (b'{"errors":{"Error":[{"Code":"X","Description":"d"}]}}', "X", "d", ""),
        (b'{"errorCode":"X","errorMessage":"m"}', "X", "m", ""),
        (b'{"error":true,"code":"X","message":"m"}', "X", "m", ""),
        (b'{"error":500,"message":"m"}', "500", "m", ""),
        (b'{"errors":[],"message":"m"}', "", "m", ""),
        (b"<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>",
         "AccessDenied", "Request has expired", ""),
        (b"<HTML><H1 class='x'>502&nbsp;Bad&#32;Gateway</H1>", "EDGE", "502 Bad Gateway", ""),
    ],
)  # fmt: skip
def test_error_bodies_that_say_it_otherwise(body, code, description, info) -> None:
    (error,) = read_errors(body)
    assert (error.code, error.description, error.info) == (code, description, info)


def test_errors_beside_a_summary_are_kept() -> None:
    field = {"defaultMessage": "must not be null", "field": "sku", "code": "NotNull"}
    document = {"timestamp": 1, "status": 400, "error": "Bad Request", "message": "invalid", "errors": [field]}
    summary, detail = read_errors(json.dumps(document).encode())
    assert (summary.code, summary.description) == ("Bad Request", "invalid")
    assert (detail.code, detail.field, detail.description) == ("NotNull", "sku", "must not be null")


@pytest.mark.parametrize("body", [b'{"errors":[{"code":', b"[1, 2", b"\x00\x01\x02", b"{}", b"[]"])
def test_error_bodies_that_say_nothing(body) -> None:
    assert read_errors(body) == ()


def test_who_found_an_error_is_kept() -> None:
    error = {"code": "A", "type": "T", "component": "C", "serviceName": "S", "gatewayErrorCategory": "G"}
    (found,) = read_errors(json.dumps({"errors": {"error": [{**error, "causes": [{"type": "T2"}]}]}}).encode())
    assert (found.type, found.component, found.service_name, found.gateway_error_category) == ("T", "C", "S", "G")
    assert [each.type for each in found.causes] == ["T2"]
