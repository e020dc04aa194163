"""Searches of sellers in both modes: their catalogue, all that Walmart sells, items on hold, GTIN exemptions."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from walmart_async import errors
from walmart_async.api.items import CatalogFilter, ExemptionStatus, FilterOperator, HoldStatus, PublishedStatus

GTIN = "00012345678905"
ROUTE = ("POST", "/v3/items/catalog/search")


def fill(emulator, count: int) -> None:
    for number in range(count):
        name = {"productName": f"{'Lamp' if number % 2 else 'Candle'} {number}"}
        emulator.add_item(f"S{number:03}", details={**name, "price": {"currency": "USD", "amount": number + 1}})


class TestCatalogue:
    def test_every_find_once(self, seller, emulator) -> None:
        fill(emulator, 250)
        found = seller.items("items.search_catalog", "productName", "cand*", limit=50)
        assert [each.sku for each in found] == [f"S{number:03}" for number in range(0, 250, 2)]
        (first, *_) = seller.pages("items.search_catalog", "productName", "CANDLE", limit=50)
        assert first.total_items == 125

    def test_filters_and_order(self, seller, emulator) -> None:
        fill(emulator, 6)
        seller("items.retire", "S003")

        def found(field: str, op: FilterOperator, *values: str, **more: object) -> list[str]:
            narrowed = [CatalogFilter(field=field, op=op, values=values)]
            return [each.sku for each in seller.items("items.search_catalog", filters=narrowed, **more)]

        assert found("price", FilterOperator.BETWEEN, "2", "4.0") == ["S001", "S002", "S003"]
        assert found("price", FilterOperator.GREATER_THAN, "4") == ["S004", "S005"]
        assert found("price", FilterOperator.LESS_THAN, "2") == ["S000"]
        assert found("lifecycleStatus", FilterOperator.EQUALS, "retired", "archived") == ["S003"]
        assert found("publishedStatus", FilterOperator.EQUALS, "UNPUBLISHED") == ["S003"]
        assert found("unpublishedReasons", FilterOperator.EQUALS, "END_DATE") == ["S003"]
        assert len(found("fulfillmentType", FilterOperator.EQUALS, "Seller Fulfilled", sort_by="publishedStatus")) == 6
        ordered = seller.items("items.search_catalog", sort_by="publishedStatus", descending=True)
        assert ordered[0].sku == "S003"
        assert ordered[0].published_status.status is PublishedStatus.UNPUBLISHED

    def test_nothing_is_an_empty_list(self, seller) -> None:
        assert seller.items("items.search_catalog", "sku", "none") == []

    def test_a_refusal_behind_the_last_page_is_the_end(self, seller, emulator) -> None:
        one = {"payload": [{"sku": "A"}], "totalItems": 1, "nextCursor": "T"}
        gone = {"error": [{"code": "CONTENT_NOT_FOUND.GMP_ITEM_QUERY_API", "field": "404_NOT_FOUND"}]}
        emulator.faults.answer(*ROUTE, status=200, body=one)
        emulator.faults.answer(*ROUTE, status=404, body=gone)
        assert [each.sku for each in seller.items("items.search_catalog")] == ["A"]

    @pytest.mark.parametrize("status", ["UNPUBLISHED", {"status": "UNPUBLISHED", "reasons": []}])
    def test_a_status_as_text_or_as_object(self, seller, emulator, status) -> None:
        body = {"payload": [{"sku": "A", "publishedStatus": status, "numReviews": 3}], "totalItems": 1}
        emulator.faults.answer(*ROUTE, status=200, body=body)
        (found,) = seller.items("items.search_catalog")
        assert (found.published_status.status, found.review_count) == (PublishedStatus.UNPUBLISHED, 3)

    def test_a_walk_that_pauses_too_long(self, seller, emulator, clock) -> None:
        fill(emulator, 20)
        emulator.faults.answer(
            *ROUTE, status=400, body={"error": [{"code": "INVALID_REQUEST_PARAM", "description": "Invalid Cursor."}]}
        )
        with pytest.raises(errors.BadRequestError, match="Invalid Cursor"):
            seller.items("items.search_catalog")


class TestWalmart:
    def test_by_words_and_identifiers(self, seller, emulator) -> None:
        emulator.add_item("A", gtin=GTIN, details={"productName": "Scented Candle"})
        emulator.add_item("B", details={"productName": "Scented lamp", "publishedStatus": "UNPUBLISHED"})
        for given in ({"query": "candle SCENTED"}, {"gtin": "12345678905"}, {"upc": "012345678905"}):
            (found,) = seller("items.search", **given).items
            assert (found.title, str(found.price.amount), found.properties.num_reviews) == ("Scented Candle", "9.99", 2)
        with pytest.raises(errors.NotFoundError):
            seller("items.search", "lamp")

    def test_as_the_feed_that_sets_it_up(self, seller, emulator) -> None:
        emulator.add_item("A", gtin=GTIN, details={"asin": "A503WQ6FP1"})
        for given in ({"gtin": GTIN}, {"asin": "A503WQ6FP1"}):
            (found,) = seller("items.search_spec", **given).items
            assert (found.feed_type, found.version) == ("MP_ITEM_MATCH", "4.2")
            assert found.item_spec_payload.header.selling_channel == "mpsetupbymatch"
            assert found.item_spec_payload.items[0]["Item"]["productIdentifiers"]["productId"] == GTIN
        assert seller("items.search_spec", gtin="17").items == ()

    def test_what_was_set_up_is_found_as_a_whole_setup(self, seller) -> None:
        shown = {"Candles": {"productName": "Candle", "brand": "Wax", "mainImageUrl": "https://x.example/c.jpg"}}
        version = "5.0.20260803-17_50_56-api"
        setup = {"Orderable": {"sku": "A", "productId": GTIN, "price": 5}, "Visible": shown}
        seller("feeds.wait", seller("items.set_up", "MP_ITEM", version, [setup]).feed_id)
        (found,) = seller("items.search_spec", gtin=GTIN).items
        assert (found.feed_type, found.product_type) == ("MP_ITEM", "Candles")
        assert found.item_spec_payload.items == ({"Orderable": {"productId": GTIN}, "Visible": shown},)

    def test_specifications_have_a_limit_of_their_own(self, seller, emulator) -> None:
        emulator.add_item("A", gtin=GTIN)
        seller("items.search", gtin=GTIN)
        seller("items.search_spec", gtin=GTIN)
        limits = {name: int(state.tokens) for name, state in seller.walmart.limits.items() if "search" in name}
        assert limits == {
            "GET /v3/items/walmart/search": 198,
            "GET /v3/items/walmart/search for specifications": 999,
        }


class TestOnHold:
    def test_what_is_on_hold_and_why(self, seller, emulator, clock) -> None:
        for sku, gtin in (("A", GTIN), ("B", None), ("C", None)):
            emulator.add_item(sku, gtin=gtin)
        emulator.hold_item("A")
        clock.advance(60)
        emulator.hold_item("B", "PROHIBITED")
        clock.advance(60)
        emulator.hold_item("A", "ACTION_NEEDED", corrections={"batteryTechnologyType": "Check it."})
        (page,) = seller.pages("items.on_hold")
        assert [each.sku for each in page.items] == ["A", "B"]
        assert (page.total_items, page.action_needed, page.in_review, page.prohibited) == (2, 1, 0, 1)
        (first, _) = page.items
        assert (first.status, first.errors[0].field) == (HoldStatus.ACTION_NEEDED, "batteryTechnologyType")
        assert first.updated_at - first.created_at == timedelta(seconds=120)
        assert [each.sku for each in seller.items("items.on_hold", sort_by="createdAt")] == ["B", "A"]
        assert [each.sku for each in seller.items("items.on_hold", descending=False, sort_by="createdAt")] == ["A", "B"]
        assert [each.sku for each in seller.items("items.on_hold", statuses=["PROHIBITED"])] == ["B"]
        assert [each.sku for each in seller.items("items.on_hold", sku="A")] == ["A"]
        assert [each.sku for each in seller.items("items.on_hold", gtin="12345678905")] == ["A"]

    def test_pages_are_walked_by_the_query_that_walmart_makes(self, seller, emulator) -> None:
        for number in range(120):
            emulator.add_item(f"S{number}")
            emulator.hold_item(f"S{number}")
        assert len({each.sku for each in seller.items("items.on_hold", statuses=["IN_REVIEW"])}) == 120
        asked = [each for each in emulator.requests if each.path == "/v3/items/onhold/search"]
        assert [each.raw_query for each in asked] == ["", "limit=50&offset=50", "limit=50&offset=100"]
        assert len({each.body for each in asked}) == 1
        assert seller.items("items.on_hold", sku="none") == []

    def test_only_what_is_known_is_held(self, emulator) -> None:
        with pytest.raises(KeyError):
            emulator.hold_item("none")
        emulator.add_item("A")
        with pytest.raises(ValueError, match="IN_REVIEW"):
            emulator.hold_item("A", "HELD")


class TestExemptions:
    def test_filters_order_and_pages(self, seller, emulator, clock) -> None:
        for number in range(30):
            emulator.add_gtin_exemption(
                f"Acme {number:02}", status="DENIED" if number % 3 else "APPROVED", reason="No."
            )
            clock.advance(60)
        last = emulator.add_gtin_exemption("Wax", "Lamps", category="Decor")
        found = seller.items("items.gtin_exemptions", limit=10)
        assert [each.brand for each in found][:2] == ["Wax", "Acme 29"]
        assert len(found) == 31
        (first, *_) = seller.pages("items.gtin_exemptions", limit=10)
        assert (first.total, found[0].submission_id) == (31, last)
        approved = seller.items(
            "items.gtin_exemptions", exemption_status=ExemptionStatus.APPROVED, sort_by="brand", descending=False
        )
        assert [each.brand for each in approved] == [f"Acme {number:02}" for number in range(0, 30, 3)]
        for given in ({"category": "DEC"}, {"product_type": "lamp"}, {"brand": "wa"}, {"submission_id": last[2:]}):
            assert [each.submission_id for each in seller.items("items.gtin_exemptions", **given)] == [last]
        now = datetime.fromtimestamp(clock.time(), UTC)
        assert [each.brand for each in seller.items("items.gtin_exemptions", submitted_from=now)] == ["Wax"]
        until = now - timedelta(minutes=29, seconds=30)
        assert [each.brand for each in seller.items("items.gtin_exemptions", submitted_until=until)] == ["Acme 00"]

    def test_what_walmart_refuses(self, seller) -> None:
        with pytest.raises(errors.BadRequestError, match=r"BAD\.REQUEST\.400"):
            seller.items("items.gtin_exemptions", cursor="x")

    def test_there_are_five_statuses(self, emulator) -> None:
        with pytest.raises(ValueError, match="NEEDS_INFO"):
            emulator.add_gtin_exemption("Acme", status="MAYBE")


def test_former_names_of_what_is_known_of_an_item(call, answer) -> None:
    former = {"variant_items_num": "5", "num_reviews": "16", "next_day_eligible": False}
    answer({"items": [{"itemId": "1", "properties": former}, {"itemId": "2", "properties": {"numReviews": 3}}]})
    first, second = call("marketplace", "items.search", query="lamp").items
    found = first.properties
    assert (found.variant_items_num, found.num_reviews, found.next_day_eligible) == (5, 16, False)
    assert second.properties.num_reviews == 3
