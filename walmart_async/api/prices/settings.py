"""The newer form of prices and promotions, as sent: one setting an item, its amounts in the currency of the market."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final

import msgspec

from ..._declare.checks import identifier, money
from ..._declare.markets import MarketFacts
from ..._declare.rates import bucket
from ..._declare.several import by_name
from ...errors import RequestInvalidError
from ...models.base import Body
from ...models.money import Amount
from ...models.values import OpenEnum
from ..feeds.types import FeedBody, feed_type

__all__ = [
    "FeedHeader",
    "FeedItemSetting",
    "ItemSetting",
    "PromotionInformation",
    "PromotionPlacement",
    "PromotionType",
    "SentSetting",
    "SettingAction",
    "SettingRequest",
]

SETTINGS: Final = bucket("POST /v3/price")
"""Of regular and promotional prices together, as they have one route; nobody published its rate."""
PRICE_AND_PROMOTION: Final = feed_type("PRICE_AND_PROMOTION")
_FORM: Final = "5.0.20250328-17_43_36-api"


class SettingAction(OpenEnum):
    """What to do with the promotions of a SKU."""

    CREATE = "Create"
    """Set one up; or change the one whose id is given."""
    DELETE = "Delete"
    """Remove the one whose id is given."""
    REPLACE_ALL = "Replace All"
    """Remove all of them. Whether a price that comes with it takes their place, Walmart does not say."""


class PromotionType(OpenEnum):
    """What kind of promotional price it is."""

    REDUCED = "Reduced"
    CLEARANCE = "Clearance"


class PromotionPlacement(OpenEnum):
    """Where customers get to see a promotional price."""

    MAP_CART = "MAP Cart"
    """In the cart alone, for it is below the least price that may be advertised."""


class PromotionInformation(Body, frozen=True, kw_only=True):
    """A promotion and what to do with it, as sent."""

    promotion_setting_action: SettingAction
    """What to do."""
    promotion_placement: PromotionPlacement | None = None
    """Where customers get to see it."""
    promotion_type: PromotionType | None = None
    """What kind of price it is."""
    promotion_price: Decimal | None = None
    """What customers pay, with at most two decimals."""
    promotion_price_start_date_time: str | None = None
    """When it begins, ISO 8601 in UTC to the second."""
    promotion_price_end_date_time: str | None = None
    """When it ends, likewise."""


class SentSetting(Body, frozen=True, kw_only=True):
    """The prices of a SKU that are to be set, as sent."""

    sku: str
    """The seller's SKU."""
    price: Decimal | None = None
    """What customers pay, with at most two decimals."""
    business_price: Decimal | None = None
    """What businesses pay; feeds do not have it."""
    msrp: Decimal | None = None
    """What the manufacturer suggests."""
    promoid: str | None = None
    """The promotion that is changed or removed."""
    promotion_information: PromotionInformation | None = None
    """The promotion."""


class FeedHeader(Body, frozen=True, kw_only=True):
    """What a setting is for."""

    business_unit: str | None = None
    """The mart: ``WALMART_US``."""
    locale: str | None = None
    """The language: ``en``."""
    version: str
    """The version of the form, with its date."""


class ItemSetting(Body, frozen=True, kw_only=True):
    """The wrapper around the setting of one item."""

    price: SentSetting = msgspec.field(name="Price")
    """The setting."""


class FeedItemSetting(Body, frozen=True, kw_only=True):
    """The wrapper around a setting in a feed."""

    promo_and_discount: SentSetting = msgspec.field(name="Promo&Discount")
    """The setting."""


class SettingRequest(Body, frozen=True, kw_only=True):
    """The setting of one item by itself, as sent."""

    header: FeedHeader = msgspec.field(name="MPItemFeedHeader")
    """What it is for."""
    item: ItemSetting = msgspec.field(name="MPItem")
    """The item."""

    @property
    def sku(self) -> str:
        """The SKU it is about, as errors name it."""
        return self.item.price.sku

    @classmethod
    def of(cls, setting: SentSetting, market: MarketFacts, version: str | None) -> SettingRequest:
        """A setting with its wrappers; ``version`` is that of the form, instead of the published one."""
        header = FeedHeader(
            business_unit=market.mart or None,
            locale=market.locale or None,
            version=_FORM if version is None else identifier("version", version),
        )
        return cls(header=header, item=ItemSetting(price=setting))


def settings_of(
    prices: Mapping[str, Amount], msrps: Mapping[str, Amount] | None, most: int | None
) -> list[SentSetting]:
    """Regular prices with the suggested ones of the same SKUs, checked.

    Raises:
        RequestInvalidError: One is no price, there are none or too many, or a suggested one is of another SKU.
    """
    named = by_name("prices", prices, most)
    suggested: dict[str, Decimal] = {}
    for field, sku, value in () if msrps is None else by_name("msrps", msrps):
        if sku not in prices:
            raise RequestInvalidError(field, "is of a SKU that prices does not have", "a SKU of prices")
        suggested[sku] = money(field, value)
    return [SentSetting(sku=sku, price=money(field, value), msrp=suggested.get(sku)) for field, sku, value in named]


def feed_of(settings: Sequence[SentSetting], market: MarketFacts, version: str | None) -> FeedBody:
    """A feed of settings; ``version`` is that of its form, instead of the one published for the market."""
    known = {"businessUnit": market.mart, "locale": market.locale}
    return PRICE_AND_PROMOTION.body(
        [FeedItemSetting(promo_and_discount=each) for each in settings],
        version=version if version is not None else market.price_form or None,
        **{name: value for name, value in known.items() if value},
    )
