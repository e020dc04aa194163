"""Promotions by the newer call and feed, against the emulator in both modes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

import walmart_async
from walmart_async import errors
from walmart_async._declare.repeat import Repeat
from walmart_async.api.prices import PriceType, PromotionPlacement, PromotionType, SettingAction
from walmart_async.api.promotions import PromotionSetting

SET, BULK, GET = "promotions.set", "promotions.bulk_set", "promotions.get"


@pytest.fixture(autouse=True)
def items(emulator) -> None:
    for sku in ("LAMP", "MUG"):
        emulator.add_item(sku)


@pytest.fixture
def begins(clock) -> datetime:
    return datetime.fromtimestamp(clock.time(), UTC) + timedelta(days=2)


@pytest.fixture
def sale(begins) -> PromotionSetting:
    return PromotionSetting(
        price="8.50", effective=begins, expires=begins + timedelta(days=180), placement=PromotionPlacement.MAP_CART
    )


def changed(setting: PromotionSetting, **changes: object) -> PromotionSetting:
    named = {name: getattr(setting, name) for name in setting.__struct_fields__}
    return PromotionSetting(**{**named, **changes})


class TestSet:
    def test_it_shows(self, seller, emulator, sale, begins) -> None:
        answer = seller(SET, "LAMP", changed(sale, regular_price=11, business_price="9.75", msrp=15))
        assert (answer.sku, answer.mart) == ("LAMP", "WALMART_US")
        (listed,) = seller(GET, "LAMP").promotions
        assert (listed.current_price.amount, listed.current_price_type) == (8.5, PriceType.REDUCED)
        assert (listed.effective_date, listed.expiration_date) == (begins, begins + timedelta(days=180))
        price = emulator.price("LAMP")
        assert (price.current.amount, price.business.amount, price.msrp.amount) == (11, 9.75, 15)

    def test_one_is_changed_and_removed(self, seller, sale) -> None:
        seller(SET, "LAMP", sale)
        (listed,) = seller(GET, "LAMP").promotions
        cheaper = changed(sale, price=7, promotion_type=PromotionType.CLEARANCE, promo_id=listed.promo_id)
        seller(SET, "LAMP", cheaper)
        (now,) = seller(GET, "LAMP").promotions
        assert (now.promo_id, now.current_price.amount) == (listed.promo_id, 7)
        assert now.current_price_type is PriceType.CLEARANCE
        seller(SET, "LAMP", PromotionSetting(action=SettingAction.DELETE, promo_id=listed.promo_id))
        assert list(seller(GET, "LAMP").promotions) == []

    def test_all_are_removed(self, seller, sale, begins) -> None:
        seller(SET, "LAMP", sale)
        seller(SET, "LAMP", changed(sale, effective=begins + timedelta(days=9)))
        assert len(seller(GET, "LAMP").promotions) == 2
        seller(SET, "LAMP", PromotionSetting(action=SettingAction.REPLACE_ALL))
        assert list(seller(GET, "LAMP").promotions) == []

    def test_what_walmart_refuses(self, seller, sale, begins) -> None:
        far = begins + timedelta(days=365)
        with pytest.raises(errors.BadRequestError) as caught:
            seller(SET, "LAMP", changed(sale, effective=far, expires=far + timedelta(days=1)))
        assert caught.value.errors[0].field == "promotionPriceStartDateTime"
        with pytest.raises(errors.NotFoundError) as missing:
            seller(SET, "no such", sale)
        assert missing.value.subject == {"sku": "no such"}

    def test_an_answer_like_that_to_a_price(self, seller, emulator, sale) -> None:
        items = {"itemIngestionStatus": [{"sku": "LAMP", "ingestionStatus": "DATA_ERROR"}]}
        body = {"feedStatus": "PROCESSED", "itemsFailed": 1, "itemsDetails": items}
        emulator.faults.answer("POST", "/v3/price", status=200, body=body)
        with pytest.raises(errors.PartialFailureError, match="DATA_ERROR"):
            seller(SET, "LAMP", sale)

    def test_it_is_not_sent_twice(self, seller, emulator, sale) -> None:
        emulator.faults.cut("POST", "/v3/price", applied=True)
        with pytest.raises(errors.OutcomeUnknownError):
            seller(SET, "LAMP", sale)
        assert len(emulator.writes) == 1
        names = {(each.family, each.name): each.repeat for each in walmart_async.operations()}
        assert names["promotions", "set"] is Repeat.ONCE

    def test_it_shares_its_limit_with_prices(self) -> None:
        families = {"prices", "promotions"}
        sharing = [each for each in walmart_async.operations() if each.name == "set" and each.family in families]
        assert [[bucket.name for bucket in each.buckets] for each in sharing] == [["POST /v3/price"]] * 2


class TestFeed:
    def test_each_item_is_applied_or_refused(self, seller, emulator, sale) -> None:
        wrong = PromotionSetting(action=SettingAction.DELETE, promo_id="P")
        settings = {"LAMP": changed(sale, regular_price=11, msrp=15), "MUG": wrong, "no such": sale}
        feed = seller(BULK, settings)
        done = seller("feeds.wait", feed.feed_id)
        assert (done.items_received, done.items_succeeded, done.items_failed) == (3, 1, 2)
        found = {each.sku: [error.field for error in each.errors] for each in seller.items("feeds.items", feed.feed_id)}
        assert found == {"LAMP": [], "MUG": ["promoid"], "no such": ["sku"]}
        assert [each.current_price.amount for each in seller(GET, "LAMP").promotions] == [8.5]
        assert (emulator.price("LAMP").current.amount, emulator.price("LAMP").msrp.amount) == (11, 15)
        assert seller.items("feeds.list")[0].feed_type == "MP_ITEM_PRICE_UPDATE"
