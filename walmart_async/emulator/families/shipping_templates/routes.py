"""Shipping templates: listed, read, made, replaced and deleted."""

from __future__ import annotations

from typing import Any

from ...gateway.operations import Answer, Call, Route
from .templates import Templates, checked_template

__all__ = ["ROUTES"]

_BRIEF = ("id", "name", "type", "status", "rateModelType", "createdDate", "modifiedDate", "shippingType")


def _list(call: Call) -> Answer:
    kept = call.world.of(Templates).by_id.values()
    listed = [{name: each[name] for name in _BRIEF if name in each} for each in kept]
    return Answer(document={"shippingTemplates": listed, "totalRecords": len(listed)})


def _found(call: Call) -> dict[str, Any]:
    found = call.world.of(Templates).by_id.get(call.params["templateId"])
    if found is None:
        raise call.refusal("CONTENT_NOT_FOUND", "There is no such template.", field="templateId")
    return found


def _get(call: Call) -> Answer:
    return Answer(document=_found(call))


def _create(call: Call) -> Answer:
    return Answer(document=call.world.of(Templates).add(checked_template(call.object)))


def _update(call: Call) -> Answer:
    template_id = _found(call)["id"]
    return Answer(document=call.world.of(Templates).replace(template_id, checked_template(call.object)))


def _delete(call: Call) -> Answer:
    template_id = _found(call)["id"]
    del call.world.of(Templates).by_id[template_id]
    return Answer(document={"id": template_id})


def _activation(call: Call) -> Answer:
    kept = call.world.of(Templates).by_id.values()
    if not kept:
        return Answer(document={"activationStatus": "NOT_ACTIVATED"})
    begun, changed = min(each["createdDate"] for each in kept), max(each["modifiedDate"] for each in kept)
    return Answer(document={"activationStatus": "ACTIVATED", "createdDate": begun, "modifiedDate": changed})


ROUTES = (
    Route("settings-management/getAllShippingTemplates", _list),
    Route("settings-management/getShippingTemplateDetails", _get),
    Route("settings-management/createShippingTemplates", _create),
    Route("settings-management/updateShippingTemplates", _update),
    Route("settings-management/deleteShippingTemplateDetails", _delete),
    Route("settings-management/getShippingTemplateActivationStatus", _activation),
)
