"""The shipping templates of a seller, and what each must say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from ...gateway.validation import Problem, mapping, sequence

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...world import World

__all__ = ["Templates", "checked_template"]

_NAME = re.compile(r"[A-Za-z0-9\s]+")
_TYPES = ("DEFAULT", "CUSTOM", "DELIVERR")
_STATUSES = ("ACTIVE", "INACTIVE")
_METHODS = ("VALUE", "STANDARD", "THREE_DAY", "TWO_DAY", "ONE_DAY", "FREIGHT")
_ADDRESSES = ("STREET", "PO_BOX", "MILITARY")
_CHARGES = {"TIERED_PRICING": "tieredShippingCharges", "PER_SHIPMENT_PRICING": "perShippingCharge"}
_FIRST = 83_822_721_754_763_265


class Templates:
    """All templates, oldest first."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.by_id: dict[str, dict[str, Any]] = {}
        self._made = 0

    def add(self, stated: Mapping[str, Any]) -> dict[str, Any]:
        """Have one more."""
        template_id, now = str(_FIRST + self._made), self._now()
        self._made += 1
        self.by_id[template_id] = {"id": template_id, **_kept(stated), "createdDate": now, "modifiedDate": now}
        return self.by_id[template_id]

    def replace(self, template_id: str, stated: Mapping[str, Any]) -> dict[str, Any]:
        """Have this one in the place of one that there is."""
        begun = self.by_id[template_id]["createdDate"]
        changed = {"id": template_id, **_kept(stated), "createdDate": begun, "modifiedDate": self._now()}
        self.by_id[template_id] = changed
        return changed

    def _now(self) -> int:
        return round(self._world.clock.time() * 1_000)


def _kept(stated: Mapping[str, Any]) -> dict[str, Any]:
    """What is answered of a template that was sent."""
    kept = {name: value for name, value in stated.items() if name not in {"id", "fulfillmentCenterIds"}}
    if centers := stated.get("fulfillmentCenterIds"):
        kept["fcDetails"] = {"countryName": "India", "isoCountryCode": "IN", "fulfillmentCenterIds": centers}
    return kept


def checked_template(stated: Mapping[str, Any]) -> Mapping[str, Any]:
    """A template that can be.

    Raises:
        Problem: It cannot.
    """
    if not isinstance(stated.get("name"), str) or not _NAME.fullmatch(stated["name"]):
        raise Problem("name", "must be letters, digits and spaces")
    _one_of(stated, "type", _TYPES)
    _one_of(stated, "rateModelType", tuple(_CHARGES))
    _one_of(stated, "status", _STATUSES)
    for each in sequence(stated.get("shippingMethods"), "shippingMethods"):
        method = mapping(each, "shippingMethods")
        _one_of(method, "shipMethod", _METHODS)
        _one_of(method, "status", _STATUSES)
        for area in sequence(method.get("configurations"), "configurations"):
            _check_area(mapping(area, "configurations"), _CHARGES[stated["rateModelType"]])
    return stated


def _check_area(area: Mapping[str, Any], charges: str) -> None:
    for region in sequence(area.get("regions"), "regions"):
        if not mapping(region, "regions").get("regionCode"):
            raise Problem("regionCode", "must be a code")
    if not set(sequence(area.get("addressTypes"), "addressTypes")) <= set(_ADDRESSES):
        raise Problem("addressTypes", f"must be of {', '.join(_ADDRESSES)}")
    days = area.get("transitTime")
    if not isinstance(days, int) or isinstance(days, bool) or days < 0:
        raise Problem("transitTime", "must be a whole number of days")
    if not area.get(charges):
        raise Problem(charges, "must be given for this rateModelType")


def _one_of(stated: Mapping[str, Any], name: str, allowed: tuple[str, ...]) -> None:
    if stated.get(name) not in allowed:
        raise Problem(name, f"must be {' or '.join(allowed)}")
