"""Ship nodes against the emulator, in both modes."""

from __future__ import annotations

from datetime import date, time

import pytest

from walmart_async import errors
from walmart_async.api.ship_nodes import NodeSettings, NodeStatus, NodeType, PostalAddress

ADDRESS = PostalAddress(address_line1="1 Main St", city="Austin", state="TX", country="USA", postal_code="73301")


def settings(**more) -> NodeSettings:
    return NodeSettings(**{"name": "South", "address": ADDRESS, "time_zone": "CST", **more})


def test_a_node_is_made_changed_and_used(seller, emulator) -> None:
    emulator.add_item("A")
    (made,) = seller("ship_nodes.create", [settings(two_day_carriers=["UPS"], week={"monday": time(11)})])
    assert (made.ship_node_name, made.status, made.node_type) == ("South", NodeStatus.ACTIVE, NodeType.PHYSICAL)
    assert seller("inventory.update", "A", 3, ship_node=made.ship_node).quantity.amount == 3
    changed = seller("ship_nodes.update", made.ship_node, settings(name="Deep South", status=NodeStatus.INACTIVE))
    assert (changed.ship_node_name, changed.status) == ("Deep South", NodeStatus.INACTIVE)
    assert [each.ship_node_name for each in seller("ship_nodes.list")][1:] == ["Deep South"]
    assert [each.coverage_area for each in seller("ship_nodes.coverage")] == [(), ("TX1",)]


def test_the_calendar_is_told_where_it_is_asked_for(seller) -> None:
    week = {"monday": time(11, 30), "friday": None}
    (made,) = seller("ship_nodes.create", [settings(week=week, days_off=[date(2030, 12, 24)])])
    assert seller("ship_nodes.list")[1].calendar_day_configuration is None
    seller("ship_nodes.update", made.ship_node, settings(week=week, carriers_on_sunday=True))
    calendar = seller("ship_nodes.list", with_calendar=True)[1].calendar_day_configuration
    assert calendar.standard_processing_schedule.monday.cut_off_time == "11:30"
    assert calendar.standard_processing_schedule.sunday.is_working_day is False
    assert calendar.carrier_weekend_calendar.sunday.working_day is True
    assert calendar.additional_days_off == ()


def test_companies_ship_for_the_account(seller) -> None:
    provider = seller("ship_nodes.providers")[0]
    seller("ship_nodes.set_providers", {provider.ship_node: "ACTIVE"})
    (_, node) = seller("ship_nodes.list")
    assert (node.ship_node, node.node_type, node.status) == (provider.ship_node, NodeType.THIRD_PARTY, "ACTIVE")
    with pytest.raises(errors.BadRequestError):
        seller("ship_nodes.set_providers", {"1": "ACTIVE"})


def test_what_the_emulator_refuses(seller, emulator) -> None:
    with pytest.raises(errors.NotFoundError):
        seller("ship_nodes.update", "none", settings())
    assert "DHL" not in {each.carrier_method_name for each in seller("ship_nodes.carriers")}
    with pytest.raises(errors.BadRequestError):
        seller("ship_nodes.create", [settings(two_day_carriers=["DHL"])])
    emulator.add_ship_node("123456789")
    assert [each.ship_node for each in seller("ship_nodes.list")][1:] == ["123456789"]
