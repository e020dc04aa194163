"""The metrics of a seller's service: those that were arranged, and those that follow from orders and returns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from .counting import COUNTED

if TYPE_CHECKING:
    from ...world import World
    from .counting import Count

__all__ = ["METRICS", "Figures", "Metric", "Performance"]

Row = Mapping[str, object]


@dataclass(frozen=True)
class Metric:
    """What is published of one metric."""

    name: str
    """As its route has it."""
    summary: str
    report: str
    days: int = 30
    standard: tuple[bool, float] | None = None
    """Whether a high rate is good, and the rate that is enough."""
    former: bool = True
    """Whether it tells its standard by the former names too."""
    mine: frozenset[str] = frozenset()
    """The drivers that the seller is to blame for, as far as they are counted here."""


_SHIPPING = frozenset({"lateShipmentRate", "carrierDelaysRate", "invalidTrackingIdRate"})
_OUT_OF_STOCK = frozenset({"outOfStockRate"})
_FAULTY = frozenset({"damagedRate", "defectiveRate", "incorrectItemsRate", "arrivedLateRate"})
_ALL = (
    Metric("otd", "getOtd", "getOtdOrdersReport", standard=(True, 90.0), mine=_SHIPPING),
    Metric("lateShipment", "getLsr", "getLsrReport", standard=(False, 5.0), former=False, mine=_SHIPPING),
    Metric("vtr", "getVtr", "getVtrOrdersReport", standard=(True, 99.0), mine=_SHIPPING),
    Metric("sss/ots", "getOts", "getOrdersSssOtsReport"),
    Metric("sss/sfla", "getSfla", "getOrdersSssSflaReport"),
    Metric("sss/cma", "getCma", "getOrdersSssCmaReport"),
    Metric("srr", "getSrr", "getSrrOrdersReport"),
    Metric("cancellations", "getCancel", "getCancellationsOrdersReport", standard=(False, 2.0), mine=_OUT_OF_STOCK),
    Metric("returns", "getReturns", "getReturnReport", 60, standard=(False, 6.0), former=False, mine=_FAULTY),
    Metric("refunds", "getRefunds", "getRefundsOrdersReport", standard=(False, 6.0)),
    Metric("itemNotReceived", "getInr", "getInrReport", 60),
    Metric("negativeFeedback", "getNegativeFeedback", "getNegativeFeedbackReport", 60),
)
METRICS = {each.name: each for each in _ALL}
_OF_CUSTOMERS = {"otd", "vtr"}
_WITH_BLAME = {"otd": "overallTrend", "lateShipment": "overallRateTrend"}
_FORMER = {"GOOD": "Meets standard", "URGENT": "Urgent"}


@dataclass(frozen=True)
class Figures:
    """What a metric says, and the orders behind it."""

    summary: Mapping[str, Any]
    rows: Sequence[Row]


class Performance:
    """The metrics of the account.

    Args:
        world: What orders and returns are of.
    """

    def __init__(self, world: World) -> None:
        self._world = world
        self.arranged: dict[str, Figures | None] = {}

    def of(self, metric: Metric, days: int) -> Figures | None:
        """What a metric says of so many days; None where nothing is known."""
        if metric.name in self.arranged:
            return self.arranged[metric.name]
        if metric.name not in COUNTED:
            return None
        count = COUNTED[metric.name](self._world, days)
        return _figures(metric, count) if count.total else None


def _figures(metric: Metric, count: Count) -> Figures:
    rows = [
        {
            "PO #": each.order_id,
            "Order Date": datetime.fromtimestamp(each.created, UTC).strftime("%Y-%m-%d"),
            "Reason": each.cause.removesuffix("Rate"),
        }
        for each in count.faults
    ]
    return Figures(_summary(metric, count), rows)


def _summary(metric: Metric, count: Count) -> dict[str, Any]:
    assert metric.standard is not None, "what is counted has a standard"
    high_is_good, standard = metric.standard
    share = {
        cause: 100.0 * number / count.total for cause, number in Counter(each.cause for each in count.faults).items()
    }
    bad, blamed = sum(share.values()), sum(rate for cause, rate in share.items() if cause in metric.mine)
    overall, mine = (100.0 - bad, 100.0 - blamed) if high_is_good else (bad, blamed)
    judged = mine if metric.name in _WITH_BLAME else overall
    risk = "GOOD" if (judged >= standard if high_is_good else judged <= standard) else "URGENT"
    trend = "GREEN_UP" if risk == "GOOD" else "RED_DOWN"
    summary: dict[str, Any] = {"performanceStandard": f"{standard}%", "performanceRiskLevel": risk}
    if metric.former:
        summary |= {"standard": f"{standard}%", "riskLevel": _FORMER[risk]}
    if metric.name in _WITH_BLAME:
        summary |= {"overallRate": overall, _WITH_BLAME[metric.name]: trend}
        summary |= {"sellerAccountableRate": mine, "sellerAccountableTrend": trend}
    else:
        summary |= {"cumulativeRate": overall, "cumulativeRateTrend": trend}
    name = "impactedCustomer" if metric.name in _OF_CUSTOMERS else "ordersImpacted"
    summary |= {
        "impactedCustomerCount" if metric.name in _OF_CUSTOMERS else name: len(count.faults),
        f"{name}Trend": trend,
    }
    if metric.name in {"cancellations", "refunds", "returns"}:
        summary["gmvLoss"] = sum(each.loss for each in count.faults)
    summary["sellerAccountableDrivers"] = {cause: rate for cause, rate in share.items() if cause in metric.mine}
    summary["nonAccountableDrivers"] = {cause: rate for cause, rate in share.items() if cause not in metric.mine}
    return summary
