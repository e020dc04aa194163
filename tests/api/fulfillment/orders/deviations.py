"""How the declarations about orders from other channels differ from what is published."""

from __future__ import annotations

ADDRESS = "orders.SentPromiseAddress"
DEVIATIONS: dict[str, list[str]] = {
    "All examples have it, and there is one value for it.": [
        "fulfillment.SentMart.buId: is not required",
        "fulfillment.SentMart.martId: is not required",
        "fulfillment.SentMartHeader.headerAttributes: is not required",
        *(
            f"orders.{name}.header: is not required"
            for name in ("SentCancellation", "SentChannels", "SentFulfillment", "SentPromises")
        ),
    ],
    "Nobody orders, cancels or returns a part of a unit.": [
        "fulfillment.SentUnits.measurementValue: is int, published as number"
    ],
    "A cancellation of nothing makes no sense.": ["orders.SentCancellation.payload: is not required"],
    "Errors come beside the wrapper of the answer, as with all other calls of the service.": [
        "orders.FulfillmentRequested.errors: is not published"
    ],
    "The schema and its example have different names for the parts of an address; the example's are sent.": [
        *(f"{ADDRESS}.{name}: cannot be sent" for name in ("country", "line1", "line2", "state", "zip")),
        *(
            f"{ADDRESS}.{name}: is not required"
            for name in ("addressLineOne", "city", "countryCode", "isPOBox", "postalCode", "stateCode")
        ),
    ],
    "Walmart sets these itself, and a seller has nothing to say about them.": [
        "orders.SentChannel.createdDate: cannot be sent",
        "orders.SentChannel.modifiedDate: cannot be sent",
        "orders.SentChannel.rapResponse: cannot be sent",
    ],
    "A channel that there is not yet has no id.": ["orders.SentChannel.orderChannelId: is required"],
}
