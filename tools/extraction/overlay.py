"""What people know better than the documents: corrections by hand, each with its source in words that lead there."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Annotated, Any, Literal

import msgspec

from .schemas import Facts

if TYPE_CHECKING:
    from pathlib import Path

Text = Annotated[str, msgspec.Meta(min_length=1)]


class Headers(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Headers that belong to no operation.

    Attributes:
        dropped: Sent with every call, or known to a page's own plumbing only; in lower case.
        dropped_where_optional: Likewise, unless an operation requires them.
    """

    source: Text
    dropped: frozenset[str]
    dropped_where_optional: frozenset[str]


class Both(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Documents of sellers that count for suppliers as well."""

    source: Text
    documents: frozenset[str]


class Body(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A verdict on the examples of a body that do not look like its schema.

    Attributes:
        of: The operations, as ``document/id``.
        body: ``request`` or a status.
        examples: What holds: ``agree``, both, the schema giving way; ``wrap``, the schema inside what the examples have
            around it; ``take``, the examples alone.
        ignore: Examples that are wrong, by their published names; the only one of a body has the empty name.
        rename: Names at the top of the schema that are others on the wire.
    """

    source: Text
    of: tuple[Text, ...]
    body: Text
    examples: Literal["agree", "wrap", "take"] = "agree"
    ignore: tuple[str, ...] = ()
    rename: dict[str, str] = {}


class Correction(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Facts of operations that are others than published.

    Attributes:
        of: The operations, as ``document/id``.
        set: Facts to be merged into those of the operation.
        remove: Facts to be left out, as paths of names.
        doubt: What remains uncertain.
    """

    source: Text
    of: tuple[Text, ...]
    set: Facts = {}
    remove: tuple[tuple[str, ...], ...] = ()
    doubt: str = ""


class Rates(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How rows of the rate tables find their operations.

    Attributes:
        routes: Routes as the tables print them, and as the documents do.
        buckets: Routes whose rates at the same number are one bucket, by its name.
    """

    source: Text
    routes: dict[str, str] = {}
    buckets: dict[str, tuple[str, ...]] = {}


class Overlay(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The whole of it."""

    headers: Headers
    both: Both
    rates: tuple[Rates, ...] = ()
    bodies: tuple[Body, ...] = ()
    corrections: tuple[Correction, ...] = ()

    def body(self, operation: str, body: str) -> Body:
        """The verdict on the examples of a body: unless there is one, they and the schema count alike."""
        alike = Body(source="the document", of=(operation,), body=body)
        return next((each for each in self.bodies if operation in each.of and each.body == body), alike)

    def correct(self, operation: str, facts: Facts) -> Facts:
        """The facts of an operation, corrected.

        Raises:
            ValueError: There is nothing to remove where something was to be removed.
        """
        for correction in self.corrections:
            if operation in correction.of:
                for path in correction.remove:
                    _remove(facts, path, operation)
                facts = merged(facts, correction.set)
                if correction.doubt:
                    facts["doubts"] = [*facts.get("doubts", []), correction.doubt]
        return facts

    def unknown(self, operations: set[str]) -> list[str]:
        """Operations that entries name and no document has."""
        named = {each for body in self.bodies for each in body.of}
        named |= {each for correction in self.corrections for each in correction.of}
        return sorted(named - operations)


def read_overlay(path: Path) -> Overlay:
    """The overlay in a TOML file."""
    return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Overlay)


def merged(facts: Any, change: Any) -> Any:
    """Facts with a change merged into them, dictionary by dictionary."""
    if isinstance(facts, dict) and isinstance(change, dict):
        return {**facts, **{name: merged(facts.get(name), each) for name, each in change.items()}}
    return change


def _remove(facts: Facts, path: tuple[str, ...], operation: str) -> None:
    *way, last = path
    for name in way:
        facts = facts.get(name, {})
    if last not in facts:
        raise ValueError(f"{operation}: the overlay removes {' > '.join(path)}, which is not there")
    del facts[last]
