"""The token bucket: never faster than published, first come first served, and honest about waits."""

from __future__ import annotations

import asyncio
import math
from collections import deque
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from walmart_async._declare.limits import Quota
from walmart_async._declare.rates import bucket
from walmart_async._pipeline.limits.bucket import TokenBucket
from walmart_async.clock import ManualClock
from walmart_async.errors import RateLimitError

PUBLISHED = ("200/min", "5000/min", "10/hour", "50/hour", "60/hour", "20/day", "6/day")


def make(clock: ManualClock, *rates: str) -> TokenBucket:
    return TokenBucket(bucket("x", *rates), clock)


def drain(tokens: TokenBucket) -> int:
    taken = 0
    while taken < 10_000 and tokens.take_now():
        taken += 1
    return taken


def finish(tokens: TokenBucket, remaining: int | None = None, replenished_in: float | None = None) -> None:
    """Answer the call that started last."""
    tokens.finish(Quota(remaining, replenished_in), alone_since=tokens.started)


async def settle() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


async def let_pass(seconds: float, clock: ManualClock, tokens: TokenBucket) -> None:
    """Advance from grant to grant, so that everybody sees the time at which they were served."""
    end = clock.monotonic() + seconds
    while tokens.waiting and clock.monotonic() + (wait := tokens.wait_of(0)) < end:
        clock.advance(max(wait, 1e-6))
        await settle()
    clock.advance(max(0.0, end - clock.monotonic()))
    await settle()


class Line:
    """Callers in line, and in which order and when they were served."""

    def __init__(self, tokens: TokenBucket, clock: ManualClock) -> None:
        self.tokens, self.clock = tokens, clock
        self.served: list[int] = []
        self.times: list[float] = []
        self.callers: list[asyncio.Task[None]] = []

    async def _take(self, number: int, longest: float) -> None:
        await self.tokens.take(longest)
        self.served.append(number)
        self.times.append(self.clock.monotonic())

    async def join(self, longest: float = math.inf) -> asyncio.Task[None]:
        task = asyncio.create_task(self._take(len(self.callers), longest))
        self.callers.append(task)
        await settle()
        return task

    async def leave(self) -> None:
        for caller in self.callers:
            caller.cancel()
        await asyncio.gather(*self.callers, return_exceptions=True)


# --- never more than published ---


@pytest.mark.parametrize("rate", PUBLISHED)
def test_a_full_bucket_lets_its_burst_through_and_no_more(clock, rate) -> None:
    tokens = make(clock, rate)
    assert drain(tokens) == int(rate.split("/")[0])


@given(
    rates=st.lists(st.sampled_from(PUBLISHED), min_size=1, max_size=3, unique=True),
    script=st.lists(
        st.one_of(st.integers(1, 60), st.floats(0, 20_000, allow_nan=False)).map(
            lambda step: step if isinstance(step, int) else round(step, 3)
        ),
        max_size=25,
    ),
    jump=st.booleans(),
)
def test_no_window_ever_holds_more_than_burst_and_refill_of_every_rate(rates, script, jump) -> None:
    async def play() -> list[float]:
        clock = ManualClock(jump=jump)
        line = Line(make(clock, *rates), clock)
        for step in script:
            if isinstance(step, int):
                for _ in range(step):
                    await line.join()
            else:
                await let_pass(step, clock, line.tokens)
        if jump:
            await asyncio.gather(*line.callers)
        await line.leave()
        return line.times

    times = asyncio.run(play())
    for rate in bucket("x", *rates).rates:
        # Grant i is in the window that starts at grant j: it is enough to compare each with the fullest start.
        latest = -math.inf
        for place, at in enumerate(times):
            latest = max(latest, place - at / rate.interval)
            earliest = min(index - start / rate.interval for index, start in enumerate(times[: place + 1]))
            assert (place - at / rate.interval) - earliest + 1 <= rate.calls + 1e-3


