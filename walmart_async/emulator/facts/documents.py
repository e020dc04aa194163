"""What a published document says of its operations."""

from __future__ import annotations

from typing import Literal, NamedTuple

import msgspec

from .schemas import Schema

__all__ = ["Document", "Parameter", "Parameters", "Published", "PublishedOperation", "Rate", "Surface"]

Surface = Literal["marketplace", "supplier"]

_SECONDS = {"min": 60, "hour": 3600, "day": 86400}


class Parameter(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One parameter of a path, a query or a header.

    Attributes:
        schema: What its text stands for: a number in a query is still text on the wire.
        required: Walmart refuses a call without it.
        explode: A list repeats the parameter; otherwise its values are joined by commas.
    """

    schema: Schema
    required: bool = False
    explode: bool = True


class Parameters(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The parameters of an operation by where they go, without the headers that every call has."""

    path: dict[str, Parameter] = {}
    query: dict[str, Parameter] = {}
    header: dict[str, Parameter] = {}


class Rate(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How many calls are published; a call draws on every rate of its operation that counts for it.

    Attributes:
        rate: As printed: ``10/hour``.
        when: Query values that a call must have, in any case of letters. ``*`` as a name is any parameter that narrows
            an answer down rather than walks through it, as a value any value; None is a parameter that is not there.
        bucket: What other operations draw on as well, and feed types of the same one; empty for a bucket that calls of
            this route and ``when`` have to themselves.
        max_mb: How large a feed's file may be, in MB.
        max_items: How many items a feed may have.
        surface: The only surface it counts for, in a document of both.
        market: The only market it counts for; there, a call that such a rate counts for draws on no rate without a
            market.
    """

    rate: str
    when: dict[str, str | None] = {}
    bucket: str = ""
    max_mb: float | None = None
    max_items: int | None = None
    surface: Surface | None = None
    market: str = ""

    @property
    def calls(self) -> int:
        """How many calls a full bucket allows."""
        return int(self.rate.partition("/")[0])

    @property
    def seconds(self) -> int:
        """In how many seconds an empty bucket is full again."""
        return _SECONDS[self.rate.partition("/")[2]]


class PublishedOperation(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One operation of a document.

    Attributes:
        id: Unique in its document: the document's own id, or ``METHOD_path`` where it has none.
        request: The body by media type; empty where there is none.
        body_required: Walmart refuses a call without a body.
        when: Query values, in any case of letters, that tell the operation from others of the same route.
        responses: The body by media type, by status; an empty dict for a status without a body.
        sandbox: It is served by the sandbox alone.
        doubts: Where the document contradicts itself or other pages, and what was made of it.
    """

    id: str
    method: str
    path: str
    parameters: Parameters = Parameters()
    request: dict[str, Schema] = {}
    body_required: bool = False
    when: dict[str, tuple[str, ...]] = {}
    responses: dict[str, dict[str, Schema]]
    rates: tuple[Rate, ...] = ()
    deprecated: bool = False
    sandbox: bool = False
    doubts: tuple[str, ...] = ()


class Document(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The operations of one published document, and the schemas that they share.

    Attributes:
        generation: Which publication it is of: ``current`` or a year.
        surface: Whose operations they are.
        sha256: The beginning of the digest of the file that was read; empty for what was written by hand.
    """

    name: str = msgspec.field(name="document")
    generation: str
    surface: Literal["marketplace", "supplier", "both"]
    sha256: str = ""
    operations: tuple[PublishedOperation, ...]
    definitions: dict[str, Schema] = msgspec.field(name="$defs")

    def resolve(self, schema: Schema) -> Schema:
        """The schema itself, where this one only says where it stands."""
        while schema.ref:
            schema = self.definitions[schema.ref.removeprefix("#/$defs/")]
        return schema


class Published(NamedTuple):
    """An operation and the document that its schemas refer to."""

    document: Document
    operation: PublishedOperation

    @property
    def name(self) -> str:
        """How a declaration names it: ``inventory-management/getInventory``."""
        return f"{self.document.name}/{self.operation.id}"
