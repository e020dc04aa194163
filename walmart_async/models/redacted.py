"""For structs that hold a secret: what their ``repr`` leaves out, nothing else shows either."""

from __future__ import annotations

from typing import Any

from .schemas import Opaque

__all__ = ["Redacted"]


class Redacted(Opaque):
    """A struct with a ``repr`` of its own, which rich is made to use instead of printing every field."""

    __slots__ = ()

    def __rich_repr__(self) -> Any:
        """Nothing: rich goes by ``repr`` then."""
        return None
