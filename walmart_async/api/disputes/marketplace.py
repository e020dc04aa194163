"""Disputes of items that Walmart holds for duplicates: contest them, and see what came of it."""

from __future__ import annotations

from collections.abc import Sequence

from ..._declare.checks import between, identifier
from ..._declare.decorators import POST
from ..._declare.modes import M
from ..._declare.repeat import read, same
from ..._declare.request import Request
from ..._declare.resource import Resource
from ...errors import ErrorDetail, RequestInvalidError
from .models import DisputeAcknowledgement, DisputeStatuses, DuplicateIssue, DuplicateIssues

__all__ = ["MOST_ISSUES", "Disputes", "checked"]

MOST_ISSUES = 100


class Disputes(Resource[M], family="disputes", surface="marketplace"):
    """Contest that items are duplicates."""

    @POST(
        "/v3/items/dispute/duplicates/contest",
        "10/min",
        repeat=same("a dispute that is open stays open"),
        sends=DuplicateIssues,
        spec="disputes-management/postContest",
    )
    def contest(self, issues: Sequence[DuplicateIssue]) -> Request[DisputeAcknowledgement]:
        """Open disputes, or open them again.

        Args:
            issues: The items, 1 to 100; `contest_all` takes any number.

        Returns:
            That Walmart received them; the review takes its time, and `status` tells how far it is.

        Raises:
            RequestInvalidError: There are none or too many, or an id or its type is blank.
        """
        return Request(body=_body(issues))

    @POST(
        "/v3/items/dispute/duplicates/status",
        "10/min",
        repeat=read("it only asks"),
        sends=DuplicateIssues,
        spec="disputes-management/postStatus",
    )
    def status(self, issues: Sequence[DuplicateIssue]) -> Request[DisputeStatuses]:
        """How far the disputes of items are.

        Args:
            issues: The items, 1 to 100; `status_all` takes any number.

        Raises:
            RequestInvalidError: There are none or too many, or an id or its type is blank.
            PartialFailureError: Only some of them are under dispute: they are its ``data``, its ``errors`` name
                the rest. Walmart answers 206.
            NotFoundError: None of them is under dispute.
        """
        return Request(body=_body(issues), failures=lambda answer, _: _not_under_dispute(answer, issues))


def _body(issues: Sequence[DuplicateIssue]) -> DuplicateIssues:
    between("issues", len(issues), 1, MOST_ISSUES)
    return checked(issues)


def checked(issues: Sequence[DuplicateIssue]) -> DuplicateIssues:
    """The issues as the body of a call.

    Raises:
        RequestInvalidError: An id or its type is blank.
    """
    for place, issue in enumerate(issues):
        if not isinstance(issue, DuplicateIssue):  # pyright: ignore[reportUnnecessaryIsInstance] - callers without types
            raise RequestInvalidError(f"issues[{place}]", f"is a {type(issue).__name__}", "a DuplicateIssue")
        identifier(f"issues[{place}].product_id", issue.product_id)
        identifier(f"issues[{place}].product_id_type", issue.product_id_type)
    return DuplicateIssues(issues=tuple(issues))


def _not_under_dispute(answer: DisputeStatuses, asked: Sequence[DuplicateIssue]) -> Sequence[ErrorDetail]:
    """The items without a dispute; as many answers as items are all of them, however Walmart spells the ids."""
    wanted = {issue.product_id for issue in asked}
    if len(answer.item_response) >= len(wanted):
        return ()
    missing = wanted - {found.product_id for found in answer.item_response}
    return [
        ErrorDetail(field=product_id, description="the item is not under dispute") for product_id in sorted(missing)
    ]
