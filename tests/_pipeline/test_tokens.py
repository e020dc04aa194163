"""One token for everybody: storms, cancelled leaders, revocation, refused credentials."""

from __future__ import annotations

import asyncio

import pytest

from walmart_async import errors

REFUSED = {"error": [{"code": "UNAUTHORIZED.GMP_GATEWAY_API", "field": "UNAUTHORIZED", "description": "Unauthorized"}]}
OLD_REFUSAL = {"error": [{"code": "INVALID_TOKEN.GMP_GATEWAY_API", "description": "The token is not valid."}]}


async def test_a_thousand_first_calls_make_one_token_call(server, seller):
    client = seller(deadline=None)
    found = await asyncio.gather(*(client.inventory.get(f"SKU-{number}") for number in range(1000)))
    assert len(found) == 1000
    assert len(server.seen) == 1000
    assert len(server.token_calls) == 1
    assert {seen.headers["WM_SEC.ACCESS_TOKEN"] for seen in server.seen} == {server.issued[0]}


async def test_a_cancelled_leader_loses_nobody(server, seller):
    gate = server.hold(token=True)
    client = seller()
    leader = asyncio.create_task(client.inventory.get("LEADER"))
    await gate.arrived.wait()
    others = [asyncio.create_task(client.inventory.get(f"SKU-{number}")) for number in range(50)]
    await asyncio.sleep(0)
    leader.cancel()
    with pytest.raises(asyncio.CancelledError):
        await leader
    gate.open()
    assert len(await asyncio.gather(*others)) == 50
    assert len(server.token_calls) == 1, "the leader's, which goes on for the others"
    assert len(server.seen) == 50


async def test_a_cancelled_follower_disturbs_nobody(server, seller):
    gate = server.hold(token=True)
    client = seller()
    calls = [asyncio.create_task(client.inventory.get(f"SKU-{number}")) for number in range(10)]
    await gate.arrived.wait()
    calls[5].cancel()
    gate.open()
    outcomes = await asyncio.gather(*calls, return_exceptions=True)
    assert [isinstance(each, BaseException) for each in outcomes].count(True) == 1
    assert len(server.token_calls) == 1


async def test_a_failed_token_call_fails_those_who_wait_and_not_those_who_come_later(server, seller):
    server.reply(403, REFUSED, token=True, times=1)
    client = seller(retries=0)
    outcomes = await asyncio.gather(*(client.inventory.get(f"SKU-{n}") for n in range(300)), return_exceptions=True)
    assert [type(each) for each in outcomes] == [errors.CredentialsError] * 300
    assert (await client.inventory.get("A")).sku == "A"


async def test_tokens_revoked_while_64_calls_are_in_flight_fail_none(emulator, seller):
    for number in range(128):
        emulator.add_item(f"SKU-{number}", stock=number)
    client = seller(base_url=emulator.url, deadline=None)
    await client.inventory.get("SKU-0")
    in_flight, read = asyncio.Semaphore(64), 0

    async def call(number: int) -> int:
        nonlocal read
        async with in_flight:
            found = await client.inventory.get(f"SKU-{number}")
            read += 1
            if read == 20:
                emulator.revoke_tokens()
            return found.quantity.amount

    assert await asyncio.gather(*map(call, range(128))) == list(range(128))
    tried = [request.status for request in emulator.requests if request.path == "/v3/inventory"]
    assert tried.count(401) > 1, "calls were under way with the old token"
    assert [request.status for request in emulator.requests if request.path == "/v3/token"] == [200, 200]


@pytest.mark.parametrize(("status", "body"), [(401, REFUSED), (401, b""), (400, OLD_REFUSAL)])
async def test_a_refused_token_is_renewed_and_the_call_repeated_once(server, seller, status, body):
    server.reply(status, body)
    client = seller()
    answer = await client.raw.inventory.get("A")
    assert answer.attempts == 2
    assert answer.waited == 0
    assert [seen.headers["WM_SEC.ACCESS_TOKEN"] for seen in server.seen] == server.issued
    assert len(server.token_calls) == 2


async def test_a_late_refusal_of_the_old_token_does_not_cost_the_new_one(server, seller):
    early, late = server.hold(401, b""), server.hold(401, b"")
    client = seller()
    first = asyncio.create_task(client.inventory.get("FIRST"))
    await early.arrived.wait()
    second = asyncio.create_task(client.inventory.get("SECOND"))
    await late.arrived.wait()
    early.open()
    await first
    late.open()
    await second
    assert len(server.token_calls) == 2
    assert [seen.headers["WM_SEC.ACCESS_TOKEN"] for seen in server.seen] == [server.issued[0]] * 2 + [
        server.issued[1]
    ] * 2


