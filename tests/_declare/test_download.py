"""Downloads: saved, read and streamed over a real connection, and what becomes of those that break off."""

from __future__ import annotations

import asyncio
import inspect
import io
from typing import Any

import pytest
from aiohttp import web

import walmart_sync
from walmart_async import AsyncDownload, Response, errors
from walmart_async.errors import DecodeError, NotFoundError, RequestInvalidError

REPORT = ("F@1", "FITMENT_ACES")
CONTENT = bytes(range(256)) * 1200


def report(client: Any) -> AsyncDownload[bytes]:
    return client.feeds.error_report(*REPORT)


def pieces(server, *sizes: int, length: int | None = len(CONTENT), after: Any = None) -> None:
    """Answer the next request piece by piece, and hang up after the last of them."""

    async def step(request, seen):
        response = web.StreamResponse(headers={"Content-Type": "application/zip"})
        response.content_length = length
        if length is None:
            response.enable_chunked_encoding()
        await response.prepare(request)
        begin = 0
        for size in sizes:
            await response.write(CONTENT[begin : begin + size])
            begin += size
            await asyncio.sleep(0)
            if after is not None:
                after()
        if begin < len(CONTENT):
            request.transport.close()
        return response

    server.step(step)


def whole(server, **more: Any) -> None:
    pieces(server, *[1 << 16] * (len(CONTENT) // (1 << 16) + 1), **more)


class TestSave:
    async def test_to_a_path(self, server, seller, tmp_path):
        whole(server)
        seen: list[tuple[int, int | None]] = []
        target = tmp_path / "report.zip"
        target.write_bytes(b"old")
        saved = await report(seller()).save(target, on_progress=lambda *told: seen.append(told))
        assert target.read_bytes() == CONTENT
        assert (saved.size, saved.media_type) == (len(CONTENT), "application/zip")
        assert saved.correlation_id == server.seen[-1].headers["WM_QOS.CORRELATION_ID"]
        assert seen == sorted(seen)
        assert seen[-1] == (len(CONTENT), len(CONTENT))
        assert list(tmp_path.iterdir()) == [target]

    async def test_the_length_may_be_unknown(self, server, seller, tmp_path):
        whole(server, length=None)
        seen: list[int | None] = []
        await report(seller()).save(str(tmp_path / "a"), on_progress=lambda _, in_all: seen.append(in_all))
        assert (tmp_path / "a").read_bytes() == CONTENT
        assert set(seen) == {None}

    async def test_to_an_open_file_which_stays_open(self, server, seller, tmp_path):
        whole(server)
        with (tmp_path / "a").open("w+b", buffering=0) as file:
            file.write(b"head")
            await report(seller()).save(file)
            assert not file.closed
        assert (tmp_path / "a").read_bytes() == b"head" + CONTENT

    @pytest.mark.parametrize("opened", [False, True])
    async def test_one_that_breaks_off_begins_again(self, server, seller, tmp_path, opened):
        pieces(server, 5000, 70000)
        whole(server)
        file = io.BytesIO()
        await report(seller()).save(file if opened else tmp_path / "a")
        assert (file.getvalue() if opened else (tmp_path / "a").read_bytes()) == CONTENT
        assert len(server.seen) == 2

    async def test_nothing_is_left_of_one_that_fails(self, server, seller, tmp_path):
        for _ in range(3):
            pieces(server, 5000)
        (tmp_path / "a").write_bytes(b"old")
        with pytest.raises(errors.ConnectionError) as caught:
            await report(seller(retries=2)).save(tmp_path / "a")
        assert (caught.value.attempts, len(server.seen)) == (3, 3)
        assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("a", b"old")]

    async def test_nothing_is_left_of_one_that_is_cancelled(self, server, seller, tmp_path):
        started = asyncio.Event()
        pieces(server, 5000, after=started.set)
        server.hold()
        saving = asyncio.create_task(report(seller()).save(tmp_path / "a", on_progress=lambda *_: saving.cancel()))
        with pytest.raises(asyncio.CancelledError):
            await saving
        assert list(tmp_path.iterdir()) == []

    async def test_a_refusal_is_an_error_and_no_file(self, server, seller, tmp_path):
        server.reply(404, {"error": [{"code": "CONTENT_NOT_FOUND.GMP_RECEIVER_API"}]})
        with pytest.raises(NotFoundError):
            await report(seller()).save(tmp_path / "a")
        assert list(tmp_path.iterdir()) == []

    @pytest.mark.parametrize("target", [42, io.StringIO()])
    async def test_it_goes_to_paths_and_files_open_for_bytes(self, server, seller, target):
        with pytest.raises(RequestInvalidError, match="to: "):
            await report(seller()).save(target)
        assert server.seen == []

    async def test_not_to_a_directory(self, server, seller, tmp_path):
        with pytest.raises(RequestInvalidError, match="to: is a directory"):
            await report(seller()).save(tmp_path)
        assert server.seen == []


class TestBounds:
    @pytest.mark.parametrize("length", [len(CONTENT), None])
    async def test_more_than_max_bytes_is_refused(self, server, seller, tmp_path, length):
        whole(server, length=length)
        with pytest.raises(DecodeError, match="larger than max_bytes, which is 1000"):
            await report(seller()).save(tmp_path / "a", max_bytes=1000)
        assert list(tmp_path.iterdir()) == []

    async def test_max_bytes_may_come(self, server, seller):
        whole(server)
        assert await report(seller()).read(max_bytes=len(CONTENT)) == CONTENT

    async def test_one_that_is_too_slow_begins_again(self, server, seller, clock):
        whole(server)
        whole(server)
        file, slow = io.BytesIO(), iter([31])
        await report(seller()).save(file, least_speed=10**6, on_progress=lambda *_: clock.advance(next(slow, 0)))
        assert file.getvalue() == CONTENT
        assert len(server.seen) == 2

    async def test_and_fails_in_the_end(self, server, seller, clock):
        whole(server)
        with pytest.raises(errors.TimeoutError, match=r"bytes/s; least_speed is 1000000") as caught:
            await report(seller(retries=0)).save(
                io.BytesIO(), least_speed=10**6, on_progress=lambda *_: clock.advance(31)
            )
        assert caught.value.sent

    @pytest.mark.parametrize("bounds", [{"max_bytes": 0}, {"least_speed": -1}])
    async def test_bounds_are_above_zero(self, server, seller, bounds):
        (name,) = bounds
        with pytest.raises(RequestInvalidError, match=f"{name}: "):
            await report(seller()).read(**bounds)
        assert server.seen == []

    async def test_the_deadline_ends_it(self, server, seller):
        pieces(server, 1000)
        server.hold()
        with pytest.raises((errors.TimeoutError, errors.ConnectionError)):
            await report(seller(deadline=0.2, retries=0)).read()


class TestStream:
    async def test_piece_by_piece(self, server, seller):
        whole(server)
        async with report(seller()).stream() as stream:
            assert b"".join([piece async for piece in stream]) == CONTENT

    async def test_it_may_begin_again_before_the_first_piece(self, server, seller):
        server.cut()
        whole(server)
        async with report(seller()).stream() as stream:
            assert b"".join([piece async for piece in stream]) == CONTENT

    async def test_what_was_given_out_is_not_given_again(self, server, seller):
        pieces(server, 5000)
        whole(server)
        async with report(seller()).stream() as stream:
            assert await anext(stream) == CONTENT[:5000]
            with pytest.raises(errors.ConnectionError, match="broke off after 5000 bytes"):
                await anext(stream)

    async def test_leaving_early_ends_it(self, server, seller):
        whole(server)
        client = seller()
        async with report(client).stream() as stream:
            assert await anext(stream)
        assert await client.feeds.list().first()

    async def test_a_refusal_is_raised_where_pieces_are_taken(self, server, seller):
        server.reply(404, {})
        async with report(seller()).stream() as stream:
            with pytest.raises(NotFoundError):
                await anext(stream)


class TestModes:
    async def test_nothing_is_sent_before_it_is_told_where_to(self, server, seller):
        download = report(seller())
        assert repr(download) == "<AsyncDownload feeds.error_report: GET /v3/feeds/{feedId}/errorReport>"
        assert server.seen == []

    async def test_raw_reads_the_whole_response(self, server, seller):
        whole(server)
        answer = await seller().raw.feeds.error_report(*REPORT).read()
        assert isinstance(answer, Response)
        assert (answer.data, answer.body, answer.attempts) == (CONTENT, CONTENT, 1)

    async def test_blocking(self, server, tmp_path):
        whole(server)
        whole(server)

        def work() -> tuple[int, bytes]:
            with walmart_sync.Marketplace(client_id="id", client_secret="secret", base_url=server.url) as client:
                saved = client.feeds.error_report(*REPORT).save(tmp_path / "a")
                return saved.size, client.feeds.error_report(*REPORT).read()

        assert await asyncio.to_thread(work) == (len(CONTENT), CONTENT)
        assert (tmp_path / "a").read_bytes() == CONTENT

    def test_the_signature_says_so(self, seller):
        called = seller().feeds.error_report
        assert inspect.signature(called).return_annotation == AsyncDownload[bytes]
        assert not inspect.iscoroutinefunction(called)
