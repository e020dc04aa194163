"""The pipeline that every call goes through: limits, token, session, judge, decode, and retries."""

from __future__ import annotations

import math
from functools import partial
from typing import TYPE_CHECKING, Any, Final, TypeVar

from multidict import istr

from .. import errors
from .._declare.repeat import Repeat
from .attempts import Attempts
from .auth.authorization import Authorization
from .body import body_of
from .call import new_call
from .failures import error_of_download
from .in_flight import InFlight
from .locks import KeyedLocks
from .receiving import Received, receive
from .replies import Answer, NoReply, Streamed
from .time_limit import deadline_of

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Awaitable, Callable, Hashable, Mapping

    from .._declare.limits import Limits
    from .._declare.operation import Operation
    from .._declare.options import Options
    from .._declare.request import Request, Response
    from .._declare.tokens import FreshToken, Tokens
    from .._declare.transfer import Transfer
    from ..clock import Clock
    from .call import Call
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
        self._session, self._market = session, market
        self._headers: dict[str, str] = {istr(name): value for name, value in headers.items()}  # as aiohttp keeps them
        self._telemetry, self._locks, self._in_flight = telemetry, KeyedLocks(), InFlight()
        self._authorization = Authorization(
            tokens,
            partial(self._make_token, fetch_token),
            client_authorization,
            client_secret,
            clock=clock,
            telemetry=telemetry,
        )
        self._attempts = Attempts(
            session=session,
            limits=limits,
            authorization=self._authorization,
            clock=clock,
            random=random,
            telemetry=telemetry,
            confirm=partial(self.send, nested=True),
        )

    async def send(
        self, operation: Operation, request: Request[T], options: Options, *, nested: bool = False
    ) -> Response[T]:
        """Make one call, with all the waits and repeats it takes.

        Args:
            operation: What is called.
            request: With which arguments.
            options: How.
            nested: Whether it is part of another call, which is counted as under way already.

        Raises:
            WalmartError: One of its subclasses; see `walmart_async.errors`.
        """
        started = self.clock.monotonic()
        body = await body_of(request.body) if operation.in_bulk else None
        call = new_call(operation, request, options, self._headers, body=body, market=self._market, started=started)
        task = None if nested else self._in_flight.enter(call.facts)
        lock: Hashable = None
        try:
            if self._telemetry.observed:
                self._telemetry.started(call)
            if request.key and operation.repetition.kind is Repeat.SAME:
                wanted = (operation.family, request.key)
                if not self._locks.take_now(wanted):
                    await self._locks.take(wanted, call.ends - call.started, lambda: _locked_out(call))
                lock = wanted
            response = await self._attempts.make(call)
        except BaseException as error:
            self._failed(call, task, error)
            raise
        finally:
            if lock is not None:
                self._locks.release(lock)
        if self._telemetry.observed:
            self._telemetry.ended(call, self.clock, None)
        if task is not None:
            self._in_flight.leave(task, None, call.facts)
        return response

    def _failed(self, call: Call[Any], task: asyncio.Task[Any] | None, error: BaseException) -> None:
        if isinstance(error, errors.WalmartError):  # also that of another call: no token could be had
            error.sent = error.sent or call.sent
            error.subject = error.subject or call.subject()
        if self._telemetry.observed:
            self._telemetry.ended(call, self.clock, error)
        if task is not None:
            self._in_flight.leave(task, error, call.facts)

    async def authorize(self) -> None:
        """Make sure that there is an access token, before work of many calls begins.

        Raises:
            CredentialsError: Walmart refuses the client's id and secret.
            WalmartError: No token could be had.
        """
        with self._in_flight.inside(_token_call):
            await self._authorization.ensure()

    async def _make_token(self, fetch: Callable[[Pipeline], Awaitable[FreshToken]]) -> FreshToken:
        with self._in_flight.inside(_token_call, closing=True):  # calls that the client still waits for may need it
            return await fetch(self)

    async def fetch(self, url: str, into: Transfer, options: Options) -> None:
        """Download what a signed URL points to: one request without token, limits or Walmart's headers.

        Raises:
            WalmartError: It could not be had.
        """
        with self._in_flight.inside(lambda: {"operation": _SIGNED}):
            ends = math.inf if options.deadline is None else self.clock.monotonic() + options.deadline
            seconds = min(options.timeout, ends - self.clock.monotonic())
            answer = await self._session.stream_signed(url, options, seconds=seconds)
            outcome: Answer | NoReply = answer
            if isinstance(answer, Streamed):
                outcome = await receive(answer, into, options, ends=ends, clock=self.clock)
            if not isinstance(outcome, Received):
                raise error_of_download(outcome, _SIGNED)

    async def close(self, grace: float) -> None:
        """Refuse new calls, give those under way ``grace`` seconds, end the rest, and disconnect; idempotent."""
        await self._in_flight.end(grace)
        await self._session.close()


def _token_call() -> errors.CallFacts:
    return {"operation": "POST /v3/token"}


def _locked_out(call: Call[Any]) -> errors.TimeoutError:
    message = f"earlier writes of the same record took until {deadline_of(call.options)}; nothing was sent"
    return errors.TimeoutError(message, **call.facts())
