"""How a seller's prices do beside those of others, and the question for them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TypeGuard

import msgspec

from ..._declare.checks import short_repr
from ..._declare.several import is_list, texts
from ...errors import RequestInvalidError
from ...models.base import Answer, Body
from ...models.values import Essential, Many, OpenEnum

__all__ = [
    "InsightFilter",
    "InsightSearch",
    "InsightSort",
    "InsightsPage",
    "InsightsPlace",
    "InsightsQuestion",
    "PriceInsight",
    "SentSort",
    "SuggestionSource",
]


class InsightSort(OpenEnum):
    """What insights can be sorted by."""

    PRICE_COMPETITIVE_SCORE = "PRICE_COMPETITIVE_SCORE"
    GMV_30D = "GMVL30D"
    """What was sold in 30 days."""
    PAGE_VIEWS = "PAGE_VIEWS"
    BUY_BOX_WIN_RATE = "BUY_BOX_WIN_RATE"
    REFERENCE_PRICE = "REFERENCE_PRICE"
    IS_IN_DEMAND = "IS_IN_DEMAND"
    TRAFFIC = "TRAFFIC"


class SuggestionSource(OpenEnum):
    """What a suggested price follows."""

    BUYBOX_PRICE = "BUYBOX_PRICE"
    COMPETITOR_PRICE = "COMPETITOR_PRICE"
    WALMART_SUGGESTED_PRICE = "WALMART_SUGGESTED_PRICE"
    REFERENCE_PRICE = "REFERENCE_PRICE"
    COMPARISON_PRICE = "COMPARISON_PRICE"
    NONE = "NONE"


class PriceInsight(Answer, frozen=True, kw_only=True):
    """How the price of one item does."""

    sku: str | None = None
    item_name: str | None = None
    current_price: Decimal | None = None
    buy_box_base_price: Decimal | None = None
    buy_box_total_price: Decimal | None = None
    """With shipping."""
    buy_box_win_rate: str | None = None
    """How often the seller has the buy box, in percent."""
    competitor_price: Decimal | None = None
    comparison_price: Decimal | None = None
    price_differential: str | None = None
    """How far it is from the price that it is compared with."""
    price_competitive_score: Decimal | None = None
    price_competitive: bool | None = None
    suggested_price: Decimal | None = None
    suggested_price_driver: SuggestionSource | None = None
    fulfillment: str | None = None
    inventory_count: int | None = None
    repricer_strategy_type: str | None = None
    repricer_strategy_name: str | None = None
    repricer_status: str | None = None
    repricer_min_price: Decimal | None = None
    repricer_max_price: Decimal | None = None
    promo_status: str | None = None
    potential_gmv_lift: Decimal | None = None
    """How much more might be sold at a better price."""
    gmv30: Decimal | None = None
    """What was sold in 30 days."""
    in_demand: bool | None = None
    traffic: str | None = None
    reduced_referral_status: str | None = None
    """Whether a reduced referral fee is to be had, or had."""
    walmart_funded_status: str | None = None


class InsightsPlace(Answer, frozen=True, kw_only=True):
    """Where in the list a page is; number and pages were seen to be 0 for any."""

    page_no: Essential[int | None] = None
    current_page_count: int | None = None
    total_count: Essential[int | None] = None
    total_pages: Essential[int | None] = None


class InsightsPage(Answer, frozen=True, kw_only=True):
    """A page of insights."""

    place: InsightsPlace | None = msgspec.field(default=None, name="pageContext")
    insights: Many[PriceInsight] = msgspec.field(default=(), name="pricingInsightsResponseList")


class InsightFilter(Body, frozen=True, kw_only=True):
    """One condition, as sent."""

    name: str
    operator: str
    value: Sequence[int | float | str]

    @classmethod
    def between(cls, field: str, name: str, bounds: object) -> InsightFilter:
        """A number within two bounds.

        Raises:
            RequestInvalidError: They are no two finite numbers, or in the wrong order.
        """
        expected = "two numbers, the lower one first"
        if not is_list(bounds) or len(bounds) != 2:  # noqa: PLR2004 - the two bounds
            raise RequestInvalidError(field, f"is {short_repr(bounds)}", expected)
        low, high = bounds
        if not _is_number(low) or not _is_number(high) or not low <= high:
            raise RequestInvalidError(field, f"is {short_repr(bounds)}", expected)
        return cls(name=name, operator="BETWEEN", value=[low, high])

    @classmethod
    def one_of(cls, field: str, name: str, values: Sequence[str]) -> InsightFilter:
        """A text out of a list."""
        return cls(name=name, operator="IN", value=texts(field, values, least=1))


class InsightSearch(Body, frozen=True, kw_only=True):
    """Which items, as sent."""

    search_field: str
    search_value: Sequence[str]


class SentSort(Body, frozen=True, kw_only=True):
    """The order, as sent."""

    sort_field: InsightSort
    sort_order: str


class InsightsQuestion(Body, frozen=True, kw_only=True):
    """The question for a page of insights."""

    filter: Sequence[InsightFilter] | None = None
    search_criteria: InsightSearch | None = None
    sort: SentSort | None = None
    page_number: int


def _is_number(value: object) -> TypeGuard[int | float]:
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < float("inf")
