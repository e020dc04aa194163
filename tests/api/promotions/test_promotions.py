"""The page about promotional prices: its sample, the promises around it, and every form its answers come in."""

from __future__ import annotations

import asyncio
import json
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from email.parser import BytesParser
from email.policy import HTTP

import msgspec
import pytest

import walmart_async
from walmart_async import errors
from walmart_async._codec.json import decode
from walmart_async.api.prices import DisplayCode, PriceType, PriceUpdated, ProcessMode
from walmart_async.api.promotions import Promotion, SkuPromotions

PRICE, UPDATE, DELETE_ALL = "prices.update", "promotions.update", "promotions.delete_all"
BULK, GET = "promotions.bulk_update", "promotions.get"
SKU = "97964_KFTest"
BEGINS = datetime(2019, 11, 3, 9, 49, 57, 943000, UTC)
ENDS = datetime(2019, 12, 3, 9, 49, 57, 943000, UTC)
MONEY = {"currency": "USD", "amount": 4}
SAMPLE = {
    "sku": SKU,
    "pricing": [
        {
            "currentPrice": MONEY,
            "currentPriceType": "REDUCED",
            "comparisonPriceType": "BASE",
            "comparisonPrice": MONEY,
            "priceDisplayCodes": "CART",
            "effectiveDate": "2019-11-03T09:49:57.943Z",
            "expirationDate": "2019-12-03T09:49:57.943Z",
            "processMode": "UPSERT",
        }
    ],
}
WRAPPER = ("ItemPriceResponse",)
LISTED = {
    "status": "OK",
    "payload": {
        "itemIdentifier": {"sku": SKU},
        "pricingList": {
            "pricing": [
                {
                    "currentPrice": {"value": MONEY},
                    "currentPriceType": "REDUCED",
                    "comparisonPrice": {"value": MONEY},
                    "comparisonPriceType": "BASE",
                    "savingsAmount": 0,
                    "savingsPercent": 0,
                    "priceDisplayCodes": {
                        "isRollback": False,
                        "isStrikethrough": True,
                        "isReducedPrice": True,
                        "isClearance": False,
                    },
                    "effectiveDate": 1572774597943,
                    "expirationDate": 1575366597943,
                    "promoId": "ce9dfbce-4043-442c-8cb9-77d39d0f727f",
                }
            ],
            "replaceAll": False,
        },
    },
}
ACKNOWLEDGED = {"mart": "WALMART_US", "message": "Taken.", "sku": SKU}
FAILURE = {
    "code": "INVALID_REQUEST_CONTENT.GMP_PRICE_API",
    "field": "currentPrice",
    "description": "Too low.",
    "severity": "ERROR",
    "category": "DATA",
    "causes": [{"code": "C1", "field": "amount", "type": "DATA", "description": "Below the least."}],
    "errorIdentifiers": {"sku": {"id": SKU}},
    "serviceName": "price",
}


def promotion(**changes) -> Promotion:
    given = {
        "price": 4,
        "comparison_price": 4,
        "display": DisplayCode.CART,
        "effective": BEGINS,
        "expires": ENDS,
    }
    return Promotion(**(given | changes))


@pytest.fixture(autouse=True)
def item(emulator) -> None:
    emulator.add_item(SKU)
    emulator.add_item("a/b c")


def flat(document, path="$"):
    """Every leaf of a document with the way to it."""
    if isinstance(document, dict):
        return {leaf for name, inner in document.items() for leaf in flat(inner, f"{path}.{name}")}
    if isinstance(document, list):
        return {leaf for index, inner in enumerate(document) for leaf in flat(inner, f"{path}[{index}]")}
    return {(path, repr(document))}


def written(answer) -> dict:
    """An answer as Walmart would write it: instants in epoch milliseconds, and what is false or nought not left out."""
    encoder = msgspec.json.Encoder(decimal_format="number")
    return json.loads(encoder.encode(_plain(answer)))


def _plain(value):
    if isinstance(value, msgspec.Struct):
        named = ((field.encode_name, getattr(value, field.name)) for field in msgspec.structs.fields(value))
        return {name: _plain(inner) for name, inner in named if inner is not None and inner != ()}
    if isinstance(value, datetime):
        return round(value.timestamp() * 1000)
    return [_plain(each) for each in value] if isinstance(value, tuple) else value


