"""Calls of the shipping label endpoints."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

from support.examples import Example, call
from walmart_async.api.shipping_labels import (
    AddOnKind,
    Contact,
    LengthUnit,
    Parcel,
    ParcelItem,
    ReturnContact,
    ScanFormFormat,
    StreetAddress,
    WeightUnit,
)

LABELS = "/v3/shipping/labels"
LABEL = f"{LABELS}/carriers/FedEx/trackings/1%2F2"
PDF, PNG = ({"Accept": f"application/json,{media_type}"} for media_type in ("application/pdf", "image/png"))
FLAT = Parcel(weight=13, length=13, width=9, height=0)
FLAT_BOX = {
    "boxLength": 13,
    "boxWidth": 9,
    "boxHeight": 0,
    "boxWeight": 13,
    "boxDimensionUnit": "IN",
    "boxWeightUnit": "LB",
}
ITEM = ParcelItem(sku="GLASS9", line_number=1)
SENT_ITEM = {"sku": "GLASS9", "quantity": 1, "lineNumber": "1"}
FROM = Contact(
    contact_name="Test Seller",
    company_name="Test Company",
    address_line1="Add1",
    address_line2="Add2",
    city="Anchorage",
    state="AK",
    postal_code="99501",
    country="US",
    phone="12253",
    email="test@example.com",
)
SENT_FROM = {
    "contactName": "Test Seller",
    "addressLine1": "Add1",
    "addressLine2": "Add2",
    "city": "Anchorage",
    "state": "AK",
    "postalCode": "99501",
    "country": "US",
    "phone": "12253",
    "email": "test@example.com",
    "companyName": "Test Company",
}
BACK = ReturnContact(
    contact_name="深圳市",
    address_line1="福田区",
    city="深圳",
    state="系列",
    postal_code="581000",
    country="CN",
    phone="9087654589",
    ship_node="765476571",
)
SENT_BACK = {
    "contactName": "深圳市",
    "addressLine1": "福田区",
    "city": "深圳",
    "state": "系列",
    "postalCode": "581000",
    "country": "CN",
    "phone": "9087654589",
    "shipNode": "765476571",
}
VALLEY = StreetAddress(
    postal_code="91776",
    country_code="US",
    address_lines=["311 E VALLEY BLVD"],
    city="SAN GABRIEL",
    state="CA",
)
MATHILDA = StreetAddress(
    postal_code="94085",
    country_code="US",
    address_lines=["748 N Mathilda Ave", "Room # 224"],
    city="SUNNYVALE",
    state="CA",
)
SENT_VALLEY = {
    "postalCode": "91776",
    "countryCode": "US",
    "addressLines": ["311 E VALLEY BLVD"],
    "city": "SAN GABRIEL",
    "state": "CA",
}
SENT_MATHILDA = {
    "postalCode": "94085",
    "countryCode": "US",
    "addressLines": ["748 N Mathilda Ave", "Room # 224"],
    "city": "SUNNYVALE",
    "state": "CA",
}
ESTIMATE = {
    "packageType": "CUSTOM_PACKAGE",
    "purchaseOrderId": "91088062299813853",
    "boxItems": [SENT_ITEM],
    "fromAddress": SENT_VALLEY,
    "toAddress": SENT_MATHILDA,
}
MONEY = {"amount": 6.35, "currency": "USD"}
LABELLED = {
    "purchaseOrderId": "971",
    "trackingNo": "100153",
    "boxItems": [SENT_ITEM],
    "carrierName": "FedEx",
    "carrierFullName": "FedEx",
    "carrierServiceType": "FedEx 2Day",
    "trackingUrl": "https://www.fedex.com/apps/fedextrack/?tracknumbers=100153",
    "addOns": [
        {"name": "INSURANCE", "charge": MONEY, "declaredValue": {"amount": 40, "currency": "USD"}, "status": "Active"},
        {"name": "SIGNATURE", "charge": MONEY, "status": "Active"},
    ],
}
BOUGHT = {
    "packageType": "CUSTOM_PACKAGE",
    "boxDimensions": FLAT_BOX,
    "boxItems": [SENT_ITEM],
    "purchaseOrderId": "971",
    "carrierName": "FedEx",
    "carrierServiceType": "FEDEX_2_DAY",
}

MARKETPLACE = [
    Example(
        call("carriers"),
        f"GET {LABELS}/carriers",
        answer={"carriers": [{"carrierId": "1000", "shortName": "FedEx", "carrierName": "FedEx"}]},
    ),
    Example(call("package_types"), f"GET {LABELS}/carriers/ALL/package-types"),
    Example(
        call("package_types", "Fed/Ex"),
        f"GET {LABELS}/carriers/Fed%2FEx/package-types",
        answer={
            "data": [
                {
                    "id": "A26CFAA3-D3F3-4647-9180-F344A7736996",
                    "packageTypeShortName": "FEDEX_ENVELOPE",
                    "packageTypeDisplayName": "FedEx Envelope",
                    "length": 12.5,
                    "width": 9.5,
                    "height": 0,
                    "dimensionUnit": "IN",
                }
            ]
        },
    ),
    Example(
        call(
            "estimates",
            "91088062299813853",
            [ITEM],
            Parcel(weight=0.8, length=6, width=Decimal("6.5"), height=6),
            from_address=VALLEY,
            to_address=MATHILDA,
            ship_by=datetime(2026, 6, 5, 8, 0, 0, 611000, UTC),
            deliver_by=datetime(2026, 6, 7, 23, 0, 0, 611000, UTC),
            carriers=["FEDEX"],
            add_ons=True,
            include_late=True,
        ),
        f"POST {LABELS}/shipping-estimates",
        body={
            **ESTIMATE,
            "boxDimensions": {
                "boxLength": 6,
                "boxWidth": 6.5,
                "boxHeight": 6,
                "boxWeight": 0.8,
                "boxDimensionUnit": "IN",
                "boxWeightUnit": "LB",
            },
            "shipByDate": "2026-06-05T08:00:00.611Z",
            "deliverByDate": "2026-06-07T23:00:00.611Z",
            "carriers": ["FEDEX"],
            "addOns": True,
            "includeServicesNotMeetingDeliveryPromise": True,
        },
        answer={
            "data": {
                "estimates": [
                    {
                        "name": "PRIORITY_MAIL",
                        "displayName": "USPS Priority Mail",
                        "deliveryDate": "2023-10-02T23:59:00.000Z",
                        "estimatedRate": {"amount": 7.2, "currency": "USD"},
                        "serviceTypeGroupName": "USPS_DEFAULT",
                        "serviceTypeGroupDisplayName": "Default",
                        "isDeliveryPromiseFulfilled": False,
                        "carrierName": "USPS",
                        "carrierDisplayName": "USPS",
                        "addOns": [{"name": "SIGNATURE", "charge": MONEY}],
                    }
                ],
                "alertMessage": "No service delivers in time.",
            }
        },
    ),
    Example(
        call(
            "estimates",
            "91088062299813853",
            [ITEM],
            Parcel(weight=1, weight_unit=WeightUnit.OZ, package_type="FEDEX_PAK"),
            from_address=VALLEY,
            to_address=MATHILDA,
            has_battery=False,
        ),
        f"POST {LABELS}/shipping-estimates",
        body={
            **ESTIMATE,
            "packageType": "FEDEX_PAK",
            "boxDimensions": {"boxWeight": 1, "boxWeightUnit": "OZ"},
            "hasBattery": False,
        },
    ),
    Example(
        call("create", "971", [ITEM], FLAT, carrier="FedEx", service="FEDEX_2_DAY", from_address=FROM, hazmat=True),
        f"POST {LABELS}",
        body={**BOUGHT, "fromAddress": SENT_FROM, "hazmat": True},
        answer={"data": LABELLED},
    ),
    Example(
        call(
            "create",
            "971",
            [ITEM],
            FLAT,
            carrier="FedEx",
            service="FEDEX_2_DAY",
            add_ons=[AddOnKind.INSURANCE, AddOnKind.SIGNATURE],
            account_type="OWN",
            ship_on=date(2026, 6, 2),
        ),
        f"POST {LABELS}",
        body={**BOUGHT, "addOns": ["INSURANCE", "SIGNATURE"], "accountType": "OWN", "shipOnDate": "2026-06-02"},
    ),
    Example(
        call(
            "create",
            "971",
            [
                ParcelItem(
                    sku="GLASS9",
                    line_number="1",
                    product_name="racket",
                    product_name_in_locale="读写汉字",
                    hs_code="12332412",
                    origin_state="Delhi",
                    origin_city="Delhi",
                    country_of_origin="IN",
                )
            ],
            Parcel(weight=13, weight_unit=WeightUnit.KG, length=13, width=9, height=0, dimension_unit=LengthUnit.CM),
            carrier="Yanwen",
            service="YANWEN_EXPRESS",
            return_address=BACK,
            has_battery=True,
        ),
        f"POST {LABELS}",
        body={
            **BOUGHT,
            "boxDimensions": {**FLAT_BOX, "boxDimensionUnit": "CM", "boxWeightUnit": "KG"},
            "boxItems": [
                {
                    **SENT_ITEM,
                    "productName": "racket",
                    "productNameInLocale": "读写汉字",
                    "hsCode": "12332412",
                    "originState": "Delhi",
                    "originCity": "Delhi",
                    "countryOfOrigin": "IN",
                }
            ],
            "carrierName": "Yanwen",
            "carrierServiceType": "YANWEN_EXPRESS",
            "returnAddress": SENT_BACK,
            "hasBattery": True,
        },
    ),
    Example(
        call("of_order", "65/1"),
        f"GET {LABELS}/purchase-orders/65%2F1",
        answer={"data": [LABELLED]},
    ),
    Example(call("download", "FedEx", "1/2"), f"GET {LABEL}", headers=PDF, answer=b"%PDF-1.4 and so on"),
    Example(call("download_image", "FedEx", "1/2"), f"GET {LABEL}", headers=PNG, answer=b"\x89PNG and so on"),
    Example(call("discard", "FedEx", "1/2"), f"DELETE {LABEL}", answer={"data": True}),
    Example(
        call("ship_on_dates", "NODE/1", estimated_ship_date=date(2026, 3, 24)),
        "GET /v3/shipping/ship-nodes/NODE%2F1/ship-on-date?estimatedShipDate=03%2F24%2F2026",
        answer={
            "data": {
                "defaultShipOnDate": "03/24/2026",
                "maxShipOnDate": "03/26/2026",
                "allowedShipDates": [{"date": "03/24/2026", "cutoffTime": "23:59"}],
            }
        },
    ),
    Example(
        call(
            "create_scan_form",
            "SF-1",
            "USPS",
            ["100044481029", "100044481030"],
            from_address=FROM,
            ship_on=date(2025, 8, 23),
            service="PRIORITY_MAIL",
            document_format=ScanFormFormat.ZPL,
        ),
        "POST /v3/shipping/scan-form",
        body={
            "scanFormId": "SF-1",
            "carrierName": "USPS",
            "shipOnDate": "2025-08-23",
            "fromAddress": SENT_FROM,
            "trackingNumbers": ["100044481029", "100044481030"],
            "carrierServiceType": "PRIORITY_MAIL",
            "documentFormat": "ZPL",
        },
        answer={"data": {"manifestId": "599010122", "status": "SUCCESS"}},
    ),
    Example(
        call("scan_form", "599/1"),
        "GET /v3/shipping/scan-form?manifestId=599%2F1",
        headers={"Accept": "application/octet-stream"},
        answer=b"%PDF-1.4 and so on",
    ),
]
