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


def setting(**price: object) -> dict[str, object]:
    header = {"businessUnit": "WALMART_US", "locale": "en", "version": "5.0.20250328-17_43_36-api"}
    return {"MPItemFeedHeader": header, "MPItem": {"Price": {"sku": "A", **price}}}


class TestNewerCall:
    async def answer(self, seller, market: str = "us", **price: object) -> dict:
        headers = {"WM_MARKET": market, "WM_GLOBAL_VERSION": "3.1"}
        reply = await seller("POST", "/v3/price", body=setting(**price), headers=headers)
        assert reply.status == 200, reply.body
        return reply.data

    async def test_it_is_answered_like_a_feed(self, seller, emulator, clock) -> None:
        data = await self.answer(seller, price=19.99, businessPrice=17.5)
        (item,) = data.pop("itemsDetails")["itemIngestionStatus"]
        assert item == {"martId": 0, "sku": "A", "ingestionStatus": "SUCCESS"}
        assert data == {
            "feedStatus": "PROCESSED",
            "feedSubmissionDate": round(clock.time() * 1000),
            "itemsReceived": 1,
            "itemsSucceeded": 1,
            "itemsFailed": 0,
            "itemsProcessing": 0,
        }
        price = emulator.price("A")
        assert (price.current.amount, price.business.amount, price.current_type) == (19.99, 17.5, "BASE")
        assert (await seller("GET", "/v3/items/A")).data["ItemResponse"][0]["price"]["amount"] == 19.99

    @pytest.mark.parametrize(
        "wrong", [{"sku": "B"}, {"price": 9.999}, {"price": 0}, {"businessPrice": 1.001}, {"price": None}]
    )
    async def test_what_is_wrong_with_the_item_is_told_with_a_200(self, seller, emulator, wrong) -> None:
        data = await self.answer(seller, **{"price": 5, **wrong})
        assert (data["itemsSucceeded"], data["itemsFailed"]) == (0, 1)
        assert data["itemsDetails"]["itemIngestionStatus"][0]["ingestionStatus"] == "DATA_ERROR"
        assert emulator.price("A") is None

    async def test_a_business_price_alone_leaves_the_regular_one(self, seller, emulator) -> None:
        assert (await self.answer(seller, businessPrice=4))["itemsSucceeded"] == 1
        listed = (await seller("GET", "/v3/items/A")).data["ItemResponse"][0]["price"]
        assert listed == {"currency": "USD", "amount": emulator.price("A").current.amount}
        await self.answer(seller, price=6)
        assert (emulator.price("A").current.amount, emulator.price("A").business.amount) == (6, 4)

    @pytest.mark.parametrize(("market", "currency"), [("us", "USD"), ("ca", "CAD"), ("mx", "MXN"), ("cl", "CLP")])
    async def test_it_is_in_the_currency_of_the_market(self, seller, emulator, market, currency) -> None:
        await self.answer(seller, market, price=5)
        assert emulator.price("A").current.currency == currency

    async def test_a_wrapper_is_needed(self, seller) -> None:
        headers = {"WM_MARKET": "us", "WM_GLOBAL_VERSION": "3.1"}
        for sent in ({"sku": "A", "price": 5}, {"MPItem": {"sku": "A", "price": 5}}):
            assert (await seller("POST", "/v3/price", body=sent, headers=headers)).status == 400


class TestFeed:
    async def outcome(self, seller, clock, document, query: str = "", **headers: str) -> dict:
        reply = await seller("POST", f"/v3/feeds?feedType=price{query}", body=document, headers=headers)
        clock.advance(60)
        feed = reply.data["feedId"].replace("@", "%40")
        return (await seller("GET", f"/v3/feeds/{feed}?includeDetails=true")).data

    def fields(self, outcome: dict) -> list[str | None]:
        errors = [item["ingestionErrors"]["ingestionError"] for item in outcome["itemDetails"]["itemIngestionStatus"]]
        return [each[0]["field"] if each else None for each in errors]

    async def test_item_by_item(self, seller, emulator, clock) -> None:
        for sku in ("C", "D", "E", "F"):
            emulator.add_item(sku)

        def priced(sku: str, **change: object) -> dict[str, object]:
            return body({**PRICE, "currentPrice": {**USD, **change}}, sku=sku)

        rows = [priced("A"), priced("B"), priced("C", amount=1.999), priced("D", currency="MXN"), body(sku="E")]
        rows += [priced("F", currency="CAD"), priced("A", amount=3)]
        done = await self.outcome(seller, clock, {"PriceHeader": {"version": "1.7"}, "Price": rows})
        assert (done["feedStatus"], done["itemsSucceeded"], done["itemsFailed"]) == ("PROCESSED", 2, 5)
        assert self.fields(done) == [
            *(None, "sku", "pricing.currentPrice.amount", "pricing.currentPrice.currency", "pricing", None, "sku")
        ]
        assert [emulator.price(sku) is not None for sku in "ACDEF"] == [True, False, False, False, True]
        assert emulator.price("A").current.amount == 9.99

    async def test_a_market_without_documents_of_its_own_has_one_currency(self, seller, clock) -> None:
        dollars = {"PriceHeader": {"version": "1.7"}, "Price": [body(PRICE)]}
        done = await self.outcome(seller, clock, dollars, WM_MARKET="cl", WM_GLOBAL_VERSION="3.1")
        assert self.fields(done) == ["pricing.currentPrice.currency"]

    @pytest.mark.parametrize(
        "document",
        [
            {"PriceFeed": {"PriceHeader": {"version": "1.7"}, "Price": [body(PRICE)]}},
            {"Price": [body(PRICE)]},
            {"PriceHeader": {"version": "1.7"}, "MPItem": [body(PRICE)]},
            {"PriceHeader": {"version": "1.7"}, "Price": []},
        ],
    )
    async def test_files_of_another_form(self, seller, emulator, clock, document) -> None:
        done = await self.outcome(seller, clock, document)
        assert (done["feedStatus"], done["itemsReceived"], emulator.price("A")) == ("ERROR", 0, None)

    async def test_xml(self, seller, emulator, clock) -> None:
        file = b"""<PriceFeed xmlns="http://walmart.com/"><PriceHeader><version>1.5.1</version></PriceHeader>
            <Price><itemIdentifier><sku>A</sku></itemIdentifier><pricingList><pricing><currentPrice>
            <value currency="USD" amount="4.00"/></currentPrice></pricing></pricingList></Price></PriceFeed>"""
        assert self.fields(await self.outcome(seller, clock, file)) == [None]
        assert (emulator.price("A").current.amount, emulator.price("A").current_type) == (4, "BASE")

    async def test_a_file_of_more_than_ten_thousand(self, seller, clock) -> None:
        rows = [body(PRICE, sku=str(number)) for number in range(10_001)]
        done = await self.outcome(seller, clock, {"PriceHeader": {"version": "1.7"}, "Price": rows})
        assert (done["feedStatus"], done["itemsReceived"]) == ("ERROR", 0)
