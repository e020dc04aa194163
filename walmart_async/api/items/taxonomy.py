"""The taxonomy: what Walmart files items under, from categories down to product types."""

from __future__ import annotations

from ...models.base import Answer
from ...models.values import Many

__all__ = ["Department", "ProductType", "ProductTypeGroup", "Subcategory", "Taxonomy", "TaxonomyCategory"]


class ProductType(Answer, frozen=True, kw_only=True):
    """The narrowest class of items; a specification is of one."""

    product_type_name: str = ""
    """Its name."""
    description: str | None = None
    """What belongs to it."""


class Department(Answer, frozen=True, kw_only=True):
    """A department of Walmart's."""

    department_name: str | None = None
    """Its name."""
    department_number: str | None = None
    """Its number."""


class ProductTypeGroup(Answer, frozen=True, kw_only=True):
    """A group of product types."""

    product_type_group_name: str = ""
    """Its name."""
    description: str | None = None
    """What belongs to it."""
    product_type: Many[ProductType] = ()
    """Its product types."""
    department: Many[Department] = ()
    """The departments it sells in."""


class Subcategory(Answer, frozen=True, kw_only=True):
    """A part of a category, in the taxonomy of sellers."""

    sub_category_name: str | None = None
    """Its name."""
    sub_category_id: str | None = None
    """Its id."""


class TaxonomyCategory(Answer, frozen=True, kw_only=True):
    """A category of the taxonomy."""

    category: str = ""
    """Its name."""
    description: str | None = None
    """What belongs to it."""
    product_type_group: Many[ProductTypeGroup] = ()
    """Its groups of product types."""
    subcategory: Many[Subcategory] = ()
    """Its parts, in the older form that sellers are published."""


class Taxonomy(Answer, frozen=True, kw_only=True):
    """What Walmart files items under."""

    item_taxonomy: Many[TaxonomyCategory] = ()
    """The categories, in the form of product types."""
    payload: Many[TaxonomyCategory] = ()
    """The categories, in the older form that sellers are published."""
    status: str | None = None
    """``SUCCESS``."""

    @property
    def categories(self) -> Many[TaxonomyCategory]:
        """The categories in whatever form they came."""
        return self.item_taxonomy or self.payload

    @property
    def product_types(self) -> tuple[str, ...]:
        """The names of all product types, in their order."""
        groups = (group for category in self.categories for group in category.product_type_group)
        return tuple(each.product_type_name for group in groups for each in group.product_type)
