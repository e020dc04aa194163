"""Every endpoint sends what it should, byte for byte, in every mode."""

from __future__ import annotations

import json
from email.parser import BytesParser
from email.policy import HTTP

from walmart_async import operations


def encoded(answer) -> bytes:
    return answer if isinstance(answer, bytes) else json.dumps(answer).encode()


def test_what_is_sent(call, recorder, example, surface):
    recorder.answer = encoded(example.answer)
    if example.paged:
        call.pages(surface, example.endpoint, *example.args, **example.kwargs)
    else:
        call(surface, example.endpoint, *example.args, **example.kwargs)
    for seen in recorder.seen:
        assert (seen.method, seen.target) == (example.method, example.target)
        assert seen.headers["Accept"] == example.headers.get("Accept", "application/json")
        for name, value in example.headers.items():
            assert seen.headers[name] == value
    assert len(recorder.seen) == (2 if example.paged else 1)
    check_body(recorder.seen[0], example)


def check_body(seen, example) -> None:
    if example.file is not None:
        check_file(seen, example)
    elif example.form is not None:
        assert seen.body.decode() == example.form
        assert seen.headers["Content-Type"] == example.content_type
    elif example.body is not None:
        assert json.loads(seen.body) == example.body
        assert seen.headers["Content-Type"] == "application/json"
    else:
        assert seen.body == b""
        assert seen.headers.get("Content-Type") == example.content_type


def check_file(seen, example) -> None:
    """Read by the standard library, which did not write it."""
    head = f"Content-Type: {seen.headers['Content-Type']}\r\n\r\n".encode()
    message = BytesParser(policy=HTTP).parsebytes(head + seen.body)
    assert message.get_content_type() == "multipart/form-data"
    (part,) = message.iter_parts()
    filename, media_type, content = example.file
    disposition = part["Content-Disposition"]
    assert disposition.content_disposition == "form-data"
    assert disposition.params["name"] == "file"
    raw = seen.body.partition(b'filename="')[2].partition(b'"')[0]
    assert raw.decode() == filename
    assert part.get_content_type() == media_type
    boundary = message.get_boundary().encode()
    assert seen.body == b"--" + boundary + b"\r\n" + head_of(seen.body) + content + b"\r\n--" + boundary + b"--\r\n"


def head_of(body: bytes) -> bytes:
    start, end = body.index(b"\r\n") + 2, body.index(b"\r\n\r\n") + 4
    return body[start:end]


def test_there_is_an_example_of_every_endpoint(examples):
    shown = {(surface, each.family, each.name) for each in examples for surface in each.surfaces}
    declared = {
        (surface, each.family, each.name)
        for each in operations()
        for surface in (("marketplace", "supplier") if each.surface == "both" else (each.surface,))
    }
    assert shown == declared