def test_several_rates_hold_at_once(clock) -> None:
    tokens = make(clock, "6/hour", "8/day")
    assert drain(tokens) == 6
    clock.advance(3_600)
    assert drain(tokens) == 2
    clock.advance(3_600)
    assert drain(tokens) == 0
    clock.advance(3_600)
    assert drain(tokens) == 1


def test_tokens_come_back_evenly_and_not_all_at_once(clock) -> None:
    tokens = make(clock, "20/hour")
    drain(tokens)
    clock.advance(179)
    assert drain(tokens) == 0
    clock.advance(1)
    assert drain(tokens) == 1
    clock.advance(86_400)
    assert drain(tokens) == 20


async def test_a_fast_rate_serves_its_line_on_any_clock() -> None:
    clock = ManualClock()
    line = Line(make(clock, "5000/min"), clock)
    drain(line.tokens)
    for _ in range(300):
        await line.join()
    clock.advance(10)
    await settle()
    assert line.served == list(range(300))


# --- in turn ---


async def test_callers_are_served_in_the_order_they_came(clock) -> None:
    line = Line(make(clock, "60/min"), clock)
    drain(line.tokens)
    for _ in range(20):
        await line.join()
    for served in range(20):
        assert line.served == list(range(served))
        clock.advance(1)
        await settle()


class LateClock(ManualClock):
    """Its timers run late, as those of a busy event loop do."""

    def call_later(self, delay, callback):
        return super().call_later(delay + 5, callback)


async def test_nobody_overtakes_those_who_wait_for_a_token_that_is_already_there() -> None:
    clock = LateClock()
    tokens = make(clock, "60/min")
    line = Line(tokens, clock)
    drain(tokens)
    await line.join()
    clock.advance(5)
    assert tokens.tokens == 5
    assert not tokens.take_now()
    assert not (await line.join()).done()
    clock.advance(5)
    await settle()
    assert line.served == [0, 1]


@pytest.mark.parametrize("leaver", range(5))
@pytest.mark.parametrize("after", [0, 0.5, 1, 1.5, 2, 3, 4.5])
async def test_whoever_is_cancelled_costs_nobody_a_place_or_a_token(clock, leaver, after) -> None:
    line = Line(make(clock, "60/min"), clock)
    drain(line.tokens)
    for _ in range(5):
        await line.join()
    clock.advance(after)
    already = leaver < int(after)
    line.callers[leaver].cancel()  # if its token has just been granted, it does not know yet
    await settle()
    others = [number for number in range(5) if number != leaver]
    assert line.served == others[: int(after)]
    clock.advance(4 - after if after < 4 else 0)
    await settle()
    assert line.served == others
    assert line.tokens.in_flight == 60 + 4
    assert already == (line.callers[leaver].cancelled() and leaver < int(after))


async def test_cancelling_everybody_leaves_every_token(clock) -> None:
    line = Line(make(clock, "60/min"), clock)
    drain(line.tokens)
    for _ in range(10):
        await line.join()
    clock.advance(3)
    await line.leave()
    assert line.tokens.waiting == 0
    assert drain(line.tokens) == 3


async def test_a_place_in_line_survives_the_timeouts_of_those_before(clock) -> None:
    line = Line(make(clock, "10/hour"), clock)
    drain(line.tokens)
    for _ in range(3):
        await line.join()
    line.callers[0].cancel()
    line.callers[1].cancel()
    await settle()
    clock.advance(360)
    await settle()
    assert line.served == [2]


class Model:
    """The bucket as one would draw it on paper: exact levels, a queue, no timers."""

    def __init__(self, *rates: str) -> None:
        self.rates = bucket("x", *rates).rates
        self.levels = [Fraction(rate.calls) for rate in self.rates]
        self.queue: deque[int] = deque()
        self.served: list[int] = []
        self.in_flight = 0

    def grant(self) -> None:
        while self.queue and min(self.levels) >= 1:
            self.served.append(self.queue.popleft())
            self.spend()

    def spend(self) -> None:
        self.levels = [level - 1 for level in self.levels]
        self.in_flight += 1

    def give_back(self) -> None:
        self.levels = [
            min(Fraction(rate.calls), level + 1) for level, rate in zip(self.levels, self.rates, strict=True)
        ]
        self.in_flight -= 1
        self.grant()

    def advance(self, seconds: Fraction) -> None:
        while self.queue:
            wait = max((1 - level) * self._interval(rate) for level, rate in zip(self.levels, self.rates, strict=True))
            if wait > seconds:
                break
            self._pass(wait)
            seconds -= wait
            self.grant()
        self._pass(seconds)

    def _pass(self, seconds: Fraction) -> None:
        self.levels = [
            min(Fraction(rate.calls), level + seconds / self._interval(rate))
            for level, rate in zip(self.levels, self.rates, strict=True)
        ]

    @staticmethod
    def _interval(rate) -> Fraction:
        return Fraction(rate.seconds, rate.calls)


