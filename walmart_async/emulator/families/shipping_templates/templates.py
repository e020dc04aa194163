"""The templates of a seller, and which items have which, with what differs for single items."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ...gateway.validation import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...world import Item, World

__all__ = ["Templates"]

_NAME = re.compile(r"[A-Za-z0-9\s]+", re.ASCII)
_ALLOWED: dict[str, tuple[str | None, ...]] = {
    "type": ("DEFAULT", "CUSTOM", "DELIVERR"),
    "rateModelType": ("TIERED_PRICING", "PER_SHIPMENT_PRICING"),
    "status": ("ACTIVE", "INACTIVE"),
    "shippingType": ("INTERNATIONAL", None),
}
_FIRST = 91_233_632_243_720_193


@dataclass
class Templates:
    """The templates of the account, oldest first."""

    world: World
    by_id: dict[str, dict[str, Any]] = field(default_factory=dict[str, "dict[str, Any]"])
    made: int = 0
    assigned: dict[Item, set[tuple[str, str]]] = field(default_factory=dict["Item", "set[tuple[str, str]]"])
    """The templates of each item with the ship nodes for which they hold."""
    overrides: dict[tuple[Item, str], dict[str, Any]] = field(
        default_factory=dict["tuple[Item, str]", "dict[str, Any]"]
    )
    """What differs of shipping an item from a ship node, by method."""

    def add(self, stated: Mapping[str, Any]) -> dict[str, Any]:
        """Make a template."""
        template_id = str(_FIRST + self.made)
        self.made += 1
        now = self._now()
        template = {"id": template_id, **_shown(stated), "createdDate": now, "modifiedDate": now}
        self.by_id[template_id] = template
        return template

    def replace(self, template_id: str, stated: Mapping[str, Any]) -> dict[str, Any]:
        """Put another template in the place of one."""
        created = self.by_id[template_id]["createdDate"]
        dates = {"createdDate": created, "modifiedDate": self._now()}
        self.by_id[template_id] = {"id": template_id, **_shown(stated), **dates}
        return self.by_id[template_id]

    def delete(self, template_id: str) -> None:
        """Delete a template; no item has it any longer."""
        del self.by_id[template_id]
        for item, pairs in self.assigned.items():
            self.assigned[item] = {pair for pair in pairs if pair[0] != template_id}

    def _now(self) -> int:
        return int(self.world.clock.time() * 1000)


def _shown(stated: Mapping[str, Any]) -> dict[str, Any]:
    """A template as it is answered.

    Raises:
        Problem: It has no name or no methods, charges in both ways, or in another than it says.
    """
    if not _NAME.fullmatch(str(stated.get("name") or "")):
        raise Problem("name", "must be letters, digits and spaces")
    for name, allowed in _ALLOWED.items():
        if stated.get(name) not in allowed:
            raise Problem(name, f"must be one of {', '.join(filter(None, allowed))}")
    if not stated.get("shippingMethods"):
        raise Problem("shippingMethods", "is missing")
    tiered = stated.get("rateModelType") == "TIERED_PRICING"
    wanted, other = ("tieredShippingCharges", "perShippingCharge")[:: 1 if tiered else -1]
    for method in stated["shippingMethods"]:
        for configuration in method["configurations"]:
            if not configuration.get(wanted) or configuration.get(other):
                raise Problem(wanted, f"must be given, and {other} not, for this rateModelType")
    shown = {name: value for name, value in stated.items() if name not in {"id", "fulfillmentCenterIds"}}
    if nodes := stated.get("fulfillmentCenterIds"):
        shown["fcDetails"] = {"countryName": "India", "isoCountryCode": "IN", "fulfillmentCenterIds": nodes}
    return shown
