"""A seller's price incentives: which there are, and which items take part."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from ..._declare.checks import between, flag, known, optional, truth
from ..._declare.cursors.offset import OffsetCursor
from ..._declare.decorators import GET, POST, PUT
from ..._declare.modes import M
from ..._declare.pager import Pages
from ..._declare.repeat import same
from ..._declare.request import Request
from ..._declare.resource import Resource
from .models import (
    FUNDED,
    REDUCED_FEES,
    EnrolmentAcknowledgement,
    FundedPreference,
    Incentive,
    IncentiveSort,
    IncentivesPage,
    IncentiveStatus,
    IncentiveType,
    SentEnrolment,
    SentEnrolmentFeed,
    SentFundedChoice,
    SentPrograms,
    SentReducedFee,
    SubsidyPreference,
    SubsidySetting,
)

__all__ = ["Incentives"]

_PAGES = OffsetCursor[IncentivesPage](
    lambda page: len(page.items), lambda page: page.place.total_count if page.place else None
)
_FUNDED_FORM, _REDUCED_FORM = "5.0.20240805-15_25_31", "5.0.20250322-01_07_46"


class Incentives(Resource[M], family="incentives", surface="marketplace"):
    """See what Walmart adds to lower prices, and choose which items take part."""

    @GET("/v3/price/incentives", "60/min", cursor=_PAGES, spec="price-management/GET_/v3/price/incentives")
    def list(
        self,
        status: IncentiveStatus,
        *,
        incentive_type: IncentiveType | None = None,
        sort_by: IncentiveSort | None = None,
        descending: bool | None = None,
        limit: int = 200,
        cursor: str | None = None,
    ) -> Pages[IncentivesPage, Incentive]:
        """The incentives that items have or can have, 1 to 200 a page.

        Args:
            status: ``ELIGIBLE`` for those to be had, ``ENROLLED`` for those had.
            incentive_type: Of this kind alone.
            sort_by: In this order.
            descending: The highest first.
        """
        order = {None: None, True: "DESC", False: "ASC"}[flag("descending", descending)]
        query = {
            "incentiveStatus": known("status", status, IncentiveStatus),
            "incentiveType": None if incentive_type is None else known("incentive_type", incentive_type, IncentiveType),
            "sortBy": None if sort_by is None else known("sort_by", sort_by, IncentiveSort),
            "sortOrder": order,
            "limit": between("limit", limit, 1, 200),
        }
        first: Request[IncentivesPage] = Request(query=query)
        return Pages(first, lambda page: page.items, cursor)

    @PUT(
        "/v3/price/incentives/wfpreference",
        "1/min",
        spec="price-management/updateWalmartFundedIncentivesEnrollmentStatus",
    )
    def set_walmart_funded(self, *, enabled: bool) -> Request[FundedPreference]:
        """Let all items take part in Walmart-funded incentives, or none.

        Args:
            enabled: Whether eligible items take part by themselves. It can be changed again after about four hours.
        """
        return Request(query={"autoEnrollEnabled": truth("enabled", enabled)}, key="wfpreference")

    @POST(
        "/v3/feeds", FUNDED.buckets, sends=SentEnrolmentFeed, spec="price-management/walmartFundedIncentivesEnrollment"
    )
    def choose_walmart_funded(
        self,
        choices: Mapping[str, bool],
        *,
        request_id: str | None = None,
        made_at: datetime | None = None,
        version: str = _FUNDED_FORM,
    ) -> Request[EnrolmentAcknowledgement]:
        """Let 1 to 10,000 items take part in Walmart-funded incentives or not, with a feed.

        Args:
            choices: By SKU, whether it takes part.
            request_id: Any id of yours that the feed is to carry.
            made_at: When it was made, with a time zone.
            version: The version of the feed's form.
        """
        common = SentEnrolment(request_id=request_id, made_at=made_at, version=version)

        def programs(chosen: bool) -> SentPrograms:  # noqa: FBT001 - of one item
            return SentPrograms(
                funded=SentFundedChoice(walmart_funded_incentives_enrollment="Opt-in" if chosen else "Opt-out")
            )

        body = common.feed(FUNDED, "choices", choices, programs)
        return Request(query={"feedType": FUNDED.name}, body=body)

    @POST(
        "/v3/feeds",
        REDUCED_FEES.buckets,
        sends=SentEnrolmentFeed,
        spec="price-management/reducedReferralFeeIncentivesEnrollment",
    )
    def choose_reduced_fees(
        self,
        choices: Mapping[str, bool],
        *,
        incentive_type: str | None = None,
        incentive_id: str | None = None,
        request_id: str | None = None,
        made_at: datetime | None = None,
        version: str = _REDUCED_FORM,
    ) -> Request[EnrolmentAcknowledgement]:
        """Enrol 1 to 10,000 items for a reduced referral fee or take them out, with a feed.

        Args:
            choices: By SKU, whether it is enrolled.
            incentive_type: The kind of incentive, where Walmart named one.
            incentive_id: ``incentive_id`` of an incentive that is meant.
            request_id: Any id of yours that the feed is to carry.
            made_at: When it was made, with a time zone.
            version: The version of the feed's form.
        """
        common = SentEnrolment(request_id=request_id, made_at=made_at, version=version)
        kind, one = optional("incentive_type", incentive_type), optional("incentive_id", incentive_id)

        def programs(chosen: bool) -> SentPrograms:  # noqa: FBT001 - of one item
            word = "Y" if chosen else "N"
            fee = SentReducedFee(referral_fee_incentive_enrollment=word, incentive_type=kind, incentive_id=one)
            return SentPrograms(reduced_fee=fee)

        body = common.feed(REDUCED_FEES, "choices", choices, programs)
        return Request(query={"feedType": REDUCED_FEES.name}, body=body)

    @POST(
        "/v3/cppreference",
        "30/min",
        sends=SubsidyPreference,
        repeat=same("each field states what is to be"),
        sunset=("2025-12-30", "incentives.set_walmart_funded"),
        spec="price-management/optCapProgramInPrice",
    )
    def set_price_adjustment(self, *, enrolled: bool, items_decide: bool | None = None) -> Request[SubsidySetting]:
        """Take part in competitive price adjustment (CAP) with all items, or with none.

        Args:
            enrolled: Whether to take part.
            items_decide: Whether settings of single items come before it.
        """
        body = SubsidyPreference(
            subsidy_enrolled=truth("enrolled", enrolled), subsidy_preference=flag("items_decide", items_decide)
        )
        return Request(body=body, key="cppreference")