class Both:
    """A bucket and its model, going through the same."""

    def __init__(self, *rates: str) -> None:
        self.clock, self.model = ManualClock(), Model(*rates)
        self.line = Line(make(self.clock, *rates), self.clock)
        self.tokens = self.line.tokens
        for _ in range(self.model.rates[0].calls - 2):  # start near the end of the burst, where things happen
            self.tokens.take_now()
            self.model.spend()

    async def take(self, number: int) -> None:
        for _ in range(number):
            self.model.queue.append(len(self.line.callers))
            self.model.grant()
            await self.line.join()

    async def advance(self, quarters: int) -> None:
        self.clock.advance(quarters / 4)
        self.model.advance(Fraction(quarters, 4))

    async def cancel(self, number: int) -> None:
        if self.model.queue:
            leaver = self.model.queue[number % len(self.model.queue)]
            self.model.queue.remove(leaver)
            self.line.callers[leaver].cancel()

    async def finish(self, number: int) -> None:
        for _ in range(min(number, self.model.in_flight)):
            finish(self.tokens)
            self.model.in_flight -= 1

    async def give_back(self, number: int) -> None:
        for _ in range(min(number, self.model.in_flight)):
            self.tokens.give_back()
            self.model.give_back()

    def agree(self) -> None:
        assert self.line.served == self.model.served
        assert (self.tokens.in_flight, self.tokens.waiting) == (self.model.in_flight, len(self.model.queue))
        assert self.tokens.tokens == max(0, min(self.model.levels))


# Intervals and waits are powers of two, so that the bucket's floats are as exact as the model's fractions.
STEPS = st.tuples(
    st.sampled_from([Both.take, Both.take, Both.advance, Both.advance, Both.cancel, Both.finish, Both.give_back]),
    st.integers(0, 16),
)


@given(
    rates=st.sampled_from([("60/min",), ("15/min",), ("30/min", "900/hour"), ("15/min", "225/hour", "60/min")]),
    script=st.lists(STEPS, max_size=40),
)
def test_it_behaves_like_the_bucket_on_paper(rates, script) -> None:
    async def play() -> None:
        both = Both(*rates)
        for step, number in script:
            await step(both, number)
            await settle()
            both.agree()
        await both.line.leave()

    asyncio.run(play())


# --- waits that would be too long ---


async def test_a_wait_that_is_too_long_is_refused_at_once_with_the_time_it_would_take(clock) -> None:
    tokens = make(clock, "10/hour")
    drain(tokens)
    with pytest.raises(RateLimitError) as caught:
        await tokens.take(359)
    assert caught.value.retry_after == pytest.approx(360)
    assert caught.value.bucket == "x"
    assert tokens.waiting == 0


async def test_the_wait_counts_those_who_came_before(clock) -> None:
    line = Line(make(clock, "10/hour"), clock)
    drain(line.tokens)
    assert not (await line.join(400)).done()
    with pytest.raises(RateLimitError) as caught:
        await line.tokens.take(400)
    assert caught.value.retry_after == pytest.approx(720)
    await line.leave()


async def test_the_slowest_of_several_rates_decides_the_wait(clock) -> None:
    tokens = make(clock, "6/hour", "6/day")
    drain(tokens)
    with pytest.raises(RateLimitError) as caught:
        await tokens.take(0)
    assert caught.value.retry_after == pytest.approx(14_400)


