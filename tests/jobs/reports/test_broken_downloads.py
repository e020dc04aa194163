"""Reports of which only a part arrives, that arrive too slowly, or that would fill the disk: an error, and no file."""

from __future__ import annotations

import asyncio
import contextlib
import gzip
import io
import os
import socket
import stat
import struct
import zipfile
from typing import TYPE_CHECKING, Any

import pytest

from walmart_async import Supplier, errors

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

    Behave = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]
    Serve = Callable[[Behave], Awaitable[str]]

URL_CALL = ("GET", "/v3/reports/downloadReport")
CSV = b"SKU,Quantity\r\n" + b"".join(b"sku-%d,%d\r\n" % (number, number) for number in range(30_000))
MIB = 1 << 20


@pytest.fixture
async def walmart(emulator, clock) -> AsyncIterator[Supplier]:
    arguments = {"client_id": emulator.client_id, "client_secret": emulator.client_secret, "clock": clock}
    async with Supplier(**arguments, base_url=emulator.supplier_url) as client:
        yield client


@pytest.fixture
async def serve(walmart, emulator) -> AsyncIterator[Serve]:
    """Make the report ready at a host that does as it is told; gives the id of the report."""
    servers = []

    async def start(behave: Behave) -> str:
        async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            await reader.readuntil(b"\r\n\r\n")
            writer.write(b"HTTP/1.1 200 OK\r\nConnection: close\r\n")
            with contextlib.suppress(ConnectionError):
                await behave(reader, writer)
            writer.close()

        servers.append(await asyncio.start_server(handle, "127.0.0.1"))
        url = f"http://127.0.0.1:{servers[-1].sockets[0].getsockname()[1]}/r?sig=x"
        body = {"requestId": "x", "requestStatus": "READY", "downloadURL": url}
        emulator.faults.answer(*URL_CALL, status=200, body=body, times=2)
        return "x"

    yield start
    for server in servers:
        server.close()


