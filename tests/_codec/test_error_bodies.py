"""Walmart's error bodies, in every form they come in, as the same typed details."""

from __future__ import annotations

import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from walmart_async import ErrorDetail
from walmart_async._codec.error_bodies import read_errors

WIRE = {
    "code": "INVALID_REQUEST_PARAM.GMP_INVENTORY_API",
    "field": "sku",
    "description": "No such thing.",
    "info": "A parameter is wrong.",
    "severity": "ERROR",
    "category": "DATA",
    "causes": [],
    "errorIdentifiers": {},
}
DETAIL = ErrorDetail(
    code="INVALID_REQUEST_PARAM.GMP_INVENTORY_API",
    field="sku",
    description="No such thing.",
    info="A parameter is wrong.",
    severity="ERROR",
    category="DATA",
)
OTHER_WIRE = {"code": "SYSTEM_ERROR.GMP_GATEWAY_API", "severity": "Error", "category": "System"}
OTHER = ErrorDetail(code="SYSTEM_ERROR.GMP_GATEWAY_API", severity="ERROR", category="SYSTEM")


def read(document: object) -> tuple[ErrorDetail, ...]:
    return read_errors(json.dumps(document).encode())


XML_FIELDS = (
    "<{p}code>INVALID_REQUEST_PARAM.GMP_INVENTORY_API</{p}code><{p}field>sku</{p}field>"
    "<{p}description>No such thing.</{p}description><{p}info>A parameter is wrong.</{p}info>"
    "<{p}severity>ERROR</{p}severity><{p}category>DATA</{p}category><{p}causes/><{p}errorIdentifiers/>"
)


# --- one error in every form ---


@pytest.mark.parametrize(
    "document",
    [
        {"error": [WIRE]},
        {"error": WIRE},
        {"errors": {"error": [WIRE]}},
        {"errors": {"error": WIRE}},
        {"errors": [WIRE]},
        {"errors": WIRE},
        {"payload": None, "errors": [WIRE]},
        {"payload": {"rows": []}, "errors": [WIRE]},
        {"data": {}, "errors": [WIRE]},
        {"error": None, "errors": [WIRE]},
        [WIRE],
        WIRE,
    ],
    ids=lambda document: json.dumps(document)[:40],
)
def test_every_wrapping_of_an_error_means_the_same(document) -> None:
    assert read(document) == (DETAIL,)


@pytest.mark.parametrize(
    "document",
    [
        f"<errors><error>{XML_FIELDS.format(p='')}</error></errors>",
        f"<?xml version='1.0' encoding='UTF-8'?>\n<errors><error>{XML_FIELDS.format(p='')}</error></errors>",
        f"<ns4:errors xmlns:ns4='http://walmart.com/'><ns4:error>{XML_FIELDS.format(p='ns4:')}</ns4:error></ns4:errors>",
        f"<errors xmlns='http://walmart.com/'><error>{XML_FIELDS.format(p='')}</error></errors>",
        f"<_InternalGMPErrorWrapper><error>{XML_FIELDS.format(p='')}</error></_InternalGMPErrorWrapper>",
        f"<error>{XML_FIELDS.format(p='')}</error>",
    ],
    ids=["plain", "declared", "prefixed", "namespace", "gateway", "bare"],
)
def test_xml_with_and_without_namespaces_means_the_same_too(document) -> None:
    assert read_errors(document.encode()) == (DETAIL,)
    assert read_errors(b"\n  " + document.encode() + b"\n") == (DETAIL,)


@pytest.mark.parametrize(
    "body",
    [
        json.dumps({"error": [WIRE, OTHER_WIRE]}).encode(),
        json.dumps({"errors": {"error": [WIRE, OTHER_WIRE]}}).encode(),
        json.dumps({"errors": [WIRE, OTHER_WIRE]}).encode(),
        f"<errors><error>{XML_FIELDS.format(p='')}</error><error><code>SYSTEM_ERROR.GMP_GATEWAY_API</code>"
        "<severity>Error</severity><category>System</category></error></errors>".encode(),
    ],
)
def test_several_errors_come_out_in_their_order(body) -> None:
    assert read_errors(body) == (DETAIL, OTHER)


def test_services_of_tax_forms_say_error_code() -> None:
    body = b'{"errorCode": "404.RECORD_NOT_FOUND", "message": "Nothing for these parameters.", "status": 404}'
    assert read_errors(body) == (ErrorDetail(code="404.RECORD_NOT_FOUND", description="Nothing for these parameters."),)


