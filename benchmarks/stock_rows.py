"""Memory of an inventory sync at 1,000,000 rows: at most 200 bytes a row, its plan included."""

from __future__ import annotations

import asyncio
import gc
import sys
import tempfile
import tracemalloc
from pathlib import Path
from typing import TYPE_CHECKING

from walmart_async import Supplier
from walmart_async.jobs import StockLevel, SyncReport, read_stock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

ROWS = 1_000_000
LARGEST = 200


def traced(work: Callable[[], object]) -> tuple[object, float]:
    """What ``work`` returns, and the bytes a row that it held at most, while it worked."""
    gc.collect()
    tracemalloc.start()
    result = work()
    _, held = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return result, held / ROWS


def written(file: Path, header: str, rows: Iterable[str]) -> Path:
    """A CSV file."""
    with file.open("w", encoding="utf-8") as lines:
        lines.write(header + "\n")
        lines.writelines(row + "\n" for row in rows)
    return file


def sku(row: int) -> str:
    """A SKU of a usual length."""
    return f"SKU-{row:07d} {row % 97:02d}/{row % 13:X}"


def plan(file: Path) -> SyncReport:
    """Read a drop-ship vendor's file and plan its way, sending nothing."""

    async def run() -> SyncReport:
        async with Supplier(client_id="none", client_secret="none", base_url="http://127.0.0.1:9") as walmart:
            return await walmart.inventory_sync.run(read_stock(file, supplier=True).levels, dry_run=True)

    return asyncio.run(run())


def main() -> int:
    """Measure, print, and fail where a row is too large."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        seller = written(
            folder / "seller.csv",
            "sku,ship_node,quantity",
            (f"{sku(row)},{100_000 + row % 5},{row % 5_000}" for row in range(ROWS)),
        )
        supplier = written(
            folder / "supplier.csv",
            "gtin,ship_node,quantity,availability",
            (f"{row + 1},{100_000 + row % 5},{row % 5_000},AC" for row in range(ROWS)),
        )
        _, table = traced(lambda: read_stock(seller).levels)
        report, planned = traced(lambda: plan(supplier))
    _, listed = traced(
        lambda: [StockLevel(sku=sku(row), quantity=row, ship_node=str(100_000 + row % 5)) for row in range(ROWS)]
    )
    print(f"rows                                  {ROWS:>10,}")
    print(f"bytes a row: table of a seller's file {table:>10.1f}   (at most {LARGEST})")
    print(f"bytes a row: table, read and planned {planned:>10.1f}   (at most {LARGEST}; {report!r})")
    print(f"bytes a row: list of StockLevel       {listed:>10.1f}   ({listed / table:.2f} times the table)")
    return 0 if max(table, planned) <= LARGEST else 1


if __name__ == "__main__":
    sys.exit(main())
