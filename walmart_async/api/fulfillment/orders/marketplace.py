"""Orders from other sales channels that Walmart ships: Multichannel Solutions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Final

from ...._declare.checks import between, day, optional, truth
from ...._declare.cursors.offset import OffsetCursor
from ...._declare.decorators import GET, POST
from ...._declare.modes import M
from ...._declare.pager import Pages
from ...._declare.repeat import once, read
from ...._declare.request import Request
from .channels import SalesChannelCalls
from .models import FulfillmentRequested, MultichannelOrder, MultichannelOrderPage
from .promises import DeliveryPromises, SentPromises
from .recipients import Buyer, DeliveryAddress
from .requests import FulfilledItem, SentCancellation, SentFulfillment

__all__ = ["MultichannelOrders"]

_MOST: Final = 50
_PAGES: Final = OffsetCursor[MultichannelOrderPage](
    lambda page: len(page.orders), lambda page: page.header.total if page.header else None
)


class MultichannelOrders(SalesChannelCalls[M], family="fulfillment.orders", surface="marketplace"):
    """Have Walmart ship orders from your own shop and from other marketplaces."""

    @POST(
        "/v3/fulfillment/orders-fulfillments",
        "600/min",
        sends=SentFulfillment,
        inside="payload",
        repeat=once("nobody published how a second order of a number is refused, and two would both be shipped"),
        spec="fulfillment-management/createFulfillment",
    )
    def create(
        self,
        channel_id: str,
        customer_order_no: str,
        items: Sequence[FulfilledItem],
        *,
        customer: Buyer,
        ship_to: DeliveryAddress,
        placed_at: datetime | None = None,
    ) -> Request[FulfillmentRequested]:
        """Have an order shipped; `list` tells what becomes of it.

        Args:
            channel_id: Where the order is from: the id of a sales channel.
            customer_order_no: Your number of it, up to 36 letters and digits; no other order may have it.
            items: At least one.
            customer: Who ordered; takes the items in, where they do not name somebody else.
            ship_to: Where it goes.
            placed_at: When it was placed, with a time zone.

        Raises:
            BadRequestError: Walmart does not take it: an item is unknown or out of stock, or the number was used.
            OutcomeUnknownError: Look for the number with `list` before you try again.
            PartialFailureError: Walmart says in an answer 200 that it was not taken.
        """
        body = SentFulfillment.of(
            channel_id, customer_order_no, items, customer=customer, ship_to=ship_to, placed_at=placed_at
        )
        return Request(body=body, failures=lambda answer, _: answer.not_done())

    @POST(
        "/v3/fulfillment/orders-fulfillments/fetchOrderPromiseOptions",
        "20/min",
        sends=SentPromises,
        inside="payload",
        repeat=read("it only asks"),
        spec="fulfillment-management/promiseFulfillments",
    )
    def promises(
        self, units: Mapping[str, int], ship_to: DeliveryAddress, *, po_box: bool = False
    ) -> Request[DeliveryPromises]:
        """When Walmart could deliver, and what it would charge.

        Args:
            units: Units by SKU, of 1 to 30 SKUs.
            ship_to: Where they would go.
            po_box: Whether that is a post office box.
        """
        return Request(body=SentPromises.of(units, ship_to, po_box=truth("po_box", po_box)))

    @POST(
        "/v3/fulfillment/orders-fulfillments/cancel",
        "600/min",
        sends=SentCancellation,
        inside="payload",
        repeat=once("it names units, and a second call may cancel as many again"),
        spec="fulfillment-management/cancelFulfillment",
    )
    def cancel(
        self, customer_order_no: str, lines: Mapping[str, int], *, seller_order_id: str | None = None
    ) -> Request[FulfillmentRequested]:
        """Cancel units of an order that Walmart has not begun to ship.

        Args:
            customer_order_no: Your number of the order.
            lines: Units by ``line_id``.
            seller_order_id: Walmart's id of the order.

        Raises:
            BadRequestError: There is no such order, or it is too late.
            PartialFailureError: Walmart says so in an answer 200.
        """
        body = SentCancellation.of(customer_order_no, lines, seller_order_id)
        return Request(body=body, failures=lambda answer, _: answer.not_done())

    @GET(
        "/v3/fulfillment/orders-fulfillments/status",
        "20/min",
        cursor=_PAGES,
        spec="fulfillment-management/getFulfillmentOrdersStatus",
    )
    def list(
        self,
        *,
        order_number: str | None = None,
        tracking_number: str | None = None,
        shipment_number: str | None = None,
        ordered_from: date | None = None,
        ordered_until: date | None = None,
        oldest_first: bool = False,
        limit: int = _MOST,
        cursor: str | None = None,
    ) -> Pages[MultichannelOrderPage, MultichannelOrder]:
        """Orders with their packages, the newest first, 1 to 50 a page; Walmart lists no more than 50,000.

        Args:
            order_number: Your number of an order, or Walmart's id.
            ordered_from: The first day.
            ordered_until: The last day.
            oldest_first: Whether the oldest come first.
        """
        is_reversed = truth("oldest_first", oldest_first)
        query = {
            "limit": between("limit", limit, 1, _MOST),
            "orderNumber": optional("order_number", order_number),
            "trackingNumber": optional("tracking_number", tracking_number),
            "shipmentNumber": optional("shipment_number", shipment_number),
            "fromOrderDate": None if ordered_from is None else day("ordered_from", ordered_from).isoformat(),
            "toOrderDate": None if ordered_until is None else day("ordered_until", ordered_until).isoformat(),
            "sortBy": "orderDate" if is_reversed else None,
            "sortOrder": "asc" if is_reversed else None,
        }
        first: Request[MultichannelOrderPage] = Request(query=query)
        return Pages(first, lambda page: page.orders, cursor)
