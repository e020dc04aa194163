"""A seller's stock at Walmart, as answered and as sent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from ..._declare.checks import day, identifier, quantity
from ..._declare.several import by_name
from ...errors import ErrorDetail
from ...models.base import Answer, Body
from ...models.quantity import EachQuantity, Quantity
from ...models.values import Essential, Instant, Many

__all__ = [
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
]


class SkuInventory(Answer, frozen=True, kw_only=True):
    """The stock of a SKU at one ship node."""

    sku: str = ""
    """The seller's SKU."""
    quantity: Quantity | None = None
    """The units the seller last reported there."""
    inventory_available_date: Instant | None = None
    """From when on they can be shipped, for items on pre-order."""
    errors: Any = None
    """What Walmart reports beside it, in any of its forms: an update with errors was not done, or not all of it."""


class InventoryUpdate(Body, frozen=True, kw_only=True):
    """The new stock of a SKU at one ship node."""

    sku: str
    """The seller's SKU; Walmart wants it here and in the query."""
    quantity: EachQuantity
    """The units there are now; absolute, not a change."""
    inventory_available_date: date | None = None
    """From when on they can be shipped."""

    @classmethod
    def of(
        cls, sku: str, units: int, *, field: str = "quantity", available_from: date | None = None
    ) -> InventoryUpdate:
        """The units there are of a SKU.

        Args:
            sku: The seller's SKU.
            units: How many, from 0 on.
            field: What errors call their number.
            available_from: From when on they can be shipped.
        """
        stock = EachQuantity(unit="EACH", amount=quantity(field, units))
        start = None if available_from is None else day("available_from", available_from)
        return cls(sku=identifier("sku", sku), quantity=stock, inventory_available_date=start)


class NodeLevel(Answer, frozen=True, kw_only=True):
    """The stock of a SKU at one of several ship nodes."""

    ship_node: str = ""
    """The ship node."""
    input_qty: Quantity | None = None
    """The units the seller last reported: what a sync compares with."""
    avail_to_sell_qty: Quantity | None = None
    """The units left to sell: what was reported, less what is reserved for orders."""
    reserved_qty: Quantity | None = None
    """The units ordered and not yet shipped."""
    inventory_available_date: Instant | None = None
    """From when on they can be shipped, for items on pre-order."""
    errors: Many[ErrorDetail] = ()
    """Why the node could not be read."""


class NodeInventory(Answer, frozen=True, kw_only=True):
    """The stock of a SKU at every ship node."""

    sku: str = ""
    """The seller's SKU."""
    nodes: Many[NodeLevel] = ()
    """One entry a ship node."""


class NodeUpdate(Body, frozen=True, kw_only=True):
    """The new stock at one ship node."""

    ship_node: str
    """The ship node."""
    input_qty: EachQuantity
    """The units there are now; absolute, not a change."""
    inventory_available_date: date | None = None
    """From when on they can be shipped."""


class NodesUpdate(Body, frozen=True, kw_only=True):
    """The new stock at several ship nodes."""

    nodes: tuple[NodeUpdate, ...]
    """One entry a ship node."""


class NodesUpdateBody(Body, frozen=True, kw_only=True):
    """What an update of several ship nodes sends."""

    inventories: NodesUpdate
    """The update."""

    @classmethod
    def of(cls, quantities: Mapping[str, int], available_from: date | None = None) -> NodesUpdateBody:
        """Units by ship node, at least one, each from 0 on; and from when on they can be shipped."""
        start = None if available_from is None else day("available_from", available_from)
        nodes = [
            NodeUpdate(
                ship_node=node, input_qty=EachQuantity.of(quantity(field, units)), inventory_available_date=start
            )
            for field, node, units in by_name("quantities", quantities)
        ]
        return cls(inventories=NodesUpdate(nodes=tuple(nodes)))


class NodeUpdateOutcome(Answer, frozen=True, kw_only=True):
    """How the update of one ship node went."""

    ship_node: str = ""
    """The ship node."""
    status: str | None = None
    """``Success``, or what went wrong in a word."""
    errors: Many[ErrorDetail] = ()
    """What went wrong."""

    @property
    def succeeded(self) -> bool:
        """Whether Walmart took the update: it says so, and reports no error."""
        return not self.errors and (self.status is None or self.status.upper() == "SUCCESS")


class NodesUpdated(Answer, frozen=True, kw_only=True):
    """How the update of several ship nodes went, node by node."""

    sku: str = ""
    """The seller's SKU."""
    nodes: Many[NodeUpdateOutcome] = ()
    """One entry a ship node."""

    def not_done(self, wanted: Iterable[str]) -> list[ErrorDetail]:
        """What went wrong at which node; a node that is not mentioned is one whose update is not confirmed."""
        failed: list[ErrorDetail] = []
        for node in self.nodes:
            if not node.succeeded:
                failed.extend(node.errors or [ErrorDetail(field=node.ship_node, description=f"status {node.status}")])
        missing = set(wanted) - {node.ship_node for node in self.nodes}
        unmentioned = "the answer does not mention the ship node"
        return failed + [ErrorDetail(field=node, description=unmentioned) for node in sorted(missing)]


class InventoryPageMeta(Answer, frozen=True, kw_only=True):
    """Where a page stands among its siblings."""

    total_count: Essential[int | None] = None
    """How many SKUs the seller has."""
    next_cursor: Essential[str | None] = None
    """The cursor of the next page; it changes with every page."""


class InventoryPageElements(Answer, frozen=True, kw_only=True):
    """The rows of a page."""

    inventories: Many[NodeInventory] = ()
    """One entry a SKU."""


class InventoryPage(Answer, frozen=True, kw_only=True):
    """One page of the stock of all SKUs."""

    meta: InventoryPageMeta = InventoryPageMeta()
    """Where the page stands."""
    elements: InventoryPageElements = InventoryPageElements()
    """Its rows."""


class NodeInventoryFeedNode(Body, frozen=True, kw_only=True):
    """The stock at one ship node, in a feed."""

    ship_node: str
    """The ship node."""
    quantity: EachQuantity
    """The units there are now."""


class NodeInventoryFeedItem(Body, frozen=True, kw_only=True):
    """The stock of a SKU at its ship nodes, in a feed."""

    sku: str
    """The seller's SKU."""
    ship_nodes: tuple[NodeInventoryFeedNode, ...]
    """One entry a ship node."""

    @classmethod
    def of(cls, sku: str, quantities: Mapping[str, int], field: str) -> NodeInventoryFeedItem:
        """Units of a SKU by ship node, at least one, each from 0 on; ``field`` is what errors call them."""
        nodes = [
            NodeInventoryFeedNode(ship_node=node, quantity=EachQuantity.of(quantity(name, units)))
            for name, node, units in by_name(field, quantities)
        ]
        return cls(sku=sku, ship_nodes=tuple(nodes))
