"""Sending prices in feeds, and telling what became of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .._declare.codec import encode
from .._declare.fan_out import Outcome, fan_out
from ..api.feeds.models import FeedItem, FeedState
from ..api.prices.settings import PRICE_AND_PROMOTION, FeedItemSetting, SentSetting
from ..errors import ErrorDetail, FeedError, OutcomeUnknownError, WalmartError
from .about import about
from .feed_matching import matched
from .feed_reading import read_items
from .feed_sizes import beginnings
from .feeds import Feeds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .._declare.modes import Async
    from .._declare.resource import Link
    from ..api.prices.marketplace import Prices

__all__ = ["send_all"]

_AT_ONCE: Final = 10  # as many as Walmart takes at once


async def send_all(
    prices: Prices[Async],
    link: Link,
    settings: Sequence[SentSetting],
    timeout: float,  # noqa: ASYNC109 - seconds of the client's clock
) -> list[Outcome[str, FeedItem]]:
    """Send every setting in one of as many feeds as they need; the outcome of each, in order.

    Args:
        prices: What sends them.
        link: The client.
        settings: What to send, no SKU twice.
        timeout: Seconds for which each feed is waited for.
    """

    async def send(part: Sequence[SentSetting]) -> list[Outcome[str, FeedItem]]:
        amounts = {each.sku: each.price for each in part if each.price is not None}
        msrps = {each.sku: each.msrp for each in part if each.msrp is not None}
        feed = await prices.bulk_set(amounts, msrps=msrps or None)
        with about({"feedId": feed.feed_id}):
            return await _followed(Feeds(link), link, feed.feed_id, [each.sku for each in part], timeout)

    outcomes: list[Outcome[str, FeedItem]] = []
    for sent in await fan_out(send, _parts(settings), _AT_ONCE):
        if sent.error is None:
            outcomes += sent.value
        else:
            outcomes += (Outcome(each.sku, (), sent.error) for each in sent.argument)
    return outcomes


def _parts(settings: Sequence[SentSetting]) -> list[list[SentSetting]]:
    sizes = (len(encode(FeedItemSetting(promo_and_discount=each))) + 1 for each in settings)
    parts: list[list[SentSetting]] = []
    for setting, begins in zip(settings, beginnings(sizes, PRICE_AND_PROMOTION), strict=True):
        if begins:
            parts.append([])
        parts[-1].append(setting)
    return parts


async def _followed(
    feeds: Feeds[Async],
    link: Link,
    feed_id: str,
    skus: Sequence[str],
    timeout: float,  # noqa: ASYNC109 - as above
) -> list[Outcome[str, FeedItem]]:
    """The outcome of each SKU of a feed, once it is processed."""
    done = await feeds.wait(feed_id, timeout=timeout)
    if done.feed_status == FeedState.ERROR:
        done.raise_if_failed()
    found: dict[int, Outcome[str, FeedItem]] = {}
    for place, item in matched(skus, await read_items(feeds, feed_id, link.sender.clock, timeout), _sku_of):
        outcome = _outcome(skus[place], item, feed_id)
        if (former := found.setdefault(place, outcome)) is not outcome and type(former.error) is not type(
            outcome.error
        ):
            found[place] = _unknown(skus[place], "Walmart lists it with different outcomes", feed_id)
    missing = "the feed was processed, and does not mention it"
    return [found.get(place) or _unknown(sku, missing, feed_id) for place, sku in enumerate(skus)]


def _sku_of(item: FeedItem) -> str | None:
    return item.sku or None


def _outcome(sku: str, item: FeedItem, feed_id: str) -> Outcome[str, FeedItem]:
    state, reasons = item.ingestion_status, "; ".join(map(str, item.errors))
    if state is not None and state.succeeded:
        return Outcome(sku, (item,), None)
    if state is None or not state.failed:
        return _unknown(sku, f"Walmart is not done with it: {state}", feed_id)
    errors = [ErrorDetail(code=each.code, field=each.field, description=each.description) for each in item.errors]
    subject = {"sku": sku, "feedId": feed_id}
    error = FeedError(reasons or str(state), feed_id=feed_id, activity_id=None, subject=subject, errors=errors)
    return Outcome(sku, (), error)


def _unknown(sku: str, why: str, feed_id: str) -> Outcome[str, FeedItem]:
    error: WalmartError = OutcomeUnknownError(why, subject={"sku": sku, "feedId": feed_id})
    return Outcome(sku, (), error)
