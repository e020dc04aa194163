"""The colours of a client: the same resources, awaited or blocking, decoded or with everything around the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, ParamSpec, Protocol, TypeVar

import msgspec

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine
    from concurrent.futures import Future

    from .clock import Clock
    from .endpoint import Operation, Request, Response, Surface
    from .options import Options
    from .wire.limits import Limits

__all__ = ["Async", "AsyncRaw", "Colour", "Link", "Portal", "Resource", "Sender", "Sync", "SyncRaw"]

P = ParamSpec("P")
T = TypeVar("T")


class Colour:
    """How a resource answers; nothing but a mark for type checkers."""


class Async(Colour):
    """Endpoints are awaited and return decoded answers."""


class Sync(Colour):
    """Endpoints block and return decoded answers."""


class AsyncRaw(Colour):
    """Endpoints are awaited and return a `Response`."""


class SyncRaw(Colour):
    """Endpoints block and return a `Response`."""


C = TypeVar("C", bound=Colour)


class Portal(Protocol):
    """The event loop of a blocking client, as seen from other threads."""

    def start(self, func: Callable[P, Awaitable[T]], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Run in the loop; cancelling the future cancels it there."""
        ...

    def wait(self, future: Future[T]) -> T:
        """Wait for what was started; an interrupt of the wait cancels it in the loop."""
        ...

    def run(self, func: Callable[P, Awaitable[T]], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Run in the loop and wait."""
        ...


class Sender(Protocol):
    """What makes the calls of a client."""

    @property
    def clock(self) -> Clock:
        """The time its waits go by."""
        ...

    @property
    def limits(self) -> Limits:
        """Where it takes the tokens of its calls from."""
        ...

    def send(self, operation: Operation, request: Request[T], options: Options) -> Coroutine[Any, Any, Response[T]]:
        """Make one call."""
        ...

    async def fetch(self, url: str, write: Callable[[bytes], Awaitable[object]], options: Options) -> None:
        """Stream what a signed URL points to, without anything that tells who asks."""
        ...

    async def authorize(self, options: Options) -> None:
        """Make sure that there is an access token, before work of many calls begins."""
        ...


class Link(msgspec.Struct, frozen=True, kw_only=True):
    """What ties a resource to its client."""

    sender: Sender
    options: Options
    portal: Portal | None = None
    """The blocking colours have one."""
    raw: bool = False

    def for_job(self) -> Link:
        """The same client, awaited, for what takes many calls: no deadline of a single call ends it."""
        options = msgspec.structs.replace(self.options, deadline=None, on_limit="wait", max_wait=None)
        return Link(sender=self.sender, options=options)


class Resource(Generic[C]):
    """A family of endpoints, in one colour.

    Args:
        link: The client it belongs to.
    """

    family: str
    surface: Surface

    def __init__(self, link: Link) -> None:
        self._link = link

    def __init_subclass__(cls, *, family: str = "", surface: Surface = "both", **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        cls.family, cls.surface = family, surface
        for declared in vars(cls).values():
            if (declare := getattr(declared, "declare_on", None)) is not None:
                declare(cls)
