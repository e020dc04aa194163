"""The limits of a seller: several buckets at once, shared ones, what is known of them, and the rates we declare."""

from __future__ import annotations

import asyncio
import sys

import pytest

from walmart_async import (
    BucketState,
    ConfigurationError,
    Marketplace,
    MemoryLimits,
    RateLimitError,
    Supplier,
    operations,
)
from walmart_async._declare.limits import Quota
from walmart_async._declare.rates import Rate, bucket
from walmart_async._pipeline.limits.allowance import JITTER
from walmart_async._pipeline.limits.quota import read_quota
from walmart_async.api.feeds.types import FEED_UPLOADS, buckets_of
from walmart_async.clock import ManualClock

FAST, SLOW, ONE = bucket("fast", "60/min"), bucket("slow", "6/hour"), bucket("one", "1/hour")
FREE, PLENTY = bucket("free"), bucket("plenty", "200/min")


@pytest.fixture
def limits(clock) -> MemoryLimits:
    return MemoryLimits(clock)


def tokens(limits: MemoryLimits, of) -> float | None:
    return limits.state([of])[of.name].tokens


# --- several at once ---


def test_a_call_takes_a_token_of_every_bucket_it_draws_on(limits) -> None:
    assert limits.take_now([FAST, SLOW]) is not None
    assert (tokens(limits, FAST), tokens(limits, SLOW)) == (59, 5)


def test_when_one_of_them_is_empty_none_is_drawn_on(limits) -> None:
    assert limits.take_now([ONE]) is not None
    assert limits.take_now([FAST, ONE]) is None
    assert limits.take_now([ONE, FAST]) is None
    state = limits.state([FAST])["fast"]
    assert (state.tokens, state.in_flight) == (60, 0)


async def test_a_wait_for_one_of_them_ends_with_all(limits, clock, settle) -> None:
    limits.take_now([ONE])
    waiting = asyncio.create_task(limits.take([FAST, ONE], 4_000))
    await settle()
    assert not waiting.done()
    assert limits.state([])["fast"].in_flight == 0, "a token that is held for an hour is missing in that hour's rate"
    clock.advance(3_600 + JITTER)
    await settle()
    assert waiting.done()
    assert limits.state([])["fast"].in_flight == 1
    assert limits.state([])["one"].in_flight == 2


async def test_a_wait_that_would_be_too_long_gives_everything_back(limits) -> None:
    limits.take_now([ONE])
    with pytest.raises(RateLimitError) as caught:
        await limits.take([FAST, ONE], 60)
    assert caught.value.bucket == "one"
    assert caught.value.retry_after == pytest.approx(3_600 + JITTER)
    assert (tokens(limits, FAST), limits.state([])["fast"].in_flight) == (60, 0)


async def test_a_wait_that_would_be_too_long_is_refused_before_any_other_wait(limits, settle) -> None:
    while limits.take_now([FAST]):
        pass
    limits.take_now([ONE])
    call = asyncio.create_task(limits.take([FAST, ONE], 60))
    await settle()
    assert call.done(), "it waits for one bucket, although the other is known to be closed for too long"
    assert isinstance(call.exception(), RateLimitError)
    assert limits.state([])["fast"].waiting == 0


async def test_whoever_is_cancelled_while_waiting_gives_everything_back(limits, settle) -> None:
    limits.take_now([ONE])
    waiting = asyncio.create_task(limits.take([FAST, ONE], 4_000))
    await settle()
    waiting.cancel()
    await settle()
    state = limits.state([])
    assert (state["fast"].tokens, state["fast"].in_flight) == (60, 0)
    assert (state["one"].waiting, state["one"].in_flight) == (0, 1)


def test_tokens_of_a_call_that_was_not_sent_can_be_given_back(limits) -> None:
    lease = limits.take_now([FAST, SLOW])
    assert lease is not None
    lease.give_back()
    assert (tokens(limits, FAST), tokens(limits, SLOW)) == (60, 6)


def test_a_429_closes_the_bucket_with_least_left(limits) -> None:
    lease = limits.take_now([FAST, SLOW, FREE])
    assert lease is not None
    lease.finish(Quota(None, 30), refused=True)
    state = limits.state([])
    assert state["slow"].shut_for == state["slow"].available_in == pytest.approx(30)
    assert (state["fast"].shut_for, state["free"].shut_for) == (0, 0)
    assert limits.take_now([FAST, SLOW]) is None


