"""What the pipeline reports: log lines, which name what a call is about and no other value, and events."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any, Final

from ..errors import named, printable
from ..events import (
    AttemptFailed,
    CallEnded,
    CallStarted,
    Retrying,
    TokenRefreshed,
    ValuesSetAside,
    WaitingForLimit,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from .._declare.rates import Bucket
    from ..clock import Clock
    from ..errors import Problem
    from ..events import Event
    from .call import Call

__all__ = ["Telemetry"]

_SHOWN: Final = 5
_log = logging.getLogger("walmart_async")


class Telemetry:
    """Hands events to the observer, and writes the log.

    Args:
        observer: Called in the event loop's thread; must not block. What it raises is logged and stays out of the call.
    """

    def __init__(self, observer: Callable[[Event], None] | None) -> None:
        self._observer = observer
        self.observed = observer is not None
        """Whether anybody is there to hear of events."""

    def started(self, call: Call[Any]) -> None:
        """The call entered the pipeline."""
        if self._observer is not None:
            self._emit(CallStarted(**_of(call)))

    def waiting(self, call: Call[Any], buckets: Sequence[Bucket]) -> None:
        """The call waits for a limit."""
        if _log.isEnabledFor(logging.DEBUG):
            names = ", ".join(bucket.name for bucket in buckets)
            _log.debug("%s waits for the limit of %s [%s]", call.operation.route, names, _about(call))
        if self._observer is not None:
            self._emit(WaitingForLimit(**_of(call), buckets=tuple(bucket.name for bucket in buckets)))

    def refreshed(self, call: Call[Any]) -> None:
        """A new access token was made on behalf of the call."""
        if self._observer is not None:
            self._emit(TokenRefreshed(**_of(call)))

    def attempted(self, call: Call[Any], outcome: object, seconds: float) -> None:
        """An attempt is over: one line of log, with its outcome, its number and its milliseconds."""
        attempt = call.operation.route, str(outcome), call.attempts, seconds * 1000
        _log.debug("%s %s attempt %d, %.0f ms [%s]", *attempt, _about(call))

    def set_aside(self, call: Call[Any], problems: tuple[Problem, ...]) -> None:
        """Values of the answer could not be read: their paths are logged, never they themselves."""
        paths = ", ".join(each.path for each in problems[:_SHOWN])
        _log.warning(
            "%s: %d values could not be read, at %s [%s]",
            call.operation.route,
            len(problems),
            printable(paths),
            _about(call),
        )
        if self._observer is not None:
            self._emit(ValuesSetAside(**_of(call), problems=problems))

    def failed(self, call: Call[Any], outcome: str) -> None:
        """An attempt failed."""
        if self._observer is not None:
            failure = outcome if call.status is None else None
            self._emit(AttemptFailed(**_of(call), attempt=call.attempts, status=call.status, failure=failure))

    def retrying(self, call: Call[Any], outcome: str, delay: float) -> None:
        """A failed attempt will be repeated."""
        attempt = call.operation.route, outcome, call.attempts, delay
        _log.info("%s %s attempt %d, again in %.2f s [%s]", *attempt, _about(call))
        if self._observer is not None:
            self._emit(Retrying(**_of(call), attempt=call.attempts, delay=delay))

    def ended(self, call: Call[Any], clock: Clock, error: BaseException | None) -> None:
        """The call left the pipeline."""
        if self._observer is not None:
            self._emit(
                CallEnded(
                    **_of(call),
                    status=call.status,
                    attempts=call.attempts,
                    waited=call.waited,
                    elapsed=clock.monotonic() - call.started,
                    error=type(error).__name__ if error else None,
                )
            )

    def _emit(self, event: Event) -> None:
        assert self._observer is not None, "asked before the event was made"
        try:
            self._observer(event)
        except Exception:  # noqa: BLE001
            # The outcome of a write must reach its caller, whatever an observer does.
            kind = type(event).__name__
            _log.exception("on_event failed at %s [%s, correlation id %s]", kind, event.operation, event.correlation_id)


def _about(call: Call[Any]) -> str:
    return ", ".join((*named(call.subject()), f"correlation id {call.correlation_id}"))


def _of(call: Call[Any]) -> dict[str, str]:
    return {"operation": call.operation.route, "correlation_id": call.correlation_id}
