"""Bodies taken apart, and their problems turned into refusals."""

from __future__ import annotations

import json
from email import message_from_bytes
from functools import wraps
from typing import TYPE_CHECKING, Any, cast

from .errors import RECEIVER, refusal
from .validation import Problem, UnknownItem, mapping

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from .routing import Answer, Call

__all__ = ["feed_file", "json_object", "problems_of"]


def json_object(call: Call, service: str) -> Mapping[str, Any]:
    """The JSON object that a body must be."""
    try:
        return mapping(json.loads(call.body), "body")
    except (ValueError, RecursionError):
        raise refusal("MALFORMED_REQUEST_CONTENT", service, "The body is not JSON.", field="body") from None


def feed_file(call: Call) -> tuple[bytes, str | None]:
    """The file of a feed and its name: the part called ``file`` of a form, or the body itself."""
    if call.media_type != "multipart/form-data":
        return call.body, None
    form = message_from_bytes(b"Content-Type: %s\r\n\r\n%s" % (call.headers["Content-Type"].encode(), call.body))
    for part in form.walk():
        name = part.get_filename()
        if part.get_param("name", header="content-disposition") == "file" and name:
            return cast("bytes", part.get_payload(decode=True)), name
    raise refusal(
        "INVALID_REQUEST_CONTENT", RECEIVER, "The form needs a part named file with a file name.", field="file"
    )


def problems_of(service: str) -> Callable[[Callable[[Call], Answer]], Callable[[Call], Answer]]:
    """Answer 404 for an unknown item and 400 for any other problem that a service has with a call."""

    def guard(handler: Callable[[Call], Answer]) -> Callable[[Call], Answer]:
        @wraps(handler)
        def guarded(call: Call) -> Answer:
            try:
                return handler(call)
            except UnknownItem as unknown:
                raise refusal("CONTENT_NOT_FOUND", service, str(unknown), field="404_NOT_FOUND") from None
            except Problem as problem:
                raise refusal("INVALID_REQUEST_CONTENT", service, str(problem), field=problem.field) from None

        return guarded

    return guard
