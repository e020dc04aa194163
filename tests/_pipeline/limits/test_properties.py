"""What must hold of the limits with any server: honest or lying, fast or slow, with rivals and wrong clocks."""

from __future__ import annotations

import asyncio
import math
from random import Random
from statistics import fmean

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from support.limited.clients import OfLibrary
from support.limited.servers import Server
from support.limited.trial import Case, excess, play
from support.limited.virtual_time import run
from walmart_async import Bucket, MemoryLimits, Rate
from walmart_async._pipeline.limits.quota import read_quota

few = settings(
    max_examples=12, phases=[Phase.explicit, Phase.generate], suppress_health_check=list(HealthCheck), derandomize=True
)
kinds = st.sampled_from(["even", "window"])
honest = st.sampled_from(["honest", "absent", "count", "at answer", "retry-after", "to full"])
lies = st.sampled_from(["stale", "zero", "full", "random", "junk", "year"])
latencies = st.sampled_from(["fast", "wide", "0.005", "2", "30"])
rates = st.sampled_from(
    [(200, 60), (100, 60), (20, 60), (10, 60), (2, 60), (1, 60), (50, 3_600), (20, 3_600), (10, 3_600), (6, 86_400)]
)
clocks = st.sampled_from(
    [
        {},
        {"date": False},
        {"relative": True},
        {"skew": 3_600, "date": False},
        {"skew": -3_600, "date": False},
        {"skew": 20, "date": False},
        {"client_skew": -4e7},
        {"client_skew": 7_200},
    ]
)
seeds = st.integers(0, 10**6)


@st.composite
def alone(draw, *, kinds=kinds, rates=rates, headers=honest, latencies=latencies, clocks=clocks) -> Case:
    """Ten periods of one rate, with more callers than it lets through."""
    kind, (calls, seconds), says = draw(kinds), draw(rates), draw(headers)
    return Case(
        kind=kind,
        rates=((calls, seconds),),
        phase=draw(st.floats(0, 1)) * seconds,
        headers="honest" if kind == "window" and says == "to full" else says,  # a window does not fill bit by bit
        latency=draw(latencies),
        up=0.5,
        seconds=10 * seconds,
        callers=12 * calls + 20,
        seed=draw(seeds),
        **draw(clocks),
    )


@few
@given(alone())
def test_alone_it_is_never_refused_and_uses_the_whole_rate_in_turn(case) -> None:
    result = play(case)
    assert result.refused == 0
    assert excess(result.sent, *case.rates[0]) <= 1e-3
    assert len(result.sent) >= 0.99 * 10 * case.rates[0][0]
    assert result.joined == sorted(result.joined)


@few
@given(alone(kinds=st.just("even"), headers=st.just("honest"), latencies=st.just("fast"), clocks=st.just({})))
def test_a_bucket_that_says_it_refills_evenly_is_used_to_the_last_token(case) -> None:
    result, calls = play(case), case.rates[0][0]
    assert result.refused == 0
    assert len(result.sent) >= (0.99 * 11 * calls - 3 if calls >= 10 else 10 * calls)


@few
@given(alone(headers=lies))
def test_no_header_whatever_lifts_it_above_the_published_rate(case) -> None:
    result = play(case)
    assert excess(result.sent, *case.rates[0]) <= 1e-3
    assert result.joined == sorted(result.joined) or result.refused


@few
@given(
    kinds,
    st.sampled_from(
        [
            ((10, 60), (50, 3_600)),
            ((200, 60), (1_000, 86_400)),
            ((6, 3_600), (6, 86_400)),
            ((5, 60), (20, 600), (60, 3_600)),
        ]
    ),
    honest.filter(lambda headers: headers != "to full"),
    latencies,
    seeds,
)
def test_several_rates_hold_at_once(kind, several, headers, latency, seed) -> None:
    calls, seconds = several[-1]
    result = play(
        Case(
            kind=kind,
            rates=several,
            phase=0.3 * seconds,
            headers=headers,
            latency=latency,
            up=0.5,
            seconds=3 * seconds,
            callers=4 * calls + 20,
            seed=seed,
        )
    )
    assert result.refused == 0
    assert all(excess(result.sent, *rate) <= 1e-3 for rate in several)
    assert len(result.sent) >= 0.99 * 3 * calls - 1


