"""Disputes of any number of items, a hundred per call."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from .._declare.fan_out import Outcome, fan_out
from .._declare.job import job
from .._declare.modes import Async, M
from ..api.disputes.marketplace import MOST_ISSUES
from ..api.disputes.marketplace import Disputes as DisputeEndpoints
from ..api.disputes.models import DisputeAcknowledgement, DisputeStatuses, DuplicateIssue, DuplicateIssues

__all__ = ["Disputes"]

_CONCURRENCY: Final = 4  # more would only wait: Walmart takes ten calls a minute


class Disputes(DisputeEndpoints[M]):
    """Contest that items are duplicates."""

    @job
    async def contest_all(
        self: Disputes[Async], issues: Sequence[DuplicateIssue]
    ) -> Sequence[Outcome[Sequence[DuplicateIssue], DisputeAcknowledgement]]:
        """`contest` any number of items, a hundred per call, as fast as Walmart's limit allows.

        Args:
            issues: The items, at least one.

        Returns:
            The outcome of each hundred, in order: its ``argument`` is the part, its ``value`` the answer or its
            ``error`` what went wrong. A part that fails does not stop the others.

        Raises:
            RequestInvalidError: There are none, or an id or its type is blank; nothing was sent.
        """
        return await fan_out(self.contest, _parts(issues), _CONCURRENCY)

    @job
    async def status_all(
        self: Disputes[Async], issues: Sequence[DuplicateIssue]
    ) -> Sequence[Outcome[Sequence[DuplicateIssue], DisputeStatuses]]:
        """`status` of any number of items, a hundred per call, as fast as Walmart's limit allows.

        Args:
            issues: The items, at least one.

        Returns:
            The outcome of each hundred, in order: its ``argument`` is the part, its ``value`` the answer or its
            ``error`` what `status` raised.

        Raises:
            RequestInvalidError: There are none, or an id or its type is blank; nothing was sent.
        """
        return await fan_out(self.status, _parts(issues), _CONCURRENCY)


def _parts(issues: Sequence[DuplicateIssue]) -> Sequence[Sequence[DuplicateIssue]]:
    every = DuplicateIssues.of(issues, 10_000_000).issues
    return [every[start : start + MOST_ISSUES] for start in range(0, len(every), MOST_ISSUES)]
