"""Counts and times of answers that cannot be: no bucket lets more through for them than its rate, none stays shut."""

from __future__ import annotations

import pytest

from walmart_async import Quota

RATE = "10/min"
ODD = {
    "more than there can be": Quota(10_000, None),
    "as many as at first, again and again": Quota(10, None),
    "less than none": Quota(-5, None),
    "a replenishment that was long ago": Quota(10, -1e9),
    "a replenishment at once": Quota(10, 0),
}


@pytest.mark.parametrize("what", ODD)
def test_no_more_than_the_rate_whatever_is_told(make, what) -> None:
    one, sent = make(RATE), 0
    while sent < 1_000 and (lease := one.take_now()):
        sent += 1
        lease.finish(ODD[what])
    assert sent <= 10


@pytest.mark.parametrize("ahead", [3e7, 999_999_999, float("inf")])
@pytest.mark.parametrize("refused", [True, False])
def test_no_time_shuts_a_bucket_beyond_belief(make, ahead, refused) -> None:
    one = make(RATE)
    lease = one.take_now()
    assert lease is not None
    lease.finish(Quota(0, ahead), refused=refused)
    assert one.state.available_in <= 3_600 + 60


@pytest.mark.parametrize("count", [0, 3, 10])
def test_answers_out_of_order_and_late_lift_no_bucket(make, count) -> None:
    one, leases = make(RATE), []
    while len(leases) < 1_000 and (lease := one.take_now()):
        leases.append(lease)
    assert leases
    for lease in reversed(leases):
        lease.finish(Quota(count, None))
    sent = len(leases)
    while sent < 1_000 and (lease := one.take_now()):
        sent += 1
        lease.finish(Quota(count, None))
    assert sent <= 10, "no time has passed"
