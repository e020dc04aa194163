"""How the declarations of returns differ from what is published."""

from __future__ import annotations

DEVIATIONS = {
    "The document of 2024 has it; what only that one names is still read.": [
        "returns.ReturnLine.refundChannel: is not published",
    ],
    "Customers send back whole units.": ["returns.SentUnits.measurementValue: is int, published as number"],
}
