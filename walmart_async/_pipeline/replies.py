"""What comes of an attempt: an answer, read whole or still on its way, or none."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from http import HTTPStatus
from typing import TYPE_CHECKING

import aiohttp
import msgspec

from ..models.redacted import Redacted
from .outcome import Failure
from .time_limit import time_limit

if TYPE_CHECKING:
    from .._declare.options import Options

__all__ = ["Answer", "NoReply", "Stream", "Streamed", "no_reply"]


class Answer(Redacted, msgspec.Struct, frozen=True, gc=False):
    """An answer, read whole."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    def __str__(self) -> str:
        """The status, for logs."""
        return str(self.status)

    def __repr__(self) -> str:
        """Without headers and body, which may be those of a token call."""
        return f"Answer({self.status})"


class NoReply(msgspec.Struct, frozen=True):
    """An attempt without an answer."""

    failure: Failure
    reason: str
    """What happened, without anything of the request."""

    def __str__(self) -> str:
        """How it failed, for logs."""
        return self.failure.value


class Stream:
    """The body of an answer, still packed, on its way.

    Args:
        response: The answer, whose headers have come.
    """

    def __init__(self, response: aiohttp.ClientResponse) -> None:
        self._response = response
        self._lost = _loss_of(response)

    async def read(self, seconds: float, options: Options) -> bytes | NoReply:
        """The bytes that have come since; none at the end.

        Args:
            seconds: Time for the next byte.
            options: Whose limit that is.
        """
        try:
            async with asyncio.timeout(seconds):
                chunk = await self._response.content.readany()
        except (aiohttp.ClientError, OSError) as error:
            return no_reply(error, time_limit(options, seconds))
        if not chunk and self._lost is not None and self._lost.done() and self._lost.exception() is not None:
            # A body without length ends where the connection does, and to aiohttp a reset is such an end as well.
            return NoReply(Failure.CUT, "the connection broke before the file was complete")
        return chunk

    def close(self) -> None:
        """Let go of the connection, which is used again only if the body was read to its end."""
        self._response.close()


class Streamed(Answer, frozen=True, gc=False):
    """An answer whose body is still on its way."""

    stream: Stream


def no_reply(error: aiohttp.ClientError | OSError, limit: str) -> NoReply:
    """An attempt that ended with an exception, whose repr may hold the token.

    Args:
        error: The exception.
        limit: Which limit its time was, as `time_limit` names it.
    """
    # From certain to doubtful: whatever may have failed after the request was sent counts as sent.
    if isinstance(error, aiohttp.ClientConnectorError):
        whom = "the proxy " if isinstance(error, aiohttp.ClientProxyConnectionError) else ""
        why = error.os_error.strerror or error.os_error
        return NoReply(Failure.NOT_SENT, f"cannot connect to {whom}{error.host}:{error.port}: {why}")
    if isinstance(error, aiohttp.ClientHttpProxyError):
        return _of_proxy(error.status)
    if isinstance(error, aiohttp.ConnectionTimeoutError):
        return NoReply(Failure.NOT_SENT, f"cannot connect: {type(error).__name__}")
    if isinstance(error, TimeoutError):
        if _was_connecting(error.__context__):
            return NoReply(Failure.NOT_SENT, f"no connection within {limit}")
        return NoReply(Failure.NO_ANSWER, f"no answer within {limit}")
    return NoReply(Failure.CUT, f"the connection broke: {type(error).__name__}")


def _of_proxy(status: int) -> NoReply:
    """A proxy that made no tunnel: one that refuses would do so again, one that fails need not."""
    if not 400 <= status < 500:  # noqa: PLR2004
        return NoReply(Failure.NOT_SENT, f"cannot connect: the proxy answered {status} to CONNECT")
    what = "asks for other credentials" if status == HTTPStatus.PROXY_AUTHENTICATION_REQUIRED else "refuses"
    return NoReply(Failure.BY_PROXY, f"the proxy {what}: it answered {status} to CONNECT")


def _was_connecting(cancelled: BaseException | None) -> bool:
    """Whether a request that was cancelled had no connection yet, so that nothing of it was sent."""
    trace = None if cancelled is None else cancelled.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code is aiohttp.BaseConnector.connect.__code__:
            return True
        trace = trace.tb_next
    return False


def _loss_of(response: aiohttp.ClientResponse) -> asyncio.Future[None] | None:
    """Done when the connection is closed, with an exception if it broke; ``None`` if all of the body came at once."""
    connection = response.connection
    lost = None if connection is None or connection.protocol is None else connection.protocol.closed
    if lost is not None:
        lost.add_done_callback(lambda done: done.cancelled() or done.exception())  # or asyncio warns of it
    return lost
