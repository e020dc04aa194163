"""Change three prices with one call, and those of a CSV file with feeds: python change_prices.py prices.csv."""

import csv
import sys
from pathlib import Path

from walmart_sync import Marketplace

with Marketplace.from_env() as walmart, Path(sys.argv[1]).open(newline="", encoding="utf-8") as file:
    for row in walmart.prices.set_all({"LAMP": "19.99", "MUG": "6.50", "CUP": "4"}):
        print(row.argument, row.error or "changed")
    rows = walmart.prices.bulk_set_all({line["sku"]: line["price"] for line in csv.DictReader(file)})
    print(sum(row.error is None for row in rows), "of", len(rows), "changed")
    print(*(f"{row.argument} {row.error}" for row in rows if row.error), sep="\n")
