"""Somebody who hears all that a client lets out, and looks for secrets in it; conftest.py lets him hear every test."""

from __future__ import annotations

import logging
import pickle
import re
import traceback
from typing import TYPE_CHECKING, Any

from walmart_async import WalmartError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


OURS = re.compile(r"walmart_(async|sync)/(?!emulator/)")


def chain(error: BaseException) -> Iterator[BaseException]:
    """An exception with everything that can be reached from it."""
    found: dict[int, BaseException] = {}
    to_see = [error]
    while to_see:
        each = to_see.pop()
        if id(each) not in found:
            found[id(each)] = each
            to_see += [other for other in (each.__cause__, each.__context__) if other is not None]
            to_see += each.exceptions if isinstance(each, BaseExceptionGroup) else ()
    yield from found.values()


def locals_of(error: BaseException) -> str:
    """The local variables of every frame of ours that an exception passed, as error trackers send them along."""
    frames = [frame for frame, _ in traceback.walk_tb(error.__traceback__) if OURS.search(frame.f_code.co_filename)]
    return " ".join(f"{name}={value!r}" for frame in frames for name, value in frame.f_locals.items())


class Witness:
    """Hears what a client lets out: logs, events, errors and what hangs on them, reprs."""

    def __init__(self, secrets: Iterable[str]) -> None:
        self.secrets = set(secrets)
        self.errors: list[BaseException] = []
        self.events: list[Any] = []
        self.clients: list[Any] = []
        self.records: list[logging.LogRecord] = []

    def texts(self) -> Iterator[tuple[str, str]]:
        for record in self.records:
            yield (
                f"log of {record.name}",
                f"{record.getMessage()} {vars(record)!r} {logging.Formatter().format(record)}",
            )
        for event in self.events:
            yield "event", repr(event)
        for client in self.clients:
            yield (
                "client",
                f"{client!r} {client!s} {client._link.sender!r} {client._link.options!r} {client.inventory!r}",
            )
        for top in self.errors:
            for error in chain(top):
                shown = (
                    f"{error!s} {error!r} {error.args!r} {vars(error)!r} {''.join(traceback.format_exception(error))}"
                )
                yield f"error {type(error).__name__}", shown
                yield f"frames of {type(error).__name__}", locals_of(error)
            if isinstance(top, WalmartError):
                yield f"pickle of {type(top).__name__}", pickle.dumps(top).decode("latin-1")

    def leaks(self) -> list[str]:
        return [f"{where}: …{text[:200]}…" for where, text in self.texts() for s in self.secrets if s in text]

    def aiohttp_errors(self) -> list[BaseException]:
        """Exceptions of aiohttp's that somebody could reach, whose repr shows the headers of the request."""
        reachable = [error for top in self.errors for error in chain(top)]
        return [error for error in reachable if type(error).__module__.partition(".")[0] == "aiohttp"]
