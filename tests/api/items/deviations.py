"""How the declarations of items differ from what is published."""

from __future__ import annotations

DEVIATIONS = {
    "The document of 2024 has it; what only that one names is still read.": [
        "items.WalmartItemProperties.next_day_eligible: is not published",
        "items.WalmartItemProperties.num_reviews: is not published",
        "items.WalmartItemProperties.variant_items_num: is not published",
    ],
    "Answers that callers recorded have it, and no document does.": [
        "items.CatalogPrice.currency: is not published",
        "items.FoundItem.numReviews: is not published",
        "items.ItemPage.errors: is not published",
    ],
    "Walmart's services report errors beside what they answer; the document does not say so of this one.": [
        "items.CatalogSearchPage.errors: is not published",
        "items.GtinExemptionPage.errors: is not published",
        "items.ItemAssociations.errors: is not published",
    ],
    "They stand beside the payload, and are kept with it.": [
        "items.OnHoldPage.errors: is not published",
    ],
    "The specifications that Walmart makes, and its page of 2026 about items of suppliers, name header and items so.": [
        "dropship-vendor-items/itemBulkUploads: body of an example of set_up: $.Item is not published",
        "dropship-vendor-items/itemBulkUploads: body of an example of set_up: $.ItemFeedHeader is not published",
        "dropship-vendor-items/itemBulkUploads: body of an example of set_up: $: 'SupplierItem' is a required property",
    ],
    "The cursor that Walmart answers has them.": [
        "fulfillment-management/wercsFeedback: query limit is sent, and not published",
        "fulfillment-management/wercsFeedback: query offset is sent, and not published",
    ],
    "Pages follow one another by the token of the search; their number would say the same in another way.": [
        "item-management/getCatalogSearch: query page is never sent",
    ],
    "The operation has two answers; responseFormat decides which of them comes, and search_spec asks for the second.": [
        "item-management/getSearchResult: answer of an example of search_spec: $.items[].feedType is not published",
        "item-management/getSearchResult: answer of an example of search_spec: $.items[].itemSpecPayload is not published",
        "item-management/getSearchResult: answer of an example of search_spec: $.items[].version is not published",
        "items.SpecItem.brand: is missing",
        "items.SpecItem.condition: is missing",
        "items.SpecItem.customerRating: is missing",
        "items.SpecItem.description: is missing",
        "items.SpecItem.feedType: is not published",
        "items.SpecItem.images: is missing",
        "items.SpecItem.isMarketPlaceItem: is missing",
        "items.SpecItem.itemId: is missing",
        "items.SpecItem.itemSpecPayload: is not published",
        "items.SpecItem.price: is missing",
        "items.SpecItem.properties: is missing",
        "items.SpecItem.title: is missing",
        "items.SpecItem.version: is not published",
        "items.SpecSearch.relatedQueries: is missing",
    ],
    "Only examples of the document show it: under the name of the status that was asked for.": [
        "items.ItemCount.All: is not published",
        "items.ItemCount.IN_PROGRESS: is not published",
        "items.ItemCount.PUBLISHED: is not published",
        "items.ItemCount.SYSTEM_PROBLEM: is not published",
        "items.ItemCount.UNPUBLISHED: is not published",
    ],
    "A condition, a search or an order without it says nothing.": [
        "items.CatalogFilter.field: is not required",
        "items.CatalogFilter.op: is not required",
        "items.CatalogFilter.values: is not required",
        "items.CatalogQuery.field: is not required",
        "items.CatalogQuery.value: is not required",
        "items.CatalogSort.field: is not required",
        "items.CatalogSort.order: is not required",
        "items.HoldQuery.field: is not required",
        "items.HoldQuery.value: is not required",
        "items.HoldSort.field: is not required",
        "items.HoldSort.order: is not required",
        "items.HoldStatusFilter.field: is not required",
        "items.HoldStatusFilter.op: is not required",
        "items.HoldStatusFilter.values: is not required",
    ],
    "Numbers that the document has as text.": [
        "items.FoundItem.customerRating: is Decimal, published as string",
        "items.FoundItem.num_reviews: is int, published as string",
        "items.ItemPrice.amount: is Decimal, published as string",
        "items.VariantCount.count: is int, published as integer or string",
        "items.WalmartItem.customerRating: is Decimal, published as string",
        "items.WalmartItemProperties.numReviews: is int, published as string",
        "items.WalmartItemProperties.variantItemsNum: is int, published as string",
    ],
    "A word in one place of the document and a number in another; nothing depends on it.": [
        "items.VariantCounts.status: is str, published as integer or string",
    ],
    "Callers meet it in a wrapper that no document has.": [
        "item-management/getAnItem: answer of an example of get: $.responseRecord is not published",
    ],
    "An example writes it as text; it is read as what it means.": [
        "items.CatalogItem.isCustomerFavorite: is bool, published as boolean or string",
        "items.CatalogItem.isDuplicate: is bool, published as boolean or string",
        "items.VariantGroupInfo.isPrimary: is bool, published as boolean or string",
    ],
    "The document has it in duplicateItemdetails alone.": [
        "items.DestinationItem.additionalAttributes: is not published",
    ],
    "One document has an object where the other, and the wire, have a list.": [
        "items.VariantGroupInfo.groupingAttributes: is a list, published as object",
    ],
    "One declaration serves both; where no rate is published for suppliers, it keeps to the sellers'.": [
        "seeds/POST_/v3/items/spec: has no rate for a supplier, and spec 3/min",
    ],
    "Nothing says that calls with filters have a bucket of their own in Mexico; they keep to that of the United States.": [
        "item-management/getAllItems: has 300/min in mx, and list 60/min",
        "item-management/getAnItem: has 900/min in mx, and get 60/min",
    ],
    "The page of item specifications says that both are needed, and product types but for virtual packs.": [
        "items.ItemSpecRequest.feedType: is not required",
        "items.ItemSpecRequest.version: is not required",
    ],
    "An example of the document spells duplicateItemDetails so.": [
        "items.CatalogItem.duplicateItemdetails: is missing",
    ],
}
PENDING: list[str] = []
