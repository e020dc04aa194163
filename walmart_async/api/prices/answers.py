"""What comes back of sending prices."""

from __future__ import annotations

from typing import Any, Final

from ...errors import ErrorDetail
from ...models.base import Answer
from ...models.values import Essential, Instant, Many
from ..feeds.models import FeedItem, FeedItems, FeedState

__all__ = ["PriceSet", "PriceUpdated"]

_HARMLESS: Final = frozenset({"INFO", "WARN", "WARNING"})
_FIRST_FAILURE: Final = 400


class PriceUpdated(Answer, frozen=True, kw_only=True):
    """What Walmart says to a price, as a whole or item by item; its pages differ on which call does which.

    https://developer.walmart.com/us-marketplace/changelog/september-3-2026-release
    """

    sku: str | None = None
    """The seller's SKU."""
    mart: str | None = None
    """The marketplace: ``WALMART_US``."""
    message: str | None = None
    """An acknowledgement, in Walmart's words; the site follows within five minutes."""
    status_code: int | None = None
    """An HTTP status of its own."""
    errors: Many[ErrorDetail] = ()
    """What is wrong, or worth a warning."""
    status: str | None = None
    """How it went as a whole, in the newer form."""
    items_details: FeedItems | None = None
    """How it went item by item, in the newer form."""

    @property
    def items(self) -> Many[FeedItem]:
        """The items of the newer form without their wrapper."""
        return self.items_details.item_ingestion_status if self.items_details else ()

    def not_taken(self) -> list[ErrorDetail]:
        """What the answer says was not done, in whichever form it says so; warnings are no failures."""
        failed = [error for error in self.errors if error.severity.upper() not in _HARMLESS]
        for item in self.items:
            state = item.ingestion_status.value if item.ingestion_status else ""
            failed.extend(
                ErrorDetail(code=each.code, field=each.field, description=each.description) for each in item.errors
            )
            if state.endswith("ERROR") and not item.errors:
                failed.append(ErrorDetail(field=item.sku or "sku", description=f"status {state}"))
        said = (self.status or "").upper()
        if not failed and ("ERROR" in said or "FAIL" in said or (self.status_code or 0) >= _FIRST_FAILURE):
            failed.append(ErrorDetail(code=str(self.status_code or ""), description=self.message or self.status or ""))
        return failed


class PriceSet(PriceUpdated, frozen=True, kw_only=True):
    """What Walmart says to a setting: for a price like a feed of one item, for a promotion as to an update."""

    feed_status: Essential[FeedState | None] = None
    """``PROCESSED``, which says nothing of the item."""
    feed_submission_date: Instant | None = None
    """When it was received."""
    items_received: int | None = None
    """1."""
    items_succeeded: int | None = None
    """1 where it is done."""
    items_failed: int | None = None
    """1 where it is refused."""
    items_processing: int | None = None
    """1 where Walmart is not done yet."""
    additional_attributes: Any = None
    """Anything else; published without a form."""

    def not_taken(self) -> list[ErrorDetail]:
        """What the answer says was not done, by its counts too where nothing else tells."""
        failed = super().not_taken()
        if not failed and (self.items_failed or self.feed_status == FeedState.ERROR):
            failed.append(ErrorDetail(field=self.sku or "sku", description=f"{self.items_failed or 0} items failed"))
        return failed
