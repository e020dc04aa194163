"""What is asked of recommendations of Walmart Fulfillment Services."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Final, Literal, TypedDict

import msgspec

from ..._declare.checks import between
from ..._declare.filters import As, query_of
from ..._declare.request import QueryValue
from ..._declare.several import texts
from ...errors import RequestInvalidError
from ...models.base import Body

__all__ = ["ListedRecommendations", "ShipmentQuery", "ShownRecommendations"]

_MOST_ITEMS: Final = 1_000
_MOST_LISTED: Final = 300


class ShipmentQuery(Body, frozen=True, kw_only=True):
    """The items whose quantities are asked for."""

    gtins: Sequence[str] = msgspec.field(name="listOfGtins")
    skus: Sequence[str] = msgspec.field(name="listOfSkus")

    @classmethod
    def of(cls, skus: Sequence[str], gtins: Sequence[str]) -> ShipmentQuery:
        """At least one item, by SKU or GTIN; a list that is not needed goes empty, as examples have it."""
        checked = cls(gtins=texts("gtins", gtins, _MOST_ITEMS), skus=texts("skus", skus, _MOST_ITEMS))
        if not (checked.skus or checked.gtins):
            raise RequestInvalidError("skus, gtins", "are both empty", "at least one item")
        return checked


class ListedRecommendations(TypedDict, total=False):
    """What every list of recommendations takes."""

    customer_favorite: bool | None
    """Items that customers like most alone, or all others."""
    show_insights: bool | None
    """With the sums of all items, in the ``totals`` of each page."""
    sort_by: Annotated[str | None, As("sort_by")]
    """The value that decides their order: ``forecastedSalesLift`` of items to restock, else ``estimatedSalesLift``."""
    sort_order: Annotated[Literal["ASC", "DESC"] | None, As("sort_order")]
    """The lowest or the highest first; without it, the highest."""


class ShownRecommendations(ListedRecommendations, total=False):
    """What lists take whose recommendations can be hidden in Seller Center."""

    show_hidden_records_only: bool | None
    """Those that were hidden, and no others."""


def listed(declared: type, filters: Mapping[str, Any], limit: int) -> dict[str, QueryValue]:
    """The query of a list, from its first page on."""
    return {**query_of(declared, filters), "limit": between("limit", limit, 1, _MOST_LISTED), "offset": 0}
