"""The state of one call in the pipeline."""

from __future__ import annotations

import math
import os
from http import HTTPStatus
from typing import TYPE_CHECKING, Generic, TypeVar

from .._declare.limits import UNSAID
from .url import build_target

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .._declare.operation import Operation
    from .._declare.options import Options
    from .._declare.rates import Bucket
    from .._declare.request import Request
    from ..errors import CallFacts, ErrorDetail

__all__ = ["Call", "new_correlation_id"]

T = TypeVar("T")


def new_correlation_id() -> str:
    """A random UUID, version 4; made by hand, because ``uuid4`` takes as long as all the limits together."""
    digits = os.urandom(16).hex()
    variant = "89ab"[int(digits[16], 16) & 3]
    return f"{digits[:8]}-{digits[8:12]}-4{digits[13:16]}-{variant}{digits[17:20]}-{digits[20:]}"


class Call(Generic[T]):
    """What is known of a call so far; its correlation id is one for all its attempts.

    Args:
        operation: What is called.
        request: With which arguments.
        options: How.
        started: The clock's monotonic seconds when it entered.
        market: Where, for the limits.
    """

    __slots__ = (
        "attempts", "buckets", "correlation_id", "ends",
        "operation", "options", "pause", "quota", "refreshed", "request",
        "seconds", "sent", "started", "status", "target", "token", "waited",
    )  # fmt: skip

    def __init__(
        self, operation: Operation, request: Request[T], options: Options, started: float, market: str = "us"
    ) -> None:
        self.operation, self.request, self.options, self.started = operation, request, options, started
        self.ends = math.inf if options.deadline is None else started + options.deadline
        self.target = build_target(operation.path, request.path, request.query, request.raw_query)
        self.correlation_id = new_correlation_id()
        self.buckets: Sequence[Bucket] = operation.buckets if request.buckets is None else request.buckets
        """The limits it draws on."""
        if market != "us":
            self.buckets = [bucket.in_market(market) for bucket in self.buckets]
        self.attempts = 0
        self.token: str | None = None
        self.sent = False
        self.waited = 0.0
        self.status: int | None = None
        self.quota = UNSAID
        self.pause = 0.0
        self.seconds = 0.0
        self.refreshed = False

    @property
    def throttled(self) -> bool:
        """Whether the last attempt was answered 429."""
        return self.status == HTTPStatus.TOO_MANY_REQUESTS

    def facts(self, errors: Sequence[ErrorDetail] = ()) -> CallFacts:
        """What every error of this call carries, ``errors`` being those that Walmart reported."""
        return {
            "operation": self.operation.route,
            "correlation_id": self.correlation_id,
            "status": self.status,
            "errors": errors,
            "attempts": self.attempts,
            "waited": self.waited,
            "sent": self.sent,
        }
