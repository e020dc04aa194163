"""Endpoints that answer files: what they show, and that they do nothing by themselves."""

from __future__ import annotations

import inspect
import io
import warnings
from typing import get_type_hints

import pytest

from support.files import CONTENT, Files, send
from walmart_async import AsyncDownload, Download, Request, Response, SunsetWarning, operations
from walmart_async._declare.decorators import GET
from walmart_async._declare.download import File
from walmart_async._declare.endpoint import operation_of
from walmart_async._declare.modes import M
from walmart_async._declare.repeat import Repeat
from walmart_async._declare.resource import Resource


class Ending(Resource[M], family="ending", surface="marketplace"):
    """A family that Walmart ends."""

    @GET("/v3/old", sunset=("2027-02-06", "files.get"))
    def get(self) -> File:
        """A file."""
        return File(Request())


@pytest.fixture
def files(seller):
    return Files(seller()._link)


async def test_nothing_is_requested_before_it_is_used(server, files) -> None:
    download = files.get("1")
    assert repr(download) == "<AsyncDownload files.get: GET /v3/files/{id}>"
    download.stream()
    aiter(download)
    assert not server.seen
    assert not server.token_calls


def test_on_the_class_it_is_a_value() -> None:
    assert Files.get(None, "a/b") == File(Request(path={"id": "a/b"}, query={"size": "4x6"}))


def test_what_is_declared() -> None:
    operation = operation_of(Files, "make")
    assert (operation.download, operation.response_type, operation.response_media) == (True, bytes, "application/pdf")
    assert (operation.repeat, operation.request_media) == (Repeat.ONCE, "application/json")
    assert operation.decode(CONTENT) == CONTENT
    assert "files" not in {each.family for each in operations()}


async def test_what_it_shows(seller) -> None:
    client = seller()
    for link, kind in ((client._link, AsyncDownload[bytes]), (client.raw.feeds._link, AsyncDownload[Response[bytes]])):
        bound = Files(link).get
        assert bound.__doc__ == Files.get.__doc__
        assert list(inspect.signature(bound).parameters) == ["file_id"]
        assert get_type_hints(bound) == {"file_id": str, "return": kind}


def test_what_it_shows_to_blocking_callers(blocking_seller) -> None:
    bound = Files(blocking_seller()._link).get
    assert get_type_hints(bound)["return"] == Download[bytes]
    assert repr(bound()) == "<Download files.get: GET /v3/files/{id}>"


def test_both_modes_take_the_same_arguments() -> None:
    for name in ("save", "read", "stream"):
        awaited, blocking = (inspect.signature(getattr(kind, name)) for kind in (AsyncDownload, Download))
        assert awaited.parameters == blocking.parameters


async def test_one_that_ends_says_so(server, seller) -> None:
    files = Ending(seller()._link)
    with pytest.warns(SunsetWarning, match="files.get"):
        files.get()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        files.get()


async def test_options_of_a_view_hold_for_it(server, seller) -> None:
    send(server, status=503)
    send(server)
    view = seller().with_options(retries=0)
    with pytest.raises(Exception, match="503"):
        await Files(view._link).get().read()


async def test_a_body_and_headers_go_along(server, files) -> None:
    send(server)
    saved = await files.make().save(io.BytesIO())
    (seen,) = server.seen
    assert (seen.method, seen.data, seen.headers["Content-Type"]) == ("POST", {"size": "4x6"}, "application/json")
    assert saved.size == len(CONTENT)
