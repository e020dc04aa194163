"""Files over a real socket: whole or not at all, whatever the other end does and wherever they go."""

from __future__ import annotations

import asyncio
import gzip
import io
import os
import stat
import threading
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import aiohttp
import anyio
import pytest
from aiohttp import web

from support.cancelling import Cancelling, resting
from support.files import CONTENT, PACKED, WAYS_OF_BREAKING_OFF, Files, reset, send, sends_half
from walmart_async import Downloaded, errors

if TYPE_CHECKING:
    from collections.abc import Callable

MIB = 1 << 20
BUCKET = "GET /v3/files/{id}"


@pytest.fixture
def files(seller):
    """The family in the awaited mode."""
    return Files(seller()._link)


class Unseekable(io.RawIOBase):
    """A pipe or the like."""

    def __init__(self) -> None:
        self.got = b""

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        self.got += bytes(data)
        return len(data)


async def to_path(download, folder, **more) -> bytes:
    await download.save(folder / "file.pdf", **more)
    assert [each.name for each in folder.iterdir()] == ["file.pdf"]
    return (folder / "file.pdf").read_bytes()


async def to_file_object(download, folder, **more) -> bytes:
    file = io.BytesIO(b"before")
    file.seek(0, io.SEEK_END)
    await download.save(file, **more)
    assert file.getvalue().startswith(b"before")
    return file.getvalue()[6:]


async def to_memory(download, folder, **more) -> bytes:
    return await download.read(**more)


async def to_pipe(download, folder, **more) -> bytes:
    pipe = Unseekable()
    await download.save(pipe, **more)
    return pipe.got


async def to_loop(download, folder, **more) -> bytes:
    async with download.stream(**more) as pieces:
        return b"".join([piece async for piece in pieces])


EVERYWHERE = pytest.mark.parametrize(
    "fetch", [to_path, to_file_object, to_memory, to_pipe, to_loop], ids=lambda to: to.__name__
)
RESTARTABLE = pytest.mark.parametrize("fetch", [to_path, to_file_object, to_memory], ids=lambda to: to.__name__)
FOR_GOOD = pytest.mark.parametrize("fetch", [to_pipe, to_loop], ids=lambda to: to.__name__)
BREAKS = pytest.mark.parametrize("breaks_off", WAYS_OF_BREAKING_OFF.values(), ids=WAYS_OF_BREAKING_OFF)


async def at_rest(files) -> None:
    """Nothing of a call is left, no task either."""
    await resting(files._link.sender)
    assert not [task for task in asyncio.all_tasks() if "_declare" in str(task)]


