"""Documents whose form nobody published, or which are a form themselves."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Final, Self

import msgspec

from .schemas import schema_of
from .values import Json

__all__ = ["Document"]

_encode: Final = msgspec.json.Encoder(decimal_format="number").encode


class Document:
    """An answer that is kept as it came.

    Args:
        document: The answer, decoded without a type.
    """

    __slots__ = ("document",)

    def __init__(self, document: Mapping[str, Any]) -> None:
        self.document: Mapping[str, Any] = document

    @classmethod
    def read_document(cls, value: Json) -> Self:
        """Read it from a decoded answer.

        Raises:
            ValueError: It is no object.
        """
        if not isinstance(value, dict):
            raise ValueError(f"Expected `object`, got `{type(value).__name__}`")  # noqa: TRY004 - as msgspec wants it
        return cls(value)

    def to_dict(self) -> dict[str, Any]:
        """The document as plain values."""
        return dict(self.document)

    def to_json(self) -> str:
        """The document as JSON."""
        return _encode(self.document).decode()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, type(self)) and self.document == other.document

    __hash__: ClassVar[None] = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(self.document)})"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        """For pydantic."""

        def read(value: Any) -> Document:
            return value if isinstance(value, cls) else cls.read_document(value)

        return schema_of(handler, dict[str, Any], read, lambda value, _: value.to_dict())
