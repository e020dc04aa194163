"""Stock: a seller's and a drop-ship vendor's: the structs of the family."""

from __future__ import annotations

from .models import (
    InventoryPage,
    InventoryPageElements,
    InventoryPageMeta,
    InventoryUpdate,
    NodeInventory,
    NodeInventoryFeedItem,
    NodeInventoryFeedNode,
    NodeLevel,
    NodesUpdate,
    NodesUpdateBody,
    NodesUpdated,
    NodeUpdate,
    NodeUpdateOutcome,
    SkuInventory,
)
from .supplier_models import (
    Availability,
    GtinInventory,
    GtinInventoryUpdate,
    GtinNodeInventory,
    InTransit,
    SupplierInventoryRecord,
    SupplierLevel,
    SupplierNodeLevel,
)

__all__ = [
    "Availability",
    "GtinInventory",
    "GtinInventoryUpdate",
    "GtinNodeInventory",
    "InTransit",
    "InventoryPage",
    "InventoryPageElements",
    "InventoryPageMeta",
    "InventoryUpdate",
    "NodeInventory",
    "NodeInventoryFeedItem",
    "NodeInventoryFeedNode",
    "NodeLevel",
    "NodeUpdate",
    "NodeUpdateOutcome",
    "NodesUpdate",
    "NodesUpdateBody",
    "NodesUpdated",
    "SkuInventory",
    "SupplierInventoryRecord",
    "SupplierLevel",
    "SupplierNodeLevel",
]
