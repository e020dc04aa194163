"""Answers as the services of reports are known to write them."""

from __future__ import annotations

from support.examples import Habit, call

READY = {"requestId": "4406b7c3", "requestStatus": "READY", "downloadURL": "https://host.example/x.zip?sig=y"}

BOTH = [
    Habit(
        call("download_url"),
        "a report whose dates are in ISO",
        sent={**READY, "downloadURLExpirationTime": "2026-11-20T09:03:00Z", "reportVersion": 1},
        published={**READY, "downloadURLExpirationTime": 1795165380000, "reportVersion": "1"},
    ),
]
