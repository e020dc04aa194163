"""How the declarations of authentication differ from what is published."""

from __future__ import annotations

DEVIATIONS = {
    "Tokens last 15 minutes and are fetched once for all, so that the suppliers' limit is never met.": [
        "authentication/tokenAPI: has 100/hour for a supplier, and token none",
    ],
}
