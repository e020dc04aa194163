"""Simplified shipping against the emulator, in both modes."""

from __future__ import annotations

import msgspec
import pytest

from walmart_async import errors
from walmart_async.api.shipping_templates import ShippingCharge
from walmart_async.api.simplified_shipping import (
    Carrier,
    CarrierRates,
    CarrierService,
    NodeRates,
    RateConfiguration,
    SentCarrier,
    ShippingPriority,
)

from .examples import RATES


def test_it_is_set_up_once_and_changed(seller) -> None:
    for name, given in (("get", ()), ("update", (RATES,))):
        with pytest.raises(errors.PartialFailureError, match="not found"):
            seller(f"simplified_shipping.{name}", *given)
    seller("simplified_shipping.create", RATES, priority=ShippingPriority.FASTEST)
    with pytest.raises(errors.PartialFailureError, match="already exists"):
        seller("simplified_shipping.create", RATES)
    seller("simplified_shipping.update", RATES, migrate_free_shipping_offers=True)
    account = seller("simplified_shipping.get").account_configs
    assert (account.shipping_priority, account.migrate_free_shipping_offers) == (None, True)
    (charge,) = account.carrier_configs[1].configurations[0].shipping_charge
    assert charge.per_shipping_charge.charge_per_weight.amount == 5


def test_a_node_differs_and_no_longer(seller) -> None:
    (node,) = [each.ship_node for each in seller("ship_nodes.list")]
    seller("simplified_shipping.create", RATES)
    seller(
        "simplified_shipping.update_nodes", [NodeRates(ship_nodes=[node], is_overridden=True, carrier_configs=RATES)]
    )
    assert [each.ship_nodes for each in seller("simplified_shipping.get").ship_node_configs] == [(node,)]
    seller("simplified_shipping.update_nodes", [NodeRates(ship_nodes=[node], is_overridden=False)])
    assert seller("simplified_shipping.get").ship_node_configs == ()
    with pytest.raises(errors.PartialFailureError):
        seller("simplified_shipping.update_nodes", [NodeRates(ship_nodes=["1"], carrier_configs=RATES)])


def test_a_service_of_another_carrier(seller) -> None:
    rates = CarrierRates.of("UPS_GROUND", RateConfiguration.of(ShippingCharge.by_item(0, 0)))
    other = SentCarrier(carrier_name=Carrier.USPS, carrier_service=CarrierService.UPS_GROUND)
    with pytest.raises(errors.PartialFailureError, match="valid"):
        seller("simplified_shipping.create", [msgspec.structs.replace(rates, carriers=[other])])


def test_items_are_moved_by_a_feed(seller, emulator) -> None:
    emulator.add_item("A")
    ended = seller("feeds.wait", seller("simplified_shipping.migrate", ["A"]).feed_id)
    assert ended.items_failed == 1
    seller("simplified_shipping.create", RATES)
    ended = seller("feeds.wait", seller("simplified_shipping.migrate", ["A", "none"]).feed_id)
    assert (ended.items_succeeded, ended.items_failed, emulator.simplified_shipping("A")) == (1, 1, True)
    seller("feeds.wait", seller("simplified_shipping.migrate", ["A"], to_templates=True).feed_id)
    assert not emulator.simplified_shipping("A")
