"""How the declarations of Walmart+ differ from what is published."""

from __future__ import annotations

DEVIATIONS: dict[str, list[str]] = {
    "It is what all feeds are acknowledged with; errors stand beside the wrapper, and are kept with what is in it.": [
        "walmart_plus.WalmartPlusAcknowledgement.additionalAttributes: is not published",
        "walmart_plus.WalmartPlusAcknowledgement.errors: is not published",
    ],
}
PENDING: list[str] = []
