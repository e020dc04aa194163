"""The reconciliation reports of a seller, by day."""

from __future__ import annotations

import csv
import io
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from ...world import World

__all__ = ["ReconReport", "ReconReports"]


class ReconReport:
    """One report: a CSV file with the columns that its rows have, in the order in which they first come.

    Args:
        rows: Its lines by column.
    """

    def __init__(self, rows: Sequence[Mapping[str, str]]) -> None:
        self.columns: list[str] = list(dict.fromkeys(name for row in rows for name in row))
        self.rows: list[dict[str, str]] = [dict(row) for row in rows]
        lines = [self._line(self.columns), *(self._line([row.get(name, "") for name in self.columns]) for row in rows)]
        self._lines = lines
        ends = [0]
        for line in lines:
            ends.append(ends[-1] + len(line.encode()))
        self.starts: list[int] = ends[1:]
        """Where each row begins in the file, in bytes, and where the file ends."""

    @property
    def line_count(self) -> int:
        """How many lines the file has, its header included."""
        return len(self._lines)

    def archive(self, name: str) -> bytes:
        """The file, zipped."""
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(f"{name}.csv", "".join(self._lines))
        return packed.getvalue()

    @staticmethod
    def _line(cells: Sequence[str]) -> str:
        text = io.StringIO()
        csv.writer(text).writerow(cells)
        return text.getvalue()


class ReconReports:
    """The reports by day, the oldest first."""

    def __init__(self, _world: World) -> None:
        self._by_day: dict[date, ReconReport] = {}

    def add(self, day: date, rows: Sequence[Mapping[str, str]]) -> None:
        """Have a report of a day, in the place of any that there is."""
        self._by_day[day] = ReconReport(rows)

    def days(self) -> list[str]:
        """The days of which there is one, as they are asked for."""
        return [f"{day:%m%d%Y}" for day in sorted(self._by_day)]

    def find(self, text: str) -> ReconReport | None:
        """The report of a day, written as ``MMDDYYYY``."""
        return next((report for day, report in self._by_day.items() if f"{day:%m%d%Y}" == text), None)