def test_newer_services_say_message_where_others_say_description() -> None:
    assert read({"errors": [{"code": "A", "message": "wrong", "category": "data", "severity": "error"}]}) == (
        ErrorDetail(code="A", description="wrong", severity="ERROR", category="DATA"),
    )


def test_errors_that_are_mere_strings_are_descriptions() -> None:
    assert read({"errors": ["Carrot is no product type", "nor is Turnip"]}) == (
        ErrorDetail(description="Carrot is no product type"),
        ErrorDetail(description="nor is Turnip"),
    )


def test_an_oauth_error_has_its_code_and_description() -> None:
    assert read({"error": "invalid_client", "error_description": "no such client"}) == (
        ErrorDetail(code="invalid_client", description="no such client"),
    )


def test_a_problem_document_has_its_type_title_and_detail() -> None:
    problem = {"type": "about:wrong", "title": "Bad", "status": 400, "detail": "Units are missing", "instance": "/x"}
    (detail,) = read(problem)
    assert (detail.code, detail.description, detail.info) == ("about:wrong", "Units are missing", "Bad")


def test_a_payment_envelope_has_its_status() -> None:
    (detail,) = read({"statusCode": 404, "status": "NOT_FOUND", "error": "", "partnerId": "1", "payload": None})
    assert (detail.code, detail.description) == ("404", "NOT_FOUND")


def test_a_cost_feed_says_in_one_string_what_is_wrong() -> None:
    (detail,) = read({"feedId": None, "additionalAttributes": None, "error": "the file is empty"})
    assert "the file is empty" in str(detail)


def test_causes_and_identifiers_are_kept() -> None:
    entry = {"entry": [{"key": "sku", "value": "1"}]}
    (detail,) = read({"error": [{**WIRE, "causes": [OTHER_WIRE], "errorIdentifiers": entry}]})
    assert detail.causes == (OTHER,)
    assert detail.identifiers == entry
    (detail,) = read({"error": [{**WIRE, "causes": OTHER_WIRE}]})
    assert detail.causes == (OTHER,)


def test_the_page_of_the_edge_has_its_title_and_the_reference_support_asks_for() -> None:
    page = (
        b"<!DOCTYPE html><HTML><HEAD>\n<TITLE>Access\n Denied</TITLE>\n</HEAD><BODY>\n<H1>Access Denied</H1>"
        b"You don't have permission<P>\nReference&#32;&#35;18&#46;2f1f1602&#46;1700000000&#46;1a2b3c\n</BODY></HTML>"
    )
    (detail,) = read_errors(page)
    assert detail.code == "EDGE"
    assert detail.description == "Access Denied"


def test_a_reference_in_plain_text_is_found() -> None:
    (detail,) = read_errors(b"<html><head><title>Oops</title></head><body>Reference #18.2f1f1602.1a2b</body></html>")
    assert detail.info == "Reference #18.2f1f1602.1a2b"


@pytest.mark.parametrize("reference", [b"Reference&#32;&#35;18&#46;2f1f1602", b"Reference #18.2f1f1602"])
def test_the_reference_is_found_as_the_edge_escapes_it(reference) -> None:
    (detail,) = read_errors(b"<html><head><title>Access Denied</title></head><body>" + reference + b"</body></html>")
    assert "2f1f1602" in detail.info


# --- nothing to tell ---


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"  \r\n",
        b"null",
        b"{}",
        b"[]",
        b'""',
        b"0",
        b"true",
        b'{"error":[]}',
        b'{"errors":null}',
        b'{"errors":{"error":[]}}',
        b'{"error":null,"errors":[]}',
        b'{"feedId":"x","errors":null}',
        b"\xff\xfe\x00",
        b"{",
        b"<",
        b"<html></html>",
        b"<errors/>",
        b"PK\x03\x04",
    ],
)
def test_a_body_that_reports_nothing_yields_nothing(body) -> None:
    assert read_errors(body) == ()


def test_a_byte_order_mark_does_not_hide_an_error() -> None:
    assert read_errors(b"\xef\xbb\xbf" + json.dumps({"error": [WIRE]}).encode()) == (DETAIL,)


