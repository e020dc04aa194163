"""Waiting for the limits when no token is free."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...errors import RateLimitError
from ..time_limit import deadline_of

if TYPE_CHECKING:
    from ..._declare.limits import Lease, Limits
    from ...clock import Clock
    from ..call import Call
    from ..telemetry import Telemetry

__all__ = ["wait_for_tokens"]


async def wait_for_tokens(call: Call[Any], limits: Limits, clock: Clock, telemetry: Telemetry) -> Lease:
    """Wait in turn for the tokens of an attempt, for as long as the call's options allow.

    Raises:
        RateLimitError: It would take longer, or the call does not want to wait.
    """
    telemetry.waiting(call, call.buckets)  # before the wait, which may be minutes: silence would look like a hang
    options, before = call.options, clock.monotonic()
    longest, allowed = call.ends - before, ""
    if options.on_limit == "raise":
        longest, allowed = 0.0, 'on_limit is "raise"'
    elif options.max_wait is not None and options.max_wait < longest:
        longest, allowed = options.max_wait, f"the max_wait is {options.max_wait:,g} s"
    try:
        return await limits.take(call.buckets, longest)
    except RateLimitError as error:
        # A bucket knows nothing of calls; the caller needs to know which one waited, and how often it was tried.
        if not allowed and clock.monotonic() - before + error.retry_after >= longest:
            allowed = f"that is past {deadline_of(options)}"  # limits of the caller's own may have other reasons
        message, facts = "; ".join(filter(None, (error.message, allowed))), call.facts()
        raise RateLimitError(message, retry_after=error.retry_after, bucket=error.bucket, **facts) from None
    finally:  # also of a wait that was cancelled or refused: the error says how long it was
        call.waited += clock.monotonic() - before
