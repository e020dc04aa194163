"""Time that is passed in: it stands still, jumps or runs faster, and whoever sleeps on it can be cancelled."""

from __future__ import annotations

import asyncio
import time

import pytest

from walmart_async.clock import ManualClock, ScaledClock, SystemClock, sleep


async def settle() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


def test_a_manual_clock_stands_still() -> None:
    clock = ManualClock(1_000.0)
    assert (clock.time(), clock.monotonic()) == (1_000.0, clock.monotonic())
    clock.advance(2.5)
    assert clock.time() == 1_002.5


def test_both_of_its_hands_move_together() -> None:
    clock = ManualClock()
    before = clock.time(), clock.monotonic()
    clock.advance(90)
    assert (clock.time() - before[0], clock.monotonic() - before[1]) == (90, 90)


def test_callbacks_run_in_the_order_they_fall_due_and_see_their_own_time() -> None:
    clock, ran = ManualClock(0.0), []
    for delay in (3, 1, 2, 1, 0):
        clock.call_later(delay, lambda delay=delay: ran.append((delay, clock.time())))
    clock.advance(2)
    assert ran == [(0, 0), (1, 1), (1, 1), (2, 2)]
    clock.advance(1)
    assert ran[-1] == (3, 3)


def test_a_callback_that_is_called_off_does_not_run_and_may_be_called_off_again() -> None:
    clock, ran = ManualClock(), []
    timer = clock.call_later(1, lambda: ran.append(1))
    timer.cancel()
    timer.cancel()
    clock.advance(10)
    assert ran == []


def test_a_callback_that_is_called_off_pulls_no_later_one_forward() -> None:
    clock, ran = ManualClock(0.0), []
    clock.call_later(1, lambda: ran.append("first")).cancel()
    clock.call_later(10, lambda: ran.append("second"))
    clock.advance(2)
    assert (ran, clock.time()) == ([], 2)
    clock.advance(8)
    assert (ran, clock.time()) == (["second"], 10)


def test_a_callback_may_schedule_another() -> None:
    clock, ran = ManualClock(0.0), []

    def again() -> None:
        ran.append(clock.time())
        clock.call_later(1, again)

    clock.call_later(1, again)
    clock.advance(3)
    assert ran == [1, 2, 3]


def test_a_callback_that_is_overdue_runs_at_once_and_time_does_not_go_back() -> None:
    clock, ran = ManualClock(0.0), []
    clock.advance(5)
    clock.call_later(-3, lambda: ran.append(clock.time()))
    clock.advance(0)
    assert ran == [5]


def test_it_keeps_small_differences_however_late_it_starts() -> None:
    clock = ManualClock(1_700_000_000.0)
    start = clock.monotonic()
    for _ in range(1_000):
        clock.advance(0.000_001)
    assert clock.monotonic() - start == pytest.approx(0.001, rel=1e-6)


async def test_a_sleeper_wakes_when_its_time_has_come() -> None:
    clock = ManualClock()
    sleeper = asyncio.create_task(sleep(clock, 10))
    await settle()
    clock.advance(9.9)
    await settle()
    assert not sleeper.done()
    clock.advance(0.1)
    await settle()
    assert sleeper.done()


async def test_a_cancelled_sleeper_leaves_no_timer_behind() -> None:
    clock = ManualClock()
    sleeper = asyncio.create_task(sleep(clock, 10))
    await settle()
    sleeper.cancel()
    with pytest.raises(asyncio.CancelledError):
        await sleeper
    clock.advance(20)


async def test_a_sleeper_cancelled_as_it_wakes_is_cancelled() -> None:
    clock = ManualClock()
    sleeper = asyncio.create_task(sleep(clock, 10))
    await settle()
    clock.advance(10)
    sleeper.cancel()
    with pytest.raises(asyncio.CancelledError):
        await sleeper


@pytest.mark.parametrize("seconds", [0, -1])
async def test_sleeping_for_no_time_lets_others_have_a_turn(seconds) -> None:
    turns = []
    other = asyncio.create_task(asyncio.sleep(0, turns.append("other")))
    await sleep(ManualClock(), seconds)
    assert other.done() or turns == ["other"]
    await other


async def test_a_jumping_clock_passes_only_as_far_as_somebody_waits() -> None:
    clock = ManualClock(0.0, jump=True)
    await sleep(clock, 3_600)
    assert clock.time() == 3_600
    await settle()
    assert clock.time() == 3_600


async def test_sleepers_on_a_jumping_clock_wake_in_order() -> None:
    clock, woke = ManualClock(0.0, jump=True), []

    async def nap(seconds: float) -> None:
        await sleep(clock, seconds)
        woke.append((seconds, clock.time() >= seconds))

    await asyncio.gather(*(nap(seconds) for seconds in (30, 10, 20)))
    assert woke == [(10, True), (20, True), (30, True)]


async def test_a_jumping_clock_does_not_jump_for_those_who_left() -> None:
    clock = ManualClock(0.0, jump=True)
    clock.call_later(100, lambda: None).cancel()
    await settle()
    assert clock.time() == 0


def test_a_scaled_clock_runs_so_many_times_faster(monkeypatch) -> None:
    now = [50.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    clock = ScaledClock(60)
    monotonic, of_day = clock.monotonic(), clock.time()
    now[0] += 2.0
    assert clock.monotonic() - monotonic == pytest.approx(120)
    assert clock.time() - of_day == pytest.approx(120)


@pytest.mark.parametrize("speed", [0, -1])
def test_time_neither_stops_nor_runs_backwards(speed) -> None:
    with pytest.raises(ValueError, match="speed"):
        ScaledClock(speed)


@pytest.mark.parametrize("clock", [SystemClock(), ScaledClock(1_000_000)])
async def test_real_clocks_wake_their_sleepers_and_can_be_called_off(clock) -> None:
    ran = []
    clock.call_later(0.001, lambda: ran.append("called off")).cancel()
    before = clock.monotonic()
    await sleep(clock, 0.001)
    assert clock.monotonic() >= before
    assert ran == []
