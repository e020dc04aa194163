"""HTTP, and the only file that knows aiohttp's client: one request in, one answer or one failure out."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Mapping
from functools import lru_cache
from io import BytesIO
from typing import Any, Final

import aiohttp
import msgspec
from yarl import URL

from ..errors import DecodeError
from ..models.redacted import Redacted, Secret
from .idle import careful
from .outcome import Failure
from .proxies import environment_proxy
from .url import signed_url

__all__ = ["Answer", "NoReply", "Session", "Stream", "Streamed", "Transport"]

_CONNECT_WITHIN: Final = 15.0  # seconds; nothing was sent yet, so giving up early and trying again is safe
_POOL: Final = 100
_KEEP_ALIVE: Final = 75.0  # rates of a call every half minute would otherwise open a connection each
_LARGEST_ANSWER: Final = 256 << 20  # beyond it, one answer could take the process down with it
_WRITTEN_AT_ONCE: Final = 1 << 20
_READ_AT_ONCE: Final = 1 << 17  # aiohttp holds up to twice as much
_NO_GUESS: Final = ("Content-Type",)  # aiohttp calls a body that is not there application/octet-stream
_NEVER_ROUND: Final = float("inf")  # aiohttp rounds longer timeouts up to whole seconds, past the caller's deadline


class Transport(Redacted, msgspec.Struct, frozen=True, kw_only=True):
    """How to reach Walmart, where the default does not do."""

    session: aiohttp.ClientSession | None = None
    """A session of the caller's, who also closes it."""
    connector: aiohttp.BaseConnector | None = None
    """A connector of the caller's, who also closes it."""
    proxy: str | None = None
    """The proxy for all calls, as a URL."""
    trust_env: bool = False
    """Whether the proxy is the one the environment names, where none is given."""
    tls: ssl.SSLContext | None = None
    """The TLS context for all calls."""

    def proxy_for(self, url: URL) -> str | None:
        """The proxy to reach a URL by.

        Raises:
            ConfigurationError: The environment names one that cannot be used.
        """
        if self.proxy is not None or not self.trust_env:
            return self.proxy
        return environment_proxy(url.scheme, url.authority)

    def __repr__(self) -> str:
        """Without the proxy, which may hold a password."""
        return "Transport(…)"


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

    async def read(self, seconds: float) -> bytes | NoReply:
        """The bytes that have come since; none at the end.

        Args:
            seconds: Time for the next byte.
        """
        try:
            async with asyncio.timeout(seconds):
                chunk = await self._response.content.readany()
        except (aiohttp.ClientError, OSError) as error:
            return _no_reply(error, seconds)
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


