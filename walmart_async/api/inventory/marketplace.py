"""A seller's stock: one SKU, one SKU at all its ship nodes, everything, and in bulk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..._declare.checks import at_least_one, between, identifier, optional, quantity
from ..._declare.cursors.query import QueryCursor
from ..._declare.decorators import GET, POST, PUT
from ..._declare.modes import M
from ..._declare.pager import Pages
from ..._declare.request import Request
from ..._declare.resource import Resource
from ...errors import ErrorDetail, RequestInvalidError
from ...models.quantity import EachQuantity
from ..feeds.models import FeedAcknowledgement
from ..feeds.types import FeedBody, feed_type
from .models import (
    InventoryPage,
    InventoryUpdate,
    NodeInventory,
    NodeInventoryFeedItem,
    NodeInventoryFeedNode,
    NodesUpdate,
    NodesUpdateBody,
    NodesUpdated,
    NodeUpdate,
    SkuInventory,
)

__all__ = ["Inventory"]

_INVENTORY, _MP_INVENTORY = feed_type("inventory"), feed_type("MP_INVENTORY")


class Inventory(Resource[M], family="inventory", surface="marketplace"):
    """Read and write a seller's stock."""

    @GET("/v3/inventory", "200/min", spec="inventory-management/getInventory")
    def get(self, sku: str, *, ship_node: str | None = None) -> Request[SkuInventory]:
        """The stock of a SKU at one ship node.

        Args:
            sku: The seller's SKU, as it is: spaces, slashes and the like are taken care of.
            ship_node: The ship node; without one, the seller's default.

        Raises:
            NotFoundError: Walmart knows no such SKU.
        """
        return Request(query=_sku_and_node(sku, ship_node))

    @PUT("/v3/inventory", "200/min", sends=InventoryUpdate, spec="inventory-management/updateInventoryForAnItem")
    def update(self, sku: str, amount: int, *, ship_node: str | None = None) -> Request[SkuInventory]:
        """Set the stock of a SKU at one ship node.

        Args:
            sku: The seller's SKU.
            amount: Units there are now, from 0 on; absolute, so that sending it again changes nothing.
            ship_node: The ship node; without one, the seller's default.

        Raises:
            RequestInvalidError: The SKU is blank, or the amount not a whole number from 0 on.
            NotFoundError: Walmart knows no such SKU.
        """
        query = _sku_and_node(sku, ship_node)
        body = InventoryUpdate(sku=sku, quantity=EachQuantity.of(quantity("amount", amount)))
        return Request(query=query, body=body, key=sku)

    @GET("/v3/inventories/{sku}", "200/min", spec="inventory-management/getMultiNodeInventoryForSkuAndAllShipnodes")
    def get_nodes(self, sku: str, *, ship_node: str | None = None) -> Request[NodeInventory]:
        """The stock of a SKU at all its ship nodes, as reported, reserved, and left to sell.

        Args:
            sku: The seller's SKU.
            ship_node: Only this ship node.

        Raises:
            NotFoundError: Walmart knows no such SKU.
        """
        node = optional("ship_node", ship_node)
        return Request(path={"sku": identifier("sku", sku)}, query={"shipNode": node})

    @PUT(
        "/v3/inventories/{sku}", "200/min", sends=NodesUpdateBody, spec="inventory-management/updateMultiNodeInventory"
    )
    def update_nodes(self, sku: str, amounts: Mapping[str, int]) -> Request[NodesUpdated]:
        """Set the stock of a SKU at several ship nodes at once.

        Args:
            sku: The seller's SKU.
            amounts: Units there are now, from 0 on, by ship node; nodes that are not named stay as they are.

        Raises:
            RequestInvalidError: No node is named, or an amount is not a whole number from 0 on.
            PartialFailureError: Walmart did not take every node; its ``data`` and ``errors`` tell which and why.
        """
        at_least_one("amounts", len(amounts))
        nodes = tuple(
            NodeUpdate(
                ship_node=identifier("amounts", node), input_qty=EachQuantity.of(quantity(f"amounts[{node!r}]", amount))
            )
            for node, amount in amounts.items()
        )
        return Request(
            path={"sku": identifier("sku", sku)},
            body=NodesUpdateBody(inventories=NodesUpdate(nodes=nodes)),
            key=sku,
            failures=lambda answer, _: _nodes_not_updated(answer, frozenset(amounts)),
        )

    @GET(
        "/v3/inventories",
        "200/min",
        cursor=QueryCursor[InventoryPage](lambda page: page.meta.next_cursor),
        spec="inventory-management/getMultiNodeInventoryForAllSkuAndAllShipNodes",
    )
    def list(self, *, limit: int = 50, cursor: str | None = None) -> Pages[InventoryPage, NodeInventory]:
        """The stock of every SKU at all its ship nodes.

        Args:
            limit: SKUs a page, 1 to 50; Walmart may answer fewer with more to come.
            cursor: Where to go on, from a pager's ``cursor``.
        """
        first: Request[InventoryPage] = Request(query={"limit": between("limit", limit, 1, 50)})
        return Pages(first, lambda page: page.elements.inventories, cursor)

    @POST("/v3/feeds", _INVENTORY.buckets, sends=FeedBody, spec="inventory-management/POST_/v3/feeds")
    def bulk_update(self, amounts: Mapping[str, int], *, ship_node: str | None = None) -> Request[FeedAcknowledgement]:
        """Set the stock of many SKUs at one ship node with a feed of type ``inventory``.

        Args:
            amounts: Units there are now, from 0 on, by SKU; 1 to 10,000 of them.
            ship_node: The ship node; without one, the seller's default.

        Returns:
            The feed's id; follow it with ``feeds.wait``.

        Raises:
            RequestInvalidError: There are none or too many, or an amount is not a whole number from 0 on.
            OutcomeUnknownError: It was sent, and Walmart may have it or not.
        """
        between("amounts", len(amounts), 1, _INVENTORY.most_items)
        updates = tuple(
            InventoryUpdate(
                sku=identifier("amounts", sku), quantity=EachQuantity.of(quantity(f"amounts[{sku!r}]", amount))
            )
            for sku, amount in amounts.items()
        )
        node = optional("ship_node", ship_node)
        return Request(query={"feedType": _INVENTORY.name, "shipNode": node}, body=_INVENTORY.body(updates))

    @POST("/v3/feeds", _MP_INVENTORY.buckets, sends=FeedBody, variant_of="inventory-management/POST_/v3/feeds")
    def bulk_update_nodes(self, amounts: Mapping[str, Mapping[str, int]]) -> Request[FeedAcknowledgement]:
        """Set the stock of many SKUs at many ship nodes with a feed of type ``MP_INVENTORY``.

        Args:
            amounts: Units there are now, from 0 on, by SKU and ship node. Walmart takes 1 MB at most.

        Returns:
            The feed's id; follow it with ``feeds.wait``.

        Raises:
            RequestInvalidError: There are none, or an amount is not a whole number from 0 on.
            OutcomeUnknownError: It was sent, and Walmart may have it or not.
        """
        at_least_one("amounts", len(amounts))
        items = tuple(_feed_item(identifier("amounts", sku), nodes) for sku, nodes in amounts.items())
        return Request(query={"feedType": _MP_INVENTORY.name}, body=_MP_INVENTORY.body(items))


