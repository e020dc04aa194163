"""Bodies taken apart, and given the types that are published."""

from __future__ import annotations

import msgspec
import pytest

from walmart_async.emulator.facts import Document, Schema
from walmart_async.emulator.gateway.bodies import read_body
from walmart_async.emulator.gateway.conversion import typed, unwrapped
from walmart_async.emulator.gateway.xml import Root, to_xml

DOCUMENT = Document(name="d", generation="g", surface="both", operations=(), definitions={})
FORM = (
    b'--b\r\nContent-Disposition: form-data; name="file"; filename="a.json"\r\n\r\n{"a": 1}\r\n'
    b'--b\r\nContent-Disposition: form-data; name="kinds"\r\n\r\none\r\n'
    b'--b\r\nContent-Disposition: form-data; name="kinds"\r\n\r\ntwo\r\n--b--\r\n'
)


def test_json() -> None:
    assert read_body(b'\xef\xbb\xbf{"a": 1}', "Application/JSON; charset=utf-8").document == {"a": 1}
    assert read_body(b"{}", "applications/json").media_type == "application/json"
    assert read_body(b"", "application/json").document is None


@pytest.mark.parametrize(
    ("raw", "content_type"),
    [
        (b"{", "application/json"),
        (b"\xff", "application/json"),
        (b"[" * 100_000, "application/json"),
        (b"<a>", "application/xml"),
        (b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "text/xml"),
        (b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', "text/xml"),
        (b"<a>&b;</a>", "text/xml"),
        (b"<a>" * 30_000 + b"</a>" * 30_000, "text/xml"),
        (b'<?xml version="1.0" encoding="none"?><a/>', "text/xml"),
        (b'<?xml version="1.0" encoding="shift_jis"?><a/>', "text/xml"),
        (b"<a>\x00</a>", "text/xml"),
    ],
)
def test_what_cannot_be_read(raw, content_type) -> None:
    body = read_body(raw, content_type)
    assert (body.document, bool(body.malformed)) == (None, True)


def test_xml_loses_its_namespaces_and_keeps_its_attributes() -> None:
    raw = b'<n:a xmlns:n="u"><n:b c="1"><d> x </d></n:b><e>1</e><e>2</e><f/></n:a>'
    assert read_body(raw, "text/xml").document == {"a": {"b": {"c": "1", "d": "x"}, "e": ["1", "2"], "f": ""}}


def test_forms() -> None:
    assert read_body(b"a=1&b=x+y", "application/x-www-form-urlencoded").document == {"a": "1", "b": "x y"}
    body = read_body(FORM, "multipart/form-data; boundary=b")
    assert body.document == {"file": '{"a": 1}', "kinds": ["one", "two"]}
    assert (body.parts["file"].content, body.parts["file"].file_name) == (b'{"a": 1}', "a.json")
    assert body.parts["kinds"].file_name is None


@pytest.mark.parametrize(
    ("schema", "value", "expected"),
    [
        ({"type": "integer"}, "5", 5),
        ({"type": "integer"}, "x", "x"),
        ({"type": "integer", "format": "int64"}, "2026-07-17T17:04:42", 1_784_307_882_000),
        ({"type": "integer", "format": "int64"}, "2026-07-17T17:04:42.5Z", 1_784_307_882_500),
        ({"type": "integer", "format": "int64"}, "2026-07-17T19:04:42+02:00", 1_784_307_882_000),
        ({"type": "integer", "format": "int64"}, "2026-07-17T25:04:42", "2026-07-17T25:04:42"),
        ({"type": "integer", "format": "int64"}, "2026-07-17", "2026-07-17"),
        ({"type": "integer"}, "2026-07-17T17:04:42", "2026-07-17T17:04:42"),
        ({"type": "number"}, "5.50", 5.5),
        ({"type": "number"}, "5", 5),
        ({"type": "boolean"}, "True", True),
        ({"type": "string"}, "5", "5"),
        ({"type": "object"}, '{"a": 1}', {"a": 1}),
        ({"type": "object"}, "", {}),
        ({"type": "array", "items": {"type": "integer"}}, "5", [5]),
        ({"type": "array", "items": {"type": "object"}}, '[{"a": 1}]', [{"a": 1}]),
        (
            {"type": "object", "properties": {"issues": {"type": "array", "items": {}}}},
            {"Issues": "x"},
            {"issues": ["x"]},
        ),
        ({"anyOf": [{"type": "integer"}, {"type": "string"}]}, "5", 5),
    ],
)
def test_texts_become_what_is_published(schema, value, expected) -> None:
    assert typed(DOCUMENT, msgspec.convert(schema, Schema), value) == expected


def test_a_root_element_is_taken_off_unless_json_has_it_too() -> None:
    schema = msgspec.convert({"properties": {"order": {}}}, Schema)
    assert unwrapped(DOCUMENT, schema, {"Order": {"a": "1"}}) == {"Order": {"a": "1"}}
    assert unwrapped(DOCUMENT, schema, {"inventory": {"a": "1"}}) == {"a": "1"}


def test_what_is_written_as_xml() -> None:
    document = {"b": [{"id": 'x"&', "c": None, "d": True}, {"d": "<"}]}
    written = to_xml(Root("a", "n", "u", attributes=frozenset({"id"})), document).decode()
    expected = '<n:a xmlns:n="u"><n:b id=\'x"&amp;\'><n:d>true</n:d></n:b><n:b><n:d>&lt;</n:d></n:b></n:a>'
    assert written.partition("\n")[2] == expected
    assert to_xml(Root("status"), {"status": "OK"}).decode().endswith('<status xmlns="http://walmart.com/">OK</status>')
    outer = to_xml(Root("a", "n", "u", unqualified=frozenset({"a", "b"})), {"b": {"c": 1}}).decode()
    assert outer.endswith('<a xmlns:n="u"><b><n:c>1</n:c></b></a>')
