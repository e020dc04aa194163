"""A seller's regular prices, call by call."""

from __future__ import annotations

import pytest

USD = {"currency": "USD", "amount": 9.99}
PRICE = {"currentPrice": USD, "currentPriceType": "BASE"}


def body(*pricing: object, sku: object = "A", **more: object) -> dict[str, object]:
    return {"sku": sku, "pricing": list(pricing), **more}


@pytest.fixture(autouse=True)
def item(emulator) -> None:
    emulator.add_item("A")


class TestRegularPrice:
    async def test_put(self, seller, emulator) -> None:
        assert emulator.price("A") is None
        reply = await seller("PUT", "/v3/price", body=body(PRICE))
        assert reply.status == 200
        assert reply.data["ItemPriceResponse"].keys() == {"mart", "sku", "message"}
        assert (emulator.price("A").current.amount, emulator.price("A").current_type) == (9.99, "BASE")
        assert emulator.promotions("A") == []
        assert [write.path for write in emulator.writes] == ["/v3/price"]

    async def test_whoever_does_not_ask_for_json_gets_xml(self, seller) -> None:
        reply = await seller("PUT", "/v3/price", body=body(PRICE), headers={"Accept": None})
        assert reply.headers["Content-Type"] == "application/xml"
        assert reply.body.count(b"ItemPriceResponse") == 2
        assert b"<ns2:sku>A</ns2:sku>" in reply.body
        assert (await seller("GET", "/v3/promo/sku/A", headers={"Accept": "*/*"})).body.startswith(b"<?xml")

    @pytest.mark.parametrize(
        ("sent", "field"),
        [
            (b"{", "body"),
            ([], "body"),
            (body(), "pricing"),
            ({"sku": "A"}, "pricing"),
            (body(PRICE, PRICE), "pricing"),
            (body(7), "pricing"),
            (body({**PRICE, "currentPrice": 9.99}), "pricing.currentPrice"),
            (body({"currentPriceType": "BASE"}), "pricing.currentPrice"),
            (body({"currentPrice": USD}), "pricing.currentPriceType"),
            (body({**PRICE, "currentPriceType": "ROLLBACK"}), "pricing.currentPriceType"),
            *(
                (body({**PRICE, "currentPrice": {"currency": "USD", "amount": wrong}}), "pricing.currentPrice.amount")
                for wrong in ("9.99", 0, -1, 9.999, True, None, float("nan"), float("inf"))
            ),
            (body({**PRICE, "currentPrice": {"amount": 1}}), "pricing.currentPrice.currency"),
            (body({**PRICE, "comparisonPrice": {"currency": "USD"}}), "pricing.comparisonPrice.amount"),
            (body({**PRICE, "comparisonPriceType": "REDUCED"}), "pricing.comparisonPriceType"),
            (body(PRICE, sku=None), "sku"),
        ],
    )
    async def test_refused(self, seller, emulator, sent, field) -> None:
        reply = await seller("PUT", "/v3/price", body=sent)
        assert (reply.status, reply.error["field"]) == (400, field)
        assert emulator.price("A") is None
        assert emulator.writes == []

    async def test_there_is_nothing_to_get(self, seller) -> None:
        assert (await seller("GET", "/v3/price")).status == 405
