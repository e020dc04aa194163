"""Who calls, and where: credentials, environment, market, and the headers that follow from them."""

from __future__ import annotations

import os
import platform
from base64 import b64encode
from ipaddress import ip_address
from typing import TYPE_CHECKING, Final, Literal, TypeAlias, get_args
from urllib.parse import urlsplit

import msgspec

from ._version import __version__
from .discreet import Discreet
from .errors import ConfigurationError, CredentialsError

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Environment", "Market", "Settings", "is_loopback", "read_environment"]

Environment: TypeAlias = Literal["production", "sandbox"]
Market: TypeAlias = Literal["us", "ca", "mx", "cl"]

_GLOBAL_VERSION: Final = "3.1"


class Settings(Discreet, msgspec.Struct, frozen=True, kw_only=True):
    """Everything about a seller's or supplier's account that does not change from call to call."""

    client_id: str
    client_secret: str
    base_url: str
    service_name: str
    market: Market = "us"
    channel_type: str | None = None
    dynamic_sandbox: bool = False

    def __post_init__(self) -> None:
        """Refuse what cannot work, before anything is sent."""
        if not self.client_id or not self.client_secret:
            missing = "client_id" if not self.client_id else "client_secret"
            raise CredentialsError(f"{missing} is missing: pass it, or set it in the environment and use from_env()")
        if self.market not in get_args(Market):
            raise ConfigurationError(f"market must be one of {', '.join(get_args(Market))}, not {self.market!r}")
        _check_url(self.base_url)
        for name in ("client_id", "client_secret", "service_name", "channel_type"):
            if any(sign in (getattr(self, name) or "") for sign in "\r\n\0"):
                raise ConfigurationError(f"{name} must be one line")

    def __repr__(self) -> str:
        """Without the credentials."""
        return f"Settings(base_url={self.base_url!r}, market={self.market!r})"

    def headers(self) -> dict[str, str]:
        """The headers that every request of this account carries."""
        headers = {
            "WM_SVC.NAME": self.service_name,
            "User-Agent": f"walmart-sdk/{__version__} (Python {platform.python_version()})",
        }
        if self.channel_type:
            headers["WM_CONSUMER.CHANNEL.TYPE"] = self.channel_type
        if self.market != "us":
            headers |= {"WM_MARKET": self.market, "WM_GLOBAL_VERSION": _GLOBAL_VERSION}
        if self.dynamic_sandbox:
            headers["WM_SANDBOX"] = "v2"
        return headers

    def client_authorization(self) -> str:
        """The ``Authorization`` header of the token call."""
        return "Basic " + b64encode(f"{self.client_id}:{self.client_secret}".encode()).decode()


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


def is_loopback(host: str) -> bool:
    """Whether it is this machine by its very name: ``127.0.0.1.example.com`` is somebody else's."""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def read_environment(prefix: str, environ: Mapping[str, str] = os.environ) -> dict[str, str]:
    """The settings found in environment variables: ``WALMART_CLIENT_ID`` and its siblings, as keyword arguments.

    Args:
        prefix: What the names start with, to keep several accounts apart: ``WALMART_``.
        environ: The variables.

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
    found = {name: value for name, suffix in names.items() if (value := environ.get(prefix + suffix, "").strip())}
    missing = [prefix + names[name] for name in ("client_id", "client_secret") if name not in found]
    if missing:
        raise CredentialsError(f"set {' and '.join(missing)} in the environment")
    for name, choices in (("environment", get_args(Environment)), ("market", get_args(Market))):
        if name in found:
            found[name] = found[name].lower()
            if found[name] not in choices:
                raise ConfigurationError(f"{prefix}{names[name]} must be one of {', '.join(choices)}")
    return found
