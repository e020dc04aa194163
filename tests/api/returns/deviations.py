"""How the declarations of returns differ from what is published."""

from __future__ import annotations

DEVIATIONS = {
    "Customers send back whole units.": ["returns.SentUnits.measurementValue: is int, published as number"],
}
