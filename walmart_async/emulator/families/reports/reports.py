"""Reports on request: asked for, ready when the clock says so, then open to whoever holds a signed URL, for a while."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...world import World

__all__ = ["KEPT_SECONDS", "URL_SECONDS", "Report", "Reports", "iso"]

KEPT_SECONDS = 30 * 86_400.0
URL_SECONDS = 18 * 60.0
_QUEUED_SHARE = 0.2


@dataclass(frozen=True)
class Report:
    """One report that was asked for."""

    request_id: str
    surface: str
    report_type: str
    version: str
    payload: Mapping[str, Any]
    submitted: float
    """Seconds since the Unix epoch."""
    ready: float
    """When it is made, likewise."""
    name: str
    """How its file is called."""
    table: list[list[str]] | None
    """Its header and rows as they were when it was asked for; None where it cannot be made."""
    source: str = "API"
    """Where it was asked for: API, or Scheduler; nothing here is asked for in Seller Center (SC)."""

    def status(self, now: float) -> str:
        """RECEIVED, INPROGRESS, READY, or ERROR."""
        if now >= self.ready:
            return "READY" if self.table is not None else "ERROR"
        queued = (self.ready - self.submitted) * _QUEUED_SHARE
        return "RECEIVED" if now < self.submitted + queued else "INPROGRESS"

    def path(self) -> str:
        """Where its file is, below the host."""
        folder = f"{self.report_type.lower().replace('_', '-')}-report"
        return f"/v3/reports/getReport/{folder}/{self.name}Report_{self.request_id}.zip"

    def signed_path(self, until: float) -> str:
        """The same with a signature that serves until a moment."""
        return (
            f"{self.path()}?sv=2025-08-24&se={_quoted(iso(until))}&sr=b&sp=r&sig={_quoted(self.signature(iso(until)))}"
        )

    def signature(self, until: str) -> str:
        """What opens the file until then; base64, so that whoever encodes it anew spoils it."""
        return base64.b64encode(hashlib.sha256(f"{self.path()} {until}".encode()).digest()).decode()


class Reports:
    """The reports of both surfaces, each kept for 30 days."""

    def __init__(self, _world: World) -> None:
        self._reports: dict[str, Report] = {}

    def add(self, report: Report) -> None:
        """Take in a request."""
        self._reports[report.request_id] = report

    def of(self, surface: str, now: float) -> list[Report]:
        """Those of one surface, newest first."""
        kept = [each for each in self._reports.values() if now - each.submitted <= KEPT_SECONDS]
        return [report for report in reversed(kept) if report.surface == surface]

    def find(self, surface: str, request_id: str, now: float) -> Report | None:
        """One of one surface."""
        return next((each for each in self.of(surface, now) if each.request_id == request_id), None)

    def at(self, path: str) -> Report | None:
        """The one whose file is at a path."""
        return next((each for each in self._reports.values() if each.path() == path), None)


def iso(seconds: float) -> str:
    """A moment in UTC, to the second."""
    return datetime.fromtimestamp(int(seconds), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _quoted(value: str) -> str:
    return quote(value, safe="")
