"""Bodies of requests, as bytes."""

from __future__ import annotations

from decimal import Decimal

import pytest

from walmart_async import Content, Multipart, RequestInvalidError, Upload
from walmart_async._pipeline.body import body_of, encode_body


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
    assert encode_body(body) == sent


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity"])
def test_numbers_that_are_none_are_refused(number) -> None:
    with pytest.raises(RequestInvalidError) as caught:
        encode_body({"price": Decimal(number)})
    assert (caught.value.field, caught.value.expected) == ("body", "finite numbers")


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity"])
async def test_numbers_that_are_none_are_refused_in_what_is_large(number) -> None:
    rows = [{"name": "NaN", "price": Decimal(1)}] * 3_000
    assert await body_of({"rows": rows}) == encode_body({"rows": rows})
    with pytest.raises(RequestInvalidError) as caught:
        await body_of({"rows": [*rows, {"price": Decimal(number)}]})
    assert (caught.value.field, caught.value.expected) == ("body", "finite numbers")
    assert (caught.value.__context__, caught.value.__cause__) == (None, None)


def test_files_go_with_documents_and_fields_behind_them() -> None:
    files = [
        Upload(content=each, filename=f"{number}.jpg", media_type="image/jpeg")
        for number, each in enumerate((b"x", b"--"))
    ]
    form = Multipart(files=files, documents={"types": [{"amount": Decimal("1.50")}]}, fields={"notes": "two\r\nlines"})
    body, media_type = encode_body(form)
    line = media_type.removeprefix("multipart/form-data; boundary=")
    parts = [
        b'name="file"; filename="0.jpg"\r\nContent-Type: image/jpeg\r\n\r\nx',
        b'name="file"; filename="1.jpg"\r\nContent-Type: image/jpeg\r\n\r\n--',
        b'name="types"\r\nContent-Type: application/json\r\n\r\n[{"amount":1.50}]',
        b'name="notes"\r\n\r\ntwo\r\nlines',
    ]
    written = [b"--%s\r\nContent-Disposition: form-data; %s\r\n" % (line.encode(), part) for part in parts]
    assert body == b"".join(written) + b"--%s--\r\n" % line.encode()
    assert "0.jpg" not in repr(form)


def test_a_file_goes_with_fields_before_it() -> None:
    file = Upload(content=b"x", filename='a"b.json', part="file", fields={"request\r\nType": "A"})
    body, media_type = encode_body(file)
    kind, line = media_type.split("; boundary=")
    assert kind == "multipart/form-data"
    assert body.decode().split("\r\n") == [
        f"--{line}",
        'Content-Disposition: form-data; name="request%0D%0AType"',
        "",
        "A",
        f"--{line}",
        'Content-Disposition: form-data; name="file"; filename="a%22b.json"',
        "Content-Type: application/json",
        "",
        "x",
        f"--{line}--",
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
