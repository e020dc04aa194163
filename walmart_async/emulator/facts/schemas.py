"""The schemas of the published facts: JSON Schema, as far as Walmart's documents use it."""

from __future__ import annotations

import msgspec

__all__ = ["Constant", "Schema", "Xml"]

Constant = str | int | float | bool | None


class Xml(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """How a value is written in XML, where that is not as an element of its own name.

    Attributes:
        name: Of the element, or of those of a list.
        namespace: Of the element and all in it.
        attribute: It is an attribute of the element around it.
    """

    name: str = ""
    namespace: str = ""
    attribute: bool = False


class Schema(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, rename="camel", forbid_unknown_fields=True):
    """What a value may be. Encoded, it is plain JSON Schema; ``open`` and ``xml`` are extra.

    Attributes:
        ref: Where the schema stands instead, as ``#/$defs/Name``; nothing else is set then.
        type: One JSON type or several; none where nobody published one.
        open: The enum is not complete: a published example has a value that it lacks.
        exclusive_minimum: As in JSON Schema, the bound itself.
        any_of: It fits at least one of these, besides what is said beside them.
        additional_properties: What properties without a name of their own hold; False where there are none, True where
            they are open on purpose.
        default: What a parameter counts as where it is left out. Bodies have none.
    """

    ref: str = msgspec.field(default="", name="$ref")
    type: str | tuple[str, ...] = ()
    format: str = ""
    enum: tuple[Constant, ...] = ()
    open: bool = False
    pattern: str = ""
    minimum: int | float | None = None
    maximum: int | float | None = None
    exclusive_minimum: int | float | None = None
    exclusive_maximum: int | float | None = None
    min_length: int | None = None
    max_length: int | None = None
    min_items: int | None = None
    max_items: int | None = None
    properties: dict[str, Schema] = {}
    required: tuple[str, ...] = ()
    additional_properties: Schema | bool | None = None
    items: Schema | None = None
    any_of: tuple[Schema, ...] = ()
    default: Constant = None
    deprecated: bool = False
    xml: Xml = Xml()

    @property
    def types(self) -> tuple[str, ...]:
        """The JSON types that a value may have; empty where any will do."""
        return (self.type,) if isinstance(self.type, str) else self.type
