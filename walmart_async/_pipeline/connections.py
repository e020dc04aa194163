"""Which of aiohttp's sessions makes a request: pooled or fresh connections, ours or a caller's."""

from __future__ import annotations

import ssl
from typing import TYPE_CHECKING, Any, Final

import aiohttp
import msgspec

from .._declare.options import is_reserved
from ..errors import ConfigurationError
from ..models.redacted import Redacted
from .forks import drop_in_children
from .idle import careful
from .proxies import environment_proxy
from .slots import Slots

if TYPE_CHECKING:
    from collections.abc import Mapping

    from yarl import URL

__all__ = ["Connections", "Transport"]

_POOL: Final = 100
_UNLIMITED: Final = 1 << 30
_KEEP_ALIVE: Final = 75.0  # rates of a call every half minute would otherwise open a connection each


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


class Connections:
    """Sessions on connections to one host, made on first use in the running event loop.

    Args:
        transport: The caller's own session, connector, proxy or TLS context.
    """

    def __init__(self, transport: Transport) -> None:
        self._transport = transport
        self.slots = Slots(_limit_of(transport))
        """Places for requests."""
        self.pooled: aiohttp.ClientSession | None = None
        """What most requests are made by, once there is one and it is our own."""
        self._others: dict[str, aiohttp.ClientSession] = {}

    def session(self, *, fresh: bool = False) -> aiohttp.ClientSession:
        """The session for whole answers.

        Args:
            fresh: On a new connection, unless the connections are the caller's.

        Raises:
            ConfigurationError: The caller's session is closed.
        """
        if self._transport.session is not None:
            return self._other("theirs", self._their_connector(), headers=self._their_headers())
        if fresh and self._transport.connector is None:
            # A connector of its own: force_close is a matter of the connector, not of a request.
            return self._others.get("fresh") or self._own("fresh", aiohttp.TCPConnector(force_close=True, limit=0))
        if self.pooled is None:
            given = self._transport.connector
            pool = given or aiohttp.TCPConnector(limit=0, keepalive_timeout=_KEEP_ALIVE)
            self.pooled = self._open(pool, owned=given is None)
        return self.pooled

    def packed(self, *, fresh: bool = False, anonymous: bool = False) -> aiohttp.ClientSession:
        """The session for answers that are taken in piece by piece, packed as they come.

        Args:
            fresh: As for `session`.
            anonymous: Without any header of a caller's session: what is fetched is on another host.
        """
        plain = self.session(fresh=fresh)
        assert plain.connector is not None, "it is open"
        headers = None if anonymous else self._their_headers()
        name = f"packed {'fresh' if fresh else ''} {'anonymous' if anonymous else ''}"
        return self._other(name, plain.connector, headers=headers, auto_decompress=False)

    async def close(self) -> None:
        """Close the connections that were opened here; what is in flight on them breaks."""
        sessions = [*self._others.values(), *([] if self.pooled is None else [self.pooled])]
        self.pooled = None
        self._others.clear()
        for session in sessions:
            await session.close()

    def _their_connector(self) -> aiohttp.BaseConnector:
        assert self._transport.session is not None, "asked where there is one"
        if self._transport.session.closed or self._transport.session.connector is None:
            raise ConfigurationError("the session that this client was made with is closed")
        return self._transport.session.connector

    def _their_headers(self) -> dict[str, str]:
        """The headers that a caller's session adds, without those that would change what comes of a call."""
        theirs = self._transport.session
        return {} if theirs is None else {name: text for name, text in theirs.headers.items() if not is_reserved(name)}

    def _own(self, name: str, connector: aiohttp.BaseConnector) -> aiohttp.ClientSession:
        self._others[name] = self._open(connector, owned=True)
        return self._others[name]

    def _other(self, name: str, connector: aiohttp.BaseConnector, **settings: Any) -> aiohttp.ClientSession:
        if name not in self._others:
            self._others[name] = self._open(connector, owned=False, **settings)
        return self._others[name]

    def _open(
        self,
        connector: aiohttp.BaseConnector,
        *,
        owned: bool,
        headers: Mapping[str, str] | None = None,
        auto_decompress: bool = True,
    ) -> aiohttp.ClientSession:
        """A session of our own, also where the connections are a caller's.

        What else a caller's session does (raise for a status, keep cookies, leave bodies packed, add credentials) would
        change what comes of a call.
        """
        theirs = self._transport.session
        careful(connector)
        session: Any = aiohttp.ClientSession(
            connector=connector,
            connector_owner=owned,
            cookie_jar=aiohttp.DummyCookieJar(),  # nothing of one answer may change the next request
            auto_decompress=auto_decompress,
            headers=headers,
            trust_env=theirs is not None and theirs.trust_env,
            trace_configs=None if theirs is None else theirs.trace_configs,
        )
        # Its own repeat of a PUT or DELETE on a dead connection; `judge` decides what is repeated.
        session._retry_connection = False  # noqa: SLF001 - there is no public switch; a test over a socket holds it
        drop_in_children(session)
        return session  # type: ignore[no-any-return]


def _limit_of(transport: Transport) -> int:
    """How many connections there may be at once to Walmart."""
    connector = transport.connector if transport.session is None else transport.session.connector
    if connector is None:
        return _POOL
    return min((limit for limit in (connector.limit, connector.limit_per_host) if limit), default=_UNLIMITED)