@pytest.mark.parametrize("latency", ["fast", "wide", "0.005"])
@pytest.mark.parametrize(
    ("several", "seconds"),
    [
        (((10, 60), (50, 3_600)), 10_800),
        (((200, 60), (1_000, 86_400)), 172_800),
        (((20, 60), (60, 3_600)), 10_800),
    ],
)
def test_the_slower_of_several_rates_is_used_to_the_last_token_if_it_refills_evenly(several, seconds, latency) -> None:
    result = play(Case(rates=several, seconds=seconds, callers=8 * several[-1][0], latency=latency))
    assert result.refused == 0
    assert result.used_percent >= 99


@pytest.mark.parametrize(
    ("kind", "headers", "latency", "most_refused", "least_used"),
    [
        ("even", "honest", "fast", 1, 95),
        ("even", "honest", "wide", 1, 95),
        ("even", "count", "fast", 1, 95),
        ("even", "absent", "fast", 1.2, 95),
        ("even", "retry-after", "fast", 2, 93),
        # A window's end is known by running into it; used is counted from the burst at its start.
        ("window", "honest", "fast", 1, 90),
        ("window", "honest", "wide", 1, 90),
        ("window", "count", "fast", 1, 90),
        ("window", "absent", "fast", 2, 80),
    ],
)
def test_beside_a_rival_it_takes_what_is_left(kind, headers, latency, most_refused, least_used) -> None:
    results = [
        play(Case(kind=kind, phase=25, headers=headers, latency=latency, rival=0.5, seed=seed)) for seed in range(2)
    ]
    assert fmean(result.refused_percent for result in results) <= most_refused
    assert fmean(result.used_percent for result in results) >= least_used
    rival, starved = sum(each.rival_passed for each in results), sum(each.rival_refused for each in results)
    assert rival >= 3 * starved, "the other client lives, too"


@pytest.mark.parametrize("shares", [(0.5, 0.5), (0.25, 0.75), (0.1, 0.2, 0.7), (0.5,)])
@pytest.mark.parametrize("kind", ["even", "window"])
@pytest.mark.parametrize("headers", ["honest", "absent"])
def test_processes_that_share_an_account_by_parts_are_not_refused(shares, kind, headers) -> None:
    case = Case(kind=kind, rates=((100, 60),), phase=25, headers=headers, callers=1_200 * len(shares))
    result = play(case, lambda clock: [OfLibrary(clock, case.rates, share) for share in shares])
    assert result.refused == 0
    assert excess(result.sent, *case.rates[0]) <= 1e-3
    assert result.passed >= 0.99 * 1_000 * sum(shares)


@few
@given(kinds, st.sampled_from(["honest", "absent", "count"]), latencies, seeds, st.floats(0.05, 0.9))
def test_cancelled_callers_cost_nobody_a_place_or_a_token(kind, headers, latency, seed, cancelled) -> None:
    result = play(
        Case(
            kind=kind,
            rates=((100, 60),),
            phase=20,
            headers=headers,
            latency=latency,
            up=0.5,
            callers=1_600,
            cancelled=cancelled,
            seed=seed,
        )
    )
    assert result.refused == 0
    assert len(result.sent) >= 0.99 * min(1_000, (1 - cancelled) * 1_600 - 100)
    assert result.joined == sorted(result.joined)
    (state,) = result.clients[0].limits.state(()).values()
    assert (state.in_flight, state.waiting) == (0, 0)


