"""What comes back from every endpoint: typed, whole, and with its failures where nobody can overlook them."""

from __future__ import annotations

import json
import pickle
from datetime import UTC, datetime

import pytest

from walmart_async import errors
from walmart_async.api.authentication import Scope
from walmart_async.api.feeds import FeedState, IngestionState

EACH = {"unit": "EACH", "amount": 4}
FAILURE = {
    "code": "INVALID_REQUEST_CONTENT.GMP_INVENTORY_API",
    "field": "shipNode",
    "description": "No such ship node.",
    "severity": "ERROR",
    "category": "DATA",
    "causes": [],
    "errorIdentifiers": {"node": {"id": "2"}},
}


@pytest.fixture
def answer(recorder):
    def set_answer(document, status=200):
        recorder.answer = document if isinstance(document, bytes) else json.dumps(document).encode()
        recorder.status = status

    return set_answer


def example_of(examples, endpoint):
    return next(example for example in examples if example.endpoint == endpoint)


@pytest.mark.parametrize("surface", ["marketplace", "supplier"])
class TestShared:
    def test_token(self, call, answer, examples, surface):
        answer(example_of(examples, "authentication.token").answer | {"refresh_token": "R"})
        token = call(surface, "authentication.token")
        assert (token.access_token, token.token_type, token.expires_in) == ("eyJraWQiOiJ.example", "Bearer", 900)
        assert token.refresh_token == "R"

    def test_token_detail(self, call, answer, examples, surface):
        answer(example_of(examples, "authentication.token_detail").answer)
        detail = call(surface, "authentication.token_detail")
        assert detail.is_valid is True
        assert detail.is_channel_match is True
        assert detail.issued_at == datetime(2019, 6, 19, 19, 23, 18, tzinfo=UTC)
        assert detail.expire_at == datetime(2019, 6, 19, 19, 38, 18, tzinfo=UTC)
        assert detail.scopes["item"] is Scope.FULL_ACCESS
        assert detail.scopes["price"] is Scope.NO_ACCESS

    @pytest.mark.parametrize("endpoint", ["feeds.submit", "feeds.upload"])
    def test_feed_acknowledged(self, call, answer, examples, surface, endpoint):
        example = example_of(examples, endpoint)
        answer(example.answer)
        assert call(surface, endpoint, *example.args).feed_id == "F129C19240844B97A3C6AD8F1A2C4997@AU8BAQA"

    def test_list_of_feeds(self, call, answer, examples, surface):
        answer(example_of(examples, "feeds.list").answer)
        (feed,), (page,) = call.pages(surface, "feeds.list")
        assert (feed.feed_type, feed.feed_source, feed.partner_id) == ("inventory", "SELLER", "100009")
        assert feed.feed_status is FeedState.PROCESSED
        assert feed.feed_date == datetime(2021, 6, 12, 0, 13, 9, tzinfo=UTC)
        assert (feed.items_received, feed.items_succeeded, feed.items_failed) == (2, 1, 1)
        assert page.total_results == 1

    @pytest.mark.parametrize("wrapped", [True, False])
    def test_progress_of_a_feed(self, call, answer, examples, surface, wrapped):
        document = json.loads(json.dumps(example_of(examples, "feeds.get").answer))
        if not wrapped:  # one object where a list is meant
            details = document["itemDetails"]
            details["itemIngestionStatus"] = details["itemIngestionStatus"][0]
            document["ingestionErrors"] = None
        answer(document)
        feed = call(surface, "feeds.get", "F", include_details=True)
        (item,) = feed.items
        assert (feed.feed_status, feed.items_failed) == (FeedState.PROCESSED, 1)
        assert feed.feed_status.final
        assert (item.sku, item.index, item.mart_id, item.wpid) == ("A", 0, 0, "1DBQXEIY3JDF")
        assert item.ingestion_status is IngestionState.DATA_ERROR
        assert [str(error) for error in item.errors] == ["ERR_1: No such SKU."]

    def test_items_of_a_feed(self, call, answer, examples, surface):
        answer(example_of(examples, "feeds.items").answer)
        (item,), (page,) = call.pages(surface, "feeds.items", "F")
        assert item.sku == "A"
        assert page.items_received == 1

    @pytest.mark.parametrize(("status", "body"), [(200, b"PK\x03\x04\x00\xff"), (204, b"")])
    def test_error_report(self, call, answer, surface, status, body):
        answer(body, status)
        assert call(surface, "feeds.error_report", "F", "FITMENT_ACES") == body


