"""How the declarations of shipping labels differ from what is published."""

from __future__ import annotations

LABEL = "ship-with-walmart/getLabelByTrackingAndCarrier"
DEVIATIONS: dict[str, list[str]] = {
    "The document's own words say that this Accept header chooses the file; what is before the comma is for errors.": [
        f"{LABEL}: answers application/pdf or image/png, and download asks for application/json,application/pdf",
        f"{LABEL}: answers application/pdf or image/png, and download_image asks for application/json,image/png",
    ],
    "Errors come beside the wrapper, and are kept with what was in it.": [
        "shipping_labels.ShipOnDates.errors: is not published",
        "shipping_labels.ShippingEstimates.errors: is not published",
        "shipping_labels.ShippingLabel.errors: is not published",
    ],
}
PENDING: list[str] = []
