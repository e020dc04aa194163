"""Bodies of requests, as bytes."""

from __future__ import annotations

from decimal import Decimal

import pytest

from walmart_async import Content, RequestInvalidError, Upload
from walmart_async._pipeline.body import encode_body


def boundary() -> str:
    return "line"


@pytest.mark.parametrize(
    ("body", "sent"),
    [
        ({"price": Decimal("4.90")}, (b'{"price":4.90}', "application/json")),
        ({"word": "NaN", "Infinity": "x"}, (b'{"word":"NaN","Infinity":"x"}', "application/json")),
        (Content(content="ü", media_type="text/plain"), (b"\xc3\xbc", "text/plain")),
        (Content(content=b"\xff", media_type="image/png"), (b"\xff", "image/png")),
    ],
)
def test_they_are_what_is_meant(body, sent) -> None:
    assert encode_body(body, boundary) == sent


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity"])
def test_numbers_that_are_none_are_refused(number) -> None:
    with pytest.raises(RequestInvalidError) as caught:
        encode_body({"price": Decimal(number)}, boundary)
    assert (caught.value.field, caught.value.expected) == ("body", "finite numbers")


def test_a_file_goes_with_fields_before_it() -> None:
    file = Upload(content=b"x", filename='a"b.json', part="file", fields={"request\r\nType": "A"})
    body, media_type = encode_body(file, boundary)
    assert media_type == "multipart/form-data; boundary=line"
    assert body.decode().split("\r\n") == [
        "--line",
        'Content-Disposition: form-data; name="request%0D%0AType"',
        "",
        "A",
        "--line",
        'Content-Disposition: form-data; name="file"; filename="a%22b.json"',
        "Content-Type: application/json",
        "",
        "x",
        "--line--",
        "",
    ]


@pytest.mark.parametrize(
    ("wrong", "field"),
    [({"content": b""}, "content"), ({"filename": "a\r\nb"}, "filename"), ({"media_type": ""}, "media_type")],
)
def test_a_file_that_cannot_be_sent_is_refused_where_it_is_made(wrong, field) -> None:
    with pytest.raises(RequestInvalidError) as caught:
        Upload(**{"content": b"x", "filename": "x.json", **wrong})
    assert caught.value.field == field
