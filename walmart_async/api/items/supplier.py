"""A drop-ship vendor's catalogue: its items, their setup, and the taxonomy and specifications to set them up by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final, cast

from ..._declare.bodies import Content, Upload
from ..._declare.checks import identifier, one_of, optional, truth
from ..._declare.codec import encode
from ..._declare.contents import sendable
from ..._declare.decorators import GET, POST
from ..._declare.modes import M
from ..._declare.pager import Pages
from ..._declare.request import Request
from ...errors import RequestInvalidError
from ..feeds.models import FeedAcknowledgement
from ..feeds.types import FEED_UPLOADS, FeedBody
from .both import SharedItems, catalog_cursor, product_id
from .models import CatalogItem, ItemPage, ProductIdType, PublishedStatus
from .rich_media import RichMedia
from .rich_media_file import rich_media_file
from .setup import SupplierItemFeedType, checked_spec, of_kind, setup_feed
from .spec import ItemSpec
from .supplier_models import FullItem, ItemSetup, SetupFeedType
from .taxonomy import Taxonomy

__all__ = ["Items"]

_BULK_SETUPS: Final = {kind.value: FEED_UPLOADS[kind.value] for kind in SupplierItemFeedType}
_SETUPS: Final = {kind.value: FEED_UPLOADS[kind.value] for kind in SetupFeedType}


class Items(SharedItems[M], family="items", surface="supplier"):
    """Set up and read a drop-ship vendor's items."""

    @GET("/v3/items", "1500/min", cursor=catalog_cursor(counted=False), spec="dropship-vendor-items/getAllItems")
    def list(
        self,
        *,
        sku: str | None = None,
        published_status: PublishedStatus | str | None = None,
        cursor: str | None = None,
    ) -> Pages[ItemPage, CatalogItem]:
        """The items of the catalogue, 200 a page.

        Raises:
            PartialFailureError: Walmart reports errors inside of a page; ``data`` is the page.
        """
        filters = {"sku": optional("sku", sku), "publishedStatus": optional("published_status", published_status)}
        first: Request[ItemPage] = Request(query={"nextCursor": "*", **filters}, failures=lambda page, _: page.errors)
        return Pages(first, lambda page: page.items, cursor)

    @GET("/v3/items/{sku}", "1500/min", inside="itemResponse", spec="dropship-vendor-items/getAnItem")
    def get(self, sku: str) -> Request[CatalogItem]:
        """One item."""
        return Request(path={"sku": identifier("sku", sku)})

    @GET("/v4/items/{productId}", "1500/min", inside="itemResponse", spec="dropship-vendor-items/getAnItemV4")
    def get_full(
        self, product: str, *, product_id_type: ProductIdType | str = ProductIdType.GTIN, full_details: bool = False
    ) -> Request[FullItem]:
        """One item with its content, price and dates, and with all there is of it if asked.

        Args:
            product: The GTIN in up to 14 digits, or what ``product_id_type`` says.
        """
        kind = one_of("product_id_type", product_id_type, tuple(ProductIdType))
        query = {
            "productIdType": kind.value,
            "includeFullItemDetails": "YES" if truth("full_details", full_details) else "NO",
        }
        return Request(path={"productId": product_id("product", product, kind)}, query=query)

    @GET("/v3/items/taxonomy", spec="dropship-vendor-items/getTaxonomyResponse")
    def taxonomy(self, version: str) -> Request[Taxonomy]:
        """What Walmart files items under: categories, groups of product types, product types.

        Args:
            version: The version of the taxonomy: ``5.0.20250828-17_32_59``, ``5.0``.
        """
        return Request(query={"version": identifier("version", version)})

    @POST("/v3/feeds", _BULK_SETUPS, sends=FeedBody, variant_of="dropship-vendor-items/itemBulkUploads")
    def set_up(
        self,
        kind: SupplierItemFeedType | str,
        version: str,
        items: Sequence[Mapping[str, Any]],
        *,
        spec: ItemSpec | None = None,
    ) -> Request[FeedAcknowledgement]:
        """Set up or change 1 to 10,000 items with a feed of 25 MB at most.

        Args:
            kind: The feed type.
            version: The version of the specification, in full: ``5.0.20250828-17_32_59-api``.
            items: What the specification has as entries of ``Item``.
            spec: The specification to check the feed against before it is sent; this needs jsonschema.
        """
        of_type = of_kind("kind", kind, SupplierItemFeedType)
        body = setup_feed(of_type, version, items, self._market, spec)
        return Request(query={"feedType": of_type.name}, body=body, buckets=of_type.buckets)

    @POST("/v3/feeds/items", _SETUPS, sends=ItemSetup, spec="seeds/POST_/v3/feeds/items")
    def submit(self, feed_type: SetupFeedType | str, file: str) -> Request[FeedAcknowledgement]:
        """Set up one item, in the JSON form of the call: with the file as text."""
        return _setup(feed_type, ItemSetup.of(file))

    @POST("/v3/feeds/items", _SETUPS, sends=Upload, variant_of="seeds/POST_/v3/feeds/items")
    def upload(
        self,
        feed_type: SetupFeedType | str,
        item: Mapping[str, Any] | bytes,
        *,
        spec: ItemSpec | None = None,
        filename: str = "item.json",
    ) -> Request[FeedAcknowledgement]:
        """Set up one item, as a JSON file in one multipart part.

        Args:
            item: The feed, header and item, in the form of its specification: mappings and lists, or a file's bytes.
            spec: The specification to check it against before it is sent; this needs jsonschema.
            filename: By which it shows up in ``feeds.list``.
        """
        if spec is not None:
            checked_spec(spec).validate(item, field="item")
        return _setup(feed_type, Upload(content=_content(item), filename=filename))

    @POST(
        "/v2/feeds",
        sends=Content,
        takes="application/xml",
        answers="application/xml",
        spec="dropship-vendor-items/updateRichMediaOfItem",
    )
    def add_rich_media(
        self,
        items: Sequence[RichMedia],
        *,
        request_id: str | None = None,
        made_at: datetime | None = None,
        version: str | None = None,
    ) -> Request[FeedAcknowledgement]:
        """Add videos, documents and the like to items that are set up already, with an XML feed.

        Args:
            request_id: Any id of yours that the feed is to carry.
            made_at: When it was made; without it, now.
            version: The version of the feed's form, instead of the published one.
        """
        body = Content(content=rich_media_file(items, request_id, made_at, version), media_type="application/xml")
        return Request(query={"feedType": "item"}, body=body)


def _setup(feed_type: SetupFeedType | str, body: object) -> Request[FeedAcknowledgement]:
    kind = one_of("feed_type", feed_type, tuple(SetupFeedType))
    return Request(query={"feedType": kind.value}, body=body, buckets=_SETUPS[kind.value])


def _content(item: object) -> bytes:
    if isinstance(item, bytes) and item:
        return item
    if isinstance(item, Mapping) and item:
        feed = cast("Mapping[str, Any]", item)
        sendable("item", feed)
        return encode(feed)
    raise RequestInvalidError("item", "is empty, or neither of both", "a mapping, or the bytes of a file")
