"""Strategies by which Walmart adjusts prices, as answered and as sent, and which items have which."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final

import msgspec

from ..._declare.checks import flag, identifier, known, money, short_repr, truth
from ..._declare.markets import MarketFacts
from ..._declare.several import by_name, several
from ...errors import RequestInvalidError
from ...models.base import Answer, Body, Record
from ...models.money import Amount
from ...models.values import Essential, Many, OpenEnum

__all__ = [
    "AdjustmentType",
    "RepricerAssignment",
    "RepricerFeed",
    "RepricerRule",
    "RepricerStrategies",
    "RepricerStrategy",
    "SentAssignment",
    "SentAssignmentItem",
    "SentRepricerHeader",
    "SentRule",
    "SentStrategy",
    "StrategyDeleted",
    "StrategyRule",
    "StrategyType",
]

_MOST_ITEMS: Final = 10_000
_WHOLE: Final = 100  # percent
_FORM: Final = "1.1"


class StrategyType(OpenEnum):
    """What a price is to be compared with."""

    BUY_BOX = "Buy Box Price"
    EXTERNAL = "External Price"
    COMPETITIVE = "Competitive Price"


class AdjustmentType(OpenEnum):
    """What an adjustment is counted in."""

    UNIT = "UNIT"
    """The currency of the price."""
    PERCENTAGE = "PERCENTAGE"


class StrategyRule(Answer, frozen=True, kw_only=True):
    """One rule of a strategy."""

    strategy_type: StrategyType | None = None
    adjustment_type: AdjustmentType | None = None
    adjustment_value: Decimal | None = None
    """By how much the other price is beaten."""


class RepricerStrategy(Answer, frozen=True, kw_only=True):
    """A strategy."""

    name: str | None = msgspec.field(default=None, name="repricerStrategy")
    """By which items are given it."""
    strategy_collection_id: str | None = None
    """By which it is changed and deleted."""
    enabled: bool | None = None
    assigned_count: int | None = None
    """How many items have it."""
    enable_repricer_for_promotion: bool | None = None
    """Whether it works on items in a promotion."""
    restore_seller_price_without_target: bool | None = None
    """Whether the seller's last price comes back while there is nothing to compare with."""
    enable_buybox_meet_external: bool | None = None
    """Whether a rule for the buy box looks at prices elsewhere too."""
    compare_with_3p_offer_only: bool | None = msgspec.field(default=None, name="compareWith3pOfferOnly")
    """Whether only offers of other sellers count, not Walmart's own."""
    strategies: Many[StrategyRule] = ()


class RepricerStrategies(Answer, frozen=True, kw_only=True):
    """All strategies of the account."""

    total_elements: Essential[int | None] = None
    strategies: Many[RepricerStrategy] = msgspec.field(default=(), name="strategyCollections")


class StrategyDeleted(Answer, frozen=True, kw_only=True):
    """A strategy that is no more."""

    message: str | None = None
    """A confirmation, in Walmart's words."""


class SentRule(Body, frozen=True, kw_only=True):
    """One rule of a strategy, as sent."""

    strategy_type: StrategyType
    adjustment_type: AdjustmentType
    adjustment_value: Decimal


class RepricerRule(Record, frozen=True, kw_only=True):
    """One rule of a strategy: which other price to beat, and by how much."""

    strategy_type: StrategyType
    amount: Amount
    """0 to meet it; with at most two decimals."""
    adjustment_type: AdjustmentType = AdjustmentType.UNIT

    def sent(self, field: str) -> SentRule:
        """It as it travels.

        Raises:
            RequestInvalidError: Something of it is not as it should be.
        """
        value = Decimal(0) if type(self.amount) is int and self.amount == 0 else money(f"{field}.amount", self.amount)
        unit = known(f"{field}.adjustment_type", self.adjustment_type, AdjustmentType)
        if unit is AdjustmentType.PERCENTAGE and value > _WHOLE:
            raise RequestInvalidError(f"{field}.amount", f"is {short_repr(self.amount)}", "at most 100 percent")
        kind = known(f"{field}.strategy_type", self.strategy_type, StrategyType)
        return SentRule(strategy_type=kind, adjustment_type=unit, adjustment_value=value)


