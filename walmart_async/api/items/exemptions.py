"""Leave to sell products without a GTIN: what was asked for, and what became of it."""

from __future__ import annotations

from datetime import datetime
from typing import TypedDict

import msgspec

from ..._declare.checks import instant
from ...errors import ErrorDetail, RequestInvalidError
from ...models.base import Answer
from ...models.values import Essential, Instant, Many, OpenEnum

__all__ = ["ExemptionFilters", "ExemptionSortField", "ExemptionStatus", "GtinExemption", "GtinExemptionPage"]


class ExemptionStatus(OpenEnum):
    """What became of an application."""

    APPROVED = "APPROVED"
    DENIED = "DENIED"
    PROCESSING = "PROCESSING"
    NEEDS_INFO = "NEEDS_INFO"
    """Walmart waits for the seller."""
    CLOSED = "CLOSED"


class ExemptionSortField(OpenEnum):
    """What applications are put in order by."""

    CATEGORY = "category"
    PRODUCT_TYPE = "productType"
    BRAND = "brand"
    EXEMPTION_STATUS = "exemptionStatus"
    SUBMISSION_ID = "submissionId"
    SUBMISSION_TIME = "submissionTime"


class ExemptionFilters(TypedDict, total=False):
    """What the list of applications takes; a part of a text is enough, in letters of any case."""

    category: str | None
    """In this category."""
    product_type: str | None
    """Of this product type."""
    brand: str | None
    """Of this brand."""
    exemption_status: ExemptionStatus | str | None
    """With this result."""
    submission_id: str | None
    """Of this application."""
    sort_by: ExemptionSortField | str | None
    """In the order of this; without it, of ``submissionTime``."""


def submitted(begins: datetime | None, ends: datetime | None) -> dict[str, int | None]:
    """Both ends of a time in milliseconds, either of which may be open.

    Raises:
        RequestInvalidError: One has no time zone, or the end is not after the beginning.
    """
    first, last = _milliseconds("submitted_from", begins), _milliseconds("submitted_until", ends)
    if first is not None and last is not None and last <= first:
        raise RequestInvalidError("submitted_until", "is not after submitted_from", "a later moment")
    return {"submissionTimeFrom": first, "submissionTimeUpto": last}


def _milliseconds(field: str, moment: datetime | None) -> int | None:
    return None if moment is None else round(instant(field, moment).timestamp() * 1000)


class GtinExemption(Answer, frozen=True, kw_only=True):
    """An application for one product type of one brand."""

    category: str | None = None
    """The category."""
    product_type: str | None = None
    """The product type."""
    brand: str | None = None
    """The brand; ``Brand name`` is one of the former kind, for a whole category."""
    exemption_status: ExemptionStatus | None = None
    """What became of it."""
    status_reason: str | None = None
    """Why it was denied."""
    submission_id: str | None = None
    """The application it is part of."""
    submission_time: Instant | None = None
    """When that was sent."""


class GtinExemptionPage(Answer, frozen=True, kw_only=True):
    """A page of applications."""

    gtin_exemptions: Many[GtinExemption] = ()
    """Its applications."""
    total_exemptions: Essential[int | None] = None
    """How many there are in all."""
    total_records: Essential[int | None] = msgspec.field(default=None, name="totalRecords")
    """The same, as the published example spells it."""
    next_cursor: Essential[str | None] = None
    """Where the next page begins."""
    errors: Many[ErrorDetail] = ()
    """Errors inside of the answer."""

    @property
    def total(self) -> int | None:
        """How many there are in all, in whatever spelling it came."""
        return self.total_records if self.total_exemptions is None else self.total_exemptions
