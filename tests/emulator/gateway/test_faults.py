"""Mishaps on the way, and answers that differ from what is published."""

from __future__ import annotations

import asyncio

import aiohttp
import pytest

PUT = ("PUT", "/v3/inventory")
INVENTORY = {
    "InventoryHeader": {"version": "1.4"},
    "Inventory": [{"sku": "A", "quantity": {"unit": "EACH", "amount": 1}}],
}


@pytest.fixture(autouse=True)
def item(emulator) -> None:
    emulator.add_item("A", stock=5)


async def put(seller, amount: int):
    body = {"sku": "A", "quantity": {"unit": "EACH", "amount": amount}}
    return await seller("PUT", "/v3/inventory?sku=A", body=body)


def units(emulator) -> int:
    return emulator.stock("A")[emulator.default_ship_node]


@pytest.mark.parametrize(
    ("arrange", "status", "code"),
    [
        ("rate_limited", 429, "REQUEST_THRESHOLD_VIOLATED.GMP_GATEWAY_API"),
        ("unauthorized", 401, "UNAUTHORIZED.GMP_GATEWAY_API"),
        ("locked", 423, "RESOURCE_IS_LOCKED.GMP_RECEIVER_API"),
        ("gateway_failure", 520, "SYSTEM_ERROR.GMP_GATEWAY_API"),
    ],
)
async def test_refusals_out_of_turn(seller, emulator, arrange, status, code) -> None:
    getattr(emulator.faults, arrange)(*PUT, times=2)
    replies = [await put(seller, 9) for _ in range(3)]
    assert [reply.status for reply in replies] == [status, status, 200]
    assert replies[0].error["code"] == code
    assert len(emulator.writes) == 1


async def test_only_the_operation_named_is_hit(seller, emulator) -> None:
    emulator.faults.locked(*PUT)
    assert (await seller("GET", "/v3/inventory?sku=A")).status == 200
    assert (await put(seller, 9)).status == 423


async def test_a_template_names_every_sku(seller, emulator) -> None:
    emulator.faults.locked("GET", "/v3/inventories/{sku}")
    assert (await seller("GET", "/v3/inventories/A")).status == 423


async def test_quota_headers_of_a_429(seller, emulator) -> None:
    emulator.faults.rate_limited(*PUT, retry_in=12)
    emulator.faults.rate_limited(*PUT, retry_in=None)
    emulator.faults.rate_limited(*PUT, retry_in=None, retry_after="7")
    told, bare, edge = [(await put(seller, 9)).headers for _ in range(3)]
    assert (told["x-current-token-count"], told["X-Next-Replenishment-Time"]) == ("0", "1700000012000")
    assert not {"x-current-token-count", "Retry-After"} & set(bare)
    assert edge["Retry-After"] == "7"


async def test_answers_of_the_edge(seller, emulator) -> None:
    emulator.faults.unavailable(*PUT)
    emulator.faults.edge_page(*PUT, status=403)
    emulator.faults.edge_page(*PUT, status=502)
    empty, denied, broken = [await put(seller, 9) for _ in range(3)]
    assert (empty.status, empty.body) == (503, b"")
    assert (denied.status, denied.headers["Content-Type"]) == (403, "text/html")
    assert b"Access Denied" in denied.body
    assert (broken.status, b"Internal Server Error - Read" in broken.body) == (502, True)


async def test_any_answer_at_all(seller, emulator) -> None:
    emulator.faults.answer(*PUT, status=418, body={"a": [1]}, headers={"X-Own": "1"})
    emulator.faults.answer(*PUT, status=200, body="<a/>", media_type="application/xml")
    odd, text = [await put(seller, 9) for _ in range(2)]
    assert (odd.status, odd.data, odd.headers["X-Own"]) == (418, {"a": [1]}, "1")
    assert (text.body, text.headers["Content-Type"]) == (b"<a/>", "application/xml")


async def test_a_feed_is_taken_though_the_answer_says_otherwise(seller, emulator) -> None:
    emulator.faults.gateway_failure("POST", "/v3/feeds", applied=True)
    reply = await seller("POST", "/v3/feeds?feedType=inventory", body=INVENTORY)
    assert reply.status == 520
    assert len(emulator.feeds) == len(emulator.writes) == 1


@pytest.mark.parametrize(("applied", "expected"), [(True, 9), (False, 5)])
async def test_a_connection_that_is_cut(seller, emulator, applied, expected) -> None:
    emulator.faults.cut(*PUT, applied=applied)
    with pytest.raises((aiohttp.ServerDisconnectedError, aiohttp.ClientOSError)):
        await put(seller, 9)
    assert units(emulator) == expected
    assert (emulator.requests[-1].status, emulator.requests[-1].applied) == (None, applied)
    assert (await put(seller, 1)).status == 200


