"""Which listings are meant."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ...._declare.checks import between, identifier, known, short_repr
from ...._declare.several import at_least_one, is_list, several
from ....errors import RequestInvalidError
from ....models.base import Body
from ....models.values import OpenEnum

__all__ = [
    "QualityFilter",
    "QualityFilterField",
    "QualityGroup",
    "QualityOperator",
    "QualityQuery",
    "QualitySearch",
    "SearchedBy",
]

_ENDS: Final = 2
_MOST: Final = 2_147_483_647


class QualityGroup(OpenEnum):
    """What listings are counted by."""

    CATEGORY = "category"
    BRAND = "brand"


class SearchedBy(OpenEnum):
    """What of an item is searched."""

    TITLE = "title"
    SKU = "sku"
    ITEM_ID = "itemId"


class QualityFilterField(OpenEnum):
    """What listings are narrowed down by."""

    QUALITY_SCORE = "qualityScorePercentage"
    """The score of the listing as a whole, 0 to 100."""
    CONTENT_SCORE = "contentDiscoverabilityPercentage"
    """The score of its content, 0 to 100."""
    OFFER_SCORE = "offerPercentage"
    """The score of its price and shipping, 0 to 100."""
    REVIEWS_SCORE = "ratingReviewsPercentage"
    """The score of its reviews, 0 to 100."""
    TRENDING = "viewTrendingItems"
    """Whether its page was seen: ``true`` or ``false``."""
    POST_PURCHASE_ISSUES = "viewPostPurchaseItems"
    """At least so many problems after it was bought."""
    WFS = "wfsFlag"
    """Whether it can be shipped by Walmart Fulfillment Services: ``true`` or ``false``."""
    CATEGORY = "categoryName"
    HAS_ISSUES = "hasIssues"
    """1 for listings with something to mend."""
    PRODUCT_TYPE = "productType"
    ATTRIBUTES = "attributeList"
    """Attributes that have something to mend."""
    PRODUCT_TYPES = "productTypes"
    BRANDS = "brandList"
    DAYS_OUT_OF_STOCK = "oos"
    """0 to 7."""
    FAST_AND_FREE_SHIPPING = "fastAndFreeShipping"
    """1 for offers with it, 0 for those without."""
    PRICE_MATCH = "priceMeetBeatFlag"
    """2 for prices that beat others, 1 for those that meet them, 0 for those that lose, -1 for those without others."""
    CONDITIONS = "conditionList"
    """The states that items are sold in: ``New``, ``Open Box``."""


class QualityOperator(OpenEnum):
    """How a value is compared."""

    EQUALS = "equals"
    """With one of several values."""
    BETWEEN = "between"
    """With a least and a most."""


class QualityFilter(Body, frozen=True, kw_only=True):
    """One condition that listings must meet."""

    field: QualityFilterField
    """What is compared."""
    op: QualityOperator
    """How."""
    values: Sequence[str | int]
    """With what: one or more for ``equals``, a least and a most for ``between``."""

    def checked(self, place: str) -> QualityFilter:
        """It as it travels.

        Raises:
            RequestInvalidError: It has another number of values than its operator takes, or one that cannot be sent.
        """
        operator = known(f"{place}.op", self.op, QualityOperator)
        if not is_list(self.values):
            raise RequestInvalidError(f"{place}.values", f"is {short_repr(self.values)}", "a list")
        at_least_one(f"{place}.values", len(self.values))
        if operator is QualityOperator.BETWEEN and len(self.values) != _ENDS:
            raise RequestInvalidError(f"{place}.values", f"has {len(self.values)} of them", "a least and a most")
        values = [_value(f"{place}.values[{number}]", value) for number, value in enumerate(self.values)]
        return QualityFilter(field=known(f"{place}.field", self.field, QualityFilterField), op=operator, values=values)


class QualityQuery(Body, frozen=True, kw_only=True):
    """What is looked for, and where."""

    field: SearchedBy
    value: str


class QualitySearch(Body, frozen=True, kw_only=True):
    """Which listings are asked for; without anything, all of them."""

    query: QualityQuery | None = None
    filters: tuple[QualityFilter, ...] | None = None

    @classmethod
    def of(cls, by: SearchedBy | str | None, value: str | None, filters: Sequence[QualityFilter]) -> QualitySearch:
        """What is looked for, narrowed down."""
        if (by is None) != (value is None):
            missing, given = ("by", "value") if by is None else ("value", "by")
            raise RequestInvalidError(missing, "is missing", f"one beside {given}")
        query = None
        if by is not None:
            query = QualityQuery(field=known("by", by, SearchedBy), value=identifier("value", value))
        conditions = tuple(each.checked(at) for at, each in several("filters", filters, QualityFilter, least=0))
        return cls(query=query, filters=conditions or None)


def _value(place: str, value: object) -> str | int:
    """A text or a whole number: examples send scores as numbers, and names as texts."""
    return (
        identifier(place, value)
        if isinstance(value, str)
        else between(place, value, -_MOST, _MOST, "text, or a number")
    )
