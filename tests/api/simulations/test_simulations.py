"""Simulations against the emulator, in both modes, and who may not simulate."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

import pytest

import walmart_async
import walmart_sync
from walmart_async import RequestInvalidError, errors
from walmart_async.api.orders import ShippedLine
from walmart_async.api.simulations import NewItem, SimulatedAddress, SimulatedReturnReason

LAMP = NewItem(sku="LAMP", product_name="A lamp", product_type="Lamps", price="12.50")


def finish(function, *args):
    called = function(*args)
    return asyncio.run(called) if asyncio.iscoroutine(called) else called


def listed(seller, name, **filters):
    pages = seller.pager(name, **filters)
    return pages.to_list() if seller.mode == "sync" else seller.run(pages.to_list())


def test_an_item_is_one_of_the_catalogue(seller) -> None:
    (made,) = seller("simulations.create_items", [LAMP])
    assert (made.sku, str(made.price.amount), made.condition) == ("LAMP", "12.5", "NEW")
    found = seller("items.get", "LAMP")
    assert (found.product_name, found.price.currency) == ("A lamp", "USD")
    assert seller("inventory.get", "LAMP").quantity.amount == 0
    seller("inventory.update", "LAMP", 3)
    done = seller("simulations.update_item", "LAMP", price=9, published_status="UNPUBLISHED", condition="USED")
    assert done.success
    found = seller("items.get", "LAMP")
    assert (str(found.price.amount), found.published_status) == ("9", "UNPUBLISHED")
    assert seller("simulations.get_item", "LAMP").condition == "USED"
    seller("simulations.create_items", [LAMP])
    assert seller("inventory.get", "LAMP").quantity.amount == 3
    assert [each.sku for each in seller("simulations.items")] == ["LAMP"]
    with pytest.raises(errors.NotFoundError):
        seller("simulations.update_item", "MUG", price=1)


def test_an_order_from_its_placement_to_its_refund(seller, clock) -> None:
    seller("simulations.create_items", [LAMP])
    to = SimulatedAddress(name="Jo", city="Austin")
    order = seller("simulations.create_order", {"LAMP": 2}, phone="555", address=to).purchase_order_id
    (found,) = listed(seller, "orders.list")
    assert (found.purchase_order_id, found.shipping_info.phone) == (order, "555")
    assert (found.shipping_info.postal_address.city, found.shipping_info.postal_address.country) == ("Austin", "USA")
    with pytest.raises(errors.BadRequestError):  # nothing was shipped yet
        seller("simulations.deliver_order", order, [1])
    seller("orders.acknowledge", order)
    now = datetime.fromtimestamp(clock.time(), UTC)
    lines = [ShippedLine(line_number=1, quantity=2, carrier="UPS", tracking_number="1Z", shipped_at=now)]
    seller("orders.ship", order, lines)
    for _ in range(2):
        assert seller("simulations.deliver_order", order, [1]).success
    (line,) = seller("orders.get", order).lines
    assert [each.status for each in line.order_line_statuses.order_line_status] == ["Delivered"]

    begun = seller("simulations.create_return", order, 1, 2, reason=SimulatedReturnReason.DEFECTIVE)
    assert (begun.purchase_order_id, begun.return_order_date) == (
        order,
        now.replace(microsecond=begun.return_order_date.microsecond),
    )
    with pytest.raises(errors.BadRequestError):  # both are on their way back
        seller("simulations.create_return", order, 1, 1, reason="DEFECTIVE")
    (back,) = listed(seller, "returns.list")
    assert (back.return_order_id, back.return_order_lines[0].return_reason) == (begun.return_order_id, "DEFECTIVE")
    moved = seller("simulations.update_return", begun.return_order_id, 1, 2, status="DELIVERED", event_tag="ARRIVED")
    assert moved.return_order_lines[0].status == "DELIVERED"
    seller("simulations.update_return", begun.return_order_id, 1, 2, status="COMPLETED", event_tag="REFUND_ISSUED")
    (back,) = listed(seller, "returns.list")
    (line,) = back.return_order_lines
    assert (line.status, line.current_refund_status) == ("COMPLETED", "REFUND_COMPLETED")
    assert [each.event_tag for each in line.return_tracking_detail] == ["RETURN_INITIATED", "ARRIVED", "REFUND_ISSUED"]


@pytest.mark.parametrize("package", [walmart_async, walmart_sync])
@pytest.mark.parametrize(
    ("options", "field"),
    [
        ({}, "environment"),
        ({"base_url": "https://proxy.example.com"}, "environment"),
        ({"environment": "sandbox"}, "dynamic_sandbox"),
    ],
)
def test_nobody_simulates_outside_of_the_sandbox(package, options, field) -> None:
    client = package.Marketplace(client_id="id", client_secret="secret", **options)
    with pytest.raises(RequestInvalidError, match="environment='sandbox' and dynamic_sandbox=True") as caught:
        finish(client.simulations.items)
    assert caught.value.field == field
    with pytest.raises(RequestInvalidError, match="POST /v1/simulations/orders"):
        finish(client.raw.simulations.create_order, {"A": 1})
