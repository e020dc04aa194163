"""What the families' own controls are made on: the world they look into, and the lock that guards it."""

from __future__ import annotations

import threading
from collections.abc import Mapping

from .world import World

__all__ = ["Controls", "check_units"]


class Controls:
    """What users of the emulator may put in, arrange, and look at; each family adds its own."""

    _world: World
    _lock: threading.RLock


def check_units(units: Mapping[str, int]) -> None:
    """That there is a SKU, and a whole number of units from 1 on of each.

    Raises:
        ValueError: It is not so.
    """
    wrong = [(sku, count) for sku, count in units.items() if type(count) is not int or count < 1]
    if wrong or not units:
        problem = f"of {wrong[0][0]!r} is {wrong[0][1]!r}" if wrong else "are for no SKU"
        raise ValueError(f"the units {problem}; expected a whole number from 1 on for each SKU")