async def test_an_operation_that_is_cut_was_checked_all_the_same(seller, emulator) -> None:
    emulator.revoke_tokens()
    emulator.faults.cut(*PUT, applied=True)
    with pytest.raises((aiohttp.ServerDisconnectedError, aiohttp.ClientOSError)):
        await put(seller, 9)
    assert (units(emulator), emulator.requests[-1].applied) == (5, False)


async def test_an_update_that_is_dropped(seller, emulator, clock) -> None:
    emulator.faults.drop_update("A", times=2)
    assert (await put(seller, 9)).status == 200
    await seller.feed("inventory", INVENTORY)
    clock.advance(60)
    assert (emulator.feeds[0].succeeded, units(emulator)) == (1, 5)
    await put(seller, 9)
    assert units(emulator) == 9


async def test_a_supplier_s_update_that_is_dropped(supplier, emulator) -> None:
    emulator.add_item("B", gtin="00012345678905", stock={"N1": 1})
    for key in ("B", "00012345678905"):
        emulator.faults.drop_update(key)
        body = {"gtin": "00012345678905", "availabilityCode": "AA"}
        assert (await supplier("PUT", "/v3/inventory?shipNode=N1", body=body)).status == 200
        assert emulator.supplier_stock("00012345678905")["N1"].quantity == 1


async def test_a_delay_passes_on_the_clock(seller, emulator, clock) -> None:
    emulator.faults.delay(*PUT, seconds=30)
    waiting = asyncio.create_task(put(seller, 9))
    await clock.slept_on.wait()
    assert units(emulator) == 5
    clock.advance(30)
    assert (await waiting).status == 200
    assert units(emulator) == 9


async def test_a_delay_and_another_mishap_hit_the_same_request(seller, emulator, clock) -> None:
    emulator.faults.locked(*PUT)
    emulator.faults.delay(*PUT, seconds=30)
    waiting = asyncio.create_task(put(seller, 9))
    await clock.slept_on.wait()
    clock.advance(30)
    assert (await waiting).status == 423


def test_an_operation_that_nobody_serves(emulator) -> None:
    for method, path in (("GET", "/v3/inventories/A"), ("POST", "/v3/inventory")):
        with pytest.raises(LookupError, match="not served"):
            emulator.faults.locked(method, path)


async def test_forgotten_faults(seller, emulator) -> None:
    emulator.faults.locked(*PUT, times=99)
    emulator.faults.drop_update("A")
    emulator.faults.clear()
    assert (await put(seller, 9)).status == 200
    assert units(emulator) == 9


class TestQuirks:
    async def test_numbers_as_strings(self, seller, emulator) -> None:
        await seller.feed("inventory", INVENTORY)
        emulator.quirks.numbers_as_strings = True
        feed = (await seller("GET", "/v3/feeds")).data["results"]["feed"][0]
        assert (feed["itemsReceived"], feed["feedDate"]) == ("1", "1700000000000")
        assert (await seller("GET", "/v3/inventory?sku=A")).data["quantity"]["amount"] == "5"
        assert (await seller.token()).data["expires_in"] == 900

    async def test_one_object_for_a_list_of_one(self, seller, emulator) -> None:
        feed = await seller.feed("inventory", INVENTORY)
        emulator.quirks.single_object_for_list = True
        status = (await seller("GET", f"/v3/feeds/{feed}?includeDetails=true")).data
        assert status["itemDetails"]["itemIngestionStatus"]["sku"] == "A"

    async def test_null_for_an_empty_list(self, seller, emulator) -> None:
        feed = await seller.feed("inventory", INVENTORY)
        emulator.quirks.null_for_list = True
        status = (await seller("GET", f"/v3/feeds/{feed}")).data
        assert status["itemDetails"] == {"itemIngestionStatus": None}
        assert status["ingestionErrors"] == {"ingestionError": None}

    @pytest.mark.parametrize(
        ("form", "value"), [("ms", "1700000000300"), ("s", "1700000000"), ("iso", "2023-11-14T22:13:20.300Z")]
    )
    async def test_forms_of_the_replenishment_header(self, seller, emulator, form, value) -> None:
        emulator.quirks.replenishment_format = form
        assert (await put(seller, 1)).headers["X-Next-Replenishment-Time"] == value