class Session:
    """Connections to one host, made on first use in the running event loop.

    Args:
        base_url: Scheme, host, and any prefix of the paths.
        transport: The caller's own session, connector, proxy or TLS context.
    """

    def __init__(self, base_url: str, transport: Transport) -> None:
        self._base_url = base_url.rstrip("/")
        self._transport = transport
        self._pooled: aiohttp.ClientSession | None = None
        self._fresh: aiohttp.ClientSession | None = None
        self._packing: dict[tuple[aiohttp.ClientSession, bool], aiohttp.ClientSession] = {}

    async def exchange(
        self, method: str, target: str, headers: Mapping[str, str], body: bytes | None, *, seconds: float, fresh: bool
    ) -> Answer | NoReply:
        """Send one request and read the whole answer.

        aiohttp's own exceptions end here: their repr holds the request's headers, and so the token.

        Args:
            method: The HTTP method.
            target: Path and query, percent-encoded.
            headers: All headers but those of the transport.
            body: The encoded body.
            seconds: Time for all of it.
            fresh: Use a new connection: one that sat idle may be dead at the other end, and then there is no telling
                whether a write that must not be repeated was applied.

        Raises:
            DecodeError: The answer is larger than 256 MiB.
        """
        url = URL(self._base_url + target, encoded=True)
        session, proxy = self._session(fresh=fresh), self._transport.proxy_for(url)
        response: aiohttp.ClientResponse | None = None
        try:
            response = await session.request(
                method,
                url,
                headers=headers,
                data=_payload(body),
                skip_auto_headers=_NO_GUESS,
                allow_redirects=False,  # they would take the token along to another host
                timeout=_timeout(seconds),
                proxy=proxy,
                ssl=self._transport.tls or True,
            )
            return Answer(response.status, response.headers, await _read(response))
        except (aiohttp.ClientError, OSError) as error:
            return _no_reply(error, seconds)
        finally:
            if response is not None:
                # Without awaiting: in a cancelled task every further await is cancelled again.
                response.close()

    async def stream(
        self, method: str, target: str, headers: Mapping[str, str], body: bytes | None, *, seconds: float, fresh: bool
    ) -> Streamed | NoReply:
        """Send one request and leave the body of the answer to be read piece by piece.

        Args:
            method: As for `exchange`, like the others.
            target: Path and query.
            headers: All headers but those of the transport.
            body: The encoded body.
            seconds: Time until the answer begins.
            fresh: Use a new connection.
        """
        session = self._session(fresh=fresh)
        url = self._base_url + target
        return await self._stream(self._packed(session, session.headers), method, url, headers, body, seconds=seconds)

    async def stream_signed(self, url: str, *, seconds: float) -> Streamed | NoReply:
        """`stream` what a signed URL points to; the host behind it gets no header of Walmart's.

        Args:
            url: The URL, which may lead to any host.
            seconds: Time until the answer begins.

        Raises:
            DecodeError: The URL is not https, or has credentials; plain http is for this machine only.
        """
        session = self._packed(self._session(fresh=False), {})
        return await self._stream(session, "GET", Secret(signed_url(url)), {}, None, seconds=seconds)

    async def _stream(
        self,
        session: aiohttp.ClientSession,
        method: str,
        url: str,
        headers: Mapping[str, str],
        body: bytes | None,
        *,
        seconds: float,
    ) -> Streamed | NoReply:
        # No variable holds the URL itself: it may be a signed one, and frames of tracebacks are shown.
        proxy = self._transport.proxy_for(URL(url, encoded=True))
        if proxy is None and self._transport.session is not None and self._transport.session.trust_env:
            proxy = environment_proxy(URL(url, encoded=True).scheme, URL(url, encoded=True).authority)
        try:
            # aiohttp's own limits of time would end the body too, or stay on the connection when it is used again.
            async with asyncio.timeout(seconds):
                response = await session.request(
                    method,
                    URL(url, encoded=True),
                    headers={**headers, "Accept-Encoding": "gzip"},  # the packing that `Gunzip` unpacks
                    data=_payload(body),
                    skip_auto_headers=_NO_GUESS,
                    allow_redirects=False,
                    timeout=_timeout(seconds, streamed=True),
                    proxy=proxy,
                    ssl=self._transport.tls or True,
                    read_bufsize=_READ_AT_ONCE,
                )
        except (aiohttp.ClientError, OSError) as error:
            return _no_reply(error, seconds)
        return Streamed(response.status, response.headers, b"", Stream(response))

    def _packed(self, session: aiohttp.ClientSession, headers: Mapping[str, str]) -> aiohttp.ClientSession:
        """A session on the same connections that leaves bodies packed, and of the other's has these headers at most."""
        if session.connector is None:  # the caller closed it; aiohttp says so
            return session
        key = session, bool(headers)
        if key not in self._packing:
            self._packing[key] = _open(session.connector, owned=False, decompress=False, headers=headers)
        return self._packing[key]

    def _session(self, *, fresh: bool) -> aiohttp.ClientSession:
        if self._transport.session is not None:
            return _tamed(self._transport.session)
        if fresh and self._transport.connector is None:
            if self._fresh is None:  # a session of its own: force_close is a matter of the connector, not of a request
                self._fresh = _open(aiohttp.TCPConnector(force_close=True), owned=True)
            return self._fresh
        if self._pooled is None:
            given = self._transport.connector
            connector = given or aiohttp.TCPConnector(limit=_POOL, keepalive_timeout=_KEEP_ALIVE)
            self._pooled = _open(connector, owned=given is None)
        return self._pooled

    async def close(self) -> None:
        """Close the connections that were opened here; what is in flight on them breaks."""
        sessions = [*self._packing.values(), *(each for each in (self._pooled, self._fresh) if each is not None)]
        self._pooled = self._fresh = None
        self._packing.clear()
        for session in sessions:
            await session.close()


