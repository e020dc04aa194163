"""SKUs as they really are, and feed ids, arrive byte for byte."""

from __future__ import annotations

import pytest

from walmart_async import errors

SKUS = [
    "8x10{IS",
    "PRGift;4040{IS}",
    "SDF-1140477 P",
    "MXJ-DJI OSMO Action6/5 Pro",
    "100% cotton",
    "50%25",
    "a%2Fb",
    "Größe-ß/Ñandú 日本 🛒",
    "a+b&c=d?e#f",
    "who@example.com",
    ":/?#[]@!$&'()*+,;=",
    "..",
    "../../v3/token",
    "'\"<>\\^`|~",
    "-._~",
    "trailing ",
]


def quoted(text: str) -> str:
    """RFC 3986 by hand, so as not to ask the code under test."""
    plain = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~"
    return "".join(chr(byte) if byte in plain else f"%{byte:02X}" for byte in text.encode())


@pytest.mark.parametrize("sku", [sku for sku in SKUS if sku != ".."])
async def test_skus_arrive_byte_for_byte_in_path_and_query(emulator, server, seller, sku):
    real, bare = seller(base_url=emulator.url), seller()
    emulator.add_item(sku, stock=4)
    assert (await real.inventory.get(sku)).sku == sku
    assert (await real.inventory.get_nodes(sku)).sku == sku
    assert (await real.inventory.update(sku, 6)).sku == sku
    await real.inventory.update_nodes(sku, {emulator.default_ship_node: 7})
    assert emulator.stock(sku) == {emulator.default_ship_node: 7}
    await bare.inventory.get(sku, ship_node=sku)
    await bare.inventory.get_nodes(sku, ship_node=sku)
    assert server.seen[0].target == f"/v3/inventory?sku={quoted(sku)}&shipNode={quoted(sku)}"
    assert server.seen[1].target == f"/v3/inventories/{quoted(sku)}?shipNode={quoted(sku)}"


@pytest.mark.parametrize("sku", [".", ".."])
async def test_a_path_segment_that_would_be_resolved_away_is_refused(server, seller, sku):
    with pytest.raises(errors.RequestInvalidError) as caught:
        await seller().inventory.get_nodes(sku)
    assert caught.value.field == "sku"
    assert not server.seen
    await seller().inventory.get(sku)
    assert server.seen[0].target == f"/v3/inventory?sku={sku}"


async def test_the_at_sign_of_feed_ids_is_encoded(server, seller):
    server.reply(200, {})
    await seller().feeds.get("F129C19240844B97A3C6AD8F1A2C4997@AU8BAQA")
    assert server.seen[0].target == "/v3/feeds/F129C19240844B97A3C6AD8F1A2C4997%40AU8BAQA?includeDetails=false"
