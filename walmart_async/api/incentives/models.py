"""What Walmart adds to lower prices, and the feeds that enrol items."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Final

import msgspec

from ..._declare.checks import identifier, optional, truth, written_instant
from ..._declare.several import by_name
from ...models.base import Answer, Body
from ...models.values import Essential, Instant, Many, OpenEnum
from ..feeds.models import FeedAcknowledgement
from ..feeds.types import FeedType, feed_type

__all__ = [
    "EnrolmentAcknowledgement",
    "EnrolmentType",
    "FundedPreference",
    "Incentive",
    "IncentiveSort",
    "IncentiveStatus",
    "IncentiveType",
    "IncentivesPage",
    "IncentivesPlace",
    "SentEnrolment",
    "SentEnrolmentFeed",
    "SentEnrolmentHeader",
    "SentFundedChoice",
    "SentItemIdentifiers",
    "SentProgramAction",
    "SentPrograms",
    "SentReducedFee",
    "SubsidyPreference",
    "SubsidySetting",
    "SubsidyStatus",
]

REDUCED_FEES: Final = feed_type("INCENTIVE_ENROLLMENT")
FUNDED: Final = feed_type("WALMART_FUNDED_INCENTIVES_ENROLLMENT")


class IncentiveType(OpenEnum):
    """What an incentive consists of."""

    REDUCED_REFERRAL = "REDUCED_REFERRAL"
    """A lower referral fee."""
    WALMART_FUNDED = "WALMART_FUNDED"
    """A lower price, of which Walmart pays the difference."""


class IncentiveStatus(OpenEnum):
    """How far an item is with an incentive."""

    ELIGIBLE = "ELIGIBLE"
    ENROLLED = "ENROLLED"
    NEW = "New"


class EnrolmentType(OpenEnum):
    """Who enrolled an item."""

    MANUAL = "MANUAL"
    AUTO = "AUTO"


class IncentiveSort(OpenEnum):
    """What incentives can be sorted by."""

    ITEM_ID = "ITEM_ID"
    PRODUCT_NAME = "PRODUCT_NAME"
    CURRENT_PRICE = "CURRENT_PRICE"
    EXPIRATION_DATE = "EXPIRATION_DATE"
    ENROLLMENT_DATE = "ENROLLMENT_DATE"


class Incentive(Answer, frozen=True, kw_only=True):
    """An incentive that an item has, or can have."""

    sku: str | None = msgspec.field(default=None, name="skuId")
    item_id: str | None = None
    product_name: str | None = None
    product_url: str | None = None
    product_image_url: str | None = None
    current_price: Decimal | None = None
    target_price: Decimal | None = None
    """What the price has to be."""
    shipping_price: Decimal | None = None
    incentive_id: str | None = None
    incentive_type: IncentiveType | None = None
    incentive_status: IncentiveStatus | None = None
    base_referral_fee: Decimal | None = None
    """The usual fee."""
    reduced_referral_fee: Decimal | None = None
    enrollment_type: EnrolmentType | None = None
    enrollment_date: Instant | None = None
    start_date: Instant | None = None
    expiration_date: Instant | None = None
    inventory_count: Decimal | None = None


class IncentivesPlace(Answer, frozen=True, kw_only=True):
    """Where in the list a page is."""

    page_no: int | None = None
    current_page_count: int | None = None
    total_count: Essential[int | None] = None
    total_pages: Essential[int | None] = None


class IncentivesPage(Answer, frozen=True, kw_only=True):
    """A page of incentives."""

    place: IncentivesPlace | None = msgspec.field(default=None, name="pageContext")
    items: Many[Incentive] = ()


class FundedPreference(Answer, frozen=True, kw_only=True):
    """Whether items take part in Walmart-funded incentives by themselves."""

    auto_enroll_enabled: bool | None = None
    is_disabled: bool | None = None
    """Whether it cannot be changed for the time being: about four hours after a change."""


class SubsidyPreference(Body, frozen=True, kw_only=True):
    """Whether a seller takes part in competitive price adjustment, as sent."""

    subsidy_enrolled: bool
    subsidy_preference: bool | None = None


class SubsidyStatus(Answer, frozen=True, kw_only=True):
    """What is set of competitive price adjustment."""

    subsidy_enrolled: bool | None = None
    subsidy_preference: bool | None = None
    """Whether settings of single items come before that of the account."""


class SubsidySetting(Answer, frozen=True, kw_only=True):
    """Whether a seller takes part in competitive price adjustment."""

    mart_id: str | None = None
    status: SubsidyStatus | None = msgspec.field(default=None, name="statusInfo")


class EnrolmentAcknowledgement(FeedAcknowledgement, frozen=True, kw_only=True):
    """Walmart has the feed."""

    message: str | None = None
    """What happens next, in Walmart's words."""


class SentItemIdentifiers(Body, frozen=True, kw_only=True):
    """Which item."""

    sku: str


class SentReducedFee(Body, frozen=True, kw_only=True):
    """Whether an item is to have a reduced referral fee."""

    referral_fee_incentive_enrollment: str
    """``Y`` or ``N``."""
    incentive_type: str | None = None
    incentive_id: str | None = None


class SentFundedChoice(Body, frozen=True, kw_only=True):
    """Whether an item is to take part in Walmart-funded incentives."""

    walmart_funded_incentives_enrollment: str
    """``Opt-in`` or ``Opt-out``."""


class SentPrograms(Body, frozen=True, kw_only=True):
    """What an item is to take part in."""

    reduced_fee: SentReducedFee | None = msgspec.field(default=None, name="IncentivesEnrollment")
    funded: SentFundedChoice | None = msgspec.field(default=None, name="WalmartFundedIncentivesEnrollment")


class SentProgramAction(Body, frozen=True, kw_only=True):
    """What is to become of one item."""

    item: SentItemIdentifiers = msgspec.field(name="ItemIdentifiers")
    programs: SentPrograms = msgspec.field(name="Programs")


class SentEnrolmentHeader(Body, frozen=True, kw_only=True):
    """What an enrolment feed says of itself."""

    request_id: str | None = None
    request_batch_id: str | None = None
    process_mode: str
    subset: str
    selling_channel: str
    version: str
    locale: str
    feed_date: str | None = None
    feed_type: str


class SentEnrolmentFeed(Body, frozen=True, kw_only=True):
    """A feed that enrols items."""

    header: SentEnrolmentHeader = msgspec.field(name="ProgramActionFeedHeader")
    actions: Sequence[SentProgramAction] = msgspec.field(name="ProgramAction")


class SentEnrolment(Body, frozen=True, kw_only=True):
    """What goes with every item of an enrolment feed."""

    request_id: str | None = None
    made_at: datetime | None = None
    version: str

    def feed(
        self, kind: FeedType, field: str, choices: Mapping[str, bool], programs: Callable[[bool], SentPrograms]
    ) -> SentEnrolmentFeed:
        """A feed of 1 to 10,000 items, each with what is to become of it."""
        request_id = optional("request_id", self.request_id)
        header = SentEnrolmentHeader(
            request_id=request_id,
            request_batch_id=request_id,
            process_mode="REPLACE",
            subset="EXTERNAL",
            selling_channel="online",
            version=identifier("version", self.version),
            locale="en",
            feed_date=None if self.made_at is None else written_instant("made_at", self.made_at),
            feed_type=kind.name,
        )
        actions = [
            SentProgramAction(item=SentItemIdentifiers(sku=sku), programs=programs(truth(place, chosen)))
            for place, sku, chosen in by_name(field, choices, kind.most_items)
        ]
        return SentEnrolmentFeed(header=header, actions=actions)
