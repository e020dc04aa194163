"""HTTP, and the only file that knows aiohttp's client: one request in, one answer or one failure out."""

from __future__ import annotations

import math
import ssl
from collections.abc import Mapping
from functools import lru_cache
from http import HTTPStatus
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final, TypeVar

import aiohttp
import msgspec
from yarl import URL

from .._declare.receiving import Receipt, TooSlow
from ..errors import DecodeError
from ..models.redacted import Redacted
from .outcome import Failure
from .proxies import environment_proxy
from .url import signed_url

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

__all__ = ["Answer", "NoReply", "Session", "Transport"]

T = TypeVar("T")

_CONNECT_WITHIN: Final = 15.0  # seconds; nothing was sent yet, so giving up early and trying again is safe
_POOL: Final = 100
_KEEP_ALIVE: Final = 75.0  # rates of a call every half minute would otherwise open a connection each
_LARGEST_ANSWER: Final = 256 << 20  # beyond it, one answer could take the process down with it
_WRITTEN_AT_ONCE: Final = 1 << 20
_NO_GUESS: Final = ("Content-Type",)  # aiohttp calls a body that is not there application/octet-stream
_NEVER_ROUND: Final = math.inf  # aiohttp rounds longer timeouts up to whole seconds, past the caller's deadline


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
        self._bare: aiohttp.ClientSession | None = None

    async def exchange(
        self,
        method: str,
        target: str,
        headers: Mapping[str, str],
        body: bytes | None,
        *,
        seconds: float,
        fresh: bool,
        into: Receipt | None = None,
        ends_in: float = math.inf,
    ) -> Answer | NoReply:
        """Send one request and read the whole answer.

        aiohttp's own exceptions end here: their repr holds the request's headers, and so the token.

        Args:
            method: The HTTP method.
            target: Path and query, percent-encoded.
            headers: All headers but those of the transport.
            body: The encoded body.
            seconds: Time for all of it; of a download, for its beginning and for each piece.
            fresh: Use a new connection: one that sat idle may be dead at the other end, and then there is no telling
                whether a write that must not be repeated was applied.
            into: Takes the content of a 2xx, of any size.
            ends_in: Time for all of a download.

        Raises:
            DecodeError: The answer is larger than 256 MiB, or than a download may be.
        """
        url = URL(self._base_url + target, encoded=True)
        session, proxy = self._session(fresh=fresh), self._transport.proxy_for(url)
        response: aiohttp.ClientResponse | None = None
        timeout = _timeout(seconds) if into is None else _pieces_timeout(seconds, ends_in)
        try:
            response = await session.request(
                method,
                url,
                headers=headers,
                data=_payload(body),
                skip_auto_headers=_NO_GUESS,
                allow_redirects=False,  # they would take the token along to another host
                timeout=timeout,
                proxy=proxy,
                ssl=self._transport.tls or True,
            )
            if into is None or not HTTPStatus.OK <= response.status < HTTPStatus.MULTIPLE_CHOICES:
                return Answer(response.status, response.headers, await _read(response))
        except (aiohttp.ClientError, OSError) as error:
            return _no_reply(error, seconds)
        else:
            return await _received(response, into, seconds)
        finally:
            if response is not None:
                # Without awaiting: in a cancelled task every further await is cancelled again.
                response.close()

    async def fetch(self, url: str, write: Callable[[bytes], Awaitable[object]], *, seconds: float) -> int | NoReply:
        """Stream what a signed URL points to, of any size; the host behind it gets no header of Walmart's.

        Args:
            url: The URL, which may lead to any host.
            write: Takes the answer piece by piece, if its status is 200; what it raises ends the download.
            seconds: Time for a connection, and for each piece.

        Returns:
            The status, or how the attempt failed.

        Raises:
            DecodeError: The URL is not https, or has credentials; plain http is for this machine only.
        """
        signed = URL(signed_url(url), encoded=True)
        request = self._headerless().get(
            signed,
            allow_redirects=False,
            timeout=_pieces_timeout(seconds, math.inf),
            proxy=self._transport.proxy_for(signed),
            ssl=self._transport.tls or True,
        )
        response = await _tried(request, seconds)
        if isinstance(response, NoReply):
            return response
        try:
            while response.status == HTTPStatus.OK and (chunk := await _tried(response.content.readany(), seconds)):
                if isinstance(chunk, NoReply):
                    return chunk
                await write(chunk)
            return response.status
        finally:
            response.close()

    def _headerless(self) -> aiohttp.ClientSession:
        """A session without headers, cookies or credentials of its own; one that the caller made may have them."""
        if self._transport.session is None or self._transport.session.connector is None:
            return self._session(fresh=False)
        if self._bare is None:
            self._bare = _open(self._transport.session.connector, owned=False)
        return self._bare

    def _session(self, *, fresh: bool) -> aiohttp.ClientSession:
        if self._transport.session is not None:
            return _without_silent_retry(self._transport.session)
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
        sessions = [session for session in (self._pooled, self._fresh, self._bare) if session is not None]
        self._pooled = self._fresh = self._bare = None
        for session in sessions:
            await session.close()


