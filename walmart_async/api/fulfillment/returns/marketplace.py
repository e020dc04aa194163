"""Returns of orders that Walmart shipped for other channels."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from ...._declare.checks import between, day, identifier
from ...._declare.cursors.offset import OffsetCursor
from ...._declare.decorators import GET, POST
from ...._declare.modes import M
from ...._declare.pager import Pages
from ...._declare.repeat import once, same
from ...._declare.request import Request
from ...._declare.resource import Resource
from .models import MultichannelReturn, MultichannelReturnCancelled, MultichannelReturnCreated, MultichannelReturnPage
from .requests import ReturnedItem, SentReturn

__all__ = ["MultichannelReturns"]

_RETURNS: Final = "/v3/fulfillment/return-orders"
_MOST: Final = 50
_PAGES: Final = OffsetCursor[MultichannelReturnPage](
    lambda page: len(page.returns), lambda page: page.header.total if page.header else None
)


class MultichannelReturns(Resource[M], family="fulfillment.returns", surface="marketplace"):
    """Have Walmart take back what it shipped for other sales channels."""

    @GET(_RETURNS, "60/min", cursor=_PAGES, spec="fulfillment-management/getReturnOrdersStatus")
    def list(
        self,
        *,
        ordered_from: date | None = None,
        ordered_until: date | None = None,
        limit: int = _MOST,
        cursor: str | None = None,
    ) -> Pages[MultichannelReturnPage, MultichannelReturn]:
        """Returns and where they are, 1 to 50 a page; Walmart lists no more than 50,000.

        Args:
            ordered_from: The first day.
            ordered_until: The last day.
        """
        query = {
            "limit": between("limit", limit, 1, _MOST),
            "fromOrderDate": None if ordered_from is None else day("ordered_from", ordered_from).isoformat(),
            "toOrderDate": None if ordered_until is None else day("ordered_until", ordered_until).isoformat(),
        }
        first: Request[MultichannelReturnPage] = Request(query=query)
        return Pages(first, lambda page: page.returns, cursor)

    @POST(
        _RETURNS,
        "60/min",
        sends=SentReturn,
        inside="payload",
        repeat=same("Walmart publishes that it can be tried again with the same id of the return"),
        spec="fulfillment-management/createReturnFulfillment",
    )
    def create(
        self, return_id: str, seller_order_id: str, items: Sequence[ReturnedItem]
    ) -> Request[MultichannelReturnCreated]:
        """Expect items of an order back; the answer has the label for the customer.

        Args:
            return_id: A UUID that no other return has; a second call with it makes no second return.
            seller_order_id: Walmart's id of the order, out of ``orders.list``.
            items: At least one.

        Raises:
            BadRequestError: The order is unknown or not delivered, or has no so many units that can come back.
            PartialFailureError: Walmart says so in an answer 200.
        """
        body = SentReturn.of(return_id, seller_order_id, items)
        return Request(body=body, key=return_id, failures=lambda answer, _: answer.not_done())

    @POST(
        f"{_RETURNS}/{{orderId}}/cancel",
        "60/min",
        inside="payload",
        repeat=once("nobody published how a second cancellation is told from one that is not possible"),
        spec="fulfillment-management/cancelReturnFulfillment",
    )
    def cancel(self, return_order_id: str) -> Request[MultichannelReturnCancelled]:
        """Expect a return no more.

        Args:
            return_order_id: Walmart's id of the return.

        Raises:
            BadRequestError: There is no such return, or it is too late.
            PartialFailureError: Walmart says so in an answer 200.
        """
        path = {"orderId": identifier("return_order_id", return_order_id)}
        return Request(path=path, failures=lambda answer, _: answer.not_done())
