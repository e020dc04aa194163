"""Arguments of incentives that are refused before anything is sent."""

from __future__ import annotations

from datetime import datetime

from support.examples import Refusal, call

CHOOSE = ("choose_walmart_funded", "choose_reduced_fees")

MARKETPLACE = [
    Refusal(call("list", ""), "status"),
    Refusal(call("list", "enrolled"), "status"),
    Refusal(call("list", "ENROLLED", incentive_type="reduced_referral"), "incentive_type"),
    Refusal(call("list", "ENROLLED", sort_by="item_id"), "sort_by"),
    Refusal(call("list", "ENROLLED", descending="DESC"), "descending"),
    *(Refusal(call("list", "ENROLLED", limit=limit), "limit") for limit in (0, 201, "25")),
    Refusal(call("set_walmart_funded", enabled="false"), "enabled"),
    *(Refusal(call(name, {}), "choices") for name in CHOOSE),
    *(Refusal(call(name, ["A"]), "choices") for name in CHOOSE),
    *(Refusal(call(name, {"A": "Y"}), "choices['A']") for name in CHOOSE),
    *(Refusal(call(name, {"": True}), "choices") for name in CHOOSE),
    *(Refusal(call(name, {f"S{n}": True for n in range(10_001)}), "choices") for name in CHOOSE),
    *(Refusal(call(name, {"A": True}, request_id=""), "request_id") for name in CHOOSE),
    *(Refusal(call(name, {"A": True}, version=""), "version") for name in CHOOSE),
    *(Refusal(call(name, {"A": True}, made_at=datetime(2026, 1, 1)), "made_at") for name in CHOOSE),  # noqa: DTZ001
    Refusal(call("choose_reduced_fees", {"A": True}, incentive_type=""), "incentive_type"),
    Refusal(call("choose_reduced_fees", {"A": True}, incentive_id=7), "incentive_id"),
    Refusal(call("set_price_adjustment", enrolled=None), "enrolled"),
    Refusal(call("set_price_adjustment", enrolled=True, items_decide="no"), "items_decide"),
]
