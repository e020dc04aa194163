"""The forms that files of claims travel in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..._declare.bodies import Multipart, Upload
from ..._declare.checks import known, short_repr
from ..._declare.several import several
from ...errors import RequestInvalidError
from .files import ClaimDocumentType, ClaimFile
from .requests import SentDocumentType

__all__ = ["claim_form"]


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
        if '"' in file.filename or "\\" in file.filename:
            # Forms write these in other ways, and the types of the documents would name another file.
            raise RequestInvalidError(
                f"{name}.filename", f"is {short_repr(file.filename)}", "neither quotes nor backslashes"
            )
        if file.filename in {each.filename for each in uploads}:
            problem = f"is {short_repr(file.filename)}, as of another file"
            raise RequestInvalidError(f"{name}.filename", problem, "a name of its own")
        shows = known(f"{name}.document_type", file.document_type, ClaimDocumentType)
        uploads.append(upload)
        types.append(SentDocumentType(file_name=file.filename, type=shows))
    return Multipart(files=uploads, documents={"documentTypes": types, **documents}, fields=fields or {})
