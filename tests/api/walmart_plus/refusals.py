"""Arguments of Walmart+ that are refused before anything is sent."""

from __future__ import annotations

from support.examples import Refusal, call

MARKETPLACE = [
    *(Refusal(call("submit", content), "content") for content in (b"", "text", {}, None)),
    Refusal(call("submit", b"{}", filename=""), "filename"),
    Refusal(call("submit", b"{}", media_type="a\nb"), "media_type"),
]
