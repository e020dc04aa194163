"""Numbers of another library, which count as numbers by their methods alone, as numpy's do."""

from __future__ import annotations

__all__ = ["Array", "Bit", "Float32", "Float64", "Int64"]


class Int64:
    def __init__(self, value: int) -> None:
        self._value = value

    def __index__(self) -> int:
        return self._value

    def __float__(self) -> float:
        return float(self._value)

    def __repr__(self) -> str:
        return f"Int64({self._value})"


class Float32:
    """Shows itself in as few digits as tell it apart, and converts to more of them."""

    def __init__(self, text: str) -> None:
        self._text = text

    def __float__(self) -> float:
        return float(self._text) + 1e-8

    def __str__(self) -> str:
        return self._text


class Float64(float):
    """A subclass."""


class Bit:
    """A truth value."""

    def __float__(self) -> float:
        return 1.0

    def __str__(self) -> str:
        return "True"


class Array:
    """Of several numbers, with the methods of one."""

    def __index__(self) -> int:
        raise TypeError("only an array of one can be converted")

    def __float__(self) -> float:
        raise TypeError("only an array of one can be converted")
