"""Everything declared of one operation of Walmart's.

From that one declaration come the call in every mode, `walmart_async.operations`, the contract tests and the reference.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, Literal, TypeAlias

import msgspec

from .._codec.json import decode, decode_leniently, encode
from ..models.schemas import Opaque
from .rates import Bucket
from .repeat import Repeat, Repetition
from .sunset import Sunset

__all__ = ["UNDECLARED", "Empty", "Operation", "Surface"]

Surface: TypeAlias = Literal["marketplace", "supplier", "both"]
Empty: TypeAlias = Literal["error", "none", "not found", "end"]
"""What an answer without content means: a mistake, ``None`` (of a download, an empty file), `NotFoundError`, or the end
of a walk through pages."""

UNDECLARED: Final = "request"
"""The family of calls that nobody declared."""

_READ: Final = Repetition(Repeat.READ, "a GET has no effect")


class Operation(Opaque, msgspec.Struct, frozen=True, kw_only=True):
    """Everything declared of one operation of Walmart's."""

    surface: Surface
    """Who can call it."""
    family: str
    """The family it belongs to: ``inventory``."""
    name: str
    """Its name there: ``get``."""
    method: str
    """The HTTP method."""
    path: str
    """The path template: ``/v3/inventories/{sku}``."""
    spec: tuple[str, ...] = ()
    """Where it is published, each as ``document/operation``; several where one method serves several operations."""
    variant_of: tuple[str, ...] = ()
    """The same, where another endpoint names the operation and this one calls it with other arguments."""
    buckets: tuple[Bucket, ...] = ()
    """Every bucket it can draw on, with its published rates."""
    by_argument: Mapping[str, Sequence[Bucket]] = {}
    """Which of them it draws on, where an argument decides: by the value of the argument, in upper case."""
    repetition: Repetition = _READ
    """How it may be repeated, and why."""
    paging: str | None = None
    """The kind of cursor its pages have."""
    request_type: Any = None
    """The type of its body, if it has one."""
    response_type: Any = None
    """The type of its answer; of one page, where it is paged."""
    request_media: str | None = None
    """The media type of its body."""
    response_media: str = "application/json"
    """The media type it asks for; without one, several services answer XML."""
    inside: tuple[str, ...] = ()
    """The wrappers around what it answers, from the outside in."""
    empty: Empty = "error"
    """What an answer without content means."""
    sunset: Sunset | None = None
    """When Walmart ends it, and what takes its place."""
    authorization: Literal["token", "client"] = "token"
    """Whether it is called with the access token, or with the client's id and secret."""
    download: bool = False
    """Whether the answer is a file to save, to read or to stream."""
    in_bulk: bool = False
    """Whether it may take thousands of items at once, which are checked and written in a thread."""
    confidential: bool = False
    """Whether the answer is a secret as a whole, which no exception may carry along."""
    sandbox_only: bool = False
    """Whether only the sandbox that keeps state has it."""

    @property
    def repeat(self) -> Repeat:
        """How it may be repeated."""
        return self.repetition.kind

    @property
    def declared(self) -> bool:
        """Whether it is one of this library's, and not made up by a caller of ``request``."""
        return self.family != UNDECLARED

    @property
    def route(self) -> str:
        """Method and path template: ``GET /v3/inventories/{sku}``."""
        return f"{self.method} {self.path}"

    def decode(self, body: bytes) -> Any:
        """Read the body of an answer exactly as the client does.

        Raises:
            DecodeError: It does not fit.
        """
        return decode(body, self.response_type, self.inside)

    def decode_respelled(self, body: bytes) -> Any:
        """Read it with every name in whatever case, and all other habits of Walmart's services allowed for.

        Raises:
            DecodeError: It does not fit all the same.
        """
        return decode_leniently(body, self.response_type, self.inside, respelled=True)

    def encode(self, value: object) -> bytes:
        """Write the body of a request exactly as the client does."""
        return encode(value)
