"""For what holds a secret: what its ``repr`` leaves out, nothing else shows either."""

from __future__ import annotations

from typing import Any

from .schemas import Opaque

__all__ = ["HiddenBytes", "HiddenValues", "Redacted", "Secret", "hidden"]


class Secret(str):
    """A text that its ``repr`` does not show, so that neither does what holds it: headers, frames of a traceback."""

    __slots__ = ()

    def __repr__(self) -> str:
        """Nothing of it."""
        return "'***'"


class HiddenBytes(bytes):
    """The same for bytes."""

    __slots__ = ()

    def __repr__(self) -> str:
        """How many they are."""
        return f"<{len(self)} bytes>"


class HiddenValues(dict[str, Any]):
    """Arguments of which only the names are shown: any of them may hold a password, whatever its type."""

    __slots__ = ()

    def __repr__(self) -> str:
        """The names."""
        return f"<{', '.join(self)}>"


def hidden(args: tuple[Any, ...], kwargs: dict[str, Any]) -> tuple[tuple[Any, ...], dict[str, Any]]:
    """Arguments whose texts no frame shows that passes them on."""
    shown = [Secret(each) if isinstance(each, str) else each for each in args]
    return tuple(shown), {name: Secret(each) if isinstance(each, str) else each for name, each in kwargs.items()}


class Redacted(Opaque):
    """A struct with a ``repr`` of its own, which rich is made to use instead of printing every field."""

    __slots__ = ()

    def secrets(self) -> tuple[str, ...]:
        """What of it an answer must not echo; it is taken out of errors."""
        return ()

    def __rich_repr__(self) -> Any:
        """Nothing: rich goes by ``repr`` then."""
        return None
