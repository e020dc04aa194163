"""Feeds: their acknowledgement, their progress, and the outcome of every item in them."""

from __future__ import annotations

from typing import Annotated, Any

import msgspec

from ...errors import ErrorDetail, FeedError
from ...models.base import Answer
from ...models.values import Essential, Instant, Many, StateEnum

__all__ = [
    "FeedAcknowledgement",
    "FeedDetails",
    "FeedItem",
    "FeedItems",
    "FeedList",
    "FeedState",
    "FeedSummaries",
    "FeedSummary",
    "IngestionError",
    "IngestionErrors",
    "IngestionState",
    "ProductIdentifier",
    "ProductIdentifiers",
]


class FeedState(StateEnum):
    """How far a feed is; ``PROCESSED`` says nothing of its items."""

    RECEIVED = "RECEIVED"
    INPROGRESS = "INPROGRESS"
    PROCESSED = "PROCESSED"
    ERROR = "ERROR"

    @property
    def final(self) -> bool:
        """Whether nothing more will happen."""
        return self in {FeedState.PROCESSED, FeedState.ERROR}


class IngestionState(StateEnum):
    """How one item of a feed fared."""

    SUCCESS = "SUCCESS"
    PROCESSED = "PROCESSED"
    """The same as ``SUCCESS``."""
    INPROGRESS = "INPROGRESS"
    IN_REVIEW = "IN_REVIEW"
    DATA_ERROR = "DATA_ERROR"
    SYSTEM_ERROR = "SYSTEM_ERROR"
    """It failed at Walmart's side: worth another try in an hour."""
    TIMEOUT_ERROR = "TIMEOUT_ERROR"
    """The same: it ran out of time."""

    @property
    def succeeded(self) -> bool:
        """Whether the item is done."""
        return self in {IngestionState.SUCCESS, IngestionState.PROCESSED}

    @property
    def failed(self) -> bool:
        """Whether the item is refused, or failed at Walmart's side; neither this nor `succeeded` is not known yet."""
        return self is IngestionState.DATA_ERROR or self.worth_retrying

    @property
    def worth_retrying(self) -> bool:
        """Whether it failed at Walmart's side, so that the same item may succeed later."""
        return self in {IngestionState.SYSTEM_ERROR, IngestionState.TIMEOUT_ERROR}


class FeedAcknowledgement(Answer, frozen=True, kw_only=True):
    """Walmart has the feed; whether its items are right turns out later."""

    feed_id: Annotated[str, msgspec.Meta(pattern=r"\S")]
    """What to follow it by: 32 hexadecimal digits, ``@``, and a few letters more."""
    additional_attributes: Any = None
    """Anything else; published without a form, and so far null."""
    errors: Any = None
    """What is wrong already; published without a form, and so far null."""


class IngestionError(Answer, frozen=True, kw_only=True):
    """One error of a feed or of an item in it."""

    type: str = ""
    """``DATA_ERROR``, ``SYSTEM_ERROR`` or ``TIMEOUT_ERROR``."""
    code: str = ""
    """Walmart's code: ``ERR_EXT_DATA_0101119``."""
    field: str = ""
    """The field it is about."""
    description: str = ""
    """What is wrong, in Walmart's words."""

    def __post_init__(self) -> None:
        """Take off what some services leave after a code: a tab."""
        if self.code != (code := self.code.strip()):
            msgspec.structs.force_setattr(self, "code", code)

    def __str__(self) -> str:
        """Code, field and description in one line."""
        head = f"{self.code} ({self.field})" if self.field else self.code or self.type
        return ": ".join(part for part in (head, self.description) if part)


class IngestionErrors(Answer, frozen=True, kw_only=True):
    """The wrapper around a list of errors."""

    ingestion_error: Many[IngestionError] = ()
    """The errors."""


class ProductIdentifier(Answer, frozen=True, kw_only=True):
    """One identifier of a product."""

    product_id_type: str = ""
    """``GTIN``, ``UPC``, ``SKU`` and so on."""
    product_id: str = ""
    """The identifier."""


class ProductIdentifiers(Answer, frozen=True, kw_only=True):
    """The wrapper around a list of identifiers."""

    product_identifier: Many[ProductIdentifier] = ()
    """The identifiers; suppliers are sent a single one without its list."""


class FeedItem(Answer, frozen=True, kw_only=True):
    """One item of a feed and its outcome."""

    sku: str | None = None
    """The seller's SKU, where the feed goes by SKU."""
    index: int | None = None
    """Its place in the feed, from 0."""
    mart_id: int | None = None
    """The mart it was for."""
    wpid: str | None = None
    """Walmart's own product id."""
    itemid: str | None = None
    """Walmart's item id."""
    product_identifiers: ProductIdentifiers | None = None
    """GTIN, UPC and the like."""
    ingestion_status: IngestionState | None = None
    """How it fared; ``None`` too where Walmart's word for it cannot be read."""
    ingestion_errors: IngestionErrors | None = None
    """What is wrong with it."""
    pending_status_description: str | None = None
    """What Walmart waits for."""

    @property
    def errors(self) -> Many[IngestionError]:
        """The errors without their wrapper."""
        return self.ingestion_errors.ingestion_error if self.ingestion_errors else ()


class FeedItems(Answer, frozen=True, kw_only=True):
    """The wrapper around a list of items."""

    item_ingestion_status: Many[FeedItem] = ()
    """The items."""


