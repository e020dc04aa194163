"""HTTP: one request in, one answer or one failure out."""

from __future__ import annotations

import asyncio
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING, Final

import aiohttp
from yarl import URL

from ..errors import DecodeError
from ..models.redacted import Secret
from .connections import Connections, Transport
from .replies import Answer, NoReply, Stream, Streamed, no_reply
from .url import signed_url

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Session"]

_CONNECT_WITHIN: Final = 15.0  # seconds; nothing was sent yet, so giving up early and trying again is safe
_LARGEST_ERROR: Final = 1 << 20
_LARGEST_ANSWER: Final = 256 << 20  # beyond it, one answer could take the process down with it
_WRITTEN_AT_ONCE: Final = 1 << 20
_READ_AT_ONCE: Final = 1 << 17  # aiohttp holds up to twice as much
_NEVER_ROUND: Final = float("inf")  # aiohttp rounds longer timeouts up to whole seconds, past the caller's deadline


class Session:
    """Requests to one host.

    Args:
        base_url: Scheme, host, and any prefix of the paths.
        transport: The caller's own session, connector, proxy or TLS context.
    """

    def __init__(self, base_url: str, transport: Transport) -> None:
        self._base_url = base_url.rstrip("/")
        self._transport, self._connections = transport, Connections(transport)
        self._proxy, self._asks_for_proxy = transport.proxy, transport.trust_env and transport.proxy is None
        self._tls = transport.tls or True

    async def exchange(
        self, method: str, target: str, headers: Mapping[str, str], body: bytes | None, seconds: float, *, fresh: bool
    ) -> Answer | NoReply | DecodeError:
        """Send one request and read the whole answer; one larger than 256 MiB is an error.

        aiohttp's own exceptions end here: their repr holds the request's headers, and so the token.

        Args:
            method: The HTTP method.
            target: Path and query, percent-encoded.
            headers: All headers but those of the transport.
            body: The encoded body.
            seconds: Time for all of it.
            fresh: Use a new connection: one that sat idle may be dead at the other end, and then there is no telling
                whether a write that must not be repeated was applied.
        """
        url, connections = URL(self._base_url + target, encoded=True), self._connections
        response: aiohttp.ClientResponse | None = None
        try:
            session = None if fresh else connections.pooled
            response = await (session or connections.session(fresh=fresh)).request(
                method,
                url,
                headers=headers,
                data=body if body is None or len(body) <= _WRITTEN_AT_ONCE else _in_pieces(body),
                allow_redirects=False,  # they would take the token along to another host
                timeout=_timeout(seconds),
                proxy=self._transport.proxy_for(url) if self._asks_for_proxy else self._proxy,
                ssl=self._tls,
            )
            content = await _read(response)
            return Answer(response.status, response.headers, content) if isinstance(content, bytes) else content
        except (aiohttp.ClientError, OSError) as error:
            return no_reply(error, seconds)
        finally:
            if response is not None:
                # Without awaiting: in a cancelled task every further await is cancelled again.
                response.close()

    async def stream(
        self, method: str, target: str, headers: Mapping[str, str], body: bytes | None, seconds: float, *, fresh: bool
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
        session = self._connections.packed(fresh=fresh)
        return await self._stream(session, method, self._base_url + target, headers, body, seconds=seconds)

    async def stream_signed(self, url: str, *, seconds: float) -> Streamed | NoReply:
        """`stream` what a signed URL points to; the host behind it gets no header of Walmart's.

        Args:
            url: The URL, which may lead to any host.
            seconds: Time until the answer begins.

        Raises:
            DecodeError: The URL is not https, or has credentials; plain http is for this machine only.
        """
        session = self._connections.packed(anonymous=True)
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
        try:
            # aiohttp's own limits of time would end the body too, or stay on the connection when it is used again.
            async with asyncio.timeout(seconds):
                # No variable holds the URL itself: it may be a signed one, and frames of tracebacks are shown.
                response = await session.request(
                    method,
                    URL(url, encoded=True),
                    headers={**headers, "Accept-Encoding": "gzip"},  # the packing that `Gunzip` unpacks
                    data=body if body is None or len(body) <= _WRITTEN_AT_ONCE else _in_pieces(body),
                    allow_redirects=False,
                    timeout=_timeout(seconds, streamed=True),
                    proxy=self._transport.proxy_for(URL(url, encoded=True)),
                    ssl=self._tls,
                    read_bufsize=_READ_AT_ONCE,
                )
        except (aiohttp.ClientError, OSError) as error:
            return no_reply(error, seconds)
        return Streamed(response.status, response.headers, b"", Stream(response))

    async def close(self) -> None:
        """Close the connections that were opened here; what is in flight on them breaks."""
        await self._connections.close()


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


def _in_pieces(body: bytes) -> BytesIO:
    """A large body as a file: that is written piece by piece, while bytes in one go would hold up the event loop."""
    return BytesIO(body)


async def _read(response: aiohttp.ClientResponse) -> bytes | DecodeError:
    chunks: list[bytes] = []
    size = 0
    content = response.content
    largest = _LARGEST_ANSWER if response.status < 400 else _LARGEST_ERROR  # noqa: PLR2004
    while not content.at_eof() and (chunk := await content.readany()):
        size += len(chunk)
        chunks.append(chunk)
        if size > largest:  # counted after decompression: the length that a header names is not what it becomes
            if response.status >= 400:  # noqa: PLR2004 - what an error says, it says at its beginning
                return b"".join(chunks)[:largest]
            return DecodeError(f"the answer is larger than {_LARGEST_ANSWER >> 20} MiB", status=response.status)
    return chunks[0] if len(chunks) == 1 else b"".join(chunks)
