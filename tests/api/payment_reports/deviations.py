"""How the declarations of payment reports differ from what is published."""

from __future__ import annotations

DEVIATIONS: dict[str, list[str]] = {}
PENDING: list[str] = []
