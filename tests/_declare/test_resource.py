"""Families: what a class of one's own changes, and what it does not."""

from __future__ import annotations

from walmart_async import Request, operations
from walmart_async._declare.decorators import GET
from walmart_async._declare.modes import M
from walmart_async.api.inventory.marketplace import Inventory


async def test_a_subclass_of_ones_own_is_used_like_a_family_and_listed_nowhere(server, seller) -> None:
    operations.cache_clear()
    listed = operations()

    class Mine(Inventory[M]):
        @GET("/v3/mine")
        def mine(self) -> Request[dict[str, str]]:
            return Request()

    mine = Mine(seller()._link)
    server.reply(200, {"a": "b"})
    assert await mine.mine() == {"a": "b"}
    assert (await mine.get("A")).sku == "A"
    operations.cache_clear()
    assert operations() == listed
    assert not [each for each in listed if each.path == "/v3/mine"]


def test_a_family_says_which_calls_it_has(seller) -> None:
    assert repr(seller().orders) == "<orders: acknowledge, cancel, get, list, refund, released, ship>"
    assert repr(seller().raw.lag_time) == "<lag_time: bulk_update, get>"
