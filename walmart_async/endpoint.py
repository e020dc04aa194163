"""An endpoint is a pure function from its arguments to a `Request`; what else is true of it its decorator says.

From that one declaration come the call in every colour, `operations`, the contract tests and the reference.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Literal, TypeAlias, TypeVar

import msgspec

from .discreet import Discreet
from .wire.codec import decode, encode
from .wire.verdict import Repeat

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from .errors import ErrorDetail
    from .wire.quota import Quota
    from .wire.rates import Bucket
    from .wire.url import QueryValue

__all__ = ["Form", "Operation", "Request", "Response", "Source", "Surface", "Upload"]

T = TypeVar("T")

Surface: TypeAlias = Literal["marketplace", "supplier", "both"]
Source: TypeAlias = Literal["spec", "seed", "docs"]
"""Where an operation is published: the OpenAPI documents, the product pages, or other documentation."""


class Upload(msgspec.Struct, frozen=True, kw_only=True):
    """A file to send as the multipart part ``file``."""

    content: bytes
    filename: str
    media_type: str = "application/json"


class Form(Discreet, msgspec.Struct, frozen=True):
    """A URL-encoded form."""

    fields: Mapping[str, str]

    def __repr__(self) -> str:
        """Without the values: a form may hold a refresh token."""
        return f"Form({list(self.fields)})"


# A request or a response holds what was there before it, so it is part of no cycle and need not be watched for one.
class Request(msgspec.Struct, Generic[T], frozen=True, gc=False):
    """One call as a value: what an endpoint makes of its arguments. It awaits nothing and knows no client."""

    into: type[T]
    """What the answer is decoded to."""
    path: Mapping[str, str] = {}
    """Values for the path template, not yet encoded."""
    query: Mapping[str, QueryValue] = {}
    """Query parameters, not yet encoded; ``None`` is left out."""
    raw_query: str | None = None
    """A query that Walmart made, sent as it is in place of ``query``."""
    body: object = None
    """A struct or mapping to send as JSON, an `Upload`, a `Form`, or nothing."""
    headers: Mapping[str, str] = {}
    """Headers of this call alone."""
    key: str = ""
    """What an absolute write writes: writes of one key go one at a time."""
    buckets: tuple[Bucket, ...] | None = None
    """The limits this call draws on, where its arguments decide; otherwise the operation's."""
    accept: str = "application/json"
    """The media type asked for; without one, several services answer XML."""
    confidential: bool = False
    """Whether the answer is a secret as a whole, which no exception may carry along."""
    failures: Callable[[T], Sequence[ErrorDetail]] | None = None
    """Finds what a 2xx answer says was not done; such an answer is raised as `PartialFailureError`."""


class Response(Discreet, msgspec.Struct, Generic[T], frozen=True, kw_only=True, gc=False):
    """An answer with everything around it: what the raw colour of an endpoint returns."""

    data: T
    """The decoded answer."""
    status: int
    """The HTTP status, 2xx."""
    headers: Mapping[str, str]
    """The headers of the answer, looked up without regard to case."""
    correlation_id: str
    """The ``WM_QOS.CORRELATION_ID`` of the call."""
    attempts: int
    """How many requests it took."""
    waited: float
    """Seconds spent waiting for limits and between attempts."""
    quota: Quota
    """What the answer said of the limit."""
    body: bytes
    """The answer as it came, decompressed."""

    def __repr__(self) -> str:
        """Without headers and body."""
        return f"Response(status={self.status}, correlation_id={self.correlation_id!r}, data={self.data!r})"


class Operation(msgspec.Struct, frozen=True, kw_only=True):
    """Everything declared of one operation of Walmart's."""

    surface: Surface
    """Who can call it."""
    family: str
    """The resource it belongs to: ``inventory``."""
    name: str
    """Its name there: ``get``."""
    method: str
    path: str
    """The path template: ``/v3/inventories/{sku}``."""
    buckets: tuple[Bucket, ...] = ()
    """Every bucket it can draw on, with its published rates."""
    repeat: Repeat = Repeat.READ
    """How it may be repeated."""
    paging: str | None = None
    """The kind of cursor its pages have."""
    request_type: Any = None
    """The type of its body, if it has one."""
    response_type: Any = None
    """The type of its answer; of one page, where it is paged."""
    request_media: tuple[str, ...] = ()
    """The media types it takes."""
    response_media: tuple[str, ...] = ("application/json",)
    """The media types it answers in, the one asked for first."""
    deprecated_since: str | None = None
    """When Walmart deprecated it."""
    source: Source = "spec"
    """Where it is published."""
    authorization: Literal["token", "client"] = "token"
    """Whether it is called with the access token, or with the client's id and secret."""

    @property
    def route(self) -> str:
        """Method and path template: ``GET /v3/inventories/{sku}``."""
        return f"{self.method} {self.path}"

    def decode(self, body: bytes) -> Any:
        """Read the body of an answer exactly as the client does.

        Raises:
            DecodeError: It does not fit.
        """
        return decode(body, self.response_type)

    def encode(self, value: object) -> bytes:
        """Write the body of a request exactly as the client does."""
        return encode(value)
