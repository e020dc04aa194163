"""Shipping templates against the emulator, in both modes."""

from __future__ import annotations

import msgspec
import pytest

from walmart_async import RequestInvalidError, errors
from walmart_async.api.shipping_templates import (
    ActivationState,
    RateModelType,
    ShippingCharge,
    ShippingTemplate,
    TemplateDetails,
    TieredCharge,
)

from .examples import ABROAD, FLAT, TIERED


def test_a_template_is_made_changed_and_deleted(seller) -> None:
    assert seller("shipping_templates.activation_status").activation_status == ActivationState.NOT_ACTIVATED
    made = seller("shipping_templates.create", FLAT)
    assert made.rate_model_type == RateModelType.PER_SHIPMENT_PRICING
    assert seller("shipping_templates.activation_status").activation_status == ActivationState.ACTIVATED
    assert [each.name for each in seller("shipping_templates.list").templates] == ["Template 2"]
    seller("shipping_templates.update", made.id, TIERED)
    found = seller("shipping_templates.get", made.id)
    assert (found.name, found.rate_model_type) == ("Next day", RateModelType.TIERED_PRICING)
    assert seller("shipping_templates.delete", made.id).id == made.id
    assert seller("shipping_templates.list").total_records == 0
    with pytest.raises(errors.NotFoundError):
        seller("shipping_templates.get", made.id)


@pytest.mark.parametrize("template", [FLAT, TIERED, ABROAD])
def test_what_is_there_is_sent_changed(seller, template) -> None:
    made = seller("shipping_templates.create", template)
    changed = msgspec.structs.replace(ShippingTemplate.of(made), name="Other name")
    seller("shipping_templates.update", made.id, changed)
    found = seller("shipping_templates.get", made.id)
    assert (found.name, found.shipping_methods) == ("Other name", made.shipping_methods)
    assert found.fc_details == made.fc_details


def test_an_answer_that_lacks_something_makes_no_template() -> None:
    lacking = msgspec.convert({"name": "A", "shippingMethods": [{"shipMethod": "VALUE"}]}, TemplateDetails)
    with pytest.raises(RequestInvalidError, match="shipping_methods"):
        ShippingTemplate.of(lacking)


@pytest.mark.parametrize("amount", [1.5, "-1", "0.001", "NaN", None])
def test_amounts_that_are_none(amount) -> None:
    with pytest.raises(RequestInvalidError, match="per_item"):
        ShippingCharge.by_item(0, amount)
    with pytest.raises(RequestInvalidError, match="up_to" if amount is not None else "amount"):
        TieredCharge.of(0 if amount is not None else None, up_to=amount)


def test_items_get_a_template_by_a_feed(seller, emulator) -> None:
    emulator.add_item("A")
    made = seller("shipping_templates.create", FLAT)
    (node,) = [each.ship_node for each in seller("ship_nodes.list")]
    fed = seller("shipping_templates.assign", made.id, node, ["A", "none"])
    ended = seller("feeds.wait", fed.feed_id)
    assert (ended.items_succeeded, ended.items_failed) == (1, 1)
    assert emulator.shipping_templates("A") == {node: made.id}
    seller("feeds.wait", seller("shipping_templates.unassign", made.id, node, ["A"]).feed_id)
    assert emulator.shipping_templates("A") == {}
