"""Which assortment recommendations are meant: the filter as it is sent, put together step by step from `where`."""

from __future__ import annotations

import operator
from decimal import Decimal
from typing import Final, SupportsIndex

import msgspec

from ...models.base import Body
from ...models.values import OpenEnum

__all__ = [
    "DemandMonth",
    "ItemAvailability",
    "RangeFilter",
    "RecommendationFilter",
    "ShoppingTrend",
    "ValuesFilter",
    "where",
]


class ItemAvailability(OpenEnum):
    """Whether Walmart has the item already."""

    EXISTING_IN_WALMART = "EXISTING_IN_WALMART"
    """Somebody sells it there."""
    NEW_TO_WALMART = "NEW_TO_WALMART"
    """Nobody does."""


class ShoppingTrend(OpenEnum):
    """Why shoppers want an item."""

    MOST_SEARCHED_FOR = "MOST_SEARCHED_FOR"
    """It is looked for most."""
    BEST_SELLERS = "BEST_SELLERS"
    """It sells best."""
    DEAL_ITEMS = "DEAL_ITEMS"
    """It is part of deals elsewhere."""


class DemandMonth(OpenEnum):
    """A month in which an item sells."""

    JAN = "JAN"
    FEB = "FEB"
    MAR = "MAR"
    APR = "APR"
    MAY = "MAY"
    JUN = "JUN"
    JUL = "JUL"
    AUG = "AUG"
    SEP = "SEP"
    OCT = "OCT"
    NOV = "NOV"
    DEC = "DEC"


class ValuesFilter(Body, frozen=True, kw_only=True):
    """One property that must have one of several values."""

    parameter: str
    """The property: ``BRAND``, ``SHOPPING_TRENDS``, …"""
    values: tuple[str, ...]
    """The values, of which one is enough."""


class RangeFilter(Body, frozen=True, kw_only=True):
    """One property that must lie in a range."""

    parameter: str
    """The property: ``PRICE``."""
    from_: int | float | str | None = msgspec.field(default=None, name="from")
    """The least; Walmart takes it as a number or as text."""
    to: int | float | str | None = None
    """The most, likewise."""


class RecommendationFilter(Body, frozen=True, kw_only=True):
    """Which recommendations are meant: those that meet every condition.

    Begin at ``where``; each step makes a new filter, so that one can be kept and refined in several ways:
    ``where.brand("Disney", "NINTENDO").price(to=3)``. Values of one step are alternatives, and a step is made once.
    Mistakes are reported when the filter is used.
    """

    search_text: str | None = None
    """A word of the recommendation, 3 characters or more."""
    multi_value_filter: tuple[ValuesFilter, ...] | None = None
    """Conditions with values of any kind."""
    enum_filter: tuple[ValuesFilter, ...] | None = None
    """Conditions with values from a list of Walmart's."""
    range_filter: tuple[RangeFilter, ...] | None = None
    """Conditions with a least and a most."""
    is_top_go_get_item: bool | None = None
    """Whether it is one of the items Walmart wants most."""
    is_new_recommendation: bool | None = None
    """Whether it was recommended lately."""

    def text(self, word: str) -> RecommendationFilter:
        """With a word, of 3 characters or more."""
        return msgspec.structs.replace(self, search_text=word)

    def brand(self, *names: str) -> RecommendationFilter:
        """Of one of up to 7 brands."""
        return self._with_values("BRAND", names)

    def category(self, *names: str) -> RecommendationFilter:
        """In one of up to 7 categories."""
        return self._with_values("CATEGORY", names)

    def product_type(self, *names: str) -> RecommendationFilter:
        """Of one of up to 7 product types."""
        return self._with_values("PRODUCT_TYPE", names)

    def item_availability_status(self, *statuses: ItemAvailability | str) -> RecommendationFilter:
        """Sold at Walmart already, or new there."""
        return self._with_enums("ITEM_AVAILABILITY_STATUS", statuses)

    def shopping_trends(self, *trends: ShoppingTrend | str) -> RecommendationFilter:
        """Wanted for one of these reasons."""
        return self._with_enums("SHOPPING_TRENDS", trends)

    def demand_sales_trends(self, *months: DemandMonth | str) -> RecommendationFilter:
        """In demand in one of these months."""
        return self._with_enums("DEMAND_SALES_TRENDS", months)

    def price(
        self, from_: Decimal | float | str | None = None, to: Decimal | float | str | None = None
    ) -> RecommendationFilter:
        """Within a price range in dollars; one end is enough. A `Decimal` is sent as text, anything else as it is."""
        price = RangeFilter(parameter="PRICE", from_=_sendable(from_), to=_sendable(to))
        return msgspec.structs.replace(self, range_filter=(*(self.range_filter or ()), price))

    def top_go_get(self, *, wanted: bool = True) -> RecommendationFilter:
        """One of the items that Walmart wants most, or none of them."""
        return msgspec.structs.replace(self, is_top_go_get_item=wanted)

    def new(self, *, wanted: bool = True) -> RecommendationFilter:
        """Recommended lately, or not."""
        return msgspec.structs.replace(self, is_new_recommendation=wanted)

    def _with_values(self, parameter: str, values: tuple[str, ...]) -> RecommendationFilter:
        step = ValuesFilter(parameter=parameter, values=values)
        return msgspec.structs.replace(self, multi_value_filter=(*(self.multi_value_filter or ()), step))

    def _with_enums(self, parameter: str, values: tuple[str, ...]) -> RecommendationFilter:
        step = ValuesFilter(parameter=parameter, values=values)
        return msgspec.structs.replace(self, enum_filter=(*(self.enum_filter or ()), step))


def _sendable(bound: Decimal | float | str | None) -> int | float | str | None:
    if isinstance(bound, SupportsIndex) and not isinstance(bound, bool):
        return operator.index(bound)
    return f"{bound:f}" if isinstance(bound, Decimal) else bound


where: Final = RecommendationFilter()
"""Every recommendation: where a filter begins."""
