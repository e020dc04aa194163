"""Run ``walmart inventory sync`` against the emulator, and compare every level with the file afterwards.

python docs/examples/demo.py [CSV] [--drop-update SKU]

The emulator starts with quantities that differ from the file's. The comparison reads the emulator's state directly,
without the client. To see it fail, compare with another CSV, or let the emulator drop an update.
"""

from __future__ import annotations

import argparse
import csv
import os
import subprocess
import sys
from pathlib import Path

from walmart_async.clock import ScaledClock
from walmart_async.emulator import Emulator

STOCK = Path(__file__).with_name("stock.csv")
SPEED = 60  # the emulator processes in seconds a feed that takes Walmart minutes


def read(file: Path) -> dict[tuple[str, str], int]:
    """Quantities by SKU and ship node."""
    with file.open(encoding="utf-8", newline="") as lines:
        return {(row["sku"], row["ship_node"]): int(row["quantity"]) for row in csv.DictReader(lines)}


def put_items(emulator: Emulator, rows: dict[tuple[str, str], int]) -> None:
    stock: dict[str, dict[str, int]] = {}
    for (sku, node), quantity in rows.items():
        stock.setdefault(sku, {})[node or emulator.default_ship_node] = quantity + 1
    for sku, levels in stock.items():
        emulator.add_item(sku, stock=levels)


def sync(emulator: Emulator) -> int:
    """Run the command as a seller would, with the emulator in place of Walmart."""
    others = {name: value for name, value in os.environ.items() if not name.startswith("WALMART_")}
    account = {
        "WALMART_CLIENT_ID": emulator.client_id,
        "WALMART_CLIENT_SECRET": emulator.client_secret,
        "WALMART_BASE_URL": emulator.url,
    }
    command = [sys.executable, "-m", "walmart_async.cli", "inventory", "sync", str(STOCK)]
    environment = {**others, **account}
    return subprocess.run(command, env=environment, check=False).returncode  # noqa: S603 - our own command


def level(emulator: Emulator, sku: str, node: str) -> int | None:
    """The emulator's quantity, if it has one."""
    try:
        return emulator.stock(sku).get(node or emulator.default_ship_node)
    except KeyError:
        return None


def compare(emulator: Emulator, rows: dict[tuple[str, str], int], name: str) -> int:
    """Print whether the emulator's stock matches the rows, and where it does not."""
    wrong = 0
    for (sku, node), quantity in rows.items():
        held = level(emulator, sku, node)
        if held != quantity:
            wrong += 1
            print(f"differs: {sku!r} at {node or 'the default ship node'} is {held}, {name} says {quantity}")
    verdict = "differs from" if wrong else "matches"
    print(f"emulator state {verdict} {name}: {len(rows) - wrong:,} of {len(rows):,}")
    return 1 if wrong else 0


def main() -> int:
    parser = argparse.ArgumentParser(description="Sync stock.csv with the emulator and check every row.")
    parser.add_argument("csv", nargs="?", type=Path, default=STOCK, help="what to compare with afterwards")
    parser.add_argument(
        "--drop-update", metavar="SKU", help="let the emulator confirm an update of SKU without making it"
    )
    options = parser.parse_args()
    with Emulator(clock=ScaledClock(SPEED)) as emulator:
        put_items(emulator, read(STOCK))
        if options.drop_update is not None:
            emulator.faults.drop_update(options.drop_update)
        code = sync(emulator)
        return compare(emulator, read(options.csv), options.csv.name) or code


if __name__ == "__main__":
    sys.exit(main())
