"""How the declarations of reports differ from what is published."""

from __future__ import annotations

DEVIATIONS = {
    "One declaration serves both; sellers alone have this filter.": [
        "dropship-vendor-on-request-reports/getAllReportRequests: query src is sent, and not published",
    ],
    "Real answers have it.": ["reports.ReportRequest.channelType: is not published"],
    "What it is asked for is repeated beside the URL, the rest is not.": [
        "reports.ReportDownload.channelType: is not published",
        "reports.ReportDownload.src: is not published",
    ],
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
    "Counts, hours, days and months are whole numbers, however they are published.": [
        *(
            f"reports.{struct}.{name}: is int, published as number"
            for struct in ("ScheduleChange", "SchedulePayload", "ScheduleRequest")
            for name in ("dayOfMonth", "dayOfWeek", "hour", "monthOfYear", "repeatsEvery")
            if (struct, name) != ("SchedulePayload", "dayOfWeek")
        ),
        *(f"reports.ReportSchedules.{name}: is int, published as number" for name in ("limit", "page", "totalCount")),
    ],
    "The day of the week is published as a number, and shown by its name; weekday is a number in either case.": [
        "reports.SchedulePayload.dayOfWeek: is str, published as number",
        "reports.SchedulePayload.dayOfWeek: is str, published as number or string",
    ],
    "A schedule without them would be none; every published example has both.": [
        "reports.ScheduleRequest.frequency: is not required",
        "reports.ScheduleRequest.repeatsEvery: is not required",
    ],
}
PENDING = []
