"""What users of the emulator may do in this family: have reconciliation reports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from ...world import Controls
from .recon import ReconReports

__all__ = ["PaymentReportControls"]


class PaymentReportControls(Controls):
    """Have reconciliation reports."""

    def add_recon_report(self, day: date, rows: Sequence[Mapping[str, str]]) -> None:
        """Have a reconciliation report of a day, in the place of any that there is.

        Args:
            day: The day.
            rows: Its lines by column, the first of them as a rule the summary: ``{"Transaction Type": "Sale", …}``.
        """
        with self._lock:
            self._world.of(ReconReports).add(day, rows)
