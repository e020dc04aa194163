"""What a user opens: `Marketplace` for sellers, `Supplier` for drop-ship vendors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, overload

from .account import Account
from .colour import Async, AsyncRaw
from .families import MarketplaceFamilies, SupplierFamilies
from .fan_out import fan_out
from .generic_request import generic

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable, Mapping
    from types import TracebackType
    from typing import ClassVar, Self

    from .config import Environment
    from .fan_out import Outcome
    from .wire.limits import BucketState
    from .wire.url import QueryValue

__all__ = ["Marketplace", "Supplier"]

A = TypeVar("A")
T = TypeVar("T")


class _AsyncClient(Account[Async]):
    """What both clients can do besides their endpoints."""

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self, *, grace: float = 5.0) -> None:
        """Close the client and every view of it; closing twice does nothing, using it afterwards raises `ClosedError`.

        Args:
            grace: Seconds that calls under way have to end before they are ended with `ClosedError`.
        """
        await self._core.close(grace)

    @property
    def limits(self) -> Mapping[str, BucketState]:
        """Every bucket of this account, declared or met, and what is known of it now."""
        return self._core.limits.state(self._buckets())

    @overload
    async def request(
        self,
        method: str,
        path: str,
        *,
        path_values: Mapping[str, str] = ...,
        query: Mapping[str, QueryValue] = ...,
        body: object = ...,
        into: type[T],
    ) -> T: ...
    @overload
    async def request(
        self,
        method: str,
        path: str,
        *,
        path_values: Mapping[str, str] = ...,
        query: Mapping[str, QueryValue] = ...,
        body: object = ...,
    ) -> Any: ...
    async def request(
        self,
        method: str,
        path: str,
        *,
        path_values: Mapping[str, str] = {},
        query: Mapping[str, QueryValue] = {},
        body: object = None,
        into: Any = Any,
    ) -> Any:
        """Call an operation this library does not know yet, through the same corridor as all others.

        Args:
            method: The HTTP method.
            path: The path or path template: ``/v3/items/{sku}``.
            path_values: Values for the template, as they are.
            query: Query parameters, as they are; ``None`` is left out.
            body: A struct or mapping to send as JSON, an `Upload`, or nothing.
            into: What to decode the answer to; without it, plain dicts and lists.

        Raises:
            RequestInvalidError: The path is not one.
            OutcomeUnknownError: Anything but a GET is sent once, and may have been applied or not.
        """
        operation, request = generic(
            self.surface, method, path, path_values=path_values, query=query, body=body, into=into
        )
        return (await self._core.send(operation, request, self._link.options)).data

    async def map(
        self, call: Callable[[A], Awaitable[T]], arguments: Iterable[A], *, concurrency: int = 32
    ) -> list[Outcome[A, T]]:
        """Call an endpoint for each argument, ``concurrency`` at a time.

        Args:
            call: What to call: ``walmart.inventory.get``.
            arguments: One for each call; drawn as calls are made.
            concurrency: How many calls are under way at once, from 1 on.

        Returns:
            One outcome an argument, in their order; failures are kept with their argument, not raised.

        Raises:
            RequestInvalidError: ``concurrency`` is less than 1.
        """
        return await fan_out(call, arguments, concurrency)


class Marketplace(_AsyncClient, MarketplaceFamilies[Async]):
    """A seller's account.

    ``async with Marketplace.from_env() as walmart: await walmart.inventory.get("SKU-1")``
    """

    surface = "marketplace"
    service_name = "Walmart Marketplace"
    hosts: ClassVar[Mapping[Environment, str]] = {
        "production": "https://marketplace.walmartapis.com",
        "sandbox": "https://sandbox.walmartapis.com",
    }

    @property
    def raw(self) -> MarketplaceFamilies[AsyncRaw]:
        """The same endpoints, answering a `Response` with status, headers, correlation id, attempts and quota."""
        return MarketplaceFamilies(self._raw_link())


class Supplier(_AsyncClient, SupplierFamilies[Async]):
    """A drop-ship vendor's account.

    ``async with Supplier.from_env() as walmart: await walmart.inventory.get(sku="SKU-1", ship_node="721407")``
    """

    surface = "supplier"
    service_name = "supplier"
    hosts: ClassVar[Mapping[Environment, str]] = {
        "production": "https://api-gateway.walmart.com",
        "sandbox": "https://sandbox.walmartapis.com",
    }

    @property
    def raw(self) -> SupplierFamilies[AsyncRaw]:
        """The same endpoints, answering a `Response` with status, headers, correlation id, attempts and quota."""
        return SupplierFamilies(self._raw_link())
