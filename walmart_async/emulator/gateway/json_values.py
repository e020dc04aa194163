"""Objects and lists of JSON, told apart in a way that type checkers follow."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias, TypeGuard

__all__ = ["JsonObject", "is_list", "is_object"]

JsonObject: TypeAlias = Mapping[str, Any]


def is_object(value: object) -> TypeGuard[JsonObject]:
    """Whether this is an object."""
    return isinstance(value, Mapping)


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Whether this is a list."""
    return isinstance(value, list)
