"""Read the newest reconciliation report: what was paid out, and how much each SKU brought in."""

from collections import Counter
from decimal import Decimal

from walmart_sync import Marketplace

with Marketplace.from_env() as walmart:
    newest = max(walmart.payment_reports.recon_dates().dates)
    by_sku: Counter[str] = Counter()
    with walmart.payment_reports.recon_rows(newest) as rows:
        print(f"{newest:%Y-%m-%d}", next(rows)["Total Payable"])
        for row in rows:
            by_sku[row["Partner Item Id"]] += Decimal(row["Amount"])
    print(*(f"{amount:>10} {sku}" for sku, amount in by_sku.most_common()), sep="\n")
