"""How the declarations of prices differ from what is published."""

from __future__ import annotations

DEVIATIONS = {
    "A price without them is none; the document requires no field of it.": [
        "prices.FeedHeader.version: is not required",
        "prices.ItemSetting.Price: is not required",
        "prices.Price.amount: is not required",
        "prices.Price.currency: is not required",
        "prices.PromotionInformation.promotionSettingAction: is not required",
        "prices.SentSetting.sku: is not required",
        "prices.SettingRequest.MPItem: is not required",
        "prices.SettingRequest.MPItemFeedHeader: is not required",
    ],
    "Two documents have the route: one answers like a feed, the other as to an update; whichever comes is read.": [
        "price-management/updateSyncPrice: answers nothing inside of ItemPriceResponse",
        "prices.PriceSet.additionalAttributes: is not published",
        "prices.PriceSet.feedStatus: is not published",
        "prices.PriceSet.feedSubmissionDate: is not published",
        "prices.PriceSet.itemsDetails: is not published",
        "prices.PriceSet.itemsFailed: is not published",
        "prices.PriceSet.itemsProcessing: is not published",
        "prices.PriceSet.itemsReceived: is not published",
        "prices.PriceSet.itemsSucceeded: is not published",
        "prices.PriceSet.status: is not published",
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