class TestSample:
    def test_request(self, seller, emulator) -> None:
        seller(UPDATE, SKU, [promotion()])
        request = emulator.requests[-1]
        assert (request.method, request.path, request.raw_query) == ("PUT", "/v3/price", "promo=true")
        assert json.loads(request.body) == SAMPLE
        for header in ("WM_SEC.ACCESS_TOKEN", "WM_QOS.CORRELATION_ID", "WM_SVC.NAME"):
            assert request.headers[header]
        assert request.headers["Accept"] == request.headers["Content-Type"] == "application/json"

    def test_the_body_is_the_samples_byte_for_byte_but_for_the_order(self, seller, emulator) -> None:
        seller(UPDATE, SKU, [promotion()])
        ours, theirs = emulator.requests[-1].body, json.dumps(SAMPLE, separators=(",", ":")).encode()
        assert len(ours) == len(theirs)
        assert json.dumps(json.loads(ours), sort_keys=True) == json.dumps(SAMPLE, sort_keys=True)

    def test_answer_to_a_price(self) -> None:
        answer = decode(json.dumps({"ItemPriceResponse": ACKNOWLEDGED}).encode(), PriceUpdated, WRAPPER)
        assert flat(written(answer)) == flat(ACKNOWLEDGED)

    def test_answer_with_the_promotions_of_a_sku(self) -> None:
        answer = decode(json.dumps(LISTED).encode(), SkuPromotions)
        assert flat(written(answer)) == flat(LISTED)

    def test_answer_to_a_feed(self, seller, emulator) -> None:
        emulator.faults.answer("POST", "/v3/feeds", status=200, body={"feedId": "609B1E4C@AVUBAQA"})
        assert seller(BULK, {SKU: [promotion()]}).feed_id == "609B1E4C@AVUBAQA"

    def test_regular_price(self, seller, emulator) -> None:
        seller(PRICE, SKU, 10)
        request = emulator.requests[-1]
        assert (request.method, request.path, request.raw_query) == ("PUT", "/v3/price", "")
        assert request.body == (
            b'{"sku":"97964_KFTest","pricing":[{"currentPrice":{"currency":"USD","amount":10},"currentPriceType":"BASE"}]}'
        )


class TestRegularPrice:
    def test_it_is_set(self, seller, emulator) -> None:
        answer = seller(PRICE, "a/b c", "19.90")
        assert (answer.sku, answer.mart) == ("a/b c", "WALMART_US")
        assert answer.message
        price = emulator.price("a/b c")
        assert (price.current.currency, price.current.amount, price.current_type) == ("USD", 19.9, "BASE")

    def test_with_the_price_it_is_compared_with(self, seller, emulator) -> None:
        seller(PRICE, SKU, Decimal("7.99"), currency="CAD", price_type=PriceType.CLEARANCE, comparison_price="9.50")
        (sent,) = seller.sent()["pricing"]
        assert sent == {
            "currentPrice": {"currency": "CAD", "amount": 7.99},
            "currentPriceType": "CLEARANCE",
            "comparisonPrice": {"currency": "CAD", "amount": 9.5},
            "comparisonPriceType": "BASE",
        }
        assert b'"amount":7.99' in emulator.requests[-1].body
        assert b'"amount":9.50' in emulator.requests[-1].body

    def test_types_may_be_spelled_as_walmart_does(self, seller) -> None:
        seller(PRICE, SKU, 1, price_type="REDUCED", comparison_price=2)
        assert seller.sent()["pricing"][0]["currentPriceType"] == "REDUCED"

    @pytest.mark.parametrize(
        ("price", "sent"),
        [("0.01", "0.01"), (Decimal("4.990"), "4.99"), (Decimal("1E+3"), "1000.00"), ("999999999.99", "999999999.99")],
    )
    def test_amounts_are_sent_to_the_cent(self, seller, emulator, price, sent) -> None:
        seller(PRICE, SKU, price)
        assert f'"amount":{sent}}}'.encode() in emulator.requests[-1].body

    def test_an_unknown_sku(self, seller) -> None:
        for endpoint, args in ((PRICE, (1,)), (UPDATE, ([promotion()],)), (DELETE_ALL, ()), (GET, ())):
            with pytest.raises(errors.NotFoundError):
                seller(endpoint, "no such", *args)

    def test_raw(self, seller) -> None:
        answer = seller(PRICE, SKU, 1, raw=True)
        assert (answer.status, answer.data.sku, answer.quota.remaining) == (200, SKU, 99)