class TestWhole:
    @EVERYWHERE
    async def test_everywhere(self, server, files, tmp_path, fetch) -> None:
        send(server)
        assert await fetch(files.get("a/b"), tmp_path) == CONTENT
        (seen,) = server.seen
        assert seen.target == "/v3/files/a%2Fb?size=4x6"
        assert seen.headers["Accept"] == "application/pdf"
        assert seen.headers["Accept-Encoding"] == "gzip"
        assert seen.headers["WM_SEC.ACCESS_TOKEN"] == server.issued[0]
        await at_rest(files)

    @EVERYWHERE
    @pytest.mark.parametrize(
        "packed", [PACKED, gzip.compress(CONTENT[:9], mtime=0) + gzip.compress(CONTENT[9:], mtime=0)]
    )
    async def test_unpacked(self, server, files, tmp_path, fetch, packed) -> None:
        send(server, packed, Content_Encoding="gzip")
        assert await fetch(files.get(), tmp_path) == CONTENT

    @pytest.mark.parametrize("lines", [("Transfer-Encoding: chunked",), ("Connection: close",)])
    async def test_without_a_length(self, server, files, lines) -> None:
        body = b"3\r\nabc\r\n0\r\n\r\n" if "chunked" in lines[0] else b"abc"
        server.raw("\r\n".join(("HTTP/1.1 200 OK", *lines, "", "")).encode() + body)
        assert await files.get().read() == b"abc"

    async def test_what_is_told_of_a_file(self, server, files, tmp_path) -> None:
        disposition = 'attachment; filename="label 1.pdf"'
        send(server, PACKED, Content_Encoding="gzip", Content_Disposition=disposition)
        saved = await files.get().save(tmp_path / "x")
        assert saved == Downloaded(
            size=len(CONTENT),
            media_type="application/pdf",
            filename="label 1.pdf",
            correlation_id=server.seen[0].headers["WM_QOS.CORRELATION_ID"],
        )

    @pytest.mark.parametrize(
        ("disposition", "name"),
        [
            ("attachment", None),
            ('attachment; filename="../../etc/passwd"', "passwd"),
            ('attachment; filename="C:\\\\x\\\\y.csv"', "y.csv"),
            ('attachment; filename=".."', None),
            ("attachment; filename*=UTF-8''%e2%82%ac.csv", "€.csv"),
            ("attachment; filename*=UTF-8''a%0ab.csv", None),
        ],
    )
    async def test_names_lead_nowhere(self, server, files, disposition, name) -> None:
        send(server, Content_Disposition=disposition)
        assert (await files.get().save(io.BytesIO())).filename == name

    @pytest.mark.parametrize("packed", [False, True])
    async def test_progress(self, server, files, packed) -> None:
        told: list[tuple[int, int | None]] = []
        body = PACKED if packed else CONTENT
        send(server, body, **({"Content_Encoding": "gzip"} if packed else {}))
        await files.get().save(io.BytesIO(), on_progress=lambda *so_far: told.append(so_far))
        assert told == sorted(told)
        assert told[-1] == (len(body), len(body))

    async def test_files_are_written_in_threads_and_whole(self, server, files) -> None:
        threads = set()

        class Slow(Unseekable):
            def write(self, data: Any) -> int:
                threads.add(threading.current_thread())
                return super().write(data[:1000])

        send(server)
        file = Slow()
        await files.get().save(file)
        assert file.got == CONTENT
        assert threading.current_thread() not in threads

    async def test_a_repeat_is_a_call_of_its_own(self, server, files) -> None:
        send(server, b"1")
        send(server, b"2")
        download = files.get()
        assert [await download.read(), await download.read()] == [b"1", b"2"]

    async def test_everything_around_it(self, server, seller) -> None:
        raw = Files(seller().raw.inventory._link)
        server.reply(503, b"")
        send(server, status=201)
        content = await raw.get().read()
        assert (content.status, content.data, content.body, content.attempts) == (201, CONTENT, CONTENT, 2)
        assert content.headers["content-type"] == "application/pdf"
        assert content.correlation_id == server.seen[0].headers["WM_QOS.CORRELATION_ID"]