class TestMarketplace:
    def test_stock(self, call, answer):
        answer({"sku": "A", "quantity": EACH})
        for endpoint, more in (("inventory.get", ()), ("inventory.update", (4,))):
            found = call("marketplace", endpoint, "A", *more)
            assert (found.sku, found.quantity.unit, found.quantity.amount) == ("A", "EACH", 4)

    def test_stock_by_ship_node(self, call, answer, examples):
        answer(example_of(examples, "inventory.get_nodes").answer)
        found = call("marketplace", "inventory.get_nodes", "a/b c")
        assert [node.ship_node for node in found.nodes] == ["1", "2"]
        node = found.nodes[0]
        assert (node.input_qty.amount, node.avail_to_sell_qty.amount, node.reserved_qty.amount) == (9, 7, 2)

    def test_stock_of_everything(self, call, answer, examples):
        answer(example_of(examples, "inventory.list").answer)
        (row,), (page,) = call.pages("marketplace", "inventory.list")
        assert (row.sku, row.nodes[0].input_qty.amount, page.meta.total_count) == ("A", 9, 1)

    def test_every_node_updated(self, call, answer):
        answer({"sku": "A", "nodes": [{"shipNode": "1", "status": "Success"}]})
        updated = call("marketplace", "inventory.update_nodes", "A", {"1": 4})
        assert [(node.ship_node, node.succeeded) for node in updated.nodes] == [("1", True)]

    @pytest.mark.parametrize(
        "second",
        [
            [{"shipNode": "2", "status": "Failure", "errors": [FAILURE]}],
            [{"shipNode": "2", "status": "Success", "errors": [FAILURE]}],
            [{"shipNode": "2", "status": "Failure"}],
            [{"shipNode": "2", "errors": FAILURE}],
            [],
        ],
    )
    def test_a_node_that_was_not_updated_cannot_be_overlooked(self, call, recorder, answer, second):
        answer({"sku": "A", "nodes": [{"shipNode": "1", "status": "Success"}, *second]})
        with pytest.raises(errors.PartialFailureError) as caught:
            call("marketplace", "inventory.update_nodes", "A", {"1": 4, "2": 5})
        error = caught.value
        assert [node.ship_node for node in error.data.nodes if node.succeeded] == ["1"]
        assert len(error.errors) == 1
        assert (error.status, error.operation, error.attempts) == (200, "PUT /v3/inventories/{sku}", 1)
        assert error.correlation_id == recorder.seen[0].headers["WM_QOS.CORRELATION_ID"]
        assert len(recorder.seen) == 1
        if second and "errors" in second[0]:
            assert (error.errors[0].field, error.errors[0].description) == ("shipNode", "No such ship node.")
        else:
            assert error.errors[0].field == "2"
        copy = pickle.loads(pickle.dumps(error))
        assert copy.data == error.data

    def test_errors_of_a_node_are_read_whole(self, call, answer):
        answer({"sku": "A", "nodes": [{"shipNode": "2", "errors": [FAILURE]}]})
        (error,) = call("marketplace", "inventory.get_nodes", "A").nodes[0].errors
        assert (error.code, error.severity, error.category) == (FAILURE["code"], "ERROR", "DATA")
        assert error.identifiers == {"node": {"id": "2"}}

    @pytest.mark.parametrize("endpoint", ["inventory.bulk_update", "inventory.bulk_update_nodes"])
    def test_bulk_update(self, call, answer, examples, endpoint):
        example = example_of(examples, endpoint)
        answer(example.answer)
        assert call("marketplace", endpoint, *example.args).feed_id.endswith("@AU8BAQA")


class TestSupplier:
    @pytest.mark.parametrize("endpoint", ["inventory.update", "inventory.update_at_former_path"])
    def test_update(self, call, answer, endpoint):
        answer({"sku": "A", "gtin": "00012947218283", "quantity": EACH})
        found = call("supplier", endpoint, "12947218283", 4, ship_node="1")
        assert (found.sku, found.gtin, found.quantity.amount) == ("A", "00012947218283", 4)

    @pytest.mark.parametrize("by", [{"sku": "A"}, {"gtin": "12947218283"}])
    def test_stock(self, call, answer, by):
        answer({"sku": "A", "gtin": "00012947218283", "quantity": EACH})
        found = call("supplier", "inventory.get", **by, ship_node="1")
        assert (found.sku, found.gtin, found.quantity.amount) == ("A", "00012947218283", 4)

    def test_stock_by_ship_node(self, call, answer, examples):
        answer({"sku": "A", "gtin": "00012947218283", "nodes": {"shipNode": "1", "inputQty": EACH}})
        found = call("supplier", "inventory.get_nodes", sku="A")
        assert [(node.ship_node, node.input_qty.amount, node.reserved_qty) for node in found.nodes] == [("1", 4, None)]

    def test_bulk_update(self, call, answer, examples):
        example = next(
            each for each in examples if each.endpoint == "inventory.bulk_update" and "supplier" in each.surfaces
        )
        answer(example.answer)
        assert call("supplier", "inventory.bulk_update", *example.args).feed_id.endswith("@AU8BAQA")


def test_habits_of_walmarts_services_do_not_matter(call, answer):
    """Numbers as strings, nulls for lists, fields and values nobody heard of."""
    answer(
        {
            "meta": {"totalCount": "1", "nextCursor": None, "new": 1},
            "elements": {"inventories": {"sku": 7, "nodes": [{"shipNode": "1", "inputQty": {"amount": "12"}}]}},
        }
    )
    (row,), _ = call.pages("marketplace", "inventory.list")
    assert (row.sku, row.nodes[0].input_qty.amount) == ("7", 12)
    answer({"feedId": "F", "feedStatus": "TELEPORTED", "itemDetails": None, "errors": None, "itemsReceived": ""})
    feed = call("marketplace", "feeds.get", "F")
    assert (feed.feed_status.value, feed.feed_status.final, feed.items_received) == ("TELEPORTED", False, 0)
    assert list(feed.items) == []
