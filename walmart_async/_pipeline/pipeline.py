"""The pipeline that every call goes through: limits, token, session, judge, decode, and retries."""

from __future__ import annotations

import math
import uuid
from functools import partial
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

from .. import errors
from .._codec.json import decode
from .._declare.limits import UNSAID, Quota
from .._declare.repeat import Repeat
from .._declare.request import Response
from ..clock import sleep
from ..errors import DecodeError, PartialDataError
from .auth.authorization import Authorization
from .body import encode_body
from .call import Call
from .failures import error_for_file, error_of, error_of_download, is_token_refused, partial_failure, unreadable
from .in_flight import InFlight
from .limits.quota import read_quota
from .limits.waiting import wait_for_tokens
from .locks import KeyedLocks
from .outcome import Verdict, judge
from .receiving import Received, receive
from .refusals import is_refusal, may_have_been_applied
from .retry import RetryBudget, backoff, may_repeat, pause_asked
from .session import Answer, NoReply, Streamed

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from .._declare.limits import Lease, Limits
    from .._declare.operation import Operation
    from .._declare.options import Options
    from .._declare.request import Request
    from .._declare.tokens import FreshToken, Tokens
    from .._declare.transfer import Downloaded, Transfer
    from ..clock import Clock
    from .session import Session
    from .telemetry import Telemetry

__all__ = ["Pipeline"]

T = TypeVar("T")

_SIGNED: Final = "GET (a signed URL)"


