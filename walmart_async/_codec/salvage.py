"""What can be saved of a document that does not fit: values that are wrong are set aside, rows never are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Any, Final, Union, get_args, get_origin

import msgspec

from ..errors import DecodeError, Problem
from ..models.values import decode_value, is_essential

if TYPE_CHECKING:
    from ..models.values import Json

__all__ = ["Salvage"]

_NOTHING: Final[Any] = object()


class Salvage:
    """One pass over a repaired document along its declared type.

    A wrong value is left out, so that it reads as ``None`` or as nothing, and told. What is essential (a cursor, a
    total, a state, what a row or an acknowledgement is about) cannot be left out: without it a caller would act on
    something that is not so.
    """

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def of(self, document: Json, kind: Any) -> Json:
        """The document without what does not fit.

        Raises:
            DecodeError: Something essential does not fit, or nothing does.
        """
        saved: Any = self._value(document, kind, "$")
        if saved is _NOTHING:
            problem = self.problems[-1]
            raise DecodeError(f"the answer does not fit at {problem.path}: {problem.reason}", path=problem.path)
        kept: Json = saved
        return kept

    def _value(self, value: Json, kind: Any, path: str) -> Any:
        if get_origin(kind) is Annotated:
            inner = get_args(kind)[0]
            return self._essential(value, inner, path) if is_essential(kind) else self._value(value, inner, path)
        kind = _without_none(kind)
        if value is None or isinstance(value, msgspec.Struct):  # nothing, or a row without an oddity
            return value
        origin = get_origin(kind) or kind
        if isinstance(origin, type) and issubclass(origin, msgspec.Struct):
            return self._struct(value, kind, path)
        if origin in (list, tuple, Sequence) and get_args(kind):
            return self._list(value, get_args(kind)[0], path)
        if origin in (dict, Mapping) and get_args(kind):
            return self._mapping(value, get_args(kind)[1], path)
        return self._leaf(value, kind, path)

    def _essential(self, value: Json, kind: Any, path: str) -> Any:
        found = len(self.problems)
        saved = self._value(value, kind, path)
        if len(self.problems) > found:
            problem = self.problems[found]
            raise DecodeError(f"the answer does not fit at {problem.path}: {problem.reason}", path=problem.path)
        return saved

    def _struct(self, value: Json, kind: Any, path: str) -> Any:
        if not isinstance(value, dict):
            return self._set_aside(path, f"expected an object, got {_name(value)}")
        fields = _fields(kind)
        saved = {
            name: self._value(each, fields[name].type, f"{path}.{name}")
            for name, each in value.items()
            if name in fields
        }
        for name, field in fields.items():
            if field.required and saved.get(name, _NOTHING) is _NOTHING:
                raise DecodeError(f"the answer does not fit at {path}: it lacks `{name}`", path=path)
        return {name: each for name, each in saved.items() if each is not _NOTHING}

    def _list(self, value: Json, kind: Any, path: str) -> Any:
        if not isinstance(value, list):
            return self._set_aside(path, f"expected a list, got {_name(value)}")
        rows = [self._row(each, kind, f"{path}[{place}]") for place, each in enumerate(value)]
        return [each for each in rows if each is not _NOTHING]

    def _row(self, value: Json, kind: Any, path: str) -> Any:
        """An entry of a list: a row whose every value is wrong is still a row, a word that is none is not."""
        saved = self._set_aside(path, "expected a value, got null") if value is None else self._value(value, kind, path)
        return {} if saved is _NOTHING and _is_struct(kind) else saved

    def _mapping(self, value: Json, kind: Any, path: str) -> Any:
        if not isinstance(value, dict):
            return self._set_aside(path, f"expected an object, got {_name(value)}")
        saved = {name: self._value(each, kind, f"{path}.{name}") for name, each in value.items()}
        return {name: each for name, each in saved.items() if each is not _NOTHING}

    def _leaf(self, value: Json, kind: Any, path: str) -> Any:
        if isinstance(value, str) and not _is_text(value):
            return self._set_aside(path, "half of a surrogate pair, which is no character")
        try:
            read = msgspec.convert(value, kind, strict=False, dec_hook=decode_value)
        except msgspec.ValidationError as error:
            return self._set_aside(path, str(error).partition(" - at `")[0])
        if isinstance(read, float | Decimal) and not Decimal(read).is_finite():
            return self._set_aside(path, "expected a finite number")
        return value

    def _set_aside(self, path: str, reason: str) -> Any:
        self.problems.append(Problem(path=path, reason=reason))
        return _NOTHING


@cache
def _fields(struct: type[msgspec.Struct]) -> dict[str, msgspec.structs.FieldInfo]:
    """The fields by the names on the wire; looking them up for every row would take most of the time."""
    return {field.encode_name: field for field in msgspec.structs.fields(struct)}


def _without_none(kind: Any) -> Any:
    if get_origin(kind) not in (Union, UnionType):
        return kind
    kinds = [each for each in get_args(kind) if each is not NoneType]
    return kinds[0] if len(kinds) == 1 else kind


def _is_struct(kind: Any) -> bool:
    kind = get_args(kind)[0] if get_origin(kind) is Annotated else _without_none(kind)
    origin = get_origin(kind) or kind
    return isinstance(origin, type) and issubclass(origin, msgspec.Struct)


def _is_text(value: str) -> bool:
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


def _name(value: Json) -> str:
    names = ((bool, "a truth value"), (str, "text"), (list, "a list"), (dict, "an object"))
    return next((name for kind, name in names if isinstance(value, kind)), "a number")
