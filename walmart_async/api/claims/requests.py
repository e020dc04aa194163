"""Claims as they are sent."""

from __future__ import annotations

from collections.abc import Sequence

from ...models.base import Body
from .files import ClaimDocumentType
from .models import ClaimType

__all__ = ["SentClaim", "SentDocumentIds", "SentDocumentType"]


class SentClaim(Body, frozen=True, kw_only=True):
    """What is claimed."""

    purchase_order_no: str
    purchase_order_line_no: str
    sales_order_no: str
    sales_order_line_no: str
    fulfiller_line_id: str
    quantity: int
    return_order_id: str
    claim_type: ClaimType
    notes: str | None = None


class SentDocumentIds(Body, frozen=True, kw_only=True):
    """Which documents are wanted."""

    document_ids: Sequence[str]


class SentDocumentType(Body, frozen=True, kw_only=True):
    """Which file shows what."""

    file_name: str
    type: ClaimDocumentType
