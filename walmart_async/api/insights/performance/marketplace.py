"""How a seller serves customers: twelve metrics, and a report behind each of them."""

from __future__ import annotations

from ...._declare.modes import M
from .service import ServiceMetrics
from .shipping import ShippingMetrics

__all__ = ["Performance"]


class Performance(ShippingMetrics[M], ServiceMetrics[M], family="insights.performance", surface="marketplace"):
    """Metrics that Walmart judges sellers by, over so many days until now, and the orders behind them.

    Where Walmart has no data, which is usual for a new account, a metric and its report are a `NotFoundError`.
    """