async def test_those_whose_wait_the_server_makes_too_long_are_told_at_once(clock) -> None:
    line = Line(make(clock, "60/min"), clock)
    drain(line.tokens)
    hurried, patient, relaxed = await line.join(5), await line.join(15), await line.join()
    line.tokens.close_for(10)
    await settle()
    assert isinstance(error := hurried.exception(), RateLimitError)
    assert error.retry_after == pytest.approx(10)
    assert not patient.done()
    clock.advance(12)
    await settle()
    assert line.served == [1, 2]
    assert relaxed.done()


async def test_a_lowered_count_that_delays_somebody_too_long_tells_them_at_once(clock) -> None:
    line = Line(make(clock, "10/hour"), clock)
    drain(line.tokens)
    for _ in range(8):
        finish(line.tokens)
    waiting = await line.join(400)
    clock.advance(180)
    finish(line.tokens, remaining=0)  # one call is still in flight: its token is gone, too
    await settle()
    assert waiting.done()
    assert isinstance(error := waiting.exception(), RateLimitError)
    assert error.retry_after == pytest.approx(360)


async def test_those_before_somebody_turned_away_keep_their_place(clock) -> None:
    line = Line(make(clock, "60/min"), clock)
    drain(line.tokens)
    tasks = [await line.join(longest) for longest in (100, 2, 100, 2, 100)]
    line.tokens.close_for(50)
    await settle()
    assert [task.done() for task in tasks] == [False, True, False, True, False]
    clock.advance(60)
    await settle()
    assert line.served == [0, 2, 4]
    for task in (tasks[1], tasks[3]):
        assert isinstance(task.exception(), RateLimitError)


# --- the server's word ---


def test_a_reported_count_is_reduced_by_the_calls_in_flight(clock) -> None:
    tokens = make(clock, "200/min")
    for _ in range(4):
        tokens.take_now()
    finish(tokens, remaining=10)
    assert tokens.in_flight == 3
    assert drain(tokens) in {7, 8}  # a count of 7 may stand for 7.9, and the next one is there in a moment


def test_a_count_above_our_own_changes_nothing_while_others_are_under_way(clock) -> None:
    tokens = make(clock, "10/hour")
    drain(tokens)
    finish(tokens, remaining=9)
    assert drain(tokens) == 0


def test_a_count_from_a_call_that_others_overtook_lowers_and_never_raises(clock) -> None:
    tokens = make(clock, "10/hour")
    tokens.take_now()
    early = tokens.started
    drain(tokens)
    for _ in range(9):
        finish(tokens)
    tokens.finish(Quota(9), alone_since=early)
    assert drain(tokens) == 0


def test_a_count_that_is_the_whole_truth_raises_ours(clock) -> None:
    tokens = make(clock, "10/hour")
    drain(tokens)
    for _ in range(9):
        finish(tokens)
    finish(tokens, remaining=4)
    assert drain(tokens) == 4


def test_no_count_raises_ours_above_the_burst(clock) -> None:
    tokens = make(clock, "10/hour")
    tokens.take_now()
    finish(tokens, remaining=5_000)
    assert drain(tokens) == 10


def test_a_count_cannot_say_which_of_several_rates_it_is_of_and_raises_none(clock) -> None:
    tokens = make(clock, "6/hour", "6/day")
    drain(tokens)
    for _ in range(5):
        finish(tokens)
    finish(tokens, remaining=6)
    assert drain(tokens) == 0


def test_answers_in_any_order_end_at_the_lowest_word(clock) -> None:
    tokens = make(clock, "200/min")
    since = []
    for _ in range(3):
        tokens.take_now()
        since.append(tokens.started)
    for call, remaining in ((2, 20), (0, 22), (1, 21)):
        tokens.finish(Quota(remaining), alone_since=since[call])
    assert drain(tokens) <= 21  # the second and third were counted in the first answer, or they were not: nobody knows