@few
@given(
    st.builds(
        Case,
        kind=kinds,
        phase=st.just(25),
        headers=st.sampled_from(["honest", "absent", "count", "stale", "zero", "random", "year"]),
        latency=latencies,
        seconds=st.just(500),
        callers=st.just(1_000),
        deadlines=st.just(True),
        rival=st.sampled_from([0, 0, 0.5, 0.9]),
        cancelled=st.sampled_from([0, 0.2]),
        seed=seeds,
    )
)
def test_nobody_waits_beyond_its_deadline(case) -> None:
    result = play(case)
    assert max(result.late) <= 1e-6
    if not case.rival and not case.cancelled and case.headers in {"honest", "absent"} and case.latency == "fast":
        assert set(result.told_after) <= {0}, "what can be known at once is told at once"


@pytest.mark.parametrize(
    ("headers", "most_refused", "least_used"), [("honest", 3, 90), ("count", 4, 60), ("absent", 9, 40)]
)
@pytest.mark.parametrize("kind", ["even", "window"])
@pytest.mark.parametrize("rate", [(200, 60), (20, 60)])
def test_a_limit_that_nobody_published_is_found_out(kind, headers, most_refused, least_used, rate) -> None:
    result = play(
        Case(
            kind=kind,
            rates=(rate,),
            known=(),
            phase=25,
            headers=headers,
            seconds=1_200,
            callers=30 * rate[0],
        )
    )
    assert result.refused_percent <= most_refused
    assert result.used_percent >= least_used


LIMITS = {"a": (10, 60), "b": (5, 60), "c": (3, 30)}
names = st.sampled_from([("a",), ("b",), ("c",), ("a", "b"), ("b", "c"), ("a", "b", "c"), ("a", "c")])


@few
@given(
    st.lists(st.tuples(names, st.floats(0, 20)), min_size=20, max_size=150),
    kinds,
    st.sampled_from(["honest", "absent"]),
    seeds,
)
def test_of_several_buckets_all_are_drawn_on_or_none_and_nobody_starves(calls, kind, headers, seed) -> None:
    served, refused = run(lambda clock: several_buckets(clock, calls, kind, headers, seed))
    assert len(served) == len(calls)
    assert not refused
    for name, rate in LIMITS.items():
        assert excess([at for drawn, _, at in served if name in drawn], *rate) <= 1e-3
    for kind_of_call in {drawn for drawn, _ in calls}:
        alike = [(came, at) for drawn, came, at in served if drawn == kind_of_call]
        assert [at for _, at in sorted(alike)] == sorted(at for _, at in alike)
    for drawn, came, at in served:  # no longer than all calls before it would take, one after another
        before = sum(earlier <= came and bool({*other} & {*drawn}) for other, earlier, _ in served)
        assert at - came <= 61 + before * 12.2


async def several_buckets(clock, calls, kind, headers, seed):
    """Calls that draw on one to three buckets: what each drew on, when it came and went; and who was refused."""
    random = Random(seed)
    servers = {
        name: Server(kind, (rate,), phase=random.uniform(0, 30), headers=headers) for name, rate in LIMITS.items()
    }
    limits, served, refused = MemoryLimits(clock), [], []

    async def call(drawn: tuple[str, ...], delay: float) -> None:
        await asyncio.sleep(delay)
        came, buckets = clock.monotonic(), [Bucket(name, (Rate(*LIMITS[name]),)) for name in drawn]
        lease = limits.take_now(buckets) or await limits.take(buckets, math.inf)
        served.append((drawn, came, clock.monotonic()))
        await asyncio.sleep(random.uniform(0, 0.5))
        at = clock.monotonic()
        counted = {name: servers[name].take(at) for name in drawn}
        refused.extend(name for name, (passed, *_) in counted.items() if not passed)
        await asyncio.sleep(random.expovariate(4))
        tight = min(drawn, key=lambda name: counted[name][1])
        said = servers[tight].headers(clock.epoch, at, clock.monotonic(), counted[tight])
        lease.finish(read_quota(said, clock.time()))

    await asyncio.gather(*(call(*each) for each in calls))
    return served, refused
