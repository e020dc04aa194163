"""The base classes of all structs, and the values that several families share."""

from __future__ import annotations

from .base import Answer, Body, Record
from .document import Document
from .quantity import EachQuantity, Quantity
from .values import Essential, Instant, Json, Many, OpenEnum, decode_value

__all__ = [
    "Answer",
    "Body",
    "Document",
    "EachQuantity",
    "Essential",
    "Instant",
    "Json",
    "Many",
    "OpenEnum",
    "Quantity",
    "Record",
    "decode_value",
]
