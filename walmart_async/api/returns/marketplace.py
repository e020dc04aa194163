"""A seller's returns: listed, refunded, and set apart for single items."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Unpack

from ..._declare.bodies import Upload
from ..._declare.checks import between, identifier
from ..._declare.codec import encode
from ..._declare.cursors.query_string import QueryStringCursor
from ..._declare.decorators import GET, POST
from ..._declare.filters import both, query_of
from ..._declare.modes import M
from ..._declare.pager import Pages
from ..._declare.repeat import once
from ..._declare.request import Request
from ..._declare.resource import Resource
from ..feeds.models import FeedAcknowledgement
from .filters import ReturnFilters
from .models import RefundIssued, ReturnOrder, ReturnPage
from .requests import OVERRIDES, RefundedLine, ReturnOverride, ReturnRefund, overrides_feed

__all__ = ["Returns"]

_REFUNDED = once("a refund that is given twice is money lost")
_PAGES = QueryStringCursor[ReturnPage](lambda page: page.meta.next_cursor)


class Returns(Resource[M], family="returns", surface="marketplace"):
    """Follow what customers send back, and refund it."""

    @GET("/v3/returns", "50/min", cursor=_PAGES, spec="returns-management/getReturns")
    def list(
        self, *, limit: int = 100, cursor: str | None = None, **filters: Unpack[ReturnFilters]
    ) -> Pages[ReturnPage, ReturnOrder]:
        """All returns, 1 to 200 a page."""
        query = {"limit": between("limit", limit, 1, 200), **query_of(ReturnFilters, filters)}
        both("return_creation_start_date", "return_creation_end_date", filters)
        return Pages(Request(query=query), lambda page: page.return_orders, cursor)

    @POST(
        "/v3/returns/{returnOrderId}/refund",
        "60/min",
        sends=ReturnRefund,
        repeat=_REFUNDED,
        spec="returns-management/issueRefund",
    )
    def refund(
        self, return_order_id: str, customer_order_id: str, lines: Sequence[RefundedLine]
    ) -> Request[RefundIssued]:
        """Refund lines of a return, each once; without a quantity, all units of a line."""
        path = {"returnOrderId": identifier("return_order_id", return_order_id)}
        return Request(path=path, body=ReturnRefund.of(customer_order_id, lines))

    @POST("/v3/feeds", OVERRIDES.buckets, sends=Upload, spec="returns-management/bulkItemOverrideFeed")
    def override(
        self, overrides: Sequence[ReturnOverride], *, filename: str = "returns.json", made_at: datetime | None = None
    ) -> Request[FeedAcknowledgement]:
        """Set or remove the return settings of 1 to 10,000 items with a feed of 0.4 MB at most.

        Args:
            filename: By which the feed shows up in ``feeds.list``.
            made_at: When the feed was made; without it, now.
        """
        content = encode(overrides_feed(overrides, datetime.now(UTC) if made_at is None else made_at))
        return Request(query={"feedType": OVERRIDES.name}, body=Upload(content=content, filename=filename))