class FeedDetails(Answer, frozen=True, kw_only=True):
    """The progress of one feed, with a page of its items if they were asked for."""

    feed_id: Essential[str] = ""
    """The feed."""
    activity_id: str | None = None
    """What Walmart's supplier support asks for besides the feed id."""
    feed_status: Essential[FeedState | None] = None
    """How far it is."""
    feed_type: str | None = None
    """What it holds."""
    feed_submission_date: Instant | None = None
    """When it was received."""
    ship_node: str | None = None
    """The ship node it is for, if it is for one."""
    items_received: Essential[int | None] = None
    """Items found in it; 0 when it could not be parsed."""
    items_succeeded: Essential[int | None] = None
    """Items that are done."""
    items_failed: Essential[int | None] = None
    """Items with errors."""
    items_processing: Essential[int | None] = None
    """Items still under way."""
    offset: int | None = None
    """The place of the first item of this page."""
    limit: int | None = None
    """How many items a page holds at most."""
    next_cursor: Essential[str | None] = None
    """The cursor of the next page of items, at suppliers."""
    ingestion_errors: IngestionErrors | None = None
    """What is wrong with the feed as a whole."""
    item_details: FeedItems | None = None
    """A page of items."""
    errors: Many[ErrorDetail] = ()
    """Errors of the call itself."""
    pending_status_description: str | None = None
    """What Walmart waits for."""
    comments: str | None = None
    """Anything else it has to say."""
    batch_id: str | None = None
    """The batch it belongs to."""
    channel_type: str | None = None
    """The channel it came through."""
    created_by: str | None = None
    """Who sent it."""

    @property
    def finished(self) -> bool:
        """Whether nothing more will happen; where its state is none that is known, its counts tell."""
        if self.feed_status is None or self.feed_status in {FeedState.RECEIVED, FeedState.INPROGRESS}:
            return False
        ended = (self.items_succeeded or 0, self.items_failed or 0)
        add_up = min(ended) >= 0 < sum(ended) == self.items_received
        return self.feed_status.final or (add_up and not self.items_processing)

    def raise_if_failed(self) -> None:
        """Make an exception of a feed that failed, as a whole or in part; of one that is under way or done, nothing.

        Raises:
            FeedError: It ended in ``ERROR``, or items of it failed; ``errors`` has the reasons that are known.
        """
        failed = [item for item in self.items if item.ingestion_status is not None and item.ingestion_status.failed]
        if self.feed_status != FeedState.ERROR and not self.items_failed and not failed:
            return
        told = [*(self.ingestion_errors.ingestion_error if self.ingestion_errors else ())]
        told += [error for item in failed for error in item.errors]
        known = [ErrorDetail(code=each.code, field=each.field, description=each.description) for each in told]
        why = f": {known[0]}" if known else ""
        counted = len(failed) if self.items_failed is None else self.items_failed
        of = "" if self.items_received is None else f" of {self.items_received}"
        raise FeedError(
            f"feed {self.feed_id} ended in {self.feed_status}, {counted}{of} items failed{why}",
            feed_id=self.feed_id,
            activity_id=self.activity_id,
            subject={"feedId": self.feed_id},
            errors=known,
        )

    @property
    def items(self) -> Many[FeedItem]:
        """The items of this page without their wrapper."""
        return self.item_details.item_ingestion_status if self.item_details else ()


class FeedSummary(Answer, frozen=True, kw_only=True):
    """One feed in the list of feeds."""

    feed_id: Essential[str] = ""
    """The feed."""
    feed_source: str | None = None
    """Who sent it: ``SELLER``, ``MARKETPLACE_PARTNER``."""
    feed_type: str | None = None
    """What it holds; not always spelled as it was submitted."""
    partner_id: str | None = None
    """The seller."""
    feed_status: Essential[FeedState | None] = None
    """How far it is."""
    feed_date: Instant | None = None
    """When it was received."""
    modified_dtm: Instant | None = None
    """When it last changed."""
    file_name: str | None = None
    """The name of the uploaded file."""
    batch_id: str | None = None
    """The batch it belongs to."""
    ship_node: str | None = None
    """The ship node it is for, if it is for one."""
    items_received: int | None = None
    """Items found in it."""
    items_succeeded: Essential[int | None] = None
    """Items that are done."""
    items_failed: Essential[int | None] = None
    """Items with errors."""
    items_processing: Essential[int | None] = None
    """Items still under way."""
    item_data_error_count: int | None = None
    """Items whose data is wrong."""
    item_system_error_count: int | None = None
    """Items that failed at Walmart's side."""
    item_timeout_error_count: int | None = None
    """Items that ran out of time."""
    channel_type: str | None = None
    """The channel it came through."""
    org_id: str | None = None
    """Walmart's id of the organisation."""


class FeedSummaries(Answer, frozen=True, kw_only=True):
    """The wrapper around a list of feeds."""

    feed: Many[FeedSummary] = ()
    """The feeds."""


class FeedList(Answer, frozen=True, kw_only=True):
    """A page of the list of feeds."""

    total_results: Essential[int | None] = None
    """How many feeds there are."""
    offset: int | None = None
    """The place of the first feed of this page."""
    limit: int | None = None
    """How many feeds a page holds at most."""
    results: FeedSummaries | None = None
    """The feeds."""
    errors: Many[ErrorDetail] = ()
    """Errors of the call itself."""

    @property
    def feeds(self) -> Many[FeedSummary]:
        """The feeds of this page without their wrapper."""
        return self.results.feed if self.results else ()