def test_a_count_that_may_be_of_either_bucket_lowers_the_one_with_least_left_and_raises_none(limits) -> None:
    first, second = limits.take_now([FAST, SLOW]), limits.take_now([FAST, SLOW])
    assert first is not None
    assert second is not None
    first.finish(Quota(2))
    assert (tokens(limits, FAST), tokens(limits, SLOW)) == (58, 2)
    second.finish(Quota(60))
    assert (tokens(limits, FAST), tokens(limits, SLOW)) == (58, 4), "by our own count"


def test_an_attempt_without_an_answer_teaches_nothing(limits, clock) -> None:
    first, second = limits.take_now([FAST]), limits.take_now([FAST])
    first.finish(Quota(None, 30), refused=True)
    clock.advance(30)
    second.finish(None)
    limits.take_now([FAST]).finish(None)
    assert limits.state([])["fast"].shut_for == pytest.approx(30), "the try told nothing, and the next one is due"


def test_a_refusal_by_one_bucket_says_nothing_of_another(limits, clock) -> None:
    limits.take_now([FAST]).finish(Quota(None, 30), refused=True)
    limits.take_now([SLOW]).finish(Quota(None, 30), refused=True)
    clock.advance(30)
    limits.take_now([FAST, SLOW]).finish(Quota(None, 30), refused=True)
    assert {state.name: state.shut_for > 0 for state in limits.state([]).values()} == {"fast": True, "slow": True}


@pytest.mark.parametrize("headers", [{}, {"x-current-token-count": "199", "x-next-replenishment-time": "0.2"}])
def test_a_call_that_has_room_asks_its_limits_in_few_steps(headers) -> None:
    clock = ManualClock()
    limits = MemoryLimits(clock)
    for _ in range(40):
        clock.advance(0.5)
        limits.take_now([PLENTY]).finish(read_quota(headers, 0))
    entered: list[str] = []
    sys.setprofile(lambda frame, event, _: entered.append(frame.f_code.co_name) if event == "call" else None)
    limits.take_now([PLENTY]).finish(read_quota(headers, 0))
    sys.setprofile(None)
    assert len([name for name in entered if name != "monotonic"]) <= 8, entered


# --- a part of the rates ---


@pytest.mark.parametrize(("share", "at_once"), [(1.0, 60), (0.5, 30), (0.25, 15), (0.34, 20), (1 / 60, 1), (0.01, 1)])
def test_a_process_with_a_share_of_the_rate_sends_no_more_than_that(clock, share, at_once) -> None:
    limits, sent = MemoryLimits(clock, share=share), []
    while clock.monotonic() < 3_600:
        while lease := limits.take_now([FAST]):
            sent.append(clock.monotonic())
            lease.finish(Quota())
        clock.advance(limits.state([])["fast"].available_in)
    assert sent.count(0) == at_once
    assert len(sent) <= at_once + 3_600 * share
    assert len(sent) >= 0.95 * 3_600 * share


@pytest.mark.parametrize("share", [0, -1, 1.01, 2, float("nan"), float("inf")])
def test_a_share_that_is_none_is_refused(clock, share) -> None:
    with pytest.raises(ConfigurationError, match="share must be above 0 and at most 1"):
        MemoryLimits(clock, share=share)


def test_without_a_clock_limits_go_by_the_machine() -> None:
    limits = MemoryLimits(share=0.5)
    assert limits.take_now([FAST]) is not None
    assert 29 <= tokens(limits, FAST) <= 30


# --- shared, and known ---


def test_operations_that_share_a_bucket_share_its_tokens(limits) -> None:
    shared, again = bucket("status", "2/min"), bucket("status", "2/min")
    assert limits.take_now([shared]) is not None
    assert limits.take_now([again]) is not None
    assert limits.take_now([shared]) is None


def test_other_buckets_are_not_touched(limits) -> None:
    limits.take_now([ONE])
    assert limits.take_now([SLOW]) is not None


def test_a_call_without_limits_never_waits(limits) -> None:
    assert all(limits.take_now([]) for _ in range(1_000))


async def test_what_is_known_of_a_bucket_is_typed(limits, settle) -> None:
    limits.take_now([ONE])
    waiting = asyncio.create_task(limits.take([ONE], 4_000))
    await settle()
    assert limits.state([FAST, FREE]) == {
        "one": BucketState(
            name="one",
            rates=(Rate(1, 3_600),),
            burst=1.0,
            tokens=0.0,
            interval=3_600.0,
            in_flight=1,
            waiting=1,
            available_in=pytest.approx(2 * (3_600 + JITTER)),
        ),
        "fast": BucketState(
            name="fast",
            rates=(Rate(60, 60),),
            burst=60.0,
            tokens=60.0,
            interval=1.0,
            in_flight=0,
            waiting=0,
            available_in=0.0,
            learned_share=1.0,
            shut_for=0.0,
        ),
        "free": BucketState(
            name="free", rates=(), burst=None, tokens=None, interval=None, in_flight=0, waiting=0, available_in=0.0
        ),
    }
    waiting.cancel()
    await settle()


