"""Jobs: work of many calls, written once over the awaited mode."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Concatenate, Generic, ParamSpec, TypeVar, overload

from .endpoint import bind

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from .modes import Async, Sync
    from .resource import Resource

__all__ = ["Job", "job"]

S = TypeVar("S")
P = ParamSpec("P")
T = TypeVar("T")


class Job(Generic[S, P, T]):
    """Work of many calls; there is no raw answer to it."""

    def __init__(self, run: Callable[Concatenate[S, P], Coroutine[Any, Any, T]], /) -> None:
        self._run: Callable[..., Any] = run

    @overload
    def __get__(self, obj: None, owner: object) -> Callable[Concatenate[S, P], Coroutine[Any, Any, T]]: ...
    @overload
    def __get__(self, obj: Resource[Async], owner: object) -> Callable[P, Coroutine[Any, Any, T]]: ...
    @overload
    def __get__(self, obj: Resource[Sync], owner: object) -> Callable[P, T]: ...
    def __get__(self, obj: Any, owner: Any) -> Any:
        if obj is None:
            return self._run
        run, link = self._run, obj._link  # noqa: SLF001 - the descriptor is the family's
        if link.raw:
            raise AttributeError(f"{run.__name__} takes many calls and has no raw answer")
        awaited_mode = type(obj)(link.for_job())

        async def awaited(*args: Any, **kwargs: Any) -> Any:
            return await run(awaited_mode, *args, **kwargs)

        def blocking(*args: Any, **kwargs: Any) -> Any:
            return link.portal.run(run, awaited_mode, *args, **kwargs)

        return bind(obj, run, awaited if link.portal is None else blocking, run.__annotations__["return"])


def job(run: Callable[Concatenate[S, P], Coroutine[Any, Any, T]], /) -> Job[S, P, T]:
    """Make a job of a coroutine function whose ``self`` is the awaited mode of its family."""
    return Job(run)
