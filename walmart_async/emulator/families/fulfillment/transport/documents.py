"""Quotes and bookings as answers have them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..inbound.moments import iso
from ..inbound.shipments import CANCELLED
from .freight import FTL, PARCEL

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..inbound.shipments import Shipment
    from .freight import Package
    from .quotes import Booked, Quote

__all__ = ["booking", "quote_read", "quotes_made", "rate", "truckload"]

_USD = "USD"


def quotes_made(shipment: Shipment, quotes: list[Quote]) -> dict[str, Any]:
    """What a question for parcels or LTL is answered with."""
    best = min(quotes, key=_net)
    return {
        "shipmentId": shipment.shipment_id,
        "shipmentNumber": shipment.shipment_id.removesuffix("GDM"),
        "rateQuotes": [rate(each, "ACTIVE") for each in quotes],
        **_summary(best),
    }


def quote_read(shipment: Shipment, quote: Quote, status: str) -> dict[str, Any]:
    """What is answered about a quote for parcels or LTL afterwards."""
    load = quote.load
    return {
        "shipmentId": shipment.shipment_id,
        "shipmentPackages": [_package(each) for each in load.packages],
        "quoteType": load.mode,
        "quoteId": quote.quote_id,
        "quoteCreationDate": iso(quote.created),
        "estimatedDeliveryDateTime": iso(quote.arrives(load.fetched_from)),
        "carrier": _carrier(quote),
        "originLocation": _location(load.origin),
        "destinationLocation": _location({**shipment.center.address, "locationName": shipment.center.name}),
        "rateQuote": rate(quote, status),
        "aggregates": {
            "totalCharge": _measured(_USD, quote.net_charge),
            "totalBillingWeight": _measured("LB", load.billing_weight),
            "totalWeight": _measured("LB", load.weight),
        },
        "quoteStatus": status,
        **_summary(quote),
    }


def truckload(quote: Quote, status: str) -> dict[str, Any]:
    """The quote for a full truckload."""
    fetched = quote.load.fetched_from
    charges = (("LINEHAUL", quote.freight_charge), ("FUEL", quote.fuel_charge))
    takes = {"unitOfMeasure": "DAY", "measurementValue": quote.carrier.days, "type": "TRANSIT"}
    return {
        "transitDetails": [{"stopOrigin": 1, "stopDestination": 2, "type": "STOP", "transitTime": [takes]}],
        "mode": FTL,
        "quoteId": quote.quote_id,
        "effectiveDate": iso(quote.created),
        "expiryDate": iso(quote.expires),
        "aggregates": [
            {
                "totalCharge": _measured(_USD, quote.net_charge),
                "totalDiscount": _measured(_USD, 0),
                "charges": [
                    {"type": kind, "price": _measured(_USD, amount), "count": 1, "isCapApplied": False}
                    for kind, amount in charges
                ],
            }
        ],
        "schedule": [
            {
                "minPickupTs": iso(fetched),
                "maxPickupTs": iso(fetched),
                "minDueTs": iso(quote.arrives(fetched)),
                "maxDueTs": iso(quote.arrives(fetched)),
            }
        ],
        "quoteStatus": status,
        **_summary(quote),
    }


def rate(quote: Quote, status: str) -> dict[str, Any]:
    """What one carrier asks for."""
    load = quote.load
    return {
        "quoteId": quote.quote_id,
        "estimatedDeliveryDateTime": iso(quote.arrives(load.fetched_from)),
        "carrier": _carrier(quote),
        "currency": _USD,
        "discountCharge": 0,
        "netCharge": quote.net_charge,
        "totalBillingWeight": load.billing_weight,
        "status": status,
        "effectiveDate": iso(quote.created),
        "freightCharge": quote.freight_charge,
        "fuelCharge": quote.fuel_charge,
        "totalWeight": load.weight,
        "numberOfPallets": 0 if load.mode == PARCEL else load.pieces,
        "mixedSKUs": load.mixed_sku_boxes,
        "singleSKUs": load.single_sku_boxes,
    }


def booking(made: Booked) -> dict[str, Any]:
    """A booking."""
    load, shipment, address = made.quote.load, made.shipment, made.shipment.center.address
    return {
        "shipmentId": shipment.shipment_id,
        "bookingDetails": {
            "mode": made.mode,
            "status": shipment.status if shipment.status == CANCELLED else "BOOKED",
            "quoteId": made.quote.quote_id,
            "cargoReadyDate": iso(load.fetched_from),
            "bookingSubmittedDate": iso(made.at),
            "totalAmount": made.quote.net_charge,
            "discountedAmount": 0,
            "carrierInfo": {"contactInfo": {"name": made.quote.carrier.name}},
            "locations": {
                "origin": {name: value for name, value in load.origin.items() if name != "phone"},
                "destination": {name: value for name, value in address.items() if name != "fcName"},
            },
            "unitDetails": [
                {
                    "shipmentPackages": [_booked(each, made.quote.quote_id) for each in load.packages],
                    "declaredValue": load.declared_value,
                    "noOfSingleSkuBoxes": load.single_sku_boxes,
                    "noOfMixedSkuBoxes": load.mixed_sku_boxes,
                    "shipmentId": shipment.shipment_id,
                }
            ],
            "contactDetails": dict(made.contact),
        },
    }


def _summary(quote: Quote) -> dict[str, Any]:
    of_fedex = quote.freight_charge if quote.load.mode == PARCEL else 0
    return {
        "netCharge": quote.net_charge,
        "fedExFreightCharge": of_fedex,
        "serviceCharge": 0,
        "mpsShipment": quote.load.mode == PARCEL and quote.load.pieces > 1,
        "eligibleForITS": True,
    }


def _sizes(package: Package) -> dict[str, Any]:
    return {
        "packageSequenceNumber": package.number,
        "isStackable": package.stackable,
        "width": package.width,
        "length": package.length,
        "height": package.height,
        "noOfPackages": package.count,
        "weight": package.weight,
        "volume": package.volume,
        "billingWeight": package.billing_weight,
    }


def _package(package: Package) -> dict[str, Any]:
    return {**_sizes(package), "weightUOM": "lb", "lengthUOM": "in"}


def _booked(package: Package, quote_id: str) -> dict[str, Any]:
    return {**_sizes(package), "packageType": package.kind, "quoteId": quote_id}


def _location(place: Mapping[str, str]) -> dict[str, Any]:
    kept = ("phone", "addressLine1", "city", "countryCode", "stateCode", "postalCode")
    return {"locationName": place["locationName"], "address": {name: place[name] for name in kept if place.get(name)}}


def _carrier(quote: Quote) -> dict[str, str]:
    return {"carrierId": quote.carrier.id, "carrierName": quote.carrier.name}


def _measured(unit: str, value: float) -> dict[str, Any]:
    return {"unitOfMeasure": unit, "measurementValue": value}


def _net(quote: Quote) -> float:
    return quote.net_charge
