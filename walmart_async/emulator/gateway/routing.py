"""From a raw path to the operations behind it, every byte of its parameters kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, unquote

from .errors import GATEWAY, Refusal, refusal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from .operations import Served

__all__ = ["Match", "Router", "no_such_resource", "parse_query"]


@dataclass(frozen=True)
class Match:
    """Where a method and a path lead: to operations with the parameters of the path, or to a refusal."""

    served: Sequence[Served] = ()
    """More than one where the query or the body decides."""
    params: Mapping[str, str] = field(default_factory=dict[str, str])
    refusal: Refusal | None = None

    @property
    def template(self) -> str | None:
        """The path as it is published; None when nothing serves it."""
        return self.served[0].operation.path if self.served else None


@dataclass
class _Node:
    literal: dict[str, _Node] = field(default_factory=dict[str, "_Node"])
    placeholder: _Node | None = None
    served: dict[str, list[Served]] = field(default_factory=dict[str, "list[Served]"])
    """By method."""


class Router:
    """Finds operations by their paths.

    A path is split before it is unquoted: an encoded slash belongs to a SKU. A literal goes before a placeholder.

    Args:
        served: The operations of one surface.
    """

    def __init__(self, served: Iterable[Served]) -> None:
        self._root = _Node()
        self.operations: set[tuple[str, str]] = set()
        """Method and path of each, as published."""
        for each in served:
            self.operations.add((each.operation.method, each.operation.path))
            node = self._root
            for part in each.operation.path.split("/"):
                node = _open(node, part)
            node.served.setdefault(each.operation.method, []).append(each)

    def match(self, method: str, raw_path: str) -> Match:
        """The operations of this method and path, or why there are none."""
        given = raw_path.split("/")
        at_path = list(_find(self._root, given))
        for node in at_path:
            if method in node.served:
                served = node.served[method]
                template = served[0].operation.path.split("/")
                params = {
                    part[1:-1]: unquote(value)
                    for part, value in zip(template, given, strict=True)
                    if part.startswith("{")
                }
                return Match(served, params)
        if at_path:
            return Match(refusal=refusal("METHOD_NOT_ALLOWED", GATEWAY, f"Method {method} is not supported here."))
        return Match(refusal=no_such_resource(raw_path))


def no_such_resource(raw_path: str) -> Refusal:
    """The 404 of a path that nothing serves, which is also that of a missing ``feedType``."""
    return refusal("CONTENT_NOT_FOUND", GATEWAY, f"No static resource {raw_path.lstrip('/')}.")


def parse_query(raw_query: str) -> dict[str, list[str]]:
    """A query string as a servlet reads it: ``+`` is a space, and a parameter may come more than once."""
    return parse_qs(raw_query, keep_blank_values=True)


def _open(node: _Node, part: str) -> _Node:
    if not part.startswith("{"):
        return node.literal.setdefault(part, _Node())
    if node.placeholder is None:
        node.placeholder = _Node()
    return node.placeholder


def _find(node: _Node, given: Sequence[str]) -> Iterator[_Node]:
    if not given:
        if node.served:
            yield node
        return
    first, *rest = given
    if first in node.literal:
        yield from _find(node.literal[first], rest)
    if node.placeholder is not None and first:
        yield from _find(node.placeholder, rest)
