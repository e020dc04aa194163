"""The state of one call in the pipeline."""

from __future__ import annotations

import math
import os
from collections.abc import Sequence
from http import HTTPStatus
from typing import TYPE_CHECKING, Final, Generic, TypeVar

import msgspec
from multidict import istr

from .._declare.limits import UNSAID, Quota
from .._declare.operation import Operation
from .._declare.options import Options
from .._declare.rates import Bucket
from .._declare.request import Request
from .._declare.subject import subject_of
from .body import encode_body
from .url import build_target

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..errors import CallFacts, ErrorDetail

__all__ = ["Call", "new_call", "new_correlation_id"]

T = TypeVar("T")

# Spelled as aiohttp keeps them, so that it need not spell them again on every call.
_ACCEPT: Final = istr("Accept")
_CONTENT_TYPE: Final = istr("Content-Type")
_CORRELATION_ID: Final = istr("WM_QOS.CORRELATION_ID")


def new_correlation_id() -> str:
    """A random UUID, version 4; made by hand, because ``uuid4`` takes as long as all the limits together."""
    digits = os.urandom(16).hex()
    variant = "89ab"[int(digits[16], 16) & 3]
    return f"{digits[:8]}-{digits[8:12]}-4{digits[13:16]}-{variant}{digits[17:20]}-{digits[20:]}"


class Call(msgspec.Struct, Generic[T], eq=False, kw_only=True):
    """What is known of a call so far; its correlation id is one for all its attempts."""

    # A struct, because one is made for every call, and making a struct is quick.
    operation: Operation
    """What is called."""
    request: Request[T]
    """With which arguments."""
    options: Options
    """How."""
    target: str
    """Path and query, percent-encoded."""
    headers: dict[str, str]
    """All headers but those of the transport."""
    body: bytes | None
    """The encoded body."""
    buckets: Sequence[Bucket]
    """The limits it draws on."""
    correlation_id: str
    started: float
    """The clock's monotonic seconds when it entered."""
    ends: float
    """When it must be over."""
    attempts: int = 0
    began: float = 0.0
    """When the last attempt began."""
    seconds: float = 0.0
    """How long that may take."""
    status: int | None = None
    """How it was answered, if it was."""
    quota: Quota = UNSAID
    """What the answer said of the limits."""
    token: str | None = None
    """Which token it carried."""
    refreshed: bool = False
    """Whether a token was refused already."""
    under_way: bool = False
    """Whether an attempt is."""
    sent: bool = False
    """Whether it may have been carried out, though no answer says so."""
    failed_before: str = ""
    """How the attempt before the last one failed, if there was one."""
    pause: float = 0.0
    """How long to wait before the next attempt."""
    waited: float = 0.0
    """How long it has waited."""

    def __repr__(self) -> str:
        """Its route alone: it holds the token."""
        return f"Call({self.operation.route})"

    @property
    def throttled(self) -> bool:
        """Whether the last attempt was answered 429."""
        return self.status == HTTPStatus.TOO_MANY_REQUESTS

    def subject(self) -> dict[str, str]:
        """What it is about; found out when an error or a log line is made."""
        return subject_of(self.operation, self.request)

    def facts(self, errors: Sequence[ErrorDetail] = ()) -> CallFacts:
        """What every error of this call carries, ``errors`` being those that Walmart reported."""
        return {
            "operation": self.operation.route,
            "subject": self.subject(),
            "correlation_id": self.correlation_id,
            "status": self.status,
            "errors": errors,
            "attempts": self.attempts,
            "waited": self.waited,
            "sent": self.sent,
        }


def new_call(
    operation: Operation,
    request: Request[T],
    options: Options,
    headers: Mapping[str, str],
    *,
    body: tuple[bytes, str] | None = None,
    market: str = "us",
    started: float = 0.0,
) -> Call[T]:
    """A call that is about to begin.

    Args:
        operation: What is called.
        request: With which arguments.
        options: How.
        headers: Those of every call.
        body: Its body, where that is encoded already.
        market: Where, for the limits.
        started: The clock's monotonic seconds.
    """
    correlation_id, content = new_correlation_id(), None
    sent = {**headers, **options.headers, **request.headers}
    sent[_ACCEPT], sent[_CORRELATION_ID] = operation.response_media, correlation_id
    if request.body is not None:
        content, sent[_CONTENT_TYPE] = body or encode_body(request.body)
    buckets = operation.buckets if request.buckets is None else request.buckets
    return Call(
        operation=operation,
        request=request,
        options=options,
        target=build_target(operation.path, request.path, request.query, request.raw_query),
        headers=sent,
        body=content,
        buckets=buckets if market == "us" else [bucket.in_market(market) for bucket in buckets],
        correlation_id=correlation_id,
        started=started,
        ends=math.inf if options.deadline is None else started + options.deadline,
    )
