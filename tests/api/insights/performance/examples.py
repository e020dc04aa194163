"""Calls of the metrics of a seller's service."""

from __future__ import annotations

from support.examples import Example, call

PATH = "GET /v3/insights/performance"
WORKBOOK = b"PK\x03\x04"

MARKETPLACE = [
    Example(call("on_time_delivery"), f"{PATH}/otd/summary?reportDuration=30"),
    Example(call("on_time_delivery_report"), f"{PATH}/otd/report?reportDuration=30", answer=WORKBOOK),
    Example(
        call("on_time_delivery", 90, shipping_method="TWO_DAY"),
        f"{PATH}/otd/summary?reportDuration=90&shippingMethod=TWO_DAY",
    ),
    Example(
        call("on_time_delivery_report", 90, shipping_method="TWO_DAY"),
        f"{PATH}/otd/report?reportDuration=90&shippingMethod=TWO_DAY",
        answer=WORKBOOK,
    ),
    Example(call("late_shipment"), f"{PATH}/lateShipment/summary?reportDuration=30"),
    Example(call("late_shipment_report"), f"{PATH}/lateShipment/report?reportDuration=30", answer=WORKBOOK),
    Example(
        call("late_shipment", 90, shipping_method="TWO_DAY"),
        f"{PATH}/lateShipment/summary?reportDuration=90&shippingMethod=TWO_DAY",
    ),
    Example(
        call("late_shipment_report", 90, shipping_method="TWO_DAY"),
        f"{PATH}/lateShipment/report?reportDuration=90&shippingMethod=TWO_DAY",
        answer=WORKBOOK,
    ),
    Example(call("valid_tracking"), f"{PATH}/vtr/summary?reportDuration=30"),
    Example(call("valid_tracking_report"), f"{PATH}/vtr/report?reportDuration=30", answer=WORKBOOK),
    Example(
        call("valid_tracking", 90, shipping_method="TWO_DAY"),
        f"{PATH}/vtr/summary?reportDuration=90&shippingMethod=TWO_DAY",
    ),
    Example(
        call("valid_tracking_report", 90, shipping_method="TWO_DAY"),
        f"{PATH}/vtr/report?reportDuration=90&shippingMethod=TWO_DAY",
        answer=WORKBOOK,
    ),
    Example(call("on_time_shipment"), f"{PATH}/sss/ots/summary?reportDuration=30"),
    Example(call("on_time_shipment_report"), f"{PATH}/sss/ots/report?reportDuration=30", answer=WORKBOOK),
    Example(call("ship_from_location_accuracy"), f"{PATH}/sss/sfla/summary?reportDuration=30"),
    Example(call("ship_from_location_accuracy_report"), f"{PATH}/sss/sfla/report?reportDuration=30", answer=WORKBOOK),
    Example(call("carrier_method_accuracy"), f"{PATH}/sss/cma/summary?reportDuration=30"),
    Example(call("carrier_method_accuracy_report"), f"{PATH}/sss/cma/report?reportDuration=30", answer=WORKBOOK),
    Example(call("seller_response"), f"{PATH}/srr/summary?reportDuration=30"),
    Example(call("seller_response_report"), f"{PATH}/srr/report?reportDuration=30", answer=WORKBOOK),
    Example(call("cancellations"), f"{PATH}/cancellations/summary?reportDuration=30"),
    Example(call("cancellations_report"), f"{PATH}/cancellations/report?reportDuration=30", answer=WORKBOOK),
    Example(call("returns"), f"{PATH}/returns/summary?reportDuration=60"),
    Example(call("returns_report"), f"{PATH}/returns/report?reportDuration=60&conditionType=NEW", answer=WORKBOOK),
    Example(call("returns", 30, condition_type="ALL"), f"{PATH}/returns/summary?reportDuration=30&conditionType=ALL"),
    Example(call("refunds"), f"{PATH}/refunds/summary?reportDuration=30"),
    Example(call("refunds_report"), f"{PATH}/refunds/report?reportDuration=30", answer=WORKBOOK),
    Example(call("item_not_received"), f"{PATH}/itemNotReceived/summary?reportDuration=60"),
    Example(call("item_not_received_report"), f"{PATH}/itemNotReceived/report?reportDuration=60", answer=WORKBOOK),
    Example(call("negative_feedback"), f"{PATH}/negativeFeedback/summary?reportDuration=60"),
    Example(call("negative_feedback_report"), f"{PATH}/negativeFeedback/report?reportDuration=60", answer=WORKBOOK),
]
