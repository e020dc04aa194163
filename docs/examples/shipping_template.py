"""Ship free of charge within the 48 states, for items from a price on: python docs/examples/shipping_template.py 35."""

import sys

from walmart_async.api.shipping_templates import ChargeTier, MethodArea, Region, ShippingMethod, TemplateShipMethod
from walmart_sync import Marketplace

tiers = [ChargeTier(to_price=sys.argv[1], charge="5.99"), ChargeTier(from_price=sys.argv[1])]
area = MethodArea(regions=[Region(region_code="C", region_name="48 State")], transit_days=5, tiers=tiers)
methods = [ShippingMethod(method=TemplateShipMethod.VALUE, areas=[area])]
with Marketplace.from_env() as walmart:
    made = walmart.shipping_templates.create(f"Free from {sys.argv[1]} dollars", methods)
    print(f"{made.name}: template {made.id}, {made.status}")