def test_a_part_of_the_rates_has_its_own_pace(clock) -> None:
    assert MemoryLimits(clock, share=0.1).state([FAST])["fast"].interval == pytest.approx(10)


@pytest.mark.parametrize("kind", [Marketplace, Supplier])
def test_a_client_that_made_no_call_has_met_no_limit(kind) -> None:
    assert kind(client_id="id", client_secret="secret").limits == {}


# --- the rates we declare ---


FEED_ROUTES = {("POST", "/v3/feeds"), ("POST", "/v3/feeds/items")}


def declared(surface: str) -> dict[tuple[str, str], set[tuple[int, int]]]:
    """The rates of every operation but feed uploads, which depend on their feed type."""
    return {
        (op.method, op.path): {(rate.calls, rate.seconds) for each in op.buckets for rate in each.rates}
        for op in operations()
        if op.surface in {surface, "both"} and (op.method, op.path) not in FEED_ROUTES
    }


@pytest.mark.parametrize(
    "route",
    [
        ("GET", "/v3/inventory"),
        ("PUT", "/v3/inventory"),
        ("GET", "/v3/inventories"),
        ("GET", "/v3/inventories/{sku}"),
        ("PUT", "/v3/inventories/{sku}"),
    ],
)
def test_a_seller_has_two_hundred_calls_a_minute_of_each_inventory_operation(route) -> None:
    assert declared("marketplace")[route] == {(200, 60)}


def test_inventory_operations_have_a_bucket_each() -> None:
    names = [
        each.name
        for op in operations()
        if (op.surface, op.family) == ("marketplace", "inventory") and op.path != "/v3/feeds"
        for each in op.buckets
    ]
    assert len(names) == len(set(names)) == 7


def test_the_list_of_feeds_and_the_status_of_one_share_a_bucket() -> None:
    found = {
        each
        for op in operations()
        if op.path in {"/v3/feeds", "/v3/feeds/{feedId}"} and op.method == "GET"
        for each in op.buckets
    }
    assert [(each.rates) for each in found] == [(Rate(5_000, 60),)]


def test_error_reports_are_sixty_an_hour() -> None:
    assert declared("marketplace")["GET", "/v3/feeds/{feedId}/errorReport"] == {(60, 3_600)}


@pytest.mark.parametrize(
    ("feed_type", "rates"),
    [
        ("inventory", ["10/hour"]),
        ("MP_INVENTORY", ["50/hour"]),
        ("DSV_INVENTORY", ["50/hour"]),
        ("MP_ITEM", ["10/hour"]),
        ("MP_ITEM_MATCH", ["20/hour"]),
        ("lagtime", ["6/day"]),
        ("CPT_SELLER_ELIGIBILITY", ["7/day"]),
        ("returns_overrides", ["20/day"]),
        ("INCENTIVE_ENROLLMENT", ["6/hour", "6/day"]),
        ("WALMART_FUNDED_INCENTIVES_ENROLLMENT", ["6/hour", "6/day"]),
    ],
)
def test_a_feed_type_has_its_published_rates(feed_type, rates) -> None:
    (own,) = buckets_of(feed_type)
    assert [str(rate) for rate in own.rates] == rates


def test_price_feeds_share_a_bucket_and_promotions_have_a_stricter_one_besides() -> None:
    (shared,) = buckets_of("price")
    assert buckets_of("PRICE_AND_PROMOTION") == (shared,)
    assert [str(rate) for rate in shared.rates] == ["10/hour"]
    also_shared, own = buckets_of("promo")
    assert also_shared == shared
    assert [str(rate) for rate in own.rates] == ["6/day"]


def test_feed_types_draw_on_the_same_bucket_however_they_are_spelled() -> None:
    assert buckets_of("inventory") == buckets_of("INVENTORY") == buckets_of("Inventory")


def test_a_feed_type_nobody_published_a_rate_for_has_a_bucket_of_its_own_without_one() -> None:
    (own,) = buckets_of("FITMENT_ACES")
    assert own.rates == ()
    assert own != buckets_of("FITMENT_PIES")[0]


@pytest.mark.parametrize("surface", ["marketplace", "supplier"])
def test_no_two_buckets_of_one_name_have_different_rates(surface) -> None:
    every = {each for op in operations() if op.surface in {surface, "both"} for each in op.buckets}
    every |= {each for several in FEED_UPLOADS.values() for each in several}
    assert len(every) == len({each.name for each in every})
