"""An order's life through a client, in both modes, on the emulator; and what an order says."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from walmart_async import errors, operations
from walmart_async.api.orders import (
    CancellationReason,
    CancelledLine,
    LineState,
    Order,
    RefundedAmount,
    RefundedLine,
    RefundReason,
    ShippedLine,
)

SHIPPED_AT = datetime(2026, 11, 2, 15, 0, tzinfo=UTC)


def parts(order: Order, line: int = 0) -> dict[str, int | None]:
    return {str(each.status): each.status_quantity.amount for each in order.lines[line].statuses}


def package(number: str, units: int = 1, tracking: str = "1Z") -> ShippedLine:
    return ShippedLine(
        line_number=number, quantity=units, carrier="UPS", tracking_number=tracking, shipped_at=SHIPPED_AT
    )


class TestSeller:
    def test_from_release_to_refund(self, seller, emulator) -> None:
        order_id = emulator.add_order({"LAMP": 3})
        assert [each.purchase_order_id for each in seller.items("orders.released")] == [order_id]
        assert parts(seller("orders.acknowledge", order_id)) == {"Acknowledged": 3}
        assert seller.items("orders.released") == []
        order = seller("orders.ship", order_id, [package("1", 1, "1Z"), package("1", 1, "2Z")])
        assert parts(order) == {"Acknowledged": 1, "Shipped": 1}
        tracking = [each.tracking_info for each in order.lines[0].statuses if each.status == LineState.SHIPPED]
        assert [each.tracking_number for each in tracking] == ["1Z", "2Z"]
        assert tracking[0].ship_date_time == SHIPPED_AT
        order = seller(
            "orders.cancel", order_id, [CancelledLine(line_number=1, reason=CancellationReason.OUT_OF_STOCK)]
        )
        assert parts(order)["Cancelled"] == 1
        emulator.deliver_order(order_id)
        amount = RefundedAmount(amount="2.50", tax="0.20", reason=RefundReason.DAMAGED_ITEM)
        order = seller("orders.refund", order_id, [RefundedLine(line_number=1, charges=[amount])])
        (charge,) = order.lines[0].refund.refund_charges.refund_charge
        assert charge.charge.charge_amount.amount == Decimal("-2.50")
        assert charge.charge.tax.tax_amount.amount == Decimal("-0.20")

    def test_pages_and_filters(self, seller, emulator) -> None:
        wanted = [emulator.add_order({"LAMP": 1}) for _ in range(5)]
        emulator.add_order({"SHADE": 1})
        pages = seller.pages("orders.list", limit=2, sku="LAMP", status=LineState.CREATED)
        assert [[each.purchase_order_id for each in page.elements.order] for page in pages] == [
            wanted[:2], wanted[2:4], wanted[4:],
        ]  # fmt: skip
        assert pages[0].meta.total_count == 5

    def test_the_next_page_is_asked_for_byte_for_byte(self, seller, emulator) -> None:
        for _ in range(2):
            emulator.add_order({"LAMP": 1})
        seller.items("orders.list", limit=1, created_start_date=datetime(2020, 1, 1, tzinfo=UTC))
        first, second = (each.raw_query for each in emulator.requests if each.path == "/v3/orders")
        assert "createdStartDate=2020-01-01T00%3A00%3A00Z" in first
        assert "createdStartDate=2020-01-01T00:00:00Z" in second
        assert second.startswith("limit=1&")

    def test_a_second_acknowledgement_is_refused(self, seller, emulator) -> None:
        order_id = emulator.add_order({"LAMP": 1})
        seller("orders.acknowledge", order_id)
        with pytest.raises(errors.BadRequestError, match="higher status"):
            seller("orders.acknowledge", order_id)

    def test_an_acknowledgement_that_was_cut_is_confirmed_by_reading(self, seller, emulator) -> None:
        order_id = emulator.add_order({"LAMP": 1})
        emulator.faults.cut("POST", "/v3/orders/{purchaseOrderId}/acknowledge", applied=True)
        assert parts(seller("orders.acknowledge", order_id)) == {"Acknowledged": 1}
        sent = [each.method for each in emulator.requests if order_id in each.raw_path]
        assert sent == ["POST", "POST", "GET"]

    def test_one_that_cannot_be_confirmed_is_not_taken_for_refused(self, seller, emulator) -> None:
        order_id = emulator.add_order({"LAMP": 1})
        emulator.faults.cut("POST", "/v3/orders/{purchaseOrderId}/acknowledge", applied=True)
        emulator.faults.answer("GET", "/v3/orders/{purchaseOrderId}", status=404, body={"error": []})
        with pytest.raises(errors.OutcomeUnknownError, match="an earlier attempt was applied") as caught:
            seller("orders.acknowledge", order_id)
        assert caught.value.sent
        assert isinstance(caught.value.__cause__, errors.NotFoundError)
        assert caught.value.operation == "POST /v3/orders/{purchaseOrderId}/acknowledge"

    def test_a_shipment_is_never_sent_twice(self, seller, emulator) -> None:
        order_id = emulator.add_order({"LAMP": 1})
        emulator.faults.cut("POST", "/v3/orders/{purchaseOrderId}/shipping", applied=True)
        with pytest.raises(errors.OutcomeUnknownError):
            seller("orders.ship", order_id, [package("1")])
        assert parts(seller("orders.get", order_id)) == {"Shipped": 1}
        assert [each.method for each in emulator.requests if each.raw_path.endswith("/shipping")] == ["POST"]

    def test_no_such_order(self, seller) -> None:
        with pytest.raises(errors.NotFoundError):
            seller("orders.get", "1")


class TestSupplier:
    def test_from_release_to_shipment(self, supplier, emulator) -> None:
        order_id = emulator.add_order({"LAMP": 2}, ship_node="721407")
        (released,) = supplier.items("orders.released", ship_node="721407")
        assert released.purchase_order_id == order_id
        supplier("orders.acknowledge", order_id, ship_node="721407")
        order = supplier("orders.ship", order_id, [package("1")], ship_node="721407")
        assert parts(order) == {"Acknowledged": 1, "Shipped": 1}
        reason = CancellationReason.SUPPLIER_BACKORDER
        order = supplier("orders.cancel", order_id, [CancelledLine(line_number=1, reason=reason)], ship_node="721407")
        assert parts(order) == {"Shipped": 1, "Cancelled": 1}
        assert supplier.items("orders.list", ship_node="721407", status="Shipped")[0].purchase_order_id == order_id


def test_both_spellings_of_a_field_are_one() -> None:
    (get,) = (each for each in operations() if (each.surface, each.family, each.name) == ("supplier", "orders", "get"))
    document = (
        b'{"order": {"purchaseOrderId": "1", "originalCustomerOrderId": "2", "orderLines": {"orderLine": {'
        b'"lineNumber": 7, "orderLineStatuses": {"orderLineStatus": {'
        b'"status": "Shipped", "trackingInfo": {"trackingUrl": "u"}}}}}}}'
    )
    order = get.decode(document)
    assert (order.replaces, order.lines[0].line_number) == ("2", "7")
    assert order.lines[0].statuses[0].tracking_info.tracking_url == "u"
    other = get.decode(document.replace(b"trackingUrl", b"trackingURL"))
    assert other.lines[0].statuses[0].tracking_info.tracking_url == "u"
    assert get.decode(document.removeprefix(b'{"order": ').removesuffix(b"}")) == order
