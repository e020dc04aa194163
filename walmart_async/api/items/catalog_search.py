"""What a search of a seller's catalogue asks, and what it finds."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import ClassVar, Final

import msgspec

from ..._declare.checks import identifier, known, truth
from ..._declare.several import several, texts
from ...errors import ErrorDetail, RequestInvalidError
from ...models.base import Answer, Body
from ...models.values import Essential, Many, OpenEnum
from .models import LifecycleStatus, PublishedStatus
from .parts import VariantGroupInfo

__all__ = [
    "CatalogFilter",
    "CatalogFilterField",
    "CatalogPrice",
    "CatalogQuery",
    "CatalogSearch",
    "CatalogSearchPage",
    "CatalogSort",
    "CatalogSortField",
    "CatalogStatus",
    "FilterOperator",
    "FoundItem",
    "SearchedField",
    "SortOrder",
]


class SearchedField(OpenEnum):
    """What of an item is searched."""

    PRODUCT_NAME = "productName"
    """Its name; ``*`` stands for any letters."""
    SKU = "sku"
    GTIN = "gtin"
    WPID = "wpid"
    UPC = "upc"
    ISBN = "isbn"
    EAN = "ean"
    ITEM_ID = "itemId"
    CONDITION = "condition"


class CatalogFilterField(OpenEnum):
    """What finds are narrowed down by."""

    REVIEWS = "num_reviews"
    CUSTOMER_RATING = "customerRating"
    LIFECYCLE_STATUS = "lifecycleStatus"
    PUBLISHED_STATUS = "publishedStatus"
    UNPUBLISHED_REASONS = "unpublishedReasons"
    INVENTORY_STATUS = "inventoryStatus"
    PRICE = "price"
    FULFILLMENT_TYPE = "fulfillmentType"


class FilterOperator(OpenEnum):
    """How a value is compared."""

    EQUALS = "equals"
    """With one of several values."""
    BETWEEN = "between"
    """With a least and a most."""
    GREATER_THAN = "greater_than"
    LESS_THAN = "less_than"


class CatalogSortField(OpenEnum):
    """What finds are put in order by."""

    REVIEWS = "num_reviews"
    CUSTOMER_RATING = "customerRating"
    LIFECYCLE_STATUS = "lifecycleStatus"
    PUBLISHED_STATUS = "publishedStatus"
    UNPUBLISHED_REASONS = "unpublishedReasons"
    INVENTORY_STATUS = "inventoryStatus"


class SortOrder(OpenEnum):
    """Which way an order runs."""

    ASC = "ASC"
    DESC = "DESC"


_VALUES: Final = {
    FilterOperator.EQUALS: (1, None),
    FilterOperator.BETWEEN: (2, 2),
    FilterOperator.GREATER_THAN: (1, 1),
    FilterOperator.LESS_THAN: (1, 1),
}


class CatalogFilter(Body, frozen=True, kw_only=True):
    """One condition that finds must meet."""

    field: CatalogFilterField
    """What is compared."""
    op: FilterOperator
    """How."""
    values: Sequence[str]
    """With what, numbers as text: one or more for ``equals``, two for ``between``, else one."""

    def checked(self, place: str) -> CatalogFilter:
        """It as it travels.

        Raises:
            RequestInvalidError: It has another number of values than its operator takes.
        """
        operator = known(f"{place}.op", self.op, FilterOperator)
        least, most = _VALUES.get(operator, (1, None))
        values = texts(f"{place}.values", self.values, most, least=1)
        if len(values) < least:
            raise RequestInvalidError(f"{place}.values", "has 1 entry", "a least and a most")
        return CatalogFilter(field=known(f"{place}.field", self.field, CatalogFilterField), op=operator, values=values)


class CatalogQuery(Body, frozen=True, kw_only=True):
    """What is looked for, and where."""

    field: SearchedField
    value: str


class CatalogSort(Body, frozen=True, kw_only=True):
    """The order of finds."""

    field: CatalogSortField
    order: SortOrder


class CatalogSearch(Body, frozen=True, kw_only=True):
    """A search of the catalogue; without anything, it finds all of it."""

    query: CatalogQuery | None = None
    filters: tuple[CatalogFilter, ...] | None = None
    sort: CatalogSort | None = None

    @classmethod
    def of(
        cls,
        by: SearchedField | str | None,
        value: str | None,
        filters: Sequence[CatalogFilter],
        sort_by: CatalogSortField | str | None,
        descending: object,
    ) -> CatalogSearch:
        """What is looked for, narrowed down and put in order."""
        if (by is None) != (value is None):
            missing, given = ("by", "value") if by is None else ("value", "by")
            raise RequestInvalidError(missing, "is missing", f"one beside {given}")
        query = None
        if by is not None:
            query = CatalogQuery(field=known("by", by, SearchedField), value=identifier("value", value))
        conditions = tuple(each.checked(at) for at, each in several("filters", filters, CatalogFilter, least=0))
        order = SortOrder.DESC if truth("descending", descending) else SortOrder.ASC
        sort = None
        if sort_by is not None:
            sort = CatalogSort(field=known("sort_by", sort_by, CatalogSortField), order=order)
        return cls(query=query, filters=conditions or None, sort=sort)


class CatalogPrice(Answer, frozen=True, kw_only=True):
    """What an item costs."""

    amount: Decimal | None = None
    """How much."""
    unit: str | None = None
    """The ISO 4217 code: ``USD``."""
    currency: str | None = None
    """The same, as other answers spell it."""


class CatalogStatus(Answer, frozen=True, kw_only=True):
    """Whether customers can see an item, and why not."""

    # Where a text comes instead of this, it is the status.
    _alone: ClassVar[str] = "status"

    status: PublishedStatus | None = None
    """Whether they can."""
    reasons: Many[str] = ()
    """Codes of reasons: ``END_DATE``, ``NO_PRICE``."""


class FoundItem(Answer, frozen=True, kw_only=True):
    """An item as the search of the catalogue shows it."""

    mart: str | None = None
    """The mart: ``WALMART_US``."""
    sku: str | None = None
    """The seller's own identifier."""
    condition: str | None = None
    """``New``, ``Restored`` and so on."""
    wpid: str | None = None
    """Walmart's product id."""
    upc: str | None = None
    """The UPC."""
    isbn: str | None = None
    """The ISBN."""
    ean: str | None = None
    """The EAN."""
    gtin: str | None = None
    """The GTIN."""
    item_id: str | None = None
    """Walmart's item id."""
    product_name: str | None = None
    """Its name; what was looked for may stand between ``<mark>`` and ``</mark>``."""
    shelf: str | None = None
    """The names that lead to its shelf, as a JSON list."""
    product_type: str | None = None
    """Its product type."""
    price: CatalogPrice | None = None
    """What it costs."""
    brand: str | None = None
    """Its brand."""
    num_reviews: int | None = msgspec.field(default=None, name="num_reviews")
    """How many customers reviewed it."""
    reviews: int | None = msgspec.field(default=None, name="numReviews")
    """The same, as it is spelled elsewhere."""
    customer_rating: Decimal | None = None
    """What they think of it, 1 to 5."""
    manufacturer: str | None = None
    """Who makes it."""
    fulfillment_type: str | None = None
    """Who ships it."""
    published_status: CatalogStatus | None = None
    """Whether customers can see it."""
    inventory_status: str | None = None
    """Whether it is in stock."""
    lifecycle_status: LifecycleStatus | None = None
    """Where it is between setup and retirement."""
    shop_ref: str | None = msgspec.field(default=None, name="shop_ref")
    """Its shop, where it comes from another platform."""
    shop_product_id: str | None = msgspec.field(default=None, name="shop_product_id")
    """Its product id there."""
    shop_variant_id: str | None = msgspec.field(default=None, name="shop_variant_id")
    """Its variant id there."""
    variant_group_id: str | None = None
    """The variant group it belongs to."""
    variant_group_info: VariantGroupInfo | None = None
    """Its part in that group."""

    @property
    def review_count(self) -> int | None:
        """How many customers reviewed it, in whatever spelling it came."""
        return self.reviews if self.num_reviews is None else self.num_reviews


class CatalogSearchPage(Answer, frozen=True, kw_only=True):
    """A page of what a search found."""

    status: str | None = None
    """``Success``."""
    payload: Many[FoundItem] = ()
    """What was found."""
    total_items: Essential[int | None] = None
    """How many items were found in all."""
    limit: int | None = None
    """How many a page holds."""
    next_cursor: Essential[str | None] = None
    """The token of the search."""
    errors: Many[ErrorDetail] = ()
    """Errors inside of the answer."""
