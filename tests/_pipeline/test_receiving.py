"""Bodies taken in piece by piece, without a socket: whole or known to be broken, and measured fairly."""

from __future__ import annotations

import gzip
import zlib
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from walmart_async import Options
from walmart_async._declare.sinks import MemorySink
from walmart_async._declare.transfer import Transfer
from walmart_async._pipeline.gunzip import Gunzip
from walmart_async._pipeline.outcome import Failure
from walmart_async._pipeline.receiving import Received, receive
from walmart_async._pipeline.replies import NoReply, Streamed
from walmart_async.clock import ManualClock

contents = st.lists(st.binary(max_size=2000), min_size=1, max_size=3)


def unpacked(packed: bytes, cuts: list[int]) -> tuple[bytes, bool]:
    """What comes of packed bytes that arrive in pieces, and whether it is whole."""
    gunzip, found = Gunzip(), b""
    for start, end in pairwise(sorted({0, len(packed), *(cut for cut in cuts if cut < len(packed))})):
        gunzip.feed(packed[start:end])
        while piece := gunzip.take():
            found += piece
    return found, gunzip.whole


@given(members=contents, cuts=st.lists(st.integers(0, 500)))
def test_gzip_of_any_number_of_members_in_any_pieces(members, cuts) -> None:
    assert unpacked(b"".join(map(gzip.compress, members)), cuts) == (b"".join(members), True)


@given(members=contents, data=st.data())
def test_gzip_that_ends_anywhere_else_is_not_whole(members, data) -> None:
    packed = [gzip.compress(each) for each in members]
    ends = {sum(map(len, packed[:many])) for many in range(len(packed) + 1)}
    end = data.draw(st.integers(1, sum(map(len, packed))).filter(lambda number: number not in ends))
    found, whole = unpacked(b"".join(packed)[:end], [])
    assert not whole
    assert b"".join(members).startswith(found)


@given(content=st.binary(min_size=50, max_size=50), place=st.integers(10, 60), mask=st.integers(1, 255))
def test_gzip_with_a_damaged_byte_is_not_whole(content, place, mask) -> None:
    packed = bytearray(gzip.compress(content))
    packed[place] ^= mask
    try:
        found, whole = unpacked(bytes(packed), [])
    except zlib.error:
        return
    assert (found, whole) == (content, True) or not whole


def test_a_piece_is_never_large() -> None:
    gunzip = Gunzip()
    gunzip.feed(gzip.compress(bytes(8 << 20)))
    sizes = []
    while piece := gunzip.take():
        sizes.append(len(piece))
    assert (sum(sizes), max(sizes), gunzip.whole) == (8 << 20, 1 << 18, True)


class Drops:
    """A body of pieces, each of which takes its time."""

    def __init__(self, clock: ManualClock, pieces: list[bytes], seconds: float) -> None:
        self._clock, self._pieces, self._seconds = clock, iter(pieces), seconds
        self.allowed: list[float] = []
        self.closed = False

    async def read(self, seconds: float, options: Options) -> bytes | NoReply:
        self.allowed.append(seconds)
        self._clock.advance(self._seconds)
        return next(self._pieces, b"")

    def close(self) -> None:
        self.closed = True


class SlowDisk(MemorySink):
    """Takes an hour for everything."""

    def __init__(self, clock: ManualClock) -> None:
        super().__init__()
        self._clock = clock

    async def write(self, piece: bytes) -> None:
        self._clock.advance(3600)
        await super().write(piece)


async def taken(body: Any, clock: ManualClock, sink: MemorySink | None = None, **more: Any) -> Any:
    transfer = Transfer(sink=sink or MemorySink(), max_bytes=1 << 20, least_speed=1024)
    limits = {"ends": float("inf"), **more}
    outcome = await receive(Streamed(200, {}, b"", body), transfer, Options(), clock=clock, **limits)
    assert body.closed
    return outcome


async def test_who_writes_or_loops_may_take_any_time() -> None:
    clock = ManualClock()
    outcome = await taken(Drops(clock, [b"x"] * 10, 2.5), clock, SlowDisk(clock))
    assert isinstance(outcome, Received)
    assert outcome.size == 10


@pytest.mark.parametrize(("size", "enough"), [(1023, False), (1024, True)])
async def test_the_least_speed(size, enough) -> None:
    clock = ManualClock()
    outcome = await taken(Drops(clock, [b"x" * size] * 100, 1), clock)
    assert isinstance(outcome, Received) == enough
    if not enough:
        assert outcome.failure is Failure.NO_ANSWER
        assert clock.monotonic() == 30


async def test_a_small_file_may_come_slowly() -> None:
    clock = ManualClock()
    assert isinstance(await taken(Drops(clock, [b"x"], 29), clock), Received)


async def test_no_piece_may_take_longer_than_is_left() -> None:
    clock = ManualClock()
    body = Drops(clock, [b"x" * 20_000] * 100, 10)
    outcome = await taken(body, clock, ends=75.0)
    assert outcome.reason == "the deadline of 300 s passed after 160,000 bytes of the file"
    assert body.allowed == [60, 60, 55, 45, 35, 25, 15, 5]
