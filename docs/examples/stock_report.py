"""List the SKUs that run low: those of which fewer units than a threshold are left to sell, fewest first.

python docs/examples/stock_report.py 10

The account comes from WALMART_CLIENT_ID and WALMART_CLIENT_SECRET. Ends with 0 if nothing runs low, 1 if something
does, 2 if it could not be found out.
"""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from walmart_sync import Marketplace, WalmartError

if TYPE_CHECKING:
    from walmart_async.api.inventory import NodeInventory


def left(item: NodeInventory) -> int:
    """Units left to sell at all ship nodes together; a node of which Walmart says nothing has none to count on."""
    return sum(node.avail_to_sell_qty.amount or 0 for node in item.nodes if node.avail_to_sell_qty)


def running_low(threshold: int) -> list[tuple[int, str]]:
    with Marketplace.from_env() as walmart:
        counted = [(left(item), item.sku) for item in walmart.inventory.list()]
    return sorted(row for row in counted if row[0] < threshold)


def main() -> int:
    parser = argparse.ArgumentParser(description="List the SKUs that run low.")
    parser.add_argument("threshold", type=int, help="units of which a SKU should have this many or more")
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
