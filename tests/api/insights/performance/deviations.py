"""How the declarations of metrics differ from what is published."""

from __future__ import annotations

DEVIATIONS: dict[str, list[str]] = {
    "Metrics share what they are judged by; the newer ones have it under the newer names alone.": [
        "performance.ItemNotReceived.riskLevel: is not published",
        "performance.ItemNotReceived.standard: is not published",
        "performance.LateShipment.riskLevel: is not published",
        "performance.LateShipment.standard: is not published",
        "performance.NegativeFeedback.riskLevel: is not published",
        "performance.NegativeFeedback.standard: is not published",
        "performance.Returns.riskLevel: is not published",
        "performance.Returns.standard: is not published",
    ],
    "Metrics of sales share what they cost; this one comes without where that goes.": [
        "performance.Cancellations.gmvLossTrend: is not published",
    ],
}
PENDING: list[str] = []
