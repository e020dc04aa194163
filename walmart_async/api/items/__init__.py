"""Items: the catalogue, the taxonomy, and the specifications to set up items by: the structs of the family."""

from __future__ import annotations

from .filters import CatalogFilters, ItemAvailability, ItemCondition, ItemFilters, OfferFilters
from .models import CatalogItem, ItemPage, ItemSpecRequest, LifecycleStatus, ProductIdType, PublishedStatus
from .parts import (
    AdditionalAttributes,
    AttributeDifference,
    AttributeValue,
    DestinationItem,
    Duplicate,
    GroupingAttribute,
    ItemPrice,
    NameValueAttribute,
    UnpublishedReasons,
    VariantGroupInfo,
    VirtualPack,
)
from .rules import item_problems
from .spec import ItemSpec
from .supplier_models import (
    ContentImprovement,
    ContentInsight,
    FullItem,
    ItemSetup,
    SetupFeedType,
    SiteDates,
    VariantGroup,
)
from .taxonomy import Department, ProductType, ProductTypeGroup, Subcategory, Taxonomy, TaxonomyCategory

__all__ = [
    "AdditionalAttributes",
    "AttributeDifference",
    "AttributeValue",
    "CatalogFilters",
    "CatalogItem",
    "ContentImprovement",
    "ContentInsight",
    "Department",
    "DestinationItem",
    "Duplicate",
    "FullItem",
    "GroupingAttribute",
    "ItemAvailability",
    "ItemCondition",
    "ItemFilters",
    "ItemPage",
    "ItemPrice",
    "ItemSetup",
    "ItemSpec",
    "ItemSpecRequest",
    "LifecycleStatus",
    "NameValueAttribute",
    "OfferFilters",
    "ProductIdType",
    "ProductType",
    "ProductTypeGroup",
    "PublishedStatus",
    "SetupFeedType",
    "SiteDates",
    "Subcategory",
    "Taxonomy",
    "TaxonomyCategory",
    "UnpublishedReasons",
    "VariantGroup",
    "VariantGroupInfo",
    "VirtualPack",
    "item_problems",
]
