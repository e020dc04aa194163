"""Subscriptions: made, listed, changed, deleted, and tried out."""

from __future__ import annotations

from typing import Any

from ...gateway.operations import Answer, Call, Route
from ...gateway.validation import sequence
from .subscriptions import KINDS, Subscriptions, checked

__all__ = ["ROUTES"]

_FILTERS = ("subscriptionId", "eventType", "resourceName", "status")
_TOLD = ("eventType", "subscriptionId", "partnerId", "eventVersion", "resourceName", "status")
"""What the answer to a new subscription has of it."""


def _event_types(call: Call) -> Answer:  # noqa: ARG001 - as all handlers
    listed = [
        {"resourceName": resource, "eventType": kind, "eventVersion": "V1", "description": f"Notification of {kind}"}
        for kind, resource in KINDS.items()
    ]
    return Answer(document={"events": listed})


def _list(call: Call) -> Answer:
    wanted = {name: call.query[name] for name in _FILTERS if call.query.get(name)}
    found = [
        each
        for each in call.world.of(Subscriptions).by_id.values()
        if all(each.get(name) == value for name, value in wanted.items())
    ]
    return Answer(document={"events": found})


def _create(call: Call) -> Answer:
    stated = [checked(each, "events") for each in sequence(call.object.get("events"), "events")]
    made = [call.world.of(Subscriptions).add(each) for each in stated]
    return Answer(document={"events": [{name: each[name] for name in _TOLD} for each in made]})


def _found(call: Call) -> dict[str, Any]:
    found = call.world.of(Subscriptions).by_id.get(call.params["subscriptionId"])
    if found is None:
        raise call.refusal("CONTENT_NOT_FOUND", "There is no such subscription.", field="subscriptionId")
    return found


def _update(call: Call) -> Answer:
    found = _found(call)
    found.update(checked(call.object, "body", whole=False))
    return Answer(document=found)


def _delete(call: Call) -> Answer:
    found = _found(call)
    del call.world.of(Subscriptions).by_id[found["subscriptionId"]]
    told = "Successfully deleted subscription"
    return Answer(document={"subscriptionId": found["subscriptionId"], "message": told})


def _test(call: Call) -> Answer:
    stated = checked(call.object, "body")
    call.world.of(Subscriptions).tested.append(str(stated.get("eventUrl")))
    return Answer(document={"message": "Eventurl successfully validated"})


ROUTES = (
    Route("notifications-management/getEventTypes", _event_types),
    Route("notifications-management/getAllSubscriptions", _list),
    Route("notifications-management/createSubscription", _create),
    Route("notifications-management/updateSubscription", _update),
    Route("notifications-management/deleteSubscription", _delete),
    Route("notifications-management/testNotification", _test),
)
