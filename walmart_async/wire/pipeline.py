"""The corridor: limits, token, wire, verdict, decode, and round again. Every call walks it."""

from __future__ import annotations

import asyncio
import math
import uuid
from typing import TYPE_CHECKING, Any, TypeVar

from .. import errors
from ..clock import sleep
from ..endpoint import Form, Response
from ..errors import DecodeError, RateLimitError
from .body import encode_body
from .call import Call
from .codec import decode
from .failures import error_of, is_token_refused, misfit, partial_failure
from .in_flight import InFlight
from .keyed_locks import KeyedLocks
from .quota import UNSAID, read_quota
from .retry import RetryBudget, backoff, may_repeat, pause_asked
from .session import Answer
from .verdict import Failure, Repeat, Verdict, judge

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from ..clock import Clock
    from ..endpoint import Operation, Request
    from ..options import Options
    from .limits import Lease, Limits
    from .session import Lost, Session
    from .telemetry import Telemetry
    from .token import FreshToken, Tokens

__all__ = ["Pipeline"]

T = TypeVar("T")


class Pipeline:
    """One seller's corridor, shared by every view of a client; belongs to one event loop.

    Args:
        session: The wire.
        limits: Where tokens of buckets come from.
        tokens: Where the access token comes from.
        fetch_token: Makes a new access token by a call through this pipeline.
        headers: Headers of every request: service name, channel type, market, user agent.
        client_authorization: The ``Authorization`` header of calls made with the client's id and secret.
        client_secret: The secret in it, to be blanked out of what Walmart echoes.
        clock: Time.
        random: Numbers from 0 to 1, for jitter.
        telemetry: Who is told.
    """

    def __init__(
        self,
        *,
        session: Session,
        limits: Limits,
        tokens: Tokens,
        fetch_token: Callable[[Pipeline, Options], Awaitable[FreshToken]],
        headers: Mapping[str, str],
        client_authorization: str,
        client_secret: str,
        clock: Clock,
        random: Callable[[], float],
        telemetry: Telemetry,
    ) -> None:
        self.limits, self.clock = limits, clock
        self._session, self._tokens, self._fetch_token = session, tokens, fetch_token
        self._headers, self._client_authorization = headers, client_authorization
        self._secrets = (client_authorization.removeprefix("Basic "), client_secret)
        self._random, self._telemetry = random, telemetry
        self._budget, self._locks, self._in_flight = RetryBudget(), KeyedLocks(), InFlight()

    async def send(self, operation: Operation, request: Request[T], options: Options) -> Response[T]:
        """Make one call, with all the waits and repeats it takes.

        Raises:
            WalmartError: One of its subclasses; see `walmart_async.errors`.
        """
        with self._in_flight.enter(operation.route):
            return await self.walk(operation, request, options)

    async def authorize(self, options: Options) -> None:
        """Make sure that there is an access token, before work of many calls begins.

        Raises:
            CredentialsError: Walmart refuses the client's id and secret.
            WalmartError: No token could be had.
        """
        with self._in_flight.enter("POST /v3/token"):
            if self._tokens.now() is None:
                await self._tokens.get(lambda: self._fetch_token(self, options))

    async def close(self, grace: float) -> None:
        """Refuse new calls, give those under way ``grace`` seconds, end the rest, and disconnect; idempotent."""
        await self._in_flight.end(grace)
        await self._session.close()

    async def walk(self, operation: Operation, request: Request[T], options: Options) -> Response[T]:
        """`send` for a call that is part of another: the token call."""
        call = Call(operation, request, options, self.clock.monotonic())
        self._telemetry.started(call)
        try:
            if operation.repeat is Repeat.SAME and request.key:
                key, longest = (operation.family, request.key), self._remaining(call)
                async with self._locks.hold(key, longest, lambda: _locked_out(call)):
                    response = await self._attempts(call)
            else:
                response = await self._attempts(call)
        except BaseException as error:
            self._telemetry.ended(call, self.clock.monotonic() - call.started, error)
            raise
        self._telemetry.ended(call, self.clock.monotonic() - call.started, None)
        return response

    async def _attempts(self, call: Call[T]) -> Response[T]:
        body, content_type = encode_body(call.request.body, lambda: uuid.uuid4().hex)
        call.secrets += self._secrets
        if isinstance(call.request.body, Form):
            call.secrets += call.request.body.fields.values()
        headers = {**self._headers, **call.options.headers, **call.request.headers}
        headers["Accept"], headers["WM_QOS.CORRELATION_ID"] = call.request.accept, call.correlation_id
        if content_type is not None:
            headers["Content-Type"] = content_type
        while True:
            lease = await self._take(call)
            try:
                token = await self._authorize(call, headers)
                seconds = self._time_for_attempt(call)
            except BaseException:
                lease.give_back()
                raise
            outcome = await self._exchange(call, headers, body, seconds, lease)
            verdict = judge(
                call.operation.repeat,
                outcome.status if isinstance(outcome, Answer) else outcome.failure,
                token_refused=token is not None and is_token_refused(outcome),
                refreshed=call.refreshed,
            )
            if verdict is Verdict.RETURN and isinstance(outcome, Answer):
                return self._response(call, outcome)
            self._telemetry.failed(call, str(outcome))
            if verdict is Verdict.REFRESH and token is not None:
                self._tokens.reject(token)
                call.refreshed = True
            elif verdict is Verdict.RETRY and may_repeat(call, self._remaining(call), self._budget):
                await self._pause(call, str(outcome))
            else:
                raise error_of(verdict, outcome, call)

    async def _take(self, call: Call[Any]) -> Lease:
        if (lease := self.limits.take_now(call.buckets)) is not None:
            return lease
        self._telemetry.waiting(call, call.buckets)
        options, before = call.options, self.clock.monotonic()
        longest = 0.0 if options.on_limit == "raise" else self._remaining(call)
        try:
            longest = longest if options.max_wait is None else min(longest, options.max_wait)
            return await self.limits.take(call.buckets, longest)
        except RateLimitError as error:
            raise RateLimitError(
                error.message, retry_after=error.retry_after, bucket=error.bucket, **call.facts()
            ) from None
        finally:
            call.waited += self.clock.monotonic() - before

    async def _authorize(self, call: Call[Any], headers: dict[str, str]) -> str | None:
        """Put the credentials of this attempt into ``headers``; returns the access token, if it is one."""
        if call.operation.authorization == "client":
            headers["Authorization"] = self._client_authorization
            return None
        if (token := self._tokens.now()) is None:
            token = await self._wait_for_token(call)
        headers["WM_SEC.ACCESS_TOKEN"] = token
        call.secrets.append(token)
        return token

    async def _wait_for_token(self, call: Call[Any]) -> str:
        async def fetch() -> FreshToken:
            fresh = await self._fetch_token(self, call.options)
            self._telemetry.refreshed(call)
            return fresh

        remaining = self._remaining(call)
        limit = asyncio.timeout(None if math.isinf(remaining) else remaining)
        try:
            async with limit:
                return await self._tokens.get(fetch)
        except TimeoutError:
            if not limit.expired():
                raise
            raise errors.TimeoutError("no access token before the deadline", sent=call.sent, **call.facts()) from None

    def _time_for_attempt(self, call: Call[Any]) -> float:
        if (remaining := self._remaining(call)) <= 0:
            raise errors.TimeoutError("the deadline passed before the next attempt", sent=call.sent, **call.facts())
        return min(call.options.timeout, remaining)

    async def _exchange(
        self, call: Call[Any], headers: dict[str, str], body: bytes | None, seconds: float, lease: Lease
    ) -> Answer | Lost:
        call.attempts += 1
        call.status, call.quota = None, UNSAID
        began = self.clock.monotonic()
        once = call.operation.repeat is Repeat.ONCE
        try:
            outcome = await self._session.exchange(
                call.operation.method, call.target, headers, body, seconds=seconds, fresh=once
            )
        except BaseException as error:
            lease.finish(call.quota)
            if isinstance(error, DecodeError):
                call.status = error.status
                raise misfit(error, call) from None
            raise
        call.sent = call.sent or isinstance(outcome, Answer) or outcome.failure is not Failure.NOT_SENT
        if isinstance(outcome, Answer):
            call.status, call.quota = outcome.status, read_quota(outcome.headers, self.clock.time())
        asked = pause_asked(outcome, call, self.clock.time())
        call.pause = backoff(call.attempts, self._random()) if asked is None else asked
        if call.throttled:
            lease.throttled(call.pause, explained=asked is not None)
            states = self.limits.state(call.buckets)
            call.pause = max(call.pause, *(states[bucket.name].available_in for bucket in call.buckets))
        else:
            lease.finish(call.quota)
        self._telemetry.attempted(call, outcome, self.clock.monotonic() - began)
        return outcome

    async def _pause(self, call: Call[Any], outcome: str) -> None:
        self._telemetry.retrying(call, outcome, call.pause)
        if not call.throttled:  # after a 429 the bucket is closed, and the next attempt waits in its line
            await sleep(self.clock, call.pause)
            call.waited += call.pause

    def _response(self, call: Call[T], answer: Answer) -> Response[T]:
        self._budget.earn()
        try:
            data = decode(answer.body, call.request.into)
        except DecodeError as error:
            raise misfit(error, call) from None
        if call.request.failures is not None and (failed := call.request.failures(data)):
            raise partial_failure(data, failed, call)
        return Response(
            data=data,
            status=answer.status,
            headers=answer.headers,
            correlation_id=call.correlation_id,
            attempts=call.attempts,
            waited=call.waited,
            quota=call.quota,
            body=answer.body,
        )

    def _remaining(self, call: Call[Any]) -> float:
        if call.options.deadline is None:
            return math.inf
        return call.started + call.options.deadline - self.clock.monotonic()


def _locked_out(call: Call[Any]) -> errors.TimeoutError:
    message = "earlier writes of the same record took until the deadline; nothing was sent"
    return errors.TimeoutError(message, sent=False, **call.facts())
