"""The colourless part of a client: its arguments, its views, its repr."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Literal, TypedDict

import msgspec

from .colour import C, Link, Portal
from .config import Environment, Market, Settings, read_environment
from .core import Core, Parts
from .errors import ConfigurationError
from .families import Families, operations
from .options import Options

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable, Mapping
    from typing import Self, Unpack

    import aiohttp

    from .clock import Clock
    from .endpoint import Surface
    from .wire.limits import Limits
    from .wire.rates import Bucket
    from .wire.telemetry import Event
    from .wire.token import Tokens

__all__ = ["Account", "ClientArguments", "OptionArguments"]


class OptionArguments(TypedDict, total=False):
    """What can be set for a client and changed for a view of it; `Options` tells the defaults."""

    timeout: float
    """Seconds one attempt may take."""
    deadline: float | None
    """Seconds a call may take with all its waits and retries; ``None`` for no end."""
    max_wait: float | None
    """Seconds a call may wait for a limit; ``None`` leaves it to the deadline."""
    retries: int
    """How often a failed attempt may be repeated."""
    on_limit: Literal["wait", "raise"]
    """Whether an exhausted limit is waited for, or raised at once."""
    headers: Mapping[str, str]
    """Headers to add to every request."""


class ClientArguments(OptionArguments, total=False):
    """What a client is made with, besides its id and secret."""

    environment: Environment
    """``production``, unless told otherwise, or ``sandbox``."""
    market: Market
    """``us``, unless told otherwise; ``ca``, ``mx`` and ``cl`` are called through Walmart's global version."""
    channel_type: str | None
    """The consumer channel type that Walmart gave to a solution provider."""
    service_name: str | None
    """What to send as ``WM_SVC.NAME``."""
    base_url: str | None
    """Another host than the environment's; plain http to this machine alone."""
    dynamic_sandbox: bool
    """Use the sandbox that keeps state."""
    on_event: Callable[[Event], None] | None
    """Called with every event of every call, in the event loop's thread; must not block."""
    session: aiohttp.ClientSession | None
    """A session to use; whoever made it closes it."""
    connector: aiohttp.BaseConnector | None
    """A connector to use; whoever made it closes it."""
    proxy: str | None
    """The URL of a proxy for all calls."""
    tls: ssl.SSLContext | None
    """The TLS context for all calls."""
    limits: Limits | None
    """Where tokens of buckets are kept; without it, in memory."""
    tokens: Tokens | None
    """Where the access token is kept; without it, in memory."""
    clock: Clock
    """The time that limits, tokens and waits go by."""
    random: Callable[[], float]
    """Numbers from 0 to 1, for the jitter of retries."""


class Account(Families[C]):
    """What every client is made of, whatever its colour.

    Args:
        client_id: The client id that Walmart's developer portal shows.
        client_secret: The secret beside it.
        **arguments: See `ClientArguments`.

    Raises:
        CredentialsError: Id or secret is empty.
        ConfigurationError: An argument makes no sense.
    """

    surface: ClassVar[Surface]
    service_name: ClassVar[str]
    hosts: ClassVar[Mapping[Environment, str]]
    _core: Core

    def __init__(self, *, client_id: str, client_secret: str, **arguments: Unpack[ClientArguments]) -> None:
        given: dict[str, Any] = {**arguments}
        environment: Environment = given.pop("environment", "production")
        if environment not in self.hosts:
            raise ConfigurationError(f"environment must be {' or '.join(self.hosts)}, not {environment!r}")
        settings = Settings(
            client_id=client_id,
            client_secret=client_secret,
            base_url=given.pop("base_url", None) or self.hosts[environment],
            service_name=given.pop("service_name", None) or self.service_name,
            **_take(given, Settings),
        )
        options = Options(**_take(given, Options))
        self._core = Core(settings, Parts(**given))
        super().__init__(Link(sender=self._core, options=options, portal=self._make_portal()))

    def _make_portal(self) -> Portal | None:
        return None

    @classmethod
    def from_env(cls, prefix: str = "WALMART_", **arguments: Unpack[ClientArguments]) -> Self:
        """A client from environment variables.

        ``WALMART_CLIENT_ID`` and ``WALMART_CLIENT_SECRET`` must be there. ``WALMART_ENV`` (production or sandbox),
        ``WALMART_MARKET`` (us, ca, mx, cl), ``WALMART_CHANNEL_TYPE``, ``WALMART_SVC_NAME`` and ``WALMART_BASE_URL``
        may be.

        Args:
            prefix: What their names start with, to keep several accounts apart.
            **arguments: What overrides them; see `ClientArguments`.

        Raises:
            CredentialsError: The client's id or secret is not there.
            ConfigurationError: A variable or an argument makes no sense.
        """
        found: dict[str, Any] = {**read_environment(prefix), **arguments}
        return cls(**found)

    def with_options(self, **changes: Unpack[OptionArguments]) -> Self:
        """A view of this client with other options; it shares connections, limits and token, and is closed with it.

        Args:
            **changes: What differs; see `OptionArguments`.

        Raises:
            ConfigurationError: An option makes no sense.
        """
        view = object.__new__(type(self))
        vars(view).update({name: value for name, value in vars(self).items() if name in {"_core", "_portal"}})
        options = msgspec.structs.replace(self._link.options, **changes)
        view._link = msgspec.structs.replace(self._link, options=options)
        return view

    def __repr__(self) -> str:
        """Without credentials."""
        return f"<{type(self).__name__} {self._core!r}>"

    def _raw_link(self) -> Link:
        return msgspec.structs.replace(self._link, raw=True)

    def _buckets(self) -> list[Bucket]:
        mine = (operation for operation in operations() if operation.surface in {self.surface, "both"})
        return [bucket for operation in mine for bucket in operation.buckets]


def _take(given: dict[str, Any], struct: type[msgspec.Struct]) -> dict[str, Any]:
    """Move the arguments that are fields of ``struct`` out of ``given``."""
    return {name: given.pop(name) for name in struct.__struct_fields__ if name in given}
