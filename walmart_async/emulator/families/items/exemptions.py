"""Applications to sell products without a GTIN."""

from __future__ import annotations

import base64
import binascii
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ...gateway.errors import Refusal
from ...gateway.operations import Answer, Call, Route

if TYPE_CHECKING:
    from ...world import World

__all__ = ["ROUTES", "STATUSES", "Exemption", "Exemptions"]

STATUSES = ("APPROVED", "DENIED", "PROCESSING", "NEEDS_INFO", "CLOSED")
_USUAL, _MOST = 25, 1000
_PARTS = ("category", "productType", "brand", "submissionId")
_ORDERS = (*_PARTS, "exemptionStatus", "submissionTime")


@dataclass(frozen=True)
class Exemption:
    """One application."""

    submission_id: str
    category: str
    product_type: str
    brand: str
    status: str
    reason: str | None
    submitted: float
    """Seconds since the Unix epoch."""

    @property
    def document(self) -> dict[str, Any]:
        """As the list shows it."""
        return {
            "category": self.category,
            "productType": self.product_type,
            "brand": self.brand,
            "exemptionStatus": self.status,
            **({"statusReason": self.reason} if self.reason else {}),
            "submissionId": self.submission_id,
            "submissionTime": round(self.submitted * 1000),
        }


class Exemptions:
    """The applications of a seller, oldest first."""

    def __init__(self, _world: World) -> None:
        self.all: list[Exemption] = []


def _list(call: Call) -> Answer:
    query = call.query
    limit, offset = call.integer("limit", _USUAL, 1, _MOST), _offset(call)
    first, last = (query.get(name) for name in ("submissionTimeFrom", "submissionTimeUpto"))
    if first and last and int(first) >= int(last):
        raise _refusal("submissionTimeRangeField", "submissionTimeFrom must be before submissionTimeUpto.")
    status = query.get("exemptionStatus", "").upper()
    found = [
        each
        for each in (one.document for one in call.world.of(Exemptions).all)
        if all(query.get(name, "").casefold() in each[name].casefold() for name in _PARTS)
        and status in {"", each["exemptionStatus"]}
        and (not first or each["submissionTime"] >= int(first))
        and (not last or each["submissionTime"] <= int(last))
    ]
    wanted = query.get("sortBy", "submissionTime").casefold()
    order = next((name for name in _ORDERS if name.casefold() == wanted), "submissionTime")
    found.sort(key=lambda each: each[order], reverse=query.get("sortOrder", "DESC").upper() == "DESC")
    end = offset + limit
    more = {"nextCursor": _cursor(end)} if end < len(found) else {}
    # The document describes totalExemptions, and its example has totalRecords.
    return Answer(document={"totalRecords": len(found), **more, "gtinExemptions": found[offset:end]})


def _cursor(offset: int) -> str:
    return base64.urlsafe_b64encode(json.dumps({"offset": offset}).encode()).decode()


def _offset(call: Call) -> int:
    token = call.query.get("nextCursor")
    if not token:
        return 0
    try:
        return int(json.loads(base64.urlsafe_b64decode(token))["offset"])
    except (binascii.Error, ValueError, KeyError, TypeError):
        raise _refusal("nextCursor", "It is not a cursor of this list.") from None


def _refusal(field: str, description: str) -> Refusal:
    """In the form that this operation alone has."""
    error: dict[str, Any] = {"code": "BAD.REQUEST.400", "field": field, "description": description}
    error |= {"info": "Request invalid", "severity": "ERROR", "category": "REQUEST"}
    error |= {"causes": [], "errorIdentifiers": {}}
    return Refusal(400, [error], {"errors": [error]})


ROUTES = (Route("item-management/getGtinExemption", _list),)
