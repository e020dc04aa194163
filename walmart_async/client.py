"""What a user opens: `Marketplace` for sellers, `Supplier` for drop-ship vendors."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from functools import partial
from types import TracebackType
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Self, TypeVar, get_args

import msgspec

from ._declare.endpoint import operation_of
from ._declare.fan_out import Outcome, fan_out
from ._declare.job_checks import seconds
from ._declare.keywords import accepts
from ._declare.limits import BucketState
from ._declare.markets import MARKETS
from ._declare.modes import Async, AsyncRaw, M
from ._declare.options import Options
from ._declare.request import Request
from ._declare.resource import Link, NotCopied, Portal, Sender
from ._pipeline.lazy import LazyPipeline
from .config import Environment, EnvironmentOptions, Market, Settings, read_environment
from .errors import ConfigurationError, DecodeError
from .families import MarketplaceFamilies, SupplierFamilies
from .models.redacted import HiddenValues

if TYPE_CHECKING:
    from ._declare.tokens import FreshToken
    from ._pipeline.pipeline import Pipeline
    from .api.authentication.models import AccessToken

__all__ = ["Client", "Marketplace", "MarketplaceAccount", "Supplier", "SupplierAccount"]

A = TypeVar("A")
T = TypeVar("T")


class Client(NotCopied, Generic[M]):
    """What every client is made of, whatever its mode. All it has is a link, so a view is another link.

    Raises:
        CredentialsError: Id or secret is empty.
        ConfigurationError: An argument makes no sense.
    """

    service_name: ClassVar[str]
    hosts: ClassVar[Mapping[Environment, str]]
    markets: ClassVar[Sequence[Market]]
    _link: Link
    _described = "not made"

    @accepts(Settings)
    def __init__(self, given: dict[str, Any]) -> None:
        settings = Settings(**given)
        if settings.market not in self.markets:
            raise ConfigurationError(
                f"market must be {' or '.join(self.markets)}, not {settings.market!r}: nothing is published of "
                "drop-ship vendors elsewhere"
            )
        base_url, service_name = settings.base_url or self.hosts[settings.environment], self.service_name
        sender = LazyPipeline(
            lambda: _open(settings, base_url, settings.request_headers(service_name), sender),
            settings.clock,
            settings.limits,
        )
        self._link = Link(
            sender=sender,
            options=settings.options(),
            portal=self._portal_of(sender),
            market=MARKETS[settings.market],
            outside_sandbox=settings.outside_sandbox(),
        )
        self._described = f"base_url={base_url!r}, market={settings.market!r}"

    @staticmethod
    def _portal_of(sender: Sender) -> Portal | None:  # noqa: ARG004 - blocking clients need it
        return None

    @classmethod
    @accepts(EnvironmentOptions)
    def from_env(cls, given: dict[str, Any]) -> Self:
        """A client from environment variables.

        ``WALMART_CLIENT_ID`` and ``WALMART_CLIENT_SECRET`` must be there. ``WALMART_ENV`` (production or sandbox),
        ``WALMART_MARKET`` (us, ca, mx, cl), ``WALMART_CHANNEL_TYPE``, ``WALMART_SVC_NAME`` and ``WALMART_BASE_URL``
        may be. Arguments override them; ``prefix`` replaces ``WALMART_`` to keep several accounts apart.

        Raises:
            CredentialsError: The client's id or secret is not there.
            ConfigurationError: A variable or an argument makes no sense.
        """
        prefix = given.pop("prefix", "WALMART_")
        found = HiddenValues({**read_environment(prefix), **given})
        return cls(**found)

    @accepts(Options)
    def with_options(self, given: dict[str, Any]) -> Self:
        """A view of this client with other options; it shares connections, limits and token, and is closed with it.

        Raises:
            ConfigurationError: An option makes no sense.
        """
        view = object.__new__(type(self))
        view._link = msgspec.structs.replace(self._link, options=msgspec.structs.replace(self._link.options, **given))
        view._described = self._described
        return view

    def __repr__(self) -> str:
        """Without credentials."""
        return f"<{type(self).__name__} {self._described}>"

    def _raw_link(self) -> Link:
        return msgspec.structs.replace(self._link, raw=True)


def _open(settings: Settings, base_url: str, headers: Mapping[str, str], sender: LazyPipeline) -> Pipeline:
    """Open the pipeline of an account."""
    # aiohttp takes a tenth of a second to import; only a client that makes a call pays for it.
    from ._pipeline.auth.token import MemoryTokens  # noqa: PLC0415
    from ._pipeline.connections import Transport  # noqa: PLC0415
    from ._pipeline.pipeline import Pipeline  # noqa: PLC0415
    from ._pipeline.session import Session  # noqa: PLC0415
    from ._pipeline.telemetry import Telemetry  # noqa: PLC0415

    transport = Transport(
        session=settings.session,
        connector=settings.connector,
        proxy=settings.proxy,
        trust_env=settings.trust_env,
        tls=settings.tls,
    )
    return Pipeline(
        session=Session(base_url, transport),
        limits=sender.limits,
        tokens=MemoryTokens(settings.clock) if settings.tokens is None else settings.tokens,
        fetch_token=partial(_fetch_token, msgspec.structs.replace(settings.options(), deadline=None)),
        headers=headers,
        client_authorization=settings.client_authorization(),
        client_secret=settings.client_secret,
        market=settings.market,
        clock=settings.clock,
        random=settings.random,
        telemetry=Telemetry(settings.on_event),
    )


async def _fetch_token(options: Options, pipeline: Pipeline) -> FreshToken:
    """Make an access token by the declared token call, with the patience of the client and not of one call."""
    from ._declare.tokens import FreshToken  # noqa: PLC0415 - as above
    from .api.authentication.both import Authentication  # noqa: PLC0415

    make_request: Callable[..., Request[AccessToken]] = vars(Authentication)["token"].build
    answer = await pipeline.send(operation_of(Authentication, "token"), make_request(None), options, nested=True)
    if not answer.data.access_token.isascii() or not answer.data.access_token.isprintable():
        raise DecodeError("Walmart made an access token that no header can carry", path="$.access_token")
    return FreshToken(answer.data.access_token, float(answer.data.expires_in))


class _AsyncClient(Client[Async]):
    """What both clients can do besides their families."""

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self, *, grace: float = 5.0) -> None:
        """Close the client and every view of it; closing twice does nothing, using it afterwards raises `ClosedError`.

        Args:
            grace: Seconds that calls under way have to end before they are ended with `ClosedError`.
        """
        await self._link.sender.close(seconds("grace", grace))

    @property
    def limits(self) -> Mapping[str, BucketState]:
        """Every bucket this client has met, and what is known of it now."""
        return self._link.sender.limits.state(())

    async def map(
        self, call: Callable[[A], Awaitable[T]], arguments: Iterable[A], *, concurrency: int = 32
    ) -> list[Outcome[A, T]]:
        """Call an endpoint for each argument, ``concurrency`` at a time.

        Args:
            call: What to call: ``walmart.inventory.get``.
            arguments: One for each call; drawn as calls are made.
            concurrency: How many calls are under way at once, from 1 on.

        Returns:
            One outcome an argument, in their order; failures are kept with their argument, not raised.

        Raises:
            RequestInvalidError: ``concurrency`` is less than 1.
        """
        return await fan_out(call, arguments, concurrency)


class MarketplaceAccount:
    """What is true of a seller's account in every mode."""

    service_name: ClassVar[str] = "Walmart Marketplace"
    hosts: ClassVar[Mapping[Environment, str]] = {
        "production": "https://marketplace.walmartapis.com",
        "sandbox": "https://sandbox.walmartapis.com",
    }
    markets: ClassVar[Sequence[Market]] = get_args(Market)


