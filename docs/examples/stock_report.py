"""List the SKUs that are running low: those with fewer units left to sell than a threshold, lowest first.

python docs/examples/stock_report.py 10

Credentials come from WALMART_CLIENT_ID and WALMART_CLIENT_SECRET. Exits with 0 if no SKU is running low, 1 if some are,
2 if the stock could not be read.
"""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from walmart_sync import Marketplace, WalmartError

if TYPE_CHECKING:
    from walmart_async.api.inventory import NodeInventory


def left(item: NodeInventory) -> int:
    """Units left to sell at all ship nodes together; a node without a number counts as none."""
    return sum(node.avail_to_sell_qty.amount or 0 for node in item.nodes if node.avail_to_sell_qty)


def running_low(threshold: int) -> list[tuple[int, str]]:
    with Marketplace.from_env() as walmart:
        counted = [(left(item), item.sku) for item in walmart.inventory.list()]
    return sorted(row for row in counted if row[0] < threshold)


def main() -> int:
    parser = argparse.ArgumentParser(description="List the SKUs that are running low.")
    parser.add_argument("threshold", type=int, help="the number of units a SKU should have at least")
    threshold = parser.parse_args().threshold
    try:
        low = running_low(threshold)
    except WalmartError as error:
        print(f"stock_report: {error}", file=sys.stderr)
        return 2
    for units, sku in low:
        print(f"{units:>8}  {sku}")
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
