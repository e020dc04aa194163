"""Simplified shipping: set up once, changed, and overridden at ship nodes; refusals come with status 200."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...gateway.errors import error
from ...gateway.json_values import is_list, is_object
from ...gateway.operations import Answer, Call, Route
from ...gateway.validation import mapping, sequence

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from ...world import Item, World

__all__ = ["ROUTES", "Simplified"]

_WRAPPER = "simplifiedShippingSettings"
_MOST = 700
_SERVICES = {
    "Fedex": ("HOME_DELIVERY", "OVERNIGHT", "GROUND_ECONOMY", "EXPRESS", "2DAY_EXPRESS"),
    "UPS": ("NEXTDAY_AIR", "2DAY_AIR", "3DAY_SELECT", "GROUND", "SUREPOST"),
    "USPS": ("PRIORITY_MAIL", "PRIORITY_MAIL_EXPRESS", "GROUND"),
}


class Simplified:
    """What is set for the account and for ship nodes, and which items ship that way."""

    def __init__(self, _world: World) -> None:
        self.account: Mapping[str, Any] | None = None
        self.nodes: list[Mapping[str, Any]] = []
        self.items: set[Item] = set()


class _Refused(Exception):  # noqa: N818 - it becomes an error of Walmart's
    def __init__(self, field: str, description: str) -> None:
        super().__init__(description)
        self.field, self.description = field, description


def _answered(handler: Callable[[Call, Simplified], dict[str, Any]]) -> Callable[[Call], Answer]:
    def answer(call: Call) -> Answer:
        try:
            document = handler(call, call.world.of(Simplified))
        except _Refused as refused:
            told = error("INVALID_REQUEST_CONTENT", "INVALID_REQUEST", refused.description, field=refused.field)
            return Answer(document={"errors": [told]})
        return Answer(document=[{_WRAPPER: document}])

    return answer


def _get(_: Call, kept: Simplified) -> dict[str, Any]:
    if kept.account is None:
        raise _Refused(_WRAPPER, "Simplified Shipping Settings not found for given partnerPk")
    return {"accountConfigs": kept.account, "shipNodeConfigs": kept.nodes}


def _create(call: Call, kept: Simplified) -> dict[str, Any]:
    if kept.account is not None:
        raise _Refused(_WRAPPER, "Simplified Shipping Settings already exists at account level for seller: ")
    return _update(call, kept, is_new=True)


def _update(call: Call, kept: Simplified, *, is_new: bool = False) -> dict[str, Any]:
    if kept.account is None and not is_new:
        raise _Refused(_WRAPPER, "Simplified Shipping Settings not found for given partnerPk")
    account = mapping(_stated(call).get("accountConfigs"), "accountConfigs")
    _check(account)
    kept.account = account
    return {"accountConfigs": account}


def _update_nodes(call: Call, kept: Simplified) -> dict[str, Any]:
    stated = [mapping(each, "shipNodeConfigs") for each in sequence(_stated(call).get("shipNodeConfigs"), "nodes")]
    for config in stated:
        nodes = config.get("shipNodes")
        if not is_list(nodes) or not nodes or any(each not in [*call.world.nodes] for each in nodes):
            raise _Refused("shipNodes", "Invalid ship node")
        if config.get("isOverridden") is not False:
            _check(config)
    changed = {node for config in stated for node in config["shipNodes"]}
    others = [each for each in kept.nodes if not changed & set(each["shipNodes"])]
    kept.nodes = [*others, *(each for each in stated if each.get("isOverridden") is not False)]
    return {"shipNodeConfigs": stated}


def _stated(call: Call) -> Mapping[str, Any]:
    return mapping(call.object.get(_WRAPPER), _WRAPPER)


def _check(config: Mapping[str, Any]) -> None:
    if config.get("shippingPriority") not in ["SLOWEST", "FASTEST", None]:
        raise _Refused("shippingPriority", "Invalid shipping priority")
    for rates in sequence(config.get("carrierConfigs"), "carrierConfigs"):
        stated = mapping(rates, "carrierConfigs")
        for carrier in _listed(stated.get("carriers")):
            _check_carrier(carrier)
        for configuration in _listed(stated.get("configurations")):
            for charge in _listed(mapping(configuration, "configurations").get("shippingCharge")):
                _check_charge(charge)


def _listed(value: Any) -> Sequence[Any]:
    """A list; the schema has lists of charges, and the examples one object."""
    return value if is_list(value) else [value]


def _check_carrier(stated: Any) -> None:
    carrier = mapping(stated, "carriers")
    name, service = carrier.get("carrierName"), carrier.get("carrierService")
    if not isinstance(name, str) or name not in _SERVICES:
        raise _Refused("carrierName", "Invalid Carrier Name")
    if service not in [f"{name.upper()}_{each}" for each in _SERVICES[name]]:
        raise _Refused("carrierName", "Provided carrier service is not valid.")


def _check_charge(charge: Any) -> None:
    if not charge:
        raise _Refused("shippingCharges", "Shipping charge object cannot be empty")
    amounts = mapping(charge, "shippingCharge").get("perShippingCharge")
    if not is_object(amounts) or not amounts:
        raise _Refused("shippingCharges", "Provide the shipping charges in perShippingCharges")
    stated = [each.get("amount", 0) for each in amounts.values() if is_object(each)]
    if not all(isinstance(each, int | float) and each <= _MOST for each in stated):
        raise _Refused("perShippingCharge", f"Shipping charge amount can't exceed the max allowed limit {_MOST}")


_DOCUMENT = "simplified-shipping-settings"
ROUTES = (
    Route(f"{_DOCUMENT}/getSimplifiedShippingSettings", _answered(_get)),
    Route(f"{_DOCUMENT}/createSimplifiedShippingSettings", _answered(_create)),
    Route(f"{_DOCUMENT}/updateSimplifiedShippingSettings", _answered(_update)),
    Route(f"{_DOCUMENT}/updateFCLevelSimplifiedShippingSettings", _answered(_update_nodes)),
)
