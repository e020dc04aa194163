"""How the declarations of items differ from what is published."""

from __future__ import annotations

DEVIATIONS = {
    "Answers that callers recorded have it, and no document does.": [
        "items.ItemPage.errors: is not published",
    ],
    "Callers meet it in a wrapper that no document has.": [
        "item-management/getAnItem: answer of an example of get: $.responseRecord is not published",
    ],
    "An example writes it as text; it is read as what it means.": [
        "items.CatalogItem.isCustomerFavorite: is bool, published as boolean or string",
        "items.CatalogItem.isDuplicate: is bool, published as boolean or string",
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
