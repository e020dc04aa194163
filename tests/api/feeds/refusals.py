"""Arguments of feeds that are refused before anything is sent."""

from __future__ import annotations

from support.examples import Refusal, call

BOTH = [
    Refusal(call("submit", "", {}), "feed_type"),
    *(Refusal(call("submit", "inventory", wrong), "content") for wrong in (None, "{}", b"{}", 1)),
    Refusal(call("submit", "inventory", {}, ship_node=" "), "ship_node"),
    Refusal(call("upload", "", b"x"), "feed_type"),
    Refusal(call("upload", "inventory", b""), "content"),
    Refusal(call("upload", "inventory", b"x", filename=""), "filename"),
    Refusal(call("upload", "inventory", b"x", filename="a\r\nb"), "filename"),
    Refusal(call("upload", "inventory", b"x", media_type="a\r\nX: y"), "media_type"),
    Refusal(call("upload", "inventory", b"x", ship_node=""), "ship_node"),
    Refusal(call("upload", "inventory", b"x", part="a\r\nb"), "part"),
    Refusal(call("upload", "PROGRAM_ACTIONS", b"x", request_type=""), "request_type"),
    Refusal(call("submit", "PROGRAM_ACTIONS", {}, request_type=3), "request_type"),
    Refusal(call("get", ""), "feed_id"),
    Refusal(call("items", ""), "feed_id"),
    *(Refusal(call("items", "F", limit=wrong), "limit") for wrong in (0, 1001)),
    Refusal(call("list", feed_id=""), "feed_id"),
    Refusal(call("list", limit=51), "limit"),
    Refusal(call("list", cursor="AoE"), "cursor"),
    Refusal(call("error_report", "", "FITMENT_ACES"), "feed_id"),
    Refusal(call("error_report", "F", "inventory"), "feed_type"),
]
