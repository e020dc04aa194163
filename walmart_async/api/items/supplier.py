"""A drop-ship vendor's catalogue: its items, their setup, and the taxonomy and specifications to set them up by."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, cast

from ..._declare.bodies import Upload
from ..._declare.checks import identifier, short_repr
from ..._declare.codec import decode, encode
from ..._declare.decorators import GET, POST
from ..._declare.modes import M
from ..._declare.pager import Pages
from ..._declare.request import Request
from ...errors import DecodeError, RequestInvalidError
from ..feeds.models import FeedAcknowledgement
from ..feeds.types import FEED_UPLOADS
from .both import SharedItems, catalog_cursor, optional, product_id
from .models import CatalogItem, ItemPage, ProductIdType, PublishedStatus
from .spec import ItemSpec
from .supplier_models import FullItemAnswer, ItemSetup, SetupFeedType, SupplierItemAnswer
from .taxonomy import Taxonomy

__all__ = ["Items"]

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

        Args:
            published_status: Only those customers can see, or cannot.

        Raises:
            PartialFailureError: Walmart reports errors inside of a page; ``data`` is the page.
        """
        query = {
            "nextCursor": "*",
            "sku": optional("sku", sku),
            "publishedStatus": optional("published_status", published_status),
        }
        return Pages(Request(query=query, failures=lambda page, _: page.errors), lambda page: page.items, cursor)

    @GET("/v3/items/{sku}", "1500/min", spec="dropship-vendor-items/getAnItem")
    def get(self, sku: str) -> Request[SupplierItemAnswer]:
        """One item.

        Args:
            sku: The vendor's SKU.

        Returns:
            The item, as ``item``.
        """
        return Request(path={"sku": identifier("sku", sku)})

    @GET("/v4/items/{productId}", "1500/min", spec="dropship-vendor-items/getAnItemV4")
    def get_full(
        self,
        product: str,
        *,
        product_id_type: ProductIdType | str = ProductIdType.GTIN,
        full_details: bool = False,
    ) -> Request[FullItemAnswer]:
        """One item with its content, price and dates, and with all there is of it if asked.

        Args:
            product: The GTIN in up to 14 digits, or what ``product_id_type`` says.
            product_id_type: ``GTIN``, ``SKU``, ``UPC``, ``EAN``, ``ISBN``, ``ITEM_ID`` or ``WIN``.
            full_details: With ordering attributes, configurations, content insights, variants, and the attributes of
                the product type.

        Returns:
            The item, as ``item``.

        Raises:
            BadRequestError: Walmart knows no such kind of id.
        """
        kind = identifier("product_id_type", product_id_type)
        query = {"productIdType": str(kind), "includeFullItemDetails": "YES" if full_details else "NO"}
        return Request(path={"productId": product_id("product", product, kind)}, query=query)

    @GET("/v3/items/taxonomy", spec="dropship-vendor-items/getTaxonomyResponse")
    def taxonomy(self, version: str) -> Request[Taxonomy]:
        """What Walmart files items under: categories, groups of product types, product types.

        Args:
            version: The version of the taxonomy: ``5.0.20250828-17_32_59``, ``5.0``.
        """
        return Request(query={"version": identifier("version", version)})

    @POST("/v3/feeds/items", _SETUPS, sends=ItemSetup, spec="seeds/POST_/v3/feeds/items")
    def submit(self, feed_type: SetupFeedType | str, file: str) -> Request[FeedAcknowledgement]:
        """Set up one item, in the JSON form of the call.

        Args:
            feed_type: Who owns the item, and where it sells.
            file: The file, as text.
        """
        return _setup(feed_type, ItemSetup(file=_text(file)))

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
            feed_type: Who owns the item, and where it sells.
            item: The feed, header and item, in the form of its specification: mappings and lists, or a file's bytes.
            spec: The specification to check it against before it is sent, from `spec`.
            filename: The file's name, by which it shows up in ``feeds.list``.

        Raises:
            ConfigurationError: There is a specification, and jsonschema is not installed.
        """
        content = _content(item)
        if spec is not None:
            spec.validate(_parsed(content), field="item")
        return _setup(feed_type, Upload(content=content, filename=filename))


def _setup(feed_type: str, body: object) -> Request[FeedAcknowledgement]:
    name = str(feed_type)
    if name not in _SETUPS:
        raise RequestInvalidError("feed_type", f"is {short_repr(name)}", " or ".join(_SETUPS))
    return Request(query={"feedType": name}, body=body, buckets=_SETUPS[name])


def _text(file: object) -> str:
    if not isinstance(file, str) or not file.strip():
        raise RequestInvalidError("file", f"is {short_repr(file)}", "the text of the file")
    return file


def _content(item: object) -> bytes:
    if isinstance(item, bytes) and item:
        return item
    if isinstance(item, Mapping) and item:
        return encode(cast("Mapping[str, Any]", item))
    raise RequestInvalidError("item", "is empty, or neither of both", "a mapping, or the bytes of a file")


def _parsed(content: bytes) -> object:
    try:
        return decode(content, dict[str, Any])
    except DecodeError as error:
        raise RequestInvalidError("item", f"cannot be read: {error.message}", "a JSON object") from None
