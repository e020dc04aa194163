"""Arguments of ship nodes that are refused before anything is sent."""

from __future__ import annotations

from datetime import UTC, date, time
from typing import Any

from support.examples import Refusal, call
from walmart_async.api.ship_nodes import NodeSettings, PostalAddress

ADDRESS = PostalAddress(address_line1="1 Main St", city="Austin", state="TX", country="USA", postal_code="73301")


def node(**changed: Any) -> list[NodeSettings]:
    return [NodeSettings(**{"name": "East", "address": ADDRESS, "time_zone": "CST", **changed})]


MARKETPLACE = [
    Refusal(call("list", with_calendar="yes"), "with_calendar"),
    Refusal(call("create", []), "nodes"),
    Refusal(call("create", [ADDRESS]), "nodes[0]"),
    Refusal(call("create", node(name="")), "nodes[0].name"),
    Refusal(call("create", node(address=None)), "nodes[0].address"),
    Refusal(call("create", node(address=PostalAddress(city="Austin"))), "nodes[0].address.address_line1"),
    Refusal(call("create", node(time_zone="")), "nodes[0].time_zone"),
    Refusal(call("create", node(status="active")), "nodes[0].status"),
    Refusal(call("create", node(custom_node_id="a-b")), "nodes[0].custom_node_id"),
    Refusal(call("create", node(two_day_carriers="FEDEX")), "nodes[0].two_day_carriers"),
    Refusal(call("create", node(week={})), "nodes[0].week"),
    Refusal(call("create", node(week={"funday": None})), "nodes[0].week['funday']"),
    Refusal(call("create", node(week={"monday": "14:00"})), "nodes[0].week['monday']"),
    Refusal(call("create", node(week={"monday": time(14, tzinfo=UTC)})), "nodes[0].week['monday']"),
    Refusal(call("create", node(week={"monday": time(14, 0, 30)})), "nodes[0].week['monday']"),
    Refusal(call("create", node(days_off=[date(2030, 1, 1)])), "nodes[0].days_off"),
    Refusal(call("create", node(days_off="2030-01-01")), "nodes[0].days_off"),
    Refusal(call("create", node(week={"monday": None}, days_off=["2030-01-01"])), "nodes[0].days_off[0]"),
    Refusal(call("create", node(carriers_on_sunday=True)), "nodes[0].carriers_on_sunday"),
    Refusal(call("update", "", node()[0]), "ship_node"),
    Refusal(call("update", "1", None), "settings"),
    Refusal(call("update", "1", node(carriers_on_sunday=True)[0]), "settings.carriers_on_sunday"),
    Refusal(call("set_providers", {}), "providers"),
    Refusal(call("set_providers", {"1": "active"}), "providers['1']"),
    Refusal(call("set_providers", {"1": ""}), "providers['1']"),
]
