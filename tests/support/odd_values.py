"""Values of every kind, by what they are, and which of them an argument of a type may take."""

from __future__ import annotations

from typing import Any

from .numbers_of_others import Array, Bit, Float32, Float64, Int64

__all__ = ["ALLOWED", "ODD", "Unshowable"]


class Unshowable:
    """Its own code raises where an error would show it."""

    def __repr__(self) -> str:
        raise ValueError("cannot be shown")


class Anything:
    """Takes whatever it is called with."""

    def __init__(self, *_: object) -> None: ...


def ignore(*_: object) -> None:
    """Does nothing with whatever it is called with."""


ODD: dict[str, Any] = {
    "none": None,
    "true": True,
    "three": 3,
    "half": 1.5,
    "nan": float("nan"),
    "infinity": float("inf"),
    "ten to the 30": 10**30,
    "ten to the 5000": 10**5000,
    "int of others": Int64(3),
    "float of others": Float32("1.5"),
    "subclass of float": Float64(1.5),
    "bit of others": Bit(),
    "array of others": Array(),
    "empty text": "",
    "two lines": "a\nb",
    "surrogate": "\ud800",
    "bytes": b"x",
    "object": object(),
    "unshowable": Unshowable(),
    "class": Anything,
    "function": ignore,
    "empty list": [],
    "texts": ["a"] * 3,
    "tuple of a text": ("a",),
    "set": {"a"},
    "empty set": set(),
    "empty mapping": {},
    "mapping of a number": {1: 2},
    "huge list": list(range(200_000)),
    "huge mapping": {number: number for number in range(20_000)},
}

ALLOWED: dict[str, set[str]] = {
    "str": set(),
    "int": {"three", "int of others"},
    "float": {"three", "half", "infinity", "ten to the 30", "int of others", "float of others", "subclass of float"},
    "bool": {"true"},
    "Amount": {"three", "int of others"},
    "bytes": {"bytes"},
    "list of texts": {"texts", "tuple of a text"},
    "function": {"function", "class"},
    "document": {"texts", "tuple of a text", "huge list", "empty list", "empty mapping"},
    "None": {"none"},
}
"""What may pass, by type; everything else is refused by the name of the argument."""
