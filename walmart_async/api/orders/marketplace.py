"""A seller's orders, from their release to a refund."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Unpack

from ..._declare.checks import between, flag, identifier
from ..._declare.cursors.query_string import QueryStringCursor
from ..._declare.decorators import GET, POST
from ..._declare.endpoint import operation_of
from ..._declare.filters import query_of
from ..._declare.modes import M
from ..._declare.pager import Pages
from ..._declare.rates import bucket
from ..._declare.request import Request
from ..._declare.resource import Resource
from .filters import OrderFilters, ReleasedOrderFilters
from .models import Order, OrderPage
from .repeats import ACKNOWLEDGED, CANCELLED, SHIPPED
from .requests import (
    CancelledLine,
    RefundedLine,
    SellerCancellation,
    SellerRefund,
    SellerShipment,
    ShippedLine,
)

__all__ = ["Orders"]

_PAGES = QueryStringCursor[OrderPage](lambda page: page.meta.next_cursor)
_ORDERS: Final = bucket("GET /v3/orders", "5000/min", mx="60/min")


class Orders(Resource[M], family="orders", surface="marketplace"):
    """Read, acknowledge, ship, cancel and refund a seller's orders; each call names a purchase order."""

    @GET("/v3/orders", _ORDERS, inside="list", cursor=_PAGES, spec="order-management/getAllOrders")
    def list(
        self, *, limit: int = 100, cursor: str | None = None, **filters: Unpack[OrderFilters]
    ) -> Pages[OrderPage, Order]:
        """All orders, 1 to 200 a page; Walmart looks back seven days unless a filter says how far."""
        query = {"limit": between("limit", limit, 1, 200), **query_of(OrderFilters, filters)}
        return Pages(Request(query=query), lambda page: page.elements.order, cursor)

    @GET("/v3/orders/released", "60/min", inside="list", cursor=_PAGES, spec="order-management/getAllReleasedOrders")
    def released(
        self, *, limit: int = 100, cursor: str | None = None, **filters: Unpack[ReleasedOrderFilters]
    ) -> Pages[OrderPage, Order]:
        """Orders that wait to be acknowledged, 1 to 200 a page."""
        query = {"limit": between("limit", limit, 1, 200), **query_of(ReleasedOrderFilters, filters)}
        return Pages(Request(query=query), lambda page: page.elements.order, cursor)

    @GET("/v3/orders/{purchaseOrderId}", "5000/min", inside="order", spec="order-management/getAnOrder")
    def get(
        self,
        purchase_order_id: str,
        *,
        product_info: bool | None = None,
        replacement_info: bool | None = None,
        incentive_info: bool | None = None,
    ) -> Request[Order]:
        """One order, with images and weights, what it replaces, and what Walmart adds to prices, if asked."""
        query = {
            "productInfo": flag("product_info", product_info),
            "replacementInfo": flag("replacement_info", replacement_info),
            "incentiveInfo": flag("incentive_info", incentive_info),
        }
        return Request(path={"purchaseOrderId": identifier("purchase_order_id", purchase_order_id)}, query=query)

    @POST(
        "/v3/orders/{purchaseOrderId}/acknowledge",
        "60/min",
        inside="order",
        repeat=ACKNOWLEDGED,
        spec="order-management/acknowledgeOrders",
    )
    def acknowledge(self, purchase_order_id: str) -> Request[Order]:
        """Take an order on, with all its lines."""
        path = {"purchaseOrderId": identifier("purchase_order_id", purchase_order_id)}
        return Request(path=path, confirmed_by=(operation_of(Orders, "get"), Request(path=path)))

    @POST(
        "/v3/orders/{purchaseOrderId}/shipping",
        "60/min",
        inside="order",
        sends=SellerShipment,
        repeat=SHIPPED,
        spec="order-management/shippingUpdates",
    )
    def ship(self, purchase_order_id: str, lines: Sequence[ShippedLine]) -> Request[Order]:
        """Tell that lines were shipped; what ships in several packages is stated several times."""
        path = {"purchaseOrderId": identifier("purchase_order_id", purchase_order_id)}
        return Request(path=path, body=SellerShipment.of(purchase_order_id, lines))

    @POST(
        "/v3/orders/{purchaseOrderId}/cancel",
        "60/min",
        inside="order",
        sends=SellerCancellation,
        repeat=CANCELLED,
        spec="order-management/cancelOrderLines",
    )
    def cancel(self, purchase_order_id: str, lines: Sequence[CancelledLine]) -> Request[Order]:
        """Cancel lines that are not shipped; cancelling counts against a seller's performance."""
        path = {"purchaseOrderId": identifier("purchase_order_id", purchase_order_id)}
        return Request(path=path, body=SellerCancellation.of(lines))

    @POST(
        "/v3/orders/{purchaseOrderId}/refund",
        "60/min",
        inside="order",
        sends=SellerRefund,
        spec="order-management/refundOrderLines",
    )
    def refund(self, purchase_order_id: str, lines: Sequence[RefundedLine]) -> Request[Order]:
        """Give money back for lines that were shipped, without a return."""
        path = {"purchaseOrderId": identifier("purchase_order_id", purchase_order_id)}
        return Request(path=path, body=SellerRefund.of(purchase_order_id, lines, self._market))
