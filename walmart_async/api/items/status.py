"""How many items there are, by status and by variant group, and what is answered to retiring one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from ...errors import ErrorDetail
from ...models.base import Answer
from ...models.values import Essential, Many, OpenEnum

__all__ = ["CountedStatus", "ItemCount", "RetiredItem", "VariantCount", "VariantCounts"]


class CountedStatus(OpenEnum):
    """Which items are counted."""

    ALL = "ALL"
    PUBLISHED = "PUBLISHED"
    UNPUBLISHED = "UNPUBLISHED"
    SYSTEM_PROBLEM = "SYSTEM_PROBLEM"
    IN_PROGRESS = "IN_PROGRESS"


class ItemCount(Answer, frozen=True, kw_only=True):
    """How many items there are; Walmart answers under the name of the status alone that was asked for."""

    all: int | None = msgspec.field(default=None, name="All")
    """All of them."""
    published: int | None = msgspec.field(default=None, name="PUBLISHED")
    """Those that customers can see."""
    unpublished: int | None = msgspec.field(default=None, name="UNPUBLISHED")
    """Those that they cannot."""
    system_problem: int | None = msgspec.field(default=None, name="SYSTEM_PROBLEM")
    """Those that Walmart has trouble with."""
    in_progress: int | None = msgspec.field(default=None, name="IN_PROGRESS")
    """Those that are being set up."""

    @property
    def count(self) -> int | None:
        """The number that was asked for, whatever it is of."""
        counts = (self.all, self.published, self.unpublished, self.system_problem, self.in_progress)
        return next((each for each in counts if each is not None), None)


class VariantCount(Answer, frozen=True, kw_only=True):
    """How many items belong to a variant group."""

    variant_group_id: str | None = None
    """The group."""
    count: Essential[int | None] = None
    """How many."""


class VariantCounts(Answer, frozen=True, kw_only=True):
    """The variant groups and their sizes."""

    status: str | None = None
    """``200`` or another word for success."""
    payload: Many[VariantCount] = ()
    """One entry a group."""

    @property
    def by_group(self) -> dict[str, int]:
        """The sizes by ``variant_group_id``."""
        return {each.variant_group_id: each.count for each in self.payload if each.variant_group_id and each.count}


class RetiredItem(Answer, frozen=True, kw_only=True):
    """An item that Walmart takes out of its catalogue."""

    sku: Essential[str | None] = None
    """The seller's SKU."""
    message: str | None = None
    """What happens next, in Walmart's words."""
    additional_attributes: Mapping[str, Any] | None = None
    """Anything else of it; nobody published what."""
    errors: Many[ErrorDetail] = ()
    """Errors inside of the answer."""
