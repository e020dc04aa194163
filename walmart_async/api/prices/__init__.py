"""Regular prices: the structs of the family."""

from __future__ import annotations

from .models import DisplayCode, ItemPricing, Price, PriceType, PriceUpdated, Pricing, ProcessMode

__all__ = ["DisplayCode", "ItemPricing", "Price", "PriceType", "PriceUpdated", "Pricing", "ProcessMode"]
