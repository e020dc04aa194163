"""Claims as answered: their list, one in full, and what happened to it."""

from __future__ import annotations

from ...models.base import Answer
from ...models.money import Money
from ...models.values import Essential, Instant, Many, OpenEnum, StateEnum
from .files import ClaimDocumentType

__all__ = [
    "ClaimDetails",
    "ClaimDocument",
    "ClaimEvent",
    "ClaimGroup",
    "ClaimHistory",
    "ClaimInfo",
    "ClaimInformationTaken",
    "ClaimPage",
    "ClaimStatus",
    "ClaimSubmitted",
    "ClaimSummary",
    "ClaimType",
    "ClaimedItem",
    "ClaimedOrder",
]


class ClaimType(OpenEnum):
    """What happened to the shipment."""

    LOST_IN_TRANSIT = "LIT"
    LOST_AFTER_DELIVERY = "LAD"
    DAMAGED = "DAMAGED"


class ClaimGroup(OpenEnum):
    """Whose turn it is."""

    OPEN = "OPEN"
    """Walmart's."""
    ACTION_NEEDED = "ACTION_NEEDED"
    """The seller's."""
    CLOSED = "CLOSED"
    """Nobody's: it is decided."""


class ClaimStatus(StateEnum):
    """How far a claim is."""

    INITIATED = "INITIATED"
    """Submitted, and not looked at yet."""
    IN_REVIEW = "IN_REVIEW"
    NEED_INFO = "NEED_INFO"
    """Walmart asks for more; see `Claims.add_information`."""
    ACTION_NEEDED = "ACTION_NEEDED"
    """The same, as histories have it."""
    APPROVED = "APPROVED"
    PAYMENT_INITIATED = "PAYMENT_INITIATED"
    PAID_OUT = "PAID_OUT"
    REJECTED = "REJECTED"

    @property
    def final(self) -> bool:
        """Whether nothing more will happen: it was paid, or will not be."""
        return self in {ClaimStatus.PAID_OUT, ClaimStatus.REJECTED}

    @property
    def needs_seller(self) -> bool:
        """Whether Walmart waits for more information from the seller."""
        return self in {ClaimStatus.NEED_INFO, ClaimStatus.ACTION_NEEDED}


class ClaimSubmitted(Answer, frozen=True, kw_only=True):
    """A claim that Walmart took on."""

    claim_number: Essential[str | None] = None
    """By which it is followed."""
    message: str | None = None


class ClaimSummary(Answer, frozen=True, kw_only=True):
    """A claim as the list has it."""

    claim_number: Essential[str | None] = None
    claim_date: Instant | None = None
    """When it was submitted."""
    claim_type: ClaimType | None = None
    purchase_order_id: str | None = None
    claim_amount: Money | None = None
    tracking_no: str | None = None
    status: Essential[ClaimStatus | None] = None


class ClaimPage(Answer, frozen=True, kw_only=True):
    """One page of a list of claims."""

    claims: Many[ClaimSummary] = ()
    total_pages: Essential[int | None] = None
    current_page: int | None = None
    """From 0 on."""
    total_elements: Essential[int | None] = None
    """How many claims there are in all."""


class ClaimInfo(Answer, frozen=True, kw_only=True):
    """What is claimed, and how far that is."""

    claim_number: Essential[str | None] = None
    claims_group: ClaimGroup | None = None
    claim_type: ClaimType | None = None
    status: Essential[ClaimStatus | None] = None
    return_order_id: str | None = None
    purchase_order_id: str | None = None
    order_no: str | None = None
    """The customer's order."""
    tracking_no: str | None = None
    carrier: str | None = None
    claim_amount: Money | None = None
    payment_status: str | None = None
    """``PENDING``, …"""
    auto_reject_countdown_message: str | None = None
    """The days that are left to answer, before it is rejected for want of an answer."""


class ClaimedItem(Answer, frozen=True, kw_only=True):
    """An item of the shipment."""

    quantity: int | None = None
    sku: str | None = None
    product_name: str | None = None
    charges_per_item: Money | None = None


class ClaimedOrder(Answer, frozen=True, kw_only=True):
    """The order of the shipment."""

    customer_name: str | None = None
    fulfillment_center_id: str | None = None
    fulfillment_center_name: str | None = None
    ship_method: str | None = None
    """``EXPEDITED``, …"""
    ordered_date: Instant | None = None
    deliver_by_date: Instant | None = None
    ship_by_date: Instant | None = None
    items_details: Many[ClaimedItem] = ()


class ClaimDetails(Answer, frozen=True, kw_only=True):
    """A claim in full."""

    claim_info: ClaimInfo = ClaimInfo()
    order_details: ClaimedOrder = ClaimedOrder()


class ClaimDocument(Answer, frozen=True, kw_only=True):
    """A file that was sent with a claim."""

    id: Essential[str | None] = None
    """By which it is downloaded."""
    file_name: str | None = None
    file_type: str | None = None
    """``jpg``, ``png``, …"""
    document_type: ClaimDocumentType | None = None
    """What it shows."""


class ClaimInformationTaken(Answer, frozen=True, kw_only=True):
    """Information that was added to a claim."""

    message: str | None = None
    documents: Many[ClaimDocument] = ()


class ClaimEvent(Answer, frozen=True, kw_only=True):
    """Something that happened to a claim."""

    author: str | None = None
    timestamp: Instant | None = None
    status: Essential[ClaimStatus | None] = None
    """How far the claim was from then on."""
    notes: str | None = None
    documents: Many[ClaimDocument] = ()


class ClaimHistory(Answer, frozen=True, kw_only=True):
    """What happened to a claim so far."""

    current_claim_status: Essential[ClaimStatus | None] = None
    history: Many[ClaimEvent] = ()
