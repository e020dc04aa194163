"""A seller's regular prices, one SKU at a time and in bulk."""

from __future__ import annotations

from collections.abc import Mapping

from ..._declare.bodies import Upload
from ..._declare.checks import identifier, money
from ..._declare.codec import encode
from ..._declare.decorators import POST, PUT
from ..._declare.modes import M
from ..._declare.repeat import same
from ..._declare.request import Request
from ..._declare.resource import Resource
from ...models.money import Amount
from ..feeds.models import FeedAcknowledgement
from ..feeds.types import FeedBody
from .answers import PriceSet, PriceUpdated
from .changes import PRICE_FEED, PriceChange
from .models import PRICE_UPDATES, ItemPricing, PriceType, Pricing
from .settings import PRICE_AND_PROMOTION, SETTINGS, SentSetting, SettingRequest, feed_of, settings_of

__all__ = ["Prices"]

_WRAPPER = "ItemPriceResponse"


class Prices(Resource[M], family="prices", surface="marketplace"):
    """Set a seller's regular prices.

    Walmart has an older form (`update`, `bulk_update`) and a newer one (`set`, `bulk_set`), which has business prices
    and needs no currency. Amounts are more than 0, with at most two decimals; a ``float`` is not exact, and refused.
    """

    @PUT("/v3/price", PRICE_UPDATES, sends=ItemPricing, inside=_WRAPPER, spec="price-management/updatePrice")
    def update(
        self,
        sku: str,
        price: Amount,
        *,
        currency: str | None = None,
        price_type: PriceType = PriceType.BASE,
        comparison_price: Amount | None = None,
    ) -> Request[PriceUpdated]:
        """Set the price of a SKU; the site follows within five minutes.

        Args:
            price: What customers pay.
            currency: The ISO 4217 code of both prices; without it, that of the client's market.
            price_type: ``BASE``, ``REDUCED`` or ``CLEARANCE``.
            comparison_price: What is shown struck through beside it.

        Raises:
            PartialFailureError: Walmart says in its answer that the price was not taken.
        """
        code = self._market.currency_of("currency", currency)
        pricing = Pricing.of(price, price_type, comparison_price, code)
        body = ItemPricing(sku=identifier("sku", sku), pricing=(pricing,))
        return Request(body=body, key=sku, failures=lambda answer, _: answer.not_taken())

    @POST(
        "/v3/price",
        SETTINGS,
        repeat=same("a price is set to what it is to be, as by PUT"),
        sends=SettingRequest,
        inside=_WRAPPER,
        spec="price-management/updateSyncPrice",
    )
    def set(
        self, sku: str, price: Amount, *, business_price: Amount | None = None, version: str | None = None
    ) -> Request[PriceSet]:
        """Set the price of a SKU, and what businesses pay for it, in the currency of the client's market.

        Args:
            price: What customers pay.
            business_price: What businesses pay; without it, that stays.
            version: The version of the form, instead of the published one.

        Raises:
            PartialFailureError: The answer says that the item failed; Walmart publishes no reason for it.
        """
        business = None if business_price is None else money("business_price", business_price)
        sent = SentSetting(sku=identifier("sku", sku), price=money("price", price), business_price=business)
        body, headers = SettingRequest.of(sent, self._market, version), self._market.headers
        return Request(body=body, headers=headers, key=sku, failures=lambda answer, _: answer.not_taken())

    @POST(
        "/v3/feeds",
        PRICE_AND_PROMOTION.buckets,
        sends=FeedBody,
        spec="price-management/POST_/v3/feeds?feedType=PRICE_AND_PROMOTION",
    )
    def bulk_set(
        self, prices: Mapping[str, Amount], *, msrps: Mapping[str, Amount] | None = None, version: str | None = None
    ) -> Request[FeedAcknowledgement]:
        """Set the prices of 1 to 10,000 SKUs with a feed, in the currency of the client's market.

        Args:
            prices: What customers pay, by SKU.
            msrps: What manufacturers suggest, for any of these SKUs.
            version: The version of the feed's form, instead of the one published for the market.
        """
        settings = settings_of(prices, msrps, PRICE_AND_PROMOTION.most_items)
        body = feed_of(settings, self._market, version)
        return Request(query={"feedType": PRICE_AND_PROMOTION.name}, body=body)

    @POST(
        "/v3/feeds",
        PRICE_FEED.buckets,
        sends=Upload,
        sunset=(None, "prices.bulk_set"),
        spec="price-management/priceBulkUploads",
    )
    def bulk_update(
        self,
        prices: Mapping[str, Amount | PriceChange],
        *,
        filename: str = "prices.json",
        version: str | None = None,
    ) -> Request[FeedAcknowledgement]:
        """Set the prices of 1 to 10,000 SKUs with a feed of the older form, which Walmart calls legacy.

        Args:
            prices: By SKU; an amount alone is a regular price in the currency of the client's market.
            filename: By which the feed shows up in ``feeds.list``.
            version: The version of the feed's form, instead of the published one.
        """
        feed_type = self._market.feed_type("feed_type", PRICE_FEED.name)
        content = encode(PriceChange.feed(prices, self._market, version=version))
        return Request(query={"feedType": feed_type}, body=Upload(content=content, filename=filename))
