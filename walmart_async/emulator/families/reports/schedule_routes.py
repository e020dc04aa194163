"""Schedules of reports: made, listed, read, changed, deleted."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from ...gateway.operations import Answer, Call, Route
from ...gateway.validation import Problem, mapping
from .kinds import kind_of
from .recurrence import check_recurrence, first_day, next_after
from .reports import iso
from .schedules import Schedule, Schedules
from .tables import UnknownColumn, table_of

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["SCHEDULE_ROUTES"]

_PAGE = 10
_DAYS = ("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY")
_PARTS = ("frequency", "repeatsEvery", "hour", "dayOfMonth", "dayOfWeek", "monthOfYear")


def _create(call: Call) -> Answer:
    body, report_type, version = call.object, call.query["reportType"], call.query.get("reportVersion") or "v1"
    kind = kind_of(call.surface, report_type)
    if kind is None or version not in kind.versions:
        raise call.refusal("INVALID_REQUEST_PARAM", "The report has no such version.", field="reportVersion")
    if not body.get("frequency"):
        raise Problem("frequency", "is required")
    payload = _payload(body)
    filters = mapping(body.get("filters") or {}, "filters")
    with suppress(UnknownColumn):  # the reports will be the ones to fail
        table_of(kind, filters, call.world)
    known = call.world.of(Schedules)
    now = known.now()
    start = first_day(body.get("scheduleStartDate"), now)
    schedule = Schedule(
        schedule_id=call.world.ids.uuid(),
        report_type=report_type,
        version=version,
        payload=payload,
        filters=filters,
        submitted=now,
        start=start,
        due=next_after(payload, start, now),
    )
    known.put(schedule)
    return Answer(document=_document(schedule))


def _payload(body: Mapping[str, Any]) -> dict[str, Any]:
    payload = {name: body[name] for name in _PARTS if body.get(name) is not None}
    if "frequency" in payload:
        payload["frequency"] = str(payload["frequency"]).upper()
    check_recurrence(payload)
    return payload


def _list(call: Call) -> Answer:
    page = call.integer("page", 1, 1, 10**6)
    limit = call.integer("limit", _PAGE, 1, _PAGE)
    found = [
        _document(schedule)
        for schedule in call.world.of(Schedules).kept.values()
        if schedule.report_type == call.query["reportType"]
    ]
    shown = found[(page - 1) * limit : page * limit]
    document: dict[str, Any] = {"page": page, "totalCount": len(found), "limit": limit, "schedules": shown}
    if page * limit < len(found):
        document["nextCursor"] = urlencode({**call.query, "page": page + 1, "limit": limit})
    return Answer(document=document)


def _read(call: Call) -> Answer:
    return Answer(document=_document(_find(call)))


def _update(call: Call) -> Answer:
    schedule, body, known = _find(call), call.object, call.world.of(Schedules)
    now = known.now()
    payload = {**schedule.payload, **_payload({name: value for name, value in body.items() if name != "frequency"})}
    start = first_day(body["scheduleStartDate"], now) if body.get("scheduleStartDate") else schedule.start
    due = next_after(payload, start, now)
    changed = replace(schedule, payload=payload, start=start, due=due, modified=now)
    known.put(changed)
    document = _document(changed)
    # This answer is shown with the name of the day, where the others have its number.
    if "dayOfWeek" in payload:
        document["payload"]["dayOfWeek"] = _DAYS[int(payload["dayOfWeek"])]
    return Answer(document=document)


def _delete(call: Call) -> Answer:
    del call.world.of(Schedules).kept[_find(call).schedule_id]
    return Answer(document={"message": "Schedule deleted successfully"})


def _find(call: Call) -> Schedule:
    schedule = call.world.of(Schedules).kept.get(call.params["scheduleId"])
    if schedule is None:
        raise call.refusal("CONTENT_NOT_FOUND", "No schedule has this id.", field="404_NOT_FOUND")
    return schedule


def _document(schedule: Schedule) -> dict[str, Any]:
    payload = dict(schedule.payload)
    if schedule.filters.get("rowFilters"):
        payload["filters"] = {"rowFilters": schedule.filters["rowFilters"]}
    document: dict[str, Any] = {
        "scheduleId": schedule.schedule_id,
        "requestSubmissionDate": _written(schedule.submitted),
        "reportType": schedule.report_type,
        "reportVersion": schedule.version,
        "reportSummary": "reportSummary",
        "scheduleStartDate": _written(schedule.start),
        "nextScheduledTime": _written(schedule.due),
        "payload": payload,
    }
    if schedule.modified is not None:
        document["requestModifiedTime"] = _written(schedule.modified)
    return document


def _written(moment: datetime) -> str:
    return iso(moment.timestamp())


_ALL = "on-request-report-management/{}_/v3/reports/schedules"
_ONE = f"{_ALL}/{{{{scheduleId}}}}"
SCHEDULE_ROUTES = (
    Route(_ALL.format("POST"), _create, found_by=("reportType",)),
    Route(_ALL.format("GET"), _list, found_by=("reportType",)),
    Route(_ONE.format("GET"), _read),
    Route(_ONE.format("PUT"), _update),
    Route(_ONE.format("DELETE"), _delete),
)