async def test_even_a_feed_is_repeated_after_a_401(server, seller):
    server.reply(401, REFUSED)
    server.reply(200, {"feedId": "F@1"})
    assert (await seller(retries=0).feeds.submit("inventory", {"Inventory": []})).feed_id == "F@1"
    assert [seen.body for seen in server.seen] == [b'{"Inventory":[]}'] * 2


@pytest.mark.parametrize(("status", "body"), [(401, REFUSED), (400, OLD_REFUSAL)])
async def test_a_fresh_token_refused_is_the_credentials_fault(server, seller, status, body):
    server.reply(status, body, times=2)
    with pytest.raises(errors.CredentialsError) as caught:
        await seller().inventory.get("A")
    assert caught.value.attempts == 2
    assert caught.value.status == status
    assert len(server.token_calls) == 2


async def test_another_400_is_no_matter_of_tokens(server, seller):
    server.reply(400, {"error": [{"code": "INVALID_REQUEST_PARAM.GMP_INVENTORY_API"}]})
    with pytest.raises(errors.BadRequestError):
        await seller().inventory.get("A")
    assert len(server.token_calls) == 1


@pytest.mark.parametrize("status", [400, 401, 403])
async def test_a_refused_token_call_is_a_credentials_error_without_repeats(server, seller, status):
    server.reply(status, REFUSED, token=True)
    with pytest.raises(errors.CredentialsError) as caught:
        await seller().inventory.get("A")
    assert caught.value.status == status
    assert caught.value.operation == "POST /v3/token"
    assert caught.value.errors[0].code == "UNAUTHORIZED.GMP_GATEWAY_API"
    assert (len(server.token_calls), len(server.seen)) == (1, 0)


async def test_the_emulator_refuses_wrong_credentials_both_ways(emulator, seller):
    for status in (400, 401):
        emulator.quirks.credentials_refused_with = status
        with pytest.raises(errors.CredentialsError) as caught:
            await seller(base_url=emulator.url, client_secret="another").inventory.get("A")
        assert caught.value.status == status


@pytest.mark.parametrize("mishap", ["503", "429", "cut"])
async def test_a_token_call_that_fails_by_accident_is_repeated(server, seller, mishap):
    if mishap == "cut":
        server.cut(token=True)
    else:
        server.reply(int(mishap), b"", token=True)
    assert (await seller().inventory.get("A")).sku == "A"
    assert len(server.token_calls) == 2
    assert len({seen.headers["WM_QOS.CORRELATION_ID"] for seen in server.token_calls}) == 1


async def test_a_token_is_renewed_before_its_end_while_others_go_on_with_it(server, seller, clock):
    client = seller()
    await client.inventory.get("A")
    clock.advance(900 - 119)
    gate = server.hold(token=True)
    renewing = asyncio.create_task(client.inventory.get("B"))
    await gate.arrived.wait()
    await client.inventory.get("C")
    assert server.seen[-1].headers["WM_SEC.ACCESS_TOKEN"] == server.issued[0]
    gate.open()
    await renewing
    assert server.seen[-1].headers["WM_SEC.ACCESS_TOKEN"] == server.issued[1]
    assert len(server.token_calls) == 2


async def test_an_early_renewal_that_fails_does_not_fail_the_call(server, seller, clock):
    client = seller(retries=0)
    await client.inventory.get("A")
    clock.advance(900 - 119)
    server.reply(500, b"", token=True)
    await client.inventory.get("B")
    assert server.seen[-1].headers["WM_SEC.ACCESS_TOKEN"] == server.issued[0]


async def test_an_expired_token_is_not_used(emulator, seller, clock):
    emulator.add_item("A", stock=3)
    client = seller(base_url=emulator.url)
    await client.inventory.get("A")
    clock.advance(1000)
    await client.inventory.get("A")
    assert [(each.method, each.path, each.status) for each in emulator.requests] == [
        ("POST", "/v3/token", 200),
        ("GET", "/v3/inventory", 200),
        ("POST", "/v3/token", 200),
        ("GET", "/v3/inventory", 200),
    ]
