"""How many functions of this library one warm call enters, counted by the interpreter itself.

Generated code counts, and so does a coroutine each time it goes on after a wait.
"""

from __future__ import annotations

import asyncio
import inspect
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import walmart_async
from walmart_async.emulator import Emulator

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from types import CodeType, FrameType

__all__ = ["WARM_CALLS", "entered", "longest", "warm_calls"]

PACKAGE = Path(walmart_async.__file__).parent
WARM_CALLS: dict[str, Callable[[walmart_async.Marketplace], Awaitable[object]]] = {
    "inventory.get": lambda walmart: walmart.inventory.get("LAMP 7"),
    "inventory.update": lambda walmart: walmart.inventory.update("LAMP 7", 3),
}


def is_ours(code: CodeType) -> bool:
    """Whether a function belongs to the client: files of the package but the emulator's, and code made at run time."""
    if code.co_filename.startswith("<"):
        return not code.co_filename.startswith("<frozen importlib")
    file = Path(code.co_filename)
    return file.is_relative_to(PACKAGE) and not file.is_relative_to(PACKAGE / "emulator")


async def entered(call: Callable[[], Awaitable[object]]) -> list[CodeType]:
    """Every entry into a function of ours during one call."""
    seen: list[CodeType] = []

    def count(frame: FrameType, event: str, _: Any) -> None:
        if event == "call" and is_ours(frame.f_code):
            seen.append(frame.f_code)

    sys.setprofile(count)
    try:
        await call()
    finally:
        sys.setprofile(None)
    return seen


def warm_calls() -> dict[str, list[CodeType]]:
    """What each call enters when token, connection, buckets and decoders are there, against the emulator."""

    async def run(emulator: Emulator) -> dict[str, list[CodeType]]:
        found: dict[str, list[CodeType]] = {}
        async with walmart_async.Marketplace(
            client_id=emulator.client_id, client_secret=emulator.client_secret, base_url=emulator.url
        ) as walmart:
            for name, call in WARM_CALLS.items():
                for _ in range(3):
                    await call(walmart)
                found[name] = await entered(partial(call, walmart))
        return found

    with Emulator() as emulator:
        emulator.add_item("LAMP 7", stock={emulator.default_ship_node: 1})
        return asyncio.run(run(emulator))


def longest(codes: list[CodeType]) -> tuple[int, str]:
    """The lines of the longest function among them, and its name."""
    return max(
        (len(inspect.getsource(code).splitlines()), code.co_qualname) for code in codes if code.co_filename[0] != "<"
    )
