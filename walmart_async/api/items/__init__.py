"""Items: the catalogue, the taxonomy, and the specifications to set up items by: the structs of the family."""

from __future__ import annotations

from .marketplace_models import ItemAnswer, ItemCondition
from .models import (
    AdditionalAttributes,
    AttributeValue,
    CatalogItem,
    GroupingAttribute,
    ItemPage,
    ItemPrice,
    ItemSpecRequest,
    LifecycleStatus,
    NameValueAttribute,
    ProductIdType,
    PublishedStatus,
    UnpublishedReasons,
    VariantGroupInfo,
)
from .rules import item_problems
from .spec import ItemSpec
from .supplier_models import (
    ContentImprovement,
    ContentInsight,
    FullItem,
    FullItemAnswer,
    ItemSetup,
    SetupFeedType,
    SiteDates,
    SupplierItemAnswer,
    VariantGroup,
)
from .taxonomy import Department, ProductType, ProductTypeGroup, Subcategory, Taxonomy, TaxonomyCategory

__all__ = [
    "AdditionalAttributes",
    "AttributeValue",
    "CatalogItem",
    "ContentImprovement",
    "ContentInsight",
    "Department",
    "FullItem",
    "FullItemAnswer",
    "GroupingAttribute",
    "ItemAnswer",
    "ItemCondition",
    "ItemPage",
    "ItemPrice",
    "ItemSetup",
    "ItemSpec",
    "ItemSpecRequest",
    "LifecycleStatus",
    "NameValueAttribute",
    "ProductIdType",
    "ProductType",
    "ProductTypeGroup",
    "PublishedStatus",
    "SetupFeedType",
    "SiteDates",
    "Subcategory",
    "SupplierItemAnswer",
    "Taxonomy",
    "TaxonomyCategory",
    "UnpublishedReasons",
    "VariantGroup",
    "VariantGroupInfo",
    "item_problems",
]
