"""Announce stock to Walmart, and save a label for each shipment: inbound_shipment.py SKU GTIN UNITS."""

import sys
from datetime import UTC, datetime, timedelta

from walmart_async.api.fulfillment.inbound import InboundItem, SellerAddress
from walmart_sync import Marketplace

sku, gtin, units = sys.argv[1:]
home = SellerAddress(address_line1="4 Dock Road", city="Reno", state_code="NV", country_code="US", postal_code="89501")
due = datetime.now(UTC) + timedelta(days=7)
item = InboundItem(sku=sku, product_id=gtin, description=sku, units=int(units), expected_delivery=due)
with Marketplace.from_env() as walmart:
    for made in walmart.fulfillment.inbound.create(f"{sku}-{due:%Y%m%d}", [item], return_address=home).shipments:
        print(walmart.fulfillment.inbound.label(made.shipment_id).save(f"{made.shipment_id}.pdf").size, "bytes")
