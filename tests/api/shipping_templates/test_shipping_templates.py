"""Shipping templates against the emulator, in both modes."""

from __future__ import annotations

import asyncio

import pytest

from support.modes import Client
from walmart_async import errors
from walmart_async.api.shipping_templates import (
    ActivationStatus,
    ChargeTier,
    MethodArea,
    Region,
    ShippingMethod,
    TemplateShipMethod,
    TemplateStatus,
)

FREE = MethodArea(regions=[Region(region_code="C")], transit_days=6, tiers=[ChargeTier()])
METHODS = [ShippingMethod(method=TemplateShipMethod.VALUE, areas=[FREE])]


def test_a_template_from_its_beginning_to_its_end(seller) -> None:
    assert seller("shipping_templates.activation").activation_status == ActivationStatus.NOT_ACTIVATED
    made = seller("shipping_templates.create", "Free shipping", METHODS)
    found = seller("shipping_templates.get", made.id)
    (method,) = found.shipping_methods
    assert (method.ship_method, method.configurations[0].transit_time) == (TemplateShipMethod.VALUE, 6)
    assert str(method.configurations[0].tiered_shipping_charges[0].max_limit) == "-1"
    listed = seller("shipping_templates.list")
    assert ([each.name for each in listed.shipping_templates], listed.total_records) == (["Free shipping"], 1)
    changed = seller("shipping_templates.update", made.id, "Free shipping", METHODS, active=False)
    assert (changed.status, changed.created_date) == (TemplateStatus.INACTIVE, made.created_date)
    assert seller("shipping_templates.activation").activation_status == ActivationStatus.ACTIVATED
    assert seller("shipping_templates.delete", made.id).id == made.id
    with pytest.raises(errors.NotFoundError):
        seller("shipping_templates.get", made.id)


def test_charges_are_in_the_currency_of_the_market(mode, emulator) -> None:
    with asyncio.Runner() as runner:
        client = Client(mode, "Marketplace", emulator, runner, market="ca")
        made = client("shipping_templates.create", "Free", METHODS)
        (method,) = made.shipping_methods
        assert method.configurations[0].tiered_shipping_charges[0].ship_charge.currency == "CAD"
        client.close()
