"""A drop-ship vendor's stock: one item at one ship node, across ship nodes, and in bulk."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from ..._declare.checks import identifier, optional
from ..._declare.decorators import GET, POST, PUT
from ..._declare.echo import Echo
from ..._declare.modes import M
from ..._declare.request import Request
from ..._declare.resource import Resource
from ..feeds.models import FeedAcknowledgement
from ..feeds.types import FeedBody
from .supplier_models import (
    DSV_INVENTORY,
    Availability,
    GtinInventory,
    GtinInventoryUpdate,
    GtinNodeInventory,
    SupplierInventoryRecord,
    SupplierLevel,
    one_identifier,
)

__all__ = ["Inventory"]

_ECHO = Echo("gtin", "quantity.unit", "quantity.amount")


class Inventory(Resource[M], family="inventory", surface="supplier"):
    """Read and write a drop-ship vendor's stock.

    An item is named by its SKU or by its GTIN, UPC or EAN in up to 14 digits. Quantities are units on hand, from 0 on,
    and none where availability says that stock is infinite.
    """

    @GET("/v3/inventory", "2500/min", spec="dropship-vendor-inventory/getInventory")
    def get(self, *, ship_node: str, sku: str | None = None, gtin: str | None = None) -> Request[GtinInventory]:
        """The stock of an item, named by SKU or GTIN, at one ship node."""
        kind, value = one_identifier(sku, gtin)
        return Request(query={kind: value, "shipNode": identifier("ship_node", ship_node)})

    @GET("/v3/inventories/{id}", "1500/min", spec="dropship-vendor-inventory/getSingleItemInventory")
    def get_nodes(
        self, *, sku: str | None = None, gtin: str | None = None, ship_node: str | None = None
    ) -> Request[GtinNodeInventory]:
        """The stock of an item at its ship nodes, or at one, as reported, reserved, and left to sell."""
        kind, value = one_identifier(sku, gtin)
        return Request(path={"id": value}, query={"productIdType": kind, "shipNode": optional("ship_node", ship_node)})

    @PUT("/v3/inventory/update", "1500/min", sends=GtinInventoryUpdate, spec="seeds/PUT_/v3/inventory/update")
    def update(
        self,
        gtin: str,
        quantity: int | None = None,
        *,
        ship_node: str,
        availability: Availability = Availability.STANDARD,
    ) -> Request[GtinInventory]:
        """Set the stock of an item at one ship node.

        Raises:
            PartialFailureError: The answer names another item or another quantity; it is the error's ``data``.
        """
        node, body = identifier("ship_node", ship_node), GtinInventoryUpdate.of(gtin, quantity, availability)
        return Request(query={"shipNode": node}, body=body, key=f"{body.gtin} {node}", failures=_ECHO.of(body))

    @PUT("/v3/inventory", "1500/min", sends=GtinInventoryUpdate, spec="dropship-vendor-inventory/putUpdateInventory")
    def update_at_former_path(
        self,
        gtin: str,
        quantity: int | None = None,
        *,
        ship_node: str,
        availability: Availability = Availability.STANDARD,
    ) -> Request[GtinInventory]:
        """Do what `update` does, at the path that Walmart's specification still gives."""
        node, body = identifier("ship_node", ship_node), GtinInventoryUpdate.of(gtin, quantity, availability)
        return Request(query={"shipNode": node}, body=body, key=f"{body.gtin} {node}", failures=_ECHO.of(body))

    @POST("/v3/feeds", DSV_INVENTORY.buckets, sends=FeedBody, spec="dropship-vendor-inventory/postBulkUpdateInventory")
    def bulk_update(
        self, levels: Sequence[SupplierLevel], *, made_at: datetime | None = None, version: str | None = None
    ) -> Request[FeedAcknowledgement]:
        """Set 1 to 10,000 levels with a feed of 1 MB at most, no product and ship node twice.

        Args:
            made_at: When the levels were taken; without it, now.
            version: The version of the feed's form, instead of the published one.
        """
        body = SupplierInventoryRecord.feed(levels, datetime.now(UTC) if made_at is None else made_at, version)
        return Request(query={"feedType": DSV_INVENTORY.name}, body=body)
