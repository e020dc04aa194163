"""A drop-ship vendor's orders, from their release to their shipment."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Unpack

from ..._declare.checks import between, flag, identifier
from ..._declare.cursors.query_string import QueryStringCursor
from ..._declare.decorators import GET, POST
from ..._declare.endpoint import operation_of
from ..._declare.filters import query_of
from ..._declare.modes import M
from ..._declare.pager import Pages
from ..._declare.request import Request
from ..._declare.resource import Resource
from .filters import SupplierOrderFilters, SupplierReleasedOrderFilters
from .models import Order, OrderPage
from .repeats import ACKNOWLEDGED, CANCELLED, SHIPPED
from .requests import CancelledLine, ShippedLine, SupplierCancellation, SupplierShipment

__all__ = ["Orders"]

_PAGES = QueryStringCursor[OrderPage](lambda page: page.meta.next_cursor)


class Orders(Resource[M], family="orders", surface="supplier"):
    """Read, acknowledge, ship and cancel a vendor's orders; each call names the ship node they are for."""

    @GET("/v3/orders", "60/min", inside="list", cursor=_PAGES, spec="dropship-vendor-orders/getAllOrders")
    def list(
        self, *, ship_node: str, limit: int = 100, cursor: str | None = None, **filters: Unpack[SupplierOrderFilters]
    ) -> Pages[OrderPage, Order]:
        """All orders, 1 to 200 a page; Walmart looks back seven days unless a filter says how far."""
        query = query_of(SupplierOrderFilters, filters)
        query |= {"shipNode": identifier("ship_node", ship_node), "limit": between("limit", limit, 1, 200)}
        return Pages(Request(query=query), lambda page: page.elements.order, cursor)

    @GET("/v3/orders/released", inside="list", cursor=_PAGES, spec="dropship-vendor-orders/getAllReleasedOrders")
    def released(
        self,
        *,
        ship_node: str,
        limit: int = 100,
        cursor: str | None = None,
        **filters: Unpack[SupplierReleasedOrderFilters],
    ) -> Pages[OrderPage, Order]:
        """Orders that wait to be acknowledged, 1 to 200 a page."""
        query = query_of(SupplierReleasedOrderFilters, filters)
        query |= {"shipNode": identifier("ship_node", ship_node), "limit": between("limit", limit, 1, 200)}
        return Pages(Request(query=query), lambda page: page.elements.order, cursor)

    @GET("/v3/orders/{purchaseOrderId}", inside="order", spec="dropship-vendor-orders/getAnOrder")
    def get(self, purchase_order_id: str, *, ship_node: str, product_info: bool | None = None) -> Request[Order]:
        """One order, with images and weights if asked."""
        query = {"shipNode": identifier("ship_node", ship_node), "productInfo": flag("product_info", product_info)}
        return Request(path={"purchaseOrderId": identifier("purchase_order_id", purchase_order_id)}, query=query)

    @POST(
        "/v3/orders/{purchaseOrderId}/acknowledge",
        "750/min",
        inside="order",
        repeat=ACKNOWLEDGED,
        spec="dropship-vendor-orders/postAcknowledgeOrders",
    )
    def acknowledge(self, purchase_order_id: str, *, ship_node: str) -> Request[Order]:
        """Take an order on."""
        path = {"purchaseOrderId": identifier("purchase_order_id", purchase_order_id)}
        query = {"shipNode": identifier("ship_node", ship_node)}
        confirmed_by = (operation_of(Orders, "get"), Request[Order](path=path, query=query))
        return Request(path=path, query=query, confirmed_by=confirmed_by)

    @POST(
        "/v3/orders/{purchaseOrderId}/shipping",
        "750/min",
        inside="order",
        sends=SupplierShipment,
        repeat=SHIPPED,
        spec="dropship-vendor-orders/postShipOrderLines",
    )
    def ship(self, purchase_order_id: str, lines: Sequence[ShippedLine], *, ship_node: str) -> Request[Order]:
        """Tell that lines were shipped; what ships in several packages is stated several times."""
        path = {"purchaseOrderId": identifier("purchase_order_id", purchase_order_id)}
        query = {"shipNode": identifier("ship_node", ship_node)}
        return Request(path=path, query=query, body=SupplierShipment.of(lines))

    @POST(
        "/v3/orders/{purchaseOrderId}/cancel",
        "750/min",
        inside="order",
        sends=SupplierCancellation,
        repeat=CANCELLED,
        spec="dropship-vendor-orders/postCancelOrderLines",
    )
    def cancel(self, purchase_order_id: str, lines: Sequence[CancelledLine], *, ship_node: str) -> Request[Order]:
        """Cancel lines that are not shipped."""
        path = {"purchaseOrderId": identifier("purchase_order_id", purchase_order_id)}
        query = {"shipNode": identifier("ship_node", ship_node)}
        return Request(path=path, query=query, body=SupplierCancellation.of(lines))
