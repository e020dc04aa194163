"""Disputes of items that Walmart holds for duplicates: the structs of the family."""

from __future__ import annotations

from .models import (
    DisputeAcknowledgement,
    DisputeIntake,
    DisputeState,
    DisputeStatus,
    DisputeStatuses,
    DuplicateIssue,
    DuplicateIssues,
)

__all__ = [
    "DisputeAcknowledgement",
    "DisputeIntake",
    "DisputeState",
    "DisputeStatus",
    "DisputeStatuses",
    "DuplicateIssue",
    "DuplicateIssues",
]
