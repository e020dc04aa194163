"""Promotional prices: the structs of the family."""

from __future__ import annotations

from .models import (
    AdditionalAttribute,
    AdditionalAttributes,
    ItemIdentifier,
    ListedPrice,
    ListedPromotion,
    ListedPromotions,
    Money,
    PickupDiscount,
    PriceDisplayFlags,
    Promotion,
    Rebate,
    RebateType,
    ResponseHeader,
    SkuPromotions,
    SkuPromotionsPayload,
)

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