@pytest.mark.parametrize("odd", [None, "", 0, 5, 1.5, True, [], {}, ["x"], {"a": 1}])
@pytest.mark.parametrize("name", WIRE)
def test_a_field_of_any_type_leaves_the_others_readable(name, odd) -> None:
    (detail,) = read({"error": [{**WIRE, name: odd}]})
    for other in {"code", "field", "severity", "category"} - {name}:
        assert getattr(detail, other) == WIRE[other]


# --- hostile ---

BOMB = (
    b"<?xml version='1.0'?><!DOCTYPE lolz [<!ENTITY lol 'lol'>"
    + b"".join(
        b"<!ENTITY lol%d '%s'>" % (level, b"&lol%s;" % (str(level - 1).encode() if level > 1 else b"") * 10)
        for level in range(1, 10)
    )
    + b"]><errors><error><code>&lol9;</code></error></errors>"
)


def test_an_entity_bomb_is_not_lit() -> None:
    assert read_errors(BOMB) == ()


@pytest.mark.parametrize("entity", [b"'expanded'", b"SYSTEM 'file:///etc/passwd'", b"PUBLIC 'x' 'http://127.0.0.1/x'"])
def test_not_even_a_small_entity_is_expanded_or_fetched(entity) -> None:
    declared = b"<!DOCTYPE e [<!ENTITY x " + entity + b">]>"
    assert read_errors(declared + b"<errors><error><code>A&x;</code></error></errors>") == ()


@pytest.mark.parametrize(
    "body",
    [
        b"[" * 200_000,
        b'{"error":' * 100_000,
        b'{"error":[' * 50 + b"]}" * 50,
        b"<a>" * 100_000 + b"</a>" * 100_000,
        b"<a>" * 400_000,
        b"<errors>" + b"<error><code>A</code></error>" * 100_000 + b"</errors>",
        b'{"error":[{"code":' + b"1" * 10_000 + b"}]}",
        b'{"error":[{"code":1e999999999}]}',
        b"<?xml version='1.0' encoding='no-such'?><errors/>",
        b"<?xml version='1.0' encoding='utf-7'?><errors/>",
        b"<h1>" * 4_000,
        b"<title" * 2_000,
        b'"' + b"x" * 5_000_000 + b'"',
    ],
    ids=lambda body: repr(body[:24]),
)
def test_huge_and_deep_bodies_are_read_without_harm(body) -> None:
    assert isinstance(read_errors(body), tuple)


def test_a_long_list_of_errors_is_read_whole() -> None:
    assert len(read({"error": [OTHER_WIRE] * 10_000})) == 10_000


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4)
    | st.dictionaries(
        st.sampled_from(
            ["error", "errors", "code", "field", "description", "causes", "payload", "status", "statusCode", "title",
             "detail", "message", "error_description", "errorIdentifiers", "_InternalGMPErrorWrapper", "x"]
        ),
        inner,
        max_size=4,
    ),
    max_leaves=20,
)  # fmt: skip


@given(JSON)
@example({"error": "", "statusCode": None})
@example({"error": {"error": {"error": "x"}}})
def test_no_json_whatsoever_raises(document) -> None:
    for detail in read(document):
        assert isinstance(detail, ErrorDetail)
        assert isinstance(str(detail), str)
        json.dumps([detail.code, detail.field, detail.description, detail.info])


@given(st.binary(max_size=200) | st.binary(max_size=200).map(lambda tail: b"<" + tail))
def test_no_bytes_whatsoever_raise(body) -> None:
    assert isinstance(read_errors(body), tuple)


@pytest.mark.parametrize(
    ("body", "code", "description"),
    [
        (
            b'{"fault":{"faultstring":"Invalid token","detail":{"errorcode":"oauth.v2.Bad"}}}',
            "oauth.v2.Bad",
            "Invalid token",
        ),
        (b'{"Error":[{"Code":"X","Description":"d"}]}', "X", "d"),
        (b'{"ERRORS":{"ERROR":{"CODE":"X\\u00a0","MESSAGE":" d"}}}', "X", "d"),
        (
            b'{"statusCode":400,"error":"Bad Request","message":["a is text"," b is not"]}',
            "Bad Request",
            "a is text; b is not",
        ),
        (b'{"result":{"error":{"code":"X\\r\\n","detail":"d"}}}', "X", "d"),
        (b'[{"code":"X","message":"d"}]', "X", "d"),
        (b'"just text"', "", "just text"),
    ],
)
def test_what_gateways_before_the_services_answer(body, code, description) -> None:
    (detail,) = read_errors(body)
    assert (detail.code, detail.description) == (code, description)
