"""Arguments of metrics that are refused before anything is sent."""

from __future__ import annotations

from support.examples import Refusal, call

MARKETPLACE = [
    Refusal(call("on_time_delivery", 0), "days"),
    Refusal(call("on_time_delivery", 30.0), "days"),
    Refusal(call("on_time_delivery", shipping_method="two_day"), "shipping_method"),
    Refusal(call("valid_tracking_report", shipping_method=""), "shipping_method"),
    Refusal(call("late_shipment", 31), "days"),
    Refusal(call("late_shipment_report", True), "days"),
    Refusal(call("returns", condition_type="new"), "condition_type"),
    Refusal(call("returns_report", condition_type="ALL"), "condition_type"),
    Refusal(call("returns_report", condition_type=None), "condition_type"),
]
