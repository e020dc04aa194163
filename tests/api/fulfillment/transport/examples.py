"""Calls about carriers that fetch stock: what is sent for each, and what is answered."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any

from support.examples import Example, call
from walmart_async.api.fulfillment.inbound import SellerAddress, ShipmentMode
from walmart_async.api.fulfillment.transport import (
    Freight,
    FreightPackage,
    OpeningHours,
    PickupContact,
    PickupDetails,
    PickupSchedule,
    PickupWindow,
    ShippingPlace,
    Trailer,
)

BASE = "/v3/fulfillment"
GLOBAL = {"WM_MARKET": "us", "WM_GLOBAL_VERSION": "3.1"}
PDF = {"Accept": "application/pdf"}
DONE = {"status": "OK"}
DAY = "2026-09-24T00:00:00.000Z"
OPENS, CLOSES = time(8), time(17)


def address(line: str, city: str, state: str, postal_code: str, line2: str | None = None) -> SellerAddress:
    return SellerAddress(
        address_line1=line,
        address_line2=line2,
        city=city,
        state_code=state,
        country_code="US",
        postal_code=postal_code,
    )


def place(line: str, city: str, state: str, postal_code: str, **more: Any) -> ShippingPlace:
    return ShippingPlace(address=address(line, city, state, postal_code), **more)


def street(line: str, city: str, postal_code: str, **more: Any) -> dict[str, Any]:
    return {"addressLine1": line, "city": city, "postalCode": postal_code, **more}


def pallet(height: int, weight: int, **more: Any) -> dict[str, Any]:
    return {
        "isStackable": True,
        "width": 40,
        "length": 48,
        "weightUOM": "LB",
        "lengthUOM": "IN",
        "packageType": "PALLET",
        "height": height,
        "weight": weight,
        **more,
    }


SENDER = PickupContact(first_name="Ada", last_name="P", email="ada@example.com", phone="2345678901")
SHIPPER = {
    "contactInfo": {"primaryContactPhoneNumber": "2345678901", "primaryContactEmailAddress": "ada@example.com"},
    "name": "Ada P",
    "firstName": "Ada",
    "lastName": "P",
    "requesterType": "IWFS",
}
LTL = Freight(
    mode=ShipmentMode.LTL,
    packages=[FreightPackage(length=48, width=40, height=40, weight=190, stackable=True)],
    pallets=2,
    single_sku_boxes=1000,
    mixed_sku_boxes=50,
    freight_class=0,
    declared_value=1000,
)
FTL = Freight(
    mode="FTL",
    packages=[FreightPackage(length=48, width=40, height=22, weight=122, count=22, stackable=True)],
    pallets=22,
    single_sku_boxes=22,
    mixed_sku_boxes=22,
    freight_class=0,
    declared_value=4026,
    trailers=[Trailer()],
)
SANTA_CLARA = place("3595 GRANADA AVE", "SANTA CLARA", "CA", "95051", name="test", phone="2345678902")
BETHLEHEM = place("3215 Commerce Center Blvd", "Bethlehem", "PATN", "37090", name="test", phone="2345678902")
EDGERTON = place("30801 W 500 N", "Edgerton", "KS", "66021")

CARRIER = {"carrierId": "FEDEX", "carrierName": "FEDEX"}
AMOUNTS = {
    "netCharge": 25.42,
    "discountCharge": 19.47,
    "freightCharge": 0,
    "fedExFreightCharge": 20.5,
    "fuelCharge": 1,
    "nominalCharge": 0.45,
    "assessorialCharge": 2.25,
    "serviceCharge": 3.25,
    "minimumCharge": 0,
    "totalCharge": 44.89,
    "totalBillingWeight": 150,
    "totalWeight": 150,
    "totalVolume": 960,
    "numberOfPallets": 0,
    "mixedSKUs": 0,
    "singleSKUs": 1,
}
RATE = {
    "quoteId": "1063602089985634304",
    "estimatedDeliveryDateTime": DAY,
    "carrier": CARRIER,
    "currency": "USD",
    "status": "ACTIVE",
    "effectiveDate": DAY,
    **AMOUNTS,
}
SUMMARY = {
    "netCharge": 25.42,
    "fedExFreightCharge": 20.5,
    "serviceCharge": 3,
    "mpsShipment": True,
    "eligibleForITS": False,
}
SIZES = {
    "packageSequenceNumber": 1,
    "isStackable": False,
    "width": 5,
    "length": 12,
    "height": 16,
    "weight": 150,
    "noOfPackages": 0,
    "volume": 960,
    "totalMasterCases": 1,
    "totalUnitsPerMasterCases": 2,
    "totalUnits": 2,
    "billingWeight": 150,
    "netCharge": 25.42,
    "nominalCharge": 0.45,
    "assessorialCharge": 2.25,
    "serviceCharge": 3.25,
    "fedExFreightCharge": 20.5,
    "discountCharge": 0,
}
ORIGIN = {
    "locationName": "test",
    "address": {
        "addressLine1": "860 W California Ave",
        "city": "Sunnyvale",
        "stateCode": "CA",
        "countryCode": "US",
        "postalCode": "94086",
        "phone": "2345678901",
    },
}
USD = {"unitOfMeasure": "USD", "measurementValue": 25.42}
QUOTE = {
    "shipmentId": "0089193GDM",
    "shipmentPackages": [{**SIZES, "weightUOM": "lb", "lengthUOM": "in"}],
    "quoteType": "Parcel",
    "quoteId": "1063602089985634304",
    "quoteCreationDate": DAY,
    "estimatedDeliveryDateTime": DAY,
    "carrier": CARRIER,
    "originLocation": ORIGIN,
    "destinationLocation": ORIGIN,
    "rateQuote": {**RATE, "rateZoneId": 8},
    "aggregates": {"totalCharge": USD, "totalDiscount": USD, "totalBillingWeight": USD, "totalVolume": USD},
    "quoteStatus": "ACTIVE",
    "status": "OK",
    **SUMMARY,
}
TRUCKLOAD = {
    "transitDetails": [
        {
            "stopOrigin": 1,
            "stopDestination": 2,
            "type": "STOP",
            "transitTime": [{"unitOfMeasure": "DAY", "measurementValue": 3, "type": "TRANSIT"}],
        }
    ],
    "mode": "TL",
    "quoteId": "WHJJJZSP_01",
    "effectiveDate": DAY,
    "expiryDate": DAY,
    "aggregates": [
        {
            "totalCharge": USD,
            "totalDiscount": USD,
            "charges": [{"type": "FUEL", "price": {**USD, "type": "FLAT"}, "count": 1, "isCapApplied": False}],
        }
    ],
    "schedule": [{"minPickupTs": DAY, "maxPickupTs": DAY, "minDueTs": DAY, "maxDueTs": DAY}],
    "quoteStatus": "ACTIVE",
    **SUMMARY,
}
BOOKING = {
    "shipmentId": "0089193GDM",
    "bookingDetails": {
        "mode": "LTL",
        "status": "BOOKED",
        "quoteId": "1450385158183063552",
        "cargoReadyDate": DAY,
        "bookingSubmittedDate": DAY,
        "totalAmount": 310.5,
        "discountedAmount": 12,
        "carrierInfo": {"contactInfo": {"phone": "800"}},
        "locations": {
            "origin": street(
                "1 A St", "Reno", "89501", locationName="Shed", state="NV", stateCode="NV", countryCode="US"
            ),
            "destination": street("2 B St", "Chino", "91708", stateCode="CA", countryCode="US"),
        },
        "unitDetails": [
            {
                "shipmentPackages": [
                    {
                        **SIZES,
                        "quoteId": "1450385158183063552",
                        "packageType": "PALLET",
                        "carrierFreightCharge": 20,
                        "billableWeight": 150,
                    }
                ],
                "declaredValue": 100,
                "noOfSingleSkuBoxes": 2,
                "noOfMixedSkuBoxes": 0,
                "shipmentId": "0089193GDM",
                "isHazmat": False,
                "isSort": True,
            }
        ],
        "contactDetails": {"firstname": "Ada", "email": "ada@example.com", "phoneNo": "1"},
    },
}
PICKUP = {
    "pickupConfirmationNumber": "SNA1",
    "pickupDate": "2025-12-18",
    "readyTime": "08:00:00",
    "closeTime": "17:00:00",
}
DAYS = [date(2025, 12, 18), date(2025, 12, 19), date(2025, 12, 22), date(2025, 12, 23)]
WINDOWS = [PickupWindow(day=each, ready=OPENS, closes=CLOSES) for each in DAYS]
SENT_WINDOWS = [
    {"pickupDate": f"{each:%Y-%m-%d}", "readyTime": "08:00:00", "closeTime": "17:00:00", "priority": rank}
    for rank, each in enumerate(DAYS, 1)
]


def hours(*days: int) -> list[OpeningHours]:
    return [OpeningHours(day_of_week=each, opens=OPENS, closes=CLOSES) for each in days]


def sent_hours(*days: int) -> list[dict[str, Any]]:
    times = {"operationType": "OPR", "openStrTime": "08:00:00", "closeStrTime": "17:00:00"}
    return [{**times, "dayOfWeekCode": each} for each in days]


SENT_EDGERTON = street("30801 W 500 N", "Edgerton", "66021", locationType="DC", state="KS", countryCode="US")
CHANGE = {
    "quoteType": "LTL",
    "quoteId": "1450385158183063552",
    "carrier": "FXFE",
    "pickupDetails": {"pickupDateInfo": SENT_WINDOWS[:1], "pickupInstruction": "RESCHEDULE"},
    "contactDetails": {
        "firstname": "Ada",
        "lastname": "P",
        "email": "ada@example.com",
        "secondaryEmail": "p@example.com",
        "areaCode": "234",
        "number": "5678901",
        "extension": "7",
    },
    "locations": {
        "origin": street("1 A St", "Reno", "89501", locationType="VNDR", state="NV", countryCode="US"),
        "destination": SENT_EDGERTON,
    },
}
SHED = place("1 A St", "Reno", "NV", "89501")

MARKETPLACE = [
    Example(
        call(
            "quote",
            "0606271GDM",
            Freight(
                mode="Parcel",
                packages=[FreightPackage(length=12, width=5, height=16, weight=10, package_type="MIXED SKUS")],
            ),
            origin=place("123 Main St", "Sunnyvale", "CA", "95126", phone="2345678902"),
            destination=place("6720 Kimball Ave", "Chino", "CA", "91708"),
        ),
        f"POST {BASE}/inbound-shipments-quote",
        body={
            "payload": {
                "shipmentId": "0606271GDM",
                "quoteType": "Parcel",
                "units": [
                    {
                        "destination": street(
                            "6720 Kimball Ave", "Chino", "91708", locationType="DC", stateOrProvince="CA", country="US"
                        ),
                        "origin": street(
                            "123 Main St",
                            "Sunnyvale",
                            "95126",
                            stateOrProvince="CA",
                            country="US",
                            phone="2345678902",
                        ),
                        "unitDetails": {
                            "shipmentPackages": [
                                {
                                    "packageSequenceNumber": 1,
                                    "weight": 10,
                                    "weightUOM": "lb",
                                    "length": 12,
                                    "height": 16,
                                    "width": 5,
                                    "lengthUOM": "IN",
                                    "packageType": "MIXED SKUS",
                                }
                            ]
                        },
                    }
                ],
            }
        },
        headers=GLOBAL,
        answer={
            "status": "OK",
            "payload": {
                "shipmentId": "0606271GDM",
                "shipmentNumber": 606271,
                "rateQuotes": [{**RATE, "rateZoneId": 8}],
                **SUMMARY,
            },
        },
    ),
    Example(
        call(
            "quote",
            "0597968GDM",
            LTL,
            origin=place("123 Main St", "Sunnyvale", "IN", "46231", name="test", phone="2345678902"),
            pickup_from=datetime(2024, 4, 4, 15, 0, 57, 271_000, tzinfo=UTC),
            pickup_until=datetime(2024, 4, 4, 15, 33, 57, 271_000, tzinfo=UTC),
            contact=SENDER,
        ),
        f"POST {BASE}/inbound-shipments-quote",
        body={
            "payload": {
                "shipmentId": "0597968GDM",
                "quoteType": "LTL",
                "pickUpFromDate": "2024-04-04T15:00:57.271Z",
                "pickUpToDate": "2024-04-04T15:33:57.271Z",
                "contactDetails": {
                    "FirstName": "Ada",
                    "LastName": "P",
                    "email": "ada@example.com",
                    "phoneNo": "2345678901",
                },
                "units": [
                    {
                        "origin": street(
                            "123 Main St",
                            "Sunnyvale",
                            "46231",
                            stateOrProvince="IN",
                            country="US",
                            phone="2345678902",
                            locationName="test",
                            locationType="VNDR",
                        ),
                        "unitDetails": {
                            "freightClass": 0,
                            "declaredValue": 1000,
                            "noOfSingleSkuBoxes": 1000,
                            "noOfMixedSkuBoxes": 50,
                            "totalPalletCount": 2,
                            "shipmentPackages": [pallet(40, 190, packageSequenceNumber=1)],
                        },
                    }
                ],
            }
        },
        headers=GLOBAL,
        answer={
            "status": "OK",
            "payload": {
                "shipmentId": "0597968GDM",
                "shipmentNumber": "0597968",
                "rateQuotes": [
                    {
                        **RATE,
                        "carrier": {"carrierId": "FXFE"},
                        "transitTime": DAY,
                        "mode": "LTL",
                        "sellerFreightClassCode": "50",
                        "calculatedClassCode": "60",
                        "equipmentTypeCode": "VAN",
                        "serviceCode": "STD",
                        "declaredValue": "1000",
                        "totalCharge": 45,
                    }
                ],
                **SUMMARY,
            },
        },
    ),
    Example(
        call(
            "quote",
            "0800002GDM",
            FTL,
            origin=SANTA_CLARA,
            destination=BETHLEHEM,
            pickup_from=datetime(2025, 9, 16, 12, tzinfo=UTC),
        ),
        f"POST {BASE}/inbound-shipments-quote",
        body={
            "payload": {
                "shipmentId": "0800002GDM",
                "quoteType": "FTL",
                "pickUpFromDate": "2025-09-16T12:00:00.000Z",
                "equipmentDetails": [
                    {
                        "length": {"unitOfMeasure": "FT", "measurementValue": 53},
                        "protectionLevel": "Dry",
                        "type": "VAN53",
                    }
                ],
                "units": [
                    {
                        "sequenceNbr": 1,
                        "mode": "TL",
                        "serviceLevel": "WFS",
                        "origin": street(
                            "3595 GRANADA AVE",
                            "SANTA CLARA",
                            "95051",
                            locationType="VNDR",
                            stateOrProvince="CA",
                            country="US",
                            phone="2345678902",
                            locationName="test",
                        ),
                        "destination": street(
                            "3215 Commerce Center Blvd",
                            "Bethlehem",
                            "37090",
                            locationType="DC",
                            stateOrProvince="PATN",
                            country="US",
                            phone="2345678902",
                            locationName="test",
                        ),
                        "unitDetails": {
                            "freightClass": 0,
                            "declaredValue": 4026,
                            "noOfSingleSkuBoxes": 22,
                            "noOfMixedSkuBoxes": 22,
                            "totalPalletCount": 22,
                            "shipmentPackages": [pallet(22, 122, noOfPackages=22, packageSequenceNumber=1)],
                        },
                    }
                ],
            }
        },
        headers=GLOBAL,
        answer={"status": "OK", "payload": TRUCKLOAD},
    ),
    Example(
        call("get_quote", "0089193GDM", ShipmentMode.PARCEL),
        f"GET {BASE}/inbound-shipments-quote?quoteType=Parcel&shipmentId=0089193GDM",
        headers=GLOBAL,
        answer={"payload": QUOTE},
    ),
    Example(
        call("get_quote", shipment_id="0089193GDM", mode="FTL"),
        f"GET {BASE}/inbound-shipments-quote?quoteType=FTL&shipmentId=0089193GDM",
        headers=GLOBAL,
        answer={"status": "OK", "payload": TRUCKLOAD},
    ),
    Example(
        call(
            "book",
            "0721708GDM",
            "313dfsd",
            Freight(mode=ShipmentMode.PARCEL, single_sku_boxes=1, mixed_sku_boxes=1),
            accepted_at=datetime(2024, 3, 8, 16, 8, 46, 314_000, tzinfo=UTC),
        ),
        f"POST {BASE}/inbound-shipments-booking",
        body={
            "payload": {
                "shipmentId": "0721708GDM",
                "bookingDetails": {
                    "termsAcceptedTime": "2024-03-08T16:08:46.314Z",
                    "quoteType": "Parcel",
                    "quoteId": "313dfsd",
                    "unitDetails": [{"noOfSingleSkuBoxes": 1, "noOfMixedSkuBoxes": 1}],
                },
            }
        },
        headers=GLOBAL,
        answer=DONE,
    ),
    Example(
        call(
            "book",
            "4090515WFA",
            "1450385158183063552",
            Freight(
                mode="LTL",
                packages=[FreightPackage(length=48, width=40, height=40, weight=150, count=1, stackable=True)],
                pallets=2,
                single_sku_boxes=2,
                mixed_sku_boxes=2,
                declared_value=0,
            ),
            accepted_at=datetime(2024, 12, 16, 12, 22, 18, tzinfo=timezone(timedelta(hours=-7))),
            pickup=PickupDetails(
                contact=SENDER, business_name="TOP VALUE BRANDS ", instruction="testing", windows=WINDOWS
            ),
            origin=place("3100 E Frontera St,", "Anaheim", "CA", "92806", name="test1", hours=hours(1, 2, 3)),
            destination=EDGERTON,
        ),
        f"POST {BASE}/inbound-shipments-booking",
        body={
            "payload": {
                "shipmentId": "4090515WFA",
                "bookingDetails": {
                    "termsAcceptedTime": "2024-12-16T19:22:18.000Z",
                    "quoteId": "1450385158183063552",
                    "quoteType": "LTL",
                    "pickupDetails": {
                        "businessLocationName": "TOP VALUE BRANDS ",
                        "pickupInstruction": "testing",
                        "pickupDateInfo": SENT_WINDOWS,
                    },
                    "shipperInfo": SHIPPER,
                    "locations": {
                        "origin": street(
                            "3100 E Frontera St,",
                            "Anaheim",
                            "92806",
                            locationType="VNDR",
                            state="CA",
                            countryCode="US",
                            locationName="test1",
                            operationHours=sent_hours(1, 2, 3),
                        ),
                        "destination": SENT_EDGERTON,
                    },
                    "unitDetails": [
                        {
                            "declaredValue": 0,
                            "totalPalletCount": 2,
                            "noOfSingleSkuBoxes": 2,
                            "noOfMixedSkuBoxes": 2,
                            "shipmentPackages": [pallet(40, 150, noOfPackages=1, packageSequenceNumber=1)],
                        }
                    ],
                },
            }
        },
        headers=GLOBAL,
        answer=DONE,
    ),
    Example(
        call(
            "book",
            "0800803GDM",
            "WHJJJZSP_01",
            FTL,
            accepted_at=datetime(2025, 9, 2, tzinfo=UTC),
            pickup=PickupDetails(
                contact=SENDER,
                instruction="CALL 12345",
                time_of_day="Morning 8 AM to 12 PM",
                schedule=PickupSchedule(
                    pickup_from=datetime(2025, 9, 16, 12, tzinfo=UTC),
                    pickup_until=datetime(2025, 9, 16, 12, tzinfo=UTC),
                    due_from=datetime(2025, 9, 21, 12, tzinfo=UTC),
                    due_until=datetime(2025, 9, 21, 12, tzinfo=UTC),
                ),
            ),
            origin=place("3595 GRANADA AVE", "SANTA", "CA", "95051", name="test ", hours=hours(0, 1, 2)),
            destination=place("3215 Commerce Center Blvd", "Bethlehem", "PATN", "37090"),
            location_id="6589018",
        ),
        f"POST {BASE}/inbound-shipments-booking",
        body={
            "payload": {
                "shipmentId": "0800803GDM",
                "locationId": "6589018",
                "bookingDetails": {
                    "quoteType": "FTL",
                    "quoteId": "WHJJJZSP_01",
                    "termsAcceptedTime": "2025-09-02T00:00:00.000Z",
                    "pickupDetails": {
                        "pickUpWindow": "Morning 8 AM to 12 PM",
                        "pickUpInstruction": "CALL 12345",
                    },
                    "shipperInfo": SHIPPER,
                    "schedule": {
                        "minPickupTs": "2025-09-16T12:00:00.000+00:00",
                        "maxPickupTs": "2025-09-16T12:00:00.000+00:00",
                        "minDueTs": "2025-09-21T12:00:00.000+00:00",
                        "maxDueTs": "2025-09-21T12:00:00.000+00:00",
                    },
                    "locations": {
                        "origin": street(
                            "3595 GRANADA AVE",
                            "SANTA",
                            "95051",
                            locationType="VNDR",
                            state="CA",
                            countryCode="US",
                            locationName="test ",
                            operationHours=sent_hours(0, 1, 2),
                        ),
                        "destination": street(
                            "3215 Commerce Center Blvd",
                            "Bethlehem",
                            "37090",
                            locationType="DC",
                            state="PATN",
                            countryCode="US",
                        ),
                    },
                    "unitDetails": [
                        {
                            "equipmentCode": "VAN53",
                            "equipmentType": "DRYV",
                            "length": 53,
                            "protectionLevel": "DRY",
                            "declaredValue": 4026,
                            "noOfSingleSkuBoxes": 22,
                            "noOfMixedSkuBoxes": 22,
                            "shipmentPackages": [pallet(22, 122, noOfPackages=22)],
                        }
                    ],
                },
            }
        },
        headers=GLOBAL,
        answer=DONE,
    ),
    Example(
        call("get_booking", "0089193GDM", "LTL"),
        f"GET {BASE}/inbound-shipments-booking?shipmentId=0089193GDM&mode=LTL",
        headers=GLOBAL,
        answer={"status": "OK", "payload": BOOKING},
    ),
    Example(
        call("cancel_booking", "0089193GDM", ShipmentMode.PARCEL),
        f"DELETE {BASE}/inbound-shipments-booking?shipmentId=0089193GDM&mode=Parcel",
        headers=GLOBAL,
        answer=DONE,
    ),
    Example(
        call("bill_of_lading", "0089193GDM"),
        f"GET {BASE}/inbound-shipments-bol?shipmentId=0089193GDM&mode=LTL",
        headers={**GLOBAL, **PDF},
        answer=b"%PDF-1.4 and so on",
    ),
    Example(
        call("get_pickup", "0089193GDM", "1450385158183063552"),
        f"GET {BASE}/inbound-seller-schedule?quoteType=LTL&shipmentId=0089193GDM&quoteId=1450385158183063552",
        headers=GLOBAL,
        answer={"status": "OK", "payload": {**PICKUP, "status": "SCHEDULED"}},
    ),
    Example(
        call(
            "change_pickup",
            "0089193GDM",
            "1450385158183063552",
            WINDOWS[:1],
            instruction="RESCHEDULE",
            carrier="FXFE",
            contact=PickupContact(
                first_name="Ada",
                last_name="P",
                email="ada@example.com",
                phone="5678901",
                second_email="p@example.com",
                area_code="234",
                extension="7",
            ),
            origin=SHED,
            destination=EDGERTON,
        ),
        f"POST {BASE}/inbound-schedule-update",
        body={"payload": {"shipmentId": "0089193GDM", "bookingDetails": CHANGE}},
        headers=GLOBAL,
        answer={"status": "OK", "payload": PICKUP},
    ),
    Example(
        call(
            "quote_legacy",
            "0089193GDM",
            [FreightPackage(length=12, height=16, width=5, weight=150)],
            origin=place("860 W California Ave", "Sunnyvale", "CA", "94086", name="test", phone="2345678901"),
        ),
        f"POST {BASE}/carrier-rate-quotes",
        body={
            "shipmentId": "0089193GDM",
            "mode": "PARCEL",
            "originLocation": ORIGIN,
            "shipmentPackages": [
                {
                    "packageSequenceNumber": 1,
                    "weight": 150,
                    "weightUOM": "LB",
                    "length": 12,
                    "height": 16,
                    "width": 5,
                    "lengthUOM": "IN",
                }
            ],
        },
        answer={
            "shipmentId": "1063602091373948928",
            "shipmentNumber": "0089193GDM",
            "rateQuotes": [
                {
                    **{
                        name: value for name, value in RATE.items() if name not in {"fedExFreightCharge", "totalCharge"}
                    },
                    "surchargeType": "FUEL",
                    "surchargeValue": "1",
                    "transitDays": "4",
                    "expiryDate": DAY,
                    "freightReadyDate": DAY,
                }
            ],
        },
    ),
    Example(
        call(
            "quote_legacy",
            "S",
            [FreightPackage(length=1, height=1, width=1, weight=1, package_type="BOX")],
            origin=ShippingPlace(address=address("1", "b", "CA", "1", "2"), name="A"),
            destination=place("2 B St", "Chino", "CA", "91708", name="B"),
            return_to=place("1", "b", "CA", "1", name="C"),
            pickup_from=datetime(2026, 12, 1, tzinfo=UTC),
            pickup_until=datetime(2026, 12, 2, tzinfo=UTC),
            delivery_from=datetime(2026, 12, 3, tzinfo=UTC),
            delivery_until=datetime(2026, 12, 4, tzinfo=UTC),
        ),
        f"POST {BASE}/carrier-rate-quotes",
        body={
            "shipmentId": "S",
            "mode": "PARCEL",
            "pickupFromDateTime": "2026-12-01T00:00:00.000Z",
            "pickupToDateTime": "2026-12-02T00:00:00.000Z",
            "deliveryFromDateTime": "2026-12-03T00:00:00.000Z",
            "deliveryToDateTime": "2026-12-04T00:00:00.000Z",
            "originLocation": {
                "locationName": "A",
                "address": street("1", "b", "1", addressLine2="2", stateCode="CA", countryCode="US"),
            },
            "destinationLocation": {
                "locationName": "B",
                "address": street("2 B St", "Chino", "91708", stateCode="CA", countryCode="US"),
            },
            "returnLocation": {
                "locationName": "C",
                "address": street("1", "b", "1", stateCode="CA", countryCode="US"),
            },
            "shipmentPackages": [
                {
                    "packageSequenceNumber": 1,
                    "weight": 1,
                    "weightUOM": "LB",
                    "length": 1,
                    "height": 1,
                    "width": 1,
                    "lengthUOM": "IN",
                    "packageType": "BOX",
                }
            ],
        },
        answer={},
    ),
    Example(
        call("get_quote_legacy", "0089193GDM"),
        f"GET {BASE}/carrier-rate-quotes/0089193GDM/PARCEL",
        answer={
            "payload": {
                "shipmentId": "0089193GDM",
                "quoteId": "1063602089985634304",
                "estimatedDeliveryDateTime": DAY,
                "quoteCreationDate": DAY,
                "carrier": CARRIER,
                "rateQuote": {**RATE, "rateZoneId": "8"},
                "shipmentPackages": [{**SIZES, "weightUOM": "LB", "lengthUOM": "IN"}],
                "originLocation": ORIGIN,
                "destinationLocation": {**ORIGIN, "locationId": "MCO1"},
                "returnLocation": ORIGIN,
            }
        },
    ),
    Example(
        call("book_legacy", "0089193GDM"),
        f"POST {BASE}/carrier-rate-quote/confirm",
        body={"shipmentId": "0089193GDM"},
        answer=DONE,
    ),
    Example(
        call("book_legacy", "0089193GDM", quote_id="1063602089985634304"),
        f"POST {BASE}/carrier-rate-quote/confirm",
        body={"shipmentId": "0089193GDM", "quoteId": "1063602089985634304"},
        answer=DONE,
    ),
    Example(call("cancel_booking_legacy", "a/b"), f"DELETE {BASE}/carrier-rate-quote/a%2Fb", answer=DONE),
    Example(
        call("labels_legacy", "a/b", datetime(2026, 12, 1, tzinfo=UTC)),
        f"POST {BASE}/carrier-label/a%2Fb",
        body={"shipDate": "2026-12-01T00:00:00.000Z"},
        headers=PDF,
        answer=b"%PDF-1.4 and so on",
    ),
]
