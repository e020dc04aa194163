"""Files that prove a claim."""

from __future__ import annotations

import msgspec

from ..._declare.checks import short_repr
from ...models.redacted import Redacted
from ...models.values import OpenEnum

__all__ = ["ClaimDocumentType", "ClaimFile"]


class ClaimDocumentType(OpenEnum):
    """What a document of a claim shows."""

    PROOF_OF_DAMAGED_ITEM = "PROOF_OF_DAMAGED_ITEM"
    INVOICE = "INVOICE"
    PPOD = "PPOD"
    """Picture proof of delivery."""
    OTHER = "OTHER"


class ClaimFile(Redacted, msgspec.Struct, frozen=True, kw_only=True):
    """A file to send with a claim."""

    content: bytes
    """The bytes of the file."""
    filename: str
    """Its name; no two files of one call may have the same."""
    document_type: ClaimDocumentType = ClaimDocumentType.OTHER
    """What it shows."""
    media_type: str = "application/octet-stream"
    """What the part that holds it says it is."""

    def __repr__(self) -> str:
        """Without the content: it may show a customer's address."""
        return f"ClaimFile(filename={short_repr(self.filename)}, document_type={short_repr(self.document_type)})"
