"""The body of a request against the published one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from .bodies import FORM
from .checking import faults
from .conversion import typed, unwrapped
from .errors import GATEWAY, refusal
from .markets import DOCUMENTED
from .operations import XML

if TYPE_CHECKING:
    from .bodies import Body
    from .operations import Served

__all__ = ["check_media_type", "checked_body"]


def check_media_type(served: Served, body: Body) -> None:
    """Refuse a body of another media type, and none where one is required.

    Raises:
        Refusal: 415.
    """
    sent = served.operation.body_required or body.raw or body.media_type
    if sent and served.takes and body.media_type not in served.takes:
        raise refusal("UNSUPPORTED_MEDIA_TYPE", GATEWAY, "The Content-Type is not one that is read here.")


def checked_body(served: Served, body: Body, market: str) -> Body:
    """A body as its operation reads it, in the types that are published.

    Raises:
        Refusal: 400 for a body that is missing, malformed, or not as published.
    """
    if not served.route.checks_body:
        return body
    if body.malformed:
        raise refusal("MALFORMED_REQUEST_CONTENT", served.service, body.malformed, field="body")
    schema = served.operation.request.get(body.media_type)
    if schema is None:
        return body
    if not body.raw:
        if served.operation.body_required:
            raise refusal("MALFORMED_REQUEST_CONTENT", served.service, "A body is required.", field="body")
        return body
    document = body.document
    if body.media_type == XML:
        document = unwrapped(served.document, schema, document)
    if body.all_text:
        document = typed(served.document, schema, document)
    code = "INVALID_REQUEST_PARAM" if body.media_type == FORM else "INVALID_REQUEST_CONTENT"
    for fault in faults(served.document, schema, document):
        if fault.field.endswith(".currency") and market not in DOCUMENTED:
            continue
        raise refusal(code, served.service, f"{fault.path or 'body'} {fault.problem}", field=fault.field or "body")
    return replace(body, document=document)