class TestPromotions:
    def test_they_show(self, seller) -> None:
        seller(UPDATE, SKU, [promotion(price="3.50")])
        answer = seller(GET, SKU)
        (listed,) = answer.promotions
        assert (answer.status, answer.payload.item_identifier.sku) == ("OK", SKU)
        assert (listed.current_price.amount, listed.current_price.currency) == (Decimal("3.5"), "USD")
        assert listed.comparison_price.amount == 4
        assert (listed.savings_amount, listed.savings_percent) == (Decimal("0.5"), Decimal("12.5"))
        assert listed.current_price_type is PriceType.REDUCED
        assert listed.comparison_price_type is PriceType.BASE
        assert (listed.effective_date, listed.expiration_date) == (BEGINS, ENDS)
        assert listed.price_display_codes.is_reduced_price is True
        assert listed.price_display_codes.is_clearance is False
        assert listed.promo_id

    def test_none(self, seller) -> None:
        assert list(seller(GET, "a/b c").promotions) == []

    def test_one_is_changed_and_then_removed(self, seller) -> None:
        later = timedelta(days=60)
        other = promotion(effective=BEGINS + later, expires=ENDS + later, price_type=PriceType.CLEARANCE, display=None)
        seller(UPDATE, SKU, [promotion(), other])
        promo_id = seller(GET, SKU).promotions[0].promo_id
        seller(UPDATE, SKU, [promotion(price="3.99", promo_id=promo_id)])
        assert seller.sent()["pricing"][0]["promoId"] == promo_id
        assert [str(each.current_price.amount) for each in seller(GET, SKU).promotions] == ["3.99", "4"]
        seller(UPDATE, SKU, [promotion(promo_id=promo_id, process_mode=ProcessMode.DELETE)])
        assert seller.sent()["pricing"][0]["processMode"] == "DELETE"
        (left,) = seller(GET, SKU).promotions
        assert left.current_price_type is PriceType.CLEARANCE

    def test_sending_one_again_changes_nothing(self, seller) -> None:
        for _ in range(2):
            seller(UPDATE, SKU, [promotion()])
        assert len(seller(GET, SKU).promotions) == 1

    def test_all_are_replaced(self, seller) -> None:
        seller(UPDATE, SKU, [promotion()])
        later = promotion(effective=ENDS, expires=ENDS + timedelta(days=1))
        seller(UPDATE, SKU, [later], replace_all=True, offer_id="OFFER1")
        assert (seller.sent()["replaceAll"], seller.sent()["offerId"]) == ("true", "OFFER1")
        assert [each.effective_date for each in seller(GET, SKU).promotions] == [ENDS]
        seller(UPDATE, SKU, [promotion()], replace_all=False)
        assert seller.sent()["replaceAll"] == "false"
        assert len(seller(GET, SKU).promotions) == 2

    def test_all_are_removed_by_a_list_that_is_really_empty(self, seller, emulator) -> None:
        seller(UPDATE, SKU, [promotion()])
        seller(DELETE_ALL, SKU)
        assert emulator.requests[-1].raw_query == "promo=true"
        assert seller.sent() == {"sku": SKU, "replaceAll": "true", "pricing": []}
        assert list(seller(GET, SKU).promotions) == []
        seller(DELETE_ALL, SKU, offer_id="OFFER1")
        assert seller.sent()["offerId"] == "OFFER1"

    def test_instants_are_sent_in_utc(self, seller) -> None:
        zone = timezone(timedelta(hours=-5))
        seller(UPDATE, SKU, [promotion(effective=datetime(2027, 1, 1, 0, 30, tzinfo=zone), expires=None)])
        (sent,) = seller.sent()["pricing"]
        assert sent["effectiveDate"] == "2027-01-01T05:30:00.000Z"
        assert "expirationDate" not in sent

    def test_nothing_is_sent_that_was_not_said(self, seller) -> None:
        seller(UPDATE, SKU, [Promotion(price=3)])
        assert seller.sent()["pricing"] == [
            {
                "currentPrice": {"currency": "USD", "amount": 3},
                "currentPriceType": "REDUCED",
                "processMode": "UPSERT",
            }
        ]


