"""Buy a label for the first line of an order and save it: python docs/examples/buy_label.py ORDER POUNDS."""

import sys

from walmart_async.api.shipping_labels import Parcel, ParcelItem
from walmart_sync import Marketplace

order_id, pounds = sys.argv[1], float(sys.argv[2])
with Marketplace.from_env() as walmart:
    line = walmart.orders.get(order_id).order_lines.order_line[0]
    items = [ParcelItem(sku=line.item.sku, line_number=line.line_number)]
    parcel = Parcel(weight=pounds, length=8, width=6, height=4)
    label = walmart.shipping_labels.create(order_id, items, parcel, carrier="USPS", service="PRIORITY_MAIL")
    saved = walmart.shipping_labels.download(label.carrier_name, label.tracking_no).save(f"{label.tracking_no}.pdf")
    print(f"{label.tracking_no}.pdf: {saved.size:,} bytes, {label.tracking_url}")
