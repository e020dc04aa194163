"""What the views of one client share: its account, and its corridor, which is opened by the first call."""

from __future__ import annotations

import asyncio
import random
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from .clock import Clock, SystemClock
from .discreet import Discreet
from .errors import ClosedError, ConfigurationError
from .wire.limits import Limits, MemoryLimits

if TYPE_CHECKING:
    import ssl
    from collections.abc import Awaitable, Callable, Coroutine

    import aiohttp

    from .common.models.authentication import AccessToken
    from .config import Settings
    from .endpoint import Operation, Request, Response
    from .options import Options
    from .wire.pipeline import Pipeline
    from .wire.telemetry import Event
    from .wire.token import FreshToken, Tokens

__all__ = ["Core", "Parts"]

T = TypeVar("T")


class Parts(Discreet, msgspec.Struct, frozen=True, kw_only=True):
    """What a caller may bring along instead of the default; see `walmart_async.client.ClientArguments`."""

    on_event: Callable[[Event], None] | None = None
    session: aiohttp.ClientSession | None = None
    connector: aiohttp.BaseConnector | None = None
    proxy: str | None = None
    tls: ssl.SSLContext | None = None
    limits: Limits | None = None
    tokens: Tokens | None = None
    clock: Clock = msgspec.field(default_factory=SystemClock)
    random: Callable[[], float] = random.random

    def __repr__(self) -> str:
        """Without the proxy, which may hold a password."""
        return "Parts(…)"


class Core:
    """One account at Walmart, in one event loop.

    Args:
        settings: The account.
        parts: What the caller brings along.
    """

    def __init__(self, settings: Settings, parts: Parts) -> None:
        self._settings, self._parts = settings, parts
        self.clock: Clock = parts.clock
        self.limits: Limits = MemoryLimits(parts.clock) if parts.limits is None else parts.limits
        self._pipeline: Pipeline | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._closed = False

    def __repr__(self) -> str:
        """Without credentials."""
        return repr(self._settings)

    def send(self, operation: Operation, request: Request[T], options: Options) -> Coroutine[Any, Any, Response[T]]:
        """Make one call; the first one opens the corridor.

        Raises:
            WalmartError: One of its subclasses.
        """
        return self._opened().send(operation, request, options)

    async def fetch(self, url: str, write: Callable[[bytes], Awaitable[object]], options: Options) -> None:
        """Stream what a signed URL points to, without anything that tells who asks.

        Raises:
            WalmartError: It could not be had.
        """
        await self._opened().fetch(url, write, options)

    async def authorize(self, options: Options) -> None:
        """Make sure that there is an access token, before work of many calls begins.

        Raises:
            CredentialsError: Walmart refuses the client's id and secret.
            WalmartError: No token could be had.
        """
        await self._opened().authorize(options)

    def _opened(self) -> Pipeline:
        loop = asyncio.get_running_loop()
        if self._pipeline is not None and self._loop is loop:
            return self._pipeline
        if self._closed:
            raise ClosedError("the client is closed")
        if self._pipeline is not None:
            raise ConfigurationError("this client belongs to another event loop; make one in each loop")
        self._loop, self._pipeline = loop, self._open()
        return self._pipeline

    def _open(self) -> Pipeline:
        from .wire.pipeline import Pipeline  # noqa: PLC0415 - aiohttp takes a tenth of a second to import,
        from .wire.session import Session, Transport  # noqa: PLC0415 - so that only a client that is used pays for it
        from .wire.telemetry import Telemetry  # noqa: PLC0415
        from .wire.token import MemoryTokens  # noqa: PLC0415

        parts = self._parts
        transport = Transport(session=parts.session, connector=parts.connector, proxy=parts.proxy, tls=parts.tls)
        return Pipeline(
            session=Session(self._settings.base_url, transport),
            limits=self.limits,
            tokens=MemoryTokens(parts.clock) if parts.tokens is None else parts.tokens,
            fetch_token=_fetch_token,
            headers=self._settings.headers(),
            client_authorization=self._settings.client_authorization(),
            client_secret=self._settings.client_secret,
            clock=parts.clock,
            random=parts.random,
            telemetry=Telemetry(parts.on_event),
        )

    async def close(self, grace: float) -> None:
        """Let calls under way end within ``grace`` seconds, end the rest, and disconnect; idempotent."""
        self._closed = True
        if self._pipeline is not None:
            await self._pipeline.close(grace)


async def _fetch_token(pipeline: Pipeline, options: Options) -> FreshToken:
    """Make an access token by the declared token call, walking the corridor as part of the call that needs it."""
    from .common.authentication import Authentication  # noqa: PLC0415 - as above
    from .wire.token import FreshToken  # noqa: PLC0415

    declared = vars(Authentication)["token"]
    answer: Response[AccessToken] = await pipeline.walk(declared.operation, declared.build(None), options)
    return FreshToken(answer.data.access_token, float(answer.data.expires_in))
