"""Documents of a published shape."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ..gateway.checking import faults
from ..gateway.json_values import is_object
from .scalars import number, sounds_good, texts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..facts import Document, Schema

__all__ = ["Maker"]

# Leading nowhere, they are left out: there is one page of everything.
_CURSOR = re.compile(r"(next(page)?(cursor|cursormark|offset|link|token|page)|scrollid|cursor(mark)?)", re.IGNORECASE)
_MORE = re.compile(r"has(more|next)", re.IGNORECASE)
_TOTAL = re.compile(
    r"(total(count|items|records|elements|results|exemptions)?|(item|currentpage)?count)", re.IGNORECASE
)
# What tells of failure is left out of an answer that tells of success.
_FAILURE = re.compile(r"(error.*|.*errors|.*errordetails|causes?|failures?|warnings?)", re.IGNORECASE)
# Lists deeper than this hold details of a row; the first one above it holds the rows.
_DEEPEST_ROWS = 6


@dataclass(frozen=True)
class _Place:
    """Where in a document a value is."""

    path: str
    name: str
    depth: int = 0
    within: frozenset[str] = frozenset()
    """The shared schemas around it, none of which is made inside of itself."""
    beside_currency: bool = False

    def below(self, name: str, *, beside_currency: bool = False) -> _Place:
        path = f"{self.path}.{name}"
        return replace(self, path=path, name=name, depth=self.depth + 1, beside_currency=beside_currency)

    def at(self, index: int) -> _Place:
        return replace(self, path=f"{self.path}[{index}]", depth=self.depth + 1)


class Maker:
    """Makes one document; the same salt, shape and request give the same bytes.

    Args:
        document: What schemas refer to.
        salt: What made-up values follow from.
        asked: What the request named, by name in lower case; it is repeated where it fits.
        further: The request is for a page after the first, which holds nothing.
    """

    def __init__(self, document: Document, salt: str, asked: Mapping[str, Any], *, further: bool = False) -> None:
        self._document, self._salt, self._asked, self._further = document, salt, asked, further
        self._rows: int | None = None
        self._totals: list[tuple[dict[str, Any], str]] = []

    def make(self, schema: Schema) -> Any:
        """A document of this shape."""
        made = self._value(schema, _Place("", ""))
        for holder, name in self._totals:
            holder[name] = type(holder[name])(self._rows or 0)
        return made

    def _value(self, schema: Schema, place: _Place) -> Any:
        if schema.ref:
            place = replace(place, within=place.within | {schema.ref})
        schema = self._document.resolve(schema)
        kind = next((kind for kind in schema.types if kind != "null"), "")
        if schema.any_of:
            first = self._value(schema.any_of[0], place)
            return {**self._object(schema, place), **first} if is_object(first) else first
        if kind == "object" or schema.properties:
            return self._object(schema, place)
        if kind == "array":
            return self._list(schema, place)
        return self._scalar(schema, kind, place)

    def _object(self, schema: Schema, place: _Place) -> dict[str, Any]:
        made: dict[str, Any] = {}
        beside_currency = any("currency" in name.lower() for name in schema.properties)
        for name, sub in schema.properties.items():
            if name not in schema.required and self._left_out(name, sub, place):
                continue
            if _CURSOR.fullmatch(name):
                made[name] = ""
            elif _FAILURE.fullmatch(name) and "array" in self._document.resolve(sub).types:
                made[name] = []
            else:
                made[name] = self._value(sub, place.below(name, beside_currency=beside_currency))
            if _TOTAL.fullmatch(name) and isinstance(made[name], int | str):
                self._totals.append((made, name))
        extra = schema.additional_properties
        if not made and extra is not None and not isinstance(extra, bool):
            made["key"] = self._value(extra, place.below("key"))
        return made

    def _left_out(self, name: str, sub: Schema, place: _Place) -> bool:
        items = self._document.resolve(sub).items
        endless = {sub.ref, items.ref if items else ""} & place.within
        return bool(endless or _CURSOR.fullmatch(name) or _FAILURE.fullmatch(name))

    def _list(self, schema: Schema, place: _Place) -> list[Any]:
        least = schema.min_items or 0
        count = max(1, least) if schema.max_items != 0 else 0
        items = schema.items
        if items is None:
            return []
        if self._rows is None and place.depth <= _DEEPEST_ROWS and self._document.resolve(items).properties:
            count = least if self._further else count
            self._rows = count
        return [self._value(items, place.at(index)) for index in range(count)]

    def _scalar(self, schema: Schema, kind: str, place: _Place) -> Any:
        asked = _as(kind, self._asked.get(place.name.lower()))
        if asked is not None and self._fits(schema, asked):
            return asked
        if schema.enum:
            return next((value for value in schema.enum if value is not None and sounds_good(value)), schema.enum[0])
        match kind:
            case "boolean":
                return not _MORE.match(place.name)
            case "integer" | "number":
                return number(schema, kind, place.name, self._salt + place.path, money=place.beside_currency)
            case "string":
                forms = texts(schema, place.name, self._salt + place.path)
                return next((form for form in forms if self._fits(schema, form)), forms[0])
            case _:
                return {}

    def _fits(self, schema: Schema, value: Any) -> bool:
        return next(faults(self._document, schema, value), None) is None


def _as(kind: str, asked: Any) -> Any:
    """What was asked for as a value of a kind; None where it is none."""
    if isinstance(asked, bool):
        return asked if kind == "boolean" else None
    try:
        match kind:
            case "string":
                return None if asked is None else str(asked)
            case "integer":
                return int(asked)
            case "number":
                return float(asked)
            case _:
                return None
    except (TypeError, ValueError):
        return None
