"""Tier and rewards of the Pro Seller program."""

from __future__ import annotations

from decimal import Decimal

from ....models.base import Answer
from ....models.values import Instant, Many

__all__ = ["ProSellerMeasures", "ProSellerReward", "ProSellerStatus", "ProSellerTiers"]


class ProSellerMeasures(Answer, frozen=True, kw_only=True):
    """What an account was measured to have."""

    orders: int | None = None
    """Orders in the time that counts."""
    active_days: int | None = None
    """Days on which it sold."""
    on_time_delivery_rate: Decimal | None = None
    """In percent."""
    cancellation_rate: Decimal | None = None
    """In percent."""
    seller_response_rate: Decimal | None = None
    """In percent."""
    shipping_score: Decimal | None = None
    """0 to 100."""
    content_score: Decimal | None = None
    """0 to 100."""
    price_mb_score: Decimal | None = None
    """How often its prices meet or beat others, 0 to 100."""


class ProSellerTiers(Answer, frozen=True, kw_only=True):
    """The tier that each measure alone would be good for: ``Rising``, ``Advanced``, ``Pro Seller``."""

    orders: str | None = None
    active_days: str | None = None
    on_time_delivery_rate: str | None = None
    cancellation_rate: str | None = None
    seller_response_rate: str | None = None
    shipping_score: str | None = None
    content_score: str | None = None
    price_mb_score: str | None = None


class ProSellerReward(Answer, frozen=True, kw_only=True):
    """Something that comes with a tier."""

    reward: str | None = None
    """Its name: ``Shipping label discount``."""
    is_reward_active: bool | None = None
    """Whether the account has it."""
    is_reward_override: bool | None = None
    """Whether Walmart decided so whatever the tier."""
    reward_override_action: str | None = None
    """How it decided: ``APPROVE`` or ``DENY``."""


class ProSellerStatus(Answer, frozen=True, kw_only=True):
    """Where an account stands."""

    partner_id: str | None = None
    """The account."""
    current_tier: str | None = None
    """``Rising``, ``Advanced`` or ``Pro Seller``."""
    eligible_tier: str | None = None
    """The tier it is up for when tiers are next decided."""
    pro_seller_badge_enrolled_date: Instant | None = None
    """Since when it has the badge."""
    criteria_metadata: ProSellerMeasures | None = None
    """What it was measured to have."""
    criteria_tier: ProSellerTiers | None = None
    """The tier that each of these is good for."""
    is_tier_override: bool | None = None
    """Whether Walmart set the tier by hand."""
    tier_override: str | None = None
    """To what."""
    reason_codes: Many[str] = ()
    """Why the tier is not higher."""
    next_refresh_date: Instant | None = None
    """When tiers are next decided."""
    rewards: Many[ProSellerReward] = ()
    """What comes with the tier, and what of it the account has."""
