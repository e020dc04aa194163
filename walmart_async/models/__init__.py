"""The base classes of all structs, and the values that several families share."""

from __future__ import annotations

from .base import Answer, Body
from .quantity import EachQuantity, Quantity
from .values import Instant, Json, Many, OpenEnum

__all__ = ["Answer", "Body", "EachQuantity", "Instant", "Json", "Many", "OpenEnum", "Quantity"]
