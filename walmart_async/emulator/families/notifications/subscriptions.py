"""The subscriptions of a seller, and deliveries that were tried."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ...gateway.validation import Problem, mapping

if TYPE_CHECKING:
    from ...world import World

__all__ = ["KINDS", "Subscriptions", "checked"]

KINDS = {
    "OFFER_PUBLISHED": "ITEM",
    "OFFER_UNPUBLISHED": "ITEM",
    "BUY_BOX_CHANGED": "PRICE",
    "INVENTORY_OOS": "INVENTORY",
    "PO_CREATED": "ORDER",
    "PO_LINE_AUTOCANCELLED": "ORDER",
    "ORDER_UPDATES": "ORDER",
    "INTENT_TO_CANCEL": "ORDER",
    "RETURN_CREATED": "ReturnsAndRefunds",
    "REPORT_STATUS": "REPORTS",
}
"""Events, each with its resource."""

_STATUSES = ("ACTIVE", "INACTIVE")
_NEEDED = {
    "BASIC_AUTH": ("userName", "password"),
    "HMAC": ("clientSecret",),
    "OAUTH": ("authUrl", "clientId", "clientSecret"),
}


class Subscriptions:
    """All subscriptions, oldest first."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.by_id: dict[str, dict[str, Any]] = {}
        self.tested: list[str] = []
        """The addresses to which a sample was to be delivered."""

    def add(self, stated: Mapping[str, Any]) -> dict[str, Any]:
        """Take in a subscription."""
        subscription_id = self._world.ids.uuid()
        kept = {"subscriptionId": subscription_id, "partnerId": "10000000359", **stated}
        self.by_id[subscription_id] = kept
        return kept


def checked(stated: Any, field: str, *, whole: bool = True) -> Mapping[str, Any]:
    """A subscription, or what is to change of one, that can be.

    Raises:
        Problem: It cannot.
    """
    given = mapping(stated, field)
    kind = given.get("eventType")
    if whole and (kind not in KINDS or given.get("resourceName") != KINDS[kind]):
        raise Problem(f"{field}.eventType", "must be an event of this resource")
    if whole and given.get("eventVersion") != "V1":
        raise Problem(f"{field}.eventVersion", "must be V1")
    if given.get("status", "ACTIVE") not in _STATUSES:
        raise Problem(f"{field}.status", f"must be {' or '.join(_STATUSES)}")
    if "eventUrl" in given and not str(given["eventUrl"]).startswith(("https://", "http://")):
        raise Problem(f"{field}.eventUrl", "must be an address")
    if given.get("authDetails") is not None:
        auth = mapping(given["authDetails"], f"{field}.authDetails")
        needed = _NEEDED.get(str(auth.get("authMethod")))
        if needed is None:
            raise Problem(f"{field}.authDetails.authMethod", f"must be {' or '.join(_NEEDED)}")
        for name in needed:
            if not auth.get(name):
                raise Problem(f"{field}.authDetails.{name}", f"is required for {auth['authMethod']}")
    return given
