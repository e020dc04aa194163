"""Arguments of payment reports that are refused before anything is sent."""

from __future__ import annotations

from datetime import UTC, date, datetime

from support.examples import Refusal, call

DAY = date(2026, 11, 17)

MARKETPLACE = [
    Refusal(call("recon_file", "2026-11-17"), "report_date"),
    Refusal(call("recon_file", datetime(2026, 11, 17, tzinfo=UTC)), "report_date"),
    Refusal(call("legacy_recon_file", None), "report_date"),
    Refusal(call("recon_list", "11172026"), "report_date"),
    Refusal(call("recon_list", DAY, limit=0), "limit"),
    Refusal(call("recon_list", DAY, limit=1_001), "limit"),
    Refusal(call("recon_list", DAY, limit="10"), "limit"),
    Refusal(call("recon_list", DAY, cursor=""), "cursor"),
    Refusal(call("recon_list", DAY, cursor="973"), "cursor"),
    Refusal(call("recon_list", DAY, cursor="x 1"), "cursor"),
]
