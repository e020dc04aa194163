"""Answers as the services of authentication are known to write them."""

from __future__ import annotations

from support.examples import Habit, call

BOTH = [
    Habit(
        call("token_detail"),
        "epochs and flags of a token as text",
        sent={
            "expire_at": "1560973098000",
            "issued_at": "1560972198",
            "is_valid": "true",
            "scopes": [{"item": "audit"}],
        },
        published={"expire_at": 1560973098000, "issued_at": 1560972198, "is_valid": True, "scopes": {"item": "audit"}},
    ),
]
