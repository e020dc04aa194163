"""What metrics of a seller's service have in common, and what they are asked for by."""

from __future__ import annotations

from decimal import Decimal

from ....models.base import Answer
from ....models.values import Instant, Many, OpenEnum, StateEnum

__all__ = [
    "AccountableMetric",
    "Advice",
    "CumulativeMetric",
    "FormerRiskLevel",
    "JudgedMetric",
    "Metric",
    "MetricTrend",
    "ReturnCondition",
    "RiskLevel",
    "SalesMetric",
    "ShippingMethod",
]


class ShippingMethod(OpenEnum):
    """How fast orders were to be delivered."""

    ALL_METHODS = "ALL_METHODS"
    TWO_DAY = "TWO_DAY"
    ONE_DAY = "ONE_DAY"


class ReturnCondition(OpenEnum):
    """In which state what comes back was sold."""

    ALL = "ALL"
    NEW = "NEW"
    RESOLD = "RESOLD"


class MetricTrend(StateEnum):
    """How a number does (its color) and where it goes."""

    GREEN_UP = "GREEN_UP"
    GREEN = "GREEN"
    GREEN_DOWN = "GREEN_DOWN"
    YELLOW_UP = "YELLOW_UP"
    YELLOW = "YELLOW"
    YELLOW_DOWN = "YELLOW_DOWN"
    RED_UP = "RED_UP"
    RED = "RED"
    RED_DOWN = "RED_DOWN"
    NEUTRAL = "NEUTRAL"


class RiskLevel(StateEnum):
    """How a metric does beside Walmart's standard."""

    GOOD = "GOOD"
    """It meets the standard."""
    MONITOR = "MONITOR"
    """It is about to miss it."""
    URGENT = "URGENT"
    """It misses it."""


class FormerRiskLevel(OpenEnum):
    """The same in the words of before."""

    MEETS_STANDARD = "Meets standard"
    MONITOR = "Monitor"
    URGENT = "Urgent"


class Advice(Answer, frozen=True, kw_only=True):
    """What Walmart would do about a metric."""

    recommendation: str | None = None
    """What to do."""
    more_info_link: str | None = None
    """The page that says more."""


class Metric(Answer, frozen=True, kw_only=True):
    """What every metric says."""

    report_duration: int | None = None
    """The days that it covers."""
    updated_timestamp: Instant | None = None
    """When it was counted."""


class JudgedMetric(Metric, frozen=True, kw_only=True):
    """A metric with a standard that has to be met."""

    performance_standard: str | None = None
    """The least or the most that the rate may be, in Walmart's words."""
    performance_risk_level: RiskLevel | None = None
    """How far it is met."""
    standard: str | None = None
    """The former name of ``performance_standard``; newer metrics do not have it."""
    risk_level: FormerRiskLevel | None = None
    """The former form of ``performance_risk_level``; newer metrics do not have it."""


class AccountableMetric(JudgedMetric, frozen=True, kw_only=True):
    """A metric that counts what the seller is to blame for apart from all the rest."""

    overall_rate: Decimal | None = None
    """In percent, whoever is to blame."""
    seller_accountable_rate: Decimal | None = None
    """In percent, as far as the seller is to blame: this is what is judged."""
    seller_accountable_trend: MetricTrend | None = None
    """Where it goes."""

    @property
    def rate(self) -> Decimal | None:
        """What is judged, by a name that all metrics have."""
        return self.overall_rate if self.seller_accountable_rate is None else self.seller_accountable_rate


class CumulativeMetric(JudgedMetric, frozen=True, kw_only=True):
    """A metric with one rate."""

    cumulative_rate: Decimal | None = None
    """In percent."""
    cumulative_rate_trend: MetricTrend | None = None
    """Where it goes."""

    @property
    def rate(self) -> Decimal | None:
        """What is judged, by a name that all metrics have."""
        return self.cumulative_rate


class SalesMetric(CumulativeMetric, frozen=True, kw_only=True):
    """A metric of orders that went wrong, and of what that cost."""

    gmv_loss: Decimal | None = None
    """What was not earned, in dollars."""
    gmv_loss_trend: MetricTrend | None = None
    """Where that goes."""
    orders_impacted: int | None = None
    """How many orders went wrong."""
    orders_impacted_trend: MetricTrend | None = None
    """Where that goes."""
    recommendations: Many[Advice] = ()
    """What to do about it."""
