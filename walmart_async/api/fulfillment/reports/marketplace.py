"""Reports of the stock that Walmart keeps for a seller."""

from __future__ import annotations

from datetime import date
from typing import Final

from ...._declare.checks import day, gtin14
from ...._declare.decorators import GET
from ...._declare.download import File
from ...._declare.modes import M
from ...._declare.request import Request
from ...._declare.resource import Resource

__all__ = ["Reports"]

_BYTES: Final = "application/octet-stream"
_HEALTH: Final = "/v3/report/wfs/getInventoryHealthReport"
_RECONCILIATION: Final = "/v3/report/wfs/inventoryReconciliationReport"


class Reports(Resource[M], family="fulfillment.reports", surface="marketplace"):
    """Download what became of the stock that Walmart keeps."""

    @GET(_HEALTH, "5/min", answers=_BYTES, spec="fulfillment-management/getInventoryHealthReport")
    def inventory_health(self) -> File:
        """A CSV file of every item that is set up for WFS: its stock, its age and its sales."""
        return File(Request())

    @GET(_RECONCILIATION, "1/hour", answers=_BYTES, spec="fulfillment-management/getInventoryReconciliationReport")
    def inventory_reconciliation(self, month: date, *, gtin: str | None = None) -> File:
        """What each item had at the beginning and at the end of a month, and what changed in between.

        Args:
            month: Any day of it.
            gtin: This item alone; Walmart takes it for the current month only.
        """
        query = {
            "monthYear": f"{day('month', month):%m-%Y}",
            "gtin": None if gtin is None else gtin14("gtin", gtin),
        }
        return File(Request(query=query, headers=self._market.headers))
