"""What all structs stand on, and the values that several families share."""

from __future__ import annotations

from .base import Answer, Body
from .money import Money, SentMoney
from .quantity import EachQuantity, Quantity
from .values import Essential, Instant, Json, Many, OpenEnum

__all__ = [
    "Answer",
    "Body",
    "EachQuantity",
    "Essential",
    "Instant",
    "Json",
    "Many",
    "Money",
    "OpenEnum",
    "Quantity",
    "SentMoney",
]
