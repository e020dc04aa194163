"""The newer forms of promotions: one setting for an item, by itself or in a feed with regular prices."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

GLOBAL = {"WM_MARKET": "us", "WM_GLOBAL_VERSION": "3.1"}
HEADER = {"businessUnit": "WALMART_US", "locale": "en", "version": "2.0.20240126-12_25_52-api"}


def written(moment: datetime) -> str:
    return moment.isoformat().replace("+00:00", "Z")


@pytest.fixture
def begins(clock) -> datetime:
    return datetime.fromtimestamp(clock.time(), UTC) + timedelta(days=1)


@pytest.fixture
def sale(begins) -> dict[str, object]:
    return {
        "promotionSettingAction": "Create",
        "promotionType": "Reduced",
        "promotionPlacement": "MAP Cart",
        "promotionPrice": 8.5,
        "promotionPriceStartDateTime": written(begins),
        "promotionPriceEndDateTime": written(begins + timedelta(days=180)),
    }


@pytest.fixture(autouse=True)
def item(emulator) -> None:
    emulator.add_item("A")


class TestCall:
    @pytest.fixture
    def send(self, seller):
        async def send(information: object, **more: object):
            price = {"sku": "A", "promotionInformation": information, **more}
            body = {"MPItemFeedHeader": HEADER, "MPItem": {"Price": price}}
            return await seller("POST", "/v3/price", body=body, headers=GLOBAL)

        return send

    async def test_one_is_made(self, send, seller, emulator, sale, begins) -> None:
        reply = await send(sale, price=11, businessPrice=10, msrp=15)
        assert reply.data["ItemPriceResponse"].keys() == {"mart", "sku", "message"}
        (promotion,) = emulator.promotions("A")
        assert (promotion.current.amount, promotion.current.currency) == (8.5, "USD")
        assert (promotion.current_type, promotion.display) == ("REDUCED", "CART")
        assert (promotion.effective, promotion.expires) == (begins, begins + timedelta(days=180))
        price = emulator.price("A")
        assert (price.current.amount, price.business.amount, price.msrp.amount) == (11, 10, 15)
        listed = (await seller("GET", "/v3/promo/sku/A")).data["payload"]["pricingList"]["pricing"]
        assert [each["promoId"] for each in listed] == [promotion.promo_id]

    async def test_one_is_changed_and_removed(self, send, emulator, sale) -> None:
        await send(sale)
        promo_id = emulator.promotions("A")[0].promo_id
        await send({**sale, "promotionPrice": 7, "promotionType": "Clearance"}, promoid=promo_id)
        (promotion,) = emulator.promotions("A")
        assert (promotion.current.amount, promotion.current_type, promotion.promo_id) == (7, "CLEARANCE", promo_id)
        assert (await send({"promotionSettingAction": "Delete"}, promoid=promo_id)).status == 200
        assert emulator.promotions("A") == []

    async def test_all_are_removed_or_replaced(self, send, emulator, sale, begins) -> None:
        later = {**sale, "promotionPriceStartDateTime": written(begins + timedelta(days=3))}
        await send(sale)
        await send(later)
        assert len(emulator.promotions("A")) == 2
        await send({**sale, "promotionSettingAction": "Replace All"})
        assert len(emulator.promotions("A")) == 1
        await send({"promotionSettingAction": "Replace All"})
        assert emulator.promotions("A") == []

    @pytest.mark.parametrize(
        ("change", "field"),
        [
            ({"promotionPrice": 8.555}, "promotionPrice"),
            ({"promotionPrice": None}, "promotionPrice"),
            ({"promotionType": None}, "promotionType"),
            ({"promotionSettingAction": None}, "promotionSettingAction"),
            ({"promotionSettingAction": "Delete"}, "promoid"),
            ({"promotionPriceStartDateTime": None}, "promotionPriceStartDateTime"),
            ({"promotionPriceEndDateTime": None}, "promotionPriceEndDateTime"),
        ],
    )
    async def test_refused_as_a_whole(self, send, emulator, sale, change, field) -> None:
        given = {name: value for name, value in {**sale, **change}.items() if value is not None}
        reply = await send(given, price=11)
        assert (reply.status, reply.error["field"]) == (400, field)
        assert (emulator.promotions("A"), emulator.price("A")) == ([], None)

    async def test_its_window(self, send, sale, begins) -> None:
        start, end = "promotionPriceStartDateTime", "promotionPriceEndDateTime"
        for first, last, wrong in ((0, 181, end), (0, 0, end), (0, -1, end), (365, 400, start)):
            window = {start: written(begins + timedelta(days=first)), end: written(begins + timedelta(days=last))}
            reply = await send({**sale, **window})
            assert (reply.status, reply.error["field"]) == (400, wrong)

    async def test_others_promotions_and_items(self, send, sale) -> None:
        assert (await send(sale, promoid="P")).error["field"] == "promoId"
        assert (await send(sale, sku="B")).status == 404


@pytest.mark.parametrize("feed_type", ["PRICE_AND_PROMOTION", "MP_ITEM_PRICE_UPDATE"])
class TestFeed:
    async def outcome(self, seller, clock, feed_type, document, **headers: str) -> dict:
        reply = await seller("POST", f"/v3/feeds?feedType={feed_type}", body=document, headers=headers)
        clock.advance(60)
        feed = reply.data["feedId"].replace("@", "%40")
        return (await seller("GET", f"/v3/feeds/{feed}?includeDetails=true")).data

    async def test_item_by_item(self, seller, emulator, clock, sale, feed_type) -> None:
        for sku in ("C", "D", "E"):
            emulator.add_item(sku)
        rows = [
            {"sku": "A", "price": 11, "msrp": 15},
            {"sku": "B", "price": 11},
            {"sku": "C", "price": 1.999},
            {"sku": "D", "promotionInformation": sale},
            {"sku": "E"},
            {"sku": "A", "price": 12},
        ]
        document = {"MPItemFeedHeader": HEADER, "MPItem": [{"Promo&Discount": row} for row in rows]}
        done = await self.outcome(seller, clock, feed_type, document)
        assert (done["feedStatus"], done["itemsSucceeded"], done["itemsFailed"]) == ("PROCESSED", 2, 4)
        items = done["itemDetails"]["itemIngestionStatus"]
        assert [item["sku"] for item in items] == [row["sku"] for row in rows]
        errors = [item["ingestionErrors"]["ingestionError"] for item in items]
        assert [each[0]["field"] if each else None for each in errors] == [None, "sku", "price", None, "price", "sku"]
        assert (emulator.price("A").current.amount, emulator.price("A").msrp.amount) == (11, 15)
        assert [emulator.price(sku) for sku in ("C", "D", "E")] == [None] * 3
        assert [len(emulator.promotions(sku)) for sku in ("A", "D")] == [0, 1]
        assert (await seller("GET", "/v3/feeds")).data["results"]["feed"][0]["feedType"] == "MP_ITEM_PRICE_UPDATE"

    async def test_prices_are_in_the_currency_of_the_market(self, seller, emulator, clock, feed_type) -> None:
        document = {"MPItemFeedHeader": HEADER, "MPItem": [{"Promo&Discount": {"sku": "A", "price": 11}}]}
        await self.outcome(seller, clock, feed_type, document, WM_MARKET="mx", WM_GLOBAL_VERSION="3.1")
        assert emulator.price("A").current.currency == "MXN"

    @pytest.mark.parametrize(
        "document",
        [
            {"PriceFeed": {"MPItemFeedHeader": HEADER, "MPItem": [{"Promo&Discount": {"sku": "A", "price": 1}}]}},
            {"MPItem": [{"Promo&Discount": {"sku": "A", "price": 1}}]},
            {"PriceHeader": {"version": "1.7"}, "Price": [{"sku": "A"}]},
            {"MPItemFeedHeader": HEADER, "MPItem": []},
        ],
    )
    async def test_files_of_another_form(self, seller, emulator, clock, document, feed_type) -> None:
        done = await self.outcome(seller, clock, feed_type, document)
        assert (done["feedStatus"], done["itemsReceived"], emulator.price("A")) == ("ERROR", 0, None)

    async def test_rows_of_another_form(self, seller, emulator, clock, feed_type) -> None:
        document = {"MPItemFeedHeader": HEADER, "MPItem": [{"sku": "A", "price": 1}, "A"]}
        done = await self.outcome(seller, clock, feed_type, document)
        assert (done["feedStatus"], done["itemsFailed"], emulator.price("A")) == ("PROCESSED", 2, None)


async def test_feeds_of_prices_share_ten_an_hour(seller) -> None:
    for feed_type, left in (("price", "9"), ("PRICE_AND_PROMOTION", "8"), ("price", "7")):
        reply = await seller("POST", f"/v3/feeds?feedType={feed_type}", body={"x": 1})
        assert reply.headers["x-current-token-count"] == left
