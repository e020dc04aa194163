"""Arguments of simplified shipping that are refused before anything is sent."""

from __future__ import annotations

from support.examples import Refusal, call
from walmart_async.api.shipping_templates import ShippingCharge
from walmart_async.api.simplified_shipping import CarrierRates, NodeRates, RateConfiguration, SentRate

from .examples import RATES

CHARGE = ShippingCharge.by_item(0, 701)
DEAR = [CarrierRates.of("UPS_GROUND", RateConfiguration.of(CHARGE))]
BARE = [CarrierRates.of("UPS_GROUND")]
EMPTY = [CarrierRates.of("UPS_GROUND", RateConfiguration.of(None))]
MODEL = RateConfiguration(
    regions=RATES[0].configurations[0].regions, address_types=["STREET"], shipping_charge=SentRate()
)
AT = "rates[0].configurations[0].shipping_charge"
MARKETPLACE = [
    *(
        refusal
        for name in ("create", "update")
        for refusal in (
            Refusal(call(name, []), "rates"),
            Refusal(call(name, RATES, priority="fastest"), "priority"),
            Refusal(call(name, RATES, migrate_free_shipping_offers="yes"), "migrate_free_shipping_offers"),
            Refusal(call(name, BARE), "rates[0].configurations"),
            Refusal(call(name, DEAR), f"{AT}.per_shipping_charge.charge_per_item.amount"),
            Refusal(call(name, EMPTY), f"{AT}.per_shipping_charge"),
            Refusal(call(name, [CarrierRates.of("UPS_GROUND", MODEL)]), f"{AT}.rate_model_type"),
        )
    ),
    Refusal(call("update_nodes", []), "nodes"),
    Refusal(call("update_nodes", [NodeRates(ship_nodes=[], carrier_configs=RATES)]), "nodes[0].ship_nodes"),
    Refusal(call("update_nodes", [NodeRates(ship_nodes=["1"], is_overridden=True)]), "nodes[0].carrier_configs"),
    Refusal(call("migrate", []), "skus"),
    Refusal(call("migrate", "A"), "skus"),
    Refusal(call("migrate", ["A"], to_templates=None), "to_templates"),
]
