"""Disputes of items that Walmart holds for duplicates, as sent and as answered."""

from __future__ import annotations

from collections.abc import Sequence

from ..._declare.checks import identifier
from ..._declare.several import several
from ...errors import ErrorDetail
from ...models.base import Answer, Body
from ...models.values import Essential, Instant, Many, OpenEnum, StateEnum

__all__ = [
    "DisputeAcknowledgement",
    "DisputeIntake",
    "DisputeState",
    "DisputeStatus",
    "DisputeStatuses",
    "DuplicateIssue",
    "DuplicateIssues",
]


class DuplicateIssue(Body, frozen=True, kw_only=True):
    """An item that was marked as a duplicate and, says the seller, is none."""

    product_id: str
    """The item's id."""
    product_id_type: str
    """What kind of id it is: ``WPID``, or another that Walmart takes."""


class DuplicateIssues(Body, frozen=True, kw_only=True):
    """What both calls about disputes send."""

    issues: tuple[DuplicateIssue, ...]
    """1 to 100 items."""

    @classmethod
    def of(cls, issues: Sequence[DuplicateIssue], most: int) -> DuplicateIssues:
        """1 to ``most`` items, each with an id and its type."""
        for name, issue in several("issues", issues, DuplicateIssue, most):
            identifier(f"{name}.product_id", issue.product_id)
            identifier(f"{name}.product_id_type", issue.product_id_type)
        return cls(issues=tuple(issues))


class DisputeIntake(OpenEnum):
    """What Walmart says of disputes it was sent."""

    ACKNOWLEDGED = "ACKNOWLEDGED"
    """Received; the review is still to come."""


class DisputeAcknowledgement(Answer, frozen=True, kw_only=True):
    """That disputes were received."""

    status: Essential[DisputeIntake | None] = None
    """``ACKNOWLEDGED``."""


class DisputeState(StateEnum):
    """How far the review of a dispute is; Walmart's pages name two sets of states, and either may come."""

    IN_REVIEW = "IN_REVIEW"
    """Waiting, or being looked at."""
    PROCESSING = "PROCESSING"
    """Being worked on."""
    IS_DUPLICATE = "IS_DUPLICATE"
    """Decided: it is a duplicate."""
    NOT_DUPLICATE = "NOT_DUPLICATE"
    """Decided: it is none."""
    COMPLETED = "COMPLETED"
    """Decided, either way."""
    ERROR = "ERROR"
    """The review failed; contest it again."""

    @property
    def final(self) -> bool:
        """Whether nothing more will happen unless the item is contested again."""
        return self in _FINAL


_FINAL = frozenset({DisputeState.IS_DUPLICATE, DisputeState.NOT_DUPLICATE, DisputeState.COMPLETED, DisputeState.ERROR})


class DisputeStatus(Answer, frozen=True, kw_only=True):
    """The dispute of one item."""

    product_id: str = ""
    """The item's id, as it was contested."""
    product_id_type: str = ""
    """What kind of id it is."""
    status: Essential[DisputeState | None] = None
    """How far the review is."""
    last_updated_date: Instant | None = None
    """When that last changed."""


class DisputeStatuses(Answer, frozen=True, kw_only=True):
    """The disputes of several items."""

    item_response: Many[DisputeStatus] = ()
    """One entry for each item that was contested; the others are not mentioned."""

    def without_dispute(self, asked: Sequence[DuplicateIssue]) -> Sequence[ErrorDetail]:
        """The items without one; as many answers as items are all of them, however Walmart spells the ids."""
        wanted = {issue.product_id for issue in asked}
        if len(self.item_response) >= len(wanted):
            return ()
        missing = wanted - {found.product_id for found in self.item_response}
        return [ErrorDetail(field=each, description="the item is not under dispute") for each in sorted(missing)]
