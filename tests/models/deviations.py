"""How structs that several families share differ from what is published."""

from __future__ import annotations

DEVIATIONS = {
    "Stock is counted in whole units; the documents call every number a number.": [
        "models.EachQuantity.amount: is int, published as number",
        "models.Quantity.amount: is int, published as number",
    ],
    "A quantity without them is none; some documents require no field of any body.": [
        "models.EachQuantity.amount: is not required",
        "models.EachQuantity.unit: is not required",
    ],
}
PENDING: list[str] = []
