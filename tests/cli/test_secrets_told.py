"""What the command prints holds no secret, whatever the account, Walmart's answer or the way it is asked to debug."""

from __future__ import annotations

import pytest

HUSH = "hush-hush-9"


@pytest.mark.parametrize(
    "changes",
    [
        {"WALMART_CLIENT_SECRET": HUSH},
        {"WALMART_CLIENT_SECRET": f"{HUSH}\u2028x"},
        {"WALMART_BASE_URL": f"https://user:{HUSH}@example.com"},
        {"WALMART_CLIENT_SECRET": HUSH, "PYTHONDEVMODE": "1", "PYTHONASYNCIODEBUG": "1"},
    ],
    ids=["a wrong one", "one that cannot be sent", "a password in a URL", "with all warnings"],
)
@pytest.mark.parametrize("command", [("auth", "check"), ("feeds", "status", "F")])
def test_an_account_that_is_refused(walmart, command, changes) -> None:
    ended = walmart(*command, **changes)
    assert ended.code != 0
    assert "usage" not in ended.err.lower()
    assert HUSH not in ended.out + ended.err


@pytest.mark.parametrize("arguments", [(), ("--json",), ("--skip-invalid",)])
def test_a_sync_whose_calls_are_answered_with_the_secret(walmart, emulator, stock_file, arguments) -> None:
    emulator.add_item("A", stock=1)
    told = {"error": [{"code": "X", "description": f"refused: {emulator.client_secret}"}]}
    for method in ("GET", "PUT"):
        emulator.faults.answer(method, "/v3/inventory", status=400, body=told, times=9)
    ended = walmart("inventory", "sync", stock_file("sku,quantity", "A,5"), *arguments)
    assert emulator.client_secret not in ended.out + ended.err
    assert "***" in ended.out + ended.err, "the answer was told, but for the secret"
    assert "Traceback" not in ended.err
