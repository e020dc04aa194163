"""Rates and buckets, as endpoints declare them."""

from __future__ import annotations

import pytest

from walmart_async import Bucket, Rate
from walmart_async._declare.rates import bucket


@pytest.mark.parametrize(
    ("written", "rate"),
    [
        ("200/min", Rate(200, 60)),
        ("1/second", Rate(1, 1)),
        ("10/hour", Rate(10, 3_600)),
        ("6/day", Rate(6, 86_400)),
    ],
)
def test_rates_are_written_as_published(written, rate) -> None:
    assert bucket("it", written) == Bucket("it", (rate,))
    assert str(rate) == written
    assert rate.interval == rate.seconds / rate.calls


@pytest.mark.parametrize("wrong", ["", "200", "200/minute", "200 / min", "-1/min", "1.5/min", "/min"])
def test_other_forms_are_a_mistake_in_the_declaration(wrong) -> None:
    with pytest.raises(ValueError, match="written like 200/min"):
        bucket("it", wrong)


def test_all_rates_of_a_bucket_hold_at_once() -> None:
    assert [str(rate) for rate in bucket("it", "6/hour", "6/day").rates] == ["6/hour", "6/day"]


@pytest.mark.parametrize(
    ("market", "rates"), [("us", ["5000/min"]), ("mx", ["60/min"]), ("ca", ["5000/min"]), ("cl", ["5000/min"])]
)
def test_a_market_has_the_rates_of_the_united_states_unless_it_has_its_own(market, rates) -> None:
    orders = bucket("orders", "5000/min", mx="60/min")
    assert [str(rate) for rate in orders.in_market(market).rates] == rates
    assert orders.in_market(market).name == "orders"
    assert bucket("orders", "5000/min").in_market(market) == bucket("orders", "5000/min")