def sends(body: bytes, *lines: str) -> Behave:
    head = "\r\n".join((f"Content-Length: {len(body)}", *lines, "", "")).encode()

    async def behave(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(head + body)

    return behave


def zipped(content: bytes, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", method) as opened:
        opened.writestr("report.csv", content)
    return archive.getvalue()


async def to_path(walmart: Supplier, request_id: str, folder: Any, **more: Any) -> bytes:
    try:
        await walmart.reports.download(request_id, to=folder / "r.csv", **more)
    except BaseException:
        assert list(folder.iterdir()) == []
        raise
    return (folder / "r.csv").read_bytes()


async def to_rows(walmart: Supplier, request_id: str, folder: Any, **more: Any) -> bytes:
    with await walmart.reports.rows(request_id, **more) as rows:
        columns = ",".join(rows.columns)
        return "\r\n".join([columns, *(",".join(row.values()) for row in rows), ""]).encode()


BOTH = pytest.mark.parametrize("fetch", [to_path, to_rows], ids=lambda to: to.__name__)


@BOTH
async def test_a_report_packed_for_the_way(walmart, serve, tmp_path, fetch) -> None:
    packed = gzip.compress(CSV[:1000]) + gzip.compress(CSV[1000:])
    assert await fetch(walmart, await serve(sends(packed, "Content-Encoding: gzip")), tmp_path) == CSV


@BOTH
@pytest.mark.parametrize("cut", [2, -8, -1])
async def test_half_of_what_was_packed_for_the_way(walmart, serve, tmp_path, fetch, cut) -> None:
    packed = gzip.compress(CSV)
    half = packed[: len(packed) // 2] if cut > 0 else packed[:cut]
    with pytest.raises(errors.ConnectionError):
        await fetch(walmart, await serve(sends(half, "Content-Encoding: gzip")), tmp_path)


@BOTH
@pytest.mark.parametrize(
    "packed",
    [gzip.compress(CSV)[:10], gzip.compress(CSV) + b"\x1f\x8b", gzip.compress(CSV) + gzip.compress(CSV)[:-1], CSV[:99]],
    ids=["only a header", "the beginning of another member", "another member cut", "not packed"],
)
async def test_what_claims_to_be_packed_and_does_not_end_so(walmart, serve, tmp_path, fetch, packed) -> None:
    with pytest.raises(errors.ConnectionError):
        await fetch(walmart, await serve(sends(packed, "Content-Encoding: gzip")), tmp_path)


def broken(place: int) -> bytes:
    """Packed, with one byte of another value."""
    packed = bytearray(gzip.compress(CSV))
    packed[place] ^= 0x55
    return bytes(packed)


@BOTH
@pytest.mark.parametrize("place", [-8, -1, 10_000], ids=["checksum", "length", "rows"])
async def test_one_byte_is_not_what_was_packed(walmart, serve, tmp_path, fetch, place) -> None:
    with pytest.raises(errors.ConnectionError):
        await fetch(walmart, await serve(sends(broken(place), "Content-Encoding: gzip")), tmp_path)


@BOTH
@pytest.mark.parametrize("name", ["GZIP", "x-gzip", " gzip "])
async def test_half_of_what_was_packed_by_another_name(walmart, serve, tmp_path, fetch, name) -> None:
    packed = gzip.compress(CSV)
    with pytest.raises(errors.ConnectionError):
        await fetch(walmart, await serve(sends(packed[: len(packed) // 2], f"Content-Encoding: {name}")), tmp_path)


@BOTH
@pytest.mark.parametrize(
    "cut", [b"", b"ffff\r\nhalf", b"5\r\nhel"], ids=["no last chunk", "half a chunk", "a short one"]
)
async def test_chunks_that_do_not_end(walmart, serve, tmp_path, fetch, cut) -> None:
    async def behave(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"Transfer-Encoding: chunked\r\n\r\n%x\r\n%b\r\n%b" % (len(CSV), CSV, cut))
        await writer.drain()

    with pytest.raises(errors.ConnectionError):
        await fetch(walmart, await serve(behave), tmp_path)


@BOTH
async def test_a_reset_of_a_report_without_length(walmart, serve, tmp_path, fetch) -> None:
    async def behave(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"\r\n" + CSV)
        await writer.drain()
        lingering = struct.pack("ii", 1, 0)
        writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, lingering)
        writer.transport.abort()

    with pytest.raises(errors.ConnectionError):
        await fetch(walmart, await serve(behave), tmp_path)


async def test_rows_that_end_inside_quotes(walmart, serve) -> None:
    request_id = await serve(sends(b'SKU,Name\r\nA,"x\r\nB,y\r\n'))
    with await walmart.reports.rows(request_id) as rows, pytest.raises(errors.DecodeError, match="inside quotes"):
        list(rows)


async def drip(walmart: Supplier, serve: Serve, clock: Any, size: int) -> tuple[str, Callable[[int, int | None], None]]:
    """A report of which ``size`` bytes come, and ten seconds after they arrived the next ones."""
    arrived = asyncio.Event()

    async def behave(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"Content-Length: 1000000\r\n\r\n")
        gone = asyncio.ensure_future(reader.read())
        gone.add_done_callback(lambda _: arrived.set())
        while not gone.done():
            writer.write(b"x" * size)
            await writer.drain()
            await arrived.wait()
            arrived.clear()
            clock.advance(10)

    return await serve(behave), lambda received, total: arrived.set()


async def test_one_that_comes_too_slowly(walmart, serve, clock, tmp_path) -> None:
    request_id, on_progress = await drip(walmart, serve, clock, 100)
    with pytest.raises(errors.TimeoutError, match="fewer than 1,024 bytes per second"):
        await to_path(walmart, request_id, tmp_path, on_progress=on_progress)


async def test_one_that_takes_too_long(walmart, serve, clock, tmp_path) -> None:
    request_id, on_progress = await drip(walmart, serve, clock, 11_000)
    with pytest.raises(errors.TimeoutError, match="deadline"):
        await to_path(walmart, request_id, tmp_path, on_progress=on_progress, timeout=200)


async def test_a_time_limit_is_one_of_everything(walmart, emulator, clock, tmp_path) -> None:
    emulator.faults.rate_limited(*URL_CALL, retry_after="3000")
    with pytest.raises(errors.RateLimitError):
        await to_path(walmart, "x", tmp_path, timeout=2000)


@BOTH
async def test_too_large_on_the_way(walmart, serve, tmp_path, fetch) -> None:
    with pytest.raises(errors.DecodeError, match="max_bytes"):
        await fetch(walmart, await serve(sends(CSV)), tmp_path, max_bytes=len(CSV) - 1)


@BOTH
@pytest.mark.parametrize("pack", [zipped, gzip.compress])
async def test_too_large_once_unpacked(walmart, serve, tmp_path, fetch, pack) -> None:
    with pytest.raises(errors.DecodeError, match=f"max_bytes is {len(CSV) - 1:,}"):
        await fetch(walmart, await serve(sends(pack(CSV))), tmp_path, max_bytes=len(CSV) - 1)
    assert await fetch(walmart, await serve(sends(pack(CSV))), tmp_path, max_bytes=len(CSV)) == CSV


async def test_an_archive_that_would_fill_the_disk(walmart, serve, tmp_path) -> None:
    """80 MiB of zeros are far below the limit of size, and 80 KiB packed."""
    with pytest.raises(errors.DecodeError, match="larger than 67,108,864 bytes"):
        await to_path(walmart, await serve(sends(zipped(bytes(80 * MIB)))), tmp_path)


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
async def test_archives_of_other_kinds(walmart, serve, tmp_path, method) -> None:
    with pytest.raises(errors.DecodeError, match=f"method {method}"):
        await to_path(walmart, await serve(sends(zipped(CSV, method))), tmp_path)


async def test_a_file_keeps_its_permissions_and_a_pipe_stays_one(walmart, serve, tmp_path) -> None:
    target, pipe = tmp_path / "r.csv", tmp_path / "pipe"
    target.touch(0o600)
    target.chmod(0o640)
    await walmart.reports.download(await serve(sends(CSV)), to=target)
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    os.mkfifo(pipe)
    with pytest.raises(errors.RequestInvalidError, match="pipe"):
        await walmart.reports.download("x", to=pipe)
    assert stat.S_ISFIFO(pipe.stat().st_mode)


async def test_progress(walmart, serve, tmp_path) -> None:
    told: list[tuple[int, int | None]] = []
    packed = zipped(CSV)
    await to_path(walmart, await serve(sends(packed)), tmp_path, on_progress=lambda *so_far: told.append(so_far))
    assert told[-1] == (len(packed), len(packed))


@pytest.mark.parametrize(
    "body", [b'SKU,"Quantity\r\nA,1\r\n', b'SKU,Quantity\r\nA,"1\r\nB,2\r\nC,3', b'SKU,Quantity\r\n"A""\r\nB,2\r\n']
)
async def test_other_quotes_that_are_never_closed(walmart, serve, body) -> None:
    with pytest.raises(errors.DecodeError), await walmart.reports.rows(await serve(sends(body))) as rows:
        list(rows)


@BOTH
@pytest.mark.parametrize("times", [1, 2, 3], ids=["one member", "two members", "three members"])
async def test_a_bomb_packed_for_the_way_in_members(walmart, serve, tmp_path, fetch, times) -> None:
    packed = gzip.compress(bytes(4 * MIB)) * times
    with pytest.raises(errors.WalmartError):
        await fetch(walmart, await serve(sends(packed, "Content-Encoding: gzip")), tmp_path, max_bytes=MIB)
