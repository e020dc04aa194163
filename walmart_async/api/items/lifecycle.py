"""A seller's items from their setup to their end: fed, counted, tied to templates, retired and deleted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, Final

from ..._declare.checks import identifier, one_of, optional
from ..._declare.decorators import DELETE, GET, POST
from ..._declare.modes import M
from ..._declare.rates import bucket
from ..._declare.repeat import read, same
from ..._declare.request import Request
from ..._declare.resource import Resource
from ..feeds.models import FeedAcknowledgement
from ..feeds.types import FEED_UPLOADS, FeedBody
from .associations import AssociationQuery, ItemAssociations
from .setup import (
    CONVERSIONS,
    DELETIONS,
    RETIREMENTS,
    ItemFeedType,
    deletion_feed,
    of_kind,
    retirement_feed,
    setup_feed,
)
from .spec import ItemSpec
from .status import CountedStatus, ItemCount, RetiredItem, VariantCounts

__all__ = ["COUNTS", "SEARCHES", "ItemLifecycle"]

SEARCHES: Final = bucket("catalog search", "200/min")
"""Shared by the search of the catalogue and what items are tied to."""
COUNTS: Final = bucket("items taxonomy and count", "200/min")
"""Shared by the taxonomy and the number of items."""

_SETUPS: Final = {kind.value: FEED_UPLOADS[kind.value] for kind in ItemFeedType}
_ASKS: Final = read("it only asks")
_BULK: Final = "item-management/itemBulkUploads"


class ItemLifecycle(Resource[M], family="items", surface="marketplace"):
    """The endpoints of sellers that change items, or tell where they stand."""

    @POST("/v3/feeds", _SETUPS, sends=FeedBody, variant_of=_BULK)
    def set_up(
        self,
        kind: ItemFeedType | str,
        version: str,
        items: Sequence[Mapping[str, Any]],
        *,
        spec: ItemSpec | None = None,
    ) -> Request[FeedAcknowledgement]:
        """Set up or change 1 to 10,000 items with a feed of 25 MB at most.

        Args:
            kind: The feed type.
            version: The version of the specification, in full: ``5.0.20260803-17_50_56-api``.
            items: What the specification has as entries of ``MPItem``.
            spec: The specification to check the feed against before it is sent; this needs jsonschema.
        """
        of_type = of_kind("kind", kind, ItemFeedType)
        name = self._market.feed_type("kind", of_type.name)
        body = setup_feed(of_type, version, items, self._market, spec)
        return Request(query={"feedType": name}, body=body, buckets=of_type.buckets)

    @POST("/v3/feeds", CONVERSIONS.buckets, sends=FeedBody, spec="fulfillment-management/convertItemForWfs")
    def convert_to_wfs(
        self, version: str, items: Sequence[Mapping[str, Any]], *, spec: ItemSpec | None = None
    ) -> Request[FeedAcknowledgement]:
        """Have Walmart ship 1 to 10,000 items that the seller shipped so far, with a feed of 25 MB at most.

        Args:
            version: The version of the specification, in full: ``5.0.20260803-17_50_56-api``.
            items: What the specification has as entries of ``SupplierItem``.
            spec: The specification to check the feed against before it is sent; this needs jsonschema.
        """
        body = setup_feed(CONVERSIONS, version, items, self._market, spec)
        return Request(query={"feedType": CONVERSIONS.name}, body=body)

    @DELETE("/v3/items/{sku}", "900/min", repeat=same("a retired item stays one"), spec="item-management/retireAnItem")
    def retire(self, sku: str) -> Request[RetiredItem]:
        """Take an item, or a virtual pack, out of Walmart's catalogue, which takes up to 48 hours.

        Raises:
            PartialFailureError: Walmart reports errors beside the SKU.
        """
        return Request(path={"sku": identifier("sku", sku)}, key=sku, failures=lambda retired, _: retired.errors)

    @POST("/v3/feeds", RETIREMENTS.buckets, sends=FeedBody, variant_of=_BULK)
    def bulk_retire(
        self, skus: Sequence[str], *, made_at: datetime | None = None, version: str | None = None
    ) -> Request[FeedAcknowledgement]:
        """Retire 1 to 10,000 items with a feed; setting them up again brings them back.

        Args:
            made_at: When the feed was made; without it, now.
            version: The version of the feed's form, instead of the published one.
        """
        body = retirement_feed(skus, datetime.now(UTC) if made_at is None else made_at, version)
        return Request(query={"feedType": RETIREMENTS.name}, body=body)

    @POST("/v3/feeds", DELETIONS.buckets, sends=FeedBody, variant_of=_BULK)
    def bulk_delete(self, skus: Sequence[str], version: str) -> Request[FeedAcknowledgement]:
        """Delete 1 to 10,000 items that the seller ships, for good; the version is that of an item specification."""
        return Request(query={"feedType": DELETIONS.name}, body=deletion_feed(skus, version, self._market))

    @GET("/v3/items/count", COUNTS, spec="item-management/getCountByStatus")
    def count(self, status: CountedStatus | str = CountedStatus.ALL) -> Request[ItemCount]:
        """How many items have a status, or are there at all: ``items.count("UNPUBLISHED").count``."""
        return Request(query={"status": one_of("status", status, tuple(CountedStatus)).value})

    @GET("/v3/items/groups/count", "100/min", spec="item-management/getVariantCount")
    def variant_counts(self, variant_group_id: str | None = None) -> Request[VariantCounts]:
        """How many items each variant group has, or one of them; ``list(variant_group_id=…)`` has the items."""
        return Request(query={"variantGroupId": optional("variant_group_id", variant_group_id)})

    @POST(
        "/v3/items/associations",
        SEARCHES,
        repeat=_ASKS,
        sends=AssociationQuery,
        spec="item-management/getItemAssociations",
    )
    def associations(self, skus: Sequence[str]) -> Request[ItemAssociations]:
        """The shipping templates and fulfillment centers of 1 to 50 SKUs; `PartialFailureError` if some have none."""
        return Request(body=AssociationQuery.of(skus), failures=lambda found, _: found.failed())
