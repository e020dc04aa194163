"""The output of a sync: for people on the screen, for programs as one JSON document, and failures as CSV."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, Any, Final, TextIO

import msgspec
import typer
from rich.console import Console
from rich.table import Table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..jobs.inventory_sync.report import SyncReport
    from ..jobs.inventory_sync.stock_file import RowProblem
    from ..jobs.inventory_sync.stock_table import RowOutcome

__all__ = ["Output"]

_LISTED: Final = 20


class Output:
    """The output of one sync.

    Args:
        product: What its file calls products: ``sku`` or ``gtin``.
        as_json: Whether standard output is one JSON document.
        dry_run: Whether nothing is to be sent.
    """

    def __init__(self, product: str, *, as_json: bool, dry_run: bool) -> None:
        self._product, self._as_json, self._dry_run = product, as_json, dry_run

    def list_invalid(self, problems: Sequence[RowProblem]) -> None:
        """List the rows that cannot be sent."""
        for problem in problems:
            typer.echo(f"line {problem.line}: {problem.reason}", err=True)

    def stopped(self, reason: str, problems: Sequence[RowProblem] = ()) -> None:
        """Say why there is nothing to report."""
        typer.echo(reason, err=True)
        if self._as_json:
            _print_json({"ok": False, "error": reason, "invalid": problems})

    def finished(self, report: SyncReport, left_out: Sequence[RowProblem], ended_by: str | None = None) -> None:
        """Report the outcome of the rows, and what ended the run early, if anything did."""
        if ended_by is not None:
            typer.echo(f"the run ended early: {ended_by}", err=True)
        if self._as_json:
            _print_json(
                {
                    "ok": report.ok and not left_out,
                    "dry_run": self._dry_run,
                    "rows": report.rows,
                    "unchanged": report.unchanged,
                    "updated": report.updated,
                    "failed": report.failed,
                    "unknown": report.unknown,
                    "pending": report.pending,
                    "invalid": left_out,
                    "feeds": report.feeds,
                    "planned_updates": report.planned_updates,
                    "planned_feeds": report.planned_feeds,
                    "elapsed": round(report.elapsed, 3),
                    "failures": [self._columns(outcome) for outcome in report.failures()],
                }
                | ({} if ended_by is None else {"error": ended_by})
            )
            return
        self._list_failures(report)
        self._print_table(report, len(left_out))

    def write_failures(self, file: TextIO, report: SyncReport) -> None:
        """Write the rows that failed as CSV: the line of each, its outcome, and the reason."""
        writer = csv.DictWriter(file, ("line", self._product, "ship_node", "quantity", "state", "reason"))
        writer.writeheader()
        writer.writerows(self._columns(outcome) for outcome in report.failures())

    def _columns(self, outcome: RowOutcome) -> Mapping[str, Any]:
        return {
            "line": outcome.line,
            self._product: outcome.product,
            "ship_node": outcome.ship_node,
            "quantity": outcome.quantity,
            "state": outcome.state,
            "reason": outcome.reason,
        }

    def _list_failures(self, report: SyncReport) -> None:
        more = report.failed + report.unknown - _LISTED
        for _, outcome in zip(range(_LISTED), report.failures(), strict=False):
            typer.echo(f"line {outcome.line}: {outcome.product!r} {outcome.state}: {outcome.reason}", err=True)
        if more > 0:
            typer.echo(f"and {more:,} more; --failures OUT.CSV writes all of them", err=True)

    def _print_table(self, report: SyncReport, left_out: int) -> None:
        counts = {"rows": report.rows, "unchanged": report.unchanged, "updated": report.updated}
        if self._dry_run:
            counts["to be updated"] = report.pending
        counts |= {"failed": report.failed, "unknown": report.unknown}
        if left_out:
            counts["invalid, left out"] = left_out
        counts |= {"single updates": report.planned_updates, "feeds": report.planned_feeds}
        table = Table(show_header=False)
        table.add_column()
        table.add_column(justify="right")
        for name, count in counts.items():
            table.add_row(name, f"{count:,}")
        table.add_row("time", f"{report.elapsed:,.1f} s")
        Console(highlight=False).print(table)
        for feed in report.feeds:
            typer.echo(f"feed {feed}")


def _print_json(document: Mapping[str, Any]) -> None:
    typer.echo(msgspec.json.format(msgspec.json.encode(document)).decode())
