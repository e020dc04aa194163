"""What an operation is, how a family serves it, and what its handler is given and gives back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from .errors import SERVICES, refusal
from .markets import market_of
from .validation import mapping

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from ..facts import Document, Published, PublishedOperation, Schema
    from ..world import World
    from .bodies import Body
    from .tokens import Tokens
    from .xml import Root

__all__ = ["JSON", "XML", "Access", "Answer", "Call", "Handler", "Route", "Served"]

JSON, XML = "application/json", "application/xml"
Access = Literal["token", "credentials", "signature"]
"""What opens an operation: an access token, the client's id and secret, or a signature in its URL."""


@dataclass(frozen=True)
class Answer:
    """An answer before it is rendered: a document, or bytes of a media type."""

    status: int = 200
    document: Any = None
    body: bytes | None = None
    media_type: str = JSON
    headers: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, kw_only=True)
class Call:
    """One request that has passed the gateway."""

    world: World
    surface: str
    tokens: Tokens
    served: Served
    media_type: str
    """What the caller wants to have, out of what is offered."""
    params: Mapping[str, str]
    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: Body

    @property
    def market(self) -> str:
        """The market that it is for."""
        return market_of(self.headers)

    @property
    def object(self) -> Mapping[str, Any]:
        """The JSON object that the body must be.

        Raises:
            Problem: It is something else.
        """
        return mapping(self.body.document, "body")

    def integer(self, name: str, default: int, low: int, high: int) -> int:
        """A whole number of the query.

        Raises:
            Refusal: 400 when it is not one, or not within ``low`` and ``high``.
        """
        text = self.query.get(name) or str(default)
        if not (text.isascii() and text.isdigit() and low <= int(text) <= high):
            raise self.refusal("INVALID_REQUEST_PARAM", f"{name} must be {low} to {high}.", field=name)
        return int(text)

    def refusal(self, code: str, description: str, *, field: str | None = None) -> Exception:
        """What to raise when the service behind this operation declines."""
        return refusal(code, self.served.service, description, field=field)


Handler: TypeAlias = Callable[[Call], Answer]


@dataclass(frozen=True)
class Route:
    """How published operations are served."""

    of: str | Published
    """The operation by its published name, ``document/id``, or itself where nobody published it."""
    handler: Handler
    xml: Root | None = None
    """The root element of its XML form, where it has one that is not published."""
    service: str = ""
    """Which service of Walmart's answers, where it is not that of the document."""
    access: Access = "token"
    asks: bool = False
    """It is a POST, and changes nothing all the same."""
    takes: tuple[str, ...] = ()
    """Media types that are read besides the published ones."""
    checks_body: bool = True
    """False where Walmart takes any body at first, and says later what is wrong with it."""
    found_by: tuple[str, ...] = ()
    """Query parameters without which Walmart does not find the route at all."""


@dataclass(frozen=True)
class Served:
    """A published operation, and how it is served."""

    published: Published
    route: Route

    @property
    def takes(self) -> Collection[str]:
        """The media types that a body may have; none where there is no body."""
        return {*self.operation.request, *self.route.takes}

    @property
    def name(self) -> str:
        """``document/id``."""
        return self.published.name

    @property
    def document(self) -> Document:
        """What its schemas refer to."""
        return self.published.document

    @property
    def operation(self) -> PublishedOperation:
        """What is published of it."""
        return self.published.operation

    @property
    def service(self) -> str:
        """The name that the service behind it puts behind its error codes; empty where it puts none."""
        return self.route.service or SERVICES.get(self.document.name, "")

    @property
    def writes(self) -> bool:
        """Whether it changes what others can see."""
        return self.operation.method != "GET" and self.route.access == "token" and not self.route.asks

    @property
    def success(self) -> tuple[int, Mapping[str, Schema]]:
        """The status of an answer that holds something, and its bodies by media type."""
        status = next((status for status in self.operation.responses if status.startswith("2")), "200")
        return int(status), self.operation.responses.get(status, {})

    @property
    def offers(self) -> tuple[str, ...]:
        """The media types that a caller can have; where Walmart speaks XML too, that is what comes unasked."""
        published = self.success[1]
        others = tuple(media_type for media_type in published if media_type != XML)
        if self.route.xml or XML in published:
            return (XML, *others)
        return others or (JSON,)
