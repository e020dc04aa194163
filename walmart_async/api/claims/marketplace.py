"""A seller's claims for shipments that Walmart protects: submit them, answer questions, and see what comes of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ..._declare.bodies import Multipart
from ..._declare.checks import between, identifier, known, line_number, one_of, optional, text, truth
from ..._declare.cursors.offset import OffsetCursor
from ..._declare.decorators import GET, PATCH, POST
from ..._declare.download import File
from ..._declare.modes import M
from ..._declare.pager import Pages
from ..._declare.repeat import once, read
from ..._declare.request import Request
from ..._declare.resource import Resource
from ..._declare.several import members, texts
from ...models.values import OpenEnum
from .files import ClaimFile
from .forms import claim_form
from .models import (
    ClaimDetails,
    ClaimGroup,
    ClaimHistory,
    ClaimInformationTaken,
    ClaimPage,
    ClaimStatus,
    ClaimSubmitted,
    ClaimSummary,
    ClaimType,
)
from .requests import SentClaim, SentDocumentIds

__all__ = ["Claims"]

_CLAIM: Final = "/v3/claims/shipment-protection/claim/{claimNumber}"
_MOST_LISTED: Final = 300
_MOST_UNITS: Final = 2_147_483_647
_PAGES = OffsetCursor[ClaimPage](lambda page: len(page.claims), lambda page: page.total_elements)


class Claims(Resource[M], family="claims", surface="marketplace"):
    """Claim what shipments cost that were lost or damaged."""

    @POST(
        "/v3/claims/shipment-protection/claim",
        sends=Multipart,
        inside="data",
        repeat=once("a second one may be a second claim"),
        spec="claims/submitClaim",
    )
    def submit(
        self,
        files: Sequence[ClaimFile],
        *,
        claim_type: ClaimType | str,
        purchase_order_id: str,
        purchase_order_line: str | int,
        customer_order_id: str,
        customer_order_line: str | int,
        return_order_id: str,
        fulfiller_line_id: str | int,
        quantity: int,
        notes: str | None = None,
    ) -> Request[ClaimSubmitted]:
        """Claim units of a line of an order.

        Args:
            files: What proves it; at least one.
            claim_type: Whether they were lost, and when, or damaged.
            purchase_order_id: The order.
            purchase_order_line: Its line.
            customer_order_id: The customer's order.
            customer_order_line: The line of that.
            return_order_id: The return that it is about.
            fulfiller_line_id: The line as whoever ships it has it.
            quantity: How many units, from 1 on.
            notes: What else there is to say.
        """
        claim = SentClaim(
            purchase_order_no=identifier("purchase_order_id", purchase_order_id),
            purchase_order_line_no=line_number("purchase_order_line", purchase_order_line),
            sales_order_no=identifier("customer_order_id", customer_order_id),
            sales_order_line_no=line_number("customer_order_line", customer_order_line),
            fulfiller_line_id=line_number("fulfiller_line_id", fulfiller_line_id),
            quantity=between("quantity", quantity, 1, _MOST_UNITS),
            return_order_id=identifier("return_order_id", return_order_id),
            claim_type=known("claim_type", claim_type, ClaimType),
            notes=None if notes is None else text("notes", notes),
        )
        return Request(body=claim_form(files, {"payload": claim}))

    @GET("/v3/claims/shipment-protection", cursor=_PAGES, inside="data", spec="claims/listClaims")
    def list(
        self,
        *,
        group: ClaimGroup | None = None,
        claim_number: str | None = None,
        purchase_order_id: str | None = None,
        tracking_number: str | None = None,
        claim_types: Sequence[ClaimType | str] = (),
        statuses: Sequence[ClaimStatus | str] = (),
        oldest_first: bool = False,
        limit: int = 100,
        cursor: str | None = None,
    ) -> Pages[ClaimPage, ClaimSummary]:
        """List claims by the day they were submitted, as a rule the newest first.

        Args:
            group: Whose turn it is.
            claim_number: This claim alone.
            purchase_order_id: Claims of this order alone.
            tracking_number: Claims of this package alone.
            claim_types: Claims of these types alone.
            statuses: Claims that are this far alone.
            oldest_first: Whether they come the other way around.
            limit: Claims a page, 1 to 300.
            cursor: Where to begin: what a pager's cursor was, or the place of a claim, from 0.
        """
        query = {
            "limit": between("limit", limit, 1, _MOST_LISTED),
            "offset": 0,
            "claimsGroup": None if group is None else one_of("group", group, tuple(ClaimGroup)),
            "claimNumber": optional("claim_number", claim_number),
            "purchaseOrderId": optional("purchase_order_id", purchase_order_id),
            "trackingNo": optional("tracking_number", tracking_number),
            "claimTypes": _listed("claim_types", claim_types, ClaimType),
            "claimStatuses": _listed("statuses", statuses, ClaimStatus),
            "sortBy": "claimDate",
            "sortOrder": "ASC" if truth("oldest_first", oldest_first) else "DESC",
        }
        return Pages(Request(query=query), lambda page: page.claims, cursor)

    @GET(_CLAIM, inside="data", spec="claims/getClaimDetails")
    def get(self, claim_number: str) -> Request[ClaimDetails]:
        """A claim with its order."""
        return Request(path=_path(claim_number))

    @PATCH(
        _CLAIM,
        sends=Multipart,
        inside="data",
        repeat=once("a second one may add the files again"),
        spec="claims/submitAdditionalInfo",
    )
    def add_information(
        self, claim_number: str, files: Sequence[ClaimFile], *, notes: str | None = None
    ) -> Request[ClaimInformationTaken]:
        """Send what Walmart asks for, when ``status.needs_seller`` is true.

        Args:
            files: What proves the claim; at least one.
            notes: What else there is to say.
        """
        fields = {} if notes is None else {"notes": text("notes", notes)}
        return Request(path=_path(claim_number), body=claim_form(files, {}, fields))

    @GET(f"{_CLAIM}/history", inside="data", spec="claims/getClaimHistory")
    def history(self, claim_number: str) -> Request[ClaimHistory]:
        """What happened to a claim, with the documents that were sent."""
        return Request(path=_path(claim_number))

    @POST(
        f"{_CLAIM}/documents",
        sends=SentDocumentIds,
        answers="application/octet-stream",
        repeat=read("it only asks"),
        spec="claims/downloadClaimDocuments",
    )
    def download(self, claim_number: str, document_ids: Sequence[str]) -> File:
        """Documents of a claim in one zip file.

        Args:
            document_ids: ``id`` of documents in `history`; at least one.
        """
        body = SentDocumentIds(document_ids=texts("document_ids", document_ids, least=1))
        return File(Request(path=_path(claim_number), body=body))


def _path(claim_number: str) -> dict[str, str]:
    return {"claimNumber": identifier("claim_number", claim_number)}


def _listed(field: str, values: Sequence[str], kind: type[OpenEnum]) -> str | None:
    """Values of an enum as one parameter has them."""
    return ",".join(each.value for each in members(field, values, kind)) or None
