"""What Walmart recommends to change in campaigns, and what it expects of it."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from ...models.base import Answer
from ...models.values import Many, OpenEnum
from .campaigns import BiddingStrategy
from .models import AdPage

__all__ = [
    "AdviceKind",
    "AdvisedCampaign",
    "AdvisedCampaignPage",
    "CampaignAdvice",
    "ExpectedImpact",
    "ExpectedImpacts",
]


class AdviceKind(OpenEnum):
    """What is to be changed."""

    BUDGET = "BUDGET"
    BIDDING_STRATEGY = "BIDDING_STRATEGY"


class ExpectedImpact(Answer, frozen=True, kw_only=True):
    """What is expected of a value."""

    value: Decimal | None = None
    """For a budget, US dollars."""
    ad_spend_change: Decimal | None = msgspec.field(default=None, name="adspendChange")
    """US dollars more."""
    clicks_change: int | None = None
    """How many clicks more."""
    impressions_change: int | None = None
    """How often more ads would be shown."""
    is_recommended: bool | None = None


class ExpectedImpacts(Answer, frozen=True, kw_only=True):
    """What is expected of the recommended value, and of a lower and a higher one."""

    recommended: ExpectedImpact | None = None
    lower: ExpectedImpact | None = msgspec.field(default=None, name="minRecommendation")
    higher: ExpectedImpact | None = msgspec.field(default=None, name="maxRecommendation")


class CampaignAdvice(Answer, frozen=True, kw_only=True):
    """One change that is recommended."""

    kind: AdviceKind | None = msgspec.field(default=None, name="type")
    sub_type: str | None = None
    """In more detail: ``INCREASE_DAILY_BUDGET``."""
    recommended_value: str | None = None
    """What to set: an amount, or a bidding strategy."""
    impact: ExpectedImpacts | None = msgspec.field(default=None, name="recommendedValueImpact")


class AdvisedCampaign(Answer, frozen=True, kw_only=True):
    """A campaign, and what is recommended for it; amounts are US dollars."""

    campaign_id: str | None = None
    name: str | None = None
    bidding_strategy_type: BiddingStrategy | None = None
    target_roas: Decimal | None = None
    daily_budget: Decimal | None = None
    recommendations: Many[CampaignAdvice] = msgspec.field(default=(), name="campaignRecommendations")


class AdvisedCampaignPage(AdPage, frozen=True, kw_only=True):
    """A page of campaigns with recommendations."""

    campaigns: Many[AdvisedCampaign] = msgspec.field(default=(), name="data")
