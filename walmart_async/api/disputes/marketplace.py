"""Disputes of items that Walmart holds for duplicates: contest them, and see what came of it."""

from __future__ import annotations

from collections.abc import Sequence

from ..._declare.decorators import POST
from ..._declare.modes import M
from ..._declare.repeat import read, same
from ..._declare.request import Request
from ..._declare.resource import Resource
from .models import DisputeAcknowledgement, DisputeStatuses, DuplicateIssue, DuplicateIssues

__all__ = ["MOST_ISSUES", "Disputes"]

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
        """Open disputes of 1 to 100 items, or open them again; the review takes its time, see `status`."""
        return Request(body=DuplicateIssues.of(issues, MOST_ISSUES))

    @POST(
        "/v3/items/dispute/duplicates/status",
        "10/min",
        repeat=read("it only asks"),
        sends=DuplicateIssues,
        spec="disputes-management/postStatus",
    )
    def status(self, issues: Sequence[DuplicateIssue]) -> Request[DisputeStatuses]:
        """How far the disputes of 1 to 100 items are; `PartialFailureError` names those that are under none."""
        body = DuplicateIssues.of(issues, MOST_ISSUES)
        return Request(body=body, failures=lambda answer, _: answer.without_dispute(body.issues))
