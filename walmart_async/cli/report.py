"""The output of a sync: for people on the screen, and for programs as one JSON document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.table import Table

from ..jobs.inventory_sync.stock_table import RowState
from .failures import outcome_columns
from .terminal import say, say_json, tell, tell_some

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..jobs.inventory_sync.report import SyncReport
    from ..jobs.inventory_sync.stock_file import RowProblem, StockFile
    from ..jobs.inventory_sync.stock_table import RowOutcome

__all__ = ["Output"]

_ALL_FAILURES = "--failures OUT.CSV writes all of them"


class Output:
    """The output of one sync.

    Args:
        product: What its file calls products: ``sku`` or ``gtin``.
        as_json: Whether standard output is one JSON document.
        dry_run: Whether nothing is to be sent.
    """

    def __init__(self, product: str, *, as_json: bool, dry_run: bool) -> None:
        self._product, self._as_json, self._dry_run = product, as_json, dry_run

    def read(self, stock: StockFile) -> None:
        """Tell what was found in the file besides rows that can be sent."""
        for note in stock.notes:
            tell(note)
        lines = (f"line {problem.line}: {problem.reason}" for problem in stock.problems)
        tell_some(lines, len(stock.problems), more=_ALL_FAILURES)

    def stopped(self, reason: str, problems: Sequence[RowProblem] = ()) -> None:
        """Say why nothing was sent."""
        tell(f"nothing was sent: {reason}")
        if self._as_json:
            say_json({"ok": False, "error": f"nothing was sent: {reason}", "invalid": problems})

    def finished(self, report: SyncReport, stock: StockFile, *, ok: bool, ended_by: str | None) -> None:
        """Report the outcome of the rows.

        Args:
            report: The outcomes.
            stock: What was read.
            ok: Whether all is as it should be.
            ended_by: What ended the run early, if anything did.
        """
        if ended_by is not None:
            tell(f"the run ended early: {ended_by}")
        if self._as_json:
            say_json(self._document(report, stock, ok=ok) | ({} if ended_by is None else {"error": ended_by}))
        else:
            self._list_failures(report)
            self._list_changes(report)
            self._print_table(report, len(stock.problems))

    def _document(self, report: SyncReport, stock: StockFile, *, ok: bool) -> dict[str, Any]:
        return {
            "ok": ok,
            "dry_run": self._dry_run,
            "rows": report.rows,
            "unchanged": report.unchanged,
            "updated": report.updated,
            "failed": report.failed,
            "unknown": report.unknown,
            "pending": report.pending,
            "invalid": stock.problems,
            "notes": stock.notes,
            "feeds": report.feeds,
            "planned_updates": report.planned_updates,
            "planned_feeds": report.planned_feeds,
            "elapsed": round(report.elapsed, 3),
            "failures": [outcome_columns(self._product, outcome) for outcome in report.failures()],
            "changes": [
                {
                    "line": outcome.line,
                    self._product: outcome.sku,
                    "ship_node": outcome.ship_node,
                    "from": outcome.held,
                    "to": outcome.quantity,
                }
                for outcome in _changes(report)
            ],
        }

    def _list_failures(self, report: SyncReport) -> None:
        lines = (f"line {each.line}: {each.sku!r} {each.state}: {each.reason}" for each in report.failures())
        tell_some(lines, report.failed + report.unknown, more=_ALL_FAILURES)

    def _list_changes(self, report: SyncReport) -> None:
        if self._dry_run:
            lines = map(_change, _changes(report))
            tell_some(lines, report.pending, err=False, more="--json lists all of them")

    def _print_table(self, report: SyncReport, left_out: int) -> None:
        counts = {"rows": report.rows, "unchanged": report.unchanged, "updated": report.updated}
        if report.pending:
            counts["to be updated" if self._dry_run else "in feeds, not waited for"] = report.pending
        counts |= {"failed": report.failed, "unknown": report.unknown}
        if left_out:
            counts["invalid, left out"] = left_out
        if report.calls or not report.updated:  # of a run that was interrupted, nobody knows the plan
            counts |= {"single updates": report.planned_updates, "feeds": report.planned_feeds}
        table = Table(show_header=False)
        table.add_column()
        table.add_column(justify="right")
        for name, count in counts.items():
            table.add_row(name, f"{count:,}")
        table.add_row("time", f"{report.elapsed:,.1f} s")
        Console(highlight=False).print(table)
        for feed in report.feeds:
            say(f"feed {feed}")
        if report.pending and report.feeds:
            tell("walmart feeds wait ID tells how a feed ended")


def _changes(report: SyncReport) -> Iterator[RowOutcome]:
    """Rows that were sent, or after a dry run would be."""
    for row in range(len(report.table)):
        if report.table.state(row) in {RowState.PENDING, RowState.UPDATED}:
            yield report.table.outcome(row)


def _change(outcome: RowOutcome) -> str:
    where = "" if outcome.ship_node is None else f" at ship node {outcome.ship_node}"
    before = "?" if outcome.held is None else f"{outcome.held:,}"
    after = "unlimited" if outcome.quantity is None else f"{outcome.quantity:,}"
    return f"line {outcome.line}: {outcome.sku!r}{where}: {before} -> {after}"
