"""Which hosts may be called without TLS."""

from __future__ import annotations

__all__ = ["is_loopback"]


def is_loopback(host: str) -> bool:
    """Whether the whole name is this machine's: ``127.0.0.1.example.com`` is not."""
    from ipaddress import ip_address  # noqa: PLC0415 - for addresses of the caller's own alone

    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
