"""Many calls at once, but not too many: results in order, failures kept with their argument."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Generic, TypeVar

from ..errors import RequestInvalidError
from .checks import between, short_repr

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable, Iterator

__all__ = ["Outcome", "check_fan_out", "fan_out"]

A = TypeVar("A")
T = TypeVar("T")


class Outcome(Generic[A, T]):
    """What became of one call.

    Attributes:
        argument: What it was called with.
        error: What it raised, or ``None``.
    """

    __slots__ = ("_values", "argument", "error")

    def __init__(self, argument: A, values: tuple[T, ...], error: Exception | None) -> None:
        self.argument: A = argument
        self.error: Exception | None = error
        self._values = values

    @property
    def value(self) -> T:
        """What it returned; raises what it raised."""
        if self.error is not None:
            raise self.error
        return self._values[0]

    def __repr__(self) -> str:
        """Argument, and value or error."""
        shown = f"value={self._values[0]!r}" if self._values else f"error={self.error!r}"
        return f"Outcome({self.argument!r}, {shown})"


def check_fan_out(call: Callable[[A], object], arguments: Iterable[A], concurrency: int) -> tuple[Iterator[A], int]:
    """The arguments one by one, and how many calls are made at once.

    Raises:
        RequestInvalidError: There is nothing to call or to draw from, or ``concurrency`` is less than 1.
    """
    if not callable(call):
        raise RequestInvalidError("call", f"is {short_repr(call)}", "what to call, such as walmart.inventory.get")
    at_once = between("concurrency", concurrency, 1, sys.maxsize)
    try:
        return iter(arguments), at_once
    except TypeError:
        raise RequestInvalidError("arguments", f"is {short_repr(arguments)}", "one for each call") from None


async def fan_out(call: Callable[[A], Awaitable[T]], arguments: Iterable[A], concurrency: int) -> list[Outcome[A, T]]:
    """`walmart_async.client.Marketplace.map`."""
    import asyncio  # noqa: PLC0415 - whoever calls it has imported it, and whoever imports this need not

    waiting, at_once = check_fan_out(call, arguments, concurrency)
    outcomes: list[Outcome[A, T] | None] = []
    broken: list[BaseException] = []

    def draw() -> Iterator[tuple[int, A]]:
        try:
            for argument in waiting:
                outcomes.append(None)
                yield len(outcomes) - 1, argument
        except BaseException as error:  # noqa: BLE001 - raised below, as it is, when the calls under way are over
            broken.append(error)

    turns = draw()

    async def work() -> None:
        for place, argument in turns:
            try:
                outcomes[place] = Outcome(argument, (await call(argument),), None)
            except Exception as error:  # noqa: BLE001 - kept with its argument
                outcomes[place] = Outcome(argument, (), error)

    async with asyncio.TaskGroup() as group:
        for _ in range(at_once):
            group.create_task(work())
    if broken:
        raise broken[0]
    return [outcome for outcome in outcomes if outcome is not None]