class TestBrokenOff:
    @BREAKS
    @RESTARTABLE
    async def test_it_starts_again(self, server, files, tmp_path, fetch, breaks_off) -> None:
        breaks_off(server)
        send(server)
        assert await fetch(files.get(), tmp_path) == CONTENT
        assert len(server.seen) == 2
        await at_rest(files)

    @BREAKS
    @RESTARTABLE
    async def test_and_again_until_it_fails(self, server, files, tmp_path, fetch, breaks_off) -> None:
        for _ in range(5):
            breaks_off(server)
        with pytest.raises(errors.ConnectionError) as caught:
            await fetch(files.get(), tmp_path)
        assert (caught.value.attempts, caught.value.sent, caught.value.status) == (5, True, None)
        assert list(tmp_path.iterdir()) == []
        await at_rest(files)

    @BREAKS
    @FOR_GOOD
    async def test_what_was_handed_out_is_not_handed_out_again(self, server, files, tmp_path, fetch, breaks_off):
        breaks_off(server)
        send(server)
        try:
            content = await fetch(files.get(), tmp_path)
        except errors.ConnectionError:
            assert len(server.seen) == 1
        else:  # it broke before the first byte could be handed out
            assert (content, len(server.seen)) == (CONTENT, 2)
        await at_rest(files)

    @pytest.mark.parametrize("to", ["pipe", "loop"])
    async def test_nor_half_of_it(self, server, files, to) -> None:
        arrived = asyncio.Event()

        async def then(request: web.Request) -> None:
            await arrived.wait()
            request.transport.close()

        sends_half(server, then)
        pipe = Unseekable()

        async def handed_out() -> None:
            if to == "pipe":
                await files.get().save(pipe, on_progress=lambda *so_far: arrived.set())
            async for piece in files.get():
                pipe.write(piece)
                arrived.set()

        with pytest.raises(errors.ConnectionError):
            await handed_out()
        assert pipe.got
        assert CONTENT.startswith(pipe.got)
        assert len(server.seen) == 1

    @pytest.mark.parametrize("length", [len(CONTENT), None])
    async def test_a_reset(self, server, files, tmp_path, length) -> None:
        """Even of a body without length, which aiohttp takes for whole then."""
        arrived = asyncio.Event()

        async def then(request: web.Request) -> None:
            await arrived.wait()
            reset(request)

        sends_half(server, then, length=length)
        send(server)
        told: list[int] = []

        def on_progress(received: int, total: int | None) -> None:
            told.append(received)
            if received == len(CONTENT) // 2:
                arrived.set()

        await files.get().save(tmp_path / "x", on_progress=on_progress)
        assert (tmp_path / "x").read_bytes() == CONTENT
        assert len(server.seen) == 2
        assert told[-1] == len(CONTENT)

    async def test_a_file_that_is_there_stays(self, server, files, tmp_path) -> None:
        (tmp_path / "x").write_text("yesterday's")
        for _ in range(5):
            WAYS_OF_BREAKING_OFF["half of gzip"](server)
        with pytest.raises(errors.ConnectionError, match=r"broke off after [\d,]+ bytes of gzip"):
            await files.get().save(tmp_path / "x")
        assert (tmp_path / "x").read_text() == "yesterday's"
        assert len(list(tmp_path.iterdir())) == 1

    @BREAKS
    async def test_what_was_made_by_asking_is_not_made_twice(self, server, files, tmp_path, breaks_off) -> None:
        breaks_off(server)
        with pytest.raises(errors.OutcomeUnknownError):
            await files.make().save(tmp_path / "x")
        assert len(server.seen) == 1
        assert list(tmp_path.iterdir()) == []

    async def test_a_packing_nobody_asked_for(self, server, files) -> None:
        send(server, Content_Encoding="br")
        with pytest.raises(errors.DecodeError, match="'br'"):
            await files.get().read()
        await at_rest(files)


