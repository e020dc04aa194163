"""Questions about campaigns and their items, as they are sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..._declare.checks import between, identifier, short_repr, truth
from ..._declare.several import by_name, texts
from ...errors import RequestInvalidError
from ...models.base import Body

__all__ = ["AdFilter", "AdOrder", "AdQuestion", "EligibilityQuestion", "PlaceInList"]


class PlaceInList(Body, frozen=True, kw_only=True):
    """Which part of a list is asked for."""

    offset: int
    """How many entries come before it."""
    limit: int

    @classmethod
    def first(cls, limit: int, most: int) -> PlaceInList:
        """The beginning."""
        return cls(offset=0, limit=between("limit", limit, 1, most))


class AdOrder(Body, frozen=True, kw_only=True):
    """In which order entries come."""

    field: str
    order: str
    """``ASC`` or ``DESC``."""

    @classmethod
    def by(cls, sort_by: str | None, *, descending: bool) -> AdOrder | None:
        """By a field, or as Walmart has it."""
        order = "DESC" if truth("descending", descending) else "ASC"
        return None if sort_by is None else cls(field=identifier("sort_by", sort_by), order=order)

    @classmethod
    def of(cls, name: str, field: str, order: str) -> AdOrder:
        """By a field in the order that the argument of this name states."""
        if identifier(name, order) not in {"ASC", "DESC"}:
            raise RequestInvalidError(name, f"is {short_repr(order)}", "ASC or DESC")
        return cls(field=field, order=order)


class AdFilter(Body, frozen=True, kw_only=True):
    """A condition: a field has one of these values."""

    field: str
    values: Sequence[str]

    @staticmethod
    def several(filters: Mapping[str, Sequence[str]]) -> list[AdFilter]:
        """What callers state by field.

        Raises:
            RequestInvalidError: A field has no values, or something is no text.
        """
        return [
            AdFilter(field=name, values=texts(field, given, least=1))
            for field, name, given in by_name("filters", filters)
        ]

    @staticmethod
    def of(most: int | None = None, **given: tuple[str, Sequence[str] | None]) -> list[AdFilter] | None:
        """Conditions by the names of arguments: the field of each, and its values; ``None`` for no condition."""
        found: list[AdFilter] = [
            AdFilter(field=field, values=texts(name, values, most, least=1))
            for name, (field, values) in given.items()
            if values is not None
        ]
        return found or None


class AdQuestion(Body, frozen=True, kw_only=True):
    """A question for a list."""

    page: PlaceInList | None = None
    sort: AdOrder | None = None
    filters: Sequence[AdFilter] | None = None


class EligibilityQuestion(Body, frozen=True, kw_only=True):
    """The question which items can be advertised."""

    filters: Sequence[AdFilter]
