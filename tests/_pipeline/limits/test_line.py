"""Who waits for a bucket: first come, first served, and told in time."""

from __future__ import annotations

import asyncio

import pytest

from walmart_async import Quota, RateLimitError
from walmart_async._pipeline.limits.allowance import JITTER
from walmart_async.clock import ManualClock


@pytest.fixture
async def full(make):
    """A minute's bucket that is used up, one token a second by then; callers who wait for it leave at the end."""
    one = make("60/min")
    for _ in range(60):
        one.drain(1)
        one.clock.advance(1)
    one.clock.advance(JITTER - 1)
    yield one
    await one.leave()


async def test_callers_are_served_in_the_order_they_came(full, clock, settle) -> None:
    for _ in range(20):
        await full.join()
    for served in range(1, 21):
        clock.advance(1)
        await settle()
        assert full.served == list(range(served + 1))[: len(full.served)]
    assert full.served == list(range(20))


class LateClock(ManualClock):
    """Its timers run late, as those of a busy event loop do."""

    def call_later(self, delay, callback):
        return super().call_later(delay + 5, callback)


async def test_nobody_overtakes_those_who_wait_for_a_token_that_is_already_there(settle) -> None:
    from _pipeline.limits.conftest import One

    clock = LateClock()
    one = One(clock, "1/min")
    one.drain()
    first = await one.join()
    clock.advance(60 + JITTER + 1)
    assert not first.done()
    assert one.take_now() is None
    await settle()
    assert one.served == [0]


@pytest.mark.parametrize("leaver", range(5))
@pytest.mark.parametrize("after", [0, 0.6, 1.6, 2.6, 4.6])
async def test_whoever_is_cancelled_costs_nobody_a_place_or_a_token(full, clock, settle, leaver, after) -> None:
    full.drain()
    for _ in range(5):
        await full.join()
    clock.advance(after)
    full.callers[leaver].cancel()  # if its token has just been granted, it does not know yet
    await settle()
    clock.advance(10)
    await settle()
    assert full.served == sorted(full.served)
    assert {*range(5)} - {leaver} <= {*full.served}
    assert (full.state.in_flight, full.state.waiting) == (0, 0)


async def test_a_token_granted_to_somebody_who_is_cancelled_goes_to_the_next(full, clock, settle) -> None:
    full.drain()
    first, second = await full.join(), await full.join()
    clock.advance(1)  # granted
    first.cancel()  # and not yet known
    await settle()
    assert second.done()
    assert full.served == [1]


async def test_cancelling_everybody_leaves_every_token(full, clock) -> None:
    full.drain()
    for _ in range(10):
        await full.join()
    await full.leave()
    clock.advance(3)
    assert full.state.waiting == 0
    assert full.drain() == 3


async def test_whoever_was_cancelled_before_a_timer_ran_is_passed_over(full, clock, settle) -> None:
    full.drain()
    callers = [await full.join() for _ in range(3)]
    callers[0].cancel()
    clock.advance(1)  # the timer comes before the cancelled caller has its turn
    await settle()
    assert full.served == [1]


class HastyClock(ManualClock):
    """A minute passes when somebody looks at it for the last of so many times."""

    looks = 0

    def monotonic(self):
        self.looks -= 1
        if self.looks == 0:
            self.advance(60 + JITTER)
        return super().monotonic()


@pytest.mark.parametrize("looks", range(1, 7))
async def test_a_token_that_comes_while_its_caller_gets_in_line_is_its_own(settle, looks) -> None:
    from _pipeline.limits.conftest import One

    clock = HastyClock()
    one = One(clock, "1/min")
    one.drain()
    clock.looks = looks
    await one.join(300)
    clock.advance(60 + JITTER)
    await settle()
    assert one.served == [0]


# --- waits that are too long ---