class TestAnswersWithoutAFile:
    async def test_a_call_like_any_other(self, server, files, clock, tmp_path) -> None:
        server.reply(401, b"")
        server.reply(503, b"")
        server.reply(429, b"", {"Retry-After": "7"})
        send(server)
        began = clock.monotonic()
        assert await to_path(files.get(), tmp_path) == CONTENT
        assert clock.monotonic() - began >= 7
        assert len(server.token_calls) == 2
        assert len({seen.headers["WM_QOS.CORRELATION_ID"] for seen in server.seen}) == 1

    @EVERYWHERE
    @pytest.mark.parametrize("packed", [False, True])
    async def test_errors_are_read(self, server, files, tmp_path, fetch, packed) -> None:
        body = b'{"errors":[{"code":"NO_SUCH_FILE","description":"gone"}]}'
        headers = {"Content-Encoding": "gzip"} if packed else {}
        server.reply(404, gzip.compress(body) if packed else body, headers)
        with pytest.raises(errors.NotFoundError) as caught:
            await fetch(files.get(), tmp_path)
        assert [str(error) for error in caught.value.errors] == ["NO_SUCH_FILE: gone"]
        assert list(tmp_path.iterdir()) == []
        await at_rest(files)

    @pytest.mark.parametrize("status", ["404 Not Found", "200 OK"])
    async def test_half_an_error_is_none(self, server, files, status) -> None:
        lines = (f"HTTP/1.1 {status}", "Content-Type: application/json", "Content-Length: 100", "", '{"errors":[')
        server.raw("\r\n".join(lines).encode())
        send(server)
        assert await files.get().read() == CONTENT

    async def test_of_a_huge_error_the_beginning(self, server, files) -> None:
        server.reply(400, b"<h1>no</h1>" + b" " * (4 * MIB), {"Content-Type": "text/html"})
        with pytest.raises(errors.BadRequestError, match="no"):
            await files.get().read()
        await at_rest(files)

    @EVERYWHERE
    @pytest.mark.parametrize(
        "page",
        [
            ("application/json;charset=utf-8", b'{"errors":[{"code":"NO_SUCH_FILE"}]}'),
            ("application/xml", b"<errors><error><code>NO_SUCH_FILE</code></error></errors>"),
            ("text/html", b"<html><title>NO_SUCH_FILE</title></html>"),
        ],
    )
    async def test_an_error_with_status_200(self, server, files, tmp_path, fetch, page) -> None:
        media_type, body = page
        send(server, body, Content_Type=media_type)
        with pytest.raises(errors.StatusError, match="NO_SUCH_FILE") as caught:
            await fetch(files.get(), tmp_path)
        assert caught.value.status == 200
        assert list(tmp_path.iterdir()) == []

    @EVERYWHERE
    @pytest.mark.parametrize(
        "body",
        [
            b'{"error":[{"code":"NO_SUCH_FILE"}]}',
            b"\xef\xbb\xbf<errors><error><code>NO_SUCH_FILE</code></error></errors>",
            b'\r\n{"status":"ERROR","error":{"source":"NO_SUCH_FILE","message":"m","hint":"h"}}',
        ],
    )
    async def test_an_error_that_comes_as_the_bytes_that_were_asked_for(
        self, server, files, tmp_path, fetch, body
    ) -> None:
        send(server, body, Content_Type="application/octet-stream")
        with pytest.raises(errors.StatusError, match="NO_SUCH_FILE"):
            await fetch(files.content(), tmp_path)
        assert list(tmp_path.iterdir()) == []

    @pytest.mark.parametrize(
        "content", [b"PK\x03\x04{}", b"a,b\r\n", b"<", b"[1, 2]", b"  \n", b"<a" + b" " * (2 * MIB)]
    )
    async def test_bytes_that_are_no_error(self, server, files, content) -> None:
        send(server, content, Content_Type="application/octet-stream")
        assert await files.content().read() == content

    @pytest.mark.parametrize("content", [CONTENT, b"PK\x03\x04", b"sku\r\nA\r\n", b"{}", b"{" + b" " * (2 * MIB)])
    async def test_a_file_under_a_wrong_media_type(self, server, files, content) -> None:
        send(server, content, Content_Type="application/json")
        assert await files.get().read() == content

    @EVERYWHERE
    @pytest.mark.parametrize("status", [200, 204])
    async def test_nothing(self, server, files, tmp_path, fetch, status) -> None:
        send(server, b"", status, times=3)
        with pytest.raises(errors.DecodeError, match="empty"):
            await fetch(files.get(), tmp_path)
        with pytest.raises(errors.NotFoundError):
            await fetch(files.sought(), tmp_path)
        assert list(tmp_path.iterdir()) == []
        assert await fetch(files.rows(), tmp_path) == b""

    async def test_redirects_are_not_followed(self, server, files) -> None:
        server.reply(302, b"", {"Location": f"{server.url}/elsewhere"})
        with pytest.raises(errors.StatusError, match="redirect"):
            await files.get().read()
        assert len(server.seen) == 1


