"""Every example of every family sends what it should, byte for byte, and reads what is answered, in every mode."""

from __future__ import annotations

import json
from email.parser import BytesParser
from email.policy import HTTP

import msgspec

from support.families import cases
from support.filled import filled_answer
from walmart_async import Content, Form, Multipart, PartialFailureError, Upload, operations


def answer_of(case) -> bytes:
    operation, answer = case.operation, case.entry.answer
    if answer is None:
        assert operation.paging is None, "the answer of a page says whether another one follows: give it"
        answer = filled_answer(operation.response_type, operation.inside)
    return answer if isinstance(answer, bytes) else json.dumps(answer).encode()


def made(call, case):
    """What came back of a call; an answer that is filled to the brim tells of failures too."""
    try:
        return call.case(case)
    except PartialFailureError as error:
        assert case.entry.answer is None
        return error.data


def test_what_is_sent_and_read(call, recorder, example) -> None:
    operation = example.operation
    recorder.status, recorder.answer = example.entry.status, answer_of(example)
    found = made(call, example)
    for seen in recorder.seen:
        check_head(seen, example)
    check_body(recorder.seen[0], example.entry, operation)
    if operation.paging is not None:
        assert len(recorder.seen) == 2  # item by item, and page by page
        assert found == [operation.decode(recorder.answer)]
    else:
        assert len(recorder.seen) == 1
        assert found == (operation.decode(recorder.answer) if recorder.answer else None)


def check_head(seen, example) -> None:
    assert f"{seen.method} {seen.target}" == example.entry.target
    assert seen.method == example.operation.method
    assert seen.headers["Accept"] == example.operation.response_media
    for name, value in example.entry.headers.items():
        assert seen.headers[name] == value


def check_body(seen, entry, operation) -> None:
    media_type = seen.headers.get("Content-Type")
    if entry.file is not None:
        assert operation.request_type is Upload
        check_file(seen, entry.file, entry.part)
    elif entry.parts is not None:
        assert operation.request_type is Multipart
        assert list(parts_of(seen)) == entry.parts
    elif entry.form is not None:
        assert (operation.request_type, media_type) == (Form, "application/x-www-form-urlencoded")
        assert seen.body.decode() == entry.form
    elif isinstance(entry.body, bytes):
        assert (operation.request_type, seen.body) == (Content, entry.body)
    elif entry.body is not None:
        assert media_type == operation.request_media == "application/json"
        assert json.loads(seen.body) == entry.body
        check_codec(seen, operation)
    else:
        assert (seen.body, media_type) == (b"", entry.headers.get("Content-Type"))


def check_codec(seen, operation) -> None:
    """The body is what the declared type can say, and is encoded as `Operation.encode` does."""
    kind = object if operation.request_type is None else operation.request_type
    assert operation.encode(msgspec.json.decode(seen.body, type=kind)) == seen.body


def parts_of(seen):
    """Read by the standard library, which did not write it."""
    head = f"Content-Type: {seen.headers['Content-Type']}\r\n\r\n".encode()
    message = BytesParser(policy=HTTP).parsebytes(head + seen.body)
    assert message.get_content_type() == "multipart/form-data"
    for part in message.iter_parts():
        name, content = part["Content-Disposition"].params["name"], part.get_payload(decode=True)
        if part.get_content_type() == "application/json":
            yield name, None, "application/json", json.loads(content)
        elif part.get_filename() is None:
            yield name, None, "text/plain", content.decode()
        else:
            yield name, part.get_filename(), part.get_content_type(), content


def check_file(seen, expected, name) -> None:
    """Read by the standard library, which did not write it."""
    head = f"Content-Type: {seen.headers['Content-Type']}\r\n\r\n".encode()
    message = BytesParser(policy=HTTP).parsebytes(head + seen.body)
    assert message.get_content_type() == "multipart/form-data"
    (part,) = message.iter_parts()
    filename, media_type, content = expected
    disposition = part["Content-Disposition"]
    assert disposition.content_disposition == "form-data"
    assert disposition.params["name"] == name
    raw = seen.body.partition(b'filename="')[2].partition(b'"')[0]
    assert raw.decode() == filename
    assert part.get_content_type() == media_type
    boundary = message.get_boundary().encode()
    start, end = seen.body.index(b"\r\n") + 2, seen.body.index(b"\r\n\r\n") + 4
    assert seen.body == b"--" + boundary + b"\r\n" + seen.body[start:end] + content + b"\r\n--" + boundary + b"--\r\n"


def test_there_is_an_example_of_every_endpoint() -> None:
    shown = {(each.surface, each.family, each.call.name) for each in cases("examples")}
    declared = {
        (surface, each.family, each.name)
        for each in operations()
        for surface in (("marketplace", "supplier") if each.surface == "both" else (each.surface,))
    }
    assert shown == declared
