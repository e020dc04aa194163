"""How the declarations about inbound shipments differ from what is published."""

from __future__ import annotations

LABEL = "fulfillment-management/createInboundShipmentLabelV2"
TRACKING = "fulfillment-management/getShipmentTracking"
LOADS = (
    *("actualDeliveryDate", "currentLocation", "estimatedDeliveryDate", "eventDateTime", "eventTimeZone"),
    *("mode", "proNumber"),
)
DEVIATIONS: dict[str, list[str]] = {
    "The document puts the kinds of loads at the list and at the whole entry, where they can only be those of its text.": [
        f"{LABEL}: body of an example of label: $.loadTypes[1]: {{'count': 1, 'loadType': 'PALLET'}} is not one of ('SINGLE SKU', 'PALLET', 'MIXED SKUS')",
    ],
    "Labels are made in the background and downloaded with another call; what is answered at first is a status.": [
        "fulfillment-management/generateLabel: answers application/pdf, and generate_carrier_labels asks for application/json,application/pdf",
    ],
    "The document has a form for each mode, and the one that it is compared with is that of parcels.": [
        *(f"inbound.TrackedLoad.{name}: is not published" for name in LOADS),
        *(
            f"{TRACKING}: answer of an example of list_tracking: $.payload.trackingList[].{name} is not published"
            for name in LOADS
            if name != "eventTimeZone"
        ),
    ],
    "The document does not say which groups of an answer there are, nor what is in them.": [
        f"{TRACKING}: query responseGroup is never sent",
    ],
    "They are open, and nothing was ever seen in them beside a status.": [
        "fulfillment.FulfillmentOutcome.header: is missing",
        "fulfillment.FulfillmentOutcome.payload: is missing",
    ],
    "Other answers of the same service have errors beside what they answer; the document does not say so of these.": [
        "inbound.InboundOrderCreated.errors: is not published",
        "inbound.InboundPreview.errors: is not published",
    ],
}
PENDING: list[str] = []
