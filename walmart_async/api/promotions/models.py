"""The promotional prices of a SKU as answered, and many of them as sent in a feed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

import msgspec

from ..._declare.checks import flag, identifier, one_of, optional, written_instant
from ..._declare.markets import MarketFacts
from ..._declare.several import several
from ...errors import RequestInvalidError
from ...models.base import Answer, Record
from ...models.money import Amount
from ...models.values import Instant, Many, OpenEnum
from ..prices.models import DisplayCode, ItemPricing, PriceType, Pricing, ProcessMode

__all__ = [
    "AdditionalAttribute",
    "AdditionalAttributes",
    "ItemIdentifier",
    "ListedPrice",
    "ListedPromotion",
    "ListedPromotions",
    "Money",
    "PickupDiscount",
    "PriceDisplayFlags",
    "Promotion",
    "Rebate",
    "RebateType",
    "ResponseHeader",
    "SkuPromotions",
    "SkuPromotionsPayload",
]


class RebateType(OpenEnum):
    """What a rebate consists of."""

    AMOUNT = "AMOUNT"
    PRODUCT = "PRODUCT"


class Money(Answer, frozen=True, kw_only=True):
    """An amount of money, as answered."""

    currency: str | None = None
    """Its ISO 4217 code."""
    amount: Decimal | None = None
    """How much."""
    value: str | None = None
    """How much, where it comes as text instead."""


class ListedPrice(Answer, frozen=True, kw_only=True):
    """A price with the forms it can take; as a rule there is a ``value`` and nothing else."""

    value: Money | None = None
    """The price."""
    uom_type: str | None = None
    """The unit that the prices per unit are for."""
    min_value: Money | None = None
    """The lowest, where variants differ."""
    max_value: Money | None = None
    """The highest, where variants differ."""
    per_unit_value: Money | None = None
    """The price of one unit."""
    min_unit_value: Money | None = None
    """The lowest price of one unit."""
    max_unit_value: Money | None = None
    """The highest price of one unit."""

    @property
    def amount(self) -> Decimal | None:
        """How much; nothing where the answer has ranges only."""
        return self.value.amount if self.value else None

    @property
    def currency(self) -> str | None:
        """The ISO 4217 code of the price."""
        return self.value.currency if self.value else None


class PriceDisplayFlags(Answer, frozen=True, kw_only=True):
    """How a promotional price is presented."""

    is_clearance: bool | None = None
    """As a clearance."""
    is_rollback: bool | None = None
    """As a rollback."""
    is_reduced_price: bool | None = None
    """As a reduced price."""
    is_strikethrough: bool | None = None
    """Beside the price it is compared with, struck through."""
    is_eligible_for_associate_discount: Any = None
    """Whether Walmart's own people get their discount on it; published without a form."""
    hide_price_for_soi: Any = msgspec.field(default=None, name="hidePriceForSOI")
    """Published without a form."""
    submap_type: Any = None
    """How a price below the advertised minimum is hidden; published without a form."""


class PickupDiscount(Answer, frozen=True, kw_only=True):
    """What customers save who come for it."""

    is_pick_up_discount_eligible: bool | None = None
    """Whether they save anything."""
    pickup_discount_amt: Money | None = None
    """How much."""


class ListedPromotion(Answer, frozen=True, kw_only=True):
    """One promotional price of a SKU."""

    promo_id: str | None = None
    """What Walmart knows it by, and what to name to change or to delete it."""
    pid: str | None = None
    """The same by the name it is published under."""
    current_price: ListedPrice | None = None
    """What customers pay."""
    current_price_type: PriceType | None = None
    """What kind of price that is."""
    comparison_price: ListedPrice | None = None
    """What is shown struck through beside it."""
    comparison_price_type: PriceType | None = None
    """What kind of price that is."""
    savings_amount: Decimal | None = None
    """What customers save."""
    savings_percent: Decimal | None = None
    """The same in percent."""
    price_display_codes: PriceDisplayFlags | None = None
    """How it is presented."""
    pickup_discount: PickupDiscount | None = None
    """What customers save who come for it."""
    effective_date: Instant | None = None
    """When it begins."""
    expiration_date: Instant | None = None
    """When it ends."""
    process_mode: ProcessMode | None = None
    """What was last done to it."""


class ListedPromotions(Answer, frozen=True, kw_only=True):
    """The wrapper around the promotional prices of a SKU."""

    replace_all: bool | None = None
    """Whether they took the place of those before."""
    pricing: Many[ListedPromotion] = ()
    """The promotional prices."""


class ItemIdentifier(Answer, frozen=True, kw_only=True):
    """What the promotional prices are for."""

    sku: str | None = None
    """The seller's SKU."""
    offer_id: str | None = None
    """The seller's offer."""
    item_id: str | None = None
    """Walmart's item id."""
    wpid: str | None = None
    """Walmart's own product id."""
    product_type: str | None = None
    """Its product type."""


