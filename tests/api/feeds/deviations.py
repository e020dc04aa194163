"""How the declarations of feeds differ from what is published."""

from __future__ import annotations

DEVIATIONS = {
    "One declaration serves both; where no rate is published for suppliers, it keeps to the sellers'.": [
        "feed-management/getAllFeedStatuses: has no rate for a supplier, and list 5000/min",
        "feed-management/getFeedErrorReport: has no rate for a supplier, and error_report 60/hour",
        "feed-management/getFeedItemStatus: has no rate for a supplier, and get 5000/min",
        "feed-management/getFeedItemStatus: has no rate for a supplier, and items 5000/min",
    ],
    "An accepted PROGRAM_ACTIONS feed is answered in a wrapper, others without.": [
        "dropship-vendor-items/itemBulkUploads: answers nothing inside of payload",
        "item-management/itemBulkUploads: answers nothing inside of payload",
    ],
    "The page of rates has an hourly one for the feed type, beside which one by the minute adds nothing.": [
        (
            "simplified-shipping-settings/bulkMigrateOffersForSimplifiedShippingSettings: "
            "has 20/hour and 20/min for a marketplace, and submit 20/hour"
        ),
    ],
    "Release notes of 2025 tell of them, and answers have them; the document does not.": [
        "feeds.FeedDetails.comments: is not published",
        "feeds.FeedDetails.feedType: is not published",
        "feeds.FeedDetails.pendingStatusDescription: is not published",
        "feeds.FeedDetails.shipNode: is not published",
        "feeds.IngestionError.field: is not published",
    ],
}
PENDING: list[str] = []
