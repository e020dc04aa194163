"""Callers of endpoints, alike in every mode."""

from __future__ import annotations

import asyncio
from operator import attrgetter
from typing import TYPE_CHECKING, Any

import walmart_async
import walmart_sync
from walmart_async.clock import ManualClock

from .recorder import TOKEN

if TYPE_CHECKING:
    from .families import Case
    from .recorder import Recorder

__all__ = ["MODES", "Caller"]

MODES = ["async", "async raw", "sync", "sync raw"]


class FixedTokens:
    """A token that is there from the start, so that the only request is the one of the endpoint."""

    def now(self) -> str | None:
        return TOKEN

    async def get(self, fetch: Any) -> str:
        return TOKEN

    def reject(self, token: str) -> None: ...


class Caller:
    """Calls endpoints in one mode; what it gives back is decoded data in all of them."""

    def __init__(self, mode: str, recorder: Recorder, runner: asyncio.Runner, **options: Any) -> None:
        self._blocking, self._raw = mode.startswith("sync"), mode.endswith("raw")
        self._recorder, self._runner = recorder, runner
        self._options, self._clients = options, list[Any]()

    def __call__(self, surface: str, endpoint: str, *args: Any, **kwargs: Any) -> Any:
        """The answer of an endpoint: ``call("supplier", "inventory.get", …)``."""
        answer = attrgetter(endpoint)(self._client(surface))(*args, **kwargs)
        if isinstance(answer, walmart_async.AsyncDownload | walmart_async.Download):
            answer = answer.read()
        return self._data(self._awaited(answer))

    def pages(self, surface: str, endpoint: str, *args: Any, **kwargs: Any) -> tuple[list[Any], list[Any]]:
        """The items and the pages of a paged endpoint, each by a walk and a client of its own: neither has to wait."""
        items, pages = (attrgetter(endpoint)(self._client(surface))(*args, **kwargs) for _ in range(2))
        return self._walked(items), [self._data(page) for page in self._walked(pages.pages())]

    def case(self, case: Case) -> Any:
        """The answer of a listed call, or all its pages."""
        endpoint, call = f"{case.family}.{case.call.name}", case.call
        if case.operation.paging is None:
            return self(case.surface, endpoint, *call.args, **call.kwargs)
        _, pages = self.pages(case.surface, endpoint, *call.args, **call.kwargs)
        return pages

    def close(self) -> None:
        for client in self._clients:
            self._awaited(client.close())

    def _client(self, surface: str) -> Any:
        package = walmart_sync if self._blocking else walmart_async
        made = getattr(package, surface.capitalize())(
            client_id="id",
            client_secret="secret",
            base_url=self._recorder.url,
            clock=ManualClock(jump=True),
            tokens=FixedTokens(),
            **self._options,
        )
        self._clients.append(made)
        return made.raw if self._raw else made

    def _awaited(self, answer: Any) -> Any:
        return self._runner.run(answer) if asyncio.iscoroutine(answer) else answer

    def _walked(self, walk: Any) -> list[Any]:
        return list(walk) if self._blocking else self._runner.run(_drawn(walk))

    def _data(self, answer: Any) -> Any:
        if not self._raw:
            assert not isinstance(answer, walmart_async.Response)
            return answer
        assert isinstance(answer, walmart_async.Response)
        assert (answer.status, answer.attempts, answer.waited) == (self._recorder.status, 1, 0)
        assert answer.body == self._recorder.answer
        assert answer.correlation_id == self._recorder.seen[-1].headers["WM_QOS.CORRELATION_ID"]
        assert answer.headers["content-type"] == "application/json"
        return answer.data


async def _drawn(walk: Any) -> list[Any]:
    return [each async for each in walk]
