"""Values as error messages show them."""

from __future__ import annotations

from collections.abc import Sized
from typing import Final

__all__ = ["short_repr", "with_article"]

_SHOWN: Final = 40


def short_repr(value: object) -> str:
    """A value in an error message, cut where it gets long."""
    try:
        if isinstance(value, Sized) and not isinstance(value, str | bytes) and len(value) > _SHOWN:
            return f"of type {type(value).__name__} with {len(value):,} entries"
        text = repr(value)
    except Exception:  # noqa: BLE001 - whatever the code of its type raises, or Python of a number of 4,300 digits
        return f"of type {type(value).__name__}"
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def with_article(kind: type) -> str:
    """A kind of thing in a sentence: ``an ItemCost``."""
    return f"{'an' if kind.__name__[0] in 'AEIO' else 'a'} {kind.__name__}"
