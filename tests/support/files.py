"""A family whose endpoints answer files, and a server's ways of sending one."""

from __future__ import annotations

import asyncio
import gzip
import socket
import struct
from typing import TYPE_CHECKING, Any

from aiohttp import web

from walmart_async._declare.decorators import GET, POST
from walmart_async._declare.download import File
from walmart_async._declare.modes import M
from walmart_async._declare.request import Request
from walmart_async._declare.resource import Resource

if TYPE_CHECKING:
    from .scripted_server import Scripted, Seen

__all__ = ["CONTENT", "WAYS_OF_BREAKING_OFF", "Files", "reset", "send", "sends_half"]

CONTENT = bytes(range(256)) * 1200
PACKED = gzip.compress(CONTENT)
HALF = len(PACKED) // 2


class Files(Resource[M], family="files", surface="marketplace"):
    """Files of every kind."""

    @GET("/v3/files/{id}", "60/min", answers="application/pdf")
    def get(self, file_id: str = "1") -> File:
        """A file.

        Args:
            file_id: Which one.
        """
        return File(Request(path={"id": file_id}, query={"size": "4x6"}))

    @GET("/v3/files", answers="text/csv", empty="none")
    def rows(self) -> File:
        """A file that may be empty."""
        return File(Request())

    @GET("/v3/files/sought", answers="text/csv", empty="not found")
    def sought(self) -> File:
        """A file that may not be there."""
        return File(Request())

    @GET("/v3/files/bytes", answers="application/octet-stream")
    def content(self) -> File:
        """A file of which nothing is known but that it is bytes."""
        return File(Request())

    @POST("/v3/files", sends=object, answers="application/pdf")
    def make(self) -> File:
        """A file that is made by asking for it."""
        return File(Request(body={"size": "4x6"}))


def send(server: Scripted, body: bytes = CONTENT, status: int = 200, times: int = 1, **headers: str) -> None:
    """Answer with a file; ``content_type="text/csv"`` is a header."""
    shown = {"Content-Type": "application/pdf", **{name.replace("_", "-"): text for name, text in headers.items()}}
    server.reply(status, body, shown, times=times)


def _written(server: Scripted, *lines: str, body: bytes) -> None:
    head = "\r\n".join(("HTTP/1.1 200 OK", "Content-Type: application/pdf", *lines, "", ""))
    server.raw(head.encode() + body)


def _too_short(server: Scripted) -> None:
    _written(server, f"Content-Length: {len(CONTENT)}", body=CONTENT[:-1])


def _no_last_chunk(server: Scripted) -> None:
    _written(server, "Transfer-Encoding: chunked", body=b"4\r\nabcd\r\n")


def _within_a_chunk(server: Scripted) -> None:
    _written(server, "Transfer-Encoding: chunked", body=b"8\r\nabcd")


def _half_of_gzip(server: Scripted) -> None:
    _written(server, f"Content-Length: {HALF}", "Content-Encoding: gzip", body=PACKED[:HALF])


def _no_trailer(server: Scripted) -> None:
    _written(server, f"Content-Length: {len(PACKED) - 8}", "Content-Encoding: gzip", body=PACKED[:-8])


def _gzip_without_length(server: Scripted) -> None:
    _written(server, "Content-Encoding: gzip", body=PACKED[:HALF])


def _second_member_cut(server: Scripted) -> None:
    _written(server, "Content-Encoding: gzip", body=PACKED + PACKED[:HALF])


def _damaged(server: Scripted) -> None:
    body = PACKED[:-6] + b"\0" + PACKED[-5:]
    _written(server, f"Content-Length: {len(body)}", "Content-Encoding: gzip", body=body)


def _no_gzip(server: Scripted) -> None:
    _written(server, f"Content-Length: {len(CONTENT)}", "Content-Encoding: gzip", body=CONTENT)


WAYS_OF_BREAKING_OFF = {
    way.__name__.strip("_").replace("_", " "): way
    for way in (
        *(_too_short, _no_last_chunk, _within_a_chunk, _half_of_gzip, _no_trailer),
        *(_gzip_without_length, _second_member_cut, _damaged, _no_gzip),
    )
}


def reset(request: web.Request) -> None:
    """Drop the connection as a machine does that was switched off and on again."""
    assert request.transport is not None
    request.transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    request.transport.abort()


def sends_half(server: Scripted, then: Any, *, length: int | None = len(CONTENT), times: int = 1) -> None:
    """Send half a file and await ``then(request)``."""

    async def step(request: web.Request, seen: Seen) -> web.StreamResponse:
        lines = ["HTTP/1.1 200 OK", "Content-Type: application/pdf"]
        lines += [f"Content-Length: {length}"] if length is not None else ["Connection: close"]
        assert isinstance(request.transport, asyncio.Transport)
        request.transport.write("\r\n".join((*lines, "", "")).encode() + CONTENT[: len(CONTENT) // 2])
        await then(request)
        return web.Response()

    for _ in range(times):
        server.step(step)
