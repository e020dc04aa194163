"""Finding the rows that Walmart has already, reading whichever way takes fewer calls."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final, TypeVar

from ..._declare.endpoint import operation_of
from ..._declare.fan_out import fan_out
from ...api.inventory.marketplace import Inventory
from ...errors import NotFoundError, WalmartError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable, Iterator

    from ..._declare.modes import Async
    from ..._declare.resource import Link
    from ...api.inventory.models import NodeInventory
    from .progress import Reporter
    from .stock_table import StockTable

__all__ = ["mark_unchanged"]

T = TypeVar("T")

_PAGE_SIZE: Final = 50
_CONCURRENCY: Final = 16
_MOST_ASKED: Final = 2_000  # ten minutes at 200 calls a minute; a feed takes them in less


async def mark_unchanged(link: Link, table: StockTable, reporter: Reporter) -> None:
    """Mark the rows whose level Walmart has already: the reported level, not what is left to sell.

    Reads the seller's whole stock page by page, unless one call per SKU of the table takes fewer calls. A market that
    has no such list is asked for each row, as long as that does not take longer than to send all of them.

    Raises:
        WalmartError: Walmart's stock could not be read.
    """
    inventory: Inventory[Async] = Inventory(link)
    if not link.market.offers(operation_of(Inventory, "list")):
        await link.sender.authorize()  # wrong credentials would fail row by row
        if len(table) <= _MOST_ASKED:
            await _ask_for_each_row(inventory, table, reporter)
        return
    pager = inventory.list(limit=_PAGE_SIZE)
    total: int | None = None
    async for page in pager.pages():
        total = page.meta.total_count
        for held in page.elements.inventories:
            _compare(table, held)
        reporter.add("compare", len(page.elements.inventories), total)
        if total is not None and table.sku_count < total / _PAGE_SIZE - 1:
            break
    else:
        return
    reporter.restart("compare")
    await _ask_for_each(inventory, table, reporter)


async def _ask_for_each(inventory: Inventory[Async], table: StockTable, reporter: Reporter) -> None:
    async def ask(sku: str) -> None:
        with suppress(NotFoundError):  # without stock so far, or unknown: the update will show which
            _compare(table, await inventory.get_nodes(sku))
        reporter.add("compare", 1, table.sku_count)

    await _ask_all(ask, table.skus())


async def _ask_for_each_row(inventory: Inventory[Async], table: StockTable, reporter: Reporter) -> None:
    async def ask(row: int) -> None:
        sku, node = table[row].sku, table[row].ship_node
        with suppress(NotFoundError):  # as above
            answer = await inventory.get(sku, ship_node=node)
            if answer.sku == sku and answer.quantity is not None:
                table.compare(row, answer.quantity.amount)
        reporter.add("compare", 1, len(table))

    await _ask_all(ask, table.pending())


async def _ask_all(ask: Callable[[T], Awaitable[None]], asked: Iterable[T]) -> None:
    """Until one of the answers is missing: the job ends there, so nobody needs the others."""
    failed: list[WalmartError] = []

    def wanted() -> Iterator[T]:
        for each in asked:
            if failed:
                return
            yield each

    async def ask_one(each: T) -> None:
        try:
            await ask(each)
        except WalmartError as error:
            failed.append(error)
            raise

    for outcome in await fan_out(ask_one, wanted(), _CONCURRENCY):
        if outcome.error is not None:
            raise outcome.error


def _compare(table: StockTable, held: NodeInventory) -> None:
    quantities = {node.ship_node: node.input_qty.amount for node in held.nodes if node.input_qty is not None}
    # No answer tells which of several ship nodes is the default one.
    by_default = next(iter(quantities.values()), None) if len(held.nodes) == 1 else None
    for row in table.rows_of(held.sku):
        node = table[row].ship_node
        table.compare(row, by_default if node is None else quantities.get(node))
