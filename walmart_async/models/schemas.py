"""What pydantic, and so FastAPI, is told of our types; it is imported by whoever asks, never by us."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, NotRequired, Union, get_args, get_origin

import msgspec

from .docstrings import field_docstrings

__all__ = ["Opaque", "described", "schema_of"]


def schema_of(
    handler: Any, shown_as: Any, read: Callable[[Any], Any], write: Callable[[Any, Any], Any], **shown: Any
) -> Any:
    """The core schema of a type that is read and written here, and shown as another.

    Args:
        handler: What pydantic hands to ``__get_pydantic_core_schema__``.
        shown_as: A type that pydantic knows, for JSON Schema.
        read: Makes a value of what is to be validated; raises `ValueError` for what is none.
        write: Takes a value, and pydantic's ``info`` with the ``mode``, to what pydantic knows.
        **shown: What JSON Schema says besides.
    """
    from pydantic_core import core_schema  # noqa: PLC0415 - it is there, for pydantic called

    def validate(value: Any, _: Any) -> Any:
        return read(value)

    return core_schema.no_info_wrap_validator_function(
        validate,
        handler.generate_schema(shown_as),
        serialization=core_schema.plain_serializer_function_ser_schema(write, info_arg=True),
        metadata={"pydantic_js_updates": shown},
    )


@cache
def described(struct: type[msgspec.Struct]) -> Any:
    """The document of a struct as a ``TypedDict``, with the docstrings of the fields as descriptions.

    One for each struct, by which pydantic recognizes a struct that holds itself.
    """
    from pydantic import Field  # noqa: PLC0415 - as above
    from typing_extensions import TypedDict  # noqa: PLC0415 - pydantic needs it, and takes no other before Python 3.12

    docstrings: dict[str, str] = {}
    for base in reversed(struct.__mro__):
        docstrings |= field_docstrings(base) if issubclass(base, msgspec.Struct) else {}
    tag = struct.__struct_config__.tag
    fields: dict[str, Any] = {} if tag is None else {str(struct.__struct_config__.tag_field): Literal[tag]}
    for field in msgspec.structs.fields(struct):
        kind: Any = Annotated[_with_numbers(field.type), Field(description=docstrings.get(field.name))]
        fields[field.encode_name] = kind if field.required else NotRequired[kind]
    make: Any = TypedDict
    document = make(struct.__name__, fields)
    document.__doc__, document.__module__ = struct.__doc__, struct.__module__
    return document


def _with_numbers(kind: Any) -> Any:
    """A type with ``float`` for every `Decimal`, which pydantic takes for text and Walmart's JSON has as a number."""
    if kind is Decimal:
        return float
    if not (arguments := tuple(map(_with_numbers, get_args(kind)))):
        return kind
    if get_origin(kind) in {Union, UnionType}:
        return Union[arguments]  # noqa: UP007 - made of values
    origin: Any = get_origin(kind)
    return origin[arguments]


class Opaque:
    """A struct that is a tool and no document: pydantic takes it as it is, and shows its repr."""

    __slots__ = ()

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        """For pydantic."""

        def only(value: object) -> object:
            if not isinstance(value, cls):
                raise ValueError(f"expected a {cls.__name__}")  # noqa: TRY004 - as pydantic wants it
            return value

        return schema_of(handler, str, only, lambda value, _: repr(value))
