"""Stock of sellers and of suppliers as it is answered, with failures where nobody can overlook them."""

from __future__ import annotations

import pickle

import pytest

from support.families import modules
from walmart_async import errors
from walmart_async.api.inventory import SupplierLevel

level = modules("examples")["inventory"].level
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


class TestMarketplace:
    def test_stock(self, call, answer):
        answer({"sku": "A", "quantity": EACH})
        for endpoint, more in (("inventory.get", ()), ("inventory.update", (4,))):
            found = call("marketplace", endpoint, "A", *more)
            assert (found.sku, found.quantity.unit, found.quantity.amount) == ("A", "EACH", 4)

    def test_stock_by_ship_node(self, call, answer):
        answer({"sku": "a/b c", "nodes": [level("1"), level("2")]})
        found = call("marketplace", "inventory.get_nodes", "a/b c")
        assert [node.ship_node for node in found.nodes] == ["1", "2"]
        node = found.nodes[0]
        assert (node.input_qty.amount, node.avail_to_sell_qty.amount, node.reserved_qty.amount) == (9, 7, 2)

    def test_stock_of_everything(self, call, answer):
        answer({"meta": {"totalCount": 1}, "elements": {"inventories": [{"sku": "A", "nodes": [level("1")]}]}})
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

    @pytest.mark.parametrize(
        ("endpoint", "quantities"), [("bulk_update", {"A": 1}), ("bulk_update_nodes", {"A": {"1": 1}})]
    )
    def test_bulk_update(self, call, answer, endpoint, quantities):
        answer({"feedId": "F129@AU8BAQA", "additionalAttributes": None, "errors": None})
        assert call("marketplace", f"inventory.{endpoint}", quantities).feed_id == "F129@AU8BAQA"


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

    def test_stock_by_ship_node(self, call, answer):
        answer({"sku": "A", "gtin": "00012947218283", "nodes": {"shipNode": "1", "inputQty": EACH}})
        found = call("supplier", "inventory.get_nodes", sku="A")
        assert [(node.ship_node, node.input_qty.amount, node.reserved_qty) for node in found.nodes] == [("1", 4, None)]

    def test_bulk_update(self, call, answer):
        answer({"feedId": "F129@AU8BAQA"})
        levels = [SupplierLevel(gtin="12947218283", ship_node="1", quantity=1)]
        assert call("supplier", "inventory.bulk_update", levels).feed_id == "F129@AU8BAQA"


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
