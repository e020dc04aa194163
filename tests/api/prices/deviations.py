"""How the declarations of prices differ from what is published."""

from __future__ import annotations

DEVIATIONS = {
    "A price without them is none; the document requires no field of it.": [
        "prices.Price.amount: is not required",
        "prices.Price.currency: is not required",
    ],
    "Release notes of September 2026 announce it; the document does not have it yet.": [
        "prices.PriceUpdated.itemsDetails: is not published",
        "prices.PriceUpdated.status: is not published",
    ],
    "One enum names the types of what is sent and of what is answered; an endpoint refuses those it may not send.": [
        "prices.Pricing.comparisonPriceType: CLEARANCE is not published",
        "prices.Pricing.comparisonPriceType: LIST_PRICE is not published",
        "prices.Pricing.comparisonPriceType: REDUCED is not published",
        "prices.Pricing.comparisonPriceType: ROLLBACK is not published",
        "prices.Pricing.comparisonPriceType: SAVINGS_AMT is not published",
        "prices.Pricing.comparisonPriceType: SAVINGS_PCT is not published",
        "prices.Pricing.currentPriceType: LIST_PRICE is not published",
        "prices.Pricing.currentPriceType: ROLLBACK is not published",
        "prices.Pricing.currentPriceType: SAVINGS_AMT is not published",
        "prices.Pricing.currentPriceType: SAVINGS_PCT is not published",
    ],
    "An object without fields or a word on it, which no published example sends.": [
        "prices.ItemPricing.definitions: cannot be sent",
    ],
}
