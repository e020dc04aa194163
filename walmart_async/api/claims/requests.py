"""Claims as they are sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..._declare.bodies import Multipart, Upload
from ..._declare.checks import known, short_repr
from ..._declare.several import several
from ...errors import RequestInvalidError
from ...models.base import Body
from .files import ClaimDocumentType, ClaimFile
from .models import ClaimType

__all__ = ["SentClaim", "SentDocumentIds", "claim_form"]


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


def claim_form(
    files: Sequence[ClaimFile], documents: Mapping[str, object], fields: Mapping[str, str] | None = None
) -> Multipart:
    """A form of files and what else belongs to them; made of bytes, it can be sent as often as necessary.

    Raises:
        RequestInvalidError: There is no file, or one of them is none, or two have the same name.
    """
    uploads: list[Upload] = []
    types: list[SentDocumentType] = []
    for name, file in several("files", files, ClaimFile):
        try:
            upload = Upload(content=file.content, filename=file.filename, media_type=file.media_type, part="files")
        except RequestInvalidError as error:
            raise RequestInvalidError(f"{name}.{error.field}", error.problem, error.expected) from None
        if file.filename in {each.filename for each in uploads}:
            problem = f"is {short_repr(file.filename)}, as of another file"
            raise RequestInvalidError(f"{name}.filename", problem, "a name of its own")
        shows = known(f"{name}.document_type", file.document_type, ClaimDocumentType)
        uploads.append(upload)
        types.append(SentDocumentType(file_name=file.filename, type=shows))
    return Multipart(files=uploads, documents={"documentTypes": types, **documents}, fields=fields or {})
