"""Ship nodes: those that every family knows by their ids, with what sellers say of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...gateway.json_values import is_list
from ...gateway.validation import Problem, mapping

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...world import World

__all__ = ["CARRIERS", "PROVIDERS", "ShipNodes", "checked"]

CARRIERS = {"USPS": "1000014", "UPS": "1000013", "FEDEX": "1000012"}
PROVIDERS = {"423734745612582913": "MP_Shipbob", "99351656957153281": "MP_Deliverr"}
_ADDRESS = {"addressLine1": "1 Main St", "city": "Austin", "state": "TX", "country": "USA", "postalCode": "73301"}
_NEEDED = ("shipNodeName", "timeZone", "postalAddress")
_STATES = ("ACTIVE", "INACTIVE")


class ShipNodes:
    """What is known of each ship node of the account, by its id."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._details: dict[str, dict[str, Any]] = {}

    def all(self) -> dict[str, dict[str, Any]]:
        """Every node; those that came with stock or orders have the usual details."""
        return {node: self._details.get(node) or _usual(node) for node in self._world.nodes}

    def add(self, details: dict[str, Any]) -> dict[str, Any]:
        """Make a node, or change one that has an id."""
        node = details.get("shipNode") or self._world.ids.ship_node()
        self._world.add_node(node)
        self._details[node] = {"nodeType": "PHYSICAL", **details, "shipNode": node}
        return self._details[node]

    def associate(self, node: str, status: str) -> None:
        """Have a company ship for this account, or no longer."""
        self.add({**_usual(node), "nodeType": "3PL", "shipNodeName": PROVIDERS[node], "status": status})


def _usual(node: str) -> dict[str, Any]:
    return {
        "shipNode": node,
        "nodeType": "PHYSICAL",
        "shipNodeName": f"Node {node}",
        "status": "ACTIVE",
        "timeZone": "CST",
        "postalAddress": _ADDRESS,
    }


def checked(value: Any, *, whole: bool = True) -> dict[str, Any]:
    """What a seller says of a node.

    Raises:
        Problem: Something that a new node needs is missing, or a value is none that Walmart takes.
    """
    stated = {name: each for name, each in mapping(value, "shipNode").items() if each is not None}
    for name in _NEEDED if whole else ():
        if not stated.get(name):
            raise Problem(name, "is missing")
    if stated.get("status", "ACTIVE") not in _STATES:
        raise Problem("status", f"must be {' or '.join(_STATES)}")
    for shipping in _listed(stated.get("shippingDetails")):
        for carrier in _listed(mapping(shipping, "shippingDetails").get("twoDayShipping")):
            if mapping(carrier, "twoDayShipping").get("carrierMethodName") not in CARRIERS:
                raise Problem("carrierMethodName", f"must be one of {', '.join(CARRIERS)}")
    return stated


def _listed(value: Any) -> Sequence[Any]:
    return value if is_list(value) else ()
