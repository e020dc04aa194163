"""Rates, labels and scan forms: asked for, bought, downloaded and discarded."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from ...gateway.errors import Refusal
from ...gateway.operations import JSON, Answer, Call, Route
from ...gateway.validation import Problem
from ...made.files import FILES
from ..orders.orders import Orders
from .asking import add_ons_of, carriers_asked, chosen_add_ons, items_of, order_of, pounds_of, promise_of, rate_of
from .carriers import CARRIERS, PACKAGES, SERVICES
from .labels import Label, Labels

if TYPE_CHECKING:
    from .carriers import Service

__all__ = ["ROUTES"]

_ADD_ONS = ("INSURANCE", "SIGNATURE")
_SHIP_DAYS, _AMERICAN = 3, "%m/%d/%Y"
_FORMS = {
    "PDF": FILES["application/pdf"],
    "PNG": FILES["image/png"],
    "ZPL": b"^XA^FO50,50^A0N,40,40^FDSCAN FORM^FS^XZ",
    "BLOB": FILES["application/pdf"],
}
_LATE = "No service delivers by the day that the customer was promised."


def _carriers(call: Call) -> Answer:  # noqa: ARG001 - as all handlers
    listed = [{"carrierId": number, "shortName": name, "carrierName": name} for name, number in CARRIERS.items()]
    return Answer(document={"carriers": listed})


def _package_types(call: Call) -> Answer:
    carrier = call.params["carrierShortName"]
    if carrier != "ALL" and carrier not in PACKAGES:
        raise call.refusal("CONTENT_NOT_FOUND", "No such carrier.", field="carrierShortName")
    found = [each for name, several in PACKAGES.items() for each in several if carrier in {"ALL", name}]
    unlike = {each["packageTypeShortName"]: each for each in found}
    return Answer(document={"data": list(unlike.values())})


def _estimates(call: Call) -> Answer:
    order = order_of(call)
    items_of(call, order)
    pounds, asked = pounds_of(call, None), carriers_asked(call)
    extra = {"addOns": add_ons_of(_ADD_ONS, order, bought=False)} if call.object.get("addOns") else {}
    found: list[dict[str, Any]] = []
    for service in SERVICES:
        delivered, in_time = promise_of(call, service, order)
        listed = in_time or call.object.get("includeServicesNotMeetingDeliveryPromise")
        if service.carrier.upper() in asked and listed:
            found.append(_estimate(service, pounds, delivered, in_time=in_time) | extra)
    alert = {} if any(each["isDeliveryPromiseFulfilled"] for each in found) else {"alertMessage": _LATE}
    return Answer(document={"data": {"estimates": found, **alert}})


def _estimate(service: Service, pounds: float, delivered: datetime, *, in_time: bool) -> dict[str, Any]:
    return {
        "name": service.name,
        "displayName": service.display_name,
        "deliveryDate": delivered,
        "estimatedRate": rate_of(service, pounds),
        "serviceTypeGroupName": service.group,
        "serviceTypeGroupDisplayName": service.group_name,
        "isDeliveryPromiseFulfilled": in_time,
        "carrierName": service.carrier,
        "carrierDisplayName": service.carrier,
    }


def _create(call: Call) -> Answer:
    order = order_of(call)
    items = items_of(call, order)
    asked = (call.object.get("carrierName"), call.object.get("carrierServiceType"))
    service = next((each for each in SERVICES if (each.carrier, each.name) == asked), None)
    if service is None:
        raise Problem("carrierServiceType", "is not a service of this carrier")
    pounds_of(call, service.carrier)
    label = call.world.of(Labels).buy(order.purchase_order_id, service, items, chosen_add_ons(call))
    if call.media_type != JSON:
        return Answer(body=FILES[call.media_type], media_type=call.media_type)
    return Answer(document={"data": _document(call, label)})


def _document(call: Call, label: Label) -> dict[str, Any]:
    order = call.world.of(Orders).find("marketplace", label.purchase_order_id)
    return {
        "purchaseOrderId": label.purchase_order_id,
        "trackingNo": label.tracking_no,
        "boxItems": label.items,
        "carrierName": label.service.carrier,
        "carrierFullName": label.service.carrier,
        "carrierServiceType": label.service.display_name,
        "trackingUrl": f"https://tracking.example/{label.tracking_no}",
        **({"addOns": add_ons_of(label.add_ons, order, bought=True)} if order and label.add_ons else {}),
    }


def _of_order(call: Call) -> Answer:
    labels = call.world.of(Labels).of_order(call.params["purchaseOrderId"])
    if not labels:
        raise call.refusal("CONTENT_NOT_FOUND", "This order has no labels.", field="purchaseOrderId")
    return Answer(document={"data": [_document(call, label) for label in labels]})


def _found(call: Call) -> Label:
    label = call.world.of(Labels).find(call.params["carrierShortName"], call.params["trackingNo"])
    if label is None:
        raise call.refusal("CONTENT_NOT_FOUND", "This carrier has no such label.", field="trackingNo")
    return label


def _download(call: Call) -> Answer:
    _found(call)
    return Answer(body=FILES[call.media_type], media_type=call.media_type)


def _discard(call: Call) -> Answer:
    _found(call).discarded = True
    return Answer(document={"data": True})


def _ship_on_dates(call: Call) -> Answer:
    if call.params["shipNodeId"] not in call.world.nodes:
        raise call.refusal("CONTENT_NOT_FOUND", "The ship node is not known.", field="shipNodeId")
    try:
        estimated = datetime.strptime(call.query["estimatedShipDate"], _AMERICAN).replace(tzinfo=UTC)
    except ValueError:
        told = "estimatedShipDate must be a day that there is, as MM/DD/YYYY."
        raise call.refusal("INVALID_REQUEST_PARAM", told, field="estimatedShipDate") from None
    days = [(estimated + timedelta(days=number)).strftime(_AMERICAN) for number in range(_SHIP_DAYS)]
    allowed = [{"date": each, "cutoffTime": "23:59"} for each in days]
    return Answer(
        document={"data": {"defaultShipOnDate": days[0], "maxShipOnDate": days[-1], "allowedShipDates": allowed}}
    )


def _create_scan_form(call: Call) -> Answer:
    labels, form_id, carrier = call.world.of(Labels), call.object["scanFormId"], call.object["carrierName"]
    if form_id in labels.form_ids:
        told = "There is a scan form of this id."
        raise Refusal(409, [{"code": "SCAN_FORM_ALREADY_EXISTS", "description": told, "field": "scanFormId"}])
    numbers = call.object["trackingNumbers"]
    if not numbers or any(labels.find(carrier, str(number)) is None for number in numbers):
        raise Problem("trackingNumbers", "must be those of labels of this carrier")
    document_format = str(call.object["documentFormat"])
    if document_format not in _FORMS:
        raise Problem("documentFormat", f"must be {' or '.join(_FORMS)}")
    return Answer(document={"data": {"manifestId": labels.add_form(form_id, document_format), "status": "SUCCESS"}})


def _scan_form(call: Call) -> Answer:
    document_format = call.world.of(Labels).manifests.get(call.query["manifestId"])
    if document_format is None:
        raise call.refusal("CONTENT_NOT_FOUND", "There is no such scan form.", field="manifestId")
    return Answer(body=_FORMS[document_format], media_type="application/octet-stream")


ROUTES = (
    Route("ship-with-walmart/getCarriers", _carriers),
    Route("ship-with-walmart/getCarrierPackageTypes", _package_types),
    Route("ship-with-walmart/getShippingEstimate", _estimates, asks=True),
    Route("ship-with-walmart/createLabel", _create),
    Route("ship-with-walmart/getLabel", _of_order),
    Route("ship-with-walmart/getLabelByTrackingAndCarrier", _download),
    Route("ship-with-walmart/discardLabel", _discard),
    Route("ship-with-walmart/getShipOnDate", _ship_on_dates),
    Route("ship-with-walmart/scanForm", _create_scan_form),
    Route("ship-with-walmart/getScanFormByManifestId", _scan_form),
)
