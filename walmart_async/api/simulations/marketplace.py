"""Items, orders and returns that nobody made, in the sandbox that keeps state."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from ..._declare.checks import between, flag, identifier, known, line_number, optional
from ..._declare.decorators import GET, POST, PUT
from ..._declare.modes import M
from ..._declare.repeat import once, same
from ..._declare.request import Request
from ..._declare.resource import Resource
from ..._declare.several import check_length, is_list, texts
from ...errors import RequestInvalidError
from ...models.money import Amount
from ...models.values import Many
from .models import (
    SimulatedCondition,
    SimulatedItem,
    SimulatedOrder,
    SimulatedReturn,
    SimulatedReturnReason,
    SimulationDone,
)
from .requests import (
    DeliveredLine,
    DeliveredLines,
    LineStatus,
    LineStatuses,
    NewItem,
    SentDelivery,
    SentItemChange,
    SentItems,
    SentOrder,
    SentReturn,
    SentReturnEvent,
    SimulatedAddress,
    condition_of,
    items_of,
    lines_of,
    price_of,
    shipping_of,
)

__all__ = ["Simulations"]

# The client sends it as well where it is told to use this sandbox; to an emulator, it need not be.
_SANDBOX: Final = {"WM_SANDBOX": "v2"}
_RETURNS: Final = {**_SANDBOX, "WM_SVC.VERSION": "1.0.0"}
_MOST_LINES: Final = 1_000_000


class Simulations(Resource[M], family="simulations", surface="marketplace"):
    """Simulate what customers do; only a client of the sandbox that keeps state can, or one of an emulator."""

    @GET("/v1/simulations/items", sandbox_only=True, spec="simulations-api/getItems")
    def items(self) -> Request[Many[SimulatedItem]]:
        """Every item of the account's sandbox."""
        return Request(headers=_SANDBOX)

    @GET("/v1/simulations/items/{sku}", sandbox_only=True, spec="simulations-api/getAnItem")
    def get_item(self, sku: str) -> Request[SimulatedItem]:
        """One of them."""
        return Request(path={"sku": identifier("sku", sku)}, headers=_SANDBOX)

    @POST(
        "/v1/simulations/items",
        sends=SentItems,
        sandbox_only=True,
        repeat=once("whether an item that is there is refused or replaced is not published"),
        spec="simulations-api/createAnItem",
    )
    def create_items(self, items: Sequence[NewItem]) -> Request[Many[SimulatedItem]]:
        """Create items."""
        return Request(body=items_of(items, self._market), headers=_SANDBOX)

    @PUT("/v1/simulations/items/{sku}", sends=SentItemChange, sandbox_only=True, spec="simulations-api/updateAnItem")
    def update_item(
        self,
        sku: str,
        *,
        product_name: str | None = None,
        product_type: str | None = None,
        price: Amount | None = None,
        currency: str | None = None,
        condition: SimulatedCondition | str | None = None,
        availability: str | None = None,
        published_status: str | None = None,
        lifecycle_status: str | None = None,
        shelf: Sequence[str] | None = None,
        gtin: str | None = None,
        upc: str | None = None,
        wpid: str | None = None,
        mart: str | None = None,
        is_duplicate: bool | None = None,
    ) -> Request[SimulationDone]:
        """Change an item; what is left out stays.

        Args:
            sku: The item.
            product_name: Its name.
            product_type: Its type.
            price: What one unit costs.
            currency: The currency of that; without it, that of the market.
            condition: Its condition.
            availability: ``In_stock``, ``Out_of_stock``, …
            published_status: ``PUBLISHED``, ``UNPUBLISHED``, …
            lifecycle_status: ``ACTIVE``, ``ARCHIVED``, ``RETIRED``.
            shelf: Where it stands, from the outermost shelf inwards.
            gtin: Its GTIN.
            upc: Its UPC.
            wpid: Walmart's id of the product.
            mart: ``WALMART_US``, …
            is_duplicate: Whether it passes for a duplicate of another.
        """
        body = SentItemChange(
            sku=identifier("sku", sku),
            mart=optional("mart", mart),
            condition=condition_of("condition", condition),
            availability=optional("availability", availability),
            wpid=optional("wpid", wpid),
            upc=optional("upc", upc),
            gtin=optional("gtin", gtin),
            product_name=optional("product_name", product_name),
            product_type=optional("product_type", product_type),
            shelf=None if shelf is None else texts("shelf", shelf, least=1),
            price=None if price is None else price_of("", price, currency, self._market),
            published_status=optional("published_status", published_status),
            lifecycle_status=optional("lifecycle_status", lifecycle_status),
            is_duplicate=flag("is_duplicate", is_duplicate),
        )
        return Request(path={"sku": sku}, body=body, headers=_SANDBOX, key=sku)

    @POST(
        "/v1/simulations/orders",
        sends=SentOrder,
        sandbox_only=True,
        repeat=once("a second one is a second order"),
        spec="simulations-api/createAnOrder",
    )
    def create_order(
        self,
        units: Mapping[str, int],
        *,
        customer_email: str | None = None,
        phone: str | None = None,
        address: SimulatedAddress | None = None,
    ) -> Request[SimulatedOrder]:
        """Let a customer order.

        Args:
            units: How many of each SKU, from 1 on.
            customer_email: The customer's address.
            phone: The customer's number.
            address: Where it goes.
        """
        body = SentOrder(
            customer_email_id=optional("customer_email", customer_email),
            shipping_info=shipping_of(phone, address),
            order_lines=lines_of(units),
        )
        return Request(body=body, headers=_SANDBOX)

    @POST(
        "/v1/simulations/orders/{purchaseOrderId}/deliver",
        sends=SentDelivery,
        sandbox_only=True,
        repeat=same("what has arrived stays where it is"),
        spec="simulations-api/deliveryAnOrder",
    )
    def deliver_order(self, purchase_order_id: str, line_numbers: Sequence[int | str]) -> Request[SimulationDone]:
        """Let lines of an order arrive that were shipped.

        Args:
            purchase_order_id: The order.
            line_numbers: Its lines.
        """
        arrived = LineStatuses(order_line_status=(LineStatus(status="Delivered"),))
        lines = [DeliveredLine(line_number=each, order_line_statuses=arrived) for each in _numbers(line_numbers)]
        path = {"purchaseOrderId": identifier("purchase_order_id", purchase_order_id)}
        return Request(path=path, body=SentDelivery(order_lines=DeliveredLines(order_line=lines)), headers=_SANDBOX)

    @POST(
        "/v1/simulations/returns",
        sends=SentReturn,
        sandbox_only=True,
        repeat=once("a second one is a second return"),
        spec="simulations-api/simulateReturn",
    )
    def create_return(
        self, purchase_order_id: str, line_number: int, quantity: int, *, reason: SimulatedReturnReason | str
    ) -> Request[SimulatedReturn]:
        """Let a customer begin to send units of a line back.

        Args:
            purchase_order_id: The order.
            line_number: Its line.
            quantity: How many units, from 1 on.
            reason: Why.
        """
        body = SentReturn(
            purchase_order_id=identifier("purchase_order_id", purchase_order_id),
            line_number=between("line_number", line_number, 1, _MOST_LINES),
            qty=between("quantity", quantity, 1, _MOST_LINES),
            return_reason=known("reason", reason, SimulatedReturnReason),
        )
        return Request(body=body, headers=_RETURNS)

    @PUT(
        "/v1/simulations/returns",
        sends=SentReturnEvent,
        sandbox_only=True,
        repeat=once("a second one may move as many units again"),
        spec="simulations-api/updateReturnSimulation",
    )
    def update_return(
        self, return_order_id: str, line_number: int, quantity: int, *, status: str, event_tag: str
    ) -> Request[SimulatedReturn]:
        """Let something happen to a return.

        Args:
            return_order_id: The return.
            line_number: Its line.
            quantity: How many units it happens to, from 1 on.
            status: How far they are then: ``DELIVERED``, …
            event_tag: What happened: ``REFUND_ISSUED``, or any other word to know it by.
        """
        body = SentReturnEvent(
            return_order_id=identifier("return_order_id", return_order_id),
            line_number=between("line_number", line_number, 1, _MOST_LINES),
            qty=between("quantity", quantity, 1, _MOST_LINES),
            status=identifier("status", status),
            event_tag=identifier("event_tag", event_tag),
        )
        return Request(body=body, headers=_RETURNS)


def _numbers(numbers: Sequence[str | int]) -> list[str]:
    if not is_list(numbers):
        raise RequestInvalidError("line_numbers", f"is of type {type(numbers).__name__}", "a list of numbers of lines")
    check_length("line_numbers", numbers, None)
    return [line_number(f"line_numbers[{place}]", each) for place, each in enumerate(numbers)]