class SupplierAccount:
    """What is true of a drop-ship vendor's account in every mode."""

    service_name: ClassVar[str] = "supplier"
    hosts: ClassVar[Mapping[Environment, str]] = {
        "production": "https://api-gateway.walmart.com",
        "sandbox": "https://sandbox.walmartapis.com",
    }
    markets: ClassVar[Sequence[Market]] = ("us",)


class Marketplace(MarketplaceAccount, _AsyncClient, MarketplaceFamilies[Async]):
    """A seller's account.

    ``async with Marketplace.from_env() as walmart: await walmart.inventory.get("SKU-1")``
    """

    @property
    def raw(self) -> MarketplaceFamilies[AsyncRaw]:
        """The same endpoints, answering a `Response` with status, headers, correlation id, attempts and quota."""
        return MarketplaceFamilies(self._raw_link())


class Supplier(SupplierAccount, _AsyncClient, SupplierFamilies[Async]):
    """A drop-ship vendor's account.

    ``async with Supplier.from_env() as walmart: await walmart.inventory.get(sku="SKU-1", ship_node="721407")``
    """

    @property
    def raw(self) -> SupplierFamilies[AsyncRaw]:
        """The same endpoints, answering a `Response` with status, headers, correlation id, attempts and quota."""
        return SupplierFamilies(self._raw_link())