class TestLimits:
    @EVERYWHERE
    async def test_of_size(self, server, files, tmp_path, fetch) -> None:
        send(server, times=2)
        assert await fetch(files.get(), tmp_path, max_bytes=len(CONTENT)) == CONTENT
        with pytest.raises(errors.DecodeError, match=f"max_bytes, which is {len(CONTENT) - 1:,}: it has"):
            await fetch(files.get(), tmp_path, max_bytes=len(CONTENT) - 1)
        assert len(list(tmp_path.iterdir())) <= 1
        await at_rest(files)

    async def test_of_a_size_that_nobody_told(self, server, files, tmp_path) -> None:
        server.raw(b"HTTP/1.1 200 OK\r\n\r\n" + CONTENT)
        with pytest.raises(errors.DecodeError, match="max_bytes, which is 100"):
            await files.get().save(tmp_path / "x", max_bytes=100)
        assert list(tmp_path.iterdir()) == []

    @EVERYWHERE
    async def test_of_what_is_unpacked(self, server, files, tmp_path, fetch) -> None:
        """A small answer cannot fill the disk."""
        send(server, gzip.compress(bytes(32 * MIB)), Content_Encoding="gzip")
        with pytest.raises(errors.DecodeError, match="max_bytes"):
            await fetch(files.get(), tmp_path, max_bytes=MIB)
        assert list(tmp_path.iterdir()) == []

    @pytest.mark.parametrize("name", ["max_bytes", "least_speed"])
    @pytest.mark.parametrize("value", [-1, 0, "1", True, float("nan")])
    async def test_that_make_no_sense(self, server, files, tmp_path, name, value) -> None:
        with pytest.raises(errors.RequestInvalidError) as caught:
            await files.get().save(tmp_path / "x", **{name: value})
        assert caught.value.field == name
        assert not server.seen
        assert list(tmp_path.iterdir()) == []


def drips(server, clock, seconds: float, size: int) -> Callable[[int, int | None], None]:
    """Send ``size`` bytes at a time, ``seconds`` of the clock after the last ones arrived; gives ``on_progress``."""
    arrived = asyncio.Event()

    async def step(request: web.Request, seen: Any) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Length": str(100 * size)})
        await response.prepare(request)
        for _ in range(100):
            await response.write(b"x" * size)
            await arrived.wait()
            arrived.clear()
            clock.advance(seconds)
        return response

    server.step(step)
    return lambda received, total: arrived.set()


class TestTime:
    async def test_too_slow(self, server, files, clock, tmp_path) -> None:
        began = clock.monotonic()
        with pytest.raises(errors.TimeoutError, match="fewer than 1,024 bytes per second arrived over 30 s"):
            await files.get().save(tmp_path / "x", on_progress=drips(server, clock, 10, 7_000))
        assert clock.monotonic() - began == 30
        assert list(tmp_path.iterdir()) == []
        await at_rest(files)

    @pytest.fixture
    def files(self, seller):
        return Files(seller(retries=0, deadline=None)._link)

    async def test_just_fast_enough(self, server, files, clock) -> None:
        await files.get().save(io.BytesIO(), on_progress=drips(server, clock, 10, 10_240))
        await files.get().save(io.BytesIO(), least_speed=None, on_progress=drips(server, clock, 10, 1))
        assert clock.monotonic() >= 2 * 99 * 10

    async def test_too_slow_is_tried_again(self, server, seller, clock) -> None:
        files, content = Files(seller()._link), io.BytesIO()
        on_progress = drips(server, clock, 10, 10)
        send(server)
        await files.get().save(content, on_progress=on_progress)
        assert content.getvalue() == CONTENT

    async def test_a_deadline_is_one_of_the_whole(self, server, seller, clock, tmp_path) -> None:
        files = Files(seller(deadline=45)._link)
        with pytest.raises(errors.TimeoutError, match=r"the deadline of 45 s passed after 61,440 bytes") as caught:
            await files.get().save(tmp_path / "x", on_progress=drips(server, clock, 10, 10_240))
        assert caught.value.attempts == 1
        assert list(tmp_path.iterdir()) == []
        await at_rest(files)

    @EVERYWHERE
    async def test_silence(self, server, seller, tmp_path, fetch) -> None:
        files = Files(seller(timeout=0.05, retries=0)._link)
        silent = asyncio.Event()
        sends_half(server, lambda request: silent.wait())
        with pytest.raises(errors.TimeoutError):
            await fetch(files.get(), tmp_path)
        assert list(tmp_path.iterdir()) == []
        await at_rest(files)

    async def test_no_answer_at_all(self, server, seller) -> None:
        server.hold()
        with pytest.raises(errors.TimeoutError):
            await Files(seller(timeout=0.05, retries=0)._link).get().read()


