"""Reconciliation reports: their days, their files, and their lines as JSON; the statement and the performance."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ...gateway.errors import error
from ...gateway.operations import Answer, Call, Route
from ...made.handler import made_answer
from .recon import ReconReports

if TYPE_CHECKING:
    from .recon import ReconReport

__all__ = ["ROUTES"]

_DOCUMENT = "payment-reports"
_MOST_RECORDS = 1_000
_SUMMARY = "PaymentSummary"


def _dates(call: Call) -> Answer:
    return Answer(document={"availableApReportDates": call.world.of(ReconReports).days()})


def _file(call: Call) -> Answer:
    report = _find(call)
    if isinstance(report, Answer):
        return report
    body = report.archive(f"ReconReport_{call.query['reportDate']}")
    return Answer(body=body, media_type="application/octet-stream")


def _lines(call: Call) -> Answer:
    report = _find(call)
    if isinstance(report, Answer):
        return report
    most = call.integer("noOfRecords", _MOST_RECORDS, 1, _MOST_RECORDS)
    offset = call.integer("offset", 0, 0, 10**12)
    first = bisect_left(report.starts, offset)
    begins = offset == 0 or (first < len(report.starts) and report.starts[first] == offset)
    if not begins or (offset and call.world.quirks.recon_from_start_only):
        raise call.refusal("INVALID_OFFSET", "No record begins at this offset.", field="offset")
    shown = report.rows[first : first + most]
    document: dict[str, Any] = {
        "reportData": [{name: value for name, value in row.items() if value} for row in shown],
        "nextOffset": report.starts[first + len(shown)],
        # The one published answer counts the transactions alone, not the summary above them.
        "totalRecords": sum(row.get("Transaction Type") != _SUMMARY for row in shown),
        "description": f"{f'Number of Lines in file {report.line_count}':<40}",
    }
    return Answer(document=document)


def _find(call: Call) -> ReconReport | Answer:
    """The report of the day that is asked for, or what tells that there is none with a status that says otherwise."""
    report = call.world.of(ReconReports).find(call.query["reportDate"])
    if report is not None:
        return report
    said = ("INVALID_REQUEST_PARAM", "There is no report of this date.")
    if call.world.quirks.recon_errors_as_success:
        problem = error(said[0], "", said[1], field="reportDate")
        return Answer(document={"error": [problem]}, body=None)
    raise call.refusal(*said, field="reportDate")


def _of_payments(call: Call) -> Answer:
    """Numbers that are made from the facts, in the envelope that the published examples have around them."""
    answer = made_answer(call)
    said = {"statusCode": 200, "status": "OK", "error": "", "partnerId": "10000003437"}
    return replace(answer, document={**said, "payload": answer.document["payload"]})


ROUTES = (
    Route(f"{_DOCUMENT}/getPartnerStatement", _of_payments),
    Route(f"{_DOCUMENT}/getPartnerPerformance", _of_payments),
    Route(f"{_DOCUMENT}/getAvailableReconReportDates", _dates),
    Route(f"{_DOCUMENT}/getAvailableV1ReconReportDates", _dates),
    Route(f"{_DOCUMENT}/getReconReport", _file),
    Route(f"{_DOCUMENT}/getReconReportV1", _file),
    Route(f"{_DOCUMENT}/getAvailableV1ReconReportAsJson", _lines),
)
