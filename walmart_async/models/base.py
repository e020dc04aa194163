"""The base classes of all structs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from functools import partial
from typing import Any, Final, cast

import msgspec

from .document import Document
from .schemas import described, schema_of
from .values import decode_value

__all__ = ["Answer", "Body", "Record", "unwrap"]


class Record(msgspec.Struct, frozen=True, repr_omit_defaults=True):
    """A struct that callers meet: it becomes a dict or JSON, and pydantic and FastAPI take and document it."""

    def to_dict(self, *, python_names: bool = False) -> dict[str, Any]:
        """What it holds, as a dict of plain values; amounts stay `Decimal`, moments `datetime`.

        Args:
            python_names: The names of its fields (``ship_node``) instead of Walmart's (``shipNode``).
        """
        document: dict[str, Any] = msgspec.to_builtins(self, builtin_types=(Decimal, datetime), enc_hook=_written)
        plain: dict[str, Any] = _plain(self, document, python_names=python_names)
        return plain

    def to_json(self, *, python_names: bool = False) -> str:
        """What it holds, as JSON; amounts become numbers, moments ISO 8601.

        Args:
            python_names: As for `to_dict`.
        """
        return _encode(self.to_dict(python_names=python_names)).decode()

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        """For pydantic: it is read as Walmart's answers are, and written as `to_dict` and `to_json` write it."""

        def read(value: object) -> object:
            return value if isinstance(value, cls) else msgspec.convert(value, cls, strict=False, dec_hook=decode_value)

        has_fields = cls.to_dict is Record.to_dict
        return schema_of(handler, described(cls) if has_fields else dict[str, Any], read, _dumped)


class Answer(Record, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """A struct that Walmart answers: nothing in it is required, because real answers leave anything out."""


class Body(Record, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """A struct that is sent: what Walmart requires is required, and only ``None`` is a default and left out."""


_encode: Final = msgspec.json.Encoder(decimal_format="number").encode


def _written(value: object) -> object:
    if isinstance(value, Document):
        return value.to_dict()
    raise NotImplementedError(f"no way to write a {type(value).__name__}")


def _plain(value: Any, document: Any, *, python_names: bool) -> Any:
    """A document that msgspec made of ``value``, with lists for its tuples and names as they are wanted."""
    plain = partial(_plain, python_names=python_names)
    if isinstance(value, msgspec.Struct):
        names = dict(zip(value.__struct_encode_fields__, value.__struct_fields__, strict=True))
        fields = {names[written]: written for written in document if written in names}
        tag = {name: document[name] for name in document if name not in names}
        return tag | {
            name if python_names else written: plain(getattr(value, name), document[written])
            for name, written in fields.items()
        }
    if isinstance(value, Mapping):
        return {name: plain(value[name], inner) for name, inner in document.items()}
    if isinstance(document, list | tuple):
        both = zip(value, cast("list[Any]", document), strict=True)
        return [plain(each, inner) for each, inner in both]
    return document


def _dumped(value: Record, info: Any) -> object:
    return value.to_dict() if info.mode == "python" else msgspec.json.decode(value.to_json())


def unwrap(answer: Answer, wrapper: str) -> None:
    """Move what came inside a wrapper to where it is without one; for ``__post_init__``.

    Several services answer sometimes with and sometimes without a wrapper, and callers should not have to care.

    Args:
        answer: What was decoded.
        wrapper: The field that is the wrapper, of the same type as ``answer``; it is emptied.
    """
    inner = getattr(answer, wrapper)
    msgspec.structs.force_setattr(answer, wrapper, None)
    for field in answer.__struct_fields__ if inner is not None else ():
        if (found := getattr(inner, field)) not in (None, ()):
            msgspec.structs.force_setattr(answer, field, found)
