"""How the declarations of lag times differ from what is published."""

from __future__ import annotations

DEVIATIONS: dict[str, list[str]] = {
    "It belongs to the first form of the feed, which Walmart retires; in the form that is sent each item names its own.": [
        "dropship-vendor-lag-time/postCreateAnAccessToken: query shipNode is never sent",
    ],
}
PENDING: list[str] = []
