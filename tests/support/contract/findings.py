"""A difference between a declaration and what is published, and what the test folders say of it."""

from __future__ import annotations

import runpy
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

__all__ = ["Differences", "listed"]

TESTS = Path(__file__).parents[2]


@dataclass
class Differences:
    """What was compared, and what differs: each with the operation or field it is about."""

    found: set[str] = field(default_factory=set)
    compared: int = 0
    """Fields of answers and bodies that have a counterpart."""

    def add(self, where: str, what: str) -> None:
        self.found.add(f"{where}: {what}")


@cache
def listed() -> tuple[dict[str, str], frozenset[str]]:
    """What every ``deviations.py`` explains, each with its reason, and what it says is pending.

    ``DEVIATIONS`` has the differences under their reason, ``PENDING`` has those that are to go.
    """
    deviations: dict[str, str] = {}
    pending: set[str] = set()
    for file in sorted(TESTS.rglob("deviations.py")):
        names = runpy.run_path(str(file))
        for reason, differences in names.get("DEVIATIONS", {}).items():
            for difference in differences:
                assert difference not in deviations, f"{file} explains once more: {difference}"
                deviations[difference] = reason
        for difference in names.get("PENDING", ()):
            assert difference not in pending, f"{file} has once more: {difference}"
            pending.add(difference)
    assert not pending & deviations.keys(), "what is explained is not pending"
    return deviations, frozenset(pending)
