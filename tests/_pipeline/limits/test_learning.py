"""What answers and refusals teach of a bucket, and what they cannot."""

from __future__ import annotations

import asyncio
from itertools import pairwise

import pytest

from support.limited.trial import Case, play
from walmart_async import Quota, Rate
from walmart_async._pipeline.limits.allowance import JITTER

PUBLISHED = ("200/min", "5000/min", "10/hour", "50/hour", "60/hour", "20/day", "6/day", "1/second")


@pytest.mark.parametrize("rate", PUBLISHED)
def test_a_full_bucket_lets_its_burst_through_and_no_more(make, rate) -> None:
    assert make(rate).drain() == int(rate.split("/")[0])


def test_several_rates_hold_at_once(make, clock) -> None:
    one = make("6/hour", "8/day")
    assert one.drain() == 6
    clock.advance(3_600 + JITTER)
    assert one.drain() == 2
    clock.advance(3_600 + JITTER)
    assert one.drain() == 0
    clock.advance(86_400)
    assert one.drain() == 6


def test_without_a_word_what_was_sent_comes_back_a_period_later(make, clock) -> None:
    """As a window would let it, and more slowly than a bucket that refills evenly."""
    one = make("20/hour")
    assert one.drain(15) == 15
    clock.advance(600)
    assert one.drain() == 5
    clock.advance(3_600 + JITTER - 600)
    assert one.drain() == 15
    clock.advance(600)
    assert one.drain() == 5


def test_a_bucket_that_shows_that_it_refills_evenly_is_used_as_it_refills(make, clock) -> None:
    one = make("60/hour")
    one.drain(58)
    for seconds in (0, 100):  # one soon, and soon again: no window ends twice within two minutes
        clock.advance(seconds)
        one.take_now().finish(Quota(1, 30))
    clock.advance(300)
    assert one.drain() in {5, 6}


@pytest.mark.parametrize("apart", [0, 1, 3_700])
def test_the_end_of_a_window_is_no_even_refill(make, clock, apart) -> None:
    one = make("60/hour")
    for seconds in (0, apart):
        clock.advance(seconds)
        one.drain(int(one.state.tokens) - 2)
        one.take_now().finish(Quota(1, 30))
    one.drain()
    clock.advance(600)
    assert one.drain() <= 1


@pytest.mark.parametrize("count", [201, 5_000, 999_999_999])
def test_no_count_raises_ours(make, count) -> None:
    one = make("200/min")
    for _ in range(20):
        one.take_now().finish(Quota(count))
    assert one.drain() == 180


def test_a_count_is_reduced_by_the_calls_that_it_cannot_have_counted(make, clock) -> None:
    one = make("200/min")
    first = one.take_now()
    clock.advance(1)
    for _ in range(3):
        one.take_now()
    first.finish(Quota(10, 30))
    assert one.state.tokens == 7


def test_an_answer_that_comes_late_is_history(make, clock) -> None:
    one = make("200/min")
    first, second = one.take_now(), one.take_now()
    clock.advance(1)
    third = one.take_now()
    third.finish(Quota(197, 30))
    first.finish(Quota(0, 30))
    second.finish(Quota(1, 30))
    assert one.state.tokens == 197


def test_a_count_that_never_changes_is_none(make, clock) -> None:
    one = make("200/min")
    taken = 0
    for _ in range(600):
        if lease := one.take_now():
            lease.finish(Quota(0))
            taken += 1
        clock.advance(1)
    assert taken >= 150


# --- refusals ---


def test_after_a_refusal_one_call_at_a_time_tries_whether_it_is_over(make, clock) -> None:
    one = make("60/min")
    one.take_now().finish(Quota(0, 20), refused=True)
    for _ in range(3):
        clock.advance(19.9)
        assert one.take_now() is None
        clock.advance(0.1)
        lease = one.take_now()
        assert lease is not None
        assert one.take_now() is None
        lease.finish(Quota(0, 20), refused=True)
    clock.advance(20)
    one.take_now().finish(Quota(30, 1))
    clock.advance(60)
    assert one.drain() >= 30


def tries(one, clock, asked: float | None, number: int = 5) -> list[float]:
    """Seconds from each refusal to the next call, where every call is refused."""
    one.take_now().finish(Quota(None, asked), refused=True)
    waits = []
    for _ in range(number):
        waits.append(one.state.shut_for)
        clock.advance(one.state.available_in)
        one.take_now().finish(Quota(None, asked), refused=True)
    return waits


@pytest.mark.parametrize("rate", ["60/min", "5000/min", "20/hour"])
def test_tries_after_refusals_that_nothing_explains_are_twice_as_far_apart_each_time(make, clock, rate) -> None:
    waits = tries(make(rate), clock, None, 12)
    longest = max(900, make(rate).buckets[0].rates[0].seconds + JITTER)
    assert waits == [pytest.approx(min(waits[0] * 2**place, longest)) for place in range(12)]


@pytest.mark.parametrize("asked", [86_400, 999_999_999, 3e9])
@pytest.mark.parametrize(
    ("rate", "believed"), [("200/min", 900), ("10/hour", 3_600 + JITTER), ("6/day", 86_400), (None, 3_600)]
)
def test_no_refusal_shuts_a_bucket_beyond_belief(make, clock, rate, believed, asked) -> None:
    one = make(*([rate] if rate else []))
    one.take_now().finish(Quota(None, asked), refused=True)
    assert one.state.shut_for == pytest.approx(min(asked, believed), abs=1)


