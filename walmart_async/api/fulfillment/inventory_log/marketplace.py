"""What changed the stock that Walmart keeps."""

from __future__ import annotations

from datetime import date
from typing import Final

from ...._declare.checks import between, day, gtin14, known, optional, truth
from ...._declare.cursors.offset import OffsetCursor
from ...._declare.decorators import GET
from ...._declare.modes import M
from ...._declare.pager import Pages
from ...._declare.request import QueryValue, Request
from ...._declare.resource import Resource
from .models import InventoryChange, InventoryLogPage, InventoryLogSorting

__all__ = ["InventoryLog"]

_MOST: Final = 50
_ORDERS: Final = {True: "DESC", False: "ASC"}
_PAGES: Final = OffsetCursor[InventoryLogPage](
    lambda page: len(page.changes), lambda page: page.headers.total_count if page.headers else None
)


class InventoryLog(Resource[M], family="fulfillment.inventory_log", surface="marketplace"):
    """Find out why the stock of an item is what it is."""

    @GET(
        "/v3/fulfillment/inventory-log",
        "500/min",
        cursor=_PAGES,
        spec="fulfillment-management/getWFSInventoryLog",
    )
    def list(
        self,
        gtin: str,
        *,
        shipment_id: str | None = None,
        transaction_type: str | None = None,
        location: str | None = None,
        changed_from: date | None = None,
        changed_until: date | None = None,
        sort_by: InventoryLogSorting | str | None = None,
        descending: bool | None = None,
        limit: int = _MOST,
        cursor: str | None = None,
    ) -> Pages[InventoryLogPage, InventoryChange]:
        """Every change of an item's stock, of the last 90 days where no day is given, 1 to 50 a page.

        Args:
            gtin: The item's, up to 14 digits.
            shipment_id: Changes by this shipment alone.
            transaction_type: Changes of this type alone, as changes have it.
            location: Changes at this place alone, likewise.
            changed_from: The first day.
            changed_until: The last day.
            sort_by: What to sort by.
            descending: Whether the highest come first.
        """
        query: dict[str, QueryValue] = {
            "gtin": gtin14("gtin", gtin),
            "limit": between("limit", limit, 1, _MOST),
            "shipmentId": optional("shipment_id", shipment_id),
            "transactionType": optional("transaction_type", transaction_type),
            "transactionLocation": optional("location", location),
            "startDate": None if changed_from is None else day("changed_from", changed_from).isoformat(),
            "endDate": None if changed_until is None else day("changed_until", changed_until).isoformat(),
            "sort_by": None if sort_by is None else known("sort_by", sort_by, InventoryLogSorting).value,
            "sort_order": None if descending is None else _ORDERS[truth("descending", descending)],
        }
        first: Request[InventoryLogPage] = Request(query=query)
        return Pages(first, lambda page: page.changes, cursor)
