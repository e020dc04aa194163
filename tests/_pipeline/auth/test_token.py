"""The access token: one fetch for everybody, renewed early, never in the way and never shown."""

from __future__ import annotations

import asyncio
import logging

import pytest
from rich.pretty import pretty_repr

from walmart_async import CredentialsError, Form, FreshToken, ServerError
from walmart_async._pipeline.auth.token import MemoryTokens
from walmart_async.api.authentication import AccessToken
from walmart_async.clock import ManualClock


class Issuer:
    """Makes tokens when told to, and counts."""

    def __init__(self, lifetime: float = 900.0) -> None:
        self.calls = 0
        self.lifetime = lifetime
        self.open = asyncio.Event()
        self.open.set()
        self.error: Exception | None = None

    async def __call__(self) -> FreshToken:
        self.calls += 1
        number = self.calls
        await self.open.wait()
        if self.error:
            raise self.error
        return FreshToken(f"token-{number}", self.lifetime)


@pytest.fixture
async def issuer() -> Issuer:
    return Issuer()


@pytest.fixture
async def tokens(clock) -> MemoryTokens:
    return MemoryTokens(clock)


async def test_a_thousand_first_calls_fetch_one_token(tokens, issuer, settle) -> None:
    issuer.open.clear()
    callers = [asyncio.create_task(tokens.get(issuer)) for _ in range(1_000)]
    await settle()
    issuer.open.set()
    assert set(await asyncio.gather(*callers)) == {"token-1"}
    assert issuer.calls == 1


async def test_a_leader_that_is_cancelled_loses_nobody(tokens, issuer, settle) -> None:
    issuer.open.clear()
    leader, *others = [asyncio.create_task(tokens.get(issuer)) for _ in range(1_000)]
    await settle()
    leader.cancel()
    await settle()
    issuer.open.set()
    assert set(await asyncio.gather(*others)) == {"token-2"}
    assert leader.cancelled()
    assert issuer.calls == 2


async def test_a_follower_that_is_cancelled_costs_nothing(tokens, issuer, settle) -> None:
    issuer.open.clear()
    callers = [asyncio.create_task(tokens.get(issuer)) for _ in range(10)]
    await settle()
    for follower in callers[1:9]:
        follower.cancel()
    await settle()
    issuer.open.set()
    assert await callers[0] == await callers[9] == "token-1"
    assert issuer.calls == 1


async def test_a_token_is_used_again_until_it_is_due(tokens, issuer, clock) -> None:
    await tokens.get(issuer)
    clock.advance(779)
    assert tokens.now() == await tokens.get(issuer) == "token-1"
    clock.advance(1)
    assert tokens.now() is None
    assert await tokens.get(issuer) == "token-2"


async def test_one_renews_early_while_the_others_keep_the_old_one_and_do_not_wait(
    tokens, issuer, clock, settle
) -> None:
    await tokens.get(issuer)
    clock.advance(800)
    issuer.open.clear()
    leader = asyncio.create_task(tokens.get(issuer))
    await settle()
    assert [await tokens.get(issuer) for _ in range(100)] == ["token-1"] * 100
    assert not leader.done()
    issuer.open.set()
    assert await leader == tokens.now() == "token-2"
    assert issuer.calls == 2


async def test_a_token_about_to_end_is_waited_for_instead_of_used(tokens, issuer, clock, settle) -> None:
    await tokens.get(issuer)
    clock.advance(871)
    issuer.open.clear()
    callers = [asyncio.create_task(tokens.get(issuer)) for _ in range(10)]
    await settle()
    assert not any(caller.done() for caller in callers)
    issuer.open.set()
    assert set(await asyncio.gather(*callers)) == {"token-2"}


