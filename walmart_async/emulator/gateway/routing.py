"""What a route is: a method, a path template, and a plain function from a call to an answer."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, unquote

from .errors import GATEWAY, Refusal, refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from ..world import World
    from .tokens import Tokens

__all__ = ["Answer", "Call", "Match", "Root", "Route", "Router", "no_such_resource", "parse_query"]

JSON = "application/json"


@dataclass(frozen=True)
class Root:
    """The root element of an XML answer."""

    name: str
    prefix: str = ""
    namespace: str = "http://walmart.com/"
    names: Mapping[str, str] = field(default_factory=dict[str, str])
    """What is called otherwise than in JSON."""


@dataclass(frozen=True)
class Answer:
    """An answer before it is rendered: a document, or bytes of a media type."""

    status: int = 200
    document: Any = None
    body: bytes | None = None
    media_type: str = JSON
    headers: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True)
class Route:
    """One operation as it is served."""

    method: str
    template: str
    handler: Callable[[Call], Answer]
    xml: Root | None = None
    """The root element of its XML form; None where Walmart speaks JSON only."""
    produces: str = JSON
    consumes: tuple[str, ...] = ()
    needs_query: tuple[str, ...] = ()
    """Query parameters without which Walmart does not find the route at all."""
    authenticated: bool = True
    signed: bool = False
    """It is reached by a signed URL, without any of Walmart's headers."""
    asks: bool = False
    """It is a POST, and changes nothing all the same."""
    surfaces: tuple[str, ...] = ("marketplace", "supplier")

    @property
    def writes(self) -> bool:
        """Whether it changes what others can see."""
        return self.method in {"PUT", "POST"} and self.authenticated and not self.asks


@dataclass(frozen=True)
class Call:
    """One request, taken apart."""

    world: World
    surface: str
    tokens: Tokens
    route: Route
    params: Mapping[str, str]
    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: bytes

    @property
    def media_type(self) -> str:
        """The media type of the body, without parameters."""
        return self.headers.get("Content-Type", "").partition(";")[0].strip().lower()

    def integer(self, name: str, default: int, low: int, high: int, service: str) -> int:
        """A whole number of the query.

        Raises:
            Refusal: 400 when it is not one, or not within ``low`` and ``high``.
        """
        text = self.query.get(name, str(default))
        if not (text.isascii() and text.isdigit() and low <= int(text) <= high):
            raise refusal("INVALID_REQUEST_PARAM", service, f"{name} must be {low} to {high}.", field=name)
        return int(text)

    def required(self, name: str, service: str) -> str:
        """A parameter of the query that must be there.

        Raises:
            Refusal: 400 when it is missing or empty.
        """
        if value := self.query.get(name):
            return value
        raise refusal("MISSING_REQUEST_PARAM", service, f"{name} is required.", field=name)


@dataclass(frozen=True)
class Match:
    """Where a method and a path lead: to a route with its parameters, or to a refusal."""

    route: Route | None = None
    params: Mapping[str, str] = field(default_factory=dict[str, str])
    refusal: Refusal | None = None


class Router:
    """Finds the route of a raw path, keeping every byte of its parameters.

    The path is split before it is unquoted: an encoded slash belongs to a SKU.

    Args:
        routes: What is served.
    """

    def __init__(self, routes: Iterable[Route]) -> None:
        self._routes = [(route, route.template.split("/")) for route in routes]

    def match(self, method: str, raw_path: str) -> Match:
        """The route of this method and path, or why there is none."""
        given = raw_path.split("/")
        at_path = [(route, template) for route, template in self._routes if _fits(template, given)]
        for route, template in at_path:
            if route.method == method:
                params = {
                    part[1:-1]: unquote(value)
                    for part, value in zip(template, given, strict=True)
                    if part.startswith("{")
                }
                return Match(route, params)
        if at_path:
            return Match(refusal=refusal("METHOD_NOT_ALLOWED", GATEWAY, f"Method {method} is not supported here."))
        return Match(refusal=no_such_resource(raw_path))


def no_such_resource(raw_path: str) -> Refusal:
    """The 404 of a path that nothing serves, which is also that of a missing ``feedType``."""
    return refusal("CONTENT_NOT_FOUND", GATEWAY, f"No static resource {raw_path.lstrip('/')}.")


def parse_query(raw_query: str) -> dict[str, str]:
    """A query string as a servlet reads it: ``+`` is a space, and the first of several values counts."""
    parsed: dict[str, str] = {}
    for name, value in parse_qsl(raw_query, keep_blank_values=True):
        parsed.setdefault(name, value)
    return parsed


def _fits(template: list[str], given: list[str]) -> bool:
    return len(template) == len(given) and all(
        (bool(value) if part.startswith("{") else part == value) for part, value in zip(template, given, strict=True)
    )
