"""Who the seller is to Walmart, and what Walmart has configured for the account."""

from __future__ import annotations

from ...models.base import Answer
from ...models.values import Many, OpenEnum

__all__ = [
    "AccountStatus",
    "Category",
    "FeedThrottle",
    "FileSize",
    "Partner",
    "PartnerConfiguration",
    "PartnerProfile",
    "PartnerSettings",
    "Rate",
    "ShippingConfiguration",
    "ShippingProfile",
    "ShippingSettings",
    "Throttle",
    "TimeWindow",
]


class AccountStatus(OpenEnum):
    """Whether the seller may sell."""

    ACTIVE = "ACTIVE"
    ONBOARDING_ACTIVE = "ONBOARDING_ACTIVE"
    ONBOARDING_INACTIVE = "ONBOARDING_INACTIVE"
    SUSPENDED = "SUSPENDED"
    TNS_DECLINED = "TNS_DECLINED"
    """Declined by Walmart's Trust and Safety."""
    TERMINATED = "TERMINATED"


class Partner(Answer, frozen=True, kw_only=True):
    """The seller."""

    partner_id: str | None = None
    """The seller's id."""
    partner_name: str | None = None
    """The legal name."""
    partner_display_name: str | None = None
    """The name that customers see."""
    partner_store_id: str | None = None
    """What stands in the address of the seller's pages."""
    business_reg_number: str | None = None
    """The tax id or another number of registration."""
    country_of_incorporation: str | None = None
    """The ISO 3166 code."""


class TimeWindow(Answer, frozen=True, kw_only=True):
    """How long it takes until calls are replenished."""

    value: int | None = None
    unit_of_measurement: str | None = None
    """``SECOND``."""


class Rate(Answer, frozen=True, kw_only=True):
    """How many calls are allowed."""

    count: int | None = None
    """Calls in a window."""
    replenish_time_window: TimeWindow | None = None
    """The window."""


class FileSize(Answer, frozen=True, kw_only=True):
    """How large a file may be."""

    value: int | None = None
    unit_of_measurement: str | None = None
    """``BYTES``."""


class Throttle(Answer, frozen=True, kw_only=True):
    """What is allowed of a type of feed."""

    type: str | None = None
    """``SELLER``: it holds for this seller."""
    rate: Rate | None = None
    file_size: FileSize | None = None


class FeedThrottle(Answer, frozen=True, kw_only=True):
    """What is allowed of one type of feed."""

    feed_type: str | None = None
    throttle_configurations: Many[Throttle] = ()


class PartnerSettings(Answer, frozen=True, kw_only=True):
    """What is configured; which of the two it has depends on the configuration."""

    status: AccountStatus | None = None
    """Of ``ACCOUNT``."""
    values: Many[FeedThrottle] = ()
    """Of ``FEED``: one entry a type of feed."""


class PartnerConfiguration(Answer, frozen=True, kw_only=True):
    """One configuration of the account."""

    configuration_name: str | None = None
    """``ACCOUNT`` or ``FEED``."""
    configuration: PartnerSettings | None = None


class PartnerProfile(Answer, frozen=True, kw_only=True):
    """The seller, the state of the account, and what it may send."""

    partner: Partner | None = None
    configurations: Many[PartnerConfiguration] = ()

    @property
    def status(self) -> AccountStatus | None:
        """Whether the seller may sell."""
        found = (each.configuration.status for each in self.configurations if each.configuration)
        return next((status for status in found if status is not None), None)

    @property
    def feeds(self) -> Many[FeedThrottle]:
        """What is allowed of each type of feed."""
        settings = (each.configuration for each in self.configurations if each.configuration)
        return tuple(throttle for each in settings for throttle in each.values)


class Category(Answer, frozen=True, kw_only=True):
    """A category for which Walmart approved of a longer lag time."""

    name: str | None = None
    fulfillment_lag_time: int | None = None
    """The most days from an order until it ships."""


class ShippingSettings(Answer, frozen=True, kw_only=True):
    """What is configured of shipping."""

    categories: Many[Category] = ()


class ShippingConfiguration(Answer, frozen=True, kw_only=True):
    """One configuration of shipping."""

    configuration_name: str | None = None
    """``LAG_TIME``."""
    configuration: ShippingSettings | None = None


class ShippingProfile(Answer, frozen=True, kw_only=True):
    """The seller, and the lag times that Walmart approved of."""

    partner: Partner | None = None
    configurations: Many[ShippingConfiguration] = ()

    @property
    def lag_times(self) -> dict[str, int]:
        """The most days from an order until it ships, by category."""
        settings = (each.configuration for each in self.configurations if each.configuration)
        found = ((each.name, each.fulfillment_lag_time) for every in settings for each in every.categories)
        return {name: days for name, days in found if name is not None and days is not None}
