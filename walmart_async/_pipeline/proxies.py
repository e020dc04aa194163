"""The proxies that the environment names: ``HTTPS_PROXY`` and its siblings, as other programs go by them."""

from __future__ import annotations

from urllib.request import getproxies, proxy_bypass

from ..errors import ConfigurationError

__all__ = ["environment_proxy"]


def environment_proxy(scheme: str, host: str) -> str | None:
    """The URL of the proxy for a host, if there is one and ``NO_PROXY`` does not exempt the host.

    aiohttp's own ``trust_env`` would send passwords of ``~/.netrc`` besides.

    Args:
        scheme: ``https``, or ``http`` on this machine.
        host: The host, with its port where it has one of its own.

    Raises:
        ConfigurationError: It is a proxy of a kind that aiohttp cannot use.
    """
    if proxy_bypass(host):
        return None
    proxies = getproxies()
    proxy = proxies.get(scheme) or proxies.get("all")
    if not proxy:
        return None
    kind, separator, _ = proxy.partition("://")
    if not separator:
        return f"http://{proxy}"
    if kind.lower() not in {"http", "https"}:
        raise ConfigurationError(
            f"the environment names a {kind} proxy for {scheme}; only http and https proxies work: "
            "pass proxy=, or exempt the host with NO_PROXY"
        )
    return proxy
