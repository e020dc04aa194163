"""A seller's promotional prices: set, removed and listed for one SKU, and set in bulk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..._declare.bodies import Upload
from ..._declare.checks import identifier
from ..._declare.codec import encode
from ..._declare.decorators import GET, POST, PUT
from ..._declare.modes import M
from ..._declare.rates import bucket
from ..._declare.repeat import once
from ..._declare.request import Request
from ..._declare.resource import Resource
from ..._declare.several import by_name
from ..feeds.models import FeedAcknowledgement
from ..feeds.types import FeedBody, feed_type
from ..prices.answers import PriceSet, PriceUpdated
from ..prices.models import PRICE_UPDATES, ItemPricing
from ..prices.settings import PRICE_AND_PROMOTION, SETTINGS, SettingRequest, feed_of
from .models import Promotion, SkuPromotions
from .settings import PromotionSetting, checked

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

    @POST(
        "/v3/price",
        SETTINGS,
        repeat=once("without its id, a promotion may be set up twice"),
        sends=SettingRequest,
        inside="ItemPriceResponse",
        spec="promotion-management/updateSyncPromotionalPrices",
    )
    def set(self, sku: str, promotion: PromotionSetting, *, version: str | None = None) -> Request[PriceSet]:
        """Set up, change or remove a promotion of a SKU, or remove all, by the newer form of `update`.

        Args:
            promotion: What to do, and regular prices to set along with it.
            version: The version of the form, instead of the published one.
        """
        sent = checked("promotion", promotion).sent(sku, "promotion")
        body, headers = SettingRequest.of(sent, self._market, version), self._market.headers
        return Request(body=body, headers=headers, key=sku, failures=lambda answer, _: answer.not_taken())

    @POST("/v3/feeds", PRICE_AND_PROMOTION.buckets, sends=FeedBody, spec="promotion-management/priceBulkUploads")
    def bulk_set(
        self, promotions: Mapping[str, PromotionSetting], *, version: str | None = None
    ) -> Request[FeedAcknowledgement]:
        """Set up, change or remove a promotion each of 1 to 10,000 SKUs with a feed of the newer form.

        Args:
            promotions: By SKU, one for each.
            version: The version of the feed's form, instead of the one published for the market.
        """
        body = feed_of(PromotionSetting.of_skus(promotions), self._market, version)
        return Request(query={"feedType": PRICE_AND_PROMOTION.name}, body=body)


def _update(body: ItemPricing) -> Request[PriceUpdated]:
    return Request(query={"promo": True}, body=body, key=body.sku, failures=lambda answer, _: answer.not_taken())
