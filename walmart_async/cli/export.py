"""``walmart inventory export``: a seller's stock as a CSV file that the sync reads."""

from __future__ import annotations

import csv
import sys
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..client import Marketplace
from ..jobs.inventory_sync.stock_cells import defused
from .accounts import carry_out
from .files import WholeFile, is_standard
from .terminal import tell

if TYPE_CHECKING:
    from typing import TextIO

__all__ = ["export"]

_PAGE_SIZE = 50


def export(
    file: Annotated[Path, typer.Argument(metavar="OUT.CSV", help="Where to write; - is standard output.")] = Path("-"),
) -> None:
    """Write a seller's stock to a CSV file that `walmart inventory sync` reads: SKU, ship node, and units on hand.

    The units are those that were reported to Walmart; orders do not change them. An older file stays until the new one
    is complete. Exits with 0 if all of it was written, 2 if Walmart could not be asked or the file not be written.
    """
    carry_out(_export(file))


async def _export(file: Path) -> int:
    async with Marketplace.from_env() as walmart:
        with nullcontext(sys.stdout) if is_standard(file) else WholeFile("OUT.CSV", file).filled() as out:
            await _write(walmart, out)
    return 0


async def _write(walmart: Marketplace, out: TextIO) -> None:
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("sku", "ship_node", "quantity"))
    rows = unknown = 0
    async for held in walmart.inventory.list(limit=_PAGE_SIZE):
        for node in held.nodes:
            amount = None if node.input_qty is None else node.input_qty.amount
            if amount is None:
                unknown += 1
            else:
                rows += 1
                writer.writerow((defused(held.sku), defused(node.ship_node), amount))
    tell(f"{rows:,} rows written")
    if unknown:
        tell(f"left out, because Walmart tells no quantity: {unknown:,} rows")