class TestBulk:
    def test_a_file_in_one_part(self, seller, emulator) -> None:
        seller(BULK, {SKU: [promotion()], "a/b c": [promotion(), promotion(expires=None)]}, filename="sale.json")
        request = emulator.requests[-1]
        assert (request.method, request.path, request.raw_query) == ("POST", "/v3/feeds", "feedType=promo")
        head = f"Content-Type: {request.headers['Content-Type']}\r\n\r\n".encode()
        (part,) = BytesParser(policy=HTTP).parsebytes(head + request.body).iter_parts()
        assert part["Content-Disposition"].params == {"name": "file", "filename": "sale.json"}
        assert part.get_content_type() == "application/json"
        document = json.loads(part.get_payload(decode=True))
        assert document["PriceHeader"] == {"version": "1.7"}
        assert document["Price"][0] == SAMPLE
        assert [len(each["pricing"]) for each in document["Price"]] == [1, 2]

    def test_each_item_is_applied_or_refused(self, seller, emulator) -> None:
        feed = seller(BULK, {SKU: [promotion()], "no such": [promotion()], "a/b c": [promotion(price=2)]})
        done = seller("feeds.wait", feed.feed_id)
        assert (done.items_received, done.items_succeeded, done.items_failed) == (3, 2, 1)
        items = {each.sku: each for each in seller.items("feeds.items", feed.feed_id)}
        assert {sku: each.ingestion_status.value for sku, each in items.items()} == {
            SKU: "SUCCESS",
            "no such": "DATA_ERROR",
            "a/b c": "SUCCESS",
        }
        assert items["no such"].errors[0].field == "sku"
        assert seller(GET, "a/b c").promotions[0].current_price.amount == 2
        assert seller.items("feeds.list")[0].feed_type == "PROMO_PRICE"

    def test_all_promotions_of_many_skus_are_removed(self, seller, emulator) -> None:
        seller(UPDATE, SKU, [promotion()])
        feed = seller(BULK, {SKU: []}, replace_all=True)
        assert seller("feeds.wait", feed.feed_id).items_succeeded == 1
        assert emulator.promotions(SKU) == []

    def test_another_version(self, seller, emulator) -> None:
        seller(BULK, {SKU: [promotion()]}, version="1.5.1")
        assert b'"version":"1.5.1"' in emulator.requests[-1].body


ITEMS = {"itemIngestionStatus": [{"sku": SKU, "index": 0, "ingestionStatus": "SUCCESS"}]}
FAILED_ITEM = {
    "sku": SKU,
    "ingestionStatus": "DATA_ERROR",
    "ingestionErrors": {"ingestionError": {"type": "DATA_ERROR", "code": "E1", "field": "price", "description": "No."}},
}


