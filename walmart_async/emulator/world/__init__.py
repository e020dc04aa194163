"""What the emulated Walmart is made of, whoever asks about it: time, ids, items, ship nodes, oddities."""

from __future__ import annotations

from .controls import Controls, check_units
from .ids import Ids
from .quirks import Quirks
from .world import Item, World, is_gtin

__all__ = ["Controls", "Ids", "Item", "Quirks", "World", "check_units", "is_gtin"]
