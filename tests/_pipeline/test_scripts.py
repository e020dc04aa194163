"""What a caller gets of a sequence of answers."""

from __future__ import annotations

import pytest

from walmart_async import errors

LEVEL = {"sku": "A", "quantity": {"unit": "EACH", "amount": 5}}
GET = ("GET", "/v3/inventory?sku=A")
PUT = ("PUT", "/v3/inventory?sku=A")
FEED = ("POST", "/v3/feeds?feedType=inventory")
GATEWAY = {"error": [{"code": "SYSTEM_ERROR.GMP_GATEWAY_API", "description": "down", "severity": "ERROR"}]}


def attempts(script, method: str) -> int:
    return sum(len(made) for (verb, _), made in script.requests.items() if verb == method)


async def test_trouble_that_passes_is_not_noticed(script, walmart):
    for status in (503, 520, 429, 423):
        script(*GET, status=status)
    script(*GET, payload=LEVEL)
    answer = await walmart.raw.inventory.get("A")
    assert answer.data.quantity.amount == 5
    assert answer.attempts == 5
    assert answer.waited > 0


async def test_trouble_that_stays_is_raised_as_what_it_was_last(script, walmart):
    script(*PUT, status=500, payload=GATEWAY, repeat=True)
    with pytest.raises(errors.ServerError) as caught:
        await walmart.with_options(retries=2).inventory.update("A", 5)
    assert (caught.value.attempts, caught.value.status) == (3, 500)
    assert caught.value.errors[0].code == "SYSTEM_ERROR.GMP_GATEWAY_API"


async def test_a_feed_is_not_sent_again_when_its_fate_is_unknown(script, walmart):
    script(*FEED, status=520, payload=GATEWAY)
    script(*FEED, payload={"feedId": "SECOND"})
    with pytest.raises(errors.OutcomeUnknownError):
        await walmart.inventory.bulk_update({"A": 5})
    assert attempts(script, "POST") == 2  # the token, and the feed once


async def test_a_feed_that_was_refused_before_work_is_sent_again(script, walmart):
    script(*FEED, status=429)
    script(*FEED, status=423)
    script(*FEED, payload={"feedId": "THIRD"})
    patient = walmart.with_options(deadline=None)
    assert (await patient.inventory.bulk_update({"A": 5})).feed_id == "THIRD"


async def test_a_limit_that_frees_too_late_is_told_at_once(script, walmart):
    script(*FEED, status=429)
    with pytest.raises(errors.RateLimitError) as caught:
        await walmart.inventory.bulk_update({"A": 5})
    assert caught.value.retry_after > 300
    assert attempts(script, "POST") == 2


async def test_a_refused_token_is_renewed_once(script, walmart):
    script(*GET, status=401)
    script(*GET, payload=LEVEL)
    assert (await walmart.raw.inventory.get("A")).attempts == 2
    assert attempts(script, "POST") == 2


async def test_no_refusal_but_of_the_token_is_repeated(script, walmart):
    for status, kind in {
        400: errors.BadRequestError,
        403: errors.ForbiddenError,
        404: errors.NotFoundError,
        409: errors.ConflictError,
        415: errors.StatusError,
    }.items():
        script(*GET, status=status)
        with pytest.raises(kind) as caught:
            await walmart.inventory.get("A")
        assert caught.value.attempts == 1


async def test_an_outage_uses_up_the_retry_budget_of_the_whole_client(script, walmart):
    script(*GET, status=503, repeat=True)
    made = []
    for _ in range(40):
        with pytest.raises(errors.ServerError) as caught:
            await walmart.inventory.get("A")
        made.append(caught.value.attempts)
    assert made[0] == 5
    assert made[-1] == 1
