"""Setting any number of prices, by calls of their own or by as many feeds as they need."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from .._declare.fan_out import Outcome, fan_out
from .._declare.job import job
from .._declare.job_checks import seconds
from .._declare.modes import Async, M
from ..api.feeds.models import FeedItem
from ..api.prices.answers import PriceSet
from ..api.prices.marketplace import Prices as PriceEndpoints
from ..api.prices.settings import settings_of
from ..models.money import Amount

__all__ = ["Prices"]

_CONCURRENCY: Final = 8
_DONE_WITHIN: Final = 8 * 3600.0


class Prices(PriceEndpoints[M]):
    """Set a seller's regular prices."""

    @job
    async def set_all(self: Prices[Async], prices: Mapping[str, Amount]) -> Sequence[Outcome[str, PriceSet]]:
        """`set` the prices of a few SKUs, each with a call of its own, a few at a time.

        Args:
            prices: What customers pay, by SKU; at least one.

        Returns:
            The outcome of each SKU, in order: its ``argument`` is the SKU, its ``value`` the answer or its ``error``
            what `set` raised. One that fails does not stop the others.

        Raises:
            RequestInvalidError: There are none, or a price is wrong; nothing was sent.
        """
        skus = [each.sku for each in settings_of(prices, None, None)]
        return await fan_out(lambda sku: self.set(sku, prices[sku]), skus, _CONCURRENCY)

    @job
    async def bulk_set_all(
        self: Prices[Async],
        prices: Mapping[str, Amount],
        *,
        msrps: Mapping[str, Amount] | None = None,
        timeout: float = _DONE_WITHIN,  # noqa: ASYNC109 - one word for it in all jobs
    ) -> Sequence[Outcome[str, FeedItem]]:
        """`bulk_set` any number of prices with as many feeds as they need, and follow each to its outcome.

        Ten feeds of 10,000 prices go out at once; further ones wait for Walmart's limit of ten an hour.

        Args:
            prices: What customers pay, by SKU; at least one.
            msrps: What manufacturers suggest, for any of these SKUs.
            timeout: Seconds for which each feed is waited for.

        Returns:
            The outcome of each SKU, in order: its ``argument`` is the SKU, its ``value`` what Walmart says of it or its
            ``error`` what went wrong: a `FeedError` where Walmart refuses the item or its feed, what `bulk_set` raised
            where the feed was not sent, an `OutcomeUnknownError` or `TimeoutError` where it is not known.

        Raises:
            RequestInvalidError: There are none, or a price is wrong; nothing was sent.
        """
        from .price_feeds import send_all  # noqa: PLC0415 - imported by those who run it

        return await send_all(self, self._link, settings_of(prices, msrps, None), seconds("timeout", timeout))
