"""What every metric is asked for by: the days it covers, and which orders."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...._declare.checks import between, known
from ....errors import RequestInvalidError
from .metrics import ReturnCondition, ShippingMethod

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...._declare.request import QueryValue

__all__ = ["LATE_SHIPMENT_DAYS", "about"]

LATE_SHIPMENT_DAYS: Final = (14, 30, 60, 90)
"""The days that late shipments can be counted over."""
_MOST_DAYS: Final = 2_147_483_647  # no page names a limit for the other metrics


def about(
    days: int,
    *,
    allowed: Sequence[int] = (),
    shipping_method: ShippingMethod | str | None = None,
    condition_type: ReturnCondition | str | None = None,
) -> dict[str, QueryValue]:
    """The query of a metric or its report.

    Args:
        days: How many days to go back.
        allowed: How many Walmart takes, where it says so.
        shipping_method: Orders to be delivered like this alone.
        condition_type: Orders of items in this state alone.

    Raises:
        RequestInvalidError: One of them cannot be sent.
    """
    number = between("days", days, 1, _MOST_DAYS)
    if allowed and number not in allowed:
        raise RequestInvalidError("days", f"is {number}", " or ".join(map(str, allowed)))
    query: dict[str, QueryValue] = {"reportDuration": number}
    if shipping_method is not None:
        query["shippingMethod"] = known("shipping_method", shipping_method, ShippingMethod)
    if condition_type is not None:
        query["conditionType"] = known("condition_type", condition_type, ReturnCondition)
    return query
