"""Calls about stock on its way to Walmart: what is sent for each, and what is answered."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

from support.examples import Example, call
from walmart_async.api.fulfillment.inbound import (
    AddOnServiceType,
    InboundBox,
    InboundBoxItem,
    InboundItem,
    InboundStatus,
    LabelFormat,
    LabelSize,
    LoadType,
    ProductType,
    SellerAddress,
    ShipmentMode,
)

BASE = "/v3/fulfillment"
GLOBAL = {"WM_MARKET": "us", "WM_GLOBAL_VERSION": "3.1"}
PDF = {"Accept": "application/pdf"}
DONE = {"status": "OK"}
DAY = "2026-09-24T00:00:00.000Z"

STREET = {
    "addressLine1": "860 W California Ave",
    "city": "Sunnyvale",
    "stateCode": "CA",
    "countryCode": "USA",
    "postalCode": "94086",
}
ADDRESS = SellerAddress(
    address_line1="860 W California Ave",
    city="Sunnyvale",
    state_code="CA",
    country_code="USA",
    postal_code="94086",
)
HOME = SellerAddress(
    address_line1="860 W California Ave",
    city="Sunnyvale",
    state_code="CA",
    country_code="US",
    postal_code="94086",
)
CENTER = {
    "fcName": "NJ9",
    "addressLine1": "1 Bay Road",
    "addressLine2": "Dock 4",
    "city": "Newark",
    "stateCode": "NJ",
    "countryCode": "US",
    "postalCode": "07101",
}
HEADERS = {"totalCount": 1, "limit": 50, "offset": 0}
JEANS = InboundItem(
    sku="WILL-SL969",
    product_id="894147009695",
    description="Blue jeans",
    units=10,
    expected_delivery=datetime(2020, 11, 21, tzinfo=UTC),
    services=[AddOnServiceType.LABEL],
)
SENT_JEANS = {
    "productId": "00894147009695",
    "productType": "GTIN",
    "sku": "WILL-SL969",
    "itemDesc": "Blue jeans",
    "itemQty": 10,
    "vendorPackQty": 10,
    "innerPackQty": 1,
    "expectedDeliveryDate": "2020-11-21T00:00:00.000Z",
    "addOnServices": [{"serviceType": "LABEL"}],
}
SHIPMENT = {
    "inboundOrderId": "spring-1",
    "shipmentId": "0066999GDM",
    "shipToAddress": CENTER,
    "returnAddress": STREET,
    "status": "AWAITING_DELIVERY",
    "createdDate": DAY,
    "shipmentUnits": 12,
    "receivedUnits": 0,
    "expectedDeliveryDate": DAY,
    "updatedExpectedDeliveryDate": DAY,
    "trackingNo": ["1Z1", "1Z2"],
    "carrierName": "UPS",
}
ITEM = {
    "inboundOrderId": "spring-1",
    "shipmentId": "0066999GDM",
    "gtin": "00012345678905",
    "sku": "A/1",
    "itemDesc": "A lamp",
    "itemQty": 12,
    "vendorPackQty": 0,
    "innerPackQty": 0,
    "receivedQty": 9,
    "damagedQty": 1,
    "fillRate": 75.5,
    "expectedDeliveryDate": DAY,
    "updatedExpectedDeliveryDate": DAY,
    "shipNodeName": "NJ9",
}
REFUSED = {
    "inboundOrderId": "spring-2",
    "createdDate": DAY,
    "returnAddress": STREET,
    "orderItems": [{**SENT_JEANS, "productType": "UPC"}],
    "errors": [
        {
            "code": "400.WSAAS.100",
            "field": "orderItems[0].productId",
            "description": "must have 12 digits",
            "info": "it has 14",
            "severity": "ERROR",
            "category": "REQUEST",
        }
    ],
}
PREVIEW_PLACE = {
    "shipNode": "4711",
    "isSortable": True,
    "isNonSortable": False,
    "nodeType": "ICC",
    "shipToAddress": CENTER,
    "totalNetTransferCharge": 2.5,
    "currencyUnit": "USD",
    "shipmentItems": [
        {
            "vendorSku": "SKU-06476211912694",
            "productType": "GTIN",
            "productId": "06484856148873",
            "itemQty": 5,
            "netTransferCharge": 2.5,
            "currencyUnit": "USD",
        }
    ],
}
CREATED = {
    "status": "OK",
    "payload": [
        {
            "shipmentId": "0066999GDM",
            "shipToAddress": CENTER,
            "shipmentItems": [{"vendorSku": "WILL-SL969", "itemQty": 10}],
            "expectedDeliveryDate": DAY,
        }
    ],
}
LOAD = {
    "shipmentId": "0066999GDM",
    "trackingNo": "1Z1",
    "status": "IN_TRANSIT",
    "currentLocation": "Reno, NV",
    "estimatedDeliveryDate": "2026-12-02",
    "actualDeliveryDate": "2026-12-03",
    "carrierName": "UPS",
    "proNumber": "77",
    "eventDateTime": "2026-12-01 08:00",
    "mode": "LTL",
}
FULL_ITEM = InboundItem(
    sku="A/1",
    product_id="012345678905",
    product_type=ProductType.UPC,
    description="A lamp",
    units=30,
    units_per_case=12,
    cases=3,
    expected_delivery=datetime(2026, 12, 1, 8, tzinfo=timezone(timedelta(hours=-8))),
    item_number=7,
    dimensions=[1, 2.5, Decimal(4)],
    weight=Decimal("1.5"),
    non_sortable=True,
    ship_node="4711",
)
BOX = InboundBox(
    no_of_boxes=3,
    total_no_of_units=30,
    weight=10,
    longest_side=12.5,
    median_side=8,
    shortest_side=4,
    weight_unit="LB",
    length_unit="IN",
    items=[InboundBoxItem(sku="A/1", units_per_box=10, gtin="00012345678905", product_id="012345678905")],
)

MARKETPLACE = [
    Example(
        call("create", "8778881015027", [JEANS], return_address=ADDRESS, transfer=True),
        f"POST {BASE}/inbound-shipments",
        body={
            "inboundOrderId": "8778881015027",
            "inboundServices": {"inventoryTransferService": "Y"},
            "returnAddress": STREET,
            "orderItems": [SENT_JEANS],
        },
        answer=CREATED,
    ),
    Example(
        call("create", "spring 1", items=[FULL_ITEM], return_address=ADDRESS, boxes=[BOX]),
        f"POST {BASE}/inbound-shipments",
        body={
            "inboundOrderId": "spring 1",
            "returnAddress": STREET,
            "orderItems": [
                {
                    "productId": "012345678905",
                    "productType": "UPC",
                    "sku": "A/1",
                    "itemDesc": "A lamp",
                    "itemQty": 30,
                    "vendorPackQty": 3,
                    "innerPackQty": 12,
                    "expectedDeliveryDate": "2026-12-01T16:00:00.000Z",
                    "itemNbr": 7,
                    "dimensions": [1, 2.5, 4],
                    "itemWeightQty": 1.5,
                    "nonSortItem": True,
                    "shipNode": "4711",
                }
            ],
            "shippingSummary": {
                "boxes": [
                    {
                        "noOfBoxes": 3,
                        "totalNoOfUnits": 30,
                        "weight": 10,
                        "longestSide": 12.5,
                        "medianSide": 8,
                        "shortestSide": 4,
                        "weightUnit": "LB",
                        "lengthUnit": "IN",
                        "items": [
                            {
                                "sku": "A/1",
                                "unitsPerBox": 10,
                                "gtin": "00012345678905",
                                "productId": "012345678905",
                            }
                        ],
                    }
                ]
            },
        },
        answer=CREATED,
    ),
    Example(
        call(
            "preview",
            "WFS_P132398111-ITS1011",
            [
                InboundItem(
                    sku="SKU-06476211912694",
                    product_id="06484856148873",
                    description="tennis ball",
                    units=5,
                    expected_delivery=datetime(2023, 5, 25, 15, 33, 33, tzinfo=timezone(timedelta(hours=-7))),
                    services=[AddOnServiceType.LABEL],
                )
            ],
            return_address=HOME,
        ),
        f"POST {BASE}/inbound-preview",
        body={
            "header": {"headerAttributes": {"buId": "0", "martId": "0"}},
            "payload": {
                "inboundOrderId": "WFS_P132398111-ITS1011",
                "returnAddress": {**STREET, "countryCode": "US"},
                "orderItems": [
                    {
                        "productId": "06484856148873",
                        "productType": "GTIN",
                        "sku": "SKU-06476211912694",
                        "itemDesc": "tennis ball",
                        "itemQty": 5,
                        "vendorPackQty": 5,
                        "innerPackQty": 1,
                        "expectedDeliveryDate": "2023-05-25T15:33:33-07:00",
                        "addOnServices": [{"serviceType": "LABEL"}],
                    }
                ],
            },
        },
        answer={
            "status": "OK",
            "payload": [
                {
                    "inboundOrderId": "WFS_P132398111-ITS1011",
                    "previews": [
                        {"previewType": "inbound", "preview": [PREVIEW_PLACE]},
                        {"previewType": "selfMirroring", "preview": [PREVIEW_PLACE, PREVIEW_PLACE]},
                    ],
                }
            ],
        },
    ),
    Example(
        call("list"),
        f"GET {BASE}/inbound-shipments?limit=50",
        answer={"headers": HEADERS, "payload": [SHIPMENT, {**SHIPMENT, "movedShipmentId": "0067000GDM"}]},
    ),
    Example(
        call(
            "list",
            inbound_order_id="a/b",
            shipment_id="0066999GDM",
            status=InboundStatus.RECEIVING_IN_PROGRESS,
            created_from=datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC),
            created_until=datetime(2026, 2, 3, tzinfo=UTC),
            limit=1,
            cursor="9",
        ),
        f"GET {BASE}/inbound-shipments?limit=1&inboundOrderId=a%2Fb&shipmentId=0066999GDM&status=RECEIVING_IN_PROGRESS"
        "&fromCreateDate=2026-01-02T03%3A04%3A05.000Z&toCreateDate=2026-02-03T00%3A00%3A00.000Z&offset=9",
        answer={"headers": {**HEADERS, "limit": 1, "offset": 9}, "payload": [SHIPMENT]},
    ),
    Example(
        call("list_items", shipment_id="0066999GDM"),
        f"GET {BASE}/inbound-shipment-items?limit=50&shipmentId=0066999GDM",
        answer={"headers": HEADERS, "payload": [ITEM]},
    ),
    Example(
        call("list_items", limit=1, cursor="1"),
        f"GET {BASE}/inbound-shipment-items?limit=1&offset=1",
        answer={"headers": HEADERS, "payload": []},
    ),
    Example(
        call("list_errors", inbound_order_id="spring-2"),
        f"GET {BASE}/inbound-shipment-errors?limit=50&inboundOrderId=spring-2",
        answer={"headers": HEADERS, "payload": [REFUSED]},
    ),
    Example(
        call("list_errors", cursor="50"),
        f"GET {BASE}/inbound-shipment-errors?limit=50&offset=50",
        answer={"headers": HEADERS, "payload": []},
    ),
    Example(
        call("list_tracking", "0066999GDM", ShipmentMode.LTL, limit=2, cursor="2"),
        f"GET {BASE}/inbound-shipments-tracking?shipmentId=0066999GDM&modeType=LTL&limit=2&offset=2",
        headers=GLOBAL,
        answer={"payload": {"modeType": "LTL", "trackingList": [LOAD]}},
    ),
    Example(
        call("list_tracking", shipment_id="0066999GDM"),
        f"GET {BASE}/inbound-shipments-tracking?shipmentId=0066999GDM&modeType=Parcel&limit=50",
        headers=GLOBAL,
        answer={"payload": {"modeType": "Parcel", "trackingList": []}},
    ),
    Example(call("cancel", "a/b"), f"DELETE {BASE}/inbound-shipments/a%2Fb", answer=DONE),
    Example(
        call("update_quantities", "123543", "1234", {"WILL-SL969": 11}),
        f"PUT {BASE}/shipment-quantities",
        body={
            "inboundOrderId": "123543",
            "shipmentId": "1234",
            "orderItems": [{"sku": "WILL-SL969", "updatedShipmentQty": 11}],
        },
        answer=DONE,
    ),
    Example(
        call("update_tracking", "12345", carrier="UPS", tracking_numbers=["123", "456-1", "789-2"]),
        f"POST {BASE}/shipment-tracking",
        body={"shipmentId": "12345", "carrierName": "UPS", "trackingInfo": ["123", "456-1", "789-2"]},
        answer=DONE,
    ),
    Example(
        call(
            "label",
            "0066999GDM",
            {LoadType.SINGLE_SKU: 3, "PALLET": 1},
            size=LabelSize.X4_6,
            label_format=LabelFormat.ZPL,
        ),
        f"POST {BASE}/shipment-label",
        body={
            "shipmentId": "0066999GDM",
            "labelSize": "X4_6",
            "labelFormat": "ZPL",
            "loadTypes": [{"count": 3, "loadType": "SINGLE SKU"}, {"count": 1, "loadType": "PALLET"}],
        },
        headers=PDF,
        answer=b"^XA^XZ",
    ),
    Example(
        call("label", "0066999GDM"),
        f"POST {BASE}/shipment-label",
        body={"shipmentId": "0066999GDM"},
        headers=PDF,
        answer=b"%PDF-1.4 and so on",
    ),
    Example(call("label_legacy", "a/b"), f"GET {BASE}/label/a%2Fb", headers=PDF, answer=b"%PDF-1.4 and so on"),
    Example(
        call(
            "generate_carrier_labels",
            "0721708GDM",
            ship_date=datetime(2025, 5, 10, 7, 34, 11, 37_000, tzinfo=UTC),
        ),
        f"POST {BASE}/generate-label",
        body={"payload": {"shipmentId": "0721708GDM", "labelType": "Carrier", "shipDate": "2025-05-10T07:34:11.037Z"}},
        headers={**GLOBAL, "Accept": "application/json,application/pdf"},
        answer=DONE,
    ),
    Example(
        call("carrier_labels", "0716575GDM"),
        f"GET {BASE}/download-label?shipmentId=0716575GDM&labelType=Carrier&labelSize=X4_6",
        headers={**GLOBAL, **PDF},
        answer=b"%PDF-1.4 and so on",
    ),
]
