"""Ship for nothing within five days: python docs/examples/shipping_template.py NAME."""

import sys

import walmart_async.api.shipping_templates as shipping
from walmart_sync import Marketplace

regions, addresses = [shipping.CONTIGUOUS_STATES], [shipping.AddressType.STREET]
free = shipping.ShippingConfiguration(
    regions=regions, address_types=addresses, transit_time=5, tiered_shipping_charges=[shipping.TieredCharge.of(0)]
)
template = shipping.ShippingTemplate(name=sys.argv[1], methods=[shipping.ShippingMethod.of("VALUE", free)])
with Marketplace.from_env() as walmart:
    print("created", walmart.shipping_templates.create(template).id)
