"""Calls about orders from other channels: what is sent for each, and what is answered."""

from __future__ import annotations

from datetime import UTC, date, datetime

from support.examples import Example, call
from walmart_async.api.fulfillment.orders import (
    Buyer,
    CarrierPackage,
    ChannelAddress,
    DeliveryAddress,
    FulfilledItem,
    FulfillmentSpeed,
    StatedChannel,
)

BASE = "/v3/fulfillment/orders-fulfillments"
HEADER = {"headerAttributes": {"buId": "0", "martId": "202"}}
ACCEPTED = {"status": "ACCEPTED", "header": HEADER, "payload": {"requestId": "0b5d9a4e-1111-4222-8333-444455556666"}}
NO_ERRORS = [
    {
        "code": "I1",
        "field": "f",
        "description": "d",
        "info": "i",
        "severity": "INFO",
        "category": "APPLICATION",
        "causes": [{"code": "C1", "field": "f", "type": "t", "description": "d"}],
    }
]

BUYER = Buyer(first_name="Ada", last_name="Doe", phone="5550100", email="ada@example.com")
NEIGHBOUR = Buyer(first_name="Bo", last_name="Roe", phone="5550101")
HOME = DeliveryAddress(line1="1 Elm St", line2="Apt 2", city="Reno", state="NV", zip="89501")
WORK = DeliveryAddress(line1="9 Oak St", city="Reno", state="NV", zip="89502", address_type=None)
CONTACT = {"name": {"firstName": "Ada", "lastName": "Doe"}, "phone": "5550100", "email": "ada@example.com"}
STREET = {
    "line1": "1 Elm St",
    "line2": "Apt 2",
    "city": "Reno",
    "state": "NV",
    "country": "USA",
    "zip": "89501",
    "addressType": "RESIDENTIAL",
}


def units(amount: int, unit: str = "EA") -> dict[str, object]:
    return {"unitOfMeasure": unit, "measurementValue": amount}


def line(number: str, sku: str, amount: int, **more: object) -> dict[str, object]:
    return {
        "sellerLineId": number,
        "itemDetail": {"sku": sku},
        "qty": units(amount, "EACH"),
        "shippingTo": {"contact": CONTACT, "address": STREET},
        **more,
    }


def sent(*lines: dict[str, object], **more: object) -> dict[str, object]:
    order = {
        "orderChannelId": "c-1",
        "customerOrderNo": "shop0001",
        "customer": {"contact": CONTACT},
        "orderItems": list(lines),
    }
    return {"header": HEADER, "payload": {**order, **more}}


