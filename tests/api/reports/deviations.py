"""How the declarations of reports differ from what is published."""

from __future__ import annotations

DEVIATIONS = {
    "One declaration serves both; where no rate is published for suppliers, it keeps to the sellers'.": [
        "dropship-vendor-on-request-reports/downloadReportUrl: has no rate for a supplier, and download_url 20/hour",
        "dropship-vendor-on-request-reports/getAllReportRequests: has no rate for a supplier, and list 200/min",
        "dropship-vendor-on-request-reports/retrieveReportRequestStatus: has no rate for a supplier, and status 20/hour",
    ],
    "Reports are told by one form, whichever call tells of them; each document leaves out other fields of it.": [
        "reports.ReportDownload.payload: is not published",
        "reports.ReportDownload.reportSummary: is not published",
        "reports.ReportPayload.includeColumns: is not published",
    ],
    "The kind of a filter is sent as type, as in the published example; rowFilterType is what the schema calls it.": [
        "reports.EnumFilter.rowFilterType: cannot be sent",
    ],
}
PENDING = [
    "on-request-report-management/getRequestsStatus: query src is never sent",
    "reports.ReportType.CONTENT_QUALITY: has no name",
    "reports.ReportType.INVENTORY_RECOMMENDATIONS: has no name",
    "reports.ReportType.INVENTORY_RECON: has no name",
    "reports.ReportType.LAGTIME: has no name",
    "reports.ReportType.LISTING_QUALITY: has no name",
    "reports.ReportType.SEARCH_INSIGHTS_PERF_REPORT: has no name",
    "reports.ReportType.SEARCH_INSIGHTS_SQR_REPORT: has no name",
    "reports.ReportType.SEM_PERFORMANCE: has no name",
    "reports.ReportType.SEM_SEARCH_TERMS: has no name",
    "reports.ReportType.SETTLEMENT: has no name",
    "reports.ReportType.WFS_CUSTOMER_RETURNS: has no name",
    "reports.ReportType.WFS_ORDERS: has no name",
    "reports.ReportFilters.dataEndTime: cannot be sent",
    "reports.ReportFilters.dataStartTime: cannot be sent",
    "reports.ReportFilters.dateGranularity: cannot be sent",
    "reports.ReportPayload.dataEndTime: is missing",
    "reports.ReportPayload.dataStartTime: is missing",
    "reports.ReportRequest.src: is missing",
]
