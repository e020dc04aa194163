"""What can go wrong between a client and Walmart, arranged for the next so many requests."""

from __future__ import annotations

import json
import threading
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from ..world import World
from .errors import GATEWAY, RECEIVER, refusal
from .operations import Answer

__all__ = ["Faults"]


@dataclass
class _Fault:
    method: str
    template: str
    times: int
    applied: bool = False
    answer: Answer | None = None
    """None cuts the connection."""
    delay: float = 0.0


@dataclass(frozen=True)
class Mishap:
    """What befalls one request: the operation may run first, then the answer, or a cut where it is None."""

    applied: bool
    answer: Answer | None


class Faults:
    """Arranges mishaps. Method and path template name the operation, as in ``"PUT", "/v3/inventory"``.

    Every arrangement holds for the next ``times`` requests to the operation. With ``applied=True`` the operation
    runs first, checks and all, and only its answer is replaced: the write is made and the caller does not learn it.
    An operation that neither surface serves is a LookupError.
    """

    def __init__(self, world: World, lock: threading.RLock, operations: Collection[tuple[str, str]]) -> None:
        self._world, self._lock, self._operations = world, lock, operations
        self._faults: list[_Fault] = []

    def answer(
        self,
        method: str,
        path: str,
        *,
        status: int,
        body: bytes | str | Mapping[str, Any] = b"",
        headers: Mapping[str, str] | None = None,
        media_type: str = "application/json",
        applied: bool = False,
        times: int = 1,
    ) -> None:
        """Answer with a given status, body (a mapping becomes JSON) and headers."""
        raw = json.dumps(body).encode() if not isinstance(body, bytes | str) else body
        raw = raw.encode() if isinstance(raw, str) else raw
        answer = Answer(status, body=raw, media_type=media_type, headers=dict(headers or {}))
        self._arrange(_Fault(method, path, times, applied, answer))

    def rate_limited(
        self,
        method: str,
        path: str,
        *,
        retry_in: float | None = 1.0,
        retry_after: str | None = None,
        times: int = 1,
    ) -> None:
        """429 out of turn.

        Args:
            method: Of the operation.
            path: Its path template.
            retry_in: Seconds until the next token, for the quota headers; None for an answer without them.
            retry_after: A ``Retry-After`` header, which Walmart itself does not send and its edge may.
            times: For how many requests.
        """
        headers = {"Retry-After": retry_after} if retry_after is not None else {}
        if retry_in is not None:
            headers["x-current-token-count"] = "0"
            headers["X-Next-Replenishment-Time"] = str(round((self._world.clock.time() + retry_in) * 1000))
        self._refuse(method, path, "REQUEST_THRESHOLD_VIOLATED", GATEWAY, headers=headers, times=times)

    def unauthorized(self, method: str, path: str, *, times: int = 1) -> None:
        """401, as for a token that was revoked early, though it was not."""
        self._refuse(method, path, "UNAUTHORIZED", GATEWAY, times=times)

    def locked(self, method: str, path: str, *, times: int = 1) -> None:
        """423: the record is locked for the moment."""
        self._refuse(method, path, "RESOURCE_IS_LOCKED", RECEIVER, times=times)

    def gateway_failure(self, method: str, path: str, *, applied: bool = False, times: int = 1) -> None:
        """520 with Walmart's error body."""
        self._refuse(method, path, "SYSTEM_ERROR", GATEWAY, applied=applied, times=times)

    def unavailable(self, method: str, path: str, *, applied: bool = False, times: int = 1) -> None:
        """503 with nothing in it."""
        self.answer(method, path, status=503, applied=applied, times=times)

    def edge_page(self, method: str, path: str, *, status: int = 503, applied: bool = False, times: int = 1) -> None:
        """The HTML page of the network edge in front of Walmart, for 403 or a 5xx."""
        title = "Access Denied" if status == 403 else "Internal Server Error - Read"  # noqa: PLR2004
        page = f"<HTML><HEAD><TITLE>{title}</TITLE></HEAD><BODY>{title}<P>Reference&#32;&#35;9&#46;0</BODY></HTML>"
        self.answer(method, path, status=status, body=page, media_type="text/html", applied=applied, times=times)

    def cut(self, method: str, path: str, *, applied: bool, times: int = 1) -> None:
        """Cut the connection instead of answering, before or after the operation was applied."""
        self._arrange(_Fault(method, path, times, applied))

    def delay(self, method: str, path: str, *, seconds: float, times: int = 1) -> None:
        """Let ``seconds`` of the emulator's clock pass before the request is looked at."""
        self._arrange(_Fault(method, path, times, delay=seconds))

    def drop_update(self, key: str, *, times: int = 1) -> None:
        """Report the next updates of one SKU (or GTIN) as done, and do not make them."""
        with self._lock:
            self._world.lost_updates[key] += times

    def clear(self) -> None:
        """Forget every arrangement."""
        with self._lock:
            self._faults.clear()
            self._world.lost_updates.clear()

    def take_delay(self, method: str, template: str | None) -> float:
        """Seconds that this request waits."""
        fault = self._next(method, template, delays=True)
        return fault.delay if fault else 0.0

    def take(self, method: str, template: str | None) -> Mishap | None:
        """What befalls this request, if anything does."""
        fault = self._next(method, template, delays=False)
        return Mishap(fault.applied, fault.answer) if fault else None

    def _arrange(self, fault: _Fault) -> None:
        if (fault.method, fault.template) not in self._operations:
            raise LookupError(f"{fault.method} {fault.template} is not served here")
        with self._lock:
            self._faults.append(fault)

    def _next(self, method: str, template: str | None, *, delays: bool) -> _Fault | None:
        with self._lock:
            for fault in self._faults:
                if (fault.method, fault.template, fault.delay > 0) == (method, template, delays):
                    fault.times -= 1
                    if fault.times <= 0:
                        self._faults.remove(fault)
                    return fault
        return None

    def _refuse(
        self,
        method: str,
        path: str,
        code: str,
        service: str,
        *,
        headers: Mapping[str, str] | None = None,
        applied: bool = False,
        times: int,
    ) -> None:
        refused = refusal(code, service, "Arranged by the emulator.")
        self.answer(
            method,
            path,
            status=refused.status,
            body={"error": refused.errors},
            headers=headers,
            applied=applied,
            times=times,
        )
