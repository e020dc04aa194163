"""A seller's promotional prices: set, removed and listed for one SKU, and set in bulk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec

from ..._declare.bodies import Upload
from ..._declare.checks import at_least_one, between, identifier, instant, one_of, optional
from ..._declare.codec import encode
from ..._declare.decorators import GET, POST, PUT
from ..._declare.modes import M
from ..._declare.request import Request
from ..._declare.resource import Resource
from ...errors import RequestInvalidError
from ..feeds.models import FeedAcknowledgement
from ..feeds.types import feed_type
from ..prices.marketplace import PRICE_UPDATES, not_taken, regular_pricing
from ..prices.models import DisplayCode, ItemPricing, PriceUpdated, Pricing, ProcessMode
from .models import Promotion, SkuPromotions

if TYPE_CHECKING:
    from datetime import datetime

__all__ = ["Promotions"]

_PROMO = feed_type("promo")


class Promotions(Resource[M], family="promotions", surface="marketplace"):
    """Read and write a seller's promotional prices."""

    @PUT("/v3/price", PRICE_UPDATES, sends=ItemPricing, spec="promotion-management/updatePromotionalPrices")
    def update(
        self, sku: str, promotions: Sequence[Promotion], *, replace_all: bool | None = None, offer_id: str | None = None
    ) -> Request[PriceUpdated]:
        """Set, change or remove promotional prices of a SKU.

        Args:
            sku: The seller's SKU, as it is.
            promotions: The promotional prices, each with what to do with it; at least one.
            replace_all: Whether they take the place of all promotions that the SKU has.
            offer_id: The seller's offer.

        Raises:
            RequestInvalidError: There is none, or one is wrong.
            NotFoundError: Walmart knows no such SKU.
            PartialFailureError: Walmart answered, and says in its answer that they were not taken.
        """
        at_least_one("promotions", len(promotions))
        return _update(_item("promotions", sku, promotions, replace_all=replace_all, offer_id=offer_id))

    @PUT("/v3/price", PRICE_UPDATES, sends=ItemPricing, variant_of="promotion-management/updatePromotionalPrices")
    def delete_all(self, sku: str, *, offer_id: str | None = None) -> Request[PriceUpdated]:
        """Remove every promotional price of a SKU.

        Args:
            sku: The seller's SKU, as it is.
            offer_id: The seller's offer.

        Raises:
            RequestInvalidError: The SKU is blank.
            NotFoundError: Walmart knows no such SKU.
            PartialFailureError: Walmart answered, and says in its answer that they were not removed.
        """
        return _update(_item("promotions", sku, (), replace_all=True, offer_id=offer_id))

    @GET("/v3/promo/sku/{sku}", "1000/min", spec="promotion-management/getPromotionalPrices")
    def get(self, sku: str) -> Request[SkuPromotions]:
        """The promotional prices of a SKU.

        Args:
            sku: The seller's SKU, as it is: slashes and the like are taken care of.

        Raises:
            NotFoundError: Walmart knows no such SKU, or none with promotions.
        """
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
        """Set, change or remove the promotional prices of many SKUs with a feed of type ``promo``.

        Args:
            promotions: The promotional prices by SKU; 1 to 10,000 SKUs. Without ``replace_all`` each has at least one.
            replace_all: Whether they take the place of all promotions that these SKUs have.
            filename: The name of the file, by which it shows up in ``feeds.list``.
            version: The version of the feed's form, instead of the published one.

        Returns:
            The feed's id; follow it with ``feeds.wait``.

        Raises:
            RequestInvalidError: There are no SKUs or too many, or a promotion is wrong.
            OutcomeUnknownError: It was sent, and Walmart may have it or not.
        """
        between("promotions", len(promotions), 1, _PROMO.most_items)
        items: list[ItemPricing] = []
        for sku, listed in promotions.items():
            field = f"promotions[{sku!r}]"
            if not replace_all:
                at_least_one(field, len(listed))
            items.append(_item(field, sku, listed, replace_all=replace_all, sku_field="promotions"))
        feed = _PROMO.body(items, version=version)
        file = Upload(content=encode(feed), filename=identifier("filename", filename))
        return Request(query={"feedType": _PROMO.name}, body=file)


def _update(item: ItemPricing) -> Request[PriceUpdated]:
    return Request(query={"promo": True}, body=item, key=item.sku, failures=not_taken)


def _item(
    field: str,
    sku: str,
    promotions: Sequence[Promotion],
    *,
    replace_all: bool | None,
    offer_id: str | None = None,
    sku_field: str = "sku",
) -> ItemPricing:
    return ItemPricing(
        sku=identifier(sku_field, sku),
        offer_id=optional("offer_id", offer_id),
        replace_all=None if replace_all is None else str(replace_all).lower(),
        pricing=tuple(_pricing(f"{field}[{index}]", promotion) for index, promotion in enumerate(promotions)),
    )


def _pricing(field: str, promotion: Promotion) -> Pricing:
    begins = None if promotion.effective is None else instant(f"{field}.effective", promotion.effective)
    ends = None if promotion.expires is None else instant(f"{field}.expires", promotion.expires)
    if begins and ends and ends <= begins:
        raise RequestInvalidError(f"{field}.expires", "is not after effective", "a later moment")
    display, promo_id = promotion.display, promotion.promo_id
    return msgspec.structs.replace(
        regular_pricing(
            f"{field}.",
            price=promotion.price,
            price_type=promotion.price_type,
            comparison_price=promotion.comparison_price,
            comparison_price_type=promotion.comparison_price_type,
            currency=promotion.currency,
        ),
        price_display_codes=None if display is None else one_of(f"{field}.display", display, tuple(DisplayCode)),
        effective_date=_written(begins),
        expiration_date=_written(ends),
        promo_id=optional(f"{field}.promo_id", promo_id),
        process_mode=one_of(f"{field}.process_mode", promotion.process_mode, tuple(ProcessMode)),
    )


def _written(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")
