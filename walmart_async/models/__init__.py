"""What all structs stand on, and the values that several families share."""

from __future__ import annotations

from .base import Answer, Body, Record
from .document import Document
from .measure import CurrencyAmount, Measure, Measurement, NamedValue
from .money import Money, SentMoney
from .quantity import EachQuantity, Quantity
from .values import Essential, Instant, Json, Many, OpenEnum, decode_value

__all__ = [
    "Answer",
    "Body",
    "CurrencyAmount",
    "Document",
    "EachQuantity",
    "Essential",
    "Instant",
    "Json",
    "Many",
    "Measure",
    "Measurement",
    "Money",
    "NamedValue",
    "OpenEnum",
    "Quantity",
    "Record",
    "SentMoney",
    "decode_value",
]