class TestAnswersInEveryForm:
    def answered(self, emulator, body) -> None:
        emulator.faults.answer("PUT", "/v3/price", status=200, body=body)

    @pytest.mark.parametrize(
        "body",
        [
            ACKNOWLEDGED,
            {"ItemPriceResponse": ACKNOWLEDGED},
            {"ItemPriceResponse": [ACKNOWLEDGED]},
            {"ItemPriceResponse": {**ACKNOWLEDGED, "errors": None, "statusCode": "200", "new": {"a": 1}}},
            {"ItemPriceResponse": None, **ACKNOWLEDGED, "errors": ""},
        ],
    )
    def test_with_and_without_the_wrapper(self, seller, emulator, body) -> None:
        self.answered(emulator, body)
        answer = seller(PRICE, SKU, 1)
        assert (answer.sku, answer.mart, answer.message) == (SKU, "WALMART_US", "Taken.")

    def test_both_forms_are_one(self) -> None:
        bare, wrapped = (json.dumps(each).encode() for each in (ACKNOWLEDGED, {"ItemPriceResponse": ACKNOWLEDGED}))
        assert decode(bare, PriceUpdated, WRAPPER) == decode(wrapped, PriceUpdated, WRAPPER)

    def test_item_by_item_as_since_august_2026(self, seller, emulator) -> None:
        self.answered(emulator, {"status": "PROCESSED", "itemsDetails": ITEMS})
        answer = seller(UPDATE, SKU, [promotion()])
        assert (answer.status, answer.items[0].sku, answer.items[0].ingestion_status) == ("PROCESSED", SKU, "SUCCESS")

    @pytest.mark.parametrize("endpoint", [PRICE, UPDATE, DELETE_ALL])
    @pytest.mark.parametrize(
        "body",
        [
            {**ACKNOWLEDGED, "errors": [FAILURE]},
            {**ACKNOWLEDGED, "errors": FAILURE},
            {"ItemPriceResponse": {**ACKNOWLEDGED, "errors": [FAILURE]}},
            {"ItemPriceResponse": ACKNOWLEDGED, "errors": [FAILURE]},
        ],
    )
    def test_errors_inside_are_raised(self, seller, emulator, endpoint, body) -> None:
        self.answered(emulator, body)
        arguments = {PRICE: (1,), UPDATE: ([promotion()],), DELETE_ALL: ()}[endpoint]
        with pytest.raises(errors.PartialFailureError) as caught:
            seller(endpoint, SKU, *arguments)
        (error,) = caught.value.errors
        assert (error.code, error.field, error.description) == (FAILURE["code"], "currentPrice", "Too low.")
        assert (error.causes[0].code, error.identifiers) == ("C1", {"sku": {"id": SKU}})
        assert caught.value.data.sku == SKU
        assert (caught.value.status, caught.value.operation) == (200, "PUT /v3/price")

    @pytest.mark.parametrize(
        ("body", "told"),
        [
            ({"status": "PROCESSED", "itemsDetails": {"itemIngestionStatus": [FAILED_ITEM]}}, "E1 (price): No."),
            ({"status": "PROCESSED", "itemsDetails": {"itemIngestionStatus": FAILED_ITEM}}, "E1 (price): No."),
            (
                {"itemsDetails": {"itemIngestionStatus": [{"sku": "A", "ingestionStatus": "TIMEOUT_ERROR"}]}},
                "(A): status TIMEOUT_ERROR",
            ),
            ({"status": "ERROR"}, "ERROR"),
            ({"status": "FAILED", "message": "Not now."}, "Not now."),
            ({"ItemPriceResponse": {"statusCode": 400, "message": "Not now."}}, "400: Not now."),
        ],
    )
    def test_failures_inside_are_raised_however_they_are_told(self, seller, emulator, body, told) -> None:
        self.answered(emulator, body)
        with pytest.raises(errors.PartialFailureError) as caught:
            seller(PRICE, SKU, 1)
        assert [str(error) for error in caught.value.errors] == [told]

    @pytest.mark.parametrize("severity", ["WARN", "INFO", "warning"])
    def test_warnings_are_no_failures(self, seller, emulator, severity) -> None:
        self.answered(emulator, {**ACKNOWLEDGED, "errors": [{**FAILURE, "severity": severity}]})
        assert seller(PRICE, SKU, 1).errors[0].description == "Too low."

    def test_promotions_as_the_wire_may_send_them(self, seller, emulator) -> None:
        """Numbers and instants as strings, one object for a list, empty text, unknown values and fields."""
        emulator.faults.answer(
            "GET",
            "/v3/promo/sku/{sku}",
            status=200,
            body={
                "status": "OK",
                "header": "",
                "payload": {
                    "itemIdentifier": {"sku": 97964, "wpid": ""},
                    "pricingList": {
                        "replaceAll": "false",
                        "pricing": {
                            "currentPrice": {"value": {"value": "4.00", "currency": "USD", "amount": "4.10"}, "new": 1},
                            "currentPriceType": "FLASH",
                            "comparisonPrice": None,
                            "savingsPercent": "",
                            "priceDisplayCodes": {"submapType": "CART", "hidePriceForSOI": {"a": 1}},
                            "pickupDiscount": {"isPickUpDiscountEligible": "true", "pickupDiscountAmt": MONEY},
                            "effectiveDate": "1572774597943",
                            "expirationDate": "2019-12-03T09:49:57.943Z",
                            "pid": 7,
                        },
                    },
                    "maxSalesRetailPrice": {"amount": 9.99},
                    "rebate": {"rebateAmt": MONEY, "rebateType": "PRODUCT", "startDate": "2019-11-03T09:49:57.943Z"},
                    "additionalAttributes": {"additionalAttribute": {"name": "a", "value": 1}},
                },
            },
        )
        answer = seller(GET, SKU)
        (listed,) = answer.promotions
        assert (answer.payload.item_identifier.sku, answer.payload.pricing_list.replace_all) == ("97964", False)
        assert (listed.current_price.amount, listed.current_price.value.value) == (Decimal("4.10"), "4.00")
        assert (listed.current_price_type, listed.comparison_price, listed.savings_percent) == ("FLASH", None, None)
        assert listed.price_display_codes.hide_price_for_soi == {"a": 1}
        assert listed.price_display_codes.submap_type == "CART"
        assert listed.pickup_discount.is_pick_up_discount_eligible is True
        assert (listed.effective_date, listed.expiration_date, listed.pid) == (BEGINS, ENDS, "7")
        assert answer.payload.max_sales_retail_price.amount == Decimal("9.99")
        assert (answer.payload.rebate.rebate_type, answer.payload.rebate.start_date) == ("PRODUCT", BEGINS)
        assert answer.payload.additional_attributes.additional_attribute[0].value == "1"

    @pytest.mark.parametrize("body", [{}, {"status": "OK", "payload": None}, {"payload": {"pricingList": None}}])
    def test_no_promotions_at_all(self, seller, emulator, body) -> None:
        emulator.faults.answer("GET", "/v3/promo/sku/{sku}", status=200, body=body)
        assert list(seller(GET, SKU).promotions) == []


