"""What is served: every published operation, by the family that keeps a state for it, or from the facts."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from .families import families
from .gateway.routing import Router
from .gateway.serving import serve
from .made import made_answer

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .facts import Surface
    from .families.feeds.feed import FeedType

__all__ = ["SURFACES", "feed_types", "routers"]

SURFACES: tuple[Surface, ...] = ("marketplace", "supplier")


@cache
def routers() -> Mapping[Surface, Router]:
    """The operations of each surface; made once, for they are the same in every emulator."""
    routes = _offered("ROUTES")
    return {surface: Router(serve(surface, routes, made_answer)) for surface in SURFACES}


@cache
def feed_types() -> tuple[FeedType, ...]:
    """The types of feeds that families apply."""
    return tuple(_offered("FEED_TYPES"))


def _offered(name: str) -> list[Any]:
    """What the families have under a name that not all of them have."""
    return [each for family in families() for each in getattr(family, name, ())]
