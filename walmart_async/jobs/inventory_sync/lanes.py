"""How levels of each kind are sent: which call updates one, which feed takes many, and how its items are told apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..._declare.endpoint import operation_of
from ..._declare.operation import Operation
from ...api.feeds.types import feed_type
from ...api.inventory.marketplace import Inventory as MarketplaceInventory
from ...api.inventory.models import NodesUpdated
from ...api.inventory.supplier import Inventory as SupplierInventory
from ...api.inventory.supplier_models import Availability, SupplierLevel
from ...errors import PartialFailureError
from .lane import FeedRoute, Unit
from .stock_table import RowState

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ..._declare.modes import Async
    from ..._declare.resource import Link
    from ...api.feeds.models import FeedAcknowledgement, FeedItem
    from .stock_table import StockTable

__all__ = ["NodeLane", "SellerLane", "SupplierLane"]

_FRAME: Final = 96  # bytes of an item in a feed besides its identifiers and numbers


def _bytes(text: str) -> int:
    return 2 * len(text) + 4 * sum(not sign.isascii() for sign in text)  # each character may need escaping


class _RowByRow:
    """Shared by lanes whose units are single rows."""

    def heads(self, rows: Iterable[int]) -> Iterator[int]:
        """Every row."""
        return iter(rows)

    def unit(self, head: int) -> Unit:
        """A row by itself."""
        return (head,)


class _BySku:
    """Shared by a seller's lanes."""

    def __init__(self, link: Link, table: StockTable) -> None:
        self._inventory: MarketplaceInventory[Async] = MarketplaceInventory(link)
        self._table = table

    def needs_feed(self, unit: Unit) -> bool:  # noqa: ARG002 - part of every lane
        """Never."""
        return False

    def name_of(self, item: FeedItem) -> str | None:
        """Its SKU."""
        return item.sku or None


class SellerLane(_RowByRow, _BySku):
    """A seller's levels at the default ship node."""

    updates: Operation = operation_of(MarketplaceInventory, "update")
    route: FeedRoute = FeedRoute(feed_type("inventory"), operation_of(MarketplaceInventory, "bulk_update"))

    def size(self, unit: Unit) -> int:
        """The SKU and its frame."""
        return _FRAME + _bytes(self._table[unit[0]].sku)

    async def update(self, unit: Unit) -> None:
        """By ``PUT /v3/inventory``."""
        row = self._table[unit[0]]
        await self._inventory.update(row.sku, row.quantity or 0)
        self._table.mark(unit[0], RowState.UPDATED)

    async def submit(self, units: Sequence[Unit], filename: str) -> FeedAcknowledgement:
        """By a feed of type ``inventory``."""
        rows = (self._table[row] for (row,) in units)
        return await self._inventory.bulk_update({row.sku: row.quantity or 0 for row in rows}, filename=filename)

    async def held(self, rows: Unit) -> Sequence[int]:
        """By ``GET /v3/inventory``."""
        product = self._table[rows[0]].sku
        answer = await self._inventory.get(product)
        if answer.sku != product or answer.quantity is None:
            return []
        return [row for row in rows if self._table[row].quantity == answer.quantity.amount]


