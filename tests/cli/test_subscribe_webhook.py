"""The program that subscribes to new orders."""

from __future__ import annotations

import sys


def test_it_tries_the_address_and_subscribes(walmart, emulator, examples):
    url = "https://shop.example/walmart"
    command = [sys.executable, str(examples / "subscribe_webhook.py")]
    ended = walmart(url, command=command, WEBHOOK_SECRET="open-sesame")
    assert (ended.code, ended.err) == (0, "")
    assert "open-sesame" not in ended.out
    assert emulator.tested_deliveries == [url]
    assert list(emulator.subscriptions.values()) == [url]
