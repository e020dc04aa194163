"""Answers in XML where a struct is declared, and bodies that are written as XML."""

from __future__ import annotations

import pytest

from walmart_async import DecodeError
from walmart_async._codec.json import decode
from walmart_async._codec.xml import parse_xml, write_xml
from walmart_async.api.feeds import FeedAcknowledgement

ENTITY = b'<!DOCTYPE a [<!ENTITY x "y">]><a><feedId>&x;</feedId></a>'
DOCUMENT = {"@mode": "MERGE", "item": [{"name": "A & <B>", "size": 1}, {"name": "Größe", "size": None, "new": True}]}


@pytest.mark.parametrize(
    "body",
    [
        b"<FeedAcknowledgement><feedId>A@1</feedId></FeedAcknowledgement>",
        b'\xef\xbb\xbf<?xml version="1.0"?>\n<n:F xmlns:n="http://walmart.com/"><n:feedid>A@1</n:feedid></n:F>',
    ],
)
def test_an_answer_is_read_whatever_its_root_is(body) -> None:
    assert decode(body, FeedAcknowledgement).feed_id == "A@1"


@pytest.mark.parametrize(
    "body", [b"<html><body>Gateway</body></html>", b"<a/>", b"<a", ENTITY, b"<a><feedId/></a>", b"<a>A@1</a>"]
)
def test_what_is_none_is_refused(body) -> None:
    with pytest.raises(DecodeError):
        decode(body, FeedAcknowledgement)


def test_what_is_written_says_what_was_given() -> None:
    written = write_xml("Feed", DOCUMENT, "http://walmart.com/")
    assert written.startswith(b"<?xml version='1.0' encoding='utf-8'?>")
    assert b'<Feed xmlns="http://walmart.com/" mode="MERGE"><item><name>A &amp; &lt;B&gt;</name>' in written
    items = [{"name": "A & <B>", "size": "1"}, {"name": "Größe", "new": "true"}]
    assert parse_xml(written) == {"Feed": {"item": items}}
