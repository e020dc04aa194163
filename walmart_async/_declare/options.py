"""What a caller can set for a client, and change for a view of it with ``with_options``."""

from __future__ import annotations

import math
import operator
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Final, Literal, SupportsIndex, cast

import msgspec

from ..errors import ConfigurationError, PartialDataError
from ..models.redacted import HiddenValues, Redacted
from .checks import short_repr

__all__ = ["Options", "is_reserved"]

_MOST: Final = 10**18
_RESERVED: Final = (
    "wm_sec.", "wm_qos.correlation_id", "authorization", "cookie", "host", "content-", "accept-encoding",
    "transfer-encoding",
)  # fmt: skip
_SMALLEST_LIMIT: Final = 1 << 20  # what came at once, and is no larger, is not counted: nearly every answer


class Options(Redacted, msgspec.Struct, frozen=True, kw_only=True):
    """How calls are made."""

    timeout: float = 60.0
    """Seconds one attempt may take, from connecting to the last byte of the answer; of a download, to each piece."""
    deadline: float | None = 300.0
    """Seconds a call may take with all its waits and retries; ``None`` for no end."""
    max_wait: float | None = None
    """Seconds a call may wait for a limit; ``None`` leaves it to the deadline."""
    retries: int = 4
    """How often a failed attempt may be repeated."""
    max_answer_bytes: int = 16 << 20
    """Bytes an answer may have, unpacked; to read one of the default's 16 MiB holds up the event loop for half a
    second, a larger one for longer. Downloads have a limit of their own."""
    on_limit: Literal["wait", "raise"] = "wait"
    """What to do when a limit is exhausted: wait for it, or raise `RateLimitError` at once."""
    headers: Mapping[str, str] = {}
    """Headers to add to every request."""
    on_problem: Callable[[PartialDataError], None] | None = None
    """Takes what could not be read of an answer, instead of raising it; called in the event loop's thread or the
    caller's, and must not block."""

    def __post_init__(self) -> None:
        """Refuse what cannot work."""
        for name in ("timeout", "deadline", "max_wait", "retries", "max_answer_bytes"):
            value = getattr(self, name)
            if isinstance(value, SupportsIndex) and not isinstance(value, int):  # numpy's, say
                with suppress(TypeError):  # an array of several numbers, which is told below
                    msgspec.structs.force_setattr(self, name, operator.index(value))
        if not (_is_number(self.timeout) and self.timeout > 0):  # 0 and None would be no end at all
            raise ConfigurationError(f"timeout must be seconds above 0, not {short_repr(self.timeout)}")
        for name in ("deadline", "max_wait"):
            value = getattr(self, name)
            if value is not None and not (_is_number(value) and value >= 0):
                raise ConfigurationError(f"{name} must be seconds, 0 or more, or None, not {short_repr(value)}")
        if type(self.retries) is not int or self.retries < 0:
            raise ConfigurationError(f"retries must be a whole number, 0 or more, not {short_repr(self.retries)}")
        if type(self.max_answer_bytes) is not int or self.max_answer_bytes < _SMALLEST_LIMIT:
            expected = f"a whole number of bytes, {_SMALLEST_LIMIT:,} or more"
            raise ConfigurationError(f"max_answer_bytes must be {expected}, not {short_repr(self.max_answer_bytes)}")
        if self.on_limit not in ("wait", "raise"):
            raise ConfigurationError(f"on_limit must be 'wait' or 'raise', not {short_repr(self.on_limit)}")
        if self.on_problem is not None and not callable(self.on_problem):
            raise ConfigurationError(f"on_problem must be a function, not {type(self.on_problem).__name__}")
        _check_headers(self)

    def __repr__(self) -> str:
        """Without the values of headers."""
        shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__struct_fields__ if name != "headers")
        names = list(self.headers) if isinstance(cast("object", self.headers), Mapping) else "?"  # before it is refused
        return f"Options({shown}, headers={names})"


def is_reserved(header: str) -> bool:
    """Whether a header is the client's own business: another value would change what comes of a call."""
    return header.lower().startswith(_RESERVED)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and not _MOST < value < math.inf


def _check_headers(options: Options) -> None:
    # No value is a variable here, for a frame shows its variables.
    if not isinstance(cast("object", options.headers), Mapping):
        raise ConfigurationError(f"headers must be a mapping of names to texts, not {type(options.headers).__name__}")
    headers = HiddenValues(options.headers)
    for name in cast("Mapping[object, object]", headers):
        if not (isinstance(name, str) and isinstance(headers[name], str)):
            raise ConfigurationError(
                f"headers must be a mapping of names to texts; {short_repr(name)} is not of a text"
            )
        if is_reserved(name):
            raise ConfigurationError(f"the header {name} is set by the client itself")
        if any(sign in name + headers[name] for sign in "\r\n\0"):
            raise ConfigurationError(f"the header {short_repr(name)} must be one line")
