"""What answers say of limits, in every spelling and form, and however wrong our own clock is."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from multidict import CIMultiDict

from walmart_async._declare.limits import Quota
from walmart_async._pipeline.limits.quota import read_quota, read_retry_after

NOW = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)
THEN = NOW + timedelta(seconds=90)


def read(now: datetime = NOW, **headers: str) -> Quota:
    return read_quota(CIMultiDict({name.replace("_", "-"): value for name, value in headers.items()}), now.timestamp())


FORMS = [
    "90",
    "90.0",
    str(int(THEN.timestamp())),
    str(int(THEN.timestamp() * 1_000)),
    "2026-03-04T05:07:37Z",
    "2026-03-04T05:07:37.000+00:00",
    "2026-03-04T06:07:37+01:00",
    "Wed, 04 Mar 2026 05:07:37 GMT",
    "Wed, 04 Mar 2026 05:07:37 -0000",
]


@pytest.mark.parametrize("header", ["X-Next-Replenishment-Time", "x-next-replenish-time"])
@pytest.mark.parametrize("value", FORMS)
def test_both_spellings_and_every_form_mean_the_same_moment(header, value) -> None:
    quota = read(**{"X-Current-Token-Count": "17", header: value})
    assert quota == Quota(17, pytest.approx(90))


@pytest.mark.parametrize("value", FORMS)
def test_retry_after_is_read_in_every_form_too(value) -> None:
    assert read_retry_after(CIMultiDict({"Retry-After": value}), NOW.timestamp()) == pytest.approx(90)


@pytest.mark.parametrize("wrong_by", [-86_400, -3_600, 3_600, 86_400])
@pytest.mark.parametrize("value", FORMS)
def test_a_wrong_clock_here_does_no_harm(value, wrong_by) -> None:
    quota = read(
        NOW + timedelta(seconds=wrong_by), date=format_datetime(NOW, usegmt=True), x_next_replenishment_time=value
    )
    assert quota.replenished_in == pytest.approx(90)


def test_a_moment_that_has_passed_is_now() -> None:
    assert read(x_next_replenishment_time=str(int(NOW.timestamp()) - 5)).replenished_in == 0
    assert read(x_next_replenishment_time="-5").replenished_in == 0


def test_an_answer_that_says_nothing_says_nothing() -> None:
    assert read() == Quota(None, None)
    assert read_retry_after(CIMultiDict(), 0) is None


def test_a_count_comes_alone_and_a_time_comes_alone() -> None:
    assert read(x_current_token_count="0") == Quota(0, None)
    assert read(x_next_replenish_time="3") == Quota(None, 3)


def test_a_date_without_a_zone_is_utc_wherever_this_runs(monkeypatch) -> None:
    import time

    monkeypatch.setenv("TZ", "Asia/Tokyo")
    time.tzset()
    try:
        assert read(x_next_replenishment_time="Wed, 04 Mar 2026 05:07:37").replenished_in == pytest.approx(90)
        assert read(x_next_replenishment_time="2026-03-04T05:07:37").replenished_in == pytest.approx(90)
    finally:
        monkeypatch.undo()
        time.tzset()


GARBAGE = [
    "",
    " ",
    "?",
    "unknown",
    "nan",
    "inf",
    "-",
    "1e400",
    "²",
    "٣ days",
    "12:30",
    "2026-99-99",
    "Wed, 99 Foo 2026 99:99:99 GMT",
    "1 Jan 99999999999999999999 00:00:00 GMT",
    "9" * 5_000,
]


@pytest.mark.parametrize("value", GARBAGE)
def test_garbage_says_nothing(value) -> None:
    assert (
        read(x_current_token_count=value if value != "9" * 5_000 else "x", x_next_replenishment_time=value) == Quota()
    )
    assert read_retry_after(CIMultiDict({"Retry-After": value}), 0) is None


@pytest.mark.parametrize("value", ["-1", "1.5", "9" * 5_000, "0x10", "²"])
def test_a_count_that_is_no_plain_number_says_nothing(value) -> None:
    assert read(x_current_token_count=value).remaining is None


@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=60))
@example("²", "1 Jan 99999999999999999999 00:00:00 GMT", "²")
def test_no_header_whatsoever_raises(count, when, date) -> None:
    headers = {"x-current-token-count": count, "x-next-replenishment-time": when, "date": date, "retry-after": when}
    quota = read_quota(headers, 0)
    assert quota.remaining is None or quota.remaining >= 0
    for seconds in (quota.replenished_in, read_retry_after(headers, 0)):
        assert seconds is None or 0 <= seconds < float("inf")
