"""One item of a seller's."""

from __future__ import annotations

import msgspec

from ...models.base import Answer
from ...models.values import Essential, Many, OpenEnum
from .models import CatalogItem

__all__ = ["ItemAnswer", "ItemCondition"]


class ItemCondition(OpenEnum):
    """The state an item is sold in."""

    NEW = "New"
    NEW_WITHOUT_BOX = "New without box"
    NEW_WITHOUT_TAGS = "New without tags"
    RESTORED_PREMIUM = "Restored Premium"
    RESTORED = "Restored"
    REMANUFACTURED = "Remanufactured"
    OPEN_BOX = "Open Box"
    PRE_OWNED_LIKE_NEW = "Pre-Owned: Like New"
    PRE_OWNED_GOOD = "Pre-Owned: Good"
    PRE_OWNED_FAIR = "Pre-Owned: Fair"
    NEW_WITH_DEFECTS = "New with defects"


class ItemAnswer(Answer, frozen=True, kw_only=True):
    """One item in its wrapper: `item`, whichever of the known wrappers it came in."""

    response_record: CatalogItem | None = None
    """The item, in the published wrapper."""
    item_response: Many[CatalogItem] = msgspec.field(default=(), name="ItemResponse")
    """The item, in the wrapper that is sent: a list of one."""
    total_items: Essential[int | None] = None
    """How many items that is."""

    @property
    def item(self) -> CatalogItem:
        """The item; an empty one if the answer held none."""
        return self.response_record or next(iter(self.item_response), CatalogItem())