class NodeLane(_BySku):
    """A seller's levels at named ship nodes."""

    updates: Operation = operation_of(MarketplaceInventory, "update_nodes")
    route: FeedRoute = FeedRoute(feed_type("MP_INVENTORY"), operation_of(MarketplaceInventory, "bulk_update_nodes"))

    def heads(self, rows: Iterable[int]) -> Iterator[int]:
        """The first row of each SKU."""
        return (row for row in rows if self.unit(row)[0] == row)

    def unit(self, head: int) -> Unit:
        """The rows of a SKU that are still to be sent."""
        same = self._table.rows_of(self._table[head].sku)
        return tuple(row for row in same if self._table.state(row) is RowState.PENDING)

    def size(self, unit: Unit) -> int:
        """The SKU, its ship nodes, and a frame around each."""
        nodes = sum(_FRAME + _bytes(self._table[row].ship_node or "") for row in unit)
        return nodes + _FRAME + _bytes(self._table[unit[0]].sku)

    async def update(self, unit: Unit) -> None:
        """By ``PUT /v3/inventories/{sku}``, which may take some nodes and refuse others."""
        sku, quantities = self._quantities(unit)
        try:
            await self._inventory.update_nodes(sku, quantities)
        except PartialFailureError as error:
            if not isinstance(error.data, NodesUpdated):
                raise
            self._mark_each(unit, error.data, str(error))
            return
        for row in unit:
            self._table.mark(row, RowState.UPDATED)

    def _mark_each(self, unit: Unit, answer: NodesUpdated, otherwise: str) -> None:
        outcomes = {node.ship_node: node for node in answer.nodes}
        for row in unit:
            outcome = outcomes.get(self._table[row].ship_node or "")
            if outcome is None:
                self._table.mark(row, RowState.UNKNOWN, "the answer does not mention the ship node")
            elif outcome.succeeded:
                self._table.mark(row, RowState.UPDATED)
            else:
                self._table.mark(row, RowState.FAILED, "; ".join(map(str, outcome.errors)) or otherwise)

    async def submit(self, units: Sequence[Unit], filename: str) -> FeedAcknowledgement:
        """By a feed of type ``MP_INVENTORY``."""
        return await self._inventory.bulk_update_nodes(dict(map(self._quantities, units)), filename=filename)

    async def held(self, rows: Unit) -> Sequence[int]:
        """By ``GET /v3/inventories/{sku}``."""
        product = self._table[rows[0]].sku
        answer = await self._inventory.get_nodes(product)
        if answer.sku != product:
            return []
        quantities = {node.ship_node: node.input_qty.amount for node in answer.nodes if node.input_qty is not None}
        return [row for row in rows if quantities.get(self._table[row].ship_node or "") == self._table[row].quantity]

    def _quantities(self, unit: Unit) -> tuple[str, dict[str, int]]:
        rows = [self._table[row] for row in unit]
        return rows[0].sku, {row.ship_node or "": row.quantity or 0 for row in rows}


class SupplierLane(_RowByRow):
    """A drop-ship vendor's levels."""

    updates: Operation = operation_of(SupplierInventory, "update")
    route: FeedRoute = FeedRoute(
        feed_type("DSV_INVENTORY"), operation_of(SupplierInventory, "bulk_update"), is_named=False
    )

    def __init__(self, link: Link, table: StockTable) -> None:
        self._inventory: SupplierInventory[Async] = SupplierInventory(link)
        self._table = table

    def size(self, unit: Unit) -> int:
        """GTIN, ship node, and a frame; twice that with units on their way."""
        level = self._level(unit[0])
        return (_FRAME + _bytes(level.gtin) + _bytes(level.ship_node)) * (1 if level.in_transit is None else 2)

    def needs_feed(self, unit: Unit) -> bool:
        """With units on their way: the single update has no field for them."""
        return self._table.in_transit(unit[0]) is not None

    async def update(self, unit: Unit) -> None:
        """By ``PUT /v3/inventory/update``."""
        level = self._level(unit[0])
        await self._inventory.update(
            level.gtin, level.quantity, ship_node=level.ship_node, availability=level.availability
        )
        self._table.mark(unit[0], RowState.UPDATED)

    async def submit(self, units: Sequence[Unit], filename: str) -> FeedAcknowledgement:  # noqa: ARG002 - JSON alone
        """By a feed of type ``DSV_INVENTORY``."""
        return await self._inventory.bulk_update([self._level(row) for (row,) in units])

    async def held(self, rows: Unit) -> Sequence[int]:
        """By ``GET /v3/inventory``, which says nothing of unlimited stock and of units on their way."""
        found: list[int] = []
        for row in rows:
            level = self._level(row)
            if level.quantity is not None and level.in_transit is None:
                answer = await self._inventory.get(gtin=level.gtin, ship_node=level.ship_node)
                same = (answer.gtin or level.gtin).zfill(14) == level.gtin
                if same and answer.quantity is not None and answer.quantity.amount == level.quantity:
                    found.append(row)
        return found

    def name_of(self, item: FeedItem) -> str | None:
        """Its GTIN."""
        identifiers = item.product_identifiers.product_identifier if item.product_identifiers else ()
        found = [each.product_id for each in identifiers if each.product_id and each.product_id_type.upper() == "GTIN"]
        return found[0].zfill(14) if found else None

    def _level(self, row: int) -> SupplierLevel:
        kept = self._table[row]
        return SupplierLevel(
            gtin=kept.sku,
            ship_node=kept.ship_node or "",
            quantity=kept.quantity,
            availability=Availability.INFINITE if kept.quantity is None else Availability.STANDARD,
            in_transit=self._table.in_transit(row),
        )
