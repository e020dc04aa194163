"""A seller's promotional prices: set, removed and listed for one SKU, and set in bulk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..._declare.bodies import Upload
from ..._declare.checks import identifier
from ..._declare.codec import encode
from ..._declare.decorators import GET, POST, PUT
from ..._declare.modes import M
from ..._declare.rates import bucket
from ..._declare.request import Request
from ..._declare.resource import Resource
from ..._declare.several import by_name
from ..feeds.models import FeedAcknowledgement
from ..feeds.types import feed_type
from ..prices.models import PRICE_UPDATES, ItemPricing, PriceUpdated
from .models import Promotion, SkuPromotions

__all__ = ["Promotions"]

_PROMO = feed_type("promo")
_READS = bucket("GET /v3/promo/sku/{sku}", "1000/min", mx="50/min")


class Promotions(Resource[M], family="promotions", surface="marketplace"):
    """Read and write a seller's promotional prices.

    Writes raise `PartialFailureError` where Walmart says in its answer that they were not taken.
    """

    @PUT(
        "/v3/price",
        PRICE_UPDATES,
        sends=ItemPricing,
        inside="ItemPriceResponse",
        spec="promotion-management/updatePromotionalPrices",
    )
    def update(
        self, sku: str, promotions: Sequence[Promotion], *, replace_all: bool | None = None, offer_id: str | None = None
    ) -> Request[PriceUpdated]:
        """Set, change or remove promotional prices of a SKU.

        Args:
            promotions: Each with what to do with it; at least one.
            replace_all: Whether they take the place of all promotions that the SKU has.
        """
        body = Promotion.of_sku(sku, promotions, self._market, replace_all=replace_all, offer_id=offer_id)
        return _update(body)

    @PUT(
        "/v3/price",
        PRICE_UPDATES,
        sends=ItemPricing,
        inside="ItemPriceResponse",
        variant_of="promotion-management/updatePromotionalPrices",
    )
    def delete_all(self, sku: str, *, offer_id: str | None = None) -> Request[PriceUpdated]:
        """Remove every promotional price of a SKU."""
        return _update(Promotion.of_sku(sku, (), self._market, replace_all=True, offer_id=offer_id, least=0))

    @GET("/v3/promo/sku/{sku}", _READS, spec="promotion-management/getPromotionalPrices")
    def get(self, sku: str) -> Request[SkuPromotions]:
        """The promotional prices of a SKU."""
        return Request(path={"sku": identifier("sku", sku)})

    @POST("/v3/feeds", _PROMO.buckets, sends=Upload, spec="promotion-management/updateBulkPromotionalPrice")
    def bulk_update(
        self,
        promotions: Mapping[str, Sequence[Promotion]],
        *,
        replace_all: bool | None = None,
        filename: str = "promotions.json",
        version: str | None = None,
    ) -> Request[FeedAcknowledgement]:
        """Set, change or remove the promotional prices of 1 to 10,000 SKUs with a feed.

        Args:
            promotions: By SKU; without ``replace_all`` each has at least one.
            replace_all: Whether they take the place of all promotions that these SKUs have.
            filename: By which the feed shows up in ``feeds.list``.
            version: The version of the feed's form, instead of the published one.
        """
        feed_type = self._market.feed_type("feed_type", _PROMO.name)
        named = by_name("promotions", promotions, _PROMO.most_items)
        least = 0 if replace_all else 1
        items = [
            Promotion.of_sku(sku, listed, self._market, replace_all=replace_all, field=field, least=least)
            for field, sku, listed in named
        ]
        content = encode(_PROMO.body(items, version=version))
        return Request(query={"feedType": feed_type}, body=Upload(content=content, filename=filename))


def _update(body: ItemPricing) -> Request[PriceUpdated]:
    return Request(query={"promo": True}, body=body, key=body.sku, failures=lambda answer, _: answer.not_taken())