class TestConnections:
    async def test_a_connection_is_used_again_and_nothing_is_left_on_it(self, server, files, seller) -> None:
        send(server)
        await files.get().read()
        assert (await seller().with_options().inventory.get("A")).sku == "A"
        client = seller()
        files = Files(client._link)
        send(server)
        await files.get().read()
        ((connection, _),) = next(
            iter(client._link.sender._pipeline._session._connections.pooled.connector._conns.values())
        )
        assert connection._read_timeout_handle is None
        assert connection.read_timeout is None
        await client.inventory.get("A")
        assert server.seen[-1].connection == server.seen[-2].connection

    @pytest.mark.parametrize("how", ["in pieces", "packed", "nothing at all"])
    async def test_no_timer_of_a_download_outlives_it(self, server, files, seller, how) -> None:
        """The next call on that connection would fail with it."""
        files = Files(seller(timeout=0.05)._link)
        if how == "in pieces":
            server.reply(200, CONTENT, {"Content-Type": "application/pdf"})
        elif how == "packed":
            send(server, PACKED, content_encoding="gzip")
        else:
            server.reply(204, b"")
        if how == "nothing at all":
            assert await files.rows().read() == b""
        else:
            assert await files.get().read() == CONTENT
        await asyncio.sleep(0.1)  # longer than the timer would run
        send(server)
        assert await files.get().read() == CONTENT
        assert len(server.seen) == 2

    async def test_one_with_half_a_file_on_it_is_not(self, server, files) -> None:
        send(server, bytes(16 * MIB), times=2)
        async with files.get().stream() as pieces:
            async for _ in pieces:
                break
        await at_rest(files)
        await files.get().read()
        assert server.seen[0].connection != server.seen[1].connection

    async def test_a_limit_is_held_until_the_answer_begins(self, server, files, seller) -> None:
        going_on = asyncio.Event()
        sends_half(server, lambda request: going_on.wait())
        async with files.get().stream() as pieces:
            await anext(pieces)
            state = files._link.sender.limits.state(())[BUCKET]
            assert (state.in_flight, round(state.tokens)) == (0, 59)

    async def test_a_callers_session(self, server, seller) -> None:
        async with aiohttp.ClientSession(headers={"X-Session": "mine"}, auto_decompress=True) as session:
            files = Files(seller(session=session)._link)
            WAYS_OF_BREAKING_OFF["half of gzip"](server)
            send(server)
            assert await files.get().read() == CONTENT
            await files._link.sender.close(0)
            assert not session.closed
            assert session.connector is not None
            assert not session.connector.closed
        assert [seen.headers["X-Session"] for seen in server.seen] == ["mine", "mine"]


