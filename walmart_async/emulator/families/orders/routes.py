"""Orders of sellers and of drop-ship vendors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...gateway.operations import JSON, Answer, Call, Route
from ...gateway.validation import mapping
from ...gateway.xml import Root
from .changes import acknowledge, cancel, refund, ship
from .documents import document_of
from .listing import page_of
from .orders import Order, Orders

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["ROUTES"]


def _found(call: Call) -> Order:
    """The order a call is about.

    Raises:
        Refusal: There is none; a vendor's is there for its own ship node alone.
    """
    order = call.world.of(Orders).find(call.surface, call.params["purchaseOrderId"])
    if order is None or (call.surface == "supplier" and order.ship_node != call.query.get("shipNode")):
        raise call.refusal("CONTENT_NOT_FOUND", "No such purchase order.", field="purchaseOrderId")
    return order


def _shown(call: Call, order: Order) -> Answer:
    supplier, with_info = call.surface == "supplier", call.query.get("productInfo") == "true"
    return Answer(document={"order": document_of(order, supplier=supplier, product_info=with_info)})


def _list(call: Call) -> Answer:
    return Answer(document=page_of(call, released=False))


def _released(call: Call) -> Answer:
    return Answer(document=page_of(call, released=True))


def _get(call: Call) -> Answer:
    return _shown(call, _found(call))


def _acknowledge(call: Call) -> Answer:
    order = _found(call)
    acknowledge(call, order)
    return _shown(call, order)


def _changing(change: Callable[[Call, Order, object], None], wrapper: str) -> Callable[[Call], Answer]:
    """Change the lines of an order; sellers' JSON names the change in a wrapper, vendors' does not."""

    def handle(call: Call) -> Answer:
        order, body = _found(call), call.object
        if call.surface == "marketplace" and call.body.media_type == JSON:
            body = mapping(body.get(wrapper), wrapper)
        change(call, order, body.get(wrapper, body).get("orderLines"))
        return _shown(call, order)

    return handle


_ship, _cancel = _changing(ship, "orderShipment"), _changing(cancel, "orderCancellation")

_NAMESPACE = "http://walmart.com/mp/v3/orders"
_ONE, _MANY = Root("order", "ns3", _NAMESPACE), Root("list", "ns3", _NAMESPACE)
ROUTES = (
    Route("order-management/getAllOrders", _list, xml=_MANY),
    Route("order-management/getAllReleasedOrders", _released, xml=_MANY),
    Route("order-management/getAnOrder", _get, xml=_ONE),
    Route("order-management/acknowledgeOrders", _acknowledge, xml=_ONE),
    Route("order-management/shippingUpdates", _ship, xml=_ONE),
    Route("order-management/cancelOrderLines", _cancel),
    Route("order-management/refundOrderLines", _changing(refund, "orderRefund"), xml=_ONE),
    Route("dropship-vendor-orders/getAllOrders", _list),
    Route("dropship-vendor-orders/getAllReleasedOrders", _released),
    Route("dropship-vendor-orders/getAnOrder", _get),
    Route("dropship-vendor-orders/postAcknowledgeOrders", _acknowledge),
    Route("dropship-vendor-orders/postShipOrderLines", _ship),
    Route("dropship-vendor-orders/postCancelOrderLines", _cancel),
)
