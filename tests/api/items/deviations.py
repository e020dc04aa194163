"""How the declarations of items differ from what is published."""

from __future__ import annotations

DEVIATIONS = {
    "Answers that callers recorded have it, and no document does.": [
        "item-management/getAnItem: answer of an example of get: $.responseRecord is not published",
        "items.ItemAnswer.responseRecord: is not published",
        "items.ItemPage.errors: is not published",
    ],
    "A supplier's item may come without its wrapper; its fields are then the answer's own.": [
        "items.SupplierItemAnswer.additionalAttributes: is not published",
        "items.SupplierItemAnswer.condition: is not published",
        "items.SupplierItemAnswer.gtin: is not published",
        "items.SupplierItemAnswer.lifecycleStatus: is not published",
        "items.SupplierItemAnswer.mart: is not published",
        "items.SupplierItemAnswer.price: is not published",
        "items.SupplierItemAnswer.productName: is not published",
        "items.SupplierItemAnswer.productType: is not published",
        "items.SupplierItemAnswer.publishedStatus: is not published",
        "items.SupplierItemAnswer.shelf: is not published",
        "items.SupplierItemAnswer.sku: is not published",
        "items.SupplierItemAnswer.unpublishedReasons: is not published",
        "items.SupplierItemAnswer.upc: is not published",
        "items.SupplierItemAnswer.variantGroupId: is not published",
        "items.SupplierItemAnswer.variantGroupInfo: is not published",
        "items.SupplierItemAnswer.wpid: is not published",
    ],
    "One document has an object where the other, and the wire, have a list.": [
        "items.VariantGroupInfo.groupingAttributes: is a list, published as object",
    ],
    "One declaration serves both; where no rate is published for suppliers, it keeps to the sellers'.": [
        "seeds/POST_/v3/items/spec: has no rate for a supplier, and spec 3/min",
    ],
    "The page of item specifications says that all three are needed.": [
        "items.ItemSpecRequest.feedType: is not required",
        "items.ItemSpecRequest.productTypes: is not required",
        "items.ItemSpecRequest.version: is not required",
    ],
    "An example of the document spells duplicateItemDetails so.": [
        "items.CatalogItem.duplicateItemdetails: is missing",
    ],
}
PENDING = [
    "item-management/getAllItems: query availability is never sent",
    "item-management/getAllItems: query bundleType is never sent",
    "item-management/getAllItems: query gtin is never sent",
    "item-management/getAllItems: query includeCustomerFavoritesStatus is never sent",
    "item-management/getAllItems: query showDuplicateItemInfo is never sent",
    "item-management/getAnItem: query availability is never sent",
    "item-management/getAnItem: query includeCustomerFavoritesStatus is never sent",
    "item-management/getAnItem: query showDuplicateItemDetails is never sent",
    "items.CatalogItem.availability: is missing",
    "items.CatalogItem.bundles: is missing",
    "items.CatalogItem.duplicateItemDetails: is missing",
    "items.CatalogItem.duplicateItemInfo: is missing",
    "items.CatalogItem.isCustomerFavorite: is missing",
    "items.CatalogItem.isDuplicate: is missing",
    "items.FullItem.itemConfigurations[][]: is open, and published with fields",
]