async def test_a_wait_that_is_too_long_is_refused_at_once_with_the_time_it_would_take(make) -> None:
    one = make("10/hour")
    one.drain()
    with pytest.raises(RateLimitError) as caught:
        await one.limits.take(one.buckets, 3_600)
    assert caught.value.retry_after == pytest.approx(3_600 + JITTER)
    assert caught.value.bucket == "x"
    assert one.state.waiting == 0


@pytest.mark.parametrize("before", [1, 4, 9, 10, 25])
async def test_the_wait_counts_those_who_came_before(make, before) -> None:
    one = make("10/hour")
    one.drain()
    for _ in range(before):
        await one.join()
    with pytest.raises(RateLimitError) as caught:
        await one.limits.take(one.buckets, 1)
    assert caught.value.retry_after == pytest.approx((3_600 + JITTER) * (before // 10 + 1))
    await one.leave()


async def test_the_slowest_of_several_rates_decides_the_wait(make) -> None:
    one = make("6/hour", "6/day")
    one.drain()
    with pytest.raises(RateLimitError) as caught:
        await one.limits.take(one.buckets, 0)
    assert caught.value.retry_after == pytest.approx(86_400 + JITTER)


@pytest.mark.parametrize("longest", [0.5, 3, 17.25, 60, 299])
async def test_whoever_a_refusal_makes_wait_too_long_is_told_at_once(full, clock, settle, longest) -> None:
    clock.advance(1)
    last = full.take_now()
    waiting = await full.join(longest + 1)
    last.finish(Quota(None, 320), refused=True)
    clock.advance(0.01)
    await settle()
    assert isinstance(waiting.exception(), RateLimitError)
    assert full.state.waiting == 0


@pytest.mark.parametrize("longest", [10.5, 13, 17.25, 19.99])
async def test_a_deadline_is_kept_to_the_moment_whatever_was_expected(full, clock, settle, longest) -> None:
    """A refusal is over in ten seconds; but the call that tries whether it is has no answer for a long time."""
    clock.advance(1)
    full.take_now().finish(Quota(None, 10), refused=True)
    probe = asyncio.create_task(full.limits.take(full.buckets, 100))
    waiting = await full.join(longest)
    clock.advance(longest - 0.001)
    await settle()
    assert probe.done()
    assert not waiting.done()
    clock.advance(0.001)
    await settle()
    assert isinstance(waiting.exception(), RateLimitError)
    assert full.state.waiting == 0


async def test_those_whose_wait_an_answer_makes_too_long_are_told_at_once_and_the_others_keep_their_place(
    full, clock, settle
) -> None:
    clock.advance(1)
    last = full.take_now()
    tasks = [await full.join(longest) for longest in (100, 5, 100, 5, 100)]
    last.finish(Quota(None, 50), refused=True)
    clock.advance(0.1)
    await settle()
    assert [task.done() for task in tasks] == [False, True, False, True, False]
    for task in (tasks[1], tasks[3]):
        assert isinstance(error := task.exception(), RateLimitError)
        assert error.retry_after == pytest.approx(50, abs=0.2)
    clock.advance(60)
    await settle()
    assert full.served == [0, 2, 4]


async def test_a_waiter_that_is_served_has_no_timer_left_that_would_move_a_clock_that_jumps() -> None:
    from _pipeline.limits.conftest import One

    clock = ManualClock(jump=True)
    one = One(clock, "1/min")
    one.drain()
    await asyncio.gather(one._call(0, 300), one._call(1, 300))
    assert clock.monotonic() == pytest.approx(2 * (60 + JITTER))


async def test_ten_thousand_callers_are_served_in_turn() -> None:
    from _pipeline.limits.conftest import One

    clock = ManualClock()
    one = One(clock, "5000/min")
    callers = [asyncio.create_task(one._call(number, 1e6)) for number in range(10_000)]
    await asyncio.sleep(0)
    for caller in callers[5_001::2]:
        caller.cancel()
    for _ in range(4):
        clock.advance(60 + JITTER)
        await asyncio.sleep(0)
    await asyncio.gather(*callers, return_exceptions=True)
    assert one.served == sorted(one.served)
    assert len(one.served) == 7_500