def test_a_server_that_keeps_asking_for_a_day_is_tried_ever_less(make, clock) -> None:
    assert tries(make("200/min"), clock, 86_400) == [900, 1_800, 3_600, 3_600, 3_600]


@pytest.mark.parametrize("asked", [142, 600, 900])
def test_a_refusal_may_ask_for_more_than_a_full_refill(make, clock, asked) -> None:
    one = make("200/min")
    one.take_now().finish(Quota(0, asked), refused=True)
    assert one.state.shut_for == asked
    assert one.state.available_in == pytest.approx(asked)


def test_refusals_of_calls_that_were_out_together_are_one(make, clock) -> None:
    one = make("600/min")
    leases = [one.take_now() for _ in range(8)]
    for lease in leases:
        lease.finish(Quota(), refused=True)
    assert one.state.shut_for == pytest.approx(7.5, abs=0.1)


def test_a_try_that_was_not_sent_is_made_by_the_next(make, clock) -> None:
    one = make("60/min")
    one.take_now().finish(Quota(None, 500), refused=True)
    clock.advance(500)
    one.take_now().give_back()
    assert one.take_now() is not None


def test_what_refusals_left_comes_back(make, clock) -> None:
    one, passed = make("60/min"), []
    for _ in range(1_200):  # others leave a third of it, and nobody counts
        while lease := one.take_now():
            refused = sum(at > clock.monotonic() - 60 for at in passed) >= 20
            lease.finish(Quota(), refused=refused)
            passed += [] if refused else [clock.monotonic()]
        clock.advance(0.5)
    assert one.state.learned_share == pytest.approx(1 / 3, abs=0.1)
    for _ in range(3_600):
        clock.advance(1)
        one.drain()
    assert one.state.learned_share == 1


# --- what nobody published ---


def test_what_nobody_published_is_tried_ever_faster_until_an_answer_shows_a_limit(make) -> None:
    one = make()
    leases = [lease for _ in range(100) if (lease := one.take_now())]
    assert len(leases) == 8
    assert (one.state.tokens, one.state.burst, one.state.rates) == (None, None, ())
    for lease in leases:
        lease.finish(Quota())
    assert one.drain() == 10_000


@pytest.mark.parametrize(
    ("left", "more_in", "rate"), [(3, 60, Rate(4, 60)), (0, 720, Rate(1, 720)), (9, 5, Rate(10, 60))]
)
def test_a_count_shows_a_limit_that_nobody_published(make, left, more_in, rate) -> None:
    one = make()
    one.take_now().finish(Quota(left, more_in))
    assert one.state.rates == (rate,)
    assert one.drain() <= left


def test_a_refusal_shows_a_limit_that_nobody_published(make, clock) -> None:
    one = make()
    one.take_now().finish(Quota(None, 20), refused=True)
    assert one.state.available_in == pytest.approx(20)
    clock.advance(20)
    assert one.take_now() is not None


# --- one odd answer ---

EPOCH = 1_780_000_000.0
A_YEAR = str(int((EPOCH + 365 * 86_400) * 1_000))
POISONS = {
    "a year": ({"x-current-token-count": "0", "x-next-replenishment-time": A_YEAR}, False, 62),
    "a date of 1970": (
        {
            "x-current-token-count": "0",
            "x-next-replenishment-time": str(int((EPOCH + 132) * 1_000)),
            "date": "Thu, 01 Jan 1970 00:00:00 GMT",
        },
        False,
        62,
    ),
    "zero": ({"x-current-token-count": "0"}, False, 62),
    "zero for 59 s": ({"x-current-token-count": "0", "x-next-replenishment-time": "59"}, False, 62),
    "a billion": ({"x-current-token-count": "999999999"}, False, 62),
    "negative": ({"x-current-token-count": "-7", "x-next-replenishment-time": "-7"}, False, 62),
    "no number": ({"x-current-token-count": "nan", "x-next-replenishment-time": "nan"}, False, 62),
    "429": ({}, True, 62),
    "429 and plenty": ({"x-current-token-count": "60"}, True, 62),
    "429 and no number": ({"retry-after": "nan"}, True, 62),
    "429 for ever": ({"retry-after": "999999999"}, True, 901),
    "429, zero, a year": ({"x-current-token-count": "0", "x-next-replenishment-time": A_YEAR}, True, 901),
}


@pytest.mark.parametrize("name", POISONS)
@pytest.mark.parametrize("kind", ["even", "window"])
@pytest.mark.parametrize(("headers", "at"), [("honest", 0), ("honest", 130), ("absent", 130)])
def test_one_odd_answer_costs_no_more_than_its_time(name, kind, headers, at) -> None:
    spoilt, refused, silence = POISONS[name]
    seconds = at + silence + 200
    case = Case(
        kind=kind,
        rates=((60, 60),),
        phase=25,
        headers=headers,
        seconds=seconds,
        callers=seconds + 100,
        poison=(at, spoilt, refused),
    )
    result = play(case)
    sent = [*sorted(result.sent), seconds]
    assert max(later - earlier for earlier, later in pairwise(sent) if later > at) <= silence
    assert sum(at + silence < moment <= at + silence + 183 for moment in sent) >= 0.97 * 180
    assert result.refused == 0


def test_it_needs_no_event_loop_until_somebody_waits(make) -> None:
    one = make("2/min")
    with pytest.raises(RuntimeError):
        asyncio.get_running_loop()
    assert one.drain() == 2
