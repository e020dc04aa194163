"""``walmart emulator``, and the emulators that other commands start for themselves."""

from __future__ import annotations

import asyncio
import logging
from pathlib import Path  # noqa: TC003 - typer reads the annotations
from typing import TYPE_CHECKING, Annotated, Final

import typer

from ..errors import WalmartError
from ..jobs.inventory_sync.stock_file import read_stock
from .terminal import in_words, tell, tell_some

if TYPE_CHECKING:
    from ..emulator import Emulator
    from ..jobs.inventory_sync.stock_table import StockTable

_LAST_PORT: Final = 65_535

__all__ = ["emulator", "put_items", "writes_received"]


def emulator(
    *,
    port: Annotated[int, typer.Option(min=0, max=_LAST_PORT, help="Port for sellers; 0 picks a free one.")] = 0,
    supplier_port: Annotated[
        int, typer.Option(min=0, max=_LAST_PORT, help="Port for drop-ship vendors; 0 picks a free one.")
    ] = 0,
    seed: Annotated[int, typer.Option(help="The same seed gives the same tokens, ids and ship node.")] = 0,
    speed: Annotated[float, typer.Option(min=0.001, help="How many times as fast as Walmart it works.")] = 1.0,
    items: Annotated[
        Path | None,
        typer.Option(metavar="STOCK.CSV", help="A seller's stock file: the items and levels to start with."),
    ] = None,
    supplier_items: Annotated[
        Path | None,
        typer.Option(metavar="STOCK.CSV", help="The same of a drop-ship vendor: gtin, ship_node, quantity."),
    ] = None,
    order: Annotated[
        list[str] | None,
        typer.Option(metavar="SKU=UNITS", help="An order of a seller's to start with; may be given several times."),
    ] = None,
) -> None:
    """Run an emulator of Walmart's APIs on this machine until Ctrl-C, logging every request."""
    from ..emulator import Emulator  # noqa: PLC0415 - a third of a second that other commands do not pay

    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    running = Emulator(seed=seed, speed=speed, port=port, supplier_port=supplier_port)
    try:
        for file, supplier in ((items, False), (supplier_items, True)):
            if file is not None:
                _read_items(running, file, supplier=supplier)
        for each in order or ():
            typer.echo(f"Order: {_put_order(running, each)}")
        asyncio.run(_serve(running))
    except (OSError, ValueError, WalmartError) as error:
        tell(in_words(error))
        raise typer.Exit(2) from None


def _read_items(emulator: Emulator, file: Path, *, supplier: bool) -> None:
    stock = read_stock(file, supplier=supplier)
    put_items(emulator, stock.levels, supplier=supplier)
    for note in stock.notes:
        tell(f"{file}: {note}")
    lines = (f"{file}: line {problem.line} left out: {problem.reason}" for problem in stock.problems)
    tell_some(lines, len(stock.problems), more="walmart inventory sync --dry-run lists them too")


def _put_order(emulator: Emulator, order: str) -> str:
    sku, _, units = order.rpartition("=")
    if not sku or not (units.isascii() and units.isdigit()):
        raise ValueError(f"--order {order}: expected SKU=UNITS, for example LAMP=3")
    return emulator.add_order({sku: int(units)})


async def _serve(running: Emulator) -> None:
    async with running:
        typer.echo(
            f"Seller:   {running.url}\n"
            f"Supplier: {running.supplier_url}\n"
            f"Default ship node: {running.default_ship_node}\n\n"
            f"{_exports('WALMART_', running.url, running)}   # the same in every emulator, useless elsewhere\n\n"
            f'# for Supplier.from_env(prefix="DSV_")\n'
            f"{_exports('DSV_', running.supplier_url, running)}\n"
        )
        await asyncio.Event().wait()


def _exports(prefix: str, url: str, running: Emulator) -> str:
    variables = {"BASE_URL": url, "CLIENT_ID": running.client_id, "CLIENT_SECRET": running.client_secret}
    return "\n".join(f"export {prefix}{name}={value}" for name, value in variables.items())


def put_items(emulator: Emulator, levels: StockTable, *, supplier: bool = False, differing: bool = False) -> None:
    """Put the items of a stock file into an emulator.

    Args:
        emulator: The emulator.
        levels: The rows of the file.
        supplier: Whether they are a drop-ship vendor's.
        differing: Give every item another level than its row says.
    """
    for product in levels.skus():
        rows = [levels[row] for row in levels.rows_of(product)]
        # With its lowest bit flipped, a number is another one, and never negative.
        stock = {row.ship_node or emulator.default_ship_node: (row.quantity or 0) ^ differing for row in rows}
        emulator.add_item(product, gtin=product if supplier else None, stock=stock)


def writes_received(emulator: Emulator) -> str:
    """How many writes an emulator carried out, in a line."""
    count = len(emulator.writes)
    return f"emulator: {count} {'write' if count == 1 else 'writes'} received"
