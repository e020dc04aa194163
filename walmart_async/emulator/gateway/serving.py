"""The published operations of a surface, each with what serves it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..facts import operations
from .operations import Route, Served

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ..facts import Published, Surface
    from .operations import Handler

__all__ = ["serve"]


def serve(surface: Surface, routes: Iterable[Route], otherwise: Handler) -> list[Served]:
    """Every operation of a surface, by the route of a family where there is one.

    A route names an operation, or all that share a method and a path.

    Raises:
        LookupError: A route names what is not published.
    """
    routes = list(routes)
    named = {route.of: route for route in routes if isinstance(route.of, str)}
    if unknown := named.keys() - _names(operations()):
        raise LookupError(f"nothing is published under {', '.join(sorted(unknown))}")
    published = operations(surface).values()
    unpublished = [Served(route.of, route) for route in routes if not isinstance(route.of, str)]
    return [Served(each, _route(each, named) or Route(each, otherwise)) for each in published] + unpublished


def _route(published: Published, named: Mapping[str, Route]) -> Route | None:
    return named.get(published.name) or named.get(_target(published))


def _target(published: Published) -> str:
    return f"{published.operation.method} {published.operation.path}"


def _names(published: Mapping[str, Published]) -> set[str]:
    return {*published, *(_target(each) for each in published.values())}
