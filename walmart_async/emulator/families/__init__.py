"""The operations that have a state of their own: a folder a family, named as the client's.

A folder is all it takes to serve a family. It offers ``ROUTES``, and ``FEED_TYPES`` where it takes feeds.
"""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType

__all__ = ["families"]


def families() -> list[ModuleType]:
    """Every folder beside this file, in the order of the alphabet."""
    names = sorted(module.name for module in iter_modules(__path__) if module.ispkg)
    return [import_module(f"{__name__}.{name}") for name in names]
