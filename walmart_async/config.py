"""Who calls, and where: credentials, environment, market, and the headers that follow from them."""

from __future__ import annotations

import os
import random
import sys
from base64 import b64encode
from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, Literal, NoReturn, TypeAlias, get_args
from urllib.parse import urlsplit

import msgspec

from ._declare.checks import short_repr
from ._declare.limits import Limits
from ._declare.markets import MARKETS, Market
from ._declare.options import Options
from ._declare.sandbox import Outside
from ._declare.tokens import Tokens
from ._pipeline.loopback import is_loopback
from ._version import __version__
from .clock import Clock, SystemClock
from .errors import ConfigurationError, CredentialsError
from .models.redacted import Secret

if TYPE_CHECKING:
    import ssl

    import aiohttp

    from . import events
else:

    class _Late:
        """A module that is imported when somebody resolves an annotation that names it."""

        def __init__(self, name: str) -> None:
            self._name = name

        def __getattr__(self, name: str) -> Any:
            return getattr(import_module(self._name), name)

    ssl, aiohttp, events = _Late("ssl"), _Late("aiohttp"), _Late("walmart_async.events")

__all__ = ["ClientOptions", "Environment", "EnvironmentOptions", "Market", "Settings", "read_environment"]

Environment: TypeAlias = Literal["production", "sandbox"]

_PYTHON: Final = ".".join(map(str, sys.version_info[:3]))


class ClientOptions(Options, frozen=True, kw_only=True):
    """What a client can be made with, besides its credentials."""

    environment: Environment = "production"
    """``production`` or ``sandbox``."""
    market: Market = "us"
    """``us``; or ``ca``, ``mx``, ``cl``, which are called through Walmart's global version."""
    channel_type: str | None = None
    """The consumer channel type that Walmart gave to a solution provider."""
    service_name: str | None = None
    """What to send as ``WM_SVC.NAME`` instead of the client's default."""
    base_url: str | None = None
    """Another host than the environment's; plain http to this machine alone."""
    dynamic_sandbox: bool = False
    """Whether to use the sandbox that keeps state."""
    on_event: Callable[[events.Event], None] | None = None
    """Called with every event of every call (`walmart_async.events`), in the event loop's thread; must not block."""
    session: aiohttp.ClientSession | None = None
    """A session to use; whoever made it closes it."""
    connector: aiohttp.BaseConnector | None = None
    """A connector to use; whoever made it closes it."""
    proxy: str | None = None
    """The URL of a proxy for all calls."""
    trust_env: bool = False
    """Whether to use the proxy that ``HTTPS_PROXY`` and ``NO_PROXY`` in the environment name."""
    tls: ssl.SSLContext | None = None
    """The TLS context for all calls."""
    limits: Limits | None = None
    """Where tokens of buckets are kept; without it, in memory."""
    tokens: Tokens | None = None
    """Where the access token is kept; without it, in memory."""
    clock: Clock = msgspec.field(default_factory=SystemClock)
    """The time that limits, tokens and waits go by."""
    random: Callable[[], float] = random.random
    """Numbers from 0 to 1, for the jitter of retries."""

    def __post_init__(self) -> None:
        """Refuse what cannot work, before anything is sent."""
        super().__post_init__()
        _check_kinds(self)
        for name, choices in (("environment", get_args(Environment)), ("market", get_args(Market))):
            if getattr(self, name) not in choices:
                raise ConfigurationError(
                    f"{name} must be one of {', '.join(choices)}, not {short_repr(getattr(self, name))}"
                )
        if self.dynamic_sandbox and self.environment != "sandbox" and self.base_url is None:
            raise ConfigurationError(
                f"dynamic_sandbox is a sandbox, and environment is {self.environment!r}: pass environment='sandbox' too"
            )
        if self.base_url is not None:
            _check_url(Secret(self.base_url))
        _check_lines(self, "service_name", "channel_type", "proxy")

    def __repr__(self) -> str:
        """Without headers, and without a proxy's password."""
        return f"{type(self).__name__}(environment={self.environment!r}, market={self.market!r})"