async def _tried(step: Awaitable[T], seconds: float) -> T | NoReply:
    try:
        return await step
    except (aiohttp.ClientError, OSError) as error:
        return _no_reply(error, seconds)


def _no_reply(error: aiohttp.ClientError | OSError, seconds: float) -> NoReply:
    # From certain to doubtful: whatever may have failed after the request was sent counts as sent.
    if isinstance(error, aiohttp.ClientConnectorError):
        return NoReply(Failure.NOT_SENT, f"cannot connect: {error.os_error.strerror or error.os_error}")
    if isinstance(error, aiohttp.ConnectionTimeoutError | aiohttp.ClientHttpProxyError):
        return NoReply(Failure.NOT_SENT, f"cannot connect: {type(error).__name__}")
    if isinstance(error, TimeoutError):
        return NoReply(Failure.NO_ANSWER, f"no answer within {seconds:g} s")
    return NoReply(Failure.CUT, f"the connection broke: {type(error).__name__}")


@lru_cache
def _timeout(seconds: float) -> aiohttp.ClientTimeout:
    """A wait for the pool or a connection ends a little earlier, to tell it from a wait for the answer."""
    connect = seconds * 0.95
    return aiohttp.ClientTimeout(
        total=seconds, connect=connect, sock_connect=min(_CONNECT_WITHIN, connect), ceil_threshold=_NEVER_ROUND
    )


def _pieces_timeout(seconds: float, in_all: float) -> aiohttp.ClientTimeout:
    """Time for each piece of a download, and for all of it."""
    return aiohttp.ClientTimeout(
        total=in_all if in_all < math.inf else None,
        connect=seconds,
        sock_connect=min(_CONNECT_WITHIN, seconds),
        sock_read=seconds,
        ceil_threshold=_NEVER_ROUND,
    )


def _open(connector: aiohttp.BaseConnector, *, owned: bool) -> aiohttp.ClientSession:
    session = aiohttp.ClientSession(
        connector=connector,
        connector_owner=owned,
        cookie_jar=aiohttp.DummyCookieJar(),  # nothing of one answer may change the next request
        auto_decompress=True,
    )
    return _without_silent_retry(session)


def _without_silent_retry(session: aiohttp.ClientSession) -> aiohttp.ClientSession:
    """Take from aiohttp its own repeat of a PUT or DELETE on a dead connection; `judge` decides what is repeated."""
    quiet: Any = session
    quiet._retry_connection = False  # noqa: SLF001 - there is no public switch; a test over a socket holds it
    return session


def _payload(body: bytes | None) -> bytes | BytesIO | None:
    """Large bodies as a file: that is written piece by piece, while bytes in one go would hold up the event loop."""
    return BytesIO(body) if body is not None and len(body) > _WRITTEN_AT_ONCE else body


async def _received(response: aiohttp.ClientResponse, into: Receipt, seconds: float) -> Answer | NoReply:
    """Pass on what comes; an answer that ends before the length it names is a broken connection."""
    length = None if response.headers.get("Content-Encoding") else response.content_length
    await into.begin(length)
    while chunk := await _tried(response.content.readany(), seconds):
        if isinstance(chunk, NoReply):
            return chunk
        try:
            await into.write(chunk)
        except TooSlow as slow:
            return NoReply(Failure.NO_ANSWER, str(slow))
    return Answer(response.status, response.headers, b"")


async def _read(response: aiohttp.ClientResponse) -> bytes:
    chunks: list[bytes] = []
    size = 0
    while chunk := await response.content.readany():
        size += len(chunk)
        if size > _LARGEST_ANSWER:  # counted after decompression: the length that a header names is not what it becomes
            raise DecodeError(f"the answer is larger than {_LARGEST_ANSWER >> 20} MiB", status=response.status)
        chunks.append(chunk)
    return chunks[0] if len(chunks) == 1 else b"".join(chunks)
