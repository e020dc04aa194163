"""Videos and 360-degree views of a seller's items."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ..._declare.checks import between, known, optional
from ..._declare.cursors.page_query import PageQueryCursor
from ..._declare.decorators import GET, POST
from ..._declare.modes import M
from ..._declare.pager import Pages
from ..._declare.request import Request
from ..._declare.resource import Resource
from ..._declare.several import texts
from ..feeds.models import FeedAcknowledgement
from ..feeds.types import FeedBody
from .feed import MEDIA, ItemSpin, ItemVideo, spins_feed, videos_feed
from .models import MediaType, RichMediaAsset, RichMediaPage

__all__ = ["RichMedia"]

_MOST: Final = 2**31 - 1
_UPDATE: Final = "rich-media/richMediaOperation"


class RichMedia(Resource[M], family="rich_media", surface="marketplace"):
    """See the videos and 360-degree views of items, add some, and take them away."""

    @GET(
        "/v3/items/assets",
        cursor=PageQueryCursor[RichMediaPage, RichMediaAsset](lambda page: page.assets),
        spec="rich-media/getAllAssets",
    )
    def list(
        self,
        *,
        gtins: Sequence[str] | None = None,
        title: str | None = None,
        media_type: MediaType | str | None = None,
        limit: int = 25,
        cursor: str | None = None,
    ) -> Pages[RichMediaPage, RichMediaAsset]:
        """The assets of the account.

        Args:
            gtins: Of these items.
            title: With this title.
            media_type: Videos alone, or 360-degree views alone.
            limit: Assets a page; Walmart publishes no limit.

        Raises:
            PartialFailureError: Walmart reports errors beside the assets; ``data`` is the page.
        """
        query = {
            "page": 1,
            "limit": between("limit", limit, 1, _MOST),
            "linkedGtins": None if gtins is None else ",".join(texts("gtins", gtins, least=1)),
            "richMediaTitle": optional("title", title),
            "richMediaType": None if media_type is None else known("media_type", media_type, MediaType),
        }
        first: Request[RichMediaPage] = Request(query=query, failures=lambda page, _: page.errors)
        return Pages(first, lambda page: page.assets, cursor)

    @POST("/v3/feeds", MEDIA.buckets, sends=FeedBody, spec=_UPDATE)
    def update_videos(self, videos: Sequence[ItemVideo], *, version: str | None = None) -> Request[FeedAcknowledgement]:
        """Give 1 to 10,000 items videos or take them away, with a feed.

        Args:
            version: The version of the feed's form, instead of the published one.
        """
        return Request(query={"feedType": MEDIA.name}, body=videos_feed(videos, version))

    @POST("/v3/feeds", MEDIA.buckets, sends=FeedBody, variant_of=_UPDATE)
    def update_spins(self, spins: Sequence[ItemSpin], *, version: str | None = None) -> Request[FeedAcknowledgement]:
        """Give 1 to 10,000 items 360-degree views or take them away, with a feed.

        Args:
            version: The version of the feed's form, instead of the published one.
        """
        return Request(query={"feedType": MEDIA.name}, body=spins_feed(spins, version))