ORDER = {
    "sellerOrderId": "200011",
    "orderType": "DOMESTIC",
    "status": "DELIVERED",
    "orderDate": "2026-11-20T03:27:51.176Z",
    "buyerInfo": {"primaryContact": {"name": {"firstName": "Ada", "lastName": "Doe"}}},
    "shipments": [
        {
            "status": "DELIVERED",
            "statusDescription": "It is there",
            "purchaseOrderId": "28736",
            "scac": "Fedex",
            "trackingNo": "62696",
            "externalTrackingURL": "https://www.walmart.com/track",
            "shipmentNo": "s-1",
            "actualShipmentDate": "2026-11-21T21:21:22.000Z",
            "packageASN": "5555",
            "carrierDescription": "Fedex",
            "carrierServiceCode": "7610",
            "packageId": "5555",
            "lastModified": "2026-11-22T01:08:27.950Z",
            "shipmentLines": [{"shipmentLineNo": "7", "fulfillerLineId": "1", "quantity": units(1)}],
            "shipmentDates": [
                {
                    "actualDate": "2026-11-21T21:21:22.000Z",
                    "dateTypeId": "SHIPMENT",
                    "expectedDate": "2026-11-22T00:15:00.000Z",
                },
                {"dateTypeId": "OPD", "expectedDate": "2026-11-23T10:27:00.000Z"},
            ],
        }
    ],
    "orderLines": [
        {
            "fulfillmentType": "DELIVERY",
            "lastModified": "2026-11-20T03:27:52.529Z",
            "shippingMethod": "STANDARD",
            "shippingTier": "TWO_DAY",
            "orderLineQuantityInfo": [
                {"status": "PROCESSING", "statusDescription": "SOURCED", "statusQuantity": units(1)}
            ],
            "orderProduct": {"productName": "A lamp"},
            "orderedQty": units(1),
            "shipToAddress": {
                "address": {
                    "addressLineOne": "1 Elm St",
                    "addressLineTwo": "Apt 2",
                    "addressType": "RESIDENTIAL",
                    "city": "Reno",
                    "countryCode": "US",
                    "postalCode": "89501",
                    "stateOrProvinceName": "NV",
                    "stateOrProvinceCode": "NV",
                },
                "name": {"completeName": "Ada Doe", "firstName": "Ada", "lastName": "Doe"},
            },
        }
    ],
}
ORDERS = {
    "status": "OK",
    "header": {"headerAttributes": {"buId": "0", "martId": "202", "pageCount": 1, "totalCount": 1}},
    "payload": [ORDER],
}
PROMISES = {
    "status": "ACCEPTED",
    "header": HEADER,
    "payload": {
        "offers": [
            {
                "availableQuantity": units(52),
                "requestedQuantity": units(1),
                "lineId": "1",
                "salesUnit": "Each",
                "sku": "A/1",
            }
        ],
        "destinations": [
            {
                "address": {
                    "city": "Reno",
                    "addressType": "RESIDENTIAL",
                    "postalCode": "89501",
                    "addressLineOne": "1 Elm St",
                    "addressLineTwo": "Apt 2",
                    "isPOBox": False,
                    "countryCode": "US",
                    "stateCode": "NV",
                },
                "fulfillmentType": "DELIVERY",
            }
        ],
        "fulfillmentPlans": [
            {
                "fulfillmentModules": [
                    {
                        "fulfillmentGroups": [
                            {
                                "fulfillmentOptions": [
                                    {
                                        "fulfillments": [
                                            {
                                                "lineItemAttributesList": [
                                                    {
                                                        "availableQuantity": units(52),
                                                        "fulfillmentChannel": ["WFS_FULFILLED"],
                                                        "lineId": "1",
                                                    }
                                                ],
                                                "sla": {"tier": "TWO_DAY", "speed": "EXPEDITED"},
                                                "accessMode": {"mode": "NATIONAL_CARRIER"},
                                                "fulfillmentTime": {
                                                    "date": {
                                                        "minPromiseDate": "2026-11-29",
                                                        "maxPromiseDate": "2026-11-29",
                                                    }
                                                },
                                                "fulfillmentId": "f-1",
                                                "nodeType": "FC",
                                            }
                                        ],
                                        "fulfillmentMode": "UNSCHEDULED",
                                        "accessType": "DELIVERY_ADDRESS",
                                        "fulfillmentType": "DELIVERY",
                                    }
                                ]
                            }
                        ],
                        "name": "UNSCHEDULED_DELIVERY",
                    }
                ]
            }
        ],
        "estimatedFees": {
            "status": "SUCCESS",
            "itemDetails": [
                {
                    "offerId": "B41E",
                    "gtin": "00012345678905",
                    "chargeDetails": [{"chargeType": "MCF_STANDARD", "currency": "USD", "netCharge": 8.85}],
                }
            ],
        },
    },
}

DEPOT = ChannelAddress(
    first_name="Shop",
    line1="2 Pine St",
    line2="Dock 1",
    line3="Floor 3",
    city="Reno",
    state="NV",
    country="USA",
    zip="89503",
    address_type="Business",
)
SENT_DEPOT = {
    "firstName": "Shop",
    "line1": "2 Pine St",
    "line2": "Dock 1",
    "line3": "Floor 3",
    "city": "Reno",
    "state": "NV",
    "country": "USA",
    "zip": "89503",
    "addressType": "Business",
}
SHOP = StatedChannel(
    name="My shop",
    return_address=DEPOT,
    carriers=CarrierPackage.A,
    box_catalog_type="typeA",
    shipping="Standard",
    active="true",
    seller_id="s-1",
    seller_name="Shop Inc.",
    partial_fulfillment="true",
)
SENT_SHOP = {
    "boxCatalogType": "typeA",
    "shipping": "Standard",
    "returnAddress": SENT_DEPOT,
    "active": "true",
    "sellerId": "s-1",
    "sellerName": "Shop Inc.",
    "orderChannelName": "My shop",
    "partialFulfillment": "true",
    "martId": "202",
    "carrierPreferences": "packageA",
}
CHANNEL = {
    "orderChannelId": "c-1",
    "boxCatalogType": "typeA",
    "shipping": "Standard",
    "returnAddress": SENT_DEPOT,
    "active": "true",
    "sellerId": "s-1",
    "sellerName": "Shop Inc.",
    "createdDate": "2026-01-01T03:27:51.176Z",
    "modifiedDate": "2026-01-02T21:21:22.000Z",
    "orderChannelName": "My shop",
    "partialFulfillment": "true",
    "martId": "202",
    "rapResponse": {"one": {}, "two": {}},
}
CHANGED = {"status": "OK", "errors": NO_ERRORS, "payload": {"channels": [CHANNEL]}}

