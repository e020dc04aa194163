"""Items that are on hold until it is known how hazardous they are."""

from __future__ import annotations

from collections.abc import Sequence

from ..._declare.checks import gtin14, identifier, known, truth
from ..._declare.several import members
from ...errors import ErrorDetail, RequestInvalidError
from ...models.base import Answer, Body
from ...models.values import Essential, Instant, Many, OpenEnum
from .catalog_search import SortOrder

__all__ = [
    "HeldItem",
    "HoldQuery",
    "HoldSearch",
    "HoldSort",
    "HoldSortField",
    "HoldStatus",
    "HoldStatusFilter",
    "OnHoldPage",
]


class HoldStatus(OpenEnum):
    """Where the review of an item stands."""

    IN_REVIEW = "IN_REVIEW"
    ACTION_NEEDED = "ACTION_NEEDED"
    """Its errors say what to correct."""
    PROHIBITED = "PROHIBITED"
    """It cannot be sold."""


class HoldSortField(OpenEnum):
    """What items on hold are put in order by."""

    CREATED_AT = "createdAt"
    """When the seller last sent it."""
    UPDATED_AT = "updatedAt"
    """When its status last changed."""


class HoldQuery(Body, frozen=True, kw_only=True):
    """The item that is looked for."""

    field: str
    """``sku`` or ``gtin``."""
    value: str


class HoldStatusFilter(Body, frozen=True, kw_only=True):
    """The statuses that are looked for."""

    field: str
    """``status``."""
    op: str
    """``equals``."""
    values: tuple[HoldStatus, ...]


class HoldSort(Body, frozen=True, kw_only=True):
    """The order of items on hold."""

    field: HoldSortField
    order: SortOrder


class HoldSearch(Body, frozen=True, kw_only=True):
    """Which items on hold are wanted; without anything, all of them."""

    query: HoldQuery | None = None
    filters: tuple[HoldStatusFilter, ...] | None = None
    sort: HoldSort | None = None

    @classmethod
    def of(
        cls,
        sku: str | None,
        gtin: str | None,
        statuses: Sequence[HoldStatus | str],
        sort_by: HoldSortField | str | None,
        descending: object,
    ) -> HoldSearch:
        """Those of one SKU or GTIN, of some statuses, in an order."""
        if sku is not None and gtin is not None:
            raise RequestInvalidError("gtin", "comes with a sku", "one of both")
        query = None
        if sku is not None:
            query = HoldQuery(field="sku", value=identifier("sku", sku))
        elif gtin is not None:
            query = HoldQuery(field="gtin", value=gtin14("gtin", gtin))
        wanted = tuple(members("statuses", statuses, HoldStatus))
        order = SortOrder.DESC if truth("descending", descending) else SortOrder.ASC
        return cls(
            query=query,
            filters=(HoldStatusFilter(field="status", op="equals", values=wanted),) if wanted else None,
            sort=None if sort_by is None else HoldSort(field=known("sort_by", sort_by, HoldSortField), order=order),
        )


class HeldItem(Answer, frozen=True, kw_only=True):
    """An item on hold."""

    sku: str | None = None
    """The seller's SKU."""
    gtin: str | None = None
    """The GTIN in 14 digits."""
    product_name: str | None = None
    """Its name."""
    category: str | None = None
    """Its category."""
    sub_category: str | None = None
    """A part of it."""
    status: HoldStatus | None = None
    """Where its review stands."""
    created_at: Instant | None = None
    """When the seller last sent it."""
    updated_at: Instant | None = None
    """When its status last changed."""
    primary_image: str | None = None
    """Its main image."""
    errors: Many[ErrorDetail] = ()
    """What to correct, where action is needed."""


class OnHoldPage(Answer, frozen=True, kw_only=True):
    """A page of items on hold."""

    items: Many[HeldItem] = ()
    """Its items."""
    total_items: Essential[int | None] = None
    """How many there are in all."""
    action_needed: int | None = None
    """How many of them wait for the seller."""
    in_review: int | None = None
    """How many of them wait for Walmart."""
    prohibited: int | None = None
    """How many of them cannot be sold."""
    next_cursor: Essential[str | None] = None
    """The query of the next page."""
    errors: Many[ErrorDetail] = ()
    """Errors of the call itself."""
