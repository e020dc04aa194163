"""Shipping templates: listed, made, changed and deleted."""

from __future__ import annotations

from typing import Any

from ...gateway.operations import Answer, Call, Route
from .templates import Templates

__all__ = ["ROUTES"]

_DETAILS = ("shippingMethods", "fcDetails")


def _list(call: Call) -> Answer:
    found = call.world.of(Templates).by_id.values()
    listed = [{name: value for name, value in each.items() if name not in _DETAILS} for each in found]
    return Answer(document={"shippingTemplates": listed, "totalRecords": len(listed)})


def _found(call: Call) -> dict[str, Any]:
    found = call.world.of(Templates).by_id.get(call.params["templateId"])
    if found is None:
        raise call.refusal("CONTENT_NOT_FOUND", "There is no such shipping template.", field="templateId")
    return found


def _get(call: Call) -> Answer:
    return Answer(document=_found(call))


def _create(call: Call) -> Answer:
    return Answer(document=call.world.of(Templates).add(call.object))


def _update(call: Call) -> Answer:
    template_id: str = _found(call)["id"]
    return Answer(document=call.world.of(Templates).replace(template_id, call.object))


def _delete(call: Call) -> Answer:
    template_id: str = _found(call)["id"]
    call.world.of(Templates).delete(template_id)
    return Answer(document={"id": template_id})


def _activation(call: Call) -> Answer:
    templates = call.world.of(Templates).by_id.values()
    dates = [each["createdDate"] for each in templates]
    if not dates:
        return Answer(document={"activationStatus": "NOT_ACTIVATED"})
    changed = max(each["modifiedDate"] for each in templates)
    return Answer(document={"activationStatus": "ACTIVATED", "createdDate": min(dates), "modifiedDate": changed})


ROUTES = (
    Route("settings-management/getAllShippingTemplates", _list),
    Route("settings-management/getShippingTemplateDetails", _get),
    Route("settings-management/createShippingTemplates", _create),
    Route("settings-management/updateShippingTemplates", _update),
    Route("settings-management/deleteShippingTemplateDetails", _delete),
    Route("settings-management/getShippingTemplateActivationStatus", _activation),
)
