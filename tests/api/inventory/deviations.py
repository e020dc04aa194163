"""How the declarations of inventory differ from what is published."""

from __future__ import annotations

DEVIATIONS = {
    "The drop-ship inventory page of 2026 has stock on its way; the document of 2024 does not know it yet.": [
        "dropship-vendor-inventory/postBulkUpdateInventory: body of an example of bulk_update: $.Inventory[].inTransitInventory is not published",
    ],
    "Walmart's services report errors beside what they answer; the document does not say so of this one.": [
        "inventory.SkuInventory.errors: is not published",
    ],
    "Rows are counted in whole numbers; the document calls every number a number.": [
        "inventory.InventoryPageMeta.totalCount: is int, published as number",
    ],
}
PENDING: list[str] = []