class TestPlaces:
    async def test_permissions_are_kept(self, server, files, tmp_path) -> None:
        target = tmp_path / "x"
        target.touch()
        target.chmod(0o600)
        send(server, times=2)
        await files.get().save(target)
        assert stat.S_IMODE(target.stat().st_mode) == 0o600
        (tmp_path / "y").touch()
        await files.get().save(str(tmp_path / "z"))
        assert (tmp_path / "z").stat().st_mode == (tmp_path / "y").stat().st_mode

    async def test_links_are_followed(self, server, files, tmp_path) -> None:
        (tmp_path / "real").mkdir()
        (tmp_path / "link").symlink_to(tmp_path / "real" / "file")
        send(server)
        await files.get().save(tmp_path / "link")
        assert (tmp_path / "link").is_symlink()
        assert (tmp_path / "real" / "file").read_bytes() == CONTENT

    async def test_pipes_devices_and_folders_are_refused(self, server, files, tmp_path) -> None:
        os.mkfifo(tmp_path / "pipe")
        for place, what in ((tmp_path / "pipe", "pipe"), (Path(os.devnull), "device"), (tmp_path, "folder")):
            with pytest.raises(errors.RequestInvalidError, match=what) as caught:
                await files.get().save(place)
            assert caught.value.field == "to"
        assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)
        assert not server.seen

    @pytest.mark.parametrize("to", [io.StringIO(), 3, None, b"x"], ids=lambda place: type(place).__name__)
    async def test_what_is_no_place(self, server, files, to) -> None:
        with pytest.raises(errors.RequestInvalidError) as caught:
            await files.get().save(to)
        assert caught.value.field == "to"
        assert not server.seen

    async def test_an_asynchronous_file(self, server, files, tmp_path) -> None:
        """Nobody would await what its write() gives back."""
        async with await anyio.open_file(tmp_path / "x", "wb") as file:
            with pytest.raises(errors.RequestInvalidError, match="awaited write"):
                await files.get().save(file)
        assert not server.seen

    async def test_links_in_a_circle(self, server, files, tmp_path) -> None:
        (tmp_path / "a").symlink_to(tmp_path / "b")
        (tmp_path / "b").symlink_to(tmp_path / "a")
        with pytest.raises(OSError, match="symbolic links"):
            await files.get().save(tmp_path / "a")
        assert not server.seen

    async def test_a_folder_that_is_not_there(self, server, files, tmp_path) -> None:
        with pytest.raises(FileNotFoundError):
            await files.get().save(tmp_path / "no" / "x")
        assert not server.seen

    async def test_a_disk_that_is_full(self, server, files) -> None:
        send(server)
        full = Path("/dev/full").open("wb", buffering=0)  # noqa: ASYNC230, SIM115 - a device is open at once
        with closing(full), pytest.raises(OSError, match="No space left"):
            await files.get().save(full)
        assert len(server.seen) == 1
        await at_rest(files)

    async def test_progress_that_raises_ends_it(self, server, files, tmp_path) -> None:
        send(server)
        with pytest.raises(ZeroDivisionError):
            await files.get().save(tmp_path / "x", on_progress=lambda *so_far: 1 / 0)
        assert list(tmp_path.iterdir()) == []
        await at_rest(files)


def open_files() -> set[str]:
    """What this process has open, connections apart."""
    found = set()
    for number in Path("/proc/self/fd").iterdir():
        with suppress(OSError):  # the folder itself
            found.add(str(number.readlink()))
    return {name for name in found if "pytest" in name}


class TestEnded:
    @EVERYWHERE
    async def test_at_every_await(self, server, files, tmp_path, fetch) -> None:
        """Wherever it is cancelled, nothing is left: no file, open or half, no token, no connection."""
        content = CONTENT * 3
        server.handler = lambda seen: (200, content)
        opened, nth, ended = open_files(), 0, False
        while not ended:
            nth += 1
            (folder := tmp_path / str(nth)).mkdir()

            async def run(folder: Path = folder, nth: int = nth) -> bytes:
                return await Cancelling(fetch(files.get(), folder), nth)

            task = asyncio.create_task(run())
            await asyncio.wait([task])
            ended = not task.cancelled()
            assert ended or not list(folder.glob("*.part"))
            assert all(each.read_bytes() == content for each in folder.iterdir())
            await at_rest(files)
            assert open_files() == opened
        assert task.result() == content
        assert nth > 2

    @EVERYWHERE
    async def test_by_closing_the_client(self, server, files, tmp_path, fetch) -> None:
        waiting, going_on = asyncio.Event(), asyncio.Event()

        async def then(request: web.Request) -> None:
            waiting.set()
            await going_on.wait()

        sends_half(server, then)
        task = asyncio.create_task(fetch(files.get(), tmp_path))
        await waiting.wait()
        await files._link.sender.close(0)
        with pytest.raises(errors.ClosedError):
            await task
        assert list(tmp_path.iterdir()) == []
        with pytest.raises(errors.ClosedError):
            await fetch(files.get(), tmp_path)

    async def test_a_client_that_closes_waits_for_it(self, server, files, tmp_path) -> None:
        waiting, going_on = asyncio.Event(), asyncio.Event()

        async def step(request: web.Request, seen: Any) -> web.StreamResponse:
            waiting.set()
            await going_on.wait()
            return web.Response(body=CONTENT)

        server.step(step)
        task = asyncio.create_task(to_path(files.get(), tmp_path))
        await waiting.wait()
        closed = asyncio.create_task(files._link.sender.close(30))
        await asyncio.sleep(0)
        going_on.set()
        assert await task == CONTENT
        await closed

    async def test_a_loop_that_is_left(self, server, files) -> None:
        send(server, bytes(16 * MIB))
        async for _ in files.get():
            break
        await at_rest(files)

    async def test_a_slow_loop_slows_the_sender_down(self, server, files) -> None:
        """What was not asked for yet stays at the server: there is no more of it here than a few pieces."""
        sent = 0

        async def step(request: web.Request, seen: Any) -> web.StreamResponse:
            nonlocal sent
            response = web.StreamResponse(headers={"Content-Length": str(256 * MIB)})
            await response.prepare(request)
            for _ in range(256):
                await response.write(bytes(MIB))
                sent += 1
            return response

        server.step(step)
        async with files.get().stream() as pieces:
            await anext(pieces)
            before = -1
            while sent != before:
                before = sent
                for _ in range(1000):
                    await asyncio.sleep(0)
            assert sent < 64