class EnvironmentOptions(ClientOptions, frozen=True, kw_only=True):
    """What a client can be made with whose credentials are in the environment."""

    prefix: str = "WALMART_"
    """What the names of the variables start with, to keep several accounts apart."""


class Settings(ClientOptions, frozen=True, kw_only=True):
    """Everything a client is made with."""

    client_id: str
    """The client id that Walmart's developer portal shows."""
    client_secret: str
    """The secret beside it."""

    def __post_init__(self) -> None:
        """Refuse what cannot work, before anything is sent."""
        for name in ("client_id", "client_secret"):
            if not isinstance(getattr(self, name), str | None):  # told without the value, which may be the secret
                raise ConfigurationError(f"{name} must be text, not {type(getattr(self, name)).__name__}")
        super().__post_init__()
        msgspec.structs.force_setattr(self, "client_secret", Secret(self.client_secret or ""))
        for name in ("client_id", "client_secret"):
            if not getattr(self, name):
                raise CredentialsError(f"{name} is missing: pass it, or set it in the environment and use from_env()")
        _check_lines(self, "client_id", "client_secret")
        for name in ("client_id", "client_secret"):
            _check_credential(name, getattr(self, name))

    def options(self) -> Options:
        """The part that a view of the client may change, and that travels with its calls: no credentials."""
        return Options(**{name: getattr(self, name) for name in Options.__struct_fields__})

    def outside_sandbox(self) -> Outside | None:
        """The option because of which this is no client of the sandbox that keeps state, unless it is one.

        Whatever answers on this machine counts as that sandbox: it is an emulator.
        """
        if self.base_url is not None and is_loopback(urlsplit(self.base_url).hostname or ""):
            return None
        if self.environment == "production":
            return "environment"
        return None if self.dynamic_sandbox else "dynamic_sandbox"

    def request_headers(self, service_name: str) -> dict[str, str]:
        """The headers that every request of this account carries.

        Args:
            service_name: The client's default.
        """
        headers = {
            "WM_SVC.NAME": self.service_name or service_name,
            "User-Agent": f"walmart-sdk/{__version__} (Python {_PYTHON})",
        }
        if self.channel_type:
            headers["WM_CONSUMER.CHANNEL.TYPE"] = self.channel_type
        if self.market != "us":
            headers |= MARKETS[self.market].headers
        if self.dynamic_sandbox:
            headers["WM_SANDBOX"] = "v2"
        return headers

    def client_authorization(self) -> str:
        """The ``Authorization`` header of the token call."""
        return Secret("Basic " + b64encode(f"{self.client_id}:{self.client_secret}".encode()).decode())

    def __reduce__(self) -> NoReturn:
        """Refuse: they hold the secret."""
        raise ConfigurationError("the settings of a client hold credentials and cannot be pickled or copied")


_QUOTES: Final = "\"'`\u2018\u2019\u201c\u201d\u00ab\u00bb"
_MARK_MISREAD: Final = "\u00ef\u00bb\u00bf"  # a byte order mark of UTF-8 in the code page of Windows
_TEXTS: Final = ("channel_type", "service_name", "base_url", "proxy")
_NEEDED: Final = ("clock", "random")
_FUNCTIONS: Final = ("on_event", "random")
_METHODS: Final = {
    "limits": ("take_now", "take", "state"),
    "tokens": ("now", "get", "reject"),
    "clock": ("monotonic", "time", "call_later"),
    "session": ("request", "close"),
    "connector": ("connect", "close"),
    "tls": ("wrap_socket",),
}


