"""A seller's stock: one SKU, one SKU at all its ship nodes, everything, and in bulk."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from ..._declare.checks import between, identifier, optional
from ..._declare.cursors.query import QueryCursor
from ..._declare.decorators import GET, POST, PUT
from ..._declare.echo import Echo
from ..._declare.modes import M
from ..._declare.pager import Pages
from ..._declare.request import Request
from ..._declare.several import by_name
from ..feeds.models import FeedAcknowledgement
from ..feeds.types import FeedBody, as_file, feed_type
from .models import (
    InventoryPage,
    InventoryUpdate,
    NodeInventory,
    NodeInventoryFeedItem,
    NodesUpdateBody,
    NodesUpdated,
    SkuInventory,
)
from .wfs import WfsStock

__all__ = ["Inventory"]

_INVENTORY, _MP_INVENTORY = feed_type("inventory"), feed_type("MP_INVENTORY")
_ECHO = Echo("sku", "quantity.unit", "quantity.amount")
_PAGES = QueryCursor[InventoryPage](lambda page: page.meta.next_cursor)


class Inventory(WfsStock[M], family="inventory", surface="marketplace"):
    """Read and write a seller's stock.

    Quantities are units there are now, from 0 on: absolute, so that sending one again changes nothing. What answers
    with the id of a feed is followed with ``feeds.wait``.
    """

    @GET("/v3/inventory", "200/min", spec="inventory-management/getInventory")
    def get(self, sku: str, *, ship_node: str | None = None) -> Request[SkuInventory]:
        """The stock of a SKU at one ship node; without one, at the seller's default."""
        return Request(query={"sku": identifier("sku", sku), "shipNode": optional("ship_node", ship_node)})

    @PUT("/v3/inventory", "200/min", sends=InventoryUpdate, spec="inventory-management/updateInventoryForAnItem")
    def update(
        self, sku: str, quantity: int, *, ship_node: str | None = None, available_from: date | None = None
    ) -> Request[SkuInventory]:
        """Set the stock of a SKU at one ship node; without one, at the seller's default.

        Args:
            available_from: From when on it can be shipped, for items on pre-order.

        Raises:
            PartialFailureError: The answer names another SKU or another quantity; it is the error's ``data``.
        """
        query = {"sku": sku, "shipNode": optional("ship_node", ship_node)}
        body = InventoryUpdate.of(sku, quantity, available_from=available_from)
        return Request(query=query, body=body, key=sku, failures=_ECHO.of(body))

    @GET("/v3/inventories/{sku}", "200/min", spec="inventory-management/getMultiNodeInventoryForSkuAndAllShipnodes")
    def get_nodes(self, sku: str, *, ship_node: str | None = None) -> Request[NodeInventory]:
        """The stock of a SKU at all its ship nodes, or at one, as reported, reserved, and left to sell."""
        return Request(path={"sku": identifier("sku", sku)}, query={"shipNode": optional("ship_node", ship_node)})

    @PUT(
        "/v3/inventories/{sku}", "200/min", sends=NodesUpdateBody, spec="inventory-management/updateMultiNodeInventory"
    )
    def update_nodes(
        self, sku: str, quantities: Mapping[str, int], *, available_from: date | None = None
    ) -> Request[NodesUpdated]:
        """Set the stock of a SKU at several ship nodes at once; nodes that are not named stay as they are.

        Args:
            quantities: Units by ship node.
            available_from: From when on they can be shipped, for items on pre-order.

        Raises:
            PartialFailureError: Walmart did not take every node; its ``data`` and ``errors`` tell which and why.
        """
        path, body = {"sku": identifier("sku", sku)}, NodesUpdateBody.of(quantities, available_from)
        return Request(path=path, body=body, key=sku, failures=lambda answer, _: answer.not_done(quantities))

    @GET(
        "/v3/inventories",
        "200/min",
        cursor=_PAGES,
        spec="inventory-management/getMultiNodeInventoryForAllSkuAndAllShipNodes",
    )
    def list(self, *, limit: int = 50, cursor: str | None = None) -> Pages[InventoryPage, NodeInventory]:
        """The stock of every SKU at all its ship nodes, 1 to 50 SKUs a page; a page may be short with more to come."""
        first: Request[InventoryPage] = Request(query={"limit": between("limit", limit, 1, 50)})
        return Pages(first, lambda page: page.elements.inventories, cursor)

    @POST("/v3/feeds", _INVENTORY.buckets, sends=FeedBody, spec="inventory-management/POST_/v3/feeds")
    def bulk_update(
        self, quantities: Mapping[str, int], *, ship_node: str | None = None, filename: str | None = None
    ) -> Request[FeedAcknowledgement]:
        """Set the stock of 1 to 10,000 SKUs at one ship node with a feed; without one, at the seller's default.

        Args:
            quantities: Units by SKU.
            filename: Sends the feed as a file of this name, by which it shows up in ``feeds.list``.
        """
        named = by_name("quantities", quantities, _INVENTORY.most_items)
        updates = [InventoryUpdate.of(sku, units, field=field) for field, sku, units in named]
        query = {"feedType": _INVENTORY.name, "shipNode": optional("ship_node", ship_node)}
        return Request(query=query, body=as_file(_INVENTORY.body(updates), filename))

    @POST("/v3/feeds", _MP_INVENTORY.buckets, sends=FeedBody, variant_of="inventory-management/POST_/v3/feeds")
    def bulk_update_nodes(
        self, quantities: Mapping[str, Mapping[str, int]], *, filename: str | None = None
    ) -> Request[FeedAcknowledgement]:
        """Set the stock of many SKUs at many ship nodes with a feed of 1 MB at most.

        Args:
            quantities: Units by SKU and ship node.
            filename: Sends the feed as a file of this name, by which it shows up in ``feeds.list``.
        """
        items = [NodeInventoryFeedItem.of(sku, nodes, field) for field, sku, nodes in by_name("quantities", quantities)]
        return Request(query={"feedType": _MP_INVENTORY.name}, body=as_file(_MP_INVENTORY.body(items), filename))
