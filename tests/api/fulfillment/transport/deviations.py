"""How the declarations about carriers differ from what is published."""

from __future__ import annotations

DEVIATIONS: dict[str, list[str]] = {}
PENDING: list[str] = []
