"""The calendar of the account, which is set up once and changed in parts, and the seller's profile."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from ...gateway.json_values import is_list
from ...gateway.operations import Answer, Call, Route
from ...gateway.validation import Problem, mapping

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...world import World

__all__ = ["ROUTES", "Account"]

_SELLER = {
    "partnerId": "10001000",
    "partnerName": "Emulated Seller LLC",
    "partnerDisplayName": "Emulated Seller",
    "partnerStoreId": "10001000",
}


class Account:
    """The calendar of the account, once it is set up."""

    def __init__(self, _world: World) -> None:
        self.weekend: dict[str, bool] | None = None
        self.days_off: set[str] = set()

    def change(self, stated: Mapping[str, Any]) -> None:
        """Change what is stated.

        Raises:
            Problem: A day or an action is none.
        """
        weekend = mapping(stated.get("carrierWeekendCalendar") or {}, "carrierWeekendCalendar")
        overrides: Any = stated.get("calendarDayOffOverrides")
        # The schema has one object, the example a list.
        changes = [_override(each) for each in (overrides if is_list(overrides) else [overrides] if overrides else [])]
        working = {
            name: mapping(value, name).get("workingDay") is True for name, value in weekend.items() if value is not None
        }
        self.weekend = {"saturday": False, "sunday": False, **(self.weekend or {}), **working}
        for day, is_added in changes:
            (self.days_off.add if is_added else self.days_off.discard)(day)

    def document(self) -> dict[str, Any]:
        """It as it is answered."""
        weekend = {name: {"workingDay": works} for name, works in (self.weekend or {}).items()}
        calendar = {"carrierWeekendCalendar": weekend, "additionalDaysOff": sorted(self.days_off)}
        return {"calendarDayConfiguration": calendar}


def _override(value: Any) -> tuple[str, bool]:
    stated = mapping(value, "calendarDayOffOverrides")
    day, action = stated.get("overrideDate"), stated.get("actionType")
    try:
        date.fromisoformat(str(day))
    except ValueError:
        raise Problem("overrideDate", "must be a date") from None
    if action not in {"ADD", "REMOVE"}:
        raise Problem("actionType", "must be ADD or REMOVE")
    return str(day), action == "ADD"


def _found(call: Call) -> Account:
    account = call.world.of(Account)
    if account.weekend is None:
        raise call.refusal("CONTENT_NOT_FOUND", "The account has no calendar yet.", field="calendarDayConfiguration")
    return account


def _get(call: Call) -> Answer:
    return Answer(document=[_found(call).document()])


def _create(call: Call) -> Answer:
    # Walmart does not say what becomes of a calendar that is there: the new one takes its place.
    account, fresh = call.world.of(Account), Account(call.world)
    fresh.change(_stated(call))
    account.weekend, account.days_off = fresh.weekend, fresh.days_off
    return Answer(document=[account.document()])


def _update(call: Call) -> Answer:
    account = _found(call)
    account.change(_stated(call))
    return Answer(document=account.document())


def _stated(call: Call) -> Mapping[str, Any]:
    return mapping(call.object.get("calendarDayConfiguration"), "calendarDayConfiguration")


def _partner(call: Call) -> Answer:  # noqa: ARG001 - as all handlers
    active = {"configurationName": "ACCOUNT", "configuration": {"status": "ACTIVE"}}
    return Answer(document={"partner": _SELLER, "configurations": [active]})


def _shipping(call: Call) -> Answer:  # noqa: ARG001
    lag_times: dict[str, Any] = {"configurationName": "LAG_TIME", "configuration": {"categories": []}}
    return Answer(document={"partner": _SELLER, "configurations": [lag_times]})


ROUTES = (
    Route("settings-management/getAccountLevelSettings", _get),
    Route("settings-management/createAccountLevelSettings", _create),
    Route("settings-management/updateAccountLevelSettings", _update),
    Route("settings-management/getPartnerConfigurations", _partner),
    Route("settings-management/getShippingConfigurations", _shipping),
)
