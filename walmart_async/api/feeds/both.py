"""Feeds: files of many items that Walmart takes at once and works through in its own time."""

from __future__ import annotations

from ..._declare.bodies import Upload
from ..._declare.checks import between, identifier, optional, short_repr
from ..._declare.contents import sendable
from ..._declare.cursors.offset import OffsetCursor, TokenOrOffsetCursor
from ..._declare.decorators import GET, POST
from ..._declare.download import File
from ..._declare.modes import M
from ..._declare.pager import Pages
from ..._declare.request import Request
from ..._declare.resource import Resource
from ...errors import RequestInvalidError
from .headers import check_market
from .models import FeedAcknowledgement, FeedDetails, FeedItem, FeedList, FeedSummary
from .types import FEED_STATUS, FEED_UPLOADS, buckets_of

__all__ = ["Feeds"]

_BULK_UPLOADS = ("item-management/itemBulkUploads", "dropship-vendor-items/itemBulkUploads")
_REPORTED = ("FITMENT_ACES", "FITMENT_PIES")
_PAGES = OffsetCursor[FeedList](lambda page: len(page.feeds), lambda page: page.total_results)
_ITEM_PAGES = TokenOrOffsetCursor[FeedDetails](
    lambda page: page.next_cursor, lambda page: len(page.items), lambda page: page.items_received
)


class Feeds(Resource[M], family="feeds"):
    """Submit feeds, and follow them.

    A ship node is named at the feed types that are for one.
    """

    @POST("/v3/feeds", FEED_UPLOADS, sends=object, inside="payload", spec=_BULK_UPLOADS)
    def submit(
        self, feed_type: str, content: object, *, ship_node: str | None = None, request_type: str | None = None
    ) -> Request[FeedAcknowledgement]:
        """Submit a feed as a JSON body: a struct, or mappings and lists in the form of its type's specification.

        What its header says of the market (``businessUnit``, ``mart``) must not be another than the client's.

        Args:
            content: The feed. It must not change until the call is over: a large one is read in a thread meanwhile.
            request_type: What ``PROGRAM_ACTIONS`` are about: ``SHIPPING_CONFIG``.
        """
        if content is None or isinstance(content, str | bytes | int | float):
            problem = f"is a {type(content).__name__}"
            raise RequestInvalidError("content", problem, "a struct or mapping; upload() takes files")
        sendable("content", content)
        check_market(content, self._market)
        return self._feed(feed_type, content, ship_node, request_type)

    @POST("/v3/feeds", FEED_UPLOADS, sends=Upload, inside="payload", variant_of=_BULK_UPLOADS)
    def upload(
        self,
        feed_type: str,
        content: bytes,
        *,
        filename: str = "feed.json",
        media_type: str = "application/json",
        part: str = "file",
        ship_node: str | None = None,
        request_type: str | None = None,
    ) -> Request[FeedAcknowledgement]:
        """Submit a feed as a file, in one multipart part.

        Args:
            filename: By which it shows up in `list`.
            media_type: JSON, XML, or a zip for the fitment types.
            part: The name of the part; Walmart+ enrollment calls it ``fileName``.
            request_type: What ``PROGRAM_ACTIONS`` are about; Walmart+ needs a header too, see `walmart_plus.submit`.
        """
        file = Upload(content=content, filename=filename, media_type=media_type, part=part)
        return self._feed(feed_type, file, ship_node, request_type)

    @GET("/v3/feeds", FEED_STATUS, cursor=_PAGES, spec="feed-management/getAllFeedStatuses")
    def list(
        self, *, feed_id: str | None = None, limit: int = 50, cursor: str | None = None
    ) -> Pages[FeedList, FeedSummary]:
        """List feeds, as a rule the newest first, 1 to 50 a page."""
        query = {"feedId": optional("feed_id", feed_id), "offset": 0, "limit": between("limit", limit, 1, 50)}
        return Pages(Request(query=query), lambda page: page.feeds, cursor)

    @GET("/v3/feeds/{feedId}", FEED_STATUS, spec="feed-management/getFeedItemStatus")
    def get(self, feed_id: str) -> Request[FeedDetails]:
        """The progress of a feed, without its items.

        Raises:
            NotFoundError: Walmart does not know the feed, or not yet.
        """
        return Request(path={"feedId": identifier("feed_id", feed_id)}, query={"includeDetails": False})

    @GET("/v3/feeds/{feedId}", FEED_STATUS, cursor=_ITEM_PAGES, variant_of="feed-management/getFeedItemStatus")
    def items(self, feed_id: str, *, limit: int = 50, cursor: str | None = None) -> Pages[FeedDetails, FeedItem]:
        """The outcome of every item of a feed; each page tells its progress too.

        Args:
            limit: Items a page, 1 to 1,000. Walmart's pages name 50 (sellers), 100 (suppliers) and 1,000 as the most,
                so more than 50 may be refused.
            cursor: Where to begin: what a pager's cursor was, or the place of an item, from 0.
        """
        query = {"includeDetails": True, "offset": 0, "limit": between("limit", limit, 1, 1_000)}
        first: Request[FeedDetails] = Request(path={"feedId": identifier("feed_id", feed_id)}, query=query)
        return Pages(first, lambda page: page.items, cursor)

    @GET(
        "/v3/feeds/{feedId}/errorReport",
        "60/hour",
        answers="application/octet-stream",
        empty="none",
        spec="feed-management/getFeedErrorReport",
    )
    def error_report(self, feed_id: str, feed_type: str) -> File:
        """The error report of a fitment feed: a zip with one CSV file, or an empty file if there are no errors.

        Args:
            feed_type: ``FITMENT_ACES`` or ``FITMENT_PIES``; no other type has a report.
        """
        if feed_type not in _REPORTED:
            raise RequestInvalidError("feed_type", f"is {short_repr(feed_type)}", " or ".join(_REPORTED))
        path = {"feedId": identifier("feed_id", feed_id)}
        return File(Request(path=path, query={"feedType": feed_type}))

    def _feed(
        self, feed_type: str, body: object, ship_node: str | None, request_type: str | None
    ) -> Request[FeedAcknowledgement]:
        name = self._market.feed_type("feed_type", feed_type)
        query = {
            "feedType": name,
            "shipNode": optional("ship_node", ship_node),
            "requestType": optional("request_type", request_type),
        }
        return Request(query=query, body=body, buckets=buckets_of(name))
