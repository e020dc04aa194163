"""Campaigns as they are sent: what they may spend, when they run, and which items they advertise."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Final

from ..._declare.checks import day, identifier, known, money, short_repr
from ..._declare.several import one, texts
from ...errors import RequestInvalidError
from ...models.base import Body
from ...models.money import Amount
from ...models.values import OpenEnum

__all__ = ["BiddingStrategy", "CampaignChange", "CampaignSettings", "NewCampaign", "SentCampaignItems"]

_NAME: Final = re.compile(r"[A-Za-z0-9 _-]{1,255}")
_MOST_SKUS: Final = 10_000
_NEEDED: Final = ("name", "start_date", "daily_budget")
_BOUNDS: Final = {"daily_budget": (5, 2_500), "total_budget": (5, 250_000), "target_roas": (1, 20)}


class BiddingStrategy(OpenEnum):
    """What bids aim at."""

    TARGET_ROAS = "TARGET_ROAS"
    """A return on ad spend."""
    MAXIMIZE_TRAFFIC = "MAXIMIZE_TRAFFIC"
    """As many clicks as the budget pays."""


class CampaignSettings(Body, frozen=True, kw_only=True):
    """What a campaign may spend and when it runs; what is left out of a change stays.

    A new campaign needs a name, a first day and a daily budget.
    """

    name: str | None = None
    """1 to 255 letters, digits, dashes, underscores and spaces."""
    start_date: date | None = None
    """Its first day."""
    end_date: date | None = None
    """Its last day; without one, it runs until it is stopped."""
    daily_budget: Amount | None = None
    """US dollars a day, 5 to 2,500."""
    total_budget: Amount | None = None
    """US dollars in all, 5 to 250,000: at first no less than the daily budget, later than what is spent."""
    bidding_strategy_type: BiddingStrategy | None = None
    target_roas: Amount | None = None
    """What a dollar of ads is to sell for, 1 to 20; Walmart takes 3.5 where nothing is said."""

    def checked(self, field: str) -> CampaignSettings:
        """The same, fit to be sent.

        Raises:
            RequestInvalidError: A field is not what Walmart takes, or two contradict each other.
        """
        name, first, last, strategy = self.name, self.start_date, self.end_date, self.bidding_strategy_type
        if name is not None and not _NAME.fullmatch(identifier(f"{field}.name", name)):
            expected = "1 to 255 letters, digits, dashes, underscores and spaces"
            raise RequestInvalidError(f"{field}.name", f"is {short_repr(name)}", expected)
        made = CampaignSettings(
            name=name,
            start_date=None if first is None else day(f"{field}.start_date", first),
            end_date=None if last is None else day(f"{field}.end_date", last),
            daily_budget=_amount(field, "daily_budget", self.daily_budget),
            total_budget=_amount(field, "total_budget", self.total_budget),
            bidding_strategy_type=(
                None if strategy is None else known(f"{field}.bidding_strategy_type", strategy, BiddingStrategy)
            ),
            target_roas=_amount(field, "target_roas", self.target_roas),
        )
        if made.start_date and made.end_date and made.end_date < made.start_date:
            expected = f"a day from {made.start_date} on"
            raise RequestInvalidError(f"{field}.end_date", f"is {made.end_date}, before start_date", expected)
        return made


def _amount(field: str, name: str, value: object) -> Decimal | None:
    if value is None:
        return None
    least, most = _BOUNDS[name]
    amount = money(f"{field}.{name}", value)
    if not least <= amount <= most:
        raise RequestInvalidError(
            f"{field}.{name}", f"is {amount}", f"{least:,} to {most:,}, with at most two decimals"
        )
    return amount


class SentCampaignItems(Body, frozen=True, kw_only=True):
    """SKUs that a campaign takes or lets go, as sent."""

    operation_type: str
    """``ADD`` or ``REMOVE``."""
    skus: Sequence[str]


class NewCampaign(Body, frozen=True, kw_only=True):
    """A new campaign, as sent."""

    metadata: CampaignSettings
    items_operations: Sequence[SentCampaignItems]

    @classmethod
    def of(cls, settings: CampaignSettings, skus: Sequence[str]) -> NewCampaign:
        """A campaign with everything that Walmart requires.

        Raises:
            RequestInvalidError: Something is missing, or not what Walmart takes.
        """
        checked = one("settings", settings, CampaignSettings).checked("settings")
        for name in _NEEDED:
            if getattr(checked, name) is None:
                raise RequestInvalidError(f"settings.{name}", "is missing", "a value: a new campaign needs it")
        daily, total = checked.daily_budget, checked.total_budget
        if isinstance(daily, Decimal) and isinstance(total, Decimal) and total < daily:
            expected = f"{daily} or more, as daily_budget"
            raise RequestInvalidError("settings.total_budget", f"is {total}", expected)
        skus = texts("skus", skus, _MOST_SKUS, least=1)
        return cls(metadata=checked, items_operations=[SentCampaignItems(operation_type="ADD", skus=skus)])


class CampaignChange(Body, frozen=True, kw_only=True):
    """What is to be different in a campaign, as sent."""

    metadata: CampaignSettings | None = None
    items_operations: Sequence[SentCampaignItems] | None = None

    @classmethod
    def of(cls, settings: CampaignSettings | None, add: Sequence[str], remove: Sequence[str]) -> CampaignChange:
        """What is to be different.

        Raises:
            RequestInvalidError: Nothing is, or something is not what Walmart takes.
        """
        checked = None if settings is None else one("settings", settings, CampaignSettings).checked("settings")
        added, removed = texts("add", add, _MOST_SKUS), texts("remove", remove, _MOST_SKUS)
        if both := sorted({*added} & {*removed}):
            raise RequestInvalidError("remove", f"has {short_repr(both[0])}, as add does", "each SKU in one of them")
        items = [
            SentCampaignItems(operation_type=kind, skus=skus)
            for kind, skus in (("ADD", added), ("REMOVE", removed))
            if skus
        ]
        if not items and (checked is None or checked == CampaignSettings()):
            raise RequestInvalidError("settings", "changes nothing, and no SKU is added or removed", "a change")
        return cls(metadata=checked, items_operations=items or None)