class TestBlocking:
    @pytest.fixture
    def files(self, blocking_seller):
        return Files(blocking_seller()._link)

    def test_everywhere(self, threaded_server, files, tmp_path) -> None:
        send(threaded_server, times=5)
        file = io.BytesIO()
        for to in (tmp_path / "x", file):
            saved = files.get().save(to)
            assert (saved.size, saved.media_type, saved.filename) == (len(CONTENT), "application/pdf", None)
        assert (tmp_path / "x").read_bytes() == file.getvalue() == CONTENT
        with files.get().stream() as pieces:
            assert files.get().read() == b"".join(files.get()) == b"".join(pieces) == CONTENT

    def test_everything_around_it(self, threaded_server, blocking_seller) -> None:
        send(threaded_server)
        assert Files(blocking_seller().raw.inventory._link).get().read().body == CONTENT

    @BREAKS
    def test_broken_off(self, threaded_server, files, tmp_path, breaks_off) -> None:
        breaks_off(threaded_server)
        send(threaded_server)
        files.get().save(tmp_path / "x")
        assert (tmp_path / "x").read_bytes() == CONTENT
        WAYS_OF_BREAKING_OFF["too short"](threaded_server)
        with pytest.raises(errors.ConnectionError):
            list(files.get())
        assert [each.name for each in tmp_path.iterdir()] == ["x"]

    def test_limits(self, threaded_server, files) -> None:
        send(threaded_server, times=2)
        with pytest.raises(errors.DecodeError):
            files.get().read(max_bytes=9)
        with files.get().stream(max_bytes=9) as pieces, pytest.raises(errors.DecodeError):
            next(pieces)

    def test_a_loop_that_is_left(self, threaded_server, files) -> None:
        send(threaded_server, bytes(16 * MIB), times=2)
        with files.get().stream() as pieces:
            next(pieces)
        for _ in files.get():
            break
        send(threaded_server)
        assert files.get().read() == CONTENT

    def test_a_loop_that_is_forgotten(self, threaded_server, files) -> None:
        send(threaded_server, bytes(16 * MIB))
        pieces = iter(files.get())
        next(pieces)
        del pieces  # what a finalizer says would be a warning, and so a failure
        send(threaded_server)
        assert files.get().read() == CONTENT

    def test_by_closing_the_client(self, threaded_server, blocking_seller) -> None:
        client = blocking_seller()
        going_on = asyncio.Event()
        sends_half(threaded_server, lambda request: going_on.wait())
        pieces = iter(Files(client._link).get())
        next(pieces)
        client.close(grace=0)
        with pytest.raises(errors.ClosedError):
            list(pieces)
        with pytest.raises(errors.ClosedError):
            Files(client._link).get().read()
        threaded_server._thread._loop.call_soon_threadsafe(going_on.set)
