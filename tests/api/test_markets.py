"""What a client sends, and what it refuses, in each market."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any

import pytest

import walmart_async
import walmart_sync
from support.callers import MODES, Caller
from support.modes import Client
from walmart_async import ConfigurationError, RequestInvalidError
from walmart_async._declare.markets import MARKETS
from walmart_async.api.disputes import DuplicateIssue
from walmart_async.api.orders import RefundedAmount, RefundedLine, RefundReason
from walmart_async.api.promotions import Promotion

if TYPE_CHECKING:
    from collections.abc import Iterator

    from support.recorder import Recorder
    from walmart_async.emulator import Emulator

CURRENCIES = {"us": "USD", "ca": "CAD", "mx": "MXN", "cl": "CLP"}
PAGES = {"us": 1_000, "ca": 200, "mx": 50, "cl": 50}
MARTS = {"us": "WALMART_US", "ca": "WALMART_CA", "mx": "WALMART_MEXICO"}
SALE = Promotion(price="14.99", comparison_price=20)
PO = "1796277083022"
REFUNDED = [RefundedLine(line_number=1, charges=[RefundedAmount(amount=2, tax="0.1", reason=RefundReason.GOODWILL)])]
ISSUES = [DuplicateIssue(product_id="1", product_id_type="WPID")]
TAKEN = {
    "prices.update": {"ItemPriceResponse": {"sku": "A", "message": "Taken."}},
    "promotions.update": {"ItemPriceResponse": {"sku": "A", "message": "Taken."}},
    "orders.refund": {"order": {"purchaseOrderId": PO}},
    "promotions.bulk_update": {"feedId": "F"},
}
BULK = "promotions.bulk_update"
PRICED: dict[str, tuple[Any, ...]] = {
    "prices.update": ("A", 20),
    "promotions.update": ("A", [SALE]),
    BULK: ({"A": [SALE], "B": [SALE, Promotion(price=3)]},),
    "orders.refund": (PO, REFUNDED),
}


class Seller:
    """Calls of sellers in one mode, each with a client for the market it names."""

    def __init__(self, mode: str, recorder: Recorder, runner: asyncio.Runner) -> None:
        self._made = mode, recorder, runner
        self._callers: dict[str, Caller] = {}

    def __getitem__(self, market: str) -> Caller:
        if market not in self._callers:
            self._callers[market] = Caller(*self._made, market=market)
        return self._callers[market]

    def close(self) -> None:
        for caller in self._callers.values():
            caller.close()


@pytest.fixture(params=MODES)
def sellers(request, recorder: Recorder) -> Iterator[Seller]:
    with asyncio.Runner() as runner:
        made = Seller(request.param, recorder, runner)
        yield made
        made.close()


def currencies(document: Any) -> set[str]:
    """Every currency that a document names, however deep."""
    if isinstance(document, dict):
        own = {value for name, value in document.items() if name == "currency"}
        return own.union(*map(currencies, document.values()))
    return set().union(*map(currencies, document)) if isinstance(document, list) else set()


def document_of(body: bytes) -> Any:
    """The JSON of a body, or that of the one file in it."""
    return json.loads(body[body.index(b"{") : body.rindex(b"}") + 1])


class TestCurrencies:
    @pytest.mark.parametrize(
        ("market", "endpoint"),
        # Mexico takes no feed of promotions, see below.
        [(market, name) for market in CURRENCIES for name in PRICED if (market, name) != ("mx", BULK)],
    )
    def test_what_names_none_is_in_that_of_the_market(self, sellers, recorder, answer, market, endpoint) -> None:
        answer(TAKEN[endpoint])
        sellers[market]("marketplace", endpoint, *PRICED[endpoint])
        (seen,) = recorder.seen
        assert currencies(document_of(seen.body)) == {CURRENCIES[market]}
        assert seen.headers.get("WM_MARKET", "us") == market

    @pytest.mark.parametrize("market", CURRENCIES)
    def test_what_names_one_goes_out_in_it(self, sellers, recorder, answer, market) -> None:
        answer(TAKEN["prices.update"])
        seller = sellers[market]
        seller("marketplace", "prices.update", "A", "20.5", currency="USD", comparison_price=25)
        seller("marketplace", "promotions.update", "A", [Promotion(price=1, currency="CAD")])
        assert [currencies(json.loads(seen.body)) for seen in recorder.seen] == [{"USD"}, {"CAD"}]

    @pytest.mark.parametrize("wrong", ["cad", "", "CA", "C$D", 3])
    @pytest.mark.parametrize("market", ["us", "ca"])
    def test_what_is_no_currency_is_refused_by_name(self, sellers, recorder, market, wrong) -> None:
        for endpoint, args, field in [
            ("prices.update", ("A", 20), "currency"),
            ("promotions.update", ("A", [Promotion(price=1, currency=wrong)]), "promotions[0].currency"),
        ]:
            named = {"currency": wrong} if field == "currency" else {}
            with pytest.raises(RequestInvalidError) as caught:
                sellers[market]("marketplace", endpoint, *args, **named)
            assert caught.value.field == field
        assert recorder.seen == []


class TestPagesOfItems:
    @pytest.mark.parametrize(
        ("market", "given", "target"),
        [
            ("us", {}, "/v3/items?nextCursor=%2A&offset=0&limit=200"),
            ("us", {"limit": 1_000}, "/v3/items?nextCursor=%2A&offset=0&limit=1000"),
            ("ca", {}, "/v3/items?offset=0&limit=200"),
            ("ca", {"limit": 1}, "/v3/items?offset=0&limit=1"),
            ("mx", {}, "/v3/items?offset=0&limit=50"),
            ("cl", {}, "/v3/items?offset=0&limit=50"),
            ("cl", {"limit": 50}, "/v3/items?offset=0&limit=50"),
        ],
    )
    def test_the_first_request(self, sellers, recorder, answer, *, market, given, target) -> None:
        answer({"ItemResponse": [{"sku": "A"}], "totalItems": 1})
        items, _ = sellers[market].pages("marketplace", "items.list", **given)
        assert [item.sku for item in items] == ["A"]
        assert {seen.target.replace("*", "%2A") for seen in recorder.seen} == {target}

    @pytest.mark.parametrize("market", PAGES)
    @pytest.mark.parametrize("more", [1, 10_000])
    def test_larger_ones_are_refused(self, sellers, recorder, market, more) -> None:
        with pytest.raises(RequestInvalidError, match=f"limit: is {PAGES[market] + more};") as caught:
            sellers[market].pages("marketplace", "items.list", limit=PAGES[market] + more)
        assert f"1 to {PAGES[market]:,}" in caught.value.expected
        assert recorder.seen == []


REFUSED = {
    "ca": {"items.spec", "items.taxonomy", "disputes.contest", "disputes.status"},
    "mx": {
        *("items.spec", "disputes.contest", "disputes.status", "feeds.error_report", "inventory.list"),
        *("orders.released", "orders.get", "prices.bulk_update", "promotions.bulk_update", "utilities.api_status"),
        *("items.search", "items.search_spec"),
        *("submit price", "submit ITEM", "submit mp_item", "submit lagtime", "submit Promo", "upload price"),
    },
    "cl": {"disputes.contest", "disputes.status"},
    "us": set(),
}
CALLS: dict[str, tuple[str, tuple[Any, ...]]] = {
    "items.spec": ("items.spec", ("MP_ITEM", "5.0.20250828-17_32_59-api", ["Candles"])),
    "items.search": ("items.search", ("lamp",)),
    "items.search_spec": ("items.search_spec", ("12",)),
    "items.taxonomy": ("items.taxonomy", ()),
    "disputes.contest": ("disputes.contest", (ISSUES,)),
    "disputes.status": ("disputes.status", (ISSUES,)),
    "feeds.error_report": ("feeds.error_report", ("F", "FITMENT_ACES")),
    "inventory.list": ("inventory.list", ()),
    "orders.released": ("orders.released", ()),
    "orders.get": ("orders.get", (PO,)),
    "prices.bulk_update": ("prices.bulk_update", ({"A": 1},)),
    "promotions.bulk_update": ("promotions.bulk_update", ({"A": [SALE]},)),
    "utilities.api_status": ("utilities.api_status", ()),
    "submit price": ("feeds.submit", ("price", {"PriceHeader": {"version": "1.7"}, "Price": [{"sku": "A"}]})),
    "submit ITEM": ("feeds.submit", ("ITEM", {"MPItem": []})),
    "submit mp_item": ("feeds.submit", ("mp_item", {"MPItem": []})),
    "submit lagtime": ("feeds.submit", ("lagtime", {"lagTime": []})),
    "submit Promo": ("feeds.submit", ("Promo", {"Price": []})),
    "upload price": ("feeds.upload", ("price", b"{}")),
}
ANSWERS = {
    "utilities.api_status": {"apiStatuses": [{"apiGroup": "Orders", "status": "OPERATIONAL"}]},
    "items.spec": {"schema": {"type": "object"}},
    "items.search": {"items": []},
    "items.search_spec": {},
    "items.taxonomy": {"itemTaxonomy": [], "status": "SUCCESS"},
    "disputes.contest": {"status": "ACKNOWLEDGED"},
    "disputes.status": {"itemResponse": [{"productId": "1", "productIdType": "WPID", "status": "IN_REVIEW"}]},
    "feeds.error_report": b"PK",
    "inventory.list": {"meta": {"totalCount": 0}, "elements": {"inventories": []}},
    "orders.released": {"list": {"meta": {}, "elements": {"order": []}}},
    "orders.get": {"order": {"purchaseOrderId": PO}},
}


class TestOffered:
    @pytest.mark.parametrize("name", CALLS)
    @pytest.mark.parametrize("market", REFUSED)
    def test_what_a_market_is_known_to_lack_is_refused_with_the_reason(
        self, sellers, recorder, answer, market, name
    ) -> None:
        endpoint, args = CALLS[name]
        answer(ANSWERS.get(name, {"feedId": "F"}))

        def run() -> None:
            paged = endpoint in {"inventory.list", "orders.released"}
            (sellers[market].pages if paged else sellers[market])("marketplace", endpoint, *args)

        if name not in REFUSED[market]:
            run()
            assert recorder.seen
            return
        with pytest.raises(RequestInvalidError) as caught:
            run()
        assert (caught.value.field, recorder.seen) == ("market", [])
        assert f"is {market}, without " in caught.value.problem
        assert "us" in caught.value.expected
        assert market not in caught.value.expected.split()

    def test_every_refusal_is_of_a_declared_operation(self) -> None:
        declared = {each.route for each in walmart_async.operations() if each.surface != "supplier"}
        assert {route for each in MARKETS.values() for route in each.refused} <= declared

    def test_what_is_refused_still_tells_its_arguments(self) -> None:
        client = walmart_async.Marketplace(client_id="id", client_secret="secret", market="ca")
        us = walmart_async.Marketplace(client_id="id", client_secret="secret")
        for name in ("spec", "taxonomy"):
            refused, offered = getattr(client.items, name), getattr(us.items, name)
            assert (refused.__doc__, refused.__annotations__) == (offered.__doc__, offered.__annotations__)


class TestHeadersOfFeeds:
    @pytest.mark.parametrize("key", ["businessUnit", "mart"])
    @pytest.mark.parametrize("stated", MARTS)
    @pytest.mark.parametrize("market", CURRENCIES)
    def test_a_header_of_another_market_is_refused(self, sellers, recorder, answer, *, market, stated, key) -> None:
        answer({"feedId": "F"})
        feed = {"MPItemFeedHeader": {key: MARTS[stated], "locale": "en", "version": "5.0"}, "MPItem": [{}]}
        if stated == market:
            sellers[market]("marketplace", "feeds.submit", "MP_MAINTENANCE", feed)
            assert json.loads(recorder.seen[-1].body) == feed
            return
        with pytest.raises(RequestInvalidError) as caught:
            sellers[market]("marketplace", "feeds.submit", "MP_MAINTENANCE", feed)
        assert (caught.value.field, recorder.seen) == (f"content.MPItemFeedHeader.{key}", [])
        assert MARTS[stated] in caught.value.problem
        assert MARTS.get(market, market) in caught.value.expected

    @pytest.mark.parametrize(
        "content",
        [
            {"MPItemFeedHeader": {"businessUnit": "WALMART_CHILE"}, "MPItem": []},
            {"MPItemFeedHeader": {"businessUnit": ["WALMART_US"], "locale": "es"}},
            {"MPItemFeedHeader": None, "MPItem": [{"mart": "WALMART_US"}]},
            {"businessUnit": "WALMART_US"},
            [1, 2],
            {},
        ],
    )
    def test_what_tells_no_market_passes(self, sellers, recorder, answer, content) -> None:
        answer({"feedId": "F"})
        sellers["cl"]("marketplace", "feeds.submit", "MP_ITEM_INTL", content)
        assert json.loads(recorder.seen[-1].body) == content


class TestFeedsThatAreBuiltHere:
    def build(self, seller, kind: str = "MP_MAINTENANCE") -> None:
        seller("marketplace", "items.set_up", kind, "5.0.20260803-17_50_56-api", [{"Orderable": {"sku": "A"}}])

    @pytest.mark.parametrize("market", MARTS)
    def test_name_the_market(self, sellers, recorder, answer, market) -> None:
        answer({"feedId": "F"})
        self.build(sellers[market])
        assert json.loads(recorder.seen[-1].body)["MPItemFeedHeader"]["businessUnit"] == MARTS[market]

    def test_cannot_where_nobody_wrote_its_name_down(self, sellers, recorder) -> None:
        with pytest.raises(RequestInvalidError, match="cl, whose name in the headers of feeds is not known") as caught:
            self.build(sellers["cl"])
        assert (caught.value.field, recorder.seen) == ("market", [])

    def test_are_refused_where_their_type_is(self, sellers, recorder) -> None:
        with pytest.raises(RequestInvalidError, match="mx, without feed type MP_ITEM"):
            self.build(sellers["mx"], "MP_ITEM")
        assert recorder.seen == []


class TestPromotionsInChile:
    def test_are_listed_as_everywhere(self, sellers, recorder, answer) -> None:
        price = {"value": {"currency": "CLP", "amount": 19990}}
        answer({"status": "OK", "payload": {"pricingList": {"pricing": [{"currentPrice": price, "promoId": "P"}]}}})
        (listed,) = sellers["cl"]("marketplace", "promotions.get", "A/1").promotions
        assert (listed.current_price.amount, listed.current_price.currency) == (19990, "CLP")
        assert recorder.seen[-1].target == "/v3/promo/sku/A%2F1"
        assert recorder.seen[-1].headers["WM_MARKET"] == "cl"


class TestClients:
    @pytest.mark.parametrize("package", [walmart_async, walmart_sync])
    @pytest.mark.parametrize("market", ["ca", "mx", "cl"])
    def test_a_drop_ship_vendor_sells_in_the_united_states_alone(self, package, market) -> None:
        with pytest.raises(ConfigurationError, match=f"market must be us, not '{market}': nothing is published"):
            package.Supplier(client_id="id", client_secret="secret", market=market)

    @pytest.mark.parametrize("package", [walmart_async, walmart_sync])
    @pytest.mark.parametrize("name", ["WM_MARKET", "wm_market"])
    def test_a_header_does_not_change_the_market(self, package, name) -> None:
        with pytest.raises(ConfigurationError, match=f"headers: {name} is 'CA'; make a client with market='ca'"):
            package.Marketplace(client_id="id", client_secret="secret", headers={name: "CA"})
        client = package.Marketplace(client_id="id", client_secret="secret", market="ca")
        assert client.with_options(headers={name: "ca"})
        with pytest.raises(ConfigurationError, match="make a client with market='us'"):
            client.with_options(headers={name: "us"})

    @pytest.mark.parametrize("package", [walmart_async, walmart_sync])
    def test_a_market_is_in_small_letters_but_in_the_environment(self, package, monkeypatch) -> None:
        with pytest.raises(ConfigurationError, match="market must be one of us, ca, mx, cl, not 'CA'"):
            package.Marketplace(client_id="id", client_secret="secret", market="CA")
        for name, value in {"CLIENT_ID": "id", "CLIENT_SECRET": "secret", "MARKET": "Ca"}.items():
            monkeypatch.setenv(f"WALMART_{name}", value)
        assert "market='ca'" in repr(package.Marketplace.from_env())

    def test_views_keep_the_market(self, sellers, recorder, answer) -> None:
        answer(TAKEN["prices.update"])
        client = sellers["mx"]._client("marketplace")
        called = client.prices.update("A", 1)
        if asyncio.iscoroutine(called):
            sellers["mx"]._awaited(called)
        assert currencies(json.loads(recorder.seen[-1].body)) == {"MXN"}


@pytest.fixture
def in_market(mode, emulator: Emulator) -> Iterator[Any]:
    """Clients of the emulator by market."""
    with asyncio.Runner() as runner:
        made: list[Client] = []

        def make(market: str) -> Client:
            made.append(Client(mode, "Marketplace", emulator, runner, market=market))
            return made[-1]

        yield make
        for client in made:
            client.close()


class TestAgainstTheEmulator:
    @pytest.mark.parametrize(
        ("market", "count", "given", "places"),
        [
            ("ca", 413, {}, [0, 200, 400]),
            ("ca", 7, {"limit": 3}, [0, 3, 6]),
            ("ca", 6, {"limit": 3}, [0, 3]),
            ("cl", 101, {}, [0, 50, 100]),
            ("mx", 100, {}, [0, 50]),
            ("us", 413, {}, [0, 200, 400]),
        ],
    )
    def test_a_walk_through_the_catalogue(self, in_market, emulator, *, market, count, given, places) -> None:
        skus = [f"S{number:03}" for number in range(count)]
        for sku in skus:
            emulator.add_item(sku)
        client = in_market(market)
        found = client.items("items.list", **given)
        assert [item.sku for item in found] == skus
        assert {item.mart for item in found} == {MARTS.get(market)}
        walked = [request for request in emulator.requests if request.path == "/v3/items"]
        assert [int(request.query["offset"]) for request in walked] == places
        assert all(("nextCursor" in request.query) == (market == "us") for request in walked)

    def test_a_walk_goes_on_from_a_saved_cursor(self, in_market, emulator) -> None:
        for number in range(7):
            emulator.add_item(f"S{number}")
        client = in_market("ca")
        pager = client.pager("items.list", limit=3)
        walk = pager.pages()
        if client.mode == "sync":
            next(walk)
            walk.close()
        else:
            client.run(anext(walk))
            client.run(walk.aclose())
        later = client.drawn(client.pager("items.list", limit=3, cursor=pager.cursor))
        assert [item.sku for item in later] == ["S3", "S4", "S5", "S6"]
        for wrong in ("3 00000000 AoE9", "3", "x 00000000 7", "3 00000000 7 7"):
            with pytest.raises(RequestInvalidError, match="cursor: is not one of this list"):
                client.items("items.list", cursor=wrong)

    @pytest.mark.parametrize("market", CURRENCIES)
    def test_a_price_and_a_promotion_are_kept_in_the_currency_of_the_market(self, in_market, emulator, market) -> None:
        emulator.add_item("A")
        client = in_market(market)
        assert client("prices.update", "A", 20).mart == MARTS.get(market)
        client("promotions.update", "A", [SALE])
        (listed,) = client("promotions.get", "A").promotions
        assert listed.current_price.currency == CURRENCIES[market]
        assert client("items.get", "A").price.currency == CURRENCIES[market]


class TestRatesOfFeeds:
    """Mexico has a column of its own in Walmart's table; the others are published what holds in the United States."""

    @pytest.mark.parametrize(
        ("feed_type", "market", "rates"),
        [
            ("PRICE_AND_PROMOTION", "us", ["10/hour"]),
            ("PRICE_AND_PROMOTION", "mx", ["30/day"]),
            ("MP_ITEM_INTL", "mx", ["10/hour"]),
            ("MP_ITEM_INTL", "cl", []),
            ("MP_ITEM_MATCH", "mx", ["10/hour"]),
            ("MP_ITEM_MATCH", "us", ["20/hour"]),
            ("MP_MAINTENANCE", "mx", ["10/hour"]),
            ("SKU_TEMPLATE_MAP", "mx", ["20/hour"]),
            ("MP_INVENTORY", "mx", ["50/hour"]),
            *((name, market, ["10/hour"]) for name in ("ITEM", "PRICE", "INVENTORY") for market in ("ca", "cl")),
            ("PROMO", "ca", ["10/hour", "6/day"]),
            ("PROMO", "cl", ["10/hour", "6/day"]),
        ],
    )
    def test_they_are_those_of_the_market(self, feed_type, market, rates) -> None:
        (submit,) = (each for each in walmart_async.operations() if (each.family, each.name) == ("feeds", "submit"))
        buckets = [bucket.in_market(market) for bucket in submit.by_argument[feed_type]]
        assert [str(rate) for bucket in buckets for rate in bucket.rates] == rates