def _check_kinds(options: ClientOptions) -> None:
    """Refuse what is of another kind here, where it is named, and not in the middle of a call."""
    for name in _TEXTS:
        if not isinstance(getattr(options, name), str | None):
            raise ConfigurationError(f"{name} must be text, not {type(getattr(options, name)).__name__}")
    for name in ("dynamic_sandbox", "trust_env"):
        if not isinstance(getattr(options, name), bool):
            raise ConfigurationError(f"{name} must be True or False, not {short_repr(getattr(options, name))}")
    for name in _FUNCTIONS:
        value = getattr(options, name)
        if (value is not None or name in _NEEDED) and not callable(value):
            raise ConfigurationError(f"{name} must be a function, not {type(value).__name__}")
    for name, methods in _METHODS.items():
        value = getattr(options, name)
        lacking = (
            [] if value is None and name not in _NEEDED else [each for each in methods if not hasattr(value, each)]
        )
        if lacking:
            raise ConfigurationError(f"{name} must have the methods {', '.join(methods)}; {lacking[0]} is missing")


def _check_lines(options: ClientOptions, *names: str) -> None:
    for name in names:
        text = Secret(getattr(options, name) or "")
        if any(sign in text for sign in "\r\n\0"):
            raise ConfigurationError(f"{name} must be one line")
        if any("\ud800" <= sign <= "\udfff" for sign in text):  # as the environment decodes bytes that are no UTF-8
            raise ConfigurationError(f"{name} holds characters that cannot be sent; it must be UTF-8")


def _check_url(url: str) -> None:
    if any(sign in "@?#\\" or not sign.isprintable() or sign.isspace() for sign in url):
        raise ConfigurationError("base_url must hold neither credentials nor a query nor blanks")
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        raise ConfigurationError("base_url has no host and port that can be read") from None
    if parts.scheme == "http" and is_loopback(host):
        return
    if parts.scheme != "https" or not host:
        raise ConfigurationError("base_url must start with https:// (http:// is for this machine alone)")


def _bare(value: str) -> str:
    """A value without what files of variables leave around it: blanks, byte order marks, pairs of quotes."""
    value = value.strip().removeprefix(_MARK_MISREAD).strip("\ufeff").strip()
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return _bare(value[1:-1]) if quoted else value


def _check_credential(name: str, text: str) -> None:
    """Told without the text: Walmart would answer 401, which does not tell why."""
    if text[0] in _QUOTES or text[-1] in _QUOTES:
        raise ConfigurationError(f"{name} begins or ends with a quote; it must be what the developer portal shows")
    if not text.isprintable() or text.startswith(_MARK_MISREAD):
        problem = "holds a byte order mark or another sign that cannot be seen"
        raise ConfigurationError(f"{name} {problem}; it must be what the developer portal shows")


def read_environment(prefix: str) -> dict[str, str]:
    """The settings found in environment variables: ``WALMART_CLIENT_ID`` and its siblings, as keyword arguments.

    Args:
        prefix: What the names start with, to keep several accounts apart: ``WALMART_``.

    Raises:
        CredentialsError: The client's id or secret is not there.
        ConfigurationError: A variable has a value that means nothing.
    """
    names = {
        "client_id": "CLIENT_ID",
        "client_secret": "CLIENT_SECRET",
        "environment": "ENV",
        "market": "MARKET",
        "channel_type": "CHANNEL_TYPE",
        "service_name": "SVC_NAME",
        "base_url": "BASE_URL",
    }
    found = {name: value for name, suffix in names.items() if (value := _bare(os.environ.get(prefix + suffix, "")))}
    if "client_secret" in found:
        found["client_secret"] = Secret(found["client_secret"])
    missing = [prefix + names[name] for name in ("client_id", "client_secret") if name not in found]
    if missing:
        raise CredentialsError(f"set {' and '.join(missing)} in the environment")
    for name in ("client_id", "client_secret"):
        _check_credential(prefix + names[name], found[name])
    for name, choices in (("environment", get_args(Environment)), ("market", get_args(Market))):
        if name in found:
            found[name] = found[name].lower()
            if found[name] not in choices:
                raise ConfigurationError(
                    f"{prefix}{names[name]} must be one of {', '.join(choices)}, not {short_repr(found[name])}"
                )
    return found