def test_an_exhausted_bucket_stays_closed_until_the_server_s_own_time(clock) -> None:
    tokens = make(clock, "200/min")
    tokens.take_now()
    finish(tokens, remaining=0, replenished_in=40)
    clock.advance(39)
    assert drain(tokens) == 0
    clock.advance(1)
    assert tokens.take_now()


def test_a_429_empties_the_bucket_and_closes_it(clock) -> None:
    tokens = make(clock, "200/min")
    tokens.take_now()
    tokens.throttle(30, explained=True, since=tokens.started)
    assert tokens.in_flight == 0
    assert tokens.wait_of(0) == pytest.approx(30)
    clock.advance(29.9)
    assert drain(tokens) == 0
    clock.advance(0.1)
    assert drain(tokens) == 100  # half a minute's refill, not the burst that Walmart says is gone


def test_a_429_that_nothing_explains_empties_the_bucket(clock) -> None:
    tokens = make(clock, "10/hour")
    tokens.take_now()
    tokens.throttle(0.1, explained=False, since=tokens.started)
    clock.advance(359)
    assert drain(tokens) == 0
    clock.advance(1)
    assert drain(tokens) == 1


def test_a_429_after_a_429_that_nothing_explains_halves_the_pace_until_calls_go_through_again(clock) -> None:
    tokens = make(clock, "10/hour")
    tokens.take_now()
    tokens.throttle(0.1, explained=False, since=tokens.started)
    clock.advance(360)
    tokens.take_now()
    tokens.throttle(0.1, explained=False, since=tokens.started)
    clock.advance(719)
    assert drain(tokens) == 0
    clock.advance(1)
    assert drain(tokens) == 1
    for _ in range(10):
        finish(tokens)
        clock.advance(720)
        assert tokens.take_now()
    drain(tokens)
    clock.advance(3_600)
    assert drain(tokens) == 10


def test_closing_for_less_does_not_open_earlier(clock) -> None:
    tokens = make(clock, "200/min")
    tokens.close_for(30)
    tokens.close_for(1)
    clock.advance(29)
    assert not tokens.take_now()


async def test_those_in_line_are_served_in_turn_after_a_429(clock) -> None:
    line = Line(make(clock, "60/min"), clock)
    drain(line.tokens)
    for _ in range(3):
        await line.join()
    line.tokens.throttle(10, explained=True, since=line.tokens.started)
    clock.advance(9)
    await settle()
    assert line.served == []
    clock.advance(1)
    await settle()
    assert line.served == [0, 1, 2]


# --- what nobody published ---


def test_what_nobody_published_is_unlimited(clock) -> None:
    tokens = make(clock)
    assert drain(tokens) == 10_000
    assert tokens.tokens is None
    assert tokens.wait_of(0) == 0


def test_what_nobody_published_is_unlimited_until_a_header_says_otherwise(clock) -> None:
    tokens = make(clock)
    tokens.take_now()
    finish(tokens, remaining=0, replenished_in=60)
    clock.advance(59)
    assert drain(tokens) == 0
    clock.advance(1)
    assert drain(tokens) == 1
    clock.advance(60)
    assert drain(tokens) == 1


def test_a_count_that_is_left_is_no_reason_to_slow_down(clock) -> None:
    tokens = make(clock)
    tokens.take_now()
    finish(tokens, remaining=3, replenished_in=60)
    assert drain(tokens) == 10_000


def test_what_is_known_of_an_unpublished_limit_grows_with_what_the_server_says(clock) -> None:
    tokens = make(clock)
    tokens.take_now()
    finish(tokens, remaining=0, replenished_in=1)
    clock.advance(1)
    tokens.take_now()
    finish(tokens, remaining=50)
    assert drain(tokens) == 50


async def test_what_nobody_published_is_unlimited_until_a_429_says_otherwise(clock) -> None:
    line = Line(make(clock), clock)
    line.tokens.take_now()
    line.tokens.throttle(20, explained=True, since=line.tokens.started)
    for _ in range(3):
        await line.join()
    with pytest.raises(RateLimitError):
        await line.tokens.take(19)
    for served in range(1, 4):
        clock.advance(20)
        await settle()
        assert line.served == list(range(served))
