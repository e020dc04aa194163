"""Claims: submitted, listed, followed, added to, and their documents given back."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from ...gateway.operations import Answer, Call, Route
from ...gateway.validation import Problem, sequence
from .claims import SELLER, STATUSES, Claims, Event
from .submission import claimed, papers_of

if TYPE_CHECKING:
    from collections.abc import Collection

    from .claims import Claim, Paper

__all__ = ["ROUTES"]

_USUAL, _MOST = 25, 300
_TYPES = ("LIT", "LAD", "DAMAGED")
_NOON = 12
_LONGEST_NAME = 200
_ARCHIVED = (1980, 1, 1, 0, 0, 0)


def _submit(call: Call) -> Answer:
    claim = claimed(call)
    call.world.of(Claims).add(claim)
    return Answer(document={"data": {"claimNumber": claim.number, "message": "The claim is submitted."}})


def _list(call: Call) -> Answer:
    limit, begin = call.integer("limit", _USUAL, 1, _MOST), call.integer("offset", 0, 0, 10**9)
    types, statuses = _words(call, "claimTypes", _TYPES), _words(call, "claimStatuses", STATUSES)
    query = call.query
    found = [
        claim
        for claim in call.world.of(Claims).all()
        if claim.claim_type in types
        and claim.status in statuses
        and query.get("claimsGroup") in {None, claim.group}
        and query.get("claimNumber") in {None, claim.number}
        and query.get("purchaseOrderId") in {None, claim.order.purchase_order_id}
        and query.get("trackingNo") in {None, claim.tracking[1]}
    ]
    if query.get("sortOrder", "DESC") == "DESC":
        found.reverse()
    page = {
        "claims": [_short(claim) for claim in found[begin : begin + limit]],
        "totalPages": -(-len(found) // limit),
        "currentPage": begin // limit,
        "totalElements": len(found),
    }
    return Answer(document={"data": page})


def _words(call: Call, name: str, known: Collection[str]) -> Collection[str]:
    """What a list of the query names; without it, everything."""
    words = call.query.get(name)
    if not words:
        return known
    named = [each.strip() for each in words.split(",")]
    if not set(named) <= set(known):
        raise call.refusal("INVALID_REQUEST_PARAM", f"{name} must be of {', '.join(known)}.", field=name)
    return named


def _found(call: Call) -> Claim:
    claim = call.world.of(Claims).find(call.params["claimNumber"])
    if claim is None:
        raise call.refusal("CONTENT_NOT_FOUND", "No such claim.", field="claimNumber")
    return claim


def _get(call: Call) -> Answer:
    claim = _found(call)
    order, line, (carrier, tracking_no) = claim.order, claim.line, claim.tracking
    left = call.world.of(Claims).days_left(claim)
    info = {
        "claimNumber": int(claim.number),
        "claimsGroup": claim.group,
        "claimType": claim.claim_type,
        "status": claim.status,
        "returnOrderId": claim.return_order_id,
        "purchaseOrderId": order.purchase_order_id,
        "orderNo": order.customer_order_id,
        "trackingNo": tracking_no,
        "carrier": carrier,
        "claimAmount": _money(claim.amount),
        "paymentStatus": claim.payment,
        **({} if left is None else {"autoRejectCountdownMessage": str(left)}),
    }
    item = {
        "quantity": str(claim.quantity),
        "sku": line.sku,
        "productName": line.name,
        "chargesPerItem": _money(line.price),
    }
    details = {
        "customerName": "Customer",
        "fulfillmentCenterId": order.ship_node,
        "fulfillmentCenterName": f"Emulated - {order.ship_node} - MP",
        "shipMethod": "STANDARD",
        "orderedDate": _long(order.created),
        "deliverByDate": _long(order.deliver_by),
        "shipByDate": _long(order.ship_by),
        "itemsDetails": [item],
    }
    return Answer(document={"data": {"claimInfo": info, "orderDetails": details}})


def _add_information(call: Call) -> Answer:
    claim = _found(call)
    if claim.status != "NEED_INFO":
        raise Problem("claimNumber", f"is of a claim that is {claim.status}: nothing is asked of the seller")
    papers, notes = papers_of(call), str(call.object.get("notes") or "")
    claim.events.append(Event(call.world.clock.time(), SELLER, "IN_REVIEW", notes, papers))
    told = {"message": "The documents are added.", "documents": [_paper(each) for each in papers]}
    return Answer(document={"data": told})


def _history(call: Call) -> Answer:
    claim = _found(call)
    events = [_event(event) for event in reversed(claim.events)]
    return Answer(document={"data": {"currentClaimStatus": claim.status, "history": events}})


def _event(event: Event) -> dict[str, Any]:
    moment = datetime.fromtimestamp(event.at, UTC)
    told: dict[str, Any] = {
        "author": event.author,
        "timestamp": f"{moment:%Y-%m-%d %I:%M} {'PM' if moment.hour >= _NOON else 'AM'}",
        "status": event.status,
    }
    if event.notes:
        told["notes"] = event.notes
    if event.papers:
        told["documents"] = [_paper(each) for each in event.papers]
    return told


def _download(call: Call) -> Answer:
    claim = _found(call)
    known = {paper.id: paper for paper in claim.papers}
    wanted = [str(each) for each in sequence(call.object.get("documentIds"), "documentIds")]
    if missing := [each for each in wanted if each not in known]:
        raise call.refusal("CONTENT_NOT_FOUND", f"This claim has no document {missing[0]}.", field="documentIds")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for paper_id in dict.fromkeys(wanted):
            name = _entry_name(known[paper_id], archive.namelist())
            archive.writestr(zipfile.ZipInfo(name, _ARCHIVED), known[paper_id].content)
    return Answer(body=packed.getvalue(), media_type="application/octet-stream")


def _entry_name(paper: Paper, taken: Collection[str]) -> str:
    """The name of a file; of two that came with different calls, the second has its id in front."""
    name = paper.file_name.rpartition("/")[2][-_LONGEST_NAME:] or paper.id
    return f"{paper.id}-{name}" if name in taken else name


def _short(claim: Claim) -> dict[str, Any]:
    return {
        "claimNumber": claim.number,
        "claimDate": datetime.fromtimestamp(claim.created, UTC).strftime("%Y-%m-%d %H:%M"),
        "claimType": claim.claim_type,
        "purchaseOrderId": claim.order.purchase_order_id,
        "claimAmount": _money(claim.amount),
        "trackingNo": claim.tracking[1],
        "status": claim.status,
    }


def _paper(paper: Paper) -> dict[str, str]:
    name, _, kind = paper.file_name.rpartition(".")
    return {
        "id": paper.id,
        "fileName": name or paper.file_name,
        "fileType": kind if name else "",
        "documentType": paper.document_type,
    }


def _money(amount: float) -> dict[str, Any]:
    return {"amount": amount, "currency": "USD"}


_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def _long(seconds: float) -> str:
    """A moment as Java prints it, whatever the language here."""
    moment = datetime.fromtimestamp(seconds, UTC)
    return f"{_DAYS[moment.weekday()]} {_MONTHS[moment.month - 1]} {moment:%d %H:%M:%S} GMT {moment:%Y}"


ROUTES = (
    Route("claims/submitClaim", _submit),
    Route("claims/listClaims", _list),
    Route("claims/getClaimDetails", _get),
    Route("claims/submitAdditionalInfo", _add_information),
    Route("claims/getClaimHistory", _history),
    Route("claims/downloadClaimDocuments", _download, asks=True),
)