def _sku_and_node(sku: str, ship_node: str | None) -> dict[str, str | None]:
    node = optional("ship_node", ship_node)
    return {"sku": identifier("sku", sku), "shipNode": node}


def _feed_item(sku: str, nodes: Mapping[str, int]) -> NodeInventoryFeedItem:
    if not nodes:
        raise RequestInvalidError(f"amounts[{sku!r}]", "is empty", "an amount for at least one ship node")
    return NodeInventoryFeedItem(
        sku=sku,
        ship_nodes=tuple(
            NodeInventoryFeedNode(
                ship_node=identifier(f"amounts[{sku!r}]", node),
                quantity=EachQuantity.of(quantity(f"amounts[{sku!r}][{node!r}]", amount)),
            )
            for node, amount in nodes.items()
        ),
    )


def _nodes_not_updated(answer: NodesUpdated, wanted: frozenset[str]) -> Sequence[ErrorDetail]:
    """What went wrong at which node; a node the answer does not mention is one whose update is not confirmed."""
    failed: list[ErrorDetail] = []
    for node in answer.nodes:
        if not node.succeeded:
            failed.extend(node.errors or [ErrorDetail(field=node.ship_node, description=f"status {node.status}")])
    missing = wanted - {node.ship_node for node in answer.nodes}
    failed.extend(
        ErrorDetail(field=node, description="the answer does not mention the ship node") for node in sorted(missing)
    )
    return failed