class TestMistakesOnTheWay:
    def test_a_price_is_sent_again_when_the_answer_is_lost(self, seller, emulator) -> None:
        emulator.faults.cut("PUT", "/v3/price", applied=True)
        seller(PRICE, SKU, "5.25")
        assert emulator.price(SKU).current.amount == 5.25
        assert [request.path for request in emulator.writes] == ["/v3/price", "/v3/price"]

    def test_a_feed_is_not(self, seller, emulator) -> None:
        emulator.faults.cut("POST", "/v3/feeds", applied=True)
        with pytest.raises(errors.OutcomeUnknownError):
            seller(BULK, {SKU: [promotion()]})
        assert len(emulator.feeds) == 1

    def test_what_walmart_refuses(self, seller, emulator) -> None:
        with pytest.raises(errors.BadRequestError) as caught:
            seller(UPDATE, SKU, [promotion(promo_id="nobody")])
        assert caught.value.errors[0].field == "promoId"
        assert emulator.promotions(SKU) == []


async def test_writes_of_one_sku_go_one_at_a_time(emulator) -> None:
    """A slow write of an older price must not end up on top of a newer one."""
    account = {"client_id": emulator.client_id, "client_secret": emulator.client_secret, "base_url": emulator.url}
    async with walmart_async.Marketplace(**account, clock=emulator.clock) as walmart:
        emulator.faults.delay("PUT", "/v3/price", seconds=5)
        await asyncio.gather(*(walmart.prices.update(SKU, price) for price in (1, 2, 3)))
        emulator.faults.delay("PUT", "/v3/price", seconds=5)
        await asyncio.gather(
            walmart.promotions.update(SKU, [promotion()]), walmart.promotions.update(SKU, [promotion(price=2)])
        )
    assert emulator.price(SKU).current.amount == 3
    assert [json.loads(each.body)["pricing"][0]["currentPrice"]["amount"] for each in emulator.writes] == [
        1,
        2,
        3,
        4,
        2,
    ]


def test_regular_and_promotional_updates_keep_to_one_rate(seller, emulator, clock) -> None:
    began = clock.time()
    for price in range(1, 56):
        seller(PRICE, SKU, price)
        seller(UPDATE, SKU, [promotion(price=price)])
    assert {request.status for request in emulator.requests} == {200}
    assert clock.time() - began >= 10 * 36
