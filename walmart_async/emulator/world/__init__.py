"""What the emulated Walmart is made of, whoever asks about it: time, ids, items, ship nodes, oddities."""

from __future__ import annotations

from .ids import Ids
from .quirks import Quirks
from .world import Item, World, is_gtin

__all__ = ["Ids", "Item", "Quirks", "World", "is_gtin"]
