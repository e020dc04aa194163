"""How the declarations of claims differ from what is published."""

from __future__ import annotations

DEVIATIONS: dict[str, list[str]] = {
    "It is text in every other answer and in every path; a number is read as well.": [
        "claims.ClaimInfo.claimNumber: is str, published as integer",
    ],
    "The example has a number as text.": [
        "claims.ClaimedItem.quantity: is int, published as string",
    ],
}
PENDING: list[str] = []
