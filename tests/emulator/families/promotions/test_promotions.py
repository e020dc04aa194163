"""A seller's promotions, call by call."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from urllib.parse import quote
from xml.etree import ElementTree as ET

import pytest

PROMO = "/v3/price?promo=true"
NAMESPACE = "{http://walmart.com/}"
USD = {"currency": "USD", "amount": 9.99}
PRICE = {"currentPrice": USD, "currentPriceType": "BASE"}
MARCH = {"effectiveDate": "2027-03-01T00:00:00.000Z", "expirationDate": "2027-03-31T00:00:00.000Z"}
APRIL = {"effectiveDate": "2027-04-01T00:00:00.000Z", "expirationDate": "2027-04-30T00:00:00.000Z"}
SALE = {
    "currentPrice": {"currency": "USD", "amount": 7},
    "currentPriceType": "REDUCED",
    "comparisonPrice": {"currency": "USD", "amount": 10},
    "comparisonPriceType": "BASE",
    "priceDisplayCodes": "CART",
    "processMode": "UPSERT",
    **MARCH,
}


def body(*pricing: object, sku: object = "A", **more: object) -> dict[str, object]:
    return {"sku": sku, "pricing": list(pricing), **more}


@pytest.fixture(autouse=True)
def item(emulator) -> None:
    emulator.add_item("A")


class TestPromotions:
    async def listed(self, seller, sku: str = "A") -> list[dict]:
        data = (await seller("GET", f"/v3/promo/sku/{quote(sku, safe='')}")).data
        assert (data["status"], data["payload"]["itemIdentifier"]) == ("OK", {"sku": sku})
        return data["payload"]["pricingList"]["pricing"]

    async def test_they_show(self, seller, emulator) -> None:
        assert (await seller("PUT", PROMO, body=body(SALE))).status == 200
        (promotion,) = await self.listed(seller)
        assert promotion.pop("promoId") == emulator.promotions("A")[0].promo_id
        assert promotion == {
            "currentPrice": {"value": {"currency": "USD", "amount": 7}},
            "currentPriceType": "REDUCED",
            "comparisonPrice": {"value": {"currency": "USD", "amount": 10}},
            "comparisonPriceType": "BASE",
            "savingsAmount": 3,
            "savingsPercent": 30.0,
            "priceDisplayCodes": {
                "isRollback": False,
                "isStrikethrough": True,
                "isReducedPrice": True,
                "isClearance": False,
            },
            "effectiveDate": round(datetime(2027, 3, 1, tzinfo=UTC).timestamp() * 1000),
            "expirationDate": round(datetime(2027, 3, 31, tzinfo=UTC).timestamp() * 1000),
        }
        assert emulator.price("A") is None

    async def test_one_is_known_by_its_id_or_its_dates(self, seller) -> None:
        await seller("PUT", PROMO, body=body(SALE, {**SALE, **APRIL}))
        march, april = await self.listed(seller)
        assert march["promoId"] != april["promoId"]
        cheaper = {**SALE, "currentPrice": {"currency": "USD", "amount": 6}}
        await seller("PUT", PROMO, body=body(cheaper))
        await seller("PUT", PROMO, body=body({**SALE, "promoId": april["promoId"]}))
        changed = await self.listed(seller)
        assert [each["promoId"] for each in changed] == [march["promoId"], april["promoId"]]
        assert changed[0]["currentPrice"]["value"]["amount"] == 6
        assert changed[1]["effectiveDate"] == march["effectiveDate"]

    async def test_delete(self, seller) -> None:
        await seller("PUT", PROMO, body=body(SALE, {**SALE, **APRIL}))
        (march, _) = await self.listed(seller)
        await seller("PUT", PROMO, body=body({**SALE, "processMode": "DELETE", "promoId": march["promoId"]}))
        await seller("PUT", PROMO, body=body({**SALE, **APRIL, "processMode": "DELETE"}))
        assert await self.listed(seller) == []

    async def test_replace(self, seller) -> None:
        await seller("PUT", PROMO, body=body(SALE))
        await seller("PUT", PROMO, body=body({**SALE, **APRIL}, replaceAll="true"))
        assert len(await self.listed(seller)) == 1
        await seller("PUT", PROMO, body=body(SALE, replaceAll="false"))
        assert len(await self.listed(seller)) == 2
        assert (await seller("PUT", PROMO, body=body(replaceAll="true"))).status == 200
        assert await self.listed(seller) == []

    @pytest.mark.parametrize(
        ("sent", "field"),
        [
            (body(), "pricing"),
            (body(replaceAll="false"), "pricing"),
            ({"sku": "A", "replaceAll": "true"}, "pricing"),
            (body(SALE, replaceAll=True), "replaceAll"),
            (body({**SALE, **APRIL}, {**SALE, "processMode": "KEEP"}), "pricing.processMode"),
            (body({**SALE, **APRIL}, {**SALE, "promoId": "x"}), "promoId"),
            (body({**SALE, **APRIL, "processMode": "DELETE"}), "promoId"),
            (body({**SALE, "priceDisplayCodes": "WINDOW"}), "pricing.priceDisplayCodes"),
            *(
                (body({**SALE, "effectiveDate": wrong}), "pricing.effectiveDate")
                for wrong in ("tomorrow", 1572774597943, "2027-03-01T00:00:00")
            ),
            (body({**SALE, "expirationDate": MARCH["effectiveDate"]}), "pricing.expirationDate"),
        ],
    )
    async def test_refused_as_a_whole(self, seller, sent, field) -> None:
        await seller("PUT", PROMO, body=body(SALE))
        before = await self.listed(seller)
        reply = await seller("PUT", PROMO, body=sent)
        assert (reply.status, reply.error["field"]) == (400, field)
        assert await self.listed(seller) == before

    async def test_unknown_sku(self, seller) -> None:
        for method, path, sent in (
            ("GET", "/v3/promo/sku/B", None),
            ("PUT", PROMO, body(SALE, sku="B")),
            ("PUT", "/v3/price", body(PRICE, sku="B")),
        ):
            assert (await seller(method, path, body=sent)).status == 404

    async def test_skus_arrive_byte_for_byte(self, seller, emulator) -> None:
        for sku in ("8x10{IS", "MXJ-DJI OSMO Action6/5 Pro", ":/?#[]@!$&'()*+,;=%"):
            emulator.add_item(sku)
            await seller("PUT", PROMO, body=body(SALE, sku=sku))
            assert len(await self.listed(seller, sku)) == 1

    async def test_an_item_that_is_replaced_starts_over(self, seller, emulator) -> None:
        await seller("PUT", PROMO, body=body(SALE))
        await seller("PUT", "/v3/price", body=body(PRICE))
        emulator.add_item("A")
        assert (emulator.price("A"), emulator.promotions("A")) == (None, [])


class TestFeed:
    def feed(self, *records: object) -> dict[str, object]:
        return {"PriceHeader": {"version": "1.7"}, "Price": list(records)}

    async def test_item_by_item(self, seller, emulator, clock) -> None:
        wrong = body({**SALE, "currentPriceType": None}, sku="A")
        feed = await seller.feed("promo", self.feed(body(SALE), body(SALE, sku="B"), wrong, body({**SALE, **APRIL})))
        assert emulator.promotions("A") == []
        clock.advance(60)
        status = (await seller("GET", f"/v3/feeds/{feed}?includeDetails=true")).data
        assert (status["feedStatus"], status["itemsSucceeded"], status["itemsFailed"]) == ("PROCESSED", 2, 2)
        items = status["itemDetails"]["itemIngestionStatus"]
        assert [item["ingestionStatus"] for item in items] == ["SUCCESS", "DATA_ERROR", "DATA_ERROR", "SUCCESS"]
        assert items[2]["ingestionErrors"]["ingestionError"][0]["field"] == "pricing.currentPriceType"
        assert len(emulator.promotions("A")) == 2
        assert (await seller("GET", "/v3/feeds")).data["results"]["feed"][0]["feedType"] == "PROMO_PRICE"

    @pytest.mark.parametrize(
        "document", [{"PriceFeed": {}}, {"Price": [body(SALE)]}, {"PriceHeader": {"version": "1"}}]
    )
    async def test_files_of_another_form(self, seller, clock, document) -> None:
        feed = await seller.feed("promo", document)
        clock.advance(60)
        status = (await seller("GET", f"/v3/feeds/{feed}")).data
        assert (status["feedStatus"], status["itemsReceived"]) == ("ERROR", 0)

    async def test_six_a_day(self, seller, clock) -> None:
        async def submit() -> tuple[int, str]:
            await seller.log_in()
            reply = await seller("POST", "/v3/feeds?feedType=promo", body=self.feed(body(SALE)))
            return reply.status, reply.headers["x-current-token-count"]

        assert [await submit() for _ in range(6)] == [(200, str(left)) for left in (5, 4, 3, 2, 1, 0)]
        clock.advance(60 * 60)
        assert await submit() == (429, "0")
        clock.advance(3 * 60 * 60)
        assert await submit() == (200, "0")

    async def test_a_file_that_is_too_large(self, seller) -> None:
        file = json.dumps(self.feed(body(SALE))).encode().ljust(10_000_001)
        assert (await seller("POST", "/v3/feeds?feedType=promo", body=file)).status == 413


async def test_regular_and_promotional_prices_share_a_hundred_calls_an_hour(seller, emulator) -> None:
    await seller("PUT", PROMO, body=body(SALE))
    reply = await seller("PUT", "/v3/price", body=body(PRICE))
    assert reply.headers["x-current-token-count"] == "98"
    emulator.drain("PUT", "/v3/price")
    assert (await seller("PUT", PROMO, body=body(SALE))).status == 429
    assert (await seller("GET", "/v3/promo/sku/A")).headers["x-current-token-count"] == "999"


class TestXml:
    FILE = b"""<?xml version="1.0" encoding="UTF-8"?><PriceFeed xmlns="http://walmart.com/">
        <PriceHeader><version>1.7</version></PriceHeader><Price><itemIdentifier><sku>A</sku></itemIdentifier>
        <pricingList replaceAll="false"><pricing effectiveDate="2027-03-01T00:00:00Z" processMode="UPSERT"
        expirationDate="2027-03-31T00:00:00Z"><currentPrice><value currency="USD" amount="4.50"/></currentPrice>
        <currentPriceType>REDUCED</currentPriceType><comparisonPrice><value currency="USD" amount="9"/>
        </comparisonPrice></pricing></pricingList></Price></PriceFeed>"""

    async def test_a_feed_and_what_comes_of_it(self, seller, emulator, clock) -> None:
        await seller.feed("promo", self.FILE)
        clock.advance(60)
        (promotion,) = emulator.promotions("A")
        assert (promotion.current.amount, promotion.current_type, promotion.comparison.amount) == (4.5, "REDUCED", 9)
        listed = await seller("GET", "/v3/promo/sku/A", headers={"Accept": "application/xml"})
        assert b'<ns2:value currency="USD" amount="4.5">' in listed.body
        assert b'<ns2:pricing promoId="' in listed.body
        assert b'<ns2:pricingList replaceAll="false">' in listed.body

    async def test_the_order_and_the_attributes_of_the_listing(self, seller, clock) -> None:
        await seller.feed("promo", self.FILE)
        clock.advance(60)
        listed = ET.fromstring((await seller("GET", "/v3/promo/sku/A", headers={"Accept": "application/xml"})).body)
        assert listed.tag == "ServiceResponse"  # in no namespace, unlike what is in its payload
        (pricing,) = listed.findall(f"payload/{NAMESPACE}pricingList/{NAMESPACE}pricing")
        assert [element.tag.removeprefix(NAMESPACE) for element in pricing] == [
            "currentPrice",
            "currentPriceType",
            "comparisonPrice",
            "savingsAmount",
            "savingsPercent",
            "priceDisplayCodes",
        ]
        assert set(pricing.attrib) == {"promoId", "effectiveDate", "expirationDate"}
        assert pricing[-1].attrib == {
            "isRollback": "false",
            "isStrikethrough": "true",
            "isReducedPrice": "true",
            "isClearance": "false",
        }
