"""Retire an item and show where it stands: python docs/examples/retire_item.py SKU."""

import sys

from walmart_sync import Marketplace

with Marketplace.from_env() as walmart:
    print(walmart.items.retire(sys.argv[1]).message)
    item = walmart.items.get(sys.argv[1])
    print(f"{item.sku} is {item.lifecycle_status} and {item.published_status}")