class SentStrategy(Body, frozen=True, kw_only=True):
    """A strategy, as sent."""

    repricer_strategy: str
    enabled: bool
    enable_repricer_for_promotion: bool | None = None
    restore_seller_price_without_target: bool | None = None
    enable_buybox_meet_external: bool | None = None
    compare_with_3p_offer_only: bool | None = msgspec.field(default=None, name="compareWith3pOfferOnly")
    strategies: Sequence[SentRule]

    @classmethod
    def of(
        cls,
        name: str,
        rules: Sequence[RepricerRule],
        *,
        enabled: bool,
        on_promotions: bool | None,
        restore_price: bool | None,
        meet_external: bool | None,
        other_sellers_only: bool | None,
    ) -> SentStrategy:
        """A strategy of at least one rule."""
        return cls(
            repricer_strategy=identifier("name", name),
            enabled=truth("enabled", enabled),
            enable_repricer_for_promotion=flag("on_promotions", on_promotions),
            restore_seller_price_without_target=flag("restore_price", restore_price),
            enable_buybox_meet_external=flag("meet_external", meet_external),
            compare_with_3p_offer_only=flag("other_sellers_only", other_sellers_only),
            strategies=[rule.sent(field) for field, rule in several("rules", rules, RepricerRule)],
        )


class RepricerAssignment(Record, frozen=True, kw_only=True):
    """The strategy of an item, and between which prices it may move."""

    strategy: str
    """Its name."""
    minimum: Amount | None = None
    """The lowest price; with at most two decimals."""
    maximum: Amount | None = None
    """The highest, not below ``minimum``."""


class SentAssignment(Body, frozen=True, kw_only=True):
    """What an item is to have; without a strategy, none."""

    sku: str
    repricer_strategy: str | None = None
    minimum_seller_allowed_price: Decimal | None = None
    maximum_seller_allowed_price: Decimal | None = None

    @classmethod
    def of(cls, field: str, sku: str, assignment: object) -> SentAssignment:
        """What an item is to have.

        Raises:
            RequestInvalidError: It is no assignment, or the highest price is below the lowest.
        """
        if assignment is None:
            return cls(sku=sku)
        if not isinstance(assignment, RepricerAssignment):
            kind = type(assignment).__name__
            raise RequestInvalidError(field, f"is of type {kind}", "a RepricerAssignment, or None for no strategy")
        least, most = (
            None if price is None else money(f"{field}.{name}", price)
            for name, price in (("minimum", assignment.minimum), ("maximum", assignment.maximum))
        )
        if least is not None and most is not None and most < least:
            raise RequestInvalidError(f"{field}.maximum", f"is {most}", f"at least {least}, which is minimum")
        return cls(
            sku=sku,
            repricer_strategy=identifier(f"{field}.strategy", assignment.strategy),
            minimum_seller_allowed_price=least,
            maximum_seller_allowed_price=most,
        )


class SentAssignmentItem(Body, frozen=True, kw_only=True):
    """One item of the feed."""

    strategy: SentAssignment = msgspec.field(name="Strategy")


class SentRepricerHeader(Body, frozen=True, kw_only=True):
    """What the feed says of itself."""

    process_mode: str
    subset: str
    mart: str | None = None
    selling_channel: str
    version: str
    locale: str | None = None


class RepricerFeed(Body, frozen=True, kw_only=True):
    """A feed that gives items their strategies."""

    header: SentRepricerHeader = msgspec.field(name="ItemFeedHeader")
    items: Sequence[SentAssignmentItem] = msgspec.field(name="Item")

    @classmethod
    def of(
        cls, assignments: Mapping[str, RepricerAssignment | None], market: MarketFacts, version: str | None
    ) -> RepricerFeed:
        """A feed of 1 to 10,000 items; ``version`` is that of its form, instead of the published one."""
        named = by_name("assignments", assignments, _MOST_ITEMS)
        header = SentRepricerHeader(
            process_mode="REPLACE",
            subset="EXTERNAL",
            mart=market.mart or None,
            selling_channel="repricerstrategy",
            version=_FORM if version is None else identifier("version", version),
            locale=market.locale or None,
        )
        items = [SentAssignmentItem(strategy=SentAssignment.of(field, sku, each)) for field, sku, each in named]
        return cls(header=header, items=items)