def _no_reply(error: aiohttp.ClientError | OSError, seconds: float) -> NoReply:
    # From certain to doubtful: whatever may have failed after the request was sent counts as sent.
    if isinstance(error, aiohttp.ClientConnectorError):
        return NoReply(Failure.NOT_SENT, f"cannot connect: {error.os_error.strerror or error.os_error}")
    if isinstance(error, aiohttp.ConnectionTimeoutError | aiohttp.ClientHttpProxyError):
        return NoReply(Failure.NOT_SENT, f"cannot connect: {type(error).__name__}")
    if isinstance(error, TimeoutError):
        return NoReply(Failure.NO_ANSWER, f"no answer within {seconds:.3g} s")
    return NoReply(Failure.CUT, f"the connection broke: {type(error).__name__}")


@lru_cache
def _timeout(seconds: float, *, streamed: bool = False) -> aiohttp.ClientTimeout:
    """A wait for the pool or a connection ends a little earlier, to tell it from a wait for the answer."""
    connect = seconds * 0.95
    return aiohttp.ClientTimeout(
        total=None if streamed else seconds,
        connect=connect,
        sock_connect=min(_CONNECT_WITHIN, connect),
        ceil_threshold=_NEVER_ROUND,
    )


def _open(
    connector: aiohttp.BaseConnector, *, owned: bool, decompress: bool = True, headers: Mapping[str, str] | None = None
) -> aiohttp.ClientSession:
    session = aiohttp.ClientSession(
        connector=connector,
        connector_owner=owned,
        cookie_jar=aiohttp.DummyCookieJar(),  # nothing of one answer may change the next request
        auto_decompress=decompress,
        headers=headers,
    )
    return _tamed(session)


def _tamed(session: aiohttp.ClientSession) -> aiohttp.ClientSession:
    """Take from aiohttp its own repeat of a PUT or DELETE on a dead connection; `judge` decides what is repeated.

    Idle connections are looked at before they are used again.
    """
    if session.connector is not None:
        careful(session.connector)
    quiet: Any = session
    quiet._retry_connection = False  # noqa: SLF001 - there is no public switch; a test over a socket holds it
    return session


def _loss_of(response: aiohttp.ClientResponse) -> asyncio.Future[None] | None:
    """Done when the connection is closed, with an exception if it broke; ``None`` if all of the body came at once."""
    connection = response.connection
    lost = None if connection is None or connection.protocol is None else connection.protocol.closed
    if lost is not None:
        lost.add_done_callback(lambda done: done.cancelled() or done.exception())  # or asyncio warns of it
    return lost


def _payload(body: bytes | None) -> bytes | BytesIO | None:
    """Large bodies as a file: that is written piece by piece, while bytes in one go would hold up the event loop."""
    return BytesIO(body) if body is not None and len(body) > _WRITTEN_AT_ONCE else body


async def _read(response: aiohttp.ClientResponse) -> bytes:
    chunks: list[bytes] = []
    size = 0
    while chunk := await response.content.readany():
        size += len(chunk)
        if size > _LARGEST_ANSWER:  # counted after decompression: the length that a header names is not what it becomes
            raise DecodeError(f"the answer is larger than {_LARGEST_ANSWER >> 20} MiB", status=response.status)
        chunks.append(chunk)
    return chunks[0] if len(chunks) == 1 else b"".join(chunks)
