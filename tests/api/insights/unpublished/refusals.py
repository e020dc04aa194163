"""Arguments of unpublished items that are refused before anything is sent."""

from __future__ import annotations

from datetime import UTC, date, datetime

from support.examples import Refusal, call

DAY = date(2026, 11, 1)

MARKETPLACE = [
    Refusal(call("items", "2026-11-01"), "from_date"),
    Refusal(call("items", datetime(2026, 11, 1, tzinfo=UTC)), "from_date"),
    Refusal(call("items", DAY, limit=0), "limit"),
    Refusal(call("items", DAY, condition="new"), "condition"),
    Refusal(call("items", DAY, market_trending="all"), "market_trending"),
    Refusal(call("items", DAY, reason="END_DATE"), "reason"),
    Refusal(call("counts", None), "from_date"),
]
