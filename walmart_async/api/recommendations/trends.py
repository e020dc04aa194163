"""How demand for a recommended item, and its price, went in the course of a year."""

from __future__ import annotations

from decimal import Decimal

from ...models.base import Answer
from ...models.values import Many, OpenEnum
from .filters import DemandMonth

__all__ = ["MonthlyTrend", "RecommendationTrends", "Trend", "TrendData", "TrendMeta", "TrendType", "WeeklyTrend"]


class TrendType(OpenEnum):
    """What is followed."""

    PRICE_TRENDS = "PRICE_TRENDS"
    """The price, of twelve months or 52 weeks."""
    DEMAND_TRENDS = "DEMAND_TRENDS"
    """The demand: the share of a year's that falls to each month or week."""


class MonthlyTrend(Answer, frozen=True, kw_only=True):
    """The value of a month."""

    month: DemandMonth | None = None
    year: int | None = None
    """Of prices alone: demand is the same every year."""
    value: Decimal | None = None
    """A price, or a share of 1."""


class WeeklyTrend(Answer, frozen=True, kw_only=True):
    """The value of a week."""

    week: int | None = None
    """The week of the year, from 1 on."""
    year: int | None = None
    """Of prices alone."""
    value: Decimal | None = None
    """A price, or a share of 1."""


class TrendMeta(Answer, frozen=True, kw_only=True):
    """What values mean."""

    currency: str | None = None
    """Of prices: ``USD``."""


class TrendData(Answer, frozen=True, kw_only=True):
    """One trend by month and by week; of some there may be no value."""

    meta: TrendMeta = TrendMeta()
    monthly_trends: Many[MonthlyTrend] = ()
    weekly_trends: Many[WeeklyTrend] = ()


class Trend(Answer, frozen=True, kw_only=True):
    """What is known of one kind of trend."""

    trend_type: TrendType | None = None
    trend_data: Many[TrendData] = ()
    """Empty where nothing is known."""


class RecommendationTrends(Answer, frozen=True, kw_only=True):
    """The trends of a recommended item."""

    recommendation_unique_id: str | None = None
    trends: Many[Trend] = ()
