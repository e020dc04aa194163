"""What a family's test folder says of its endpoints: calls with what is sent and answered, and calls that are refused.

``examples.py`` lists `Example`, ``refusals.py`` lists `Refusal`, ``habits.py`` lists `Habit`; each under ``BOTH``,
``MARKETPLACE`` or ``SUPPLIER``, by the clients that can make the call.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

__all__ = ["Call", "Example", "Habit", "Refusal", "call"]


@dataclass(frozen=True)
class Call:
    """A call of an endpoint of the folder's family."""

    name: str
    args: tuple[Any, ...]
    kwargs: dict[str, Any]

    def __str__(self) -> str:
        given = [*map(repr, self.args), *(f"{name}={value!r}" for name, value in self.kwargs.items())]
        return f"{self.name}({', '.join(given)})"[:100]


def call(name: str, /, *args: Any, **kwargs: Any) -> Call:
    """``call("get", "SKU-1", ship_node="7")``."""
    return Call(name, args, kwargs)


@dataclass(frozen=True)
class Example:
    """One call, with what must be sent for it and what is answered."""

    call: Call
    target: str
    """Method, path and query, byte for byte: ``GET /v3/inventory?sku=a%2Fb``."""
    body: Any = None
    """What the JSON body must be; bytes as they are; None for no body."""
    form: str | None = None
    """What a URL-encoded body must be."""
    file: tuple[str, str, bytes] | None = None
    """File name, media type and content that a multipart body must hold."""
    part: str = "file"
    """The name of the part that holds it."""
    parts: list[tuple[str, str | None, str, Any]] | None = None
    """Name, file name if any, media type and content of each part that a multipart body must hold."""
    headers: dict[str, str] = field(default_factory=dict)
    """What is sent besides the headers of every call."""
    status: int = 200
    answer: Any = None
    """What is answered, bytes as they are; without it, a document with every field of the answer's type."""

    def __str__(self) -> str:
        return str(self.call)


@dataclass(frozen=True)
class Refusal:
    """One call that is refused before anything is sent, and the argument that is to blame."""

    call: Call
    field: str

    def __str__(self) -> str:
        return f"{self.call} for {self.field}"


@dataclass(frozen=True)
class Habit:
    """An answer as a service of this family is known to write it, which says what the published form says."""

    call: Call
    what: str
    sent: Any
    published: Any

    def __str__(self) -> str:
        return f"{self.call.name}: {self.what}"
