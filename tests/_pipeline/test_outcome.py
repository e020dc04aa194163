"""What is done with an attempt: the whole policy as one table, and when and how often it is repeated."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from walmart_async import Operation, Options, Request
from walmart_async._declare.limits import Quota
from walmart_async._declare.repeat import Repeat
from walmart_async._pipeline.call import Call, new_call
from walmart_async._pipeline.outcome import Failure, Verdict, judge
from walmart_async._pipeline.replies import Answer, NoReply
from walmart_async._pipeline.retry import EARNED, FULL, RetryBudget, backoff, pause_asked, what_stops

READ, SAME, ONCE = Repeat.READ, Repeat.SAME, Repeat.ONCE
RETURN, RETRY, RAISE, UNKNOWN = Verdict.RETURN, Verdict.RETRY, Verdict.RAISE, Verdict.UNKNOWN

# outcome: what to do with a read, an absolute write, and a write that must not be repeated
TABLE: dict[int | Failure, tuple[Verdict, Verdict, Verdict]] = {
    **dict.fromkeys((200, 201, 202, 204, 206, 207, 299), (RETURN, RETURN, RETURN)),
    **dict.fromkeys((300, 301, 302, 303, 304, 305), (RAISE, RAISE, UNKNOWN)),
    **dict.fromkeys((307, 308), (RAISE, RAISE, RAISE)),
    408: (RETRY, RETRY, UNKNOWN),
    **dict.fromkeys((400, 401, 403, 404, 405, 406, 409, 410, 413, 415, 422, 499), (RAISE, RAISE, RAISE)),
    **dict.fromkeys((423, 429), (RETRY, RETRY, RETRY)),
    **dict.fromkeys((500, 501, 502, 503, 504, 520, 522, 599), (RETRY, RETRY, UNKNOWN)),
    Failure.NOT_SENT: (RETRY, RETRY, RETRY),
    Failure.BY_PROXY: (RAISE, RAISE, RAISE),
    Failure.NO_ANSWER: (RETRY, RETRY, UNKNOWN),
    Failure.CUT: (RETRY, RETRY, UNKNOWN),
}


@pytest.mark.parametrize(
    ("repeat", "outcome", "verdict"),
    [
        (repeat, outcome, verdict)
        for outcome, row in TABLE.items()
        for repeat, verdict in zip((READ, SAME, ONCE), row, strict=True)
    ],
)
@pytest.mark.parametrize("refreshed", [False, True])
def test_every_outcome_has_one_verdict_for_each_kind_of_operation(repeat, outcome, verdict, refreshed) -> None:
    assert judge(repeat, outcome, token_refused=False, refreshed=refreshed) is verdict


@pytest.mark.parametrize("repeat", Repeat)
@pytest.mark.parametrize("status", [400, 401])
def test_a_refused_token_is_renewed_once_and_then_an_error_whatever_the_operation(repeat, status) -> None:
    assert judge(repeat, status, token_refused=True, refreshed=False) is Verdict.REFRESH
    assert judge(repeat, status, token_refused=True, refreshed=True) is RAISE


@given(outcome=st.one_of(st.integers(200, 599), st.sampled_from(Failure)), refused=st.booleans(), again=st.booleans())
def test_a_write_that_must_not_be_repeated_is_repeated_only_when_it_was_certainly_not_applied(
    outcome, refused, again
) -> None:
    verdict = judge(ONCE, outcome, token_refused=refused and not isinstance(outcome, Failure), refreshed=again)
    if verdict is RETRY:
        assert outcome in {423, 429, Failure.NOT_SENT}
    if outcome in {Failure.CUT, Failure.NO_ANSWER}:
        assert verdict is UNKNOWN


@given(outcome=st.one_of(st.integers(200, 599), st.sampled_from(Failure)), repeat=st.sampled_from([READ, SAME]))
def test_the_outcome_of_what_may_be_repeated_is_never_called_unknown(outcome, repeat) -> None:
    assert judge(repeat, outcome, token_refused=False, refreshed=False) is not UNKNOWN


# --- when ---


@given(attempt=st.integers(1, 5_000), random=st.floats(0, 1))
def test_a_pause_is_anything_from_nothing_to_a_cap_that_doubles_up_to_twenty_seconds(attempt, random) -> None:
    cap = min(20.0, 0.5 * 2 ** min(attempt - 1, 20))
    assert 0 <= backoff(attempt, random) <= cap
    assert backoff(attempt, 1.0) == cap
    assert backoff(attempt, 0.0) == 0.0


def test_the_jitter_is_full() -> None:
    assert [backoff(3, random) for random in (0.0, 0.25, 0.5, 1.0)] == [0.0, 0.5, 1.0, 2.0]


def call(attempts: int = 1, status: int | None = None, quota: Quota = Quota(), **options) -> Call[bytes]:  # noqa: B008
    operation = Operation(surface="both", family="x", name="x", method="GET", path="/v3/x")
    made = new_call(operation, Request(), Options(**options), {})
    made.attempts, made.status, made.quota = attempts, status, quota
    return made


def test_what_the_answer_asks_for_is_what_it_gets() -> None:
    assert pause_asked(Answer(503, {"retry-after": "7"}, b""), call(status=503), 0) == 7
    assert pause_asked(Answer(429, {"retry-after": "7"}, b""), call(status=429, quota=Quota(0, 3)), 0) == 7


def test_a_429_without_a_word_of_its_own_goes_by_the_quota_headers() -> None:
    assert pause_asked(Answer(429, {}, b""), call(status=429, quota=Quota(0, 3.0)), 0) == 3
    assert pause_asked(Answer(429, {}, b""), call(status=429), 0) is None
    assert pause_asked(Answer(503, {}, b""), call(status=503, quota=Quota(5, 3.0)), 0) is None


def test_neither_a_success_nor_a_lost_connection_asks_for_a_pause() -> None:
    assert pause_asked(Answer(200, {"retry-after": "7"}, b""), call(status=200), 0) is None
    assert pause_asked(NoReply(Failure.CUT, "cut"), call(), 0) is None


# --- how often ---


def test_a_call_is_repeated_as_often_as_the_options_say() -> None:
    budget = RetryBudget()
    assert [what_stops(call(made, 503, retries=2), 60, budget) for made in (1, 2, 3)] == [None, None, ""]
    assert what_stops(call(1, 503, retries=0), 60, budget) is not None


def test_a_pause_beyond_the_deadline_is_not_begun() -> None:
    made = call(1, 503)
    made.pause = 10.0
    assert what_stops(made, 9.9, RetryBudget()) is not None
    assert what_stops(made, 10.0, RetryBudget()) is None


def test_a_429_is_repeated_where_limits_are_waited_for_and_no_longer_than_that() -> None:
    made = call(1, 429)
    made.pause = 10.0
    assert what_stops(made, 60, RetryBudget()) is None
    for refused in (call(1, 429, on_limit="raise"), call(1, 429, max_wait=9)):
        refused.pause = 10.0
        assert what_stops(refused, 60, RetryBudget()) is not None


def test_a_hundred_retries_in_a_row_are_all_a_client_makes_when_nothing_succeeds() -> None:
    budget = RetryBudget()
    assert sum(budget.spend() for _ in range(1_000)) == 100


def test_in_the_long_run_one_call_in_five_may_be_a_retry() -> None:
    budget = RetryBudget()
    while budget.spend():
        pass
    for _ in range(1_000):
        budget.points = min(FULL, budget.points + EARNED)
    assert sum(budget.spend() for _ in range(1_000)) == 100  # no more can be saved than there was at first
    for _ in range(50):
        budget.points = min(FULL, budget.points + EARNED)
    assert sum(budget.spend() for _ in range(1_000)) == 10


def test_a_429_costs_no_budget_for_its_limit_paces_it() -> None:
    budget = RetryBudget()
    assert not any(what_stops(call(1, 429), 60, budget) for _ in range(1_000))
    assert what_stops(call(1, 503), 60, budget) is None
