"""A report as it is asked for: its rows are those of that moment, and its file is there a while later."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .reports import Report
from .tables import UnknownColumn, table_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...world import World
    from .kinds import ReportKind

__all__ = ["Wanted", "made"]

Wanted = tuple[str, str, str]
"""Surface, type and version of a report."""


def made(
    world: World, wanted: Wanted, kind: ReportKind, payload: Mapping[str, Any], *, submitted: float, source: str
) -> Report:
    """A report that is asked for at a moment; one that names a column that is not there fails later.

    Raises:
        Problem: The payload is malformed.
    """
    try:
        table = table_of(kind, payload, world)
    except UnknownColumn:
        table = None
    surface, report_type, version = wanted
    return Report(
        world.ids.uuid(),
        surface,
        report_type,
        version,
        payload,
        submitted=submitted,
        ready=submitted + world.hastened(world.quirks.report_seconds),
        name=kind.name,
        table=table,
        source=source,
    )
