"""A function called for many arguments, a few at a time, in threads that hold up no program that ends."""

from __future__ import annotations

import threading
from contextvars import copy_context
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["in_threads"]

A = TypeVar("A")
R = TypeVar("R")


def in_threads(function: Callable[[A], R], arguments: Sequence[A], concurrency: int) -> list[R]:
    """What ``function``, which raises nothing, returns for each argument.

    An interrupt of the wait begins no further call, and the program need not wait for those under way: the threads are
    daemons, which those of ``concurrent.futures`` are not.
    """
    turns, turn, context = iter(enumerate(arguments)), threading.Lock(), copy_context()
    found: dict[int, R] = {}
    stopped = threading.Event()

    def work() -> None:
        while not stopped.is_set():
            with turn:
                place, argument = next(turns, (-1, None))
            if place < 0:
                return
            found[place] = context.copy().run(function, argument)  # type: ignore[arg-type]

    threads = [threading.Thread(target=work, daemon=True) for _ in range(min(concurrency, len(arguments)))]
    try:
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    finally:
        stopped.set()
    return [found[place] for place in range(len(arguments))]
