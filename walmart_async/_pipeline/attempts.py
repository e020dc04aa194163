"""The attempts of one call: limits, token, session, judge, and the pauses in between."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any, TypeVar

from .. import errors
from .._declare.limits import UNSAID, Quota
from .._declare.repeat import Repeat
from ..clock import sleep
from ..errors import DecodeError
from .failures import deadline_passed, error_of, is_token_refused, unreadable
from .limits.quota import read_quota
from .limits.waiting import wait_for_tokens
from .outcome import Verdict, judge
from .receiving import receive
from .refusals import is_data_error, is_refusal, may_have_been_applied
from .replies import Answer, NoReply, Streamed
from .response import response_around, response_of
from .retry import EARNED, FULL, RetryBudget, backoff, pause_asked, what_stops
from .time_limit import deadline_of

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from .._declare.limits import Lease, Limits
    from .._declare.operation import Operation
    from .._declare.options import Options
    from .._declare.request import Request, Response
    from ..clock import Clock
    from .auth.authorization import Authorization
    from .call import Call
    from .session import Session
    from .telemetry import Telemetry

__all__ = ["Attempts"]

T = TypeVar("T")

_log = logging.getLogger("walmart_async")


class Attempts:
    """Makes the attempts of calls.

    Args:
        session: Sends requests.
        limits: Where tokens of buckets come from.
        authorization: Puts the access token on each attempt.
        clock: Time.
        random: Numbers from 0 to 1, for jitter.
        telemetry: Reports events.
        confirm: Makes another call as part of this one.
    """

    def __init__(
        self,
        *,
        session: Session,
        limits: Limits,
        authorization: Authorization,
        clock: Clock,
        random: Callable[[], float],
        telemetry: Telemetry,
        confirm: Callable[[Operation, Request[Any], Options], Awaitable[Response[Any]]],
    ) -> None:
        self._session, self._limits, self._authorization = session, limits, authorization
        self._clock, self._random = clock, random
        self._telemetry, self._confirm = telemetry, confirm
        self._budget = RetryBudget()

    async def make(self, call: Call[T]) -> Response[T]:
        """Make attempts until one of them ends the call.

        Raises:
            WalmartError: One of its subclasses.
        """
        slots, repeat = self._session.slots, call.operation.repetition.kind
        send = self._session.exchange if call.request.into is None else self._session.stream
        while True:
            lease = self._limits.take_now(call.buckets)
            if lease is None:
                lease = await wait_for_tokens(call, self._limits, self._clock, self._telemetry)
            try:
                await self._authorization.put(call)
            except BaseException:
                lease.give_back()
                raise
            if slots.free <= 0:
                lease = await self._wait_for_slot(call, lease)
            slots.free -= 1
            try:
                try:
                    self._begin(call)
                    # A repeat must not meet one dead connection of the pool after the other.
                    outcome = await send(call, fresh=call.attempts > 1 or repeat is Repeat.ONCE)
                except BaseException as error:
                    self._abandon(call, lease, error)
                    raise
                self._settle(call, outcome, lease)
                if isinstance(outcome, Streamed):
                    outcome = await self._receive(call, outcome)
            finally:
                slots.free += 1
                if slots.waiting:
                    slots.hand_on()
            if isinstance(outcome, Answer) and 200 <= outcome.status < 300:  # noqa: PLR2004
                self._budget.points = min(FULL, self._budget.points + EARNED)  # here, for every call passes by
                return response_of(call, outcome, self._authorization.secrets, self._telemetry)
            if (response := await self._decide(call, outcome)) is not None:
                return response

    async def _wait_for_slot(self, call: Call[Any], lease: Lease) -> Lease:
        """Wait for a connection, and take tokens of that moment: those at hand are for others meanwhile."""
        lease.give_back()
        before = self._clock.monotonic()
        try:
            await self._session.slots.take(call.ends - before, lambda: _no_connection(call))
        finally:
            call.waited += self._clock.monotonic() - before
        try:
            lease_now = self._limits.take_now(call.buckets)
            if lease_now is None:
                lease_now = await wait_for_tokens(call, self._limits, self._clock, self._telemetry)
        except BaseException:
            self._session.slots.leave()
            raise
        self._session.slots.free += 1  # taken at once by who asked for it
        return lease_now

    def _abandon(self, call: Call[Any], lease: Lease, error: BaseException) -> None:
        """An attempt ended without an outcome."""
        if call.under_way and not isinstance(error, errors.ConfigurationError):  # which comes before any connection
            call.sent = True
            lease.finish(None)
        else:
            lease.give_back()

    def _begin(self, call: Call[Any]) -> None:
        call.began = self._clock.monotonic()
        if (remaining := call.ends - call.began) <= 0:
            raise deadline_passed(call)
        call.seconds = min(call.options.timeout, remaining)
        call.attempts += 1
        call.status, call.quota, call.under_way = None, UNSAID, True

    def _settle(self, call: Call[Any], outcome: Answer | NoReply | DecodeError, lease: Lease) -> None:
        """An attempt is over: tell the limits, and find out how long to pause if it failed."""
        call.under_way = False
        if isinstance(outcome, Answer):
            call.status = outcome.status
            call.quota = read_quota(outcome.headers, self._clock.time())
            if outcome.status < 400:  # noqa: PLR2004
                lease.finish(call.quota)
            else:
                self._settle_failure(call, outcome, lease)
        elif isinstance(outcome, DecodeError):
            call.status = outcome.status
            lease.finish(call.quota)
        else:
            self._settle_failure(call, outcome, lease)
        if _log.isEnabledFor(logging.DEBUG):
            self._telemetry.attempted(call, outcome, self._clock.monotonic() - call.began)

    def _settle_failure(self, call: Call[Any], outcome: Answer | NoReply, lease: Lease) -> None:
        asked = pause_asked(outcome, call, self._clock.time())
        call.pause = backoff(call.attempts, self._random()) if asked is None else asked
        if not call.throttled:
            lease.finish(call.quota if isinstance(outcome, Answer) else None)
            return
        lease.finish(Quota(call.quota.remaining, asked), refused=True)
        states = self._limits.state(call.buckets)
        call.pause = max((states[bucket.name].available_in for bucket in call.buckets), default=call.pause)

    async def _receive(self, call: Call[Any], answer: Streamed) -> Answer | NoReply:
        """Take in the body of an answer; one that breaks off is no answer."""
        assert call.request.into is not None, "what is streamed goes somewhere"
        media_type = call.operation.response_media
        outcome: Answer | NoReply | DecodeError
        try:
            outcome = await receive(
                answer, call.request.into, call.options, asked=media_type, ends=call.ends, clock=self._clock
            )
        except DecodeError as error:
            outcome = error
        if isinstance(outcome, DecodeError):  # not raised where it is caught, or it would take the body along
            raise unreadable(outcome, call, self._authorization.secrets(call))
        if isinstance(outcome, NoReply):
            call.status, call.pause = None, backoff(call.attempts, self._random())
            if not call.request.into.sink.restartable:
                return NoReply(outcome.failure, f"{outcome.reason}; what was given out of it cannot be taken back")
        return outcome

    async def _decide(self, call: Call[T], outcome: Answer | NoReply | DecodeError) -> Response[T] | None:
        """What a failed attempt comes to: the response all the same, another attempt, or an exception."""
        if isinstance(outcome, DecodeError):
            raise unreadable(outcome, call, self._authorization.secrets(call))
        repetition = call.operation.repetition
        refused = is_data_error(outcome, repetition.data_errors)
        verdict = judge(
            repetition.kind,
            outcome.status if isinstance(outcome, Answer) else outcome.failure,
            token_refused=call.token is not None and is_token_refused(outcome),
            refreshed=call.refreshed,
            done_before=call.sent and is_refusal(outcome, repetition.refusals),
            refused=refused,
        )
        call.sent = call.sent or (may_have_been_applied(outcome) and not refused)
        if verdict is Verdict.DONE and isinstance(outcome, Answer):
            if call.request.confirmed_by is None:
                return response_around(call, outcome)
            operation, request = call.request.confirmed_by
            try:
                return await self._confirm(operation, request, call.options)
            except errors.WalmartError as error:
                applied = f"an earlier attempt was applied, and what came of it cannot be read: {error}"
                raise errors.OutcomeUnknownError(applied, **call.facts()) from error
        self._telemetry.failed(call, str(outcome))
        if verdict is Verdict.REFRESH:
            self._authorization.reject(call)
            return None
        stopped: str | None = ""
        if verdict is Verdict.RETRY:
            stopped = what_stops(call, call.ends - self._clock.monotonic(), self._budget)
        if stopped is not None:
            raise error_of(verdict, outcome, call, self._authorization.secrets(call), stopped)
        await self._pause(call, outcome)
        return None

    async def _pause(self, call: Call[Any], outcome: Answer | NoReply) -> None:
        """Wait for the next attempt."""
        self._telemetry.retrying(call, str(outcome), call.pause)
        call.failed_before = f"status {outcome}" if isinstance(outcome, Answer) else str(outcome)
        if not call.throttled:  # after a 429 the bucket is closed, and the next attempt waits in its queue
            await sleep(self._clock, call.pause)
            call.waited += call.pause


def _no_connection(call: Call[Any]) -> errors.TimeoutError:
    message = f"all connections of the pool were in use until {deadline_of(call.options)}; nothing was sent"
    return errors.TimeoutError(message, **call.facts())
