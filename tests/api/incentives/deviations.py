"""How the declarations of incentives differ from what is published."""

from __future__ import annotations

DEVIATIONS: dict[str, list[str]] = {
    "Nothing is required in the document; without it there is nothing to do.": [
        "incentives.SentEnrolmentFeed.ProgramAction: is not required",
        "incentives.SentEnrolmentFeed.ProgramActionFeedHeader: is not required",
        "incentives.SentEnrolmentHeader.feedType: is not required",
        "incentives.SentEnrolmentHeader.locale: is not required",
        "incentives.SentEnrolmentHeader.processMode: is not required",
        "incentives.SentEnrolmentHeader.sellingChannel: is not required",
        "incentives.SentEnrolmentHeader.subset: is not required",
        "incentives.SentEnrolmentHeader.version: is not required",
        "incentives.SentFundedChoice.walmartFundedIncentivesEnrollment: is not required",
        "incentives.SentItemIdentifiers.sku: is not required",
        "incentives.SentProgramAction.ItemIdentifiers: is not required",
        "incentives.SentProgramAction.Programs: is not required",
        "incentives.SentReducedFee.referralFeeIncentiveEnrollment: is not required",
        "incentives.SubsidyPreference.subsidyEnrolled: is not required",
    ],
}
PENDING: list[str] = []