async def test_an_early_renewal_that_fails_serves_the_old_one_and_pauses(tokens, issuer, clock, caplog) -> None:
    await tokens.get(issuer)
    clock.advance(800)
    issuer.error = ServerError("down", status=503)
    with caplog.at_level(logging.WARNING, "walmart_async"):
        assert await tokens.get(issuer) == "token-1"
    assert "ServerError" in caplog.text
    assert "token-1" not in caplog.text
    for _ in range(100):
        assert await tokens.get(issuer) == "token-1"
    assert issuer.calls == 2
    clock.advance(5)
    issuer.error = None
    assert await tokens.get(issuer) == "token-3"


async def test_a_renewal_that_fails_when_nothing_serves_any_more_is_an_error(tokens, issuer, clock) -> None:
    await tokens.get(issuer)
    clock.advance(880)
    issuer.error = CredentialsError("no")
    with pytest.raises(CredentialsError):
        await tokens.get(issuer)
    issuer.error = None
    assert await tokens.get(issuer) == "token-3"


async def test_a_failed_first_fetch_is_tried_again_by_the_next_call(tokens, issuer) -> None:
    issuer.error = ServerError("down")
    with pytest.raises(ServerError):
        await tokens.get(issuer)
    issuer.error = None
    assert await tokens.get(issuer) == "token-2"


async def test_a_lifetime_counts_from_when_the_token_was_asked_for(tokens, issuer, clock, settle) -> None:
    issuer.open.clear()
    slow = asyncio.create_task(tokens.get(issuer))
    await settle()
    clock.advance(700)
    issuer.open.set()
    await slow
    clock.advance(79)
    assert tokens.now() == "token-1"
    clock.advance(1)
    assert tokens.now() is None


async def test_a_short_lived_token_serves_half_of_its_life_before_it_is_due(clock) -> None:
    issuer, tokens = Issuer(lifetime=60), MemoryTokens(clock)
    await tokens.get(issuer)
    clock.advance(29)
    assert tokens.now() == "token-1"
    clock.advance(1)
    assert tokens.now() is None


class Jumpy(ManualClock):
    """Its time of day is set back and forth."""

    shift = 0.0

    def time(self) -> float:
        return super().time() + self.shift


@pytest.mark.parametrize("shift", [-1e9, -86_400, 86_400, 1e9])
async def test_setting_the_time_of_day_changes_nothing(issuer, shift) -> None:
    clock = Jumpy()
    tokens = MemoryTokens(clock)
    await tokens.get(issuer)
    clock.shift = shift
    clock.advance(779)
    assert tokens.now() == "token-1"
    clock.advance(1)
    assert tokens.now() is None


async def test_a_refused_token_is_not_handed_out_again(tokens, issuer) -> None:
    first = await tokens.get(issuer)
    tokens.reject(first)
    assert tokens.now() is None
    assert await tokens.get(issuer) == "token-2"


async def test_a_late_word_against_an_old_token_spares_the_new_one(tokens, issuer) -> None:
    old = await tokens.get(issuer)
    tokens.reject(old)
    new = await tokens.get(issuer)
    for _ in range(100):
        tokens.reject(old)
    assert tokens.now() == new
    assert issuer.calls == 2


async def test_a_hundred_refusals_of_one_token_make_one_new_one(tokens, issuer, settle) -> None:
    old = await tokens.get(issuer)
    issuer.open.clear()

    async def refused() -> str:
        tokens.reject(old)
        return await tokens.get(issuer)

    callers = [asyncio.create_task(refused()) for _ in range(100)]
    await settle()
    issuer.open.set()
    assert set(await asyncio.gather(*callers)) == {"token-2"}


@pytest.mark.parametrize(
    "holder",
    [
        FreshToken("very-secret", 900.0),
        AccessToken(access_token="very-secret", refresh_token="very-secret"),
        Form({"grant_type": "refresh_token", "refresh_token": "very-secret"}),
    ],
)
@pytest.mark.parametrize("show", [repr, str, pretty_repr])
def test_a_token_is_shown_nowhere(holder, show) -> None:
    assert "very-secret" not in show([holder])
    assert "very-secret" not in show(holder)