MARKETPLACE = [
    Example(
        call(
            "create",
            "c-1",
            "shop0001",
            [FulfilledItem(sku="A/1", units=2, speed=FulfillmentSpeed.EXPEDITED)],
            customer=BUYER,
            ship_to=HOME,
            placed_at=datetime(2026, 11, 20, 3, 27, 51, 176_000, tzinfo=UTC),
        ),
        f"POST {BASE}",
        body=sent(line("1", "A/1", 2, shippingMethod="EXPEDITED"), orderPlacedTime="2026-11-20T03:27:51.176Z"),
        answer=ACCEPTED,
    ),
    Example(
        call(
            "create",
            "c-1",
            "shop0001",
            [FulfilledItem(sku="A/1"), FulfilledItem(sku="B", line_id="x", ship_to=WORK, recipient=NEIGHBOUR)],
            customer=BUYER,
            ship_to=HOME,
        ),
        f"POST {BASE}",
        body=sent(
            line("1", "A/1", 1),
            line(
                "x",
                "B",
                1,
                shippingTo={
                    "contact": {"name": {"firstName": "Bo", "lastName": "Roe"}, "phone": "5550101"},
                    "address": {"line1": "9 Oak St", "city": "Reno", "state": "NV", "country": "USA", "zip": "89502"},
                },
            ),
        ),
        answer=ACCEPTED,
    ),
    Example(
        call("promises", {"A/1": 1}, HOME),
        f"POST {BASE}/fetchOrderPromiseOptions",
        body={
            "header": HEADER,
            "payload": {
                "destinations": [
                    {
                        "address": {
                            "city": "Reno",
                            "addressType": "RESIDENTIAL",
                            "postalCode": "89501",
                            "addressLineOne": "1 Elm St",
                            "addressLineTwo": "Apt 2",
                            "isPOBox": False,
                            "countryCode": "US",
                            "stateCode": "NV",
                        },
                        "fulfillmentType": "DELIVERY",
                    }
                ],
                "offerSelections": [
                    {
                        "offers": [
                            {"sku": "A/1", "lineId": "1", "salesUnit": "Each", "requestedQuantity": units(1)},
                        ]
                    }
                ],
            },
        },
        answer=PROMISES,
    ),
    Example(
        call("cancel", "shop0001", {"1": 2}),
        f"POST {BASE}/cancel",
        body={
            "header": HEADER,
            "payload": {
                "customerOrderNo": "shop0001",
                "orderItems": [{"sellerLineId": "1", "qty": units(2, "EACH")}],
            },
        },
        answer=ACCEPTED,
    ),
    Example(
        call("cancel", "shop0001", {"1": 2}, seller_order_id="200011"),
        f"POST {BASE}/cancel",
        body={
            "header": HEADER,
            "payload": {
                "sellerOrderId": "200011",
                "customerOrderNo": "shop0001",
                "orderItems": [{"sellerLineId": "1", "qty": units(2, "EACH")}],
            },
        },
        answer=ACCEPTED,
    ),
    Example(call("list"), f"GET {BASE}/status?limit=50", answer=ORDERS),
    Example(
        call(
            "list",
            order_number="shop0001",
            tracking_number="62696",
            shipment_number="s-1",
            ordered_from=date(2026, 11, 1),
            ordered_until=date(2026, 11, 27),
            oldest_first=True,
            limit=10,
        ),
        f"GET {BASE}/status?limit=10&orderNumber=shop0001&trackingNumber=62696&shipmentNumber=s-1"
        "&fromOrderDate=2026-11-01&toOrderDate=2026-11-27&sortBy=orderDate&sortOrder=asc",
        answer=ORDERS,
    ),
    Example(call("list", cursor="50"), f"GET {BASE}/status?limit=50&offset=50", answer=ORDERS),
    Example(
        call("channels", "p-1"),
        f"GET {BASE}/channel-details?partnerId=p-1",
        answer={"status": "OK", "errors": NO_ERRORS, "payload": [CHANNEL]},
    ),
    Example(
        call("add_channels", "p-1", [SHOP]),
        f"POST {BASE}/channel-details",
        body={"header": HEADER, "payload": {"partnerId": "p-1", "mcsDetails": [SENT_SHOP]}},
        answer=CHANGED,
    ),
    Example(
        call("update_channels", "p-1", {"c-1": SHOP}),
        f"PUT {BASE}/channel-details",
        body={
            "header": HEADER,
            "payload": {"partnerId": "p-1", "mcsDetails": [{"orderChannelId": "c-1", **SENT_SHOP}]},
        },
        answer=CHANGED,
    ),
]
