"""Reports on request: asked for, followed, and fetched from a signed URL."""

from __future__ import annotations

import math
from datetime import datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from ...facts import Document, Published, PublishedOperation, Schema
from ...gateway.errors import GATEWAY, REPORTS, refusal
from ...gateway.operations import Answer, Call, Route
from .kinds import kind_of
from .making import made
from .period import check_period
from .reports import URL_SECONDS, Report, Reports, iso
from .tables import file_of

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["ROUTES"]

_PAGE = 10
_IDENTIFYING = ("wm_", "authorization", "cookie")


def _create(call: Call) -> Answer:
    world, report_type, version = call.world, call.query["reportType"], call.query["reportVersion"]
    if not call.body.media_type:
        raise refusal("UNSUPPORTED_MEDIA_TYPE", GATEWAY, "The body must be a JSON object, if an empty one.")
    kind = kind_of(call.surface, report_type)
    if kind is None:
        raise call.refusal("INVALID_REQUEST_PARAM", "This report type is not served here.", field="reportType")
    if version not in kind.versions:
        raise call.refusal("INVALID_REQUEST_PARAM", "The report has no such version.", field="reportVersion")
    payload: Mapping[str, Any] = call.object if call.body.raw else {}
    check_period(payload, required=(report_type, version) == ("ITEM_PERFORMANCE", "v3"))
    now = world.clock.time()
    report = made(world, (call.surface, report_type, version), kind, payload, submitted=now, source="API")
    world.of(Reports).add(report)
    return Answer(document=_document(report, now))


def _list(call: Call) -> Answer:
    now, query = call.world.clock.time(), call.query
    page = call.integer("page", 1, 1, 10**6)
    limit = call.integer("limit", _PAGE, 1, _PAGE)
    earliest, latest = _submitted_between(call)
    found = [
        _document(report, now)
        for report in call.world.of(Reports).of(call.surface, now)
        if report.report_type == query["reportType"]
        and query.get("reportVersion") in {None, report.version}
        and query.get("requestStatus") in {None, report.status(now)}
        and query.get("src") in {None, report.source}
        and earliest <= int(report.submitted) <= latest
    ]
    shown = found[(page - 1) * limit : page * limit]
    document: dict[str, Any] = {"page": page, "totalCount": len(found), "limit": limit, "requests": shown}
    if page * limit < len(found):
        document["nextCursor"] = urlencode({**query, "page": page + 1, "limit": limit}, safe=":")
    return Answer(document=document)


def _submitted_between(call: Call) -> tuple[float, float]:
    """The seconds between which the listed reports were asked for."""
    return (
        _moment(call, "requestSubmissionStartDate", -math.inf),
        _moment(call, "requestSubmissionEndDate", math.inf),
    )


def _moment(call: Call, name: str, otherwise: float) -> float:
    if not (text := call.query.get(name)):
        return otherwise
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise call.refusal("INVALID_REQUEST_PARAM", f"{name} must be as in 2026-01-31T08:30:00Z.", field=name)
    return moment.timestamp()


def _status(call: Call) -> Answer:
    report = _find(call, call.params["requestId"])
    given = {"reportType": report.report_type, "reportVersion": report.version}
    if any(call.query.get(name, value) != value for name, value in given.items()):
        raise _unknown(call)
    return Answer(document=_document(report, call.world.clock.time()))


def _download_url(call: Call) -> Answer:
    now = call.world.clock.time()
    report = _find(call, call.query.get("requestId", ""))
    document = _document(report, now)
    if document["requestStatus"] == "READY":
        until = now + URL_SECONDS
        document["downloadURL"] = f"http://{call.headers['Host']}{report.signed_path(until)}"
        document["downloadURLExpirationTime"] = iso(until)
    return Answer(document=document)


def _file(call: Call) -> Answer:
    """The storage behind the signed URL: no service of Walmart's, and no place for Walmart's credentials."""
    report = call.world.of(Reports).at(call.served.operation.path.format(**call.params))
    identified = any(name.lower().startswith(_IDENTIFYING) for name in call.headers)
    if identified and call.world.quirks.storage_refuses_headers:
        return _storage_error(400, "InvalidHeaderValue")
    until = call.query.get("se", "")
    if report is None or report.table is None:
        return _storage_error(404, "BlobNotFound")
    if call.query.get("sig") != report.signature(until) or until < iso(call.world.clock.time()):
        return _storage_error(403, "AuthenticationFailed")
    body, media_type = file_of(report.table, f"{report.name}Report", call.world.quirks.report_packing)
    return Answer(body=body, media_type=media_type)


def _storage_error(status: int, code: str) -> Answer:
    body = f'<?xml version="1.0" encoding="utf-8"?><Error><Code>{code}</Code></Error>'
    return Answer(status, body=body.encode(), media_type="application/xml")


def _find(call: Call, request_id: str) -> Report:
    report = call.world.of(Reports).find(call.surface, request_id, call.world.clock.time())
    if report is None:
        raise _unknown(call)
    return report


def _unknown(call: Call) -> Exception:
    return call.refusal("CONTENT_NOT_FOUND", "No report request has this id.", field="404_NOT_FOUND")


def _document(report: Report, now: float) -> dict[str, Any]:
    status = report.status(now)
    document: dict[str, Any] = {
        "requestId": report.request_id,
        "requestStatus": status,
        "requestSubmissionDate": iso(report.submitted),
        "reportType": report.report_type,
        "reportVersion": report.version,
    }
    if status == "READY":
        document["reportGenerationDate"] = iso(report.ready)
    return document | _repeated(report.payload, report.surface)


def _repeated(payload: Mapping[str, Any], surface: str) -> dict[str, Any]:
    """Sellers are told again what they asked for."""
    return {"payload": payload} if payload and surface == "marketplace" else {}


# What a signed URL leads to is a storage, no API of Walmart's: nobody published it.
_FILE = PublishedOperation(
    id="file",
    method="GET",
    path="/v3/reports/getReport/{folder}/{file}",
    responses={"200": {"application/octet-stream": Schema()}},
)
_STORAGE = Document(name="storage", generation="", surface="both", operations=(_FILE,), definitions={})
_TYPED = ("reportType", "reportVersion")
_SELLER, _SUPPLIER = "on-request-report-management", "dropship-vendor-on-request-reports"
ROUTES = (
    Route(f"{_SELLER}/generateReport", _create, found_by=_TYPED),
    Route(f"{_SELLER}/getRequestsStatus", _list, found_by=("reportType",)),
    Route(f"{_SELLER}/getSingleRequestStatus", _status),
    Route(f"{_SELLER}/downloadReport", _download_url),
    Route(f"{_SUPPLIER}/createReportRequest", _create, found_by=_TYPED),
    Route("seeds/POST_/v3/reports", _create, service=REPORTS, found_by=_TYPED),
    Route(f"{_SUPPLIER}/getAllReportRequests", _list, found_by=("reportType",)),
    Route(f"{_SUPPLIER}/retrieveReportRequestStatus", _status),
    Route(f"{_SUPPLIER}/downloadReportUrl", _download_url),
    Route(Published(_STORAGE, _FILE), _file, access="signature"),
)
