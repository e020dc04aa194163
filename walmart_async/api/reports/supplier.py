"""A drop-ship vendor's reports: those that sellers have too, and the path at which the overview page asks for them."""

from __future__ import annotations

from collections.abc import Sequence

from ..._declare.checks import identifier
from ..._declare.decorators import GET, POST
from ..._declare.download import File
from ..._declare.modes import M
from ..._declare.request import Request
from .both import Reports
from .models import ReportFilters, ReportRequest, ReportType, RowFilter, named_version

__all__ = ["SupplierReports"]


class SupplierReports(Reports[M], family="reports", surface="supplier"):
    """Ask for reports, follow them, and download them."""

    @POST("/v3/reports", sends=ReportFilters, spec="seeds/POST_/v3/reports")
    def create_at_newer_path(
        self,
        report_type: str = ReportType.DSV_INVENTORY,
        report_version: str = "v1",
        *,
        row_filters: Sequence[RowFilter] = (),
        include_columns: Sequence[str] = (),
        exclude_columns: Sequence[str] = (),
    ) -> Request[ReportRequest]:
        """Do what `create` does, at the path that the overview page of drop-ship inventory gives.

        Args:
            report_type: The page knows ``DSV_INVENTORY``, which the specification spells ``INVENTORY_DSV``.
        """
        query = named_version(report_type, report_version)
        return Request(query=query, body=ReportFilters.of(row_filters, include_columns, exclude_columns))

    @GET(
        "/v3/getReport",
        answers="application/octet-stream",
        spec="dropship-vendor-pre-generated-reports/getGenerateItemReport",
    )
    def item_report(self, *, version: str = "2") -> File:
        """The report of all items that Walmart keeps ready: nothing to ask for, and nothing to wait for.

        Walmart publishes its columns and not its form: look whether the file is a zip archive before it is read as CSV.

        Args:
            version: The version of its columns.
        """
        return File(Request(query={"type": "vendor_item", "version": identifier("version", version)}))
