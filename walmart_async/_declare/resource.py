"""A family of endpoints, and what ties it to the client it is used on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, NoReturn, ParamSpec, Protocol, TypeVar

import msgspec

from ..errors import ConfigurationError
from .markets import MARKETS, MarketFacts
from .modes import M
from .operation import Surface
from .options import Options
from .sandbox import Outside

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine

    from ..clock import Clock
    from ..errors import PartialDataError
    from .limits import Limits
    from .operation import Operation
    from .request import Request, Response
    from .transfer import Transfer

__all__ = ["Bound", "Link", "NotCopied", "Portal", "Resource", "Sender", "Started"]

P = ParamSpec("P")
T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Started(Protocol[T_co]):
    """Something that runs in the event loop of a blocking client."""

    def result(self) -> T_co:
        """What came of it, when it is over."""
        ...

    def cancel(self) -> object:
        """Cancel it there."""
        ...


class Portal(Protocol):
    """The event loop of a blocking client, as seen from other threads."""

    def start(self, func: Callable[P, Awaitable[T]], /, *args: P.args, **kwargs: P.kwargs) -> Started[T]:
        """Run in the loop; cancelling it cancels it there."""
        ...

    def wait(self, started: Started[T], /) -> T:
        """Wait for what was started; an interrupt of the wait cancels it in the loop."""
        ...

    def run(self, func: Callable[P, Awaitable[T]], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Run in the loop and wait."""
        ...

    def close(self, disconnect: Callable[[], Awaitable[None]]) -> None:
        """Run ``disconnect`` in the loop, then stop it; idempotent."""
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

    async def fetch(self, url: str, into: Transfer, options: Options) -> None:
        """Download what a signed URL points to, without anything that tells who asks."""
        ...

    async def authorize(self) -> None:
        """Make sure that there is an access token, before work of many calls begins."""
        ...

    async def close(self, grace: float) -> None:
        """Let calls under way end within ``grace`` seconds, end the rest, and disconnect; idempotent."""
        ...


class NotCopied:
    """What stays where it was made: connections, limits and a token belong to one event loop of one process."""

    __slots__ = ()

    def __reduce__(self) -> NoReturn:
        raise ConfigurationError(
            "a client, or what belongs to one, cannot be pickled or copied: it holds connections and credentials; make "
            "a client in each process, and views with with_options()"
        )


class Link(NotCopied, msgspec.Struct, frozen=True, kw_only=True):
    """What ties a family to its client."""

    sender: Sender
    options: Options
    portal: Portal | None = None
    """The blocking modes have one."""
    raw: bool = False
    market: MarketFacts = MARKETS["us"]
    """Where it sells."""
    outside_sandbox: Outside | None = None
    """The option because of which it is no client of the sandbox that keeps state; of one that is, none."""

    def __post_init__(self) -> None:
        """Refuse a header that names another market, whose facts the client would not go by."""
        for name, value in self.options.headers.items():
            if name.lower() == "wm_market" and value.lower() != self.market.market:
                raise ConfigurationError(f"headers: {name} is {value!r}; make a client with market={value.lower()!r}")

    def for_job(self) -> Link:
        """The same client, awaited, for what takes many calls: no deadline of a single call ends it."""
        options = msgspec.structs.replace(
            self.options, deadline=None, on_limit="wait", max_wait=None, on_problem=_unknown
        )
        return Link(sender=self.sender, options=options, market=self.market, outside_sandbox=self.outside_sandbox)


def _unknown(_: PartialDataError) -> None:
    """Jobs take a value that was set aside for unknown, row by row; the pipeline logs it."""


class Bound(Generic[M]):
    """What belongs to a client, in one mode.

    Args:
        link: The client.
    """

    def __init__(self, link: Link) -> None:
        self._link = link


class Resource(Bound[M]):
    """A family of endpoints, in one mode."""

    family: str
    surface: Surface

    def __init_subclass__(cls, *, family: str | None = None, surface: Surface | None = None, **kwargs: Any) -> None:
        """Name the family; a subclass that adds jobs, or a user's own, keeps the name it inherits."""
        super().__init_subclass__(**kwargs)
        if family is not None:
            cls.family, cls.surface = family, surface or "both"
        for declared in vars(cls).values():
            if (declare := getattr(declared, "declare_on", None)) is not None:
                declare(cls)

    @property
    def _market(self) -> MarketFacts:
        """Where the client sells, for what endpoints make of arguments that are left out."""
        return self._link.market

    def __repr__(self) -> str:
        """The family and its calls."""
        calls = (name for name in dir(type(self)) if name[0] != "_" and name not in Resource.__annotations__)
        return f"<{self.family}: {', '.join(calls)}>"
