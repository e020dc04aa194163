"""How the declarations of simulations differ from what is published."""

from __future__ import annotations

DEVIATIONS: dict[str, list[str]] = {
    "Without it, there would be no line of an order, or nothing to happen to it.": [
        "orders.SentQuantity.amount: is not required",
        "orders.SentQuantity.unitOfMeasurement: is not required",
        "simulations.DeliveredLine.lineNumber: is not required",
        "simulations.DeliveredLine.orderLineStatuses: is not required",
        "simulations.DeliveredLines.orderLine: is not required",
        "simulations.LineStatus.status: is not required",
        "simulations.LineStatuses.orderLineStatus: is not required",
        "simulations.SentDelivery.orderLines: is not required",
        "simulations.SentOrder.orderLines: is not required",
        "simulations.SentOrderLine.item: is not required",
        "simulations.SentOrderLine.orderLineQuantity: is not required",
        "simulations.SentOrderLines.orderLine: is not required",
    ],
}
PENDING: list[str] = []
