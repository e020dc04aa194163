"""Disputes of items that Walmart holds for duplicates: contest them, and see what came of it."""

from __future__ import annotations

from collections.abc import Sequence

from ..checks import between, identifier
from ..colour import Async, C, Resource
from ..declare import POST, job
from ..endpoint import Request
from ..errors import ErrorDetail, RequestInvalidError
from ..fan_out import Outcome, fan_out
from .models.disputes import DisputeAcknowledgement, DisputeStatuses, DuplicateIssue, DuplicateIssues

__all__ = ["Disputes"]

_MOST = 100
_AT_ONCE = 4  # more would only wait in line: Walmart takes ten calls a minute


class Disputes(Resource[C], family="disputes", surface="marketplace"):
    """Contest that items are duplicates."""

    @POST(
        "/v3/items/dispute/duplicates/contest",
        limit="10/min",
        repeat="same",
        sends=DuplicateIssues,
        source="seed",
    )
    def contest(self, issues: Sequence[DuplicateIssue]) -> Request[DisputeAcknowledgement]:
        """Open disputes, or open them again.

        Args:
            issues: The items, 1 to 100; `contest_all` takes any number.

        Returns:
            That Walmart received them; the review takes its time, and `status` tells how far it is.

        Raises:
            RequestInvalidError: There are none or too many, or an id or its type is blank.

        Source: the page about contesting duplicates.
        """
        return Request(DisputeAcknowledgement, body=_body(issues))

    @POST(
        "/v3/items/dispute/duplicates/status",
        limit="10/min",
        repeat="read",
        sends=DuplicateIssues,
        source="docs",
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

        Source: the reference of dispute status.
        """
        return Request(DisputeStatuses, body=_body(issues), failures=lambda answer: _not_under_dispute(answer, issues))

    @job
    async def contest_all(
        self: Disputes[Async], issues: Sequence[DuplicateIssue]
    ) -> Sequence[Outcome[Sequence[DuplicateIssue], DisputeAcknowledgement]]:
        """`contest` any number of items, a hundred a call, as fast as Walmart's limit allows.

        Args:
            issues: The items, at least one.

        Returns:
            What became of each hundred, in order: its ``argument`` is the part, its ``value`` the answer or its
            ``error`` what went wrong. A part that failed holds up no other.

        Raises:
            RequestInvalidError: There are none, or an id or its type is blank; nothing was sent.
        """
        return await fan_out(self.contest, _parts(issues), _AT_ONCE)

    @job
    async def status_all(
        self: Disputes[Async], issues: Sequence[DuplicateIssue]
    ) -> Sequence[Outcome[Sequence[DuplicateIssue], DisputeStatuses]]:
        """`status` of any number of items, a hundred a call, as fast as Walmart's limit allows.

        Args:
            issues: The items, at least one.

        Returns:
            What was answered to each hundred, in order: its ``argument`` is the part, its ``value`` the answer or its
            ``error`` what `status` raised.

        Raises:
            RequestInvalidError: There are none, or an id or its type is blank; nothing was sent.
        """
        return await fan_out(self.status, _parts(issues), _AT_ONCE)


def _body(issues: Sequence[DuplicateIssue]) -> DuplicateIssues:
    between("issues", len(issues), 1, _MOST)
    return _checked(issues)


def _parts(issues: Sequence[DuplicateIssue]) -> Sequence[Sequence[DuplicateIssue]]:
    between("issues", len(issues), 1, 10_000_000)
    every = _checked(issues).issues
    return [every[start : start + _MOST] for start in range(0, len(every), _MOST)]


def _checked(issues: Sequence[DuplicateIssue]) -> DuplicateIssues:
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