class Pipeline:
    """One seller's pipeline, shared by every view of a client; belongs to one event loop.

    Args:
        session: Sends requests.
        limits: Where tokens of buckets come from.
        tokens: Where the access token comes from.
        fetch_token: Makes a new access token by a call through this pipeline.
        headers: Headers of every request: service name, channel type, market, user agent.
        client_authorization: The ``Authorization`` header of calls made with the client's id and secret.
        client_secret: The secret in it, to be redacted from what Walmart echoes.
        market: Whose limits hold.
        clock: Time.
        random: Numbers from 0 to 1, for jitter.
        telemetry: Reports events.
    """

    def __init__(
        self,
        *,
        session: Session,
        limits: Limits,
        tokens: Tokens,
        fetch_token: Callable[[Pipeline], Awaitable[FreshToken]],
        headers: Mapping[str, str],
        client_authorization: str,
        client_secret: str,
        market: str,
        clock: Clock,
        random: Callable[[], float],
        telemetry: Telemetry,
    ) -> None:
        self.limits, self.clock = limits, clock
        self._session, self._headers, self._market = session, headers, market
        self._random, self._telemetry = random, telemetry
        self._authorization = Authorization(
            tokens,
            partial(self._make_token, fetch_token),
            client_authorization,
            client_secret,
            clock=clock,
            telemetry=telemetry,
        )
        self._budget, self._locks, self._in_flight = RetryBudget(), KeyedLocks(), InFlight()

    async def send(self, operation: Operation, request: Request[T], options: Options) -> Response[T]:
        """Make one call, with all the waits and repeats it takes.

        Raises:
            WalmartError: One of its subclasses; see `walmart_async.errors`.
        """
        call = Call(operation, request, options, self.clock.monotonic(), self._market)
        with self._in_flight.enter(call.facts):
            return await self._run(call)

    async def authorize(self) -> None:
        """Make sure that there is an access token, before work of many calls begins.

        Raises:
            CredentialsError: Walmart refuses the client's id and secret.
            WalmartError: No token could be had.
        """
        with self._in_flight.enter(_token_call):
            await self._authorization.ensure()

    async def _make_token(self, fetch: Callable[[Pipeline], Awaitable[FreshToken]]) -> FreshToken:
        with self._in_flight.join(_token_call):  # also while the client closes: calls under way may need it
            return await fetch(self)

    async def fetch(self, url: str, into: Transfer, options: Options) -> None:
        """Download what a signed URL points to: one request without token, limits or Walmart's headers.

        Raises:
            WalmartError: It could not be had.
        """
        with self._in_flight.enter(lambda: {"operation": _SIGNED}):
            ends = math.inf if options.deadline is None else self.clock.monotonic() + options.deadline
            answer = await self._session.stream_signed(url, seconds=min(options.timeout, ends - self.clock.monotonic()))
            outcome: Answer | NoReply = answer
            if isinstance(answer, Streamed):
                outcome = await receive(answer, into, silence=options.timeout, ends=ends, clock=self.clock)
            if not isinstance(outcome, Received):
                raise error_of_download(outcome, _SIGNED)

    async def close(self, grace: float) -> None:
        """Refuse new calls, give those under way ``grace`` seconds, end the rest, and disconnect; idempotent."""
        await self._in_flight.end(grace)
        await self._session.close()

    async def send_nested(self, operation: Operation, request: Request[T], options: Options) -> Response[T]:
        """`send` for a call that is part of another, such as the token call: the outer one is counted already."""
        return await self._run(Call(operation, request, options, self.clock.monotonic()))

    async def _run(self, call: Call[T]) -> Response[T]:
        self._telemetry.started(call)
        try:
            if call.operation.repeat is Repeat.SAME and call.request.key:
                key, longest = (call.operation.family, call.request.key), call.ends - call.started
                async with self._locks.hold(key, longest, lambda: _locked_out(call)):
                    response = await self._attempts(call)
            else:
                response = await self._attempts(call)
        except BaseException as error:
            if isinstance(error, errors.WalmartError) and call.sent:
                error.sent = True  # also where it is that of another call: no token could be had to try again
            self._telemetry.ended(call, self.clock, error)
            raise
        self._telemetry.ended(call, self.clock, None)
        return response

    async def _attempts(self, call: Call[T]) -> Response[T]:
        headers = {**self._headers, **call.options.headers, **call.request.headers}
        headers["Accept"], headers["WM_QOS.CORRELATION_ID"] = call.operation.response_media, call.correlation_id
        body: bytes | None = None
        if call.request.body is not None:
            body, headers["Content-Type"] = encode_body(call.request.body, lambda: uuid.uuid4().hex)
        while True:
            lease = self.limits.take_now(call.buckets)
            if lease is None:
                lease = await wait_for_tokens(call, self.limits, self.clock, self._telemetry)
            try:
                await self._authorization.put(call, headers)
                seconds = self._time_for_attempt(call)
            except BaseException:
                lease.give_back()
                raise
            outcome = await self._exchange(call, headers, body, seconds, lease)
            if isinstance(outcome, Streamed):
                outcome = await self._receive(call, outcome)
            verdict = judge(
                call.operation.repeat,
                outcome.status if isinstance(outcome, Answer) else outcome.failure,
                token_refused=call.token is not None and is_token_refused(outcome),
                refreshed=call.refreshed,
                done_before=call.sent and is_refusal(outcome, call.operation.repetition.refusals),
            )
            call.sent = call.sent or may_have_been_applied(outcome)
            if verdict is Verdict.RETURN and isinstance(outcome, Answer):
                return self._response(call, outcome)
            if verdict is Verdict.DONE and isinstance(outcome, Answer):
                return await self._confirmed(call, outcome)
            self._telemetry.failed(call, str(outcome))
            if verdict is Verdict.REFRESH:
                self._authorization.reject(call)
            elif verdict is Verdict.RETRY and may_repeat(call, call.ends - self.clock.monotonic(), self._budget):
                await self._pause(call, str(outcome))
            else:
                raise error_of(verdict, outcome, call, self._authorization.secrets(call))

    def _time_for_attempt(self, call: Call[Any]) -> float:
        if (remaining := call.ends - self.clock.monotonic()) <= 0:
            raise errors.TimeoutError("the deadline passed before the next attempt", **call.facts())
        call.seconds = min(call.options.timeout, remaining)
        return call.seconds

    async def _exchange(
        self, call: Call[Any], headers: dict[str, str], body: bytes | None, seconds: float, lease: Lease
    ) -> Answer | NoReply:
        call.attempts += 1
        call.status, call.quota = None, UNSAID
        began = self.clock.monotonic()
        # A repeat must not meet one dead connection of the pool after the other.
        fresh = call.attempts > 1 or call.operation.repeat is Repeat.ONCE
        outcome: Answer | NoReply | DecodeError
        try:
            send = self._session.exchange if call.request.into is None else self._session.stream
            outcome = await send(call.operation.method, call.target, headers, body, seconds=seconds, fresh=fresh)
        except DecodeError as error:
            outcome = error
        except BaseException:
            call.sent = True  # or it may have been: it was ended under way
            lease.finish(None)
            raise
        if isinstance(outcome, DecodeError):
            call.status = outcome.status
            lease.finish(call.quota)
            raise unreadable(outcome, call, self._authorization.secrets(call))
        if isinstance(outcome, Answer):
            call.status = outcome.status
            call.quota = read_quota(outcome.headers, self.clock.time())
        if call.status is None or call.status >= HTTPStatus.BAD_REQUEST:
            self._settle_failure(call, outcome, lease)
        else:
            lease.finish(call.quota)
        self._telemetry.attempted(call, outcome, self.clock.monotonic() - began)
        return outcome

    async def _receive(self, call: Call[Any], answer: Streamed) -> Answer | NoReply:
        """Take in the body of an answer; one that breaks off is no answer."""
        assert call.request.into is not None, "what is streamed goes somewhere"
        media_type, silence = call.operation.response_media, call.options.timeout
        outcome: Answer | NoReply | DecodeError
        try:
            outcome = await receive(
                answer, call.request.into, asked=media_type, silence=silence, ends=call.ends, clock=self.clock
            )
        except DecodeError as error:
            outcome = error
        if isinstance(outcome, DecodeError):
            raise unreadable(outcome, call, self._authorization.secrets(call))
        if isinstance(outcome, NoReply):
            call.status, call.pause = None, backoff(call.attempts, self._random())
            if not call.request.into.sink.restartable:
                return NoReply(outcome.failure, f"{outcome.reason}; what was given out of it cannot be taken back")
        return outcome

    def _settle_failure(self, call: Call[Any], outcome: Answer | NoReply, lease: Lease) -> None:
        """Find out how long to pause, and tell the limits."""
        asked = pause_asked(outcome, call, self.clock.time())
        call.pause = backoff(call.attempts, self._random()) if asked is None else asked
        if not call.throttled:
            lease.finish(call.quota if isinstance(outcome, Answer) else None)
            return
        lease.finish(Quota(call.quota.remaining, asked), refused=True)
        states = self.limits.state(call.buckets)
        call.pause = max((states[bucket.name].available_in for bucket in call.buckets), default=call.pause)

    async def _pause(self, call: Call[Any], outcome: str) -> None:
        self._telemetry.retrying(call, outcome, call.pause)
        if not call.throttled:  # after a 429 the bucket is closed, and the next attempt waits in its queue
            await sleep(self.clock, call.pause)
            call.waited += call.pause

    def _response(self, call: Call[T], answer: Answer) -> Response[T]:
        self._budget.earn()
        data, problems = self._data(call, answer)
        if call.request.failures is not None and (failed := call.request.failures(data, answer.status)):
            raise partial_failure(data, failed, call)
        return self._around(call, answer, data, problems)

    async def _confirmed(self, call: Call[T], refusal: Answer) -> Response[T]:
        """What the call would have answered, had its first attempt been answered."""
        if call.request.confirmed_by is None:
            return self._around(call, refusal, cast("T", None))
        operation, request = call.request.confirmed_by
        return await self.send_nested(operation, request, call.options)

    def _data(self, call: Call[T], answer: Answer) -> tuple[T, tuple[errors.Problem, ...]]:
        if call.request.into is not None:
            return cast("T", self._downloaded(call, answer)), ()
        if not answer.body and call.operation.empty != "error":
            if call.operation.empty == "not found":
                raise errors.NotFoundError("Walmart answered with nothing", **call.facts())
            return cast("T", None), ()
        try:
            data: T = decode(answer.body, call.operation.response_type, call.operation.inside)
        except DecodeError as error:
            misread = error
        else:
            return data, ()
        # Not raised where it is caught: an exception keeps the one that is being handled, and so the whole body.
        # A part of a secret is one too, and a write is not confirmed by half of what would confirm it.
        confirms = call.request.failures is not None and call.operation.repeat is not Repeat.READ
        if isinstance(misread, PartialDataError) and not call.operation.confidential and not confirms:
            self._telemetry.set_aside(call, misread.problems)
            return cast("T", misread.data), misread.problems
        raise unreadable(misread, call, self._authorization.secrets(call))

    def _downloaded(self, call: Call[Any], answer: Answer) -> Downloaded:
        if not isinstance(answer, Received):
            raise error_for_file(answer, call, self._authorization.secrets(call))
        if not answer.size and call.operation.empty == "error":
            raise DecodeError("Walmart answered with an empty file", **call.facts())
        if not answer.size and call.operation.empty == "not found":
            raise errors.NotFoundError("Walmart answered with nothing", **call.facts())
        return answer.as_download(call.correlation_id)

    @staticmethod
    def _around(call: Call[T], answer: Answer, data: T, problems: tuple[errors.Problem, ...] = ()) -> Response[T]:
        return Response(
            data=data,
            status=answer.status,
            headers=answer.headers,
            correlation_id=call.correlation_id,
            attempts=call.attempts,
            waited=call.waited,
            quota=call.quota,
            body=answer.body,
            problems=problems,
        )


def _token_call() -> errors.CallFacts:
    return {"operation": "POST /v3/token"}


def _locked_out(call: Call[Any]) -> errors.TimeoutError:
    message = "earlier writes of the same record took until the deadline; nothing was sent"
    return errors.TimeoutError(message, **call.facts())
