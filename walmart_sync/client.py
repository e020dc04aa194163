"""The clients in the blocking modes: the names of `walmart_async`, without ``await``."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping
from functools import partial
from types import TracebackType
from typing import Self, TypeVar

from walmart_async._declare.fan_out import Outcome, check_fan_out, fan_out
from walmart_async._declare.job_checks import seconds
from walmart_async._declare.limits import BucketState
from walmart_async._declare.modes import Sync, SyncRaw
from walmart_async._declare.resource import Portal, Sender
from walmart_async.client import Client, MarketplaceAccount, SupplierAccount
from walmart_async.families import MarketplaceFamilies, SupplierFamilies

from .portal import LoopPortal
from .threads import in_threads

__all__ = ["Marketplace", "Supplier"]

A = TypeVar("A")
T = TypeVar("T")


class _SyncClient(Client[Sync]):
    """What both clients can do besides their families."""

    @staticmethod
    def _portal_of(sender: Sender) -> Portal:
        return LoopPortal(partial(sender.close, 0.0))

    @property
    def _portal(self) -> Portal:
        assert self._link.portal is not None, "a blocking client has a portal"
        return self._link.portal

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self, *, grace: float = 5.0) -> None:
        """Close the client and every view of it; closing twice does nothing, using it afterwards raises `ClosedError`.

        Args:
            grace: Seconds that calls of other threads have to end before they are ended with `ClosedError`.
        """
        self._portal.close(partial(self._link.sender.close, seconds("grace", grace)))

    @property
    def limits(self) -> Mapping[str, BucketState]:
        """Every bucket this client has met, and what is known of it now."""

        async def read() -> Mapping[str, BucketState]:
            return self._link.sender.limits.state(())

        return self._portal.run(read)

    def map(self, call: Callable[[A], T], arguments: Iterable[A], *, concurrency: int = 32) -> list[Outcome[A, T]]:
        """Call an endpoint, or any function, for each argument, ``concurrency`` at a time.

        Args:
            call: What to call: ``walmart.inventory.get``. An endpoint runs in the loop, anything else in threads.
            arguments: One for each call.
            concurrency: How many calls are under way at once, from 1 on.

        Returns:
            One outcome an argument, in their order; failures are kept with their argument, not raised.

        Raises:
            RequestInvalidError: ``concurrency`` is less than 1.
        """
        waiting, at_once = check_fan_out(call, arguments, concurrency)
        if getattr(call, "portal", None) is self._portal:
            in_loop: Callable[[A], Awaitable[T]] = vars(call)["awaited"]
            outcomes: list[Outcome[A, T]] = self._portal.run(fan_out, in_loop, list(waiting), at_once)
            return outcomes

        def attempt(argument: A) -> Outcome[A, T]:
            try:
                return Outcome(argument, (call(argument),), None)
            except Exception as error:  # noqa: BLE001 - kept with its argument
                return Outcome(argument, (), error)

        return in_threads(attempt, list(waiting), at_once)


class Marketplace(MarketplaceAccount, _SyncClient, MarketplaceFamilies[Sync]):
    """A seller's account, for blocking code.

    ``with Marketplace.from_env() as walmart: walmart.inventory.get("SKU-1")``
    """

    @property
    def raw(self) -> MarketplaceFamilies[SyncRaw]:
        """The same endpoints, answering a `Response` with status, headers, correlation id, attempts and quota."""
        return MarketplaceFamilies(self._raw_link())


class Supplier(SupplierAccount, _SyncClient, SupplierFamilies[Sync]):
    """A drop-ship vendor's account, for blocking code.

    ``with Supplier.from_env() as walmart: walmart.inventory.get(sku="SKU-1", ship_node="721407")``
    """

    @property
    def raw(self) -> SupplierFamilies[SyncRaw]:
        """The same endpoints, answering a `Response` with status, headers, correlation id, attempts and quota."""
        return SupplierFamilies(self._raw_link())
