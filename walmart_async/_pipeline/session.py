"""HTTP: one request in, one answer or one failure out."""

from __future__ import annotations

import asyncio
import time
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

import aiohttp
from yarl import URL

from ..errors import DecodeError
from ..models.redacted import Secret
from .connections import Connections, Transport
from .deadlines import Deadlines, Within
from .replies import Answer, NoReply, Stream, Streamed, no_reply
from .time_limit import time_limit
from .url import signed_url

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .._declare.options import Options
    from .call import Call

__all__ = ["Session"]

_LARGEST_ERROR: Final = 1 << 20
_WRITTEN_AT_ONCE: Final = 1 << 20
_NO_GUESS: Final = ("Content-Type",)  # aiohttp calls a body that is not there application/octet-stream
_READ_AT_ONCE: Final = 1 << 17  # aiohttp holds up to twice as much
# Seconds to connect in: nothing was sent yet, so giving up early and trying again is safe. All else is timed here, for
# aiohttp counts the wait for its pool as well, and rounds what is long up to whole seconds, past the caller's deadline.
_CONNECTING: Final = aiohttp.ClientTimeout(total=None, sock_connect=15.0, ceil_threshold=float("inf"))


class Session:
    """Requests to one host.

    Args:
        base_url: Scheme, host, and any prefix of the paths.
        transport: The caller's own session, connector, proxy or TLS context.
    """

    def __init__(self, base_url: str, transport: Transport) -> None:
        self._base_url = base_url.rstrip("/")
        base = URL(self._base_url, encoded=True)
        self._scheme, self._authority, self._prefix = base.scheme, base.raw_authority, base.raw_path.rstrip("/")
        self._deadlines = Deadlines()
        self._transport, self._connections = transport, Connections(transport)
        self.slots = self._connections.slots
        """Places for requests; who sends one holds one."""
        self._proxy, self._asks_for_proxy = transport.proxy, transport.trust_env and transport.proxy is None
        self._tls = transport.tls or True

    async def exchange(self, call: Call[Any], *, fresh: bool) -> Answer | NoReply | DecodeError:
        """Send the request of a call and read the whole answer; one larger than the call allows is an error.

        aiohttp's own exceptions end here: their repr holds the request's headers, and so the token.

        Args:
            call: The call, with the seconds it has for this.
            fresh: Use a new connection: one that sat idle may be dead at the other end, and then there is no telling
                whether a write that must not be repeated was applied.
        """
        path, _, query = call.target.partition("?")
        url = URL.build(  # quicker than to take a text apart
            scheme=self._scheme, authority=self._authority, path=self._prefix + path, query_string=query, encoded=True
        )
        session, body = None if fresh else self._connections.pooled, call.body
        response: aiohttp.ClientResponse | None = None
        try:
            with Within(self._deadlines, asyncio.current_task(), time.monotonic() + call.seconds):
                response = await (session or self._connections.session(fresh=fresh)).request(
                    call.operation.method,
                    url,
                    headers=call.headers,
                    skip_auto_headers=_NO_GUESS if body is None and call.operation.method != "GET" else None,
                    data=body if body is None or len(body) <= _WRITTEN_AT_ONCE else _in_pieces(body),
                    allow_redirects=False,  # they would take the token along to another host
                    timeout=_CONNECTING,
                    proxy=self._transport.proxy_for(url) if self._asks_for_proxy else self._proxy,
                    ssl=self._tls,
                )
                # Most answers are here as a whole by now; to take one in piece by piece costs more than the limits do.
                arrived = response.content.is_eof() and response.content.total_bytes <= _LARGEST_ERROR
                content = response.content.read_nowait() if arrived else await _read(response, call.options)
            return Answer(response.status, response.headers, content) if isinstance(content, bytes) else content
        except (aiohttp.ClientError, OSError) as error:
            return no_reply(error, time_limit(call.options, call.seconds))
        finally:
            if response is not None and not response.closed:
                # Without awaiting: in a cancelled task every further await is cancelled again.
                response.close()

    async def stream(self, call: Call[Any], *, fresh: bool) -> Streamed | NoReply:
        """Send the request of a call and leave the body of the answer to be read piece by piece.

        Args:
            call: The call, with the seconds until the answer begins.
            fresh: As for `exchange`.
        """
        session, url = self._connections.packed(fresh=fresh), self._base_url + call.target
        method, options = call.operation.method, call.options
        return await self._stream(session, method, url, call.headers, call.body, options=options, seconds=call.seconds)

    async def stream_signed(self, url: str, options: Options, *, seconds: float) -> Streamed | NoReply:
        """`stream` what a signed URL points to; the host behind it gets no header of Walmart's.

        Args:
            url: The URL, which may lead to any host.
            options: Whose limits end it.
            seconds: Time until the answer begins.

        Raises:
            DecodeError: The URL is not https, or has credentials; plain http is for this machine only.
        """
        session = self._connections.packed(anonymous=True)
        return await self._stream(session, "GET", Secret(signed_url(url)), {}, None, options=options, seconds=seconds)

    async def _stream(
        self,
        session: aiohttp.ClientSession,
        method: str,
        url: str,
        headers: Mapping[str, str],
        body: bytes | None,
        *,
        options: Options,
        seconds: float,
    ) -> Streamed | NoReply:
        try:
            with Within(self._deadlines, asyncio.current_task(), time.monotonic() + seconds):
                # No variable holds the URL itself: it may be a signed one, and frames of tracebacks are shown.
                response = await session.request(
                    method,
                    URL(url, encoded=True),
                    headers={**headers, "Accept-Encoding": "gzip"},  # the packing that `Gunzip` unpacks
                    skip_auto_headers=_NO_GUESS,
                    data=body if body is None or len(body) <= _WRITTEN_AT_ONCE else _in_pieces(body),
                    allow_redirects=False,
                    timeout=_CONNECTING,
                    proxy=self._transport.proxy_for(URL(url, encoded=True)),
                    ssl=self._tls,
                    read_bufsize=_READ_AT_ONCE,
                )
        except (aiohttp.ClientError, OSError) as error:
            return no_reply(error, time_limit(options, seconds))
        return Streamed(response.status, response.headers, b"", Stream(response))

    async def close(self) -> None:
        """Close the connections that were opened here; what is in flight on them breaks."""
        self._deadlines.close()
        await self._connections.close()


def _in_pieces(body: bytes) -> BytesIO:
    """A large body as a file: that is written piece by piece, while bytes in one go would hold up the event loop."""
    return BytesIO(body)


async def _read(response: aiohttp.ClientResponse, options: Options) -> bytes | DecodeError:
    chunks: list[bytes] = []
    size = 0
    content = response.content
    is_error = response.status >= 400  # noqa: PLR2004
    largest = _LARGEST_ERROR if is_error else options.max_answer_bytes
    while not content.at_eof() and (chunk := await content.readany()):
        size += len(chunk)
        chunks.append(chunk)
        if size > largest:  # counted after decompression: the length that a header names is not what it becomes
            if is_error:  # what it says, it says at its beginning
                return b"".join(chunks)[:largest]
            told = f"the answer is larger than max_answer_bytes, which is {largest:,}"
            return DecodeError(told, status=response.status)
    return chunks[0] if len(chunks) == 1 else b"".join(chunks)
