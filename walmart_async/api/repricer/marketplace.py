"""A seller's repricer: strategies, and the items that have them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..._declare.checks import identifier
from ..._declare.decorators import DELETE, GET, POST, PUT
from ..._declare.modes import M
from ..._declare.repeat import once
from ..._declare.request import Request
from ..._declare.resource import Resource
from ..feeds.models import FeedAcknowledgement
from .models import (
    RepricerAssignment,
    RepricerFeed,
    RepricerRule,
    RepricerStrategies,
    RepricerStrategy,
    SentStrategy,
    StrategyDeleted,
)

__all__ = ["Repricer"]

_ONE = "/v3/repricer/strategy/{strategyCollectionId}"


class Repricer(Resource[M], family="repricer", surface="marketplace"):
    """Let Walmart adjust prices to those of others, by rules of yours."""

    @GET("/v3/repricer/strategies", ("10/min", "50/hour"), spec="price-management/getStrategies")
    def strategies(self) -> Request[RepricerStrategies]:
        """All strategies of the account, and how many items have each."""
        return Request()

    @POST(
        "/v3/repricer/strategy",
        "20/hour",
        sends=SentStrategy,
        repeat=once("a second strategy of that name might come of it"),
        spec="price-management/createStrategy",
    )
    def create(
        self,
        name: str,
        rules: Sequence[RepricerRule],
        *,
        enabled: bool = True,
        on_promotions: bool | None = None,
        restore_price: bool | None = None,
        meet_external: bool | None = None,
        other_sellers_only: bool | None = None,
    ) -> Request[RepricerStrategy]:
        """Make a strategy.

        Args:
            name: By which items are given it.
            rules: At least one.
            enabled: Whether it works yet.
            on_promotions: Whether it works on items in a promotion.
            restore_price: Whether the seller's last price comes back while there is nothing to compare with.
            meet_external: Of a rule for the buy box: whether prices elsewhere count too.
            other_sellers_only: Whether only offers of other sellers count, not Walmart's own.
        """
        body = SentStrategy.of(
            name,
            rules,
            enabled=enabled,
            on_promotions=on_promotions,
            restore_price=restore_price,
            meet_external=meet_external,
            other_sellers_only=other_sellers_only,
        )
        return Request(body=body)

    @PUT(_ONE, "10/hour", sends=SentStrategy, spec="price-management/updateStrategy")
    def update(
        self,
        strategy_id: str,
        name: str,
        rules: Sequence[RepricerRule],
        *,
        enabled: bool = True,
        on_promotions: bool | None = None,
        restore_price: bool | None = None,
        meet_external: bool | None = None,
        other_sellers_only: bool | None = None,
    ) -> Request[RepricerStrategy]:
        """Replace a strategy; the arguments are those of `create`, and items keep it.

        Args:
            strategy_id: ``strategy_collection_id`` of the strategy.
        """
        path = {"strategyCollectionId": identifier("strategy_id", strategy_id)}
        body = SentStrategy.of(
            name,
            rules,
            enabled=enabled,
            on_promotions=on_promotions,
            restore_price=restore_price,
            meet_external=meet_external,
            other_sellers_only=other_sellers_only,
        )
        return Request(path=path, body=body, key=strategy_id)

    @DELETE(_ONE, "10/hour", spec="price-management/deleteStrategy")
    def delete(self, strategy_id: str) -> Request[StrategyDeleted]:
        """Delete a strategy.

        Args:
            strategy_id: ``strategy_collection_id`` of the strategy.
        """
        return Request(path={"strategyCollectionId": identifier("strategy_id", strategy_id)})

    @POST("/v3/repricerFeeds", "6/hour", sends=RepricerFeed, spec="price-management/getRepricerFeed")
    def assign(
        self, assignments: Mapping[str, RepricerAssignment | None], *, version: str | None = None
    ) -> Request[FeedAcknowledgement]:
        """Give 1 to 10,000 items their strategies with a feed; up to 1,000 are worked through best.

        Args:
            assignments: By SKU; ``None`` takes an item's strategy away.
            version: The version of the feed's form, instead of the published one.
        """
        return Request(body=RepricerFeed.of(assignments, self._market, version))