class Rebate(Answer, frozen=True, kw_only=True):
    """Money or goods that customers get afterwards."""

    rebate_amt: Money | None = None
    """How much."""
    info_url: str | None = None
    """Where it is explained."""
    rebate_type: RebateType | None = None
    """What it consists of."""
    start_date: Instant | None = None
    """When it begins."""
    end_date: Instant | None = None
    """When it ends."""


class AdditionalAttribute(Answer, frozen=True, kw_only=True):
    """Anything else, by name."""

    name: str = ""
    """What it is."""
    value: str = ""
    """What it says."""


class AdditionalAttributes(Answer, frozen=True, kw_only=True):
    """The wrapper around additional attributes."""

    additional_attribute: Many[AdditionalAttribute] = ()
    """The attributes."""


class SkuPromotionsPayload(Answer, frozen=True, kw_only=True):
    """The promotional prices of a SKU, with what belongs to them."""

    item_identifier: ItemIdentifier | None = None
    """What they are for."""
    pricing_list: ListedPromotions | None = None
    """The promotional prices."""
    max_sales_retail_price: Money | None = None
    """The highest price that the item may be sold at."""
    min_advt_price: Money | None = None
    """The lowest price that may be advertised."""
    rebate: Rebate | None = None
    """What customers get afterwards."""
    additional_attributes: AdditionalAttributes | None = None
    """Anything else."""


class ResponseHeader(Answer, frozen=True, kw_only=True):
    """What Walmart's services tell one another."""

    header_attributes: Mapping[str, Any] | None = None
    """Published without a form."""


class SkuPromotions(Answer, frozen=True, kw_only=True):
    """The answer to the question for the promotional prices of a SKU."""

    status: str | None = None
    """``OK``."""
    header: ResponseHeader | None = None
    """As a rule empty."""
    payload: SkuPromotionsPayload | None = None
    """What was asked for."""

    @property
    def promotions(self) -> Many[ListedPromotion]:
        """The promotional prices without their wrappers."""
        return self.payload.pricing_list.pricing if self.payload and self.payload.pricing_list else ()


class Promotion(Record, frozen=True, kw_only=True):
    """A promotional price, as a caller states it."""

    price: Amount
    """What customers pay: more than 0, with at most two decimals."""
    price_type: PriceType = PriceType.REDUCED
    """What kind of price that is."""
    comparison_price: Amount | None = None
    """What is shown struck through beside it."""
    currency: str | None = None
    """The ISO 4217 code of both; without it, that of the client's market."""
    display: DisplayCode | None = None
    """Where customers get to see it."""
    effective: datetime | None = None
    """When it begins; with a time zone."""
    expires: datetime | None = None
    """When it ends; with a time zone, and after it began."""
    promo_id: str | None = None
    """What Walmart knows it by, to change or to delete it."""
    process_mode: ProcessMode = ProcessMode.UPSERT
    """Whether to set or to remove it."""

    def pricing(self, field: str, market: MarketFacts) -> Pricing:
        """It as it is sent, checked; ``field`` is what errors call it."""
        begins = None if self.effective is None else written_instant(f"{field}.effective", self.effective)
        ends = None if self.expires is None else written_instant(f"{field}.expires", self.expires)
        if self.effective and self.expires and self.expires <= self.effective:
            raise RequestInvalidError(f"{field}.expires", "is not after effective", "a later moment")
        display, currency = self.display, market.currency_of(f"{field}.currency", self.currency)
        return msgspec.structs.replace(
            Pricing.of(self.price, self.price_type, self.comparison_price, currency, prefix=f"{field}."),
            price_display_codes=None if display is None else one_of(f"{field}.display", display, tuple(DisplayCode)),
            effective_date=begins,
            expiration_date=ends,
            promo_id=optional(f"{field}.promo_id", self.promo_id),
            process_mode=one_of(f"{field}.process_mode", self.process_mode, tuple(ProcessMode)),
        )

    @classmethod
    def of_sku(
        cls,
        sku: str,
        promotions: Sequence[Promotion],
        market: MarketFacts,
        *,
        replace_all: bool | None,
        offer_id: str | None = None,
        field: str = "promotions",
        least: int = 1,
    ) -> ItemPricing:
        """The promotions of a SKU as they are sent.

        Args:
            sku: The seller's SKU.
            promotions: Its promotions.
            market: Where it sells.
            replace_all: Whether they take the place of all that it has.
            offer_id: The seller's offer.
            field: What errors call the promotions.
            least: How many there are at least.
        """
        return ItemPricing(
            sku=identifier("sku", sku),
            offer_id=optional("offer_id", offer_id),
            replace_all=None if flag("replace_all", replace_all) is None else str(replace_all).lower(),
            pricing=tuple(
                each.pricing(name, market) for name, each in several(field, promotions, Promotion, least=least)
            ),
        )
